import { type Found, type ListAccount, neverListed, opened, settled } from '../domain/movement/ledger.ts'
import type { Amount, ClassSum, Figures, ListSum, MovementSum, ReportUnit } from '../domain/report/figures.ts'
import { nationalStandards } from '../domain/standard/national.ts'

/** A household as a test tells it: what it was on the opening list, what the review found. */
export type ToldHousehold = {
  readonly unit: number
  readonly setting: 'urban' | 'rural'
  readonly before: Found
  readonly now: Found
  readonly deprived?: readonly number[]
  readonly deprivationsUnknown?: boolean
  readonly ethnicity?: string
  readonly noLabour?: boolean
  readonly merit?: boolean
  readonly causes?: readonly number[]
}

const add = (a: Amount, people: number): Amount => ({ households: a.households + 1, people: a.people + people })
const nothing: Amount = { households: 0, people: 0 }

/** Counted household by household, the way nobody would in SQL: an independent way to the same figures. */
export function figuresOf(
  households: readonly ToldHousehold[],
  units: readonly ReportUnit[],
  more: Partial<Figures> = {},
): Figures {
  const opening = new Map<string, ClassSum>()
  const closing = new Map<string, ListSum>()
  const movements: MovementSum[] = []
  for (const it of households) {
    const { unit, setting } = it
    if (it.before.class !== 'neither') {
      const at = `${unit}/${setting}/${it.before.class}`
      const sum = opening.get(at) ?? { unit, setting, class: it.before.class, ...nothing }
      opening.set(at, { ...sum, ...add(sum, it.before.headcount) })
    }
    const before = it.before.class === 'neither' ? neverListed(it.before.headcount) : opened(it.before)
    for (const row of settled(before, it.now).rows) movements.push({ unit, setting, ...row })
    if (it.now.class !== 'neither') {
      const at = `${unit}/${setting}/${it.now.class}`
      closing.set(at, counted(closing.get(at) ?? noHousehold(it, it.now.class), it))
    }
  }
  return {
    year: 2024,
    units,
    indicators: nationalStandards[1].indicators,
    deprivationsMin: 3,
    ethnicColumns: [{ code: '05', name: 'Khơ-me' }],
    residents: [],
    opening: [...opening.values()],
    closing: [...closing.values()],
    movements,
    missing: [],
    ...more,
  }
}

const noHousehold = ({ unit, setting }: ToldHousehold, list: ListAccount): ListSum => ({
  unit,
  setting,
  class: list,
  ...nothing,
  deprived: Array.from({ length: 12 }, () => 0),
  unknownDeprivations: 0,
  minority: nothing,
  noLabour: nothing,
  merit: nothing,
  causes: Array.from({ length: 8 }, () => 0),
  noCause: 0,
  ethnic: {},
})

function counted(sum: ListSum, it: ToldHousehold): ListSum {
  const people = it.now.headcount
  const deprived = it.deprived ?? (it.now.class === 'poor' ? [1, 2, 3] : [4])
  const causes = it.causes ?? [2]
  const ethnicity = it.ethnicity ?? '01'
  return {
    ...sum,
    ...add(sum, people),
    deprived: sum.deprived.map((count, index) => count + (deprived.includes(index + 1) ? 1 : 0)),
    unknownDeprivations: sum.unknownDeprivations + (it.deprivationsUnknown ? 1 : 0),
    minority: ethnicity === '01' ? sum.minority : add(sum.minority, people),
    noLabour: it.noLabour ? add(sum.noLabour, people) : sum.noLabour,
    merit: it.merit ? add(sum.merit, people) : sum.merit,
    causes: sum.causes.map((count, index) => count + (causes.includes(index + 1) ? 1 : 0)),
    noCause: sum.noCause + (causes.length === 0 ? 1 : 0),
    ethnic: { ...sum.ethnic, [ethnicity]: add(sum.ethnic[ethnicity] ?? nothing, people) },
  }
}
