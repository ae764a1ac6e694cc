import { sql } from 'kysely'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
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
  }
}

/**
 * All lists of these years in one pass. The number of deprivations is counted from the twelve where all are known, else taken
 * from the points of the list; households with neither are not scored.
 */
export async function loadEntries(
  tx: Tx,
  within: AreaPath,
  ground: Ground,
  years: readonly number[],
  points: ReadonlyMap<string, number>,
): Promise<EntrySum[]> {
  const lists = listsOf(ground, years)
  const perDeprivation = lists.standards.map((standard) => points.get(standard) ?? null)
  const { rows } = await sql<EntrySum>`
    with list as (select * from unnest(${lists.ids}::uuid[], ${lists.units}::int[], ${lists.standards}::text[], ${perDeprivation}::int[])
                    as t (id, unit, standard, points)),
    land as (select * from unnest(${ground.land.villages}::int[], ${ground.land.communes}::int[]) as t (village, commune)),
    entry as (
      select e.year, list.standard, list.unit, land.commune, e.class, e.headcount,
             case when e.known = 4095 then bit_count(e.deprived::int::bit(12))
                  when e.deprivation_points is not null then e.deprivation_points / list.points end as deprivations
        from poverty_list_entry e
        join list on list.id = e.list_id
        join land on land.village = e.village_id
       where e.year = any (${years}::smallint[]) and e.class <> 'neither' and ${inside('e.area', within)})
    select year, standard, unit, commune, class, count(*)::int as households, sum(headcount)::int as people,
           count(deprivations)::int as scored, coalesce(sum(deprivations), 0)::int as deprivations
      from entry group by 1, 2, 3, 4, 5`.execute(tx)
  return rows
}

/** Households of one class with one pattern of deprivations, over the whole place. */
export type Pattern = {
  readonly class: 'poor' | 'near-poor'
  readonly deprived: number
  readonly known: number
  readonly households: number
}

/** Biểu 7.4 and 7.6 in the raw: who lacks what on the closing lists. */
export async function loadProfile(
  tx: Tx,
  within: AreaPath,
  ground: Ground,
  year: number,
  standard: string,
): Promise<Pattern[]> {
  const lists = listsOf(ground, [year])
  const ids = lists.ids.filter((_, at) => lists.standards[at] === standard)
  const { rows } = await sql<Pattern>`
    select class, coalesce(deprived, 0) as deprived, coalesce(known, 0) as known, count(*)::int as households
      from poverty_list_entry
     where year = ${year} and list_id = any (${ids}::uuid[]) and class <> 'neither' and ${inside('area', within)}
     group by 1, 2, 3`.execute(tx)
  return rows
}
