import type { ClassSum, Figures } from '../../domain/report/figures.ts'
import type { Ground, GroundUnit } from './ground.ts'
import type { List, OpeningSum } from './sums.ts'

/** The opening lists in the rows of this year. */
export function inRows(opening: readonly OpeningSum[], { seats }: Ground): ClassSum[] {
  const seatOf = new Map(seats.map((it) => [it.village, it]))
  return addUp(
    opening.flatMap(({ village, class: list, households, people }): ClassSum[] => {
      const seat = seatOf.get(village)
      return seat ? [{ unit: seat.unit, setting: seat.setting, class: list, households, people }] : []
    }),
  )
}

function addUp(rows: readonly ClassSum[]): ClassSum[] {
  const sums = new Map<string, ClassSum>()
  for (const row of rows) {
    const key = `${row.unit}/${row.setting}/${row.class}`
    const sum = sums.get(key)
    const { households, people } = row
    sums.set(key, sum ? { ...sum, households: sum.households + households, people: sum.people + people } : row)
  }
  return [...sums.values()]
}

/**
 * X15: what the forms of the year before closed with, commune by commune, laid into the units of this year by what became
 * of the communes, not of the villages, so that it can disagree. Where several communes share what one was, or a commune
 * stands in both settings, there is nothing to compare with. In the rows of one commune the villages themselves are compared.
 */
export function previousOf(
  opening: readonly OpeningSum[],
  lists: readonly List[],
  ground: Ground,
): NonNullable<Figures['previous']> {
  const { units } = ground
  const unitOfList = new Map(lists.map((it) => [it.id, it.unit]))
  const heirs = new Map<number, GroundUnit[]>()
  for (const unit of units) for (const old of unit.openedBy) heirs.set(old, [...(heirs.get(old) ?? []), unit])
  const villages = new Map(units.map((it) => [it.id, it]))
  const target = (it: OpeningSum) =>
    ground.level === 'villages' ? villages.get(it.village) : heirs.get(unitOfList.get(it.list) ?? 0)?.[0]

  const closing = opening.flatMap(({ class: list, households, people, ...it }): ClassSum[] => {
    const unit = target({ ...it, class: list, households, people })
    const [setting] = unit?.settings ?? []
    return unit && setting ? [{ unit: unit.id, setting, class: list, households, people }] : []
  })
  const torn = (unit: GroundUnit) =>
    unit.settings.length !== 1 ||
    (ground.level === 'communes' && unit.openedBy.some((old) => (heirs.get(old)?.length ?? 0) > 1))
  const merged = (unit: GroundUnit) =>
    ground.level === 'villages' && ground.seats.some((seat) => seat.unit === unit.id && seat.village !== unit.id)
  return {
    closing: addUp(closing),
    missing: units.filter((unit) => torn(unit) || merged(unit)).map((it) => it.id),
  }
}
