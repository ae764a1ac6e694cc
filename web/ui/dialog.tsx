import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUiWords } from './words.tsx'

/** A question that has to be answered before going on. Closes by Esc and by the cross; focus returns where it was. */
export function Dialog(props: {
  readonly title: string
  readonly opened: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the main one last. */
  readonly actions?: ReactNode
  readonly wide?: boolean
}) {
  const words = useUiWords()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={props.wide ? 760 : 480}
      centered
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {props.children}
      {props.actions ? <div className="dialog-acts">{props.actions}</div> : null}
    </Modal>
  )
}
