import { useMonthlyDue } from '../../monthly-due.tsx'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { StatusIcon } from '../../ui/tag.tsx'
import type { Overview } from './overview-page.tsx'

const most = 9

type Props = {
  readonly attention: Overview['attention']
  /** The reader's own report of the month is one of the things that wait. */
  readonly sends: boolean
}

/** What is missing and who has to bring it. Nothing here is counted as 0 anywhere. */
export function AttentionCard({ attention, sends }: Props) {
  const words = useTexts().overview.attention
  const waits = useMonthlyDue()
  const due = sends ? waits : undefined
  const all = attention.length + (due ? 1 : 0)
  const format = useFormat()
  const oneOf = useOneOf()
  return (
    <Card span={5} title={words.title} note={all > 0 ? words.count(format.count(all)) : undefined}>
      {all === 0 ? (
        <p className="mid ink-2">
          <Icon name="check" size="s" /> {words.nothing}
        </p>
      ) : (
        <ul className="late">
          {due ? (
            <li>
              <StatusIcon tone={due.late ? 'missed' : 'risk'} />
              <span>
                <Link href={due.href}>{due.says}</Link>
                <small>{words.kind.report}</small>
              </span>
              <span className="num ink-2">{due.left}</span>
            </li>
          ) : null}
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
