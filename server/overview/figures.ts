import type { z } from 'zod'
import type { overview } from '../../contract/overview.ts'
import { sources } from '../../domain/money/kinds.ts'
import type { MovementColumn } from '../../domain/movement/matrix.ts'
import { signOf } from '../../domain/movement/matrix.ts'
import { percent } from '../../domain/plan/value.ts'
import { type Facts, yearOfScope } from '../plan/facts/load.ts'
import type { MoneySum } from '../plan/facts/money.ts'
import { movedIn72 } from '../plan/indicators/poor-households-fall.ts'
import { type AreaFacts, communesOf, gapsOf, type ListSums, type Needed, sumsOf, wholePlace } from '../plan/sums.ts'

type Overview = z.infer<typeof overview.answer>

const closing: readonly Needed[] = ['closing-list', 'closing-residents']
const opening: readonly Needed[] = ['opening-list', 'opening-residents']

/** The list sums of an area where nothing needed is missing, else undefined: a part is not the whole. */
function completeSums(area: AreaFacts, needed: readonly Needed[]) {
  const gaps = gapsOf(area, needed)
  return gaps.length === 0 && area.dayCommunes.length > 0 ? sumsOf(area, needed, gaps) : undefined
}

const rateOf = (list: ListSums | undefined, of: 'poor' | 'near-poor') =>
  list?.residents ? percent(list[of].households, list.residents.households) : null

/** How far the recognition of the year's lists has come. */
export function stateOf(place: AreaFacts): Pick<Overview, 'state' | 'communes'> {
  const { year } = place.facts.scope
  const total = place.dayCommunes.filter((it) => it.year === year).length
  const recognised = total - gapsOf(place, ['closing-list']).length
  return {
    communes: { total, recognised },
    state: recognised === 0 ? 'none' : recognised === total ? 'official' : 'partial',
  }
}

const both = (counts: { readonly households: number; readonly people: number } | null | undefined) => ({
  households: counts?.households ?? null,
  people: counts?.people ?? null,
})

export function onLists(place: AreaFacts): Pick<Overview, 'poor' | 'nearPoor' | 'residents' | 'averageDeprivations'> {
  const lists = completeSums(place, ['closing-list'])?.closing
  const average = (of: 'poor' | 'near-poor') =>
    lists && lists[of].scored > 0 ? lists[of].deprivations / lists[of].scored : null
  return {
    poor: both(lists?.poor),
    nearPoor: both(lists?.['near-poor']),
    residents: both(completeSums(place, ['closing-residents'])?.closing.residents),
    averageDeprivations: { poor: average('poor'), nearPoor: average('near-poor') },
  }
}

/** Tỷ lệ hộ nghèo, hộ cận nghèo by year, each under the standard of its year. A year nobody was reviewed in is left out. */
export function trendOf(facts: Facts): Overview['trend'] {
  const { scope } = facts
  const reviewed = (year: number) => scope.ground.dayCommunes.some((it) => it.year === year && it.lists.length > 0)
  return scope.years.filter(reviewed).map((year) => {
    const of = yearOfScope(scope, year)
    const lists = completeSums(wholePlace({ ...facts, scope: of }), closing)?.closing
    return { year, rate: rateOf(lists, 'poor'), nearRate: rateOf(lists, 'near-poor'), standard: of.standard }
  })
}

const columns: readonly MovementColumn[] = [2, 3, 4, 5, 6, 7, 8]

/**
 * Biểu 7.2, households. The ledger is told only where both lists are there and it leads from one to the other: movements
 * that do not balance are no movements.
 */
export function poorMovementOf(place: AreaFacts): Overview['poorMovement'] {
  const start = completeSums(place, ['opening-list'])?.opening.poor.households ?? null
  const end = completeSums(place, ['closing-list'])?.closing.poor.households ?? null
  const sums = completeSums(place, ['closing-list', 'opening-list'])
  const moved = columns.map((column) => (sums ? movedIn72(sums, [column]) : null))
  const reached = columns.reduce((sum, column, at) => sum + signOf(column) * (moved[at] ?? 0), start ?? 0)
  return [start, ...(sums && reached === end ? moved : columns.map(() => null)), end]
}

/** Communes by poverty rate, highest first; those without a rate at the end. */
export function rankingOf(facts: Facts): Overview['ranking'] {
  const rows = communesOf(facts).flatMap((area) => {
    if (!area.commune) return []
    const { id, code, name } = area.commune
    return [
      {
        unit: { id, code, name },
        rate: rateOf(completeSums(area, closing)?.closing, 'poor'),
        rateBefore: rateOf(completeSums(area, opening)?.opening, 'poor'),
        poor: completeSums(area, ['closing-list'])?.closing.poor.households ?? null,
      },
    ]
  })
  return rows.sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1))
}

/** Money of the plan year by source, in the order the plan names them. */
export function moneyOf({ facts, money }: AreaFacts): Overview['money'] {
  return sources.flatMap((source) => {
    const rows = money.filter((it) => it.source === source)
    if (rows.length === 0) return []
    const sum = (of: (row: MoneySum) => number) => rows.reduce((all, row) => all + of(row), 0)
    const planned = facts.scope.book.ofProvince ? sum((it) => it.planned) : null
    return [{ source, planned, allocated: sum((it) => it.allocated), disbursed: sum((it) => it.disbursed) }]
  })
}
