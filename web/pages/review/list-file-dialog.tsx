import { useState } from 'react'
import { listFile } from '../../../contract/review.ts'
import { addressOf } from '../../api.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'

/** The list leaves the system only for a purpose, which goes on the log with who and when. */
export function ListFileDialog({ id, opened, onClose }: { id: string; opened: boolean; onClose: () => void }) {
  const { shell, review } = useTexts()
  const words = shell.exportDialog
  const [kind, setKind] = useState('after-review')
  const [purpose, setPurpose] = useState('')
  const told = purpose.trim().length >= 3
  const fetchFile = () => {
    location.assign(addressOf(listFile.path, { id, kind, purpose: purpose.trim() }))
    onClose()
    setPurpose('')
  }
  return (
    <Dialog
      title={review.list.file.title}
      opened={opened}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shell.cancel}</Button>
          <Button kind="primary" icon="download" why={!told && words.purposeHint} whyIn="tip" onClick={fetchFile}>
            {words.go}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.about}</p>
      <SelectField
        label={review.list.file.kind}
        value={kind}
        onChange={setKind}
        choices={(['after-review', 'escaped'] as const).map((it) => ({ value: it, label: review.list.file.kinds[it] }))}
      />
      <TextField
        label={words.purpose}
        hint={words.purposeHint}
        value={purpose}
        onChange={setPurpose}
        maxLength={200}
        autoComplete="off"
      />
    </Dialog>
  )
}
