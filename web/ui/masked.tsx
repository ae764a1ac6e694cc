import { useState } from 'react'
import { Icon } from './icon.tsx'
import { useUiWords } from './words.tsx'

/**
 * A number of a person: masked but for its tail, shown one at a time. The eye's label says that looking is logged. Shown for
 * half a minute, then masked again, because screens are left open.
 */
export function Masked(props: {
  /** "•••• •••• 4127" */
  readonly mask: string
  /** "số định danh của Trần Văn Lực" */
  readonly what: string
  readonly reveal: () => Promise<string | undefined>
}) {
  const words = useUiWords()
  const [shown, setShown] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)

  const look = async () => {
    setBusy(true)
    try {
      const number = await props.reveal()
      setShown(number)
      if (number !== undefined) setTimeout(() => setShown(undefined), 30_000)
    } finally {
      setBusy(false)
    }
  }

  return (
    <span className="masked">
      <span className={shown === undefined ? 'mask' : 'mask is-shown'} aria-live="polite">
        {shown ?? props.mask}
      </span>
      {shown === undefined ? (
        <button
          type="button"
          className="reveal"
          aria-label={`${props.what}: ${words.revealLogged}`}
          title={words.revealLogged}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void look()
          }}
        >
          <Icon name="eye" />
        </button>
      ) : null}
    </span>
  )
}
