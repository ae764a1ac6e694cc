import { reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { useActor } from '../../shell/me.tsx'
import { targetWords } from '../../text/target-words.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Figure } from '../../ui/figure.tsx'
import { LineChart } from '../../ui/line-chart.tsx'
import { Link } from '../../ui/link.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Overview } from './overview-page.tsx'

const differenceTone = {
  reached: 'good',
  track: undefined,
  risk: 'warn',
  missed: 'bad',
  none: undefined,
  plain: undefined,
} as const

/** The rate with its target, its difference, its numerator and denominator, and the years before. */
export function RateCard({ data, place }: { data: Overview; place: number | undefined }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.overview.rate
  const mayRead = reach.households(useActor()) !== undefined
  const target = data.targets.find((it) => it.code === 'T01')
  const said = target ? targetWords(target, texts.plan, format) : undefined
  const rate = data.trend.find((it) => it.year === data.year)?.rate ?? null
  const tone = said ? differenceTone[said.tone] : undefined
  return (
    <Card
      span={6}
      title={words.title}
      tag={said ? <StatusTag tone={said.tone}>{said.status}</StatusTag> : undefined}
      footer={
        <span>{`${texts.overview.stateNote(format.count(data.communes.recognised), format.count(data.communes.total))} · ${words.foot}`}</span>
      }
    >
      <div className="hero">
        <Figure
          value={format.percent(rate)}
          rows={[
            { name: words.goal, value: said && target ? <b>{said.goal}</b> : words.noGoal },
            ...(said ? [{ name: words.difference, value: <b>{said.difference}</b>, ...(tone ? { tone } : {}) }] : []),
            {
              name: words.computed,
              value:
                data.poor.households === null || data.residents.households === null ? (
                  words.noRate
                ) : (
                  <>
                    {mayRead ? (
                      <Link href={path.households({ class: 'poor', place })}>
                        {words.poorOf(format.count(data.poor.households))}
                      </Link>
                    ) : (
                      words.poorOf(format.count(data.poor.households))
                    )}
                    <br />
                    {words.ofAll(format.count(data.residents.households))}
                  </>
                ),
            },
          ]}
        />
        <LineChart
          points={data.trend.map((it) => ({
            label: String(it.year),
            value: it.rate,
            written: format.fixed(it.rate, 2),
            series: it.standard,
            hollow: it.year === data.year && data.state !== 'official',
          }))}
          label={words.chart(data.trend.map((it) => `${it.year} ${format.percent(it.rate)}`).join('; '))}
          target={
            target?.goal === null || target === undefined || said === undefined
              ? undefined
              : { value: target.goal, words: words.goalLine(data.year, said.goal) }
          }
          tick={(value) => format.number(value, 2)}
          unit="%"
          tall
        />
      </div>
    </Card>
  )
}
