import type { z } from 'zod'
import { periodList, periodTargets } from '../../../contract/plan.ts'
import { Answer } from '../../shell/answer.tsx'
import { bareAmount, goalAmount, inUnit, statusTone, targetUnit } from '../../text/target-words.ts'
import { useFormat, useOneOf, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { ExportButton } from '../../ui/export-button.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'

type Period = z.infer<typeof periodTargets.answer>
type Row = Period['rows'][number]

/** Kế hoạch giai đoạn the year belongs to: what it promises beside what its years have brought so far. */
export function PeriodCard({ year, place }: { year: number; place: number | undefined }) {
  const list = useView(periodList)
  const period = list.data?.rows.find((it) => it.fromYear <= year && year <= it.untilYear)
  return period === undefined ? null : <Filled from={period.fromYear} place={place} />
}

function Filled({ from, place }: { from: number; place: number | undefined }) {
  const read = useView(periodTargets, { from, place })
  return <Answer read={read}>{(period) => <Shown period={period} />}</Answer>
}

function Shown({ period }: { period: Period }) {
  const texts = useTexts()
  const oneOf = useOneOf()
  const format = useFormat()
  const words = texts.target.period
  const title = words.title(period.plan.fromYear, period.plan.untilYear)
  return (
    <Card
      flush
      title={title}
      note={`${texts.plan.sub(period.plan.documentNo, format.date(period.plan.documentDate))} · ${texts.plan.target.asOf(format.date(period.asOf))}`}
      actions={
        <ExportButton
          name={title}
          rows={period.rows}
          columns={[
            { head: texts.plan.columns.code, value: (row) => row.code },
            { head: texts.plan.columns.name, value: (row) => oneOf(row.name, row.nameEn) },
            { head: texts.plan.columns.unit, value: (row) => targetUnit(row.unit, texts.plan) },
            { head: words.goal, value: (row) => row.goal },
            { head: words.achieved, value: (row) => row.achieved },
            { head: texts.plan.columns.status, value: (row) => texts.plan.status[row.status] },
          ]}
        />
      }
    >
      <Table caption={title} columns={useColumns(period)} rows={period.rows} keyOf={(row) => row.code} />
    </Card>
  )
}

function useColumns({ rows }: Period): readonly Column<Row>[] {
  const texts = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const words = texts.target.period
  const years = rows[0]?.byYear.map((it) => it.year) ?? []
  const amount = (value: number | null, row: Row) => inUnit(value, row.unit, texts.plan, format)
  return [
    {
      key: 'name',
      head: texts.plan.columns.name,
      cell: (row) => (
        <span className="target-name">
          <span className="tab ink-3">{row.code}</span>
          <span>
            {oneOf(row.name, row.nameEn)}
            <small>{row.act}</small>
          </span>
        </span>
      ),
    },
    {
      key: 'goal',
      head: words.goal,
      width: '150px',
      cell: (row) =>
        row.goal === null
          ? texts.plan.noGoal
          : texts.plan.goal[row.direction](goalAmount(row.goal, row.unit, texts.plan, format)),
    },
    ...years.map(
      (year): Column<Row> => ({
        key: String(year),
        head: String(year),
        numeric: true,
        wideOnly: true,
        cell: (row) => (
          <span className="ink-2">
            {bareAmount(row.byYear.find((it) => it.year === year)?.achieved ?? null, row.unit, format)}
          </span>
        ),
      }),
    ),
    {
      key: 'achieved',
      head: words.achieved,
      width: '190px',
      cell: (row) => (
        <span>
          <b className="num">{amount(row.achieved, row)}</b>
          <small>{words.basis[row.basis]}</small>
        </span>
      ),
    },
    {
      key: 'status',
      head: texts.plan.columns.status,
      width: '140px',
      cell: (row) => (
        <StatusTag tone={statusTone[row.status]} bare>
          {texts.plan.status[row.status]}
        </StatusTag>
      ),
    },
  ]
}
