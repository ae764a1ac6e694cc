import { sql } from 'kysely'
import type { z } from 'zod'
import type { finishStage, setOutputs, setReach, setStages } from '../../../contract/activity.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import { type OutputKind, outputUnits } from '../../../domain/support/activity-outputs.ts'
import { inside } from '../../db/inside.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'
import { type Activity, change } from './store.ts'

type Stages = z.infer<typeof setStages.input>['stages']

export const listStages = (tx: Tx, activityId: string) =>
  tx.selectFrom('activity_stage').select(['id', 'done_on']).where('activity_id', '=', activityId).execute()

export const findStage = (tx: Tx, activityId: string, id: string) =>
  tx
    .selectFrom('activity_stage')
    .select('id')
    .where('id', '=', id)
    .where('activity_id', '=', activityId)
    .executeTakeFirst()

/**
 * The stages in their order. What is done keeps its day, photo and note; what is left out is gone. False where a stage bears the id of
 * another activity's.
 */
export async function replaceStages(tx: Tx, it: Activity, stages: Stages): Promise<boolean> {
  const kept = stages.map((stage) => stage.id)
  await sql`delete from activity_stage where activity_id = ${it.id} and not id = any(${kept}::uuid[])`.execute(tx)
  // The order is unique: the old numbers step aside before the new ones come.
  await sql`update activity_stage set ordinal = -ordinal where activity_id = ${it.id}`.execute(tx)
  const rows = stages.map((stage, at) => ({ ...stage, ordinal: at + 1 }))
  const written = await sql`
    insert into activity_stage as s (id, activity_id, area, ordinal, name, planned_on, cost)
    select x.id, ${it.id}, ${it.area}, x.ordinal, x.name, x."plannedOn", x.cost
      from ${recordset(rows, 'id uuid, ordinal smallint, name text, "plannedOn" date, cost bigint')}
    on conflict (id) do update set ordinal = excluded.ordinal, name = excluded.name, planned_on = excluded.planned_on,
       cost = case when s.done_on is null then excluded.cost else s.cost end
     where s.activity_id = ${it.id}
    returning s.id`.execute(tx)
  await change(tx, it.id, {})
  return written.rows.length === stages.length
}

/** Done again is a correction: the newest day and photo count, what is not said stays. */
export const setStageDone = (tx: Tx, it: z.infer<typeof finishStage.input>) =>
  sql`update activity_stage set done_on = ${it.on}, photo = coalesce(${it.photo}, photo), cost = coalesce(${it.cost}::bigint, cost),
             note = case when ${it.note} = '' then note else ${it.note} end
       where id = ${it.stageId}`.execute(tx)

export async function replaceOutputs(tx: Tx, it: Activity, outputs: z.infer<typeof setOutputs.input>['outputs']) {
  await tx.deleteFrom('activity_output').where('activity_id', '=', it.id).execute()
  if (outputs.length > 0)
    await tx
      .insertInto('activity_output')
      .values(
        outputs.map(({ kind, amount }) => ({
          activity_id: it.id,
          area: it.area,
          kind,
          amount,
          unit: outputUnits[kind as OutputKind], // true: the command has looked the kind up
        })),
      )
      .execute()
  await change(tx, it.id, {})
}

type ReachRows = z.infer<typeof setReach.input>['rows']

/** Communes and villages of today inside the activity's own area, with their paths. */
export async function reachUnits(
  tx: Tx,
  area: Activity['area'],
  rows: ReachRows,
): Promise<ReadonlyMap<number, AreaPath>> {
  const ids = rows.map((row) => row.unitId)
  const { rows: units } = await sql<{ id: number; area: string }>`
    select id, area from unit where id = any(${ids}::int[]) and level in ('commune', 'village') and ${inside('area', area)}
       and area like '%/' || id || '/'`.execute(tx)
  return new Map(units.map((unit) => [unit.id, AreaPath.parse(unit.area)]))
}

/** Reach lives where the people are: a commune sees what of the province's product came to it. */
export async function replaceReach(
  tx: Tx,
  activityId: string,
  on: CivilDate,
  rows: ReachRows,
  units: ReadonlyMap<number, AreaPath>,
) {
  const placed = rows.map((row) => ({ ...row, area: units.get(row.unitId) }))
  await sql`
    insert into activity_reach (activity_id, area, unit_id, on_date, households, people)
    select ${activityId}, x.area, x."unitId", ${on}, x.households, x.people
      from ${recordset(placed, 'area text, "unitId" int, households int, people int')}
    on conflict (activity_id, unit_id) do update
       set on_date = excluded.on_date, households = excluded.households, people = excluded.people`.execute(tx)
}

type NewFile = { readonly file: string; readonly name: string; readonly on: CivilDate }
export const addFile = (tx: Tx, it: Activity, { file, name, on }: NewFile) =>
  tx
    .insertInto('activity_file')
    .values({ activity_id: it.id, area: it.area, file, name, added_on: on })
    .onConflict((oc) => oc.doNothing())
    .execute()
