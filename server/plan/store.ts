import type { z } from 'zod'
import type { adoptPlan } from '../../contract/plan.ts'
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

export const planExists = async (tx: Tx, year: number) =>
  (await tx.selectFrom('plan').select('year').where('year', '=', year).executeTakeFirst()) !== undefined

export const findPlanTarget = (tx: Tx, year: number, code: string) =>
  tx
    .selectFrom('plan_target')
    .select(['code', 'direction', 'goal'])
    .where('year', '=', year)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()

export const setTargetGoal = (tx: Tx, year: number, code: string, goal: number | null) =>
  tx.updateTable('plan_target').set({ goal }).where('year', '=', year).where('code', '=', code).execute()

export const setAnswer = (tx: Tx, year: number, question: string, value: unknown) =>
  tx
    .insertInto('plan_setting')
    .values({ year, question, value: JSON.stringify(value) })
    .onConflict((on) => on.columns(['year', 'question']).doUpdateSet({ value: JSON.stringify(value) }))
    .execute()
