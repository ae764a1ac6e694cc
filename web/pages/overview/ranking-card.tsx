import { useState } from 'react'
import { path } from '../../path.ts'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { RankPlot } from '../../ui/rank-plot.tsx'
import type { Overview } from './overview-page.tsx'

const few = 20

/** Communes by poverty rate, the highest first; those without data are counted apart, never put last as 0. */
export function RankingCard({ data }: { data: Overview }) {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.overview.ranking
  const [all, setAll] = useState(false)
  const known = data.ranking.filter((it) => it.rate !== null).toSorted((one, two) => (two.rate ?? 0) - (one.rate ?? 0))
  const without = data.ranking.length - known.length
  const shown = all ? known : known.slice(0, few)
  return (
    <Card
      span={5}
      title={words.title}
      note={words.shown(format.count(shown.length), format.count(data.ranking.length))}
      actions={
        <ExportButton
          name={`${words.label} ${data.year}`}
          rows={data.ranking}
          columns={[
            { head: texts.plan.target.unit, value: (row) => row.unit.name },
            { head: words.now, value: (row) => row.rate },
            { head: words.before, value: (row) => row.rateBefore },
            { head: texts.overview.onLists.poor, value: (row) => row.poor },
          ]}
        />
      }
      footer={
        <>
          {known.length > few ? (
            <button type="button" className="btn quiet small" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? words.less : words.all}
            </button>
          ) : null}
          <span className="spring" />
          {without > 0 ? <span>{words.missing(format.count(without))}</span> : null}
        </>
      }
    >
      {known.length === 0 ? (
        <p className="mid ink-3">{words.none}</p>
      ) : (
        <>
          <p className="legend">
            <span>
              <svg width="10" height="10" aria-hidden="true">
                <circle cx="5" cy="5" r="4" fill="var(--surface)" stroke="var(--chart-axis)" strokeWidth="1.75" />
              </svg>
              {words.before}
            </span>
            <span>
              <svg width="10" height="10" aria-hidden="true">
                <circle cx="5" cy="5" r="5" fill="var(--chart-1)" />
              </svg>
              {words.now}
            </span>
          </p>
          <RankPlot
            label={words.label}
            heads={{ name: texts.plan.target.unit, value: '%', change: texts.plan.columns.difference }}
            tick={(value) => format.number(value, 2)}
            rows={shown.map((it) => ({
              key: String(it.unit.id),
              name: it.unit.name,
              href: path.overview({ year: data.year, place: it.unit.id }),
              now: it.rate,
              before: it.rateBefore,
              written: format.fixed(it.rate, 2),
              change:
                it.rate === null || it.rateBefore === null ? (
                  format.count(null)
                ) : (
                  <span className={it.rate > it.rateBefore ? 'bad' : 'good'}>
                    {format.changeFixed(it.rate - it.rateBefore)}
                  </span>
                ),
            }))}
          />
        </>
      )}
    </Card>
  )
}
