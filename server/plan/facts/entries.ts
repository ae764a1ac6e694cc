import { sql } from 'kysely'
import type { Tx } from '../../db/types.ts'
import type { Ground } from './ground.ts'

/** What the recognised lists hold of one class, by commune of that year (`unit`) and commune of today. */
export type EntrySum = {
  readonly year: number
  readonly standard: string
  readonly unit: number
  readonly commune: number
  readonly class: 'poor' | 'near-poor'
  readonly households: number
  readonly people: number
  /** Households whose deprivations are known, and how many deprivations they have together. */
  readonly scored: number
  readonly deprivations: number
}

/** Recognised lists of these years, as arrays to join on. */
export const listsOf = ({ dayCommunes }: Ground, years: readonly number[]) => {
  const rows = dayCommunes
    .filter((it) => years.includes(it.year))
    .flatMap((it) => it.lists.map((list) => ({ ...list, unit: it.id, year: it.year })))
  return {
    ids: rows.map((it) => it.id),
    units: rows.map((it) => it.unit),
    standards: rows.map((it) => it.standard),
    years: rows.map((it) => it.year),
  }
}

/** Recognised lists of one year under one standard. */
export const listIds = (ground: Ground, year: number, standard: string) => {
  const lists = listsOf(ground, [year])
  return lists.ids.filter((_, at) => lists.standards[at] === standard)
}

/** The village and commune of today a sum belongs to, as `land`: villages outside the place are not among them. */
export const landOf = ({ land }: Ground) =>
  sql`unnest(${land.villages}::int[], ${land.communes}::int[]) as land (village, commune)`

/** All lists of these years, from the sums that recognition kept. */
export async function loadEntries(tx: Tx, ground: Ground, years: readonly number[]): Promise<EntrySum[]> {
  const lists = listsOf(ground, years)
  const { rows } = await sql<EntrySum>`
    select list.year, list.standard, list.unit, land.commune, n.class, sum(n.households)::int as households, sum(n.people)::int as people,
           sum(n.scored)::int as scored, sum(n.deprivations)::int as deprivations
      from unnest(${lists.ids}::uuid[], ${lists.units}::int[], ${lists.standards}::text[], ${lists.years}::int[]) as list (id, unit, standard, year)
      join list_count n on n.list_id = list.id and n.class <> 'neither'
      join ${landOf(ground)} on land.village = n.village_id
     group by 1, 2, 3, 4, 5`.execute(tx)
  return rows
}

/** Households of one class that lack one indicator, of those of whom it is known. */
export type Lacking = {
  readonly class: 'poor' | 'near-poor'
  readonly no: number
  readonly lacking: number
  readonly known: number
}

/** Biểu 7.4 and 7.6 of the closing lists, over the whole place. */
export async function loadProfile(tx: Tx, ground: Ground, year: number, standard: string): Promise<Lacking[]> {
  const { rows } = await sql<Lacking>`
    select n.class, no, sum(n.lacking[no])::int as lacking, sum(n.known[no])::int as known
      from list_count n
      join ${landOf(ground)} on land.village = n.village_id
     cross join generate_series(1, 12) no
     where n.list_id = any (${listIds(ground, year, standard)}::uuid[]) and n.class <> 'neither'
     group by 1, 2`.execute(tx)
  return rows
}
