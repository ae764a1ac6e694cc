import type pg from 'pg'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { type Cell, copyInto, indexOnce } from '../copy.ts'
import { day } from '../people/person.ts'
import { each } from './copy-activities.ts'
import type { Programme } from './programme.ts'
import type { Delivery, OfficerNeed } from './rows.ts'
import { planYear, type Scene } from './scene.ts'

type Client = pg.ClientBase
type Row = readonly Cell[]

/** Interviews of the plan year begin here. What was given before answers needs of before. */
export const interviewsBegin: CivilDate = day(planYear, 9, 1)

/** Needs that officers wrote down. */
export const copyNeeds = (client: Client, { needs, commandId }: Programme) =>
  copyInto(
    client,
    'need',
    needColumns,
    each(needs, (it) => [needRow(it, commandId)]),
  )

const needColumns = [
  ...[
    'id',
    'household_id',
    'member_id',
    'area',
    'kind',
    'since',
    'source',
    'note',
    'closed_on',
    'closed_by',
    'closing_id',
  ],
  'command_id',
]
const needRow = (it: OfficerNeed, commandId: string): Row => [
  ...[it.id, it.home.id, it.person?.id ?? null, it.home.village.area, it.kind, it.since, 'officer', it.note],
  ...(it.answer ? [it.answer.on, 'delivery', it.answer.id] : [null, null, null]),
  commandId,
]

/** What was given by activities, and what policies paid. */
export async function copyDeliveries(client: Client, { scene, commandId, deliveries, policyDeliveries }: Programme) {
  const all = function* () {
    yield* deliveries
    yield* policyDeliveries()
  }
  const rows = each(all(), (it) => [deliveryRow(it, scene, commandId)])
  await indexOnce(client, 'delivery', () => copyInto(client, 'delivery', deliveryColumns, rows))
  await client.query('analyze need, delivery (household_id, member_id, kind, on_date)')
}

/** As server/support/delivery/store.ts closes needs: by the earliest delivery of the kind on the day they began or later. */
export const answerNeeds = (client: Client, which: 'before-interviews' | 'all') =>
  client.query(
    `update need set closed_on = answer.on_date, closed_by = 'delivery', closing_id = answer.id
       from (select distinct on (n.id) n.id as need_id, d.id, d.on_date
               from need n
               join delivery d on d.household_id = n.household_id and d.kind = n.kind and n.since <= d.on_date
                              and (n.member_id is null or n.member_id = d.member_id)
              where n.closed_on is null and d.cancelled_on is null and ($1::date is null or d.on_date < $1)
              order by n.id, d.on_date, d.id) answer
      where need.id = answer.need_id`,
    [which === 'all' ? null : interviewsBegin],
  )

/** Needs of the years before go where their people went since, and end where those left. */
export async function followPeople(client: Client) {
  await client.query(
    `update need n set area = m.area, household_id = m.household_id from member m
      where n.member_id = m.id and (n.area, n.household_id) is distinct from (m.area, m.household_id)`,
  )
  await client.query(
    `update need n set area = h.area from household h where n.household_id = h.id and n.member_id is null and n.area <> h.area`,
  )
  await client.query(
    `update need n set closed_on = gone.on_date, closed_by = 'left'
       from (select n.id, coalesce(m.left_on, h.ended_on) as on_date
               from need n join household h on h.id = n.household_id left join member m on m.id = n.member_id
              where n.closed_on is null and coalesce(m.left_on, h.ended_on) >= n.since) gone
      where n.id = gone.id`,
  )
}

const deliveryColumns = [
  ...[
    'id',
    'household_id',
    'member_id',
    'area',
    'village_id',
    'status_then',
    'kind',
    'policy',
    'on_date',
    'valid_until',
  ],
  ...[
    'amount',
    'goods',
    'topic',
    'details',
    'allocation_id',
    'contribution_id',
    'activity_id',
    'source',
    'document_no',
  ],
  'command_id',
]
function deliveryRow(it: Delivery, { groupOn, villageOn }: Scene, commandId: string): Row {
  const { home, on } = it
  const group = groupOn(home, on)
  if (group === undefined) throw new Error(`${home.id} gets ${it.kind} on ${on} and is not in the register`)
  return [
    ...[it.id, home.id, it.person?.id ?? null, home.village.area, villageOn(home, on).id, group, it.kind, it.policy],
    ...[on, it.validUntil, it.amount, it.goods, it.topic],
    { json: it.details },
    ...[it.allocation?.id ?? null, it.contribution?.id ?? null, it.activity?.id ?? null, it.source, it.documentNo],
    commandId,
  ]
}
