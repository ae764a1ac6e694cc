import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import type { Overview } from './overview-page.tsx'

const width = 84

/** Form 7.2 as a fall: the start of the year, what left, what came, the end. Signs as in 9 = 1−2−3−4+5+6+7+8. */
export function MovementCard({ data, place }: { data: Overview; place: number | undefined }) {
  const words = useTexts().overview.movement
  const format = useFormat()
  const lines = linesOf(data.poorMovement)
  return (
    <Card
      span={3}
      title={words.title}
      footer={
        <>
          <span>{words.form}</span>
          <span className="spring" />
          <Link className="quiet" href={path.target(data.year, 'T04', { place })}>
            T04
          </Link>
        </>
      }
    >
      {lines === undefined ? (
        <p className="mid ink-3">{words.unknown}</p>
      ) : (
        <table className="wf">
          <tbody>
            {lines.map((line, at) => (
              <tr key={words.lines[at]}>
                <th scope="row">{words.lines[at]}</th>
                <td>
                  <svg width={width} height="12" aria-hidden="true">
                    <rect x={line.from} y="1" width={line.length} height="10" rx="1.5" className={`wf-${line.kind}`} />
                  </svg>
                </td>
                <td className="n">
                  {line.kind === 'total' ? <b>{format.count(line.value)}</b> : format.change(line.value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

type Line = {
  readonly kind: 'total' | 'less' | 'more'
  readonly value: number
  readonly from: number
  readonly length: number
}

/** Undefined where a column is not known: a fall with a hole in it does not balance. */
function linesOf(columns: Overview['poorMovement']): readonly Line[] | undefined {
  const [start, ...rest] = columns
  const end = columns[8]
  if (start === null || start === undefined || end === null || end === undefined) return undefined
  const moves: number[] = []
  for (const [at, value] of rest.slice(0, 7).entries()) {
    if (value === null) return undefined
    moves.push(at < 3 ? -value : value)
  }
  const scale = width / Math.max(start, end, 1)
  const least = 2
  let level = start
  return [
    { kind: 'total', value: start, from: 0, length: start * scale },
    ...moves.map((value): Line => {
      const before = level
      level += value
      const length = Math.max(Math.abs(value) * scale, value === 0 ? 0 : least)
      return {
        kind: value < 0 ? 'less' : 'more',
        value,
        from: Math.min(Math.min(before, level) * scale, width - length),
        length,
      }
    }),
    { kind: 'total', value: end, from: 0, length: end * scale },
  ]
}
