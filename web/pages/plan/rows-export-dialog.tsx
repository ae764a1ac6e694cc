import { useState } from 'react'
import { targetRowsFile } from '../../../contract/plan.ts'
import { addressOf } from '../../api.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'

/** Rows leave the system only with a purpose, which goes on the log with who and when. */
export function RowsExportDialog(props: {
  readonly query: {
    readonly year: number
    readonly code: string
    readonly place: number | undefined
    readonly part: string
  }
  readonly onClose: () => void
}) {
  const texts = useTexts()
  const words = texts.target.rows
  const [purpose, setPurpose] = useState('')
  const told = purpose.trim().length >= 3
  const fetchFile = () => {
    location.assign(addressOf(targetRowsFile.path, { ...props.query, purpose: purpose.trim() }))
    props.onClose()
  }
  return (
    <Dialog
      opened
      title={words.export}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{texts.shell.cancel}</Button>
          <Button kind="primary" icon="download" why={!told && words.purposeHint} whyIn="tip" onClick={fetchFile}>
            {words.export}
          </Button>
        </>
      }
    >
      <TextField label={words.purpose} hint={words.purposeHint} value={purpose} onChange={setPurpose} maxLength={200} />
    </Dialog>
  )
}
