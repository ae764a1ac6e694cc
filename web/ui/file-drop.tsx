import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Icon } from './icon.tsx'
import { useUiWords } from './words.tsx'

/** A place to drop a file on, or to choose one by button. What kinds are taken is said in `children`. */
export function FileDrop(props: {
  readonly accept: string
  readonly onFile: (file: File) => void
  readonly disabled?: boolean
  /** Once there is a file and what was read of it needs the room. */
  readonly slim?: boolean
  readonly children: ReactNode
}) {
  const words = useUiWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !props.disabled) props.onFile(file)
  }
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault()
    setOver(isOver)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's shortcut; the button inside does the same by key
    <div
      className={['drop', over && 'is-over', props.slim && 'is-slim'].filter(Boolean).join(' ')}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false)
        take(event.dataTransfer.files)
      }}
    >
      <Icon name="cloud" size="l" />
      <p>
        <b>{words.dropHere}</b>
      </p>
      <button
        type="button"
        className="btn"
        aria-disabled={props.disabled || undefined}
        onClick={() => input.current?.click()}
      >
        <Icon name="report" />
        {words.chooseFile}
      </button>
      <div className="small ink-3">{props.children}</div>
      <input
        ref={input}
        className="sr"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={props.accept}
        onChange={(event) => {
          take(event.target.files)
          // So that the same file, corrected, can be chosen again.
          event.target.value = ''
        }}
      />
    </div>
  )
}
