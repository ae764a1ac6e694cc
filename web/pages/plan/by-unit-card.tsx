import { useState } from 'react'
import { path } from '../../path.ts'
import { inUnit } from '../../text/target-words.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { type Sort, sortRows } from '../../ui/sort.ts'
import { type Column, Table } from '../../ui/table.tsx'
import { ticksAround } from '../../ui/ticks.ts'
import type { Target } from './target-page.tsx'

type Row = Target['byUnit'][number]

/** The target commune by commune, the farthest from it first; communes without data come last and show no number. */
export function ByUnitCard({ target, year }: { target: Target; year: number }) {
  const texts = useTexts()
  const format = useFormat()
  const { language } = useLanguage()
  const words = texts.plan.target
  const lower = target.direction === 'at-most' || target.direction === 'below'
  const [sort, setSort] = useState<Sort>({ by: 'achieved', down: lower })
  const rows = sortRows(target.byUnit, sort, valueIn, language)
  const known = target.byUnit.filter((it) => it.achieved !== null).length
  return (
    <Card
      flush
      span={7}
      title={words.byUnit}
      note={words.byUnitNote(format.count(known), format.count(target.byUnit.length))}
      actions={
        <ExportButton
          name={`${target.code} ${year}`}
          rows={rows}
          columns={[
            { head: words.unit, value: (row) => row.unit.name },
            { head: texts.target.parts.goal, value: (row) => row.goal },
            { head: words.achieved, value: (row) => row.achieved },
            { head: words.numerator, value: (row) => row.numerator },
            { head: words.denominator, value: (row) => row.denominator },
            { head: words.unknown, value: (row) => row.unknown },
          ]}
        />
      }
    >
      <Table
        caption={words.byUnit}
        columns={useColumns(target, year)}
        rows={rows}
        keyOf={(row) => String(row.unit.id)}
        sort={sort}
        onSort={setSort}
        narrow="scroll"
        empty={<EmptyState icon="map" title={texts.shell.ui.noData} />}
      />
    </Card>
  )
}

function valueIn(row: Row, by: string): string | number | null {
  switch (by) {
    case 'unit':
      return row.unit.name
    case 'numerator':
      return row.numerator
    case 'denominator':
      return row.denominator
    case 'unknown':
      return row.unknown
    case 'goal':
      return row.goal
    default:
      return row.achieved
  }
}

function useColumns(target: Target, year: number): readonly Column<Row>[] {
  const texts = useTexts()
  const format = useFormat()
  const words = texts.plan.target
  // What the province promises as a number is no yardstick for a commune; a promised share is.
  const goal = target.unit === '%' || target.unit === 'points' ? target.goal : null
  const values = target.byUnit.map((it) => it.achieved)
  const ticks = ticksAround([...values, goal ?? 0].filter((it) => it !== null))
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const share = target.denominator !== null
  return [
    {
      key: 'unit',
      head: words.unit,
      sortable: true,
      cell: (row) => (
        <>
          <Link className="row-link" href={path.target(year, target.code, { place: row.unit.id })}>
            {row.unit.name}
          </Link>
          {row.achieved === null ? <small>{words.incomplete}</small> : null}
        </>
      ),
    },
    {
      key: 'plot',
      head: (
        <span className="num shortfall-head">
          <span>{format.number(low)}</span>
          <span>{format.number(high)}</span>
        </span>
      ),
      width: '160px',
      wideOnly: true,
      cell: (row) => (
        <Shortfall goal={row.goal ?? goal} direction={target.direction} achieved={row.achieved} low={low} high={high} />
      ),
    },
    ...(target.byUnit.some((it) => it.goal !== null)
      ? ([
          {
            key: 'goal',
            head: texts.target.parts.goal,
            numeric: true,
            sortable: true,
            cell: (row) => inUnit(row.goal, target.unit, texts.plan, format),
          },
        ] satisfies readonly Column<Row>[])
      : []),
    {
      key: 'achieved',
      head: words.achieved,
      numeric: true,
      sortable: true,
      cell: (row) => <b>{inUnit(row.achieved, target.unit, texts.plan, format)}</b>,
    },
    ...(share
      ? ([
          {
            key: 'numerator',
            head: words.numerator,
            numeric: true,
            sortable: true,
            cell: (row) => format.number(row.numerator),
          },
          {
            key: 'denominator',
            head: words.denominator,
            numeric: true,
            sortable: true,
            cell: (row) => format.number(row.denominator),
          },
        ] satisfies readonly Column<Row>[])
      : []),
    {
      key: 'unknown',
      head: words.unknown,
      numeric: true,
      sortable: true,
      cell: (row) => <span className={row.unknown === 0 ? 'zero' : undefined}>{format.count(row.unknown)}</span>,
    },
  ]
}

const width = 150

/** The way from the value to the goal, darker with distance, or a bar where there is no goal; hatched without a value. */
function Shortfall(props: {
  readonly goal: number | null
  readonly direction: Target['direction']
  readonly achieved: number | null
  readonly low: number
  readonly high: number
}) {
  const { goal, direction, achieved, low, high } = props
  if (achieved === null) return <span className="bar none" aria-hidden="true" />
  const x = (value: number) => 5 + ((value - low) / (high - low)) * (width - 10)
  const far = goal === null || goal === 0 ? 0 : Math.abs(achieved - goal) / goal
  const reached =
    goal !== null && (direction === 'at-most' || direction === 'below' ? achieved <= goal : achieved >= goal)
  const ramp = reached ? 'reached' : far < 0.02 ? 1 : far < 0.05 ? 2 : far < 0.1 ? 3 : far < 0.25 ? 4 : 5
  return (
    <svg width={width} height="14" viewBox={`0 0 ${width} 14`} aria-hidden="true" className="shortfall">
      {goal === null ? (
        <path d={`M5 7H${x(achieved)}`} stroke="var(--chart-past)" strokeWidth="5" />
      ) : (
        <>
          <path d={`M${x(achieved)} 7H${x(goal)}`} stroke={`var(--ramp-${ramp})`} strokeWidth="5" />
          <path d={`M${x(goal)} 0V14`} stroke="var(--chart-target)" strokeWidth="2" />
        </>
      )}
      <circle cx={x(achieved)} cy="7" r="4.5" fill="var(--ink)" />
    </svg>
  )
}
