import { sql } from 'kysely'
import type { z } from 'zod'
import type { addParticipants, finishParticipants, recordResults } from '../../../contract/activity.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { StatusGroup } from '../../../domain/support/kinds.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'

type Joining = z.infer<typeof addParticipants.input>['rows'][number]
type Finishing = z.infer<typeof finishParticipants.input>['rows'][number]
type FollowUp = z.infer<typeof recordResults.input>['rows'][number]

/** For each row, where the named one lives (null: not there, or not for this writer), and whether they take part already. */
export async function listKnown(tx: Tx, activityId: string, rows: readonly Joining[], on: CivilDate) {
  const numbered = rows.map((row, no) => ({ no, ...row }))
  const found = await sql<{ area: AreaPath | null; taken: boolean }>`
    select coalesce(m.area, case when x."memberId" is null then h.area end, s.area) as area,
           exists (select from activity_participant p where p.activity_id = ${activityId}
                      and coalesce(p.member_id, p.household_id, p.staff_id) = coalesce(x."memberId", x."householdId", x."staffId")) as taken
      from ${recordset(numbered, 'no int, "householdId" uuid, "memberId" uuid, "staffId" uuid')}
      left join household h on h.id = x."householdId"
      left join member m on m.id = x."memberId" and m.household_id = h.id and (m.left_on is null or m.left_on > ${on})
      left join staff s on s.id = x."staffId" and s.since <= ${on} and (s.until is null or s.until > ${on})
     order by x.no`.execute(tx)
  return found.rows
}

type Placed = Joining & { readonly area: AreaPath | null | undefined; readonly grp: StatusGroup | null }

/** A part lives where the person lives, so that their own commune sees it too. */
export const addRows = (tx: Tx, activityId: string, on: CivilDate, rows: readonly Placed[]) =>
  sql`
    insert into activity_participant (id, activity_id, area, household_id, member_id, staff_id, status_then, joined_on, contribution)
    select x.id, ${activityId}, x.area, x."householdId", x."memberId", x."staffId", x.grp, ${on}, x.contribution
      from ${recordset(rows, 'id uuid, area text, "householdId" uuid, "memberId" uuid, "staffId" uuid, grp text, contribution bigint')}`.execute(
    tx,
  )

/** Participants of an activity by id, kept still. */
export async function lockParticipants(tx: Tx, activityId: string, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('activity_participant')
    .select(['id', 'household_id', 'member_id', 'joined_on', 'outcome'])
    .where('activity_id', '=', activityId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(
    rows.map(({ outcome, joined_on, ...row }) => [
      row.id,
      {
        ...row,
        joinedOn: CivilDate.parse(joined_on),
        outcome: outcome === 'finished' || outcome === 'dropped' ? (outcome as 'finished' | 'dropped') : null,
      },
    ]),
  )
}

export const saveOutcomes = (tx: Tx, on: CivilDate, rows: readonly Finishing[]) =>
  sql`update activity_participant p set finished_on = ${on}, outcome = x.outcome, result = p.result || x.result
        from ${recordset(rows, 'id uuid, outcome text, result jsonb')} where p.id = x.id`.execute(tx)

/** `after6` and `after12` beside what else is known of the participant. */
export const saveFollowUps = (tx: Tx, rows: readonly FollowUp[]) =>
  sql`update activity_participant p
         set result = p.result || jsonb_build_object('after' || x.after, jsonb_build_object('goesOn', x."goesOn", 'income', x.income, 'note', x.note))
        from ${recordset(rows, 'id uuid, after int, "goesOn" boolean, income bigint, note text')} where p.id = x.id`.execute(
    tx,
  )
