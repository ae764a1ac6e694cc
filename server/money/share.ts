import { sql } from 'kysely'
import type { z } from 'zod'
import type { shareMoney } from '../../contract/money-share.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { type Criterion, criteria, share, type Weights } from '../../domain/money/share.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'
import { seesAll } from './province.ts'
import { loadShareCommunes } from './share-ground.ts'

type Query = z.infer<typeof shareMoney.query>
type Answer = z.infer<typeof shareMoney.answer>
const fallbackStep = 1_000_000

/** Shares a sum over the communes of today by the recognised lists and resident totals of the year before the plan. */
export async function readShare(
  tx: Tx,
  within: AreaPath,
  query: Query,
  { today }: Reader,
): Promise<Answer | undefined> {
  // Over a part of the communes the same sum would come out otherwise: only a whole province shares.
  if (!(await seesAll(tx, within))) return undefined
  const listYear = query.year - 1
  const usual = await usualNumbers(tx, today)
  const weights = criteria.map((criterion) => ({
    criterion,
    weight: query[criterion] ?? usual.weights[criterion] ?? 0,
    isDefault: query[criterion] === undefined,
  }))
  const communes = (await loadShareCommunes(tx, within, listYear, today)).filter(
    (it) => query.only === undefined || it.lists.includes(query.only),
  )
  const without = new Set(query.without?.split(',').map(Number))
  const step = query.step ?? usual.step
  const shared = share({
    amount: query.amount ?? 0,
    step,
    weights: Object.fromEntries(weights.map((it) => [it.criterion, it.weight])) satisfies Weights,
    places: communes.filter((it) => !without.has(it.unit.id)).map((it) => ({ id: it.unit.id, known: it.known })),
  })
  const done = shared.ok && shared.value.kind === 'shared' ? shared.value : undefined
  const unitById = new Map(communes.map((it) => [it.unit.id, it.unit]))
  const partById = new Map(done?.parts.map((it) => [it.id, it]))
  const lists = await sql<Answer['specialLists'][number]>`
    select code, name_vi as "nameVi", name_en as "nameEn" from special_list order by code`.execute(tx)
  return {
    year: query.year,
    listYear,
    step,
    weights,
    specialLists: lists.rows,
    communes: communes.map(({ unit, known }) => {
      const part = query.amount === undefined ? undefined : partById.get(unit.id)
      const exactOf = (it: Criterion) => part?.working.find(({ criterion }) => criterion === it)?.exact ?? 0
      return {
        unit,
        values: criteria.map((it) => known[it] ?? null),
        left: without.has(unit.id),
        amount: part?.amount ?? null,
        exact: part ? criteria.map(exactOf) : null,
      }
    }),
    totals: [...(done?.totals ?? [])],
    missing:
      shared.ok && shared.value.kind === 'missing'
        ? shared.value.missing.flatMap(({ id, criteria: lacking }) => {
            const unit = unitById.get(id)
            return unit ? [{ unit, criteria: [...lacking] }] : []
          })
        : [],
    refusal: shared.ok
      ? null
      : {
          code: shared.error.code,
          ...(shared.error.code === 'money.criterion-empty' && { criterion: shared.error.criterion as Criterion }),
        },
  }
}

/** The province's usual weights and step, dated like any number of the law. */
async function usualNumbers(tx: Tx, today: CivilDate): Promise<{ weights: Weights; step: number }> {
  const codes = criteria.map((it) => `share-weight.${it}`)
  const { rows } = await sql<{ code: string; value: number | null }>`
    select code, legal_number_at(code, ${today}::date) as value from unnest(${[...codes, 'share-step']}::text[]) code`.execute(
    tx,
  )
  const numberOf = (code: string) => rows.find((it) => it.code === code)?.value ?? undefined
  return {
    weights: Object.fromEntries(criteria.map((it) => [it, numberOf(`share-weight.${it}`) ?? 0])),
    step: numberOf('share-step') ?? fallbackStep,
  }
}
