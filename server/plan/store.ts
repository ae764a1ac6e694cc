import { sql } from 'kysely'
import type { z } from 'zod'
import type { adoptPeriod, adoptPlan, cascade, reportValue } from '../../contract/plan.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Part } from '../../domain/plan/cascade.ts'
import type { Direction } from '../../domain/plan/status.ts'
import type { Tx } from '../db/types.ts'

type Adopted = z.infer<typeof adoptPlan.input>

export async function addPlan(tx: Tx, it: Adopted) {
  await tx
    .insertInto('plan')
    .values({
      year: it.year,
      title_vi: it.titleVi,
      title_en: it.titleEn,
      document_no: it.documentNo,
      document_date: it.documentDate,
      adopted_on: it.adoptedOn,
    })
    .execute()
  await tx
    .insertInto('plan_target')
    .values(
      it.rows.map((row, at) => ({
        year: it.year,
        code: row.code,
        ordinal: at + 1,
        paragraph: row.paragraph,
        name_vi: row.nameVi,
        name_en: row.nameEn,
        wording: row.wording,
        unit: row.unit,
        direction: row.direction,
        goal: row.goal,
        population_vi: row.populationVi,
        population_en: row.populationEn,
        indicator: row.indicator,
        project: row.project,
      })),
    )
    .execute()
}

export async function addPeriod(tx: Tx, it: z.infer<typeof adoptPeriod.input>) {
  const period = { from_year: it.fromYear, until_year: it.untilYear }
  const { titleVi, titleEn, documentNo, documentDate } = it
  await tx
    .insertInto('period_plan')
    .values({ ...period, title_vi: titleVi, title_en: titleEn, document_no: documentNo, document_date: documentDate })
    .execute()
  await tx
    .insertInto('period_target')
    .values(
      it.rows.map(({ code, nameVi, nameEn, unit, direction, goal, indicator, act }, at) => ({
        ...period,
        ...{ code, ordinal: at + 1, name_vi: nameVi, name_en: nameEn, unit, direction, goal, indicator, act },
      })),
    )
    .execute()
}

export const planExists = async (tx: Tx, year: number) =>
  (await tx.selectFrom('plan').select('year').where('year', '=', year).executeTakeFirst()) !== undefined

/** The target, kept still until the command is over: two who hand it down or adjust it do so one after the other. */
export async function lockPlanTarget(tx: Tx, year: number, code: string) {
  const { rows } = await sql<{ code: string; unit: string; direction: Direction; goal: number | null }>`
    select code, unit, direction, goal from plan_target where year = ${year} and code = ${code} for update`.execute(tx)
  return rows[0]
}

type Decided = Pick<z.infer<typeof cascade.input>, 'year' | 'code' | 'decisionNo' | 'decisionDate' | 'reason'>
type Change = { readonly unitId: number | null; readonly was: number | null; readonly goal: number | null }

export async function setTargetGoal(tx: Tx, it: Decided, change: Omit<Change, 'unitId'>, commandId: string) {
  const { year, code } = it
  await tx
    .updateTable('plan_target')
    .set({ goal: change.goal })
    .where('year', '=', year)
    .where('code', '=', code)
    .execute()
  await addChanges(tx, it, [{ ...change, unitId: null }], commandId)
}

const addChanges = (
  tx: Tx,
  { year, code, decisionNo, decisionDate, reason }: Decided,
  changes: readonly Change[],
  commandId: string,
) =>
  tx
    .insertInto('plan_goal_change')
    .values(
      changes.map(({ unitId, was, goal }) => ({
        ...{ year, code, unit_id: unitId, was, goal, decision_no: decisionNo, decision_date: decisionDate, reason },
        command_id: commandId,
      })),
    )
    .execute()

/** The units a target may be handed down to, as they are on the last day of its year, with what they have now. */
export async function listPartUnits(tx: Tx, year: number, code: string, of: number | null) {
  const level = of === null ? 'commune' : 'village'
  const { rows } = await sql<{ unitId: number; goal: number | null }>`
    select v.unit_id as "unitId", c.goal
      from unit_version v
      left join plan_cascade c on c.unit_id = v.unit_id and c.year = ${year} and c.code = ${code}
     where v.level = ${level} and (${of}::int is null or v.parent_id = ${of}::int)
       and v.valid_from <= make_date(${year}::int, 12, 31) and (v.valid_until is null or v.valid_until > make_date(${year}::int, 12, 31))`.execute(
    tx,
  )
  return rows
}

/** Sets the parts of these units, takes away those left out, and writes down what changed by which decision. */
export async function setParts(
  tx: Tx,
  it: Decided,
  {
    units,
    parts,
  }: { readonly units: readonly { unitId: number; goal: number | null }[]; readonly parts: readonly Part[] },
  commandId: string,
) {
  const { year, code } = it
  const next = new Map(parts.map((part) => [part.unitId, part.goal]))
  const changes = units
    .map(({ unitId, goal }): Change => ({ unitId, was: goal, goal: next.get(unitId) ?? null }))
    .filter((change) => change.was !== change.goal)
  if (changes.length === 0) return
  await tx
    .deleteFrom('plan_cascade')
    .where('year', '=', year)
    .where('code', '=', code)
    .where(
      'unit_id',
      'in',
      changes.flatMap((change) => change.unitId ?? []),
    )
    .execute()
  const set = changes.flatMap(({ unitId, goal }) =>
    unitId === null || goal === null ? [] : [{ year, code, unit_id: unitId, goal }],
  )
  if (set.length > 0) await tx.insertInto('plan_cascade').values(set).execute()
  await addChanges(tx, it, changes, commandId)
}

/** A unit that reports, with who lives there in the year. */
export async function findReporter(tx: Tx, unitId: number, year: number) {
  const { rows } = await sql<{ area: string; level: string; households: number | null; people: number | null }>`
    select u.area, u.level, r.households, r.people
      from unit u
      left join (select sum(households)::int as households, sum(people)::int as people from resident_total
                  where unit_id = ${unitId} and year = ${year}) r on true
     where u.id = ${unitId}`.execute(tx)
  return rows[0]
}

type Value = Pick<
  z.infer<typeof reportValue.input>,
  'id' | 'indicator' | 'year' | 'unitId' | 'onDate' | 'sampleSize' | 'reportedBy' | 'evidence'
> & {
  readonly numerator: number
  readonly denominator: number | null
  readonly area: AreaPath
  readonly details: object
}

export const addReportedValue = (tx: Tx, it: Value, commandId: string) =>
  tx
    .insertInto('reported_value')
    .values({
      id: it.id,
      indicator: it.indicator,
      year: it.year,
      unit_id: it.unitId,
      area: it.area,
      on_date: it.onDate,
      numerator: it.numerator,
      denominator: it.denominator,
      sample_size: it.sampleSize,
      reported_by: it.reportedBy,
      evidence: it.evidence,
      details: JSON.stringify(it.details),
      command_id: commandId,
    })
    .execute()

export const setAnswer = (tx: Tx, year: number, question: string, value: unknown) =>
  tx
    .insertInto('plan_setting')
    .values({ year, question, value: JSON.stringify(value) })
    .onConflict((on) => on.columns(['year', 'question']).doUpdateSet({ value: JSON.stringify(value) }))
    .execute()
