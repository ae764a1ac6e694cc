import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { HouseholdRow, householdExport, householdList } from '../../contract/household.ts'
import { askedNumber } from '../../domain/household/asked-number.ts'
import { typedWords } from '../../domain/household/search-text.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { inside } from '../db/inside.ts'
import { keyToText, textToKey } from '../db/key.ts'
import type { Tx } from '../db/types.ts'
import type { Vault } from '../file/vault.ts'
import type { Reader } from '../http/show.ts'

type Filters = Omit<z.infer<typeof householdExport.query>, 'purpose'>
type Asked = z.infer<typeof householdList.query>
export type Row = z.infer<typeof HouseholdRow>

/**
 * In a commune or a village everybody is looked through: the planner takes the index of words to be cheaper than it is, and
 * collects a name from the whole province first.
 */
const isSmall = (within: AreaPath) => within.split('/').length > '/province/'.split('/').length

/** Where households are read from, as `h`: names in a province through a view, because behind the wall of a table text search has no index. */
export const source = (within: AreaPath, { q }: Pick<Filters, 'q'>) =>
  sql.table(q && !isSmall(within) ? 'household_searched' : 'household')

/** Every condition of the list and of its export, in one place. */
export function conditions(within: AreaPath, it: Filters, { vault, today }: Reader): RawBuilder<boolean> {
  const all = groupConditions(within, it, today)
  all.push(it.state === 'ended' ? sql`h.ended_on is not null` : sql`h.ended_on is null`)
  if (it.q) all.push(searched(within, it.q, vault))
  if (it.deprived) all.push(sql`h.deprived & ${1 << (it.deprived - 1)} > 0`)
  if (it.newlyEscaped) {
    const recent = newlyEscaped(today)
    all.push(it.newlyEscaped === 'true' ? sql`h.escaped_on is not null and ${recent}` : sql`not ${recent}`)
  }
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

/** Conditions on what households are counted by, as `h`: a household, or a row of `household_count`. */
function groupConditions(within: AreaPath, it: Filters, today: CivilDate): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [inside('h.area', within)]
  if (it.class) all.push(sql`h.class = ${it.class}`)
  if (it.ethnicity) all.push(sql`h.ethnicity = ${it.ethnicity}`)
  if (it.minority) all.push(it.minority === 'true' ? sql`h.ethnicity <> '01'` : sql`h.ethnicity = '01'`)
  if (it.noLabour) all.push(sql`h.no_labour = ${it.noLabour === 'true'}`)
  if (it.merit) all.push(sql`h.merit = ${it.merit === 'true'}`)
  // By area, not by village: the list is in that order, so a page stops at its fiftieth row and a count reads one index.
  if (it.setting)
    all.push(sql`h.area = any(array(
      select u.area from unit u join unit_version v on v.unit_id = u.id and v.level = 'village' and v.setting = ${it.setting}
                  and v.valid_from <= ${today} and (v.valid_until is null or v.valid_until > ${today})))`)
  return all
}

/** The exact number of households, from the sums that are kept where they know every filter. */
function counting(within: AreaPath, it: Filters, reader: Reader): RawBuilder<{ count: number }> {
  if (it.q || it.deprived || it.newlyEscaped)
    return sql`select count(*) as count from ${source(within, it)} h where ${conditions(within, it, reader)}`
  const all = [...groupConditions(within, it, reader.today), sql`h.ended = ${it.state === 'ended'}`]
  return sql`select coalesce(sum(h.households), 0) as count from household_count h where ${sql.join(all, sql` and `)}`
}

/** A whole personal number, or all of the words. */
function searched(within: AreaPath, q: string, vault: Vault): RawBuilder<unknown> {
  const number = askedNumber(q)
  if (number)
    return sql`h.id in (select household_id from member where national_id_hash = ${vault.index(number)} and left_on is null)`
  const words = typedWords(q).map(({ text, whole }) => (whole ? `'${text}'` : `'${text}':*`))
  if (words.length === 0) return sql`true`
  const query = sql`${words.join(' & ')}::tsquery`
  // The function is what the operator does, and no index answers to it.
  return isSmall(within) ? sql`ts_match_vq(h.search_words, ${query})` : sql`h.search_words @@ ${query}`
}

/** Hộ mới thoát nghèo: `isNewlyEscaped` of domain/movement/newly-escaped.ts, in SQL. The months are a dated row. */
const newlyEscaped = (today: CivilDate) => sql<boolean>`coalesce(h.class <> 'poor' and h.escaped_on
  + make_interval(months => (select legal_number_at('newly-escaped-months', ${today}::date))::int) >= ${today}::date, false)`

/** The columns of a row, with the names its village and commune have today. `h` is the household. */
export const rowColumns = ({ today }: Pick<Reader, 'today'>) => sql`
  h.id, h.head_name as head, h.class, h.headcount, h.ethnicity, h.income_points as "incomePoints",
  h.deprivation_points as "deprivationPoints", h.deprived, h.known, h.ended_on as "endedOn",
  ${newlyEscaped(today)} as "newlyEscaped",
  v.setting, json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) as village,
  json_build_object('id', c.unit_id, 'code', c.code, 'name', c.name) as commune`

export const rowNames = ({ today }: Pick<Reader, 'today'>) => sql`
  join unit_version v on v.unit_id = h.village_id and v.valid_from <= ${today} and (v.valid_until is null or v.valid_until > ${today})
  join unit_version c on c.unit_id = v.parent_id and c.valid_from <= ${today} and (c.valid_until is null or c.valid_until > ${today})`

/** Hộ và nhân khẩu: one page by village, then by name, and the exact count. Two statements. */
export async function listHouseholds(tx: Tx, within: AreaPath, query: Asked, reader: Reader) {
  const where = conditions(within, query, reader)
  const key = textToKey(query.after, 3)
  const beyond = key ? sql`and (h.area, h.sort_name, h.id) > (${key[0]}, ${key[1]}, ${key[2]}::uuid)` : sql``
  const { rows } = await sql<Row & { area: string; sort_name: string }>`
    with page as (select * from ${source(within, query)} h where ${where} ${beyond} order by h.area, h.sort_name, h.id limit ${query.limit + 1})
    select ${rowColumns(reader)}, h.area, h.sort_name from page h ${rowNames(reader)} order by h.area, h.sort_name, h.id`.execute(
    tx,
  )
  const counted = await counting(within, query, reader).execute(tx)
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ area: _, sort_name: __, ...row }) => row),
    count: counted.rows[0]?.count ?? 0,
    next: rows.length > query.limit && last ? keyToText([last.area, last.sort_name, last.id]) : null,
  }
}
