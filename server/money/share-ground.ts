import { sql } from 'kysely'
import type { UnitName } from '../../contract/view.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Known } from '../../domain/money/share.ts'
import { inForceInYear } from '../../domain/standard/standard.ts'
import type { Tx } from '../db/types.ts'
import { landOf, listIds, loadEntries } from '../plan/facts/entries.ts'
import { type Ground, loadGround } from '../plan/facts/ground.ts'
import { listStandards } from '../standard/store.ts'

/** A commune of today with what is known of it, and the special lists it is on. */
export type ShareCommune = { readonly unit: UnitName; readonly known: Known; readonly lists: readonly string[] }

/** What the criteria of sharing stand on: recognised lists and residents of a year, in the communes of today. Null is not known. */
export async function loadShareCommunes(
  tx: Tx,
  within: AreaPath,
  listYear: number,
  today: CivilDate,
): Promise<ShareCommune[]> {
  const standard = inForceInYear(await listStandards(tx), listYear)?.id ?? ''
  const ground = await loadGround(tx, { within, today, from: listYear, to: listYear })
  const entries = (await loadEntries(tx, ground, [listYear])).filter((it) => it.standard === standard)
  const minority = await countMinority(tx, ground, listYear, standard)
  const residents = await residentsOf(tx, listYear, today)
  const lists = await specialLists(tx, today)
  const listed = (commune: number, ofClass: 'poor' | 'near-poor') =>
    entries.filter((it) => it.commune === commune && it.class === ofClass).reduce((sum, it) => sum + it.households, 0)
  return ground.communes.map(({ id, code, name }) => {
    const known = hasLists(ground, id, standard)
    const [poor, all] = [known ? listed(id, 'poor') : null, residents.get(id) ?? null]
    return {
      unit: { id, code, name },
      lists: lists.get(id) ?? [],
      known: {
        'poverty-rate': poor === null || !all ? null : Math.round((poor / all) * 10_000) / 100,
        'poor-households': poor,
        'near-poor-households': known ? listed(id, 'near-poor') : null,
        'difficult-commune': lists.get(id)?.includes('difficultCoastal') ? 1 : 0,
        'minority-households': known ? (minority.get(id) ?? 0) : null,
        'resident-households': all,
      },
    }
  })
}

/** Every commune of that day it was formed of has its recognised list, and it is known which village lies where. */
function hasLists({ dayCommunes }: Ground, commune: number, standard: string): boolean {
  const formedOf = dayCommunes.filter((it) => it.todays.includes(commune))
  return formedOf.length > 0 && formedOf.every((it) => !it.torn && it.lists.some((list) => list.standard === standard))
}

async function countMinority(tx: Tx, ground: Ground, year: number, standard: string) {
  const { rows } = await sql<{ commune: number; households: number }>`
    select land.commune, count(*) as households
      from poverty_list_entry e join ${landOf(ground)} on land.village = e.village_id
     where e.list_id = any (${listIds(ground, year, standard)}::uuid[]) and e.minority and e.class <> 'neither'
     group by 1`.execute(tx)
  return new Map(rows.map((it) => [it.commune, it.households]))
}

/** Resident households by commune of today; one whose towns and villages are not all counted is not known. */
async function residentsOf(tx: Tx, year: number, today: CivilDate) {
  const { rows } = await sql<{ commune: number; households: number | null }>`
    select commune_id as commune, case when count(*) = count(households) then sum(households)::int end as households
      from residents_at(${year}, ${today}::date) group by 1`.execute(tx)
  return new Map(rows.map((it) => [it.commune, it.households]))
}

async function specialLists(tx: Tx, today: CivilDate) {
  const { rows } = await sql<{ commune: number; lists: string[] }>`
    select unit_id as commune, array_agg(list) as lists from special_membership
     where valid_from <= ${today}::date and (valid_until is null or valid_until > ${today}::date) group by 1`.execute(
    tx,
  )
  return new Map(rows.map((it) => [it.commune, it.lists]))
}
