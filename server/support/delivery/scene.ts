import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { Joined, Scene } from '../../../domain/support/delivery.ts'
import type { StatusGroup } from '../../../domain/support/kinds.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'
import { statusThen } from '../status.ts'

type Asked = {
  readonly id: string
  readonly householdId: string
  readonly memberId: string | null
  readonly on: CivilDate
  readonly policy: string | null
  readonly allocationId: string | null
  readonly contributionId: string | null
  readonly activityId: string | null
}
export type FoundScene = Omit<Scene, 'area'> & {
  /** Null: no such household, or out of reach. */
  readonly area: AreaPath | null
  readonly isWritten: boolean
}
type Row = {
  area: AreaPath | null
  endedOn: Scene['endedOn']
  status: StatusGroup | null
  member: Joined | null
  allocation: { area: AreaPath } | null
  contribution: { area: AreaPath; purpose: string } | null
  activity: boolean
  policyKind: string | null
  isWritten: boolean
}

/** What is known of each of many deliveries on its day, in one statement, in the order asked. The households keep still meanwhile. */
export async function findScenes(tx: Tx, asked: readonly Asked[]): Promise<readonly FoundScene[]> {
  await sql`select id from household where id = any(${asked.map((it) => it.householdId)}::uuid[]) order by id for share`.execute(
    tx,
  )
  const numbered = asked.map((it, no) => ({ no, ...it }))
  const columns = `no int, id uuid, "householdId" uuid, "memberId" uuid, "on" date, policy text, "allocationId" uuid, "contributionId" uuid, "activityId" uuid`
  const { rows } = await sql<Row>`
    with row as (select * from ${recordset(numbered, columns)}),
         asked as (select "householdId" as household_id, "on" as day from row), ${statusThen}
    select h.area, h.ended_on as "endedOn", s.grp as status,
           case when m.id is not null then json_build_object('joinedOn', m.joined_on, 'joinedBy', m.joined_by, 'leftOn', m.left_on) end as member,
           case when a.id is not null then json_build_object('area', a.area) end as allocation,
           case when c.id is not null then json_build_object('area', c.area, 'purpose', c.purpose) end as contribution,
           exists (select from activity where id = row."activityId" and state <> 'cancelled') as activity,
           (select kind from policy where code = row.policy) as "policyKind",
           exists (select from delivery where id = row.id) as "isWritten"
      from row
      left join household h on h.id = row."householdId"
      left join status_then s on s.household_id = row."householdId" and s.day = row."on"
      left join member m on m.id = row."memberId" and m.household_id = row."householdId"
      left join allocation a on a.id = row."allocationId"
      left join contribution c on c.id = row."contributionId"
     order by row.no`.execute(tx)
  return rows.map(({ member, allocation, contribution, policyKind, ...it }) => ({
    ...it,
    member: member ?? undefined,
    allocation: allocation ?? undefined,
    contribution: contribution ?? undefined,
    policyKind: policyKind ?? undefined,
  }))
}
