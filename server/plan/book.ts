import { sql } from 'kysely'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { countedUnits } from '../../domain/plan/cascade.ts'
import { type Answers, answersOf } from '../../domain/plan/questions.ts'
import type { Direction } from '../../domain/plan/status.ts'
import { Standard } from '../../domain/standard/standard.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import type { Keep } from '../http/keep.ts'
import { bookReads } from './facts/reads.ts'

/** A row of the plan as the table has it. */
export type PlanTarget = {
  readonly code: string
  readonly paragraph: string
  readonly name_vi: string
  readonly name_en: string
  readonly wording: string
  readonly unit: string
  readonly direction: Direction
  readonly goal: number | null
  readonly population_vi: string
  readonly population_en: string
  readonly indicator: string | null
  readonly project: string
}
type Plan = {
  readonly year: number
  readonly title_vi: string
  readonly title_en: string
  readonly document_no: string
  readonly document_date: string | null
}

/** The plan of a year with what the computations need besides records. */
export type Book = {
  readonly plan: Plan | null
  readonly targets: readonly PlanTarget[]
  /** The province's own answers, as given. */
  readonly given: Readonly<Record<string, unknown>>
  readonly answers: Answers
  readonly standards: readonly Standard[]
  /** Hộ mới thoát nghèo: the months the law counts from the recognition of an escape. */
  readonly escapedMonths: number
  /** Giao chỉ tiêu: what each target asks of this place, where it was handed down, by the code of the target. */
  readonly parts: Readonly<Record<string, number>>
  /** The place is the one the plan is made for. A number promised for it says nothing about one commune. */
  readonly ofProvince: boolean
}

/**
 * What was handed down to the place. A commune of today has the parts of the communes of that year that went into it; a share was
 * each commune's own, and is nobody else's.
 */
const partsOf = (within: AreaPath, place: number, year: number) => sql`
  select c.code, case when t.unit = any (${[...countedUnits]}::text[]) then sum(c.goal) else max(c.goal) filter (where c.unit_id = ${place}) end as goal
    from plan_cascade c
    join plan_target t on t.year = c.year and t.code = c.code
    join unit u on u.id = c.unit_id and u.level = (select level from unit where id = ${place}) and ${inside('u.area', within)}
   where c.year = ${year}
   group by c.code, t.unit`

export const openBook = (tx: Tx, keep: Keep, within: AreaPath, year: number): Promise<Book> =>
  keep.ofPlace({ key: ['book', within, year], within, reads: bookReads, read: () => readBook(tx, within, year) })

/** One statement. */
async function readBook(tx: Tx, within: AreaPath, year: number): Promise<Book> {
  const place = Number(within.split('/').filter(Boolean).at(-1) ?? 0)
  const { rows } = await sql<{
    plan: Plan | null
    targets: PlanTarget[]
    given: Record<string, unknown>
    standards: unknown[]
    months: number | null
    parts: Record<string, number>
    level: string | null
  }>`
    select (select to_jsonb(p) from plan p where year = ${year}) as plan,
           (select coalesce(jsonb_agg(to_jsonb(t) order by t.ordinal), '[]') from plan_target t where year = ${year}) as targets,
           (select coalesce(jsonb_object_agg(question, value), '{}') from plan_setting where year = ${year}) as given,
           (select coalesce(jsonb_agg(body order by valid_from, id), '[]') from standard) as standards,
           (select coalesce(jsonb_object_agg(code, goal), '{}') from (${partsOf(within, place, year)}) p where goal is not null) as parts,
           legal_number_at('newly-escaped-months', make_date(${year}, 12, 31)) as months,
           (select level from unit where id = ${place}) as level`.execute(tx)
  const row = rows[0]
  const given = row?.given ?? {}
  return {
    plan: row?.plan ?? null,
    targets: row?.targets ?? [],
    given,
    answers: answersOf(given),
    standards: (row?.standards ?? []).map((body) => Standard.parse(body)),
    // No row in force: nobody is newly escaped, because no act says how long.
    escapedMonths: row?.months ?? 0,
    parts: row?.parts ?? {},
    ofProvince: place === 0 || row?.level === 'province',
  }
}
