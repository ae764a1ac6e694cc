import type { z } from 'zod'
import type { activitySummary } from '../../../contract/activity.ts'
import { activityKinds } from '../../../domain/support/activity-kinds.ts'
import { type ActivityGroup, activityGroups, shapeOf } from '../../../domain/support/activity-shapes.ts'
import { groupWords, kindWords } from '../../../domain/support/activity-words.ts'
import { type ActivityFilters, path } from '../../path.ts'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'

type Row = z.infer<typeof activitySummary.answer>['rows'][number]

/** How the kinds stand, group by group. A kind nobody has planned is left out. */
export function KindsCard({ rows, filters }: { rows: readonly Row[]; filters: ActivityFilters }) {
  const words = useTexts().activity
  const { columns } = words
  if (rows.length === 0) return null
  const heads = [
    columns.planned,
    columns.running,
    columns.done,
    columns.late,
    columns.finished,
    columns.plannedCost,
    columns.disbursed,
  ]
  return (
    <Card flush title={words.byKind} note={words.byKindNote}>
      <div className="table-scroll">
        <table className="table kinds">
          <caption className="sr">{words.byKind}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.kind}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="n">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {activityGroups.map((group) => (
            <Group key={group} group={group} rows={rows} filters={filters} />
          ))}
        </table>
      </div>
    </Card>
  )
}

function Group({ group, rows, filters }: { group: ActivityGroup; rows: readonly Row[]; filters: ActivityFilters }) {
  const { language } = useLanguage()
  const here = activityKinds
    .filter((kind) => shapeOf(kind).group === group)
    .flatMap((kind) => rows.filter((row) => row.kind === kind))
  if (here.length === 0) return null
  return (
    <tbody>
      <tr className="kind-group">
        <th scope="rowgroup" colSpan={8}>
          {groupWords[group][language]}
        </th>
      </tr>
      {here.map((row) => (
        <Kind key={row.kind} row={row} filters={filters} />
      ))}
    </tbody>
  )
}

function Kind({ row, filters }: { row: Row; filters: ActivityFilters }) {
  const words = useTexts().activity
  const { count, millions } = useFormat()
  const { language } = useLanguage()
  const to = (more: ActivityFilters) =>
    path.activities({ ...filters, group: undefined, after: undefined, kind: row.kind, ...more })
  const cell = (value: number, state: string) =>
    value === 0 ? <span className="zero">0</span> : <Link href={to({ state })}>{count(value)}</Link>
  return (
    <tr className={filters.kind === row.kind ? 'is-set' : undefined}>
      <td>
        <Link className="row-link" href={to({ state: undefined })}>
          {kindWords[row.kind][language]}
        </Link>
      </td>
      <td className="n">{cell(row.planned, 'planned')}</td>
      <td className="n">{cell(row.running, 'running')}</td>
      <td className="n">{cell(row.done, 'done')}</td>
      <td className="n">
        {row.late === 0 ? (
          <span className="zero">0</span>
        ) : (
          <Link className="is-late" href={to({ late: 'true', state: undefined })}>
            {count(row.late)}
          </Link>
        )}
      </td>
      <td className="n">{shapeOf(row.kind).participants === 'none' ? '' : count(row.finished)}</td>
      <td className="n">{millions(row.cost.planned)}</td>
      <td className="n" title={row.cost.disbursed === null ? words.nothingBooked : undefined}>
        {millions(row.cost.disbursed)}
      </td>
    </tr>
  )
}
