import { sql } from 'kysely'
import type { z } from 'zod'
import type { periodList, periodTargets } from '../../contract/plan.ts'
import { type CivilDate, yearOf } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { IndicatorCode } from '../../domain/plan/indicator.ts'
import { definitions, isIndicator } from '../../domain/plan/indicators.ts'
import { basisOf, statusOver, valueOver, type YearValue } from '../../domain/plan/over-years.ts'
import type { Direction } from '../../domain/plan/status.ts'
import type { Tx } from '../db/types.ts'
import { type Keep, keepIn } from '../http/keep.ts'
import type { Reading } from '../http/show.ts'
import { openBook } from './book.ts'
import { loadListFacts, loadOtherFacts, scopeOf, yearOfScope } from './facts/load.ts'
import { wholePlace } from './sums.ts'
import { factsFor, valueIn } from './targets.ts'

type Periods = z.infer<typeof periodList.answer>
type Answer = z.infer<typeof periodTargets.answer>
type Row = {
  readonly code: string
  readonly name_vi: string
  readonly name_en: string
  readonly unit: string
  readonly direction: Direction
  readonly goal: number | null
  readonly indicator: string | null
  readonly act: string
}

export async function listPeriods(tx: Tx): Promise<Periods> {
  const { rows } = await sql<Periods['rows'][number]>`
    select from_year as "fromYear", until_year as "untilYear", title_vi as "titleVi", title_en as "titleEn",
           (select count(*)::int from period_target t where t.from_year = p.from_year and t.until_year = p.until_year) as targets
      from period_plan p order by from_year desc`.execute(tx)
  return { rows }
}

/** A plan of several years beside the records of its years so far. Statements grow with the years, not with rows or communes. */
export async function findPeriod(
  tx: Tx,
  within: AreaPath,
  { from }: { readonly from: number },
  { today, keptSums }: Reading,
): Promise<Answer | undefined> {
  const found = await readPeriod(tx, from)
  if (!found) return undefined
  const { plan, rows } = found
  const last = Math.max(plan.fromYear, Math.min(plan.untilYear, yearOf(today)))
  const values = await valuesByYear(tx, await keepIn(tx, keptSums), within, { today, from: plan.fromYear, last }, rows)
  const asOf = lastDay(last) < today ? lastDay(last) : today
  const elapsed = elapsedOf(asOf, plan.fromYear, plan.untilYear)
  return { plan, asOf, rows: rows.map((row) => rowOf(row, values(row.indicator), elapsed)) }
}

const lastDay = (year: number) => `${year}-12-31` as CivilDate // a day every year has

function elapsedOf(asOf: CivilDate, from: number, until: number): number {
  const days = (date: string) => Date.parse(date) / 86_400_000
  const first = days(`${from}-01-01`)
  return Math.max(0, Math.min(1, (days(asOf) - first + 1) / (days(`${until + 1}-01-01`) - first)))
}

function rowOf(row: Row, byYear: readonly YearValue[], elapsed: number): Answer['rows'][number] {
  const { code, name_vi: name, name_en: nameEn, unit, direction, goal, act } = row
  const basis = row.indicator && isIndicator(row.indicator) ? basisOf(definitions[row.indicator]) : undefined
  const achieved = basis ? valueOver(basis, byYear) : null
  const status = statusOver({ direction, goal, basis: basis ?? 'latest', achieved, elapsed })
  return {
    code,
    name,
    nameEn,
    unit,
    direction,
    goal,
    act,
    basis: basis ?? 'none',
    achieved,
    status,
    byYear: [...byYear],
  }
}

async function readPeriod(tx: Tx, from: number) {
  const { rows } = await sql<{ plan: Answer['plan']; rows: Row[] }>`
    select json_build_object('fromYear', p.from_year, 'untilYear', p.until_year, 'titleVi', p.title_vi, 'titleEn', p.title_en,
                             'documentNo', p.document_no, 'documentDate', p.document_date) as plan,
           (select coalesce(json_agg(t order by t.ordinal), '[]') from period_target t
             where t.from_year = p.from_year and t.until_year = p.until_year) as rows
      from period_plan p where p.from_year = ${from} order by p.until_year desc limit 1`.execute(tx)
  return rows[0]
}

type Span = { readonly today: CivilDate; readonly from: number; readonly last: number }

/** The value of each indicator in each year of the span. */
async function valuesByYear(tx: Tx, keep: Keep, within: AreaPath, { today, from, last }: Span, rows: readonly Row[]) {
  const book = await openBook(tx, keep, within, last)
  const scope = await scopeOf(tx, keep, { within, today, year: last, book, back: last - from + 1 })
  const lists = await loadListFacts(tx, keep, scope)
  const codes = [...new Set(rows.flatMap(({ indicator }) => (indicator && isIndicator(indicator) ? [indicator] : [])))]
  const found = new Map<IndicatorCode, YearValue[]>(codes.map((code) => [code, []]))
  for (let year = from; year <= last; year++) {
    const of = year === last ? scope : yearOfScope(scope, year)
    const place = wholePlace({ ...lists, ...(await loadOtherFacts(tx, keep, of, factsFor(rows))), scope: of })
    for (const [code, values] of found) values.push({ year, achieved: valueIn(place, code).value.achieved })
  }
  return (indicator: string | null): readonly YearValue[] =>
    indicator && isIndicator(indicator) ? (found.get(indicator) ?? []) : []
}
