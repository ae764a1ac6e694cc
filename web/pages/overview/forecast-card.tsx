import { path } from '../../path.ts'
import { inUnit, targetWords } from '../../text/target-words.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { StatusIcon } from '../../ui/tag.tsx'
import type { Overview } from './overview-page.tsx'

const most = 8

/** Sẽ đạt, khó đạt: the targets that will not be reached as things go, each with what is expected and why. */
export function ForecastCard({ data, place }: { data: Overview; place: number | undefined }) {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const words = texts.overview.forecast
  const judged = data.targets.filter((it) => it.kind === 'target' && it.goal !== null)
  const of = (...statuses: readonly Overview['targets'][number]['status'][]) =>
    judged.filter((it) => statuses.includes(it.status))
  const hard = of('at-risk', 'missed')
  const closed = judged.length > 0 && judged.every((it) => it.forecast.method === 'final' || it.achieved === null)
  if (judged.length === 0) return null
  return (
    <Card
      span={6}
      title={closed ? words.closedTitle : words.title}
      note={closed ? words.closedNote : words.note}
      footer={
        <span>
          {[
            words.reach(format.count(of('reached', 'on-track', 'nearly').length)),
            words.miss(format.count(hard.length)),
            words.unknown(format.count(of('unknown').length)),
          ].join(' · ')}
        </span>
      }
    >
      {hard.length === 0 ? (
        <p className="mid ink-2">
          <Icon name="check" size="s" /> {words.none}
        </p>
      ) : (
        <ul className="late">
          {hard.slice(0, most).map((target) => {
            const said = targetWords(target, texts.plan, format)
            const { value, method } = target.forecast
            const expected =
              method === 'final' || value === null
                ? ''
                : `${texts.target.forecast.expected(inUnit(value, target.unit, texts.plan, format))}, ${texts.target.forecast.method[method]}`
            return (
              <li key={target.code}>
                <StatusIcon tone={said.tone} />
                <span>
                  <Link className="row-link" href={path.target(data.year, target.code, { place })}>
                    {target.code} {oneOf(target.name, target.nameEn)}
                  </Link>
                  <small>{[said.difference, expected].filter(Boolean).join(' · ')}</small>
                </span>
                <span className="num">{said.value}</span>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
