import { useState } from 'react'
import { householdExport } from '../../../contract/household.ts'
import { addressOf } from '../../api.ts'
import type { HouseholdFilters } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'

/** Personal data leave the system only with a purpose, which goes on the log with who and when. */
export function ExportDialog(props: {
  readonly opened: boolean
  readonly onClose: () => void
  readonly filters: HouseholdFilters
  readonly count: number
}) {
  const { shell } = useTexts()
  const format = useFormat()
  const words = shell.exportDialog
  const [purpose, setPurpose] = useState('')
  const told = purpose.trim().length >= 3
  const { after: _, ...filters } = props.filters

  const fetchFile = () => {
    location.assign(addressOf(householdExport.path, { ...filters, purpose: purpose.trim() }))
    props.onClose()
    setPurpose('')
  }

  return (
    <Dialog
      title={`${words.title}: ${shell.households(format.count(props.count))}`}
      opened={props.opened}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{shell.cancel}</Button>
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
  )
}
