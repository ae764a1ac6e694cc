import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { ResidentSum } from '../../domain/report/figures.ts'
import type { Tx } from '../db/types.ts'
import { findWholeCommunes, type Ground } from './ground.ts'
import { loadResidents } from './sums.ts'

/**
 * Residents of a commune whose rows are villages: of the communes of that year's end that lie in it whole. Known where every
 * one was counted, and the settings of the count are those of the villages, or all villages stand in one.
 */
export async function residentsOfPlace(tx: Tx, within: AreaPath, year: number, closed: CivilDate, { units }: Ground) {
  const communes = await findWholeCommunes(tx, within, closed)
  if (!communes) return []
  const rows = await loadResidents(tx, year, closed, communes)
  const settings = [...new Set(units.flatMap((it) => it.settings))]
  const counted = new Set(rows.map((it) => it.unit))
  if (!communes.every((unit) => counted.has(unit))) return []
  if (settings.every((setting) => rows.some((it) => it.setting === setting))) return rows
  const [setting] = settings
  return setting && settings.length === 1 ? rows.map((it) => ({ ...it, setting })) : []
}

/** Residents of a commune that was another place when they were counted, or that cannot be told apart by setting, are not known. */
export async function residentsOf(tx: Tx, year: number, day: CivilDate, { units }: Ground): Promise<ResidentSum[]> {
  const ids = units.filter((it) => !it.residentsTorn).map((it) => it.id)
  const byUnit = Map.groupBy(await loadResidents(tx, year, day, ids), (it) => it.unit)
  return units.flatMap(({ id, settings }) => {
    const rows = byUnit.get(id) ?? []
    return settings.every((setting) => rows.some((row) => row.setting === setting)) ? rows : []
  })
}
