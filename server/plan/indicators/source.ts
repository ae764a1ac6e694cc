import { type RawBuilder, sql } from 'kysely'
import type { ComputedCode, Words } from '../../../domain/plan/indicator.ts'
import type { Answers } from '../../../domain/plan/questions.ts'
import type { Tally } from '../../../domain/plan/value.ts'
import type { FactName, Scope } from '../facts/load.ts'
import type { Group } from '../facts/surveys.ts'
import type { Needed, Sums } from '../sums.ts'

export type Beside = Words & { readonly value: number | null; readonly unit: string }
export type Part = 'counted' | 'rest' | 'unknown'

/**
 * Where a computed indicator (domain/plan/indicators.ts) gets its numbers. A new subject adds its sums to `FactName` and a
 * source beside the others; nothing else knows an indicator by name.
 */
export type Source = {
  readonly code: ComputedCode
  /** Sums beside lists and residents it reads. */
  readonly reads: readonly FactName[]
  readonly needs: readonly Needed[]
  readonly tally: (sums: Sums, answers: Answers) => Tally
  /** Of interviews: which households are asked about, and what is counted. */
  readonly asks?: { readonly groups: readonly Group[]; readonly what: 'people' | 'households' }
  /** Without one recorded need there is no value (question Q04). */
  readonly noNeed?: (sums: Sums) => boolean
  readonly beside?: (sums: Sums, answers: Answers) => readonly Beside[]
  /**
   * The rows behind the value, as a query on the CTEs of facts/surveys.ts (`listed`, `population`, `latest`): household_id,
   * member_id, name, head, village_id, class, note (domain/plan/notes.ts), amount.
   */
  readonly rows: (scope: Scope, part: Part) => RawBuilder<unknown>
}

export const onLists: readonly Group[] = ['poor', 'near-poor']

export const nobody = sql`select null::uuid as household_id, null::uuid as member_id, null::text as name, null::text as head,
  null::int as village_id, null::text as class, null::text as note, null::int as amount where false`

/** A household's row. `from` gives it as `p`. */
export const households = (
  note: RawBuilder<unknown>,
  from: RawBuilder<unknown>,
  amount: RawBuilder<unknown> = sql`null::int`,
) => sql`
  select p.household_id, null::uuid as member_id, null::text as name, p.head_name as head, p.village_id, p.class::text as class,
         ${note} as note, ${amount} as amount from ${from}`

export const share = (vi: string, en: string, value: number | null, unit = '%'): Beside => ({ vi, en, value, unit })
