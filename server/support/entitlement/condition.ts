import { type RawBuilder, sql } from 'kysely'
import { addMonths, CivilDate, yearOf } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { DeprivationCode } from '../../../domain/standard/indicators.ts'
import type { Beneficiary, Condition, ConditionKind, RuleCase, SimpleCondition } from '../../../domain/support/rule.ts'
import { inside } from '../../db/inside.ts'

/** What conditions are read against: the day, how far the reader sees, and which bit each deprivation has that day. */
export type Seen = {
  readonly within: AreaPath
  readonly day: CivilDate
  readonly bits: Readonly<Partial<Record<DeprivationCode, number>>>
}
type Bool = RawBuilder<boolean | null>

/**
 * The conditions of domain/support/entitled.ts over rows `c` of `candidate`, in SQL. Null is not known: PostgreSQL's `and`, `or` and
 * `not` are the three-valued logic of the rules. `population.db.test.ts` holds the two readers together.
 */
export const caseHolds = (it: RuleCase, of: Beneficiary, seen: Seen): Bool =>
  sql`(${sql.join([...caseFor(it, seen), ...it.conditions.map((one) => holds(one, of, seen))], sql` and `)})`

const ofHome: readonly ConditionKind[] = ['merit', 'no-labour', 'setting', 'listed', 'left-list', 'deprived', 'size']
const isOfHome = (it: Condition) =>
  it.kind === 'any-of' ? it.of.every(({ kind }) => ofHome.includes(kind)) : ofHome.includes(it.kind)

/**
 * What a case of a policy for persons asks of the household alone, over rows `c` of `home`: where that is no, nobody in it needs to be
 * looked at. A million members of the province need not be joined to find those of nine communes.
 */
export const homeMayHold = (it: RuleCase, seen: Seen): Bool =>
  sql`((${sql.join([...caseFor(it, seen), ...it.conditions.filter(isOfHome).map((one) => holds(one, 'household', seen))], sql` and `)}) is not false)`

function caseFor({ groups, escapedMonths }: RuleCase, { day }: Seen): Bool[] {
  const inGroup = sql<boolean>`c.grp = any (${groups}::text[])`
  if (escapedMonths === null) return [inGroup]
  // From the escape on, so many months: the same day of the last month still belongs to them.
  const inMonths = sql<boolean>`(c.grp not in ('newly-escaped', 'newly-escaped-near-poor')
    or c.escaped_on + make_interval(months => ${escapedMonths}::int) >= ${day}::date)`
  return [inGroup, inMonths]
}

const holds = (it: Condition, of: Beneficiary, seen: Seen): Bool =>
  it.kind === 'any-of'
    ? sql`(${sql.join(
        it.of.map((one) => holdsOne(one, of, seen)),
        sql` or `,
      )})`
    : holdsOne(it, of, seen)

function holdsOne(it: SimpleCondition, of: Beneficiary, seen: Seen): Bool {
  switch (it.kind) {
    case 'age':
      return sql`(${it.from === null ? sql`true` : turned(it.from, seen.day)}
        and ${it.under === null ? sql`true` : sql`not ${turned(it.under, seen.day)}`})`
    case 'sex':
      return sql`c.sex = ${it.is}`
    case 'minority':
      return sql`c.minority = ${it.is}::boolean`
    case 'studying':
      return sql`c.studying = any (${it.levels}::text[])`
    case 'disabled':
      return sql`c.disabled = ${it.is}::boolean`
    case 'able-to-work':
      return sql`c.able_to_work = ${it.is}::boolean`
    case 'allowance':
      return sql`c.allowance = ${it.is}::boolean`
    case 'insured':
      return sql`c.insured = ${it.is}::boolean`
    case 'merit':
      return sql`c.merit = ${it.is}::boolean`
    case 'no-labour':
      return sql`c.no_labour = ${it.is}::boolean`
    case 'setting':
      return sql`c.setting = ${it.is}`
    case 'listed':
      return sql`case when c.commune_id is not null then (${onList(it.lists)}) = ${it.is}::boolean end`
    case 'left-list':
      return sql`case when c.commune_id is null then null when ${onList(it.lists)} then false
        else ${offList(it.lists, it.months, seen.day)} end`
    case 'need':
      return sql`${openNeed(it.of, of, seen)}`
    case 'deprived':
      return deprivedIn(it.anyOf, seen.bits)
    case 'size':
      return sql`(c.headcount >= ${it.from ?? 0} and c.headcount < ${it.under ?? 32_767})`
  }
}

/** "Has reached this age": by the day of birth; with the year only, what holds for its first and its last day alike is known. */
function turned(age: number, day: CivilDate): Bool {
  const bound = lastBirthday(age, day)
  const year = yearOf(bound)
  const byYear = bound.endsWith('-12-31')
    ? sql`c.birth_year <= ${year}`
    : sql`case when c.birth_year < ${year} then true when c.birth_year > ${year} then false end`
  return sql`case when c.birth_date is not null then c.birth_date <= ${bound}::date else ${byYear} end`
}

/** Who was born on this day or before has reached the age on `day`. Who was born on 29 February has it on 1 March. */
export function lastBirthday(age: number, day: CivilDate): CivilDate {
  const year = String(yearOf(day) - age).padStart(4, '0')
  const same = CivilDate.safeParse(`${year}${day.slice(4)}`)
  return same.success ? same.data : CivilDate.parse(`${year}-02-28`)
}

/** By the CTE `listed` of candidate.ts: every rule that asks would find all villages of the province again. */
const onList = (lists: readonly string[]) =>
  sql`c.village_id in (select village_id from listed where list = any (${lists}::text[]))`
const offList = (lists: readonly string[], months: number, day: CivilDate) => sql`c.village_id in (
  select village_id from unlisted_villages(${addMonths(day, -months)}::date - 3, ${day}::date)
   where list = any (${lists}::text[]) and left_on + make_interval(months => ${months}::int) > ${day}::date)`

/** A set, not a question a row: it is read once and looked up. What a person asks for, the household asks for. */
function openNeed(kind: string, of: Beneficiary, { within, day }: Seen): Bool {
  const open = sql`kind = ${kind} and since <= ${day}::date and (closed_on is null or closed_on > ${day}::date) and ${inside('area', within)}`
  return of === 'person'
    ? sql`c.member_id in (select member_id from need where member_id is not null and ${open})`
    : sql`c.household_id in (select household_id from need where ${open})`
}

function deprivedIn(anyOf: readonly DeprivationCode[], bits: Seen['bits']): Bool {
  const mask = anyOf.reduce((sum, code) => sum | (bits[code] ?? 0), 0)
  const countsAll = anyOf.every((code) => bits[code] !== undefined)
  const none = countsAll ? sql`when c.known & ${mask}::int = ${mask}::int then false` : sql``
  return sql`case when c.deprived & c.known & ${mask}::int > 0 then true ${none} end`
}

/** When a condition that holds began to hold, as far as its facts have days. */
export function heldSince(it: Condition, of: Beneficiary, seen: Seen): RawBuilder<unknown> | undefined {
  if (it.kind === 'age' && it.from !== null)
    return sql`coalesce(c.birth_date + make_interval(years => ${it.from}::int), make_date(c.birth_year + ${it.from}::int, 12, 31))::date`
  if (it.kind !== 'need') return undefined
  const whose = of === 'person' ? sql`n.member_id = c.member_id` : sql`n.household_id = c.household_id`
  return sql`(select max(n.since) from need n where ${whose} and n.kind = ${it.of} and n.since <= ${seen.day}::date
               and (n.closed_on is null or n.closed_on > ${seen.day}::date))`
}
