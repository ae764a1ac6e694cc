import { sql } from 'kysely'
import type { z } from 'zod'
import type { recordMeasurements } from '../../../contract/nutrition.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { heightZ, type Reference, type ReferenceRow, referenceOf } from '../../../domain/support/growth.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'

type Row = z.infer<typeof recordMeasurements.input>['rows'][number]
type Sex = 'male' | 'female'

/** The province's reference as the rules look things up in it. Some four thousand rows. */
export async function loadReference(tx: Tx): Promise<Reference> {
  const { rows } = await sql<ReferenceRow>`
    select measure, sex, age_unit as "ageUnit", age, l, m, s from growth_reference`.execute(tx)
  return referenceOf(rows)
}

export type KnownChild = {
  readonly name: string | null
  readonly sex: Sex | null
  readonly birthDate: CivilDate | null
  readonly area: AreaPath | null
  readonly measured: boolean
}

/** For each row, in its order, what the register knows of the child, and whether they were measured that day already. */
export async function listChildren(tx: Tx, rows: readonly Row[], on: CivilDate): Promise<readonly KnownChild[]> {
  const numbered = rows.map(({ memberId }, no) => ({ no, memberId }))
  const found = await sql<KnownChild>`
    select m.name, m.sex, m.birth_date as "birthDate", m.area,
           exists (select from child_measurement c where c.member_id = x."memberId" and c.on_date = ${on}) as measured
      from ${recordset(numbered, 'no int, "memberId" uuid')} left join member m on m.id = x."memberId"
     order by x.no`.execute(tx)
  return found.rows
}

export type NewMeasurement = Omit<Row, 'sex' | 'birthDate'> & {
  readonly sex: Sex
  readonly birthDate: CivilDate
  readonly z: number | null
}

export const addMeasurements = (
  tx: Tx,
  rows: readonly NewMeasurement[],
  where: { unitId: number; area: AreaPath; on: CivilDate; activityId: string | null; commandId: string },
) =>
  sql`
    insert into child_measurement (id, area, unit_id, member_id, child, sex, birth_date, on_date, height_mm, weight_g, finding, z_height, activity_id, command_id)
    select x.id, ${where.area}, ${where.unitId}, x."memberId", x.child, x.sex, x."birthDate", ${where.on}, x."heightMm", x."weightG", x.finding, x.z,
           ${where.activityId}, ${where.commandId}
      from ${recordset(rows, 'id uuid, "memberId" uuid, child text, sex text, "birthDate" date, "heightMm" int, "weightG" int, finding text, z numeric')}`.execute(
    tx,
  )

/** Puts a table in the place of the one for its sex and measure. */
export async function replaceReference(tx: Tx, rows: readonly ReferenceRow[], source: string) {
  const [first] = rows
  if (!first) return
  await tx
    .deleteFrom('growth_reference')
    .where('measure', '=', first.measure)
    .where('sex', '=', first.sex)
    .where('age_unit', '=', first.ageUnit)
    .execute()
  await sql`
    insert into growth_reference (measure, sex, age, age_unit, l, m, s, source)
    select x.measure, x.sex, x.age, x."ageUnit", x.l, x.m, x.s, ${source}
      from ${recordset(rows, 'measure text, sex text, age smallint, "ageUnit" text, l numeric, m numeric, s numeric')}`.execute(
    tx,
  )
}

const batch = 5_000

/** What the new reference says of every child measured before. The findings of the stations stay as they are. */
export async function recompute(tx: Tx, reference: Reference) {
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<{ id: string; sex: Sex; born: string; on: string; height: number | null }>`
      select id, sex, birth_date as born, on_date as "on", height_mm as height from child_measurement
       where id > ${last} order by id limit ${batch}`.execute(tx)
    const computed = rows.map(({ id, sex, born, on, height }) => ({
      id,
      z: heightZ(reference, { sex, birthDate: CivilDate.parse(born) }, CivilDate.parse(on), height),
    }))
    await sql`update child_measurement c set z_height = x.z from ${recordset(computed, 'id uuid, z numeric')}
               where c.id = x.id and c.z_height is distinct from x.z`.execute(tx)
    const end = rows.at(-1)
    if (!end || rows.length < batch) return
    last = end.id
  }
}
