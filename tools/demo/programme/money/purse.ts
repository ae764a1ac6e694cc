import type { Capital } from '../../../../domain/money/kinds.ts'
import { shareOut } from '../../chance.ts'
import { day } from '../../people/person.ts'
import type { OldCommune } from '../../places.ts'
import type { Activity, Allocation, AllocationEntry, Holder, Line } from '../rows.ts'
import { committeeOf, million, offices, type ProgrammeYear, type Scene } from '../scene.ts'
import type { SplitLine } from './lines.ts'

/** What one holder has of one sub-project in a year, of all sources together, and what it is spent on. */
export type Purse = {
  readonly year: ProgrammeYear
  readonly project: string
  readonly capital: Capital
  readonly holder: Holder
  readonly commune: OldCommune | null
  readonly parts: PursePart[]
  readonly costs: Cost[]
}
export type PursePart = { readonly allocation: Allocation; readonly entries: AllocationEntry[] }
/** What of a purse goes into an activity: a share by weight, paid out in these months. */
export type Cost = { readonly activity: Activity; readonly weight: number; readonly months: readonly number[] }

export const amountOf = ({ entries }: PursePart) => entries.reduce((sum, it) => sum + it.amount, 0)

export type Purses = {
  readonly all: readonly Purse[]
  readonly of: (project: string, capital: Capital) => readonly Purse[]
}

/** Departments and their part of a hundred; the rest goes to communes. */
const departments: Readonly<Record<string, readonly (readonly [name: string, part: number])[]>> = {
  '3.1/recurrent': [[offices.extension, 35]],
  '3.2/recurrent': [[offices.health, 100]],
  '4.1/recurrent': [
    [offices.labour, 60],
    [offices.college, 40],
  ],
  '4.2/recurrent': [[offices.jobs, 100]],
  '4.3/investment': [[offices.jobs, 100]],
  '4.3/recurrent': [
    [offices.jobs, 75],
    [offices.labour, 25],
  ],
  '6.1/recurrent': [[offices.information, 100]],
  '6.2/recurrent': [
    [offices.information, 50],
    [offices.paper, 20],
    [offices.station, 30],
  ],
  '7.1/recurrent': [
    [offices.labour, 85],
    [offices.justice, 15],
  ],
  '7.2/recurrent': [[offices.labour, 100]],
}
const others = new Set<string>([offices.jobs, offices.college, offices.extension, offices.paper, offices.station])

/** So many communes share the money of livelihoods and production: those with most households on the lists. */
const communesWith: Readonly<Record<ProgrammeYear, number>> = { 2024: 64, 2023: 48, 2022: 32, 2021: 32, 2020: 32 }

/** By name: who has money in one year has it in others. */
export type Holders = Map<string, Holder>

export function openPurses(
  scene: Scene,
  year: ProgrammeYear,
  { lines, holders }: { readonly lines: readonly SplitLine[]; readonly holders: Holders },
): Purses {
  const needy = neediest(scene, year)
  const byKey = new Map<string, Purse>()
  for (const { line, project, capital, millions } of lines) {
    const sharing = sharers(scene, `${project}/${capital}`, needy)
    const amounts = shareOut(
      millions,
      sharing.map((it) => it.part),
    )
    sharing.forEach(({ name, commune }, index) => {
      const holder = holders.get(name) ?? holderOf(scene, name, commune)
      holders.set(name, holder)
      const key = `${project}/${capital}/${name}`
      const purse = byKey.get(key) ?? { ...{ year, project, capital, holder, commune }, parts: [], costs: [] }
      byKey.set(key, purse)
      const amount = (amounts[index] ?? 0) * million
      if (amount > 0) purse.parts.push(firstPart(scene, line, holder, amount))
    })
  }
  const all = [...byKey.values()].filter((it) => it.parts.length > 0)
  return { all, of: (project, capital) => all.filter((it) => it.project === project && it.capital === capital) }
}

type Sharing = { readonly name: string; readonly part: number; readonly commune: OldCommune | null }

function sharers({ world }: Scene, key: string, needy: ReadonlyMap<OldCommune, number>): readonly Sharing[] {
  const offices = (departments[key] ?? []).map(([name, part]) => ({ name, part, commune: null }))
  const left = 100 - offices.reduce((sum, it) => sum + it.part, 0)
  if (left === 0) return offices
  const difficult = world.geography.old.filter((it) => it.difficult)
  const weights = key.startsWith('1.1/') ? new Map(difficult.map((it) => [it, 4 + it.hardship])) : needy
  const sum = [...weights.values()].reduce((a, b) => a + b, 0)
  const communes = [...weights].map(([commune, weight]) => ({
    ...{ name: committeeOf(commune), part: (left * weight) / sum, commune },
  }))
  return [...offices, ...communes]
}

/** Poor and near-poor households of the list the year began with, where there are most. */
function neediest({ world }: Scene, year: ProgrammeYear): ReadonlyMap<OldCommune, number> {
  const counted = world.book.communeYears
    .filter((it) => it.year === Math.max(year - 1, 2022))
    .flatMap(({ commune, entries }) =>
      'villages' in commune ? [[commune, entries.filter((it) => it.class !== 'neither').length] as const] : [],
    )
    .filter(([, households]) => households > 0)
  counted.sort(([a, most], [b, fewer]) => fewer - most || a.id - b.id)
  return new Map(counted.slice(0, communesWith[year]))
}

const holderOf = ({ newId, province }: Scene, name: string, commune: OldCommune | null): Holder => ({
  ...{ id: newId(), place: commune ?? province, name },
  kind: commune ? 'commune' : others.has(name) ? 'other' : 'department',
})

function firstPart({ newId, chance }: Scene, line: Line, holder: Holder, amount: number): PursePart {
  const allocation: Allocation = { id: newId(), line, holder }
  const year = line.planYear
  const entry = {
    id: newId(),
    allocation,
    kind: 'allocation' as const,
    on: day(year, 3, chance.between(4, 22)),
    amount,
  }
  const decisionNo = `${chance.between(310, 560)}/QĐ-UBND`
  return { allocation, entries: [{ ...entry, decisionNo, reason: `Giao dự toán năm ${year}` }] }
}
