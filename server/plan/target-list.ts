import { sql } from 'kysely'
import type { z } from 'zod'
import type { planList, targetList } from '../../contract/plan.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'
import { keepIn } from '../http/keep.ts'
import type { Reading } from '../http/show.ts'
import { openBook } from './book.ts'
import { loadFacts, scopeOf } from './facts/load.ts'
import { factsFor, readTargets } from './targets.ts'

type Plans = z.infer<typeof planList.answer>
type Targets = z.infer<typeof targetList.answer>

export async function listPlans(tx: Tx): Promise<Plans> {
  const { rows } = await sql<Plans['rows'][number]>`
    select year, title_vi as "titleVi", title_en as "titleEn", document_no as "documentNo", document_date as "documentDate",
           (select count(*)::int from plan_target t where t.year = plan.year) as targets
      from plan order by year desc`.execute(tx)
  return { rows }
}

/** Every row of a plan beside what the records say. The number of statements does not grow with rows or communes. */
export async function listTargets(
  tx: Tx,
  within: AreaPath,
  { year }: { readonly year: number },
  { today, keptSums }: Reading,
): Promise<Targets | undefined> {
  const keep = await keepIn(tx, keptSums)
  const book = await openBook(tx, keep, within, year)
  if (!book.plan) return undefined
  const scope = await scopeOf(tx, keep, { within, today, year, book, back: 1 })
  const facts = await loadFacts(tx, keep, scope, factsFor(book.targets))
  const { title_vi: titleVi, title_en: titleEn, document_no: documentNo, document_date: documentDate } = book.plan
  return { rows: readTargets(book, facts), plan: { titleVi, titleEn, documentNo, documentDate }, asOf: scope.asOf }
}
