import { type RawBuilder, sql } from 'kysely'
import { households, type Part } from './source.ts'

/** Households of the two lists by one answer of their latest interview: yes, no, not known. `asked`: who is spoken of. */
export function answeredRows(
  part: Part,
  answer: RawBuilder<unknown>,
  [yes, no]: readonly [yes: string, no: string],
  asked: RawBuilder<unknown> = sql`true`,
) {
  const from = sql`population p left join latest s on s.household_id = p.household_id
    where p.class in ('poor', 'near-poor') and (s.id is null or ${asked})`
  if (part === 'counted') return households(sql`${yes}::text`, sql`${from} and ${answer}`)
  if (part === 'rest') return households(sql`${no}::text`, sql`${from} and (${answer}) = false`)
  return households(
    sql`case when s.id is null then 'no-interview' else 'answer-unknown' end`,
    sql`${from} and (${answer}) is null`,
  )
}
