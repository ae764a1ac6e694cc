import type { ReactNode } from 'react'
import { useTexts } from '../../../text/use-texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

/** The frame of every event: what it does to the forms, its fields, and one button that says what is still missing. */
export function EventDialog(props: {
  readonly title: string
  readonly about: string
  readonly missing: readonly string[]
  readonly busy: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { shell, householdEvent: words } = useTexts()
  return (
    <Dialog
      opened
      wide
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <span className="why dialog-why" role="status">
            {props.missing.length > 0 ? words.missing(props.missing.join(', ')) : ''}
          </span>
          <Button onClick={props.onClose}>{shell.cancel}</Button>
          <Button
            kind="primary"
            busy={props.busy}
            why={props.missing.length > 0 && words.missing(props.missing.join(', '))}
            whyIn="tip"
            onClick={props.onSave}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{props.about}</p>
      {props.children}
    </Dialog>
  )
}
