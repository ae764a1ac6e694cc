import { useState } from 'react'
import { addOwnForm, ownFormPreview } from '../../../contract/own-questions.ts'
import type { OwnForm } from '../../../domain/survey/own/form.ts'
import { newId } from '../../api.ts'
import { BroughtDialog } from '../../brought-dialog.tsx'
import { DayField } from '../../day-field.tsx'
import { useMe } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Note } from '../../ui/note.tsx'
import { useCommand } from '../../use-view.ts'
import { FormView } from './form-view.tsx'

/** The next version of the province's own questions, from a day on. */
export function AddDialog({ onClose }: { onClose: () => void }) {
  const words = useTexts().ownQuestions
  const { today } = useMe()
  const [from, setFrom] = useState<string>(today)
  const add = useCommand(addOwnForm, { done: words.saved, onDone: onClose })
  return (
    <BroughtDialog
      title={words.add}
      about={words.fromAbout}
      preview={ownFormPreview}
      show={({ form }) => (form ? <Found form={form} /> : null)}
      ready={from !== ''}
      busy={add.isPending}
      go={words.save}
      onSave={(brought) => add.mutate({ id: newId(), ...brought, validFrom: from })}
      onClose={onClose}
    >
      <DayField label={words.from} value={from} onChange={setFrom} />
    </BroughtDialog>
  )
}

function Found({ form }: { form: OwnForm }) {
  const words = useTexts().ownQuestions
  const { count } = useFormat()
  return (
    <>
      <Note tone="reached" live>
        <b>{form.title}</b>. {words.read(count(form.questions.filter(({ kind }) => kind !== 'note').length))}
      </Note>
      <FormView form={form} boxed />
    </>
  )
}
