import { type RawBuilder, sql } from 'kysely'
import type { reach } from '../../../domain/account/may.ts'
import type { IndicatorCode, Words } from '../../../domain/plan/indicator.ts'
import type { MissingNote } from '../../../domain/plan/missing.ts'
import type { Answers } from '../../../domain/plan/questions.ts'
import type { Tally } from '../../../domain/plan/value.ts'
import type { FactName, Scope } from '../facts/load.ts'
import type { Group } from '../facts/surveys.ts'
import type { AreaFacts, Needed, Sums } from '../sums.ts'

export type Beside = Words & { readonly value: number | null; readonly unit: string }
export type Part = 'counted' | 'rest' | 'unknown'

/** What a source is asked about beside its sums: the place and its communes. */
export type Asked = { readonly sums: Sums; readonly place: AreaFacts; readonly communes: readonly AreaFacts[] }

/**
 * Where an indicator (domain/plan/indicators.ts) gets its numbers. A new subject adds its sums to `FactRows` and a source beside
 * the others; nothing else knows an indicator by name.
 */
export type Source = {
  readonly code: IndicatorCode
  /** Sums beside lists and residents it reads. */
  readonly reads: readonly FactName[]
  /** Sums that only what stands beside is made of. */
  readonly besideReads?: readonly FactName[]
  readonly needs: readonly Needed[]
  /** Undefined: nothing of it is recorded, which is no 0. */
  readonly tally: (sums: Sums, answers: Answers) => Tally | undefined
  /** Of interviews: which households are asked about, and what is counted. */
  readonly asks?: { readonly groups: readonly Group[]; readonly what: 'people' | 'households' }
  /** Without one recorded need there is no value (question Q04). */
  readonly noNeed?: (sums: Sums) => boolean
  /** Who has not reported, besides lists, residents and interviews. */
  readonly lacks?: (asked: Asked) => readonly MissingNote[]
  readonly beside?: (sums: Sums, answers: Answers) => readonly Beside[]
  /** The rows behind the value, as `rowsOf` makes them, on the CTEs of facts/surveys.ts (`land`, `listed`, `population`, `latest`). */
  readonly rows: (scope: Scope, part: Part) => RawBuilder<unknown>
  /** Whether an area has anything of what is spoken of: communes without are left out, they are not missing. */
  readonly concerns?: (area: AreaFacts) => boolean
  /** Its rows have a day: the value can be told month by month. */
  readonly dated?: true
}

export const onLists: readonly Group[] = ['poor', 'near-poor']

/** What a row is about, and how far one has to reach to see such rows. */
export const reachOf = {
  household: 'households',
  member: 'households',
  child: 'households',
  staff: 'households',
  activity: 'activities',
  commune: 'figures',
  'money-line': 'money',
  allocation: 'money',
  contribution: 'money',
} as const satisfies Record<string, keyof typeof reach>
export type RowKind = keyof typeof reachOf
export const rowKinds = Object.keys(reachOf) as readonly RowKind[] // the keys of a constant

type Cell = RawBuilder<unknown>
type Cells = {
  readonly kind: RowKind | Cell
  readonly id: Cell
  readonly name: Cell
  readonly unit: Cell
  readonly note: Cell
  readonly household?: Cell
  /** What stands under the name: the head of the household, the responsible body, the donor. */
  readonly beside?: Cell
  readonly class?: Cell
  readonly on?: Cell
  readonly amount?: Cell
  readonly amountUnit?: string
  readonly noteAmount?: Cell
}

/** Rows of one shape, whatever they are about; `from` is everything after the columns. Notes: domain/plan/notes.ts. */
export const rowsOf = (it: Cells, from: Cell) => sql`
  select ${typeof it.kind === 'string' ? sql`${it.kind}::text` : it.kind} as kind, (${it.id})::text as id, ${it.household ?? sql`null`}::uuid as household_id,
         (${it.name})::text as name, (${it.beside ?? sql`null`})::text as beside, ${it.unit} as unit_id, (${it.class ?? sql`null`})::text as class,
         (${it.on ?? sql`null`})::date as on_date, (${it.amount ?? sql`null`})::float8 as amount, ${it.amountUnit ?? ''}::text as amount_unit,
         (${it.note})::text as note, (${it.noteAmount ?? sql`null`})::int as note_amount
    from ${from}`

export const nobody = rowsOf(
  { kind: 'household', id: sql`null`, name: sql`null`, unit: sql`null::int`, note: sql`null` },
  sql`(select) nobody where false`,
)

/** A household's row. `from` gives it as `p`. */
export const households = (note: Cell, from: Cell, more: Pick<Cells, 'on' | 'noteAmount'> = {}) =>
  rowsOf(
    {
      kind: 'household',
      id: sql`p.household_id`,
      household: sql`p.household_id`,
      name: sql`p.head_name`,
      unit: sql`p.village_id`,
      class: sql`p.class`,
      note,
      ...more,
    },
    from,
  )

export const share = (vi: string, en: string, value: number | null, unit = '%'): Beside => ({ vi, en, value, unit })

/** Đồng as the plan speaks of them: in million, divided once. */
export const million = (dong: number) => dong / 1_000_000

/** Adds one number of many rows up. */
export const total = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0)
