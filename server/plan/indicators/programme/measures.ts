import { sql } from 'kysely'
import { type ActivityMeasure, measureParts } from '../../../../domain/plan/catalogue/measures.ts'
import type { RowPart } from '../../../../domain/support/activity-rows.ts'
import { inside } from '../../../db/inside.ts'
import type { ActivityCost, ActivitySum } from '../../facts/activities.ts'
import type { Scope } from '../../facts/load.ts'
import type { Sums } from '../../sums.ts'
import { type Beside, million, nobody, type Part, rowsOf, type Source, share, total } from '../source.ts'

const shows = (part: RowPart, it: Pick<ActivitySum, 'kind' | 'topic' | 'audience'>) =>
  part.kind === it.kind &&
  (part.topics === undefined || part.topics.includes(it.topic)) &&
  (part.audience === undefined || part.audience === it.audience)

/** A measure: activities that were begun. Those only planned show that it was thought of, and stand beside. */
function measure(
  code: ActivityMeasure,
  more: (sums: Sums, rows: readonly ActivitySum[]) => readonly Beside[] = () => [],
): Source {
  const parts = measureParts[code]
  const of = ({ activities }: Sums) => activities.filter((it) => parts.some((part) => shows(part, it)))
  const costsOf = ({ activityCosts }: Sums) => activityCosts.filter((it) => parts.some((part) => shows(part, it)))
  return {
    code,
    reads: ['activities'],
    besideReads: ['activityCosts'],
    needs: [],
    dated: true,
    tally: (sums) => {
      const rows = of(sums)
      if (total(rows, (it) => it.begun + it.planned) === 0) return undefined
      const lastYear = { sameDay: total(rows, (it) => it.begunSameDay), whole: total(rows, (it) => it.begunLastYear) }
      return { numerator: total(rows, (it) => it.begun), denominator: 0, unknown: 0, lastYear }
    },
    beside: (sums) => {
      const rows = of(sums)
      return rows.length === 0 ? [] : [...common(rows), ...costs(costsOf(sums)), ...more(sums, rows)]
    },
    rows: (scope, part) => activityRows(scope, part, parts),
  }
}

const common = (rows: readonly ActivitySum[]): Beside[] => [
  share(
    'Đã hoàn thành',
    'Done',
    total(rows, (it) => it.done),
    'times',
  ),
  share(
    'Có trong kế hoạch, chưa triển khai',
    'Planned, not begun',
    total(rows, (it) => it.planned),
    'times',
  ),
  share(
    'Quá hạn, chưa hoàn thành',
    'Overdue',
    total(rows, (it) => it.overdue),
    'times',
  ),
]

/** What nobody recorded stands nowhere: no participants is not the same as none. */
function costs(rows: readonly ActivityCost[]): Beside[] {
  const [participants, reached] = [total(rows, (it) => it.participants), total(rows, (it) => it.reached)]
  const [cost, spent] = [total(rows, (it) => it.plannedCost), total(rows, (it) => it.spent)]
  return [
    ...(participants > 0 ? [share('Lượt tham gia', 'Participations', participants, 'times')] : []),
    ...(reached > 0 ? [share('Lượt người tiếp cận', 'People reached', reached, 'times')] : []),
    ...(cost > 0 ? [share('Kinh phí dự kiến', 'Planned cost', million(cost), 'million-dong')] : []),
    ...(spent > 0 ? [share('Kinh phí đã chi', 'Spent', million(spent), 'million-dong')] : []),
  ]
}

function activityRows({ within, year, asOf }: Scope, part: Part, parts: readonly RowPart[]) {
  if (part === 'unknown') return nobody
  const of = parts.map(
    ({
      kind,
      topics,
      audience,
    }) => sql`(a.kind = ${kind} and ${topics ? sql`a.topic = any (${topics}::text[])` : sql`true`}
      and ${audience === undefined ? sql`true` : sql`a.audience = ${audience}`})`,
  )
  const begun = sql`(a.state in ('running', 'done') and a.starts_on <= ${asOf}::date)`
  const waited = sql`((a.details ->> 'decidedOn')::date - (a.details ->> 'resultOn')::date)`
  return rowsOf(
    {
      kind: 'activity',
      id: sql`a.id`,
      name: sql`a.name`,
      beside: sql`a.responsible`,
      unit: sql`a.unit_id`,
      on: sql`a.starts_on`,
      amount: sql`a.planned_cost / 1000000.0`,
      amountUnit: 'million-dong',
      note: sql`case when not ${begun} then 'planned' when a.kind = 'award' and ${waited} is not null then 'done-days' else a.state end`,
      noteAmount: sql`case when a.kind = 'award' then ${waited} end`,
    },
    sql`activity a where a.year = ${year} and a.state <> 'cancelled' and ${inside('a.area', within)} and (${sql.join(of, sql` or `)})
      and ${part === 'counted' ? begun : sql`not ${begun}`}`,
  )
}

const daysToAward = (_sums: Sums, rows: readonly ActivitySum[]) => {
  const known = total(rows, (it) => it.waitedKnown)
  const days = known > 0 ? total(rows, (it) => it.waited) / known : null
  return [
    share('Bình quân từ khi có kết quả đến khi khen', 'Days from the result to the award, on average', days, 'days'),
  ]
}
const unremedied = (_sums: Sums, rows: readonly ActivitySum[]) => [
  share(
    'Kiến nghị quá hạn chưa khắc phục',
    'Recommendations overdue',
    total(rows, (it) => it.unremedied),
    'times',
  ),
]
/** Households of the closing lists: who of them has no helper stands on the list of those without. */
const helped = ({ closing }: Sums) => [
  share(
    'Hộ nghèo, hộ cận nghèo cuối năm',
    'Poor and near-poor households',
    closing.poor.households + closing['near-poor'].households || null,
    'households',
  ),
]

export const measureSources = {
  'housing-drives': measure('housing-drives'),
  'media-products': measure('media-products'),
  'awareness-events': measure('awareness-events'),
  'press-support': measure('press-support'),
  'emulation-for-the-poor': measure('emulation-for-the-poor'),
  commendation: measure('commendation'),
  'training-materials': measure('training-materials'),
  'allied-staff-training': measure('allied-staff-training'),
  'study-visits': measure('study-visits'),
  workshops: measure('workshops'),
  leadership: measure('leadership'),
  'assigned-tasks': measure('assigned-tasks', helped),
  'public-information': measure('public-information'),
  'self-reliance': measure('self-reliance'),
  'emulation-with-drive': measure('emulation-with-drive'),
  coordination: measure('coordination'),
  'official-helpers': measure('official-helpers'),
  'well-off-helpers': measure('well-off-helpers'),
  'good-models': measure('good-models'),
  inspection: measure('inspection', unremedied),
  'timely-awards': measure('timely-awards', daysToAward),
} as const satisfies Record<ActivityMeasure, Source>
