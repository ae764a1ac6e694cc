import { sql } from 'kysely'
import { recordset } from '../db/recordset.ts'
import type { Tx } from '../db/types.ts'

/** A household as a list brings it, in the columns of the statements below. */
export type Listed = {
  readonly id: string
  readonly fresh: boolean
  readonly village: number | null
  readonly head: string
  readonly sort: string
  readonly search: string
  readonly ethnicity: string
  readonly address: string
  readonly headcount: number
  readonly no_labour: boolean
  readonly merit: boolean
  readonly minority: boolean
  readonly class: 'poor' | 'near-poor' | 'neither'
  readonly b1: number | null
  readonly b2: number | null
  readonly causes: readonly number[]
  readonly list_no: string
  readonly remark: string
}
/** A person of it; number and index sealed, in base64. */
export type ListedPerson = {
  readonly id: string
  readonly household: string
  readonly fresh: boolean
  readonly ordinal: number
  readonly name: string
  readonly folded: string
  readonly relation: string
  readonly sex: 'male' | 'female' | null
  readonly date: string | null
  readonly year: number | null
  readonly ethnicity: string
  readonly sealed: string | null
  readonly hash: string | null
  readonly tail: string | null
}

/** New households stand in the register as on no list: only recognition gives a class. */
export async function addListedHouseholds(tx: Tx, all: readonly Listed[], on: string, commandId: string) {
  const fresh = all.filter((one) => one.fresh)
  if (fresh.length > 0) {
    await sql`insert into household (id, area, village_id, head_name, sort_name, search_text, ethnicity, address, headcount, no_labour, merit)
      select x.id, u.area, x.village, x.head, x.sort, x.search, x.ethnicity, x.address, x.headcount, x.no_labour, x.merit
        from ${recordset(fresh, 'id uuid, village int, head text, sort text, search text, ethnicity text, address text, headcount smallint, no_labour bool, merit bool')}
        join unit u on u.id = x.village`.execute(tx)
    await sql`insert into household_event (household_id, area, on_date, kind, command_id)
      select id, area, ${on}::date, 'listed', ${commandId}::uuid from household where id = any(${fresh.map((one) => one.id)}::uuid[])`.execute(
      tx,
    )
  }
  await sql`insert into household_alias (household_id, area, kind, value, since)
    select x.id, h.area, 'list-no', x.list_no, ${on}::date
      from ${recordset(all, 'id uuid, list_no text')} join household h on h.id = x.id where x.list_no <> ''
      on conflict do nothing`.execute(tx)
}

/**
 * People of a list: new ones join, known ones take what the list says, those it no longer names have left. A list that names
 * another year of birth and no day takes the day we had with it.
 */
export async function putListedPeople(tx: Tx, people: readonly ListedPerson[], left: readonly string[], on: string) {
  const columns =
    'id uuid, household uuid, fresh bool, ordinal smallint, name text, folded text, relation text, sex text, date date, year smallint, ethnicity text, sealed text, hash text, tail text'
  await sql`insert into member (id, household_id, area, ordinal, name, folded_name, relation, sex, birth_date, birth_year, ethnicity,
                                national_id_sealed, national_id_hash, national_id_tail, joined_on, joined_by)
    select x.id, x.household, h.area, x.ordinal, x.name, x.folded, x.relation, x.sex, x.date, x.year, x.ethnicity,
           decode(x.sealed, 'base64'), decode(x.hash, 'base64'), x.tail, ${on}::date, 'list'
      from ${recordset(
        people.filter((one) => one.fresh),
        columns,
      )} join household h on h.id = x.household`.execute(tx)
  const known = people.filter((one) => !one.fresh)
  if (known.length > 0)
    await sql`update member m set (ordinal, name, folded_name, relation, sex, birth_date, birth_year, ethnicity, national_id_sealed, national_id_hash, national_id_tail)
             = (n.ordinal, n.name, n.folded, n.relation, n.sex, n.birth_date, n.birth_year, n.ethnicity, n.sealed, n.hash, n.tail)
        from (select o.id, x.ordinal, x.name, x.folded, x.relation, coalesce(x.sex, o.sex) as sex,
                     case when x.date is not null then x.date
                          when x.year is null or x.year = extract(year from o.birth_date) then o.birth_date end as birth_date,
                     coalesce(extract(year from x.date), x.year, o.birth_year)::smallint as birth_year,
                     case when x.ethnicity = 'unknown' then o.ethnicity else x.ethnicity end as ethnicity,
                     -- Sealed anew it looks different each time: the same number stays as it is.
                     case when decode(x.hash, 'base64') is distinct from o.national_id_hash then coalesce(decode(x.sealed, 'base64'), o.national_id_sealed)
                          else o.national_id_sealed end as sealed,
                     coalesce(decode(x.hash, 'base64'), o.national_id_hash) as hash, coalesce(x.tail, o.national_id_tail) as tail
                from ${recordset(known, columns)} join member o on o.id = x.id) n
       where m.id = n.id
         and (m.ordinal, m.name, m.folded_name, m.relation, m.sex, m.birth_date, m.birth_year, m.ethnicity, m.national_id_sealed, m.national_id_hash, m.national_id_tail)
             is distinct from (n.ordinal, n.name, n.folded, n.relation, n.sex, n.birth_date, n.birth_year, n.ethnicity, n.sealed, n.hash, n.tail)`.execute(
      tx,
    )
  if (left.length > 0)
    await sql`update member set left_on = ${on}::date, left_by = 'list' where id = any(${left}::uuid[])`.execute(tx)
}

/**
 * Names follow the list for households that were there already, where the list names the village too; the headcount moves at
 * recognition, with the ledger. Of whom the list says nothing new, nothing is written.
 */
export const nameListed = (tx: Tx, all: readonly Listed[]) =>
  sql`update household h set head_name = x.head, sort_name = x.sort, search_text = x.search, version = h.version + 1,
             ethnicity = case when x.ethnicity = 'unknown' then h.ethnicity else x.ethnicity end
        from ${recordset(
          all.filter((one) => !one.fresh && one.village !== null),
          'id uuid, head text, sort text, search text, ethnicity text',
        )} where h.id = x.id and (h.head_name, h.sort_name, h.search_text, h.ethnicity)
             is distinct from (x.head, x.sort, x.search, case when x.ethnicity = 'unknown' then h.ethnicity else x.ethnicity end)`.execute(
    tx,
  )
