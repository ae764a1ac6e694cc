import { sql } from 'kysely'
import { inForceInYear, type Standard } from '../../domain/standard/standard.ts'
import type { Tx } from '../db/types.ts'
import type { Ground, GroundUnit } from './ground.ts'
import type { List, OpeningSum } from './sums.ts'

export type Lists = { readonly opening: readonly List[]; readonly closing: readonly List[] }

/**
 * The recognised list of each commune: of the year, under the standard of the year; of the year before, under the same
 * standard where both were applied (as at the end of 2021), else under the one of its own year.
 */
export async function chooseLists(
  tx: Tx,
  year: number,
  standards: readonly Standard[],
  ground: Ground,
): Promise<Lists> {
  const { rows } = await sql<List & { year: number; standard: string }>`
    select list_id as id, unit_id as unit, year, standard_id as standard from recognised_lists(${year - 1}, ${year})`.execute(
    tx,
  )
  const choose = (
    of: number,
    by: (unit: GroundUnit) => readonly number[],
    preferred: readonly (string | undefined)[],
  ) =>
    [...new Set(ground.units.flatMap(by))].flatMap((unit): List[] => {
      const own = rows.filter((it) => it.unit === unit && it.year === of)
      const list = preferred.map((id) => own.find((it) => it.standard === id)).find((it) => it !== undefined)
      return list ? [{ id: list.id, unit }] : []
    })
  const [now, then] = [inForceInYear(standards, year)?.id, inForceInYear(standards, year - 1)?.id]
  return {
    opening: choose(year - 1, (it) => it.openedBy, [now, then]),
    closing: choose(year, (it) => it.closedBy, [now]),
  }
}

/** The lists every household of which stands in some row: one that loses a household on the way is not there. */
export function whole(
  lists: Lists,
  { seats }: Ground,
  opening: readonly OpeningSum[],
  strays: readonly string[],
): Lists {
  const seated = new Set(seats.map((it) => it.village))
  const lost = new Set([...strays, ...opening.filter((it) => !seated.has(it.village)).map((it) => it.list)])
  const keep = (all: readonly List[]) => all.filter((it) => !lost.has(it.id))
  return { opening: keep(lists.opening), closing: keep(lists.closing) }
}
