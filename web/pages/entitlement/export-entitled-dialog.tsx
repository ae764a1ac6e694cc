import { useState } from 'react'
import { entitlementFile } from '../../../contract/entitlement.ts'
import { reach } from '../../../domain/account/may.ts'
import { type Asked, addressOf } from '../../api.ts'
import { useActor } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField, TextField } from '../../ui/field.tsx'

/** Personal data leave only with a purpose; whole numbers only for who may see them one by one. All of it is on the log. */
export function ExportEntitledDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { shell, entitlement } = useTexts()
  const words = entitlement.list
  const actor = useActor()
  const [purpose, setPurpose] = useState('')
  const [whole, setWhole] = useState(false)
  const mayWhole = reach.numbers(actor) !== undefined
  const fetchFile = () => {
    location.assign(addressOf(entitlementFile.path, { ...asked, numbers: String(whole), purpose: purpose.trim() }))
    onClose()
  }
  return (
    <Dialog
      title={shell.exportDialog.title}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shell.cancel}</Button>
          <Button
            kind="primary"
            icon="download"
            why={purpose.trim().length < 3 && shell.exportDialog.purposeHint}
            whyIn="tip"
            onClick={fetchFile}
          >
            {shell.exportDialog.go}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">
        {words.exportAbout} {shell.exportDialog.about}
      </p>
      <TextField
        label={shell.exportDialog.purpose}
        hint={shell.exportDialog.purposeHint}
        value={purpose}
        onChange={setPurpose}
        maxLength={200}
        autoComplete="off"
      />
      <CheckField label={words.numbers} checked={whole} disabled={!mayWhole} onChange={setWhole} />
      <p className="hint">{mayWhole ? words.numbersHint : words.numbersNot}</p>
    </Dialog>
  )
}
