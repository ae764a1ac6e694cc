import type { z } from 'zod'
import type { earlyWarningList } from '../../contract/early-warning.ts'
import './left-behind.css'
import { useFormat, useTexts } from '../text/use-texts.tsx'

export type Warned = z.infer<typeof earlyWarningList.answer>['rows'][number]

/** Why the household is watched at all. */
export function Standings({ of }: { of: Warned }) {
  const words = useTexts().leftBehind.warning
  const format = useFormat()
  return (
    <ul>
      {of.standings.map((it) => (
        <li key={it.kind}>
          {it.kind === 'newly-escaped'
            ? words.escaped(words.from[it.from], format.date(it.on))
            : words.aboveLine(format.count(it.points), format.count(it.line))}
        </li>
      ))}
    </ul>
  )
}

/** Each event by itself, with the rule it falls under: nothing is added up. */
export function Reasons({ of }: { of: Warned }) {
  const { leftBehind, support } = useTexts()
  const words = leftBehind.warning
  const format = useFormat()
  return (
    <ul className="warn-reasons">
      {of.reasons.map((it, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same event may be on record twice
        <li key={at}>
          <b className="medium">{it.support ? words.ended(support.kind[it.support]) : words.rule[it.rule]}</b>
          <span className="num">{format.date(it.on)}</span>
          {it.member ? <span>{it.member}</span> : null}
          {it.note ? <span className="ink-2">{it.note}</span> : null}
        </li>
      ))}
    </ul>
  )
}
