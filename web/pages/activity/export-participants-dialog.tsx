import { useState } from 'react'
import { activityParticipantsFile } from '../../../contract/activity.ts'
import { addressOf } from '../../api.ts'
import { FormDialog } from '../../form-dialog.tsx'
import { useLanguage, useTexts } from '../../text/use-texts.tsx'
import { TextField } from '../../ui/field.tsx'

/** Names leave the system only for a purpose, which goes on the log. */
export function ExportParticipantsDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { exportDialog: words } = useTexts().shell
  const { parts } = useTexts().activity
  const { language } = useLanguage()
  const [purpose, setPurpose] = useState('')
  const save = () => {
    location.assign(addressOf(activityParticipantsFile.path, { id, purpose: purpose.trim(), lang: language }))
    onClose()
  }
  return (
    <FormDialog
      wide={false}
      title={parts.export}
      about={words.about}
      go={words.go}
      why={purpose.trim().length < 3 ? words.purposeHint : undefined}
      busy={false}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={words.purpose}
        hint={words.purposeHint}
        value={purpose}
        onChange={setPurpose}
        maxLength={200}
        autoComplete="off"
      />
    </FormDialog>
  )
}
