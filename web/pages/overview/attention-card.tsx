import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { StatusIcon } from '../../ui/tag.tsx'
import type { Overview } from './overview-page.tsx'

const most = 9

/** What is missing and who has to bring it. Nothing here is counted as 0 anywhere. */
export function AttentionCard({ attention }: { attention: Overview['attention'] }) {
  const words = useTexts().overview.attention
  const format = useFormat()
  const oneOf = useOneOf()
  return (
    <Card
      span={5}
      title={words.title}
      note={attention.length > 0 ? words.count(format.count(attention.length)) : undefined}
    >
      {attention.length === 0 ? (
        <p className="mid ink-2">
          <Icon name="check" size="s" /> {words.nothing}
        </p>
      ) : (
        <ul className="late">
          {attention.slice(0, most).map((it) => (
            <li key={`${it.kind} ${it.unit?.id ?? ''} ${it.vi}`}>
              <StatusIcon tone={it.kind === 'list' || it.kind === 'residents' ? 'risk' : 'none'} />
              <span>
                {oneOf(it.vi, it.en)}
                <small>{[words.kind[it.kind], it.unit?.name].filter(Boolean).join(' · ')}</small>
              </span>
              <span className="num ink-2">{it.count === null ? '' : format.count(it.count)}</span>
            </li>
          ))}
          {attention.length > most ? (
            <li className="more">{words.more(format.count(attention.length - most))}</li>
          ) : null}
        </ul>
      )}
    </Card>
  )
}
