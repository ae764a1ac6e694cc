import type { ReactNode } from 'react'
import { useTexts } from './text/use-texts.tsx'
import { Button } from './ui/button.tsx'
import { Dialog } from './ui/dialog.tsx'

/** The frame of a form in a dialog: what it does, its fields, and one button that says what is still missing. */
export function FormDialog(props: {
  readonly title: string
  readonly about: string
  /** What still holds the button back, in words; undefined: nothing. */
  readonly why: string | undefined
  readonly busy: boolean
  readonly go?: string
  readonly wide?: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { shell } = useTexts()
  return (
    <Dialog
      opened
      wide={props.wide ?? true}
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <span className="why dialog-why" role="status">
            {props.why ?? ''}
          </span>
          <Button onClick={props.onClose}>{shell.cancel}</Button>
          <Button kind="primary" busy={props.busy} why={props.why} whyIn="tip" onClick={props.onSave}>
            {props.go ?? shell.save}
          </Button>
        </>
      }
    >
      <p className="mid ink-2 dialog-lead">{props.about}</p>
      {props.children}
    </Dialog>
  )
}

/** Names of the parts that are not there yet. */
export const missingOf = (parts: Readonly<Record<string, boolean>>) =>
  Object.entries(parts)
    .filter(([, there]) => !there)
    .map(([name]) => name)
