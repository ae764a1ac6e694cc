import { useState } from 'react'
import { removeEntry } from '../../../contract/review.ts'
import type { ListId } from '../../../domain/kernel/ids.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { useCommand } from '../../use-view.ts'
import type { Entry } from './list-entries.tsx'

export function RemoveEntryDialog(props: { list: ListId; entry: Entry; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.review.list.remove
  const [reason, setReason] = useState('')
  const remove = useCommand(removeEntry, { done: words.done, onDone: props.onClose })
  const told = reason.trim().length >= 3
  return (
    <Dialog
      title={words.title(props.entry.head)}
      opened
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="danger"
            busy={remove.isPending}
            why={!told && words.reasonHint}
            whyIn="tip"
            onClick={() =>
              remove.mutate({ list: props.list, householdId: props.entry.householdId, reason: reason.trim() })
            }
          >
            {words.button}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{words.body}</p>
      <TextField label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} maxLength={300} />
    </Dialog>
  )
}
