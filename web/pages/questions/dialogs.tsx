import { useState } from 'react'
import { endOwnForm, ownAnswersFile } from '../../../contract/own-questions.ts'
import { addressOf } from '../../api.ts'
import { DayField } from '../../day-field.tsx'
import { FormDialog } from '../../form-dialog.tsx'
import { useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import type { Version } from './questions-page.tsx'

/** The last day of a version; of one that has not begun its first, as if it had never been. */
export function EndDialog({ it, begun, onClose }: { it: Version; begun: boolean; onClose: () => void }) {
  const words = useTexts().ownQuestions
  const { today } = useMe()
  const [day, setDay] = useState<string>(begun ? today : it.validFrom)
  const end = useCommand(endOwnForm, { done: words.ended, onDone: onClose })
  return (
    <FormDialog
      wide={false}
      title={begun ? words.end : words.takeBack}
      about={begun ? words.endAbout : words.takeBackAbout}
      why={day === '' ? words.endDay : undefined}
      busy={end.isPending}
      go={begun ? words.end : words.takeBack}
      onSave={() => end.mutate({ id: it.id, validUntil: day })}
      onClose={onClose}
    >
      {begun ? <DayField label={words.endDay} value={day} onChange={setDay} /> : null}
    </FormDialog>
  )
}

/** People by name leave only with a purpose, on the log. */
export function AnswersDialog({ it, onClose }: { it: Version; onClose: () => void }) {
  const words = useTexts().ownQuestions
  const [purpose, setPurpose] = useState('')
  const save = () => {
    location.assign(addressOf(ownAnswersFile.path, { id: it.id, purpose: purpose.trim() }))
    onClose()
  }
  return (
    <FormDialog
      wide={false}
      title={words.answers}
      about={words.purposeAbout}
      why={purpose.trim().length < 3 ? words.purpose : undefined}
      busy={false}
      go={words.download}
      onSave={save}
      onClose={onClose}
    >
      <TextField label={words.purpose} value={purpose} onChange={setPurpose} />
    </FormDialog>
  )
}
