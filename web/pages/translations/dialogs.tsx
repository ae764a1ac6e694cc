import { useState } from 'react'
import { translationTemplate, withdrawSheetTranslation } from '../../../contract/sheet-translations.ts'
import { isLanguageTag } from '../../../domain/survey/own/form.ts'
import { TranslatedLanguage } from '../../../domain/survey/sheet/words.ts'
import { addressOf } from '../../api.ts'
import { FormDialog } from '../../form-dialog.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import type { Version } from './translations-page.tsx'

/** The spreadsheet of a language, with what it says already. */
export function TemplateDialog({ onClose }: { onClose: () => void }) {
  const words = useTexts().sheetTranslations
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const language = TranslatedLanguage.safeParse({ name, code: code.trim() })
  const whole = language.success && isLanguageTag(language.data.code)
  const save = () => {
    if (!language.success) return
    location.assign(addressOf(translationTemplate.path, language.data))
    onClose()
  }
  return (
    <FormDialog
      wide={false}
      title={words.template}
      about={words.templateAbout}
      why={whole ? undefined : words.languageNeeded}
      busy={false}
      go={words.download}
      onSave={save}
      onClose={onClose}
    >
      <TextField label={words.languageName} value={name} onChange={setName} maxLength={60} />
      <TextField
        label={words.languageCode}
        hint={words.languageCodeHint}
        value={code}
        onChange={setCode}
        maxLength={20}
        autoComplete="off"
      />
    </FormDialog>
  )
}

export function WithdrawDialog({ it, onClose }: { it: Version; onClose: () => void }) {
  const words = useTexts().sheetTranslations
  const withdraw = useCommand(withdrawSheetTranslation, { done: words.withdrawn, onDone: onClose })
  return (
    <FormDialog
      wide={false}
      title={words.withdraw}
      about={words.withdrawAbout(it.language.name)}
      why={undefined}
      busy={withdraw.isPending}
      go={words.withdraw}
      onSave={() => withdraw.mutate({ id: it.id })}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  )
}
