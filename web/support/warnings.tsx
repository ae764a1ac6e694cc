import type { DeliveryWarning } from '../../contract/support.ts'
import { useTexts } from '../text/use-texts.tsx'
import { Note } from '../ui/note.tsx'
import { useSupportWords } from './use-support-words.ts'

/** What looks odd about a delivery and is no reason to refuse it. */
export function Warnings({ of, before }: { of: readonly DeliveryWarning[]; before?: boolean }) {
  const { warning } = useTexts().support
  const words = useSupportWords()
  if (of.length === 0) return null
  return (
    <Note tone="risk" live>
      <b>{warning.title}</b>
      <ul className="plain-list">
        {of.map((it) => (
          <li key={it.code}>{words.warning(it)}</li>
        ))}
      </ul>
      {before ? <p className="small ink-2">{warning.notRefused}</p> : null}
    </Note>
  )
}
