import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/note.tsx'
import { useWords } from '../../use-view.ts'
import type { Shared, ShareQuery } from './share-page.tsx'

/** Why nothing was shared: communes without their figures by name, or a criterion that meets nobody. */
export function ShareMissing(props: { shared: Shared; query: ShareQuery; ask: (part: Partial<ShareQuery>) => void }) {
  const words = useTexts().money.share
  const { count } = useFormat()
  const inWords = useWords()
  const { shared, query, ask } = props
  if (query.amount === undefined) return <Note>{words.enterAmount}</Note>
  if (shared.refusal) return <Note tone="missed">{inWords(shared.refusal)}</Note>
  if (shared.missing.length === 0) return null
  const out = [...(query.without?.split(',') ?? []), ...shared.missing.map((it) => String(it.unit.id))]
  return (
    <Note
      tone="risk"
      actions={
        <Button small onClick={() => ask({ without: out.join(',') })}>
          {words.leaveOut}
        </Button>
      }
    >
      <p>{words.missing(count(shared.missing.length))}</p>
      <ul>
        {shared.missing.map((it) => (
          <li key={it.unit.id}>
            {words.missingOf(it.unit.name, it.criteria.map((one) => words.criterion[one].toLowerCase()).join(', '))}
          </li>
        ))}
      </ul>
    </Note>
  )
}
