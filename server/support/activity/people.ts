import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { activityCandidates, activityParticipants } from '../../../contract/activity.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { ActivityKind, deliversOf } from '../../../domain/support/activity-kinds.ts'
import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'

export type Participant = z.infer<typeof activityParticipants.answer>['rows'][number]
type Candidate = z.infer<typeof activityCandidates.answer>['rows'][number]

/** The unit of today with this number, as a name; a village stands with nothing above it. */
const named = (unit: RawBuilder<unknown>, day: CivilDate) => sql`
  (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) from unit_version v where v.unit_id = ${unit}
    and v.valid_from <= ${day} and (v.valid_until is null or v.valid_until > ${day}))`

const findOne = (tx: Tx, within: AreaPath, id: string) =>
  tx
    .selectFrom('activity')
    .select(['id', 'kind', 'area'])
    .where('id', '=', id)
    .where(inside('area', within))
    .executeTakeFirst()

/** Who takes part, in order of joining. A name that has moved out of the reader's area is not told. */
export async function listParticipants(
  tx: Tx,
  within: AreaPath,
  { id, outcome, limit, after }: Pick<z.infer<typeof activityParticipants.query>, 'id' | 'outcome' | 'after' | 'limit'>,
  { today }: Reader,
) {
  const activity = await findOne(tx, within, id)
  if (!activity) return undefined
  const asked =
    outcome === undefined ? sql`true` : outcome === 'open' ? sql`p.outcome is null` : sql`p.outcome = ${outcome}`
  const where = sql`p.activity_id = ${id} and ${inside('p.area', within)} and ${asked}`
  const key = textToKey(after, 2)
  const beyond = key ? sql`and (p.joined_on, p.id) > (${key[0]}::date, ${key[1]}::uuid)` : sql``
  const { rows } = await sql<Participant>`
    select p.id, coalesce(m.name, case when p.member_id is null then h.head_name end, s.name) as name, p.household_id as "householdId",
           p.member_id as "memberId", p.staff_id as "staffId", coalesce(s.post, case when p.member_id is not null then h.head_name end, '') as of,
           ${named(sql`coalesce(h.village_id, s.unit_id)`, today)} as unit, p.status_then as status, p.joined_on as "joinedOn",
           p.finished_on as "finishedOn", p.outcome, p.contribution, p.result,
           (select d.id from delivery d where d.id = p.id and d.cancelled_on is null) as "deliveryId"
      from activity_participant p
      left join household h on h.id = p.household_id
      left join member m on m.id = p.member_id
      left join staff s on s.id = p.staff_id
     where ${where} ${beyond} order by p.joined_on, p.id limit ${limit + 1}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*) as n from activity_participant p where ${where}`.execute(tx)
  return { ...pageOf(rows, limit, (row) => [row.joinedOn, row.id]), count: counted.rows[0]?.n ?? 0 }
}

/** Who could take part and does not yet: those who asked for it, the longest waiting first, or anybody by name. */
export async function listCandidates(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof activityCandidates.query>,
  { today }: Reader,
) {
  const activity = await findOne(tx, within, query.id)
  if (!activity) return undefined
  const kind = ActivityKind.parse(activity.kind)
  const who = shapeOf(kind).participants
  if (who === 'none') return { rows: [], count: 0, next: null }
  const source =
    who === 'staff' ? staff(activity.area, today) : people(activity.area, who, deliversOf[kind], query, today)
  const words = foldText(query.q ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const where = sql`c.folded like all (${words}::text[]) and not exists
    (select from activity_participant p where p.activity_id = ${query.id}
        and coalesce(p.member_id, p.household_id, p.staff_id) = coalesce(c."memberId", c."householdId", c."staffId"))`
  const key = textToKey(query.after, 3)
  const beyond = key ? sql`and (c.rank, c.name, c.key) > (${key[0]}, ${key[1]}, ${key[2]})` : sql``
  const { rows } = await sql<Candidate & { rank: string; key: string }>`
    with c as (${source}), fit as materialized (select * from c where ${where})
    select c."householdId", c."memberId", c."staffId", c.name, c.of, c."needSince", ${named(sql`c.unit_id`, today)} as unit, c.rank, c.key
      from fit c where true ${beyond} order by c.rank, c.name, c.key limit ${query.limit + 1}`.execute(tx)
  const counted = await sql<{ n: number }>`
    with c as (${source}) select count(*) as n from c where ${where}`.execute(tx)
  const page = pageOf(rows, query.limit, (row) => [row.rank, row.name, row.key])
  return {
    rows: page.rows.map(({ rank: _, key: __, ...row }) => row),
    next: page.next,
    count: counted.rows[0]?.n ?? 0,
  }
}

const staff = (area: AreaPath, today: CivilDate) => sql`
  select null::uuid as "householdId", null::uuid as "memberId", s.id as "staffId", s.name, s.post as of, s.unit_id,
         null::date as "needSince", '' as rank, s.id::text as key, lower(unaccent(s.name)) as folded
    from staff s where ${inside('s.area', area)} and (s.until is null or s.until > ${today}::date)`

type Who = 'households' | 'people' | 'either'

/** Without a name only those in need are looked through: everybody of a province is no list to choose from. */
function people(
  area: AreaPath,
  who: Who,
  need: string | undefined,
  { inNeed, q }: z.infer<typeof activityCandidates.query>,
  today: CivilDate,
) {
  const onlyNeed = inNeed === 'true' || (q ?? '') === ''
  const households = sql`
    select h.id as "householdId", null::uuid as "memberId", null::uuid as "staffId", h.head_name as name, '' as of, h.village_id as unit_id,
           n.since as "needSince", coalesce(n.since::text, '9999') as rank, h.id::text as key, lower(unaccent(h.head_name)) as folded
      from household h ${need && onlyNeed ? sql`` : sql`left`} join need n on n.household_id = h.id and n.member_id is null and n.closed_on is null and n.kind = ${need ?? ''}
     where ${inside('h.area', area)} and h.ended_on is null ${need || !onlyNeed ? sql`` : sql`and h.account in ('poor', 'near-poor')`}`
  const persons = sql`
    select h.id, m.id, null::uuid, m.name, h.head_name, h.village_id, n.since, coalesce(n.since::text, '9999'), m.id::text, m.folded_name
      from member m join household h on h.id = m.household_id
      ${need && onlyNeed ? sql`` : sql`left`} join need n on n.member_id = m.id and n.closed_on is null and n.kind = ${need ?? ''}
     where ${inside('m.area', area)} and m.left_on is null and h.ended_on is null and (m.left_on is null or m.left_on > ${today}::date)`
  const columns = sql`select * from (select null::uuid as "householdId", null::uuid as "memberId", null::uuid as "staffId", ''::text as name, ''::text as of,
    0 as unit_id, null::date as "needSince", ''::text as rank, ''::text as key, ''::text as folded) none where false`
  if (who === 'households') return households
  return who === 'people' ? sql`${columns} union all ${persons}` : sql`${households} union all ${persons}`
}
