import { useState } from 'react'
import { type Asked, addressOf } from '../api.ts'
import { useFormat, useTexts } from '../text/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'

/** People by name leave the system only with a purpose, which goes on the log with who and when. */
export function ExportRows(props: {
  readonly file: string
  readonly asked: Asked
  readonly count: number | undefined
}) {
  const { shell, support } = useTexts()
  const format = useFormat()
  const words = shell.exportDialog
  const [opened, setOpened] = useState(false)
  const [purpose, setPurpose] = useState('')
  const told = purpose.trim().length >= 3
  const fetchFile = () => {
    location.assign(addressOf(props.file, { ...props.asked, purpose: purpose.trim() }))
    setOpened(false)
    setPurpose('')
  }
  return (
    <>
      <Button
        icon="download"
        why={props.count === 0 && support.delivery.nothingFound}
        whyIn="tip"
        onClick={() => setOpened(true)}
      >
        {shell.export}
      </Button>
      <Dialog
        title={`${words.title}: ${format.count(props.count)}`}
        opened={opened}
        onClose={() => setOpened(false)}
        actions={
          <>
            <Button onClick={() => setOpened(false)}>{shell.cancel}</Button>
            <Button kind="primary" icon="download" why={!told && words.purposeHint} whyIn="tip" onClick={fetchFile}>
              {words.go}
            </Button>
          </>
        }
      >
        <p className="mid ink-2 dialog-lead">{words.about}</p>
        <TextField
          label={words.purpose}
          hint={words.purposeHint}
          value={purpose}
          onChange={setPurpose}
          maxLength={200}
          autoComplete="off"
        />
      </Dialog>
    </>
  )
}
