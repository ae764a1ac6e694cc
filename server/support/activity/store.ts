import { sql } from 'kysely'
import type { z } from 'zod'
import { FieldValues, type planActivity } from '../../../contract/activity.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import { ActivityKind, ActivityState } from '../../../domain/support/activity-kinds.ts'
import type { ActivityRefusal } from '../../../domain/support/activity-refusal.ts'
import type { Tx } from '../../db/types.ts'

type Plan = z.infer<typeof planActivity.input>
export type Activity = NonNullable<Awaited<ReturnType<typeof lockActivity>>>

/** An activity, kept still until the command is over; undefined where it is not there or out of reach. */
export async function lockActivity(tx: Tx, id: string) {
  const row = await tx.selectFrom('activity').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return (
    row && {
      ...row,
      kind: ActivityKind.parse(row.kind),
      state: ActivityState.parse(row.state),
      startsOn: CivilDate.parse(row.starts_on),
      endsOn: row.ends_on === null ? null : CivilDate.parse(row.ends_on),
      details: FieldValues.parse(row.details),
    }
  )
}

/** Somebody else's change in between is shown, never written over. */
export const notChangedSince = (it: Activity, seenVersion: number): Result<null, ActivityRefusal> =>
  it.version === seenVersion ? ok(null) : refuse({ code: 'activity.changed-since', sent: seenVersion, now: it.version })

/** A unit of today: an abolished one has the path of what contains it now. */
export async function findUnit(tx: Tx, id: number) {
  const unit = await tx.selectFrom('unit').select(['id', 'area', 'level']).where('id', '=', id).executeTakeFirst()
  return unit?.area.endsWith(`/${id}/`) ? unit : undefined
}

/** Is the project one of those of the year? */
export async function isProjectOf(tx: Tx, code: string, year: number): Promise<boolean> {
  const { rows } = await sql`
    select 1 from project where code = ${code} and valid_from <= ${`${year}-12-31`}::date
       and (valid_until is null or valid_until > ${`${year}-01-01`}::date)`.execute(tx)
  return rows.length > 0
}

const columnsOf = (it: Omit<Plan, 'id' | 'unitId' | 'kind'>) => ({
  year: it.year,
  topic: it.topic,
  audience: it.audience,
  name: it.name,
  project: it.project,
  responsible: it.responsible,
  document_no: it.documentNo,
  starts_on: it.startsOn,
  ends_on: it.endsOn,
  planned_cost: it.plannedCost,
  details: JSON.stringify(it.details),
})

export const addActivity = (tx: Tx, it: Plan, area: Activity['area'], commandId: string) =>
  tx
    .insertInto('activity')
    .values({
      id: it.id,
      area,
      unit_id: it.unitId,
      kind: it.kind,
      state: 'planned',
      command_id: commandId,
      ...columnsOf(it),
    })
    .execute()

export const replacePlan = (tx: Tx, id: string, it: Omit<Plan, 'id' | 'unitId' | 'kind'>) =>
  change(tx, id, columnsOf(it))

type Changed = {
  readonly state?: ActivityState
  readonly starts_on?: string
  readonly ends_on?: string | null
  readonly details?: string
}
export const change = (tx: Tx, id: string, columns: Changed) =>
  tx
    .updateTable('activity')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** How many are still under way, and how many have finished. */
export async function countParts(tx: Tx, id: string) {
  const { rows } = await sql<{ open: number; finished: number; stages: number }>`
    select (select count(*) from activity_participant where activity_id = ${id} and outcome is null) as open,
           (select count(*) from activity_participant where activity_id = ${id} and outcome = 'finished') as finished,
           (select count(*) from activity_stage where activity_id = ${id} and done_on is null) as stages`.execute(tx)
  return rows[0] ?? { open: 0, finished: 0, stages: 0 }
}
