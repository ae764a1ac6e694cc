import { useState } from 'react'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { StatusIcon } from '../../ui/tag.tsx'
import type { Target } from './target-page.tsx'

const few = 8

/** What keeps the value from being complete: communes by name, records that nobody keeps yet. */
export function MissingCard({ target }: { target: Target }) {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const [all, setAll] = useState(false)
  const words = texts.plan.target
  const shown = all ? target.missing : target.missing.slice(0, few)
  return (
    <Card title={words.missingTitle} note={words.missingNote}>
      {target.missing.length === 0 ? (
        <p className="mid ink-2">
          <Icon name="check" size="s" /> {words.nobodyMissing}
        </p>
      ) : (
        <ul className="miss">
          {shown.map((it) => (
            <li key={`${it.kind} ${it.unit?.id ?? ''} ${it.vi}`}>
              <StatusIcon tone="none" />
              <span>
                {it.unit === null ? oneOf(it.vi, it.en) : it.unit.name}
                {it.unit === null ? null : <small>{oneOf(it.vi, it.en)}</small>}
              </span>
              <span className="num ink-2">{it.count === null ? '' : format.count(it.count)}</span>
            </li>
          ))}
        </ul>
      )}
      {target.missing.length > few ? (
        <button type="button" className="btn quiet small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? texts.overview.ranking.less : texts.overview.attention.more(format.count(target.missing.length - few))}
        </button>
      ) : null}
    </Card>
  )
}
