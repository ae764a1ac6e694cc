import type { EntrySum } from './facts/entries.ts'
import type { Commune, DayCommune } from './facts/ground.ts'
import type { FactRows, Facts } from './facts/load.ts'
import type { ScoreSum } from './facts/scores.ts'
import type { Group, SurveySum } from './facts/surveys.ts'

/** What a result stands on. Opening: list and residents of the year before. */
export type Needed = 'closing-list' | 'closing-residents' | 'opening-list' | 'opening-residents'

/** One commune of that day, and what it has not reported. */
export type Gap = { readonly commune: DayCommune; readonly needed: Needed; readonly cannotSplit: boolean }

type Counts = Pick<EntrySum, 'households' | 'people' | 'scored' | 'deprivations'>
export type ListSums = {
  readonly poor: Counts
  readonly 'near-poor': Counts
  /** Hộ dân cư of the same communes; null where one of them is not known. */
  readonly residents: { readonly households: number; readonly people: number } | null
}
export type Sums = Omit<FactRows, 'surveys' | 'scores'> & {
  readonly closing: ListSums
  readonly opening: ListSums
  readonly surveys: (groups: readonly Group[]) => SurveyCounts
  readonly scores: ScoreCounts
}
export type SurveyCounts = Omit<SurveySum, 'commune' | 'group'>
type ScoreCounts = Omit<ScoreSum, 'commune'>

/** The facts of a whole place, or of one commune of today in it. */
export type AreaFacts = FactRows & {
  readonly facts: Facts
  readonly commune: Commune | undefined
  readonly dayCommunes: readonly DayCommune[]
  readonly entries: readonly EntrySum[]
}

export const wholePlace = (facts: Facts): AreaFacts => ({
  ...facts,
  facts,
  commune: undefined,
  dayCommunes: facts.scope.ground.dayCommunes,
})

/** Every commune of today in the place. What lies above the communes is of none of them. */
export function communesOf(facts: Facts): AreaFacts[] {
  const entries = byCommune(facts.entries)
  const of = {
    surveys: byCommune(facts.surveys),
    ledger: byCommune(facts.ledger),
    scores: byCommune(facts.scores),
    needs: byCommune(facts.needs),
    deliveries: byCommune(facts.deliveries),
    activities: byCommune(facts.activities),
    activityCosts: byCommune(facts.activityCosts),
    staff: byCommune(facts.staff),
    coast: byCommune(facts.coast),
    money: byCommune(facts.money),
    contributions: byCommune(facts.contributions),
    reported: byCommune(facts.reported),
    minority: byCommune(facts.minority),
  }
  return facts.scope.ground.communes.map((commune) => ({
    facts,
    commune,
    dayCommunes: facts.scope.ground.dayCommunes.filter((it) => it.todays.includes(commune.id)),
    entries: entries(commune.id),
    surveys: of.surveys(commune.id),
    ledger: of.ledger(commune.id),
    scores: of.scores(commune.id),
    needs: of.needs(commune.id),
    deliveries: of.deliveries(commune.id),
    activities: of.activities(commune.id),
    activityCosts: of.activityCosts(commune.id),
    staff: of.staff(commune.id),
    coast: of.coast(commune.id),
    money: of.money(commune.id),
    contributions: of.contributions(commune.id),
    reported: of.reported(commune.id),
    minority: of.minority(commune.id),
  }))
}

function byCommune<Row extends { readonly commune: number }>(rows: readonly Row[]): (id: number) => readonly Row[] {
  const groups = Map.groupBy(rows, (row) => row.commune)
  return (id) => groups.get(id) ?? []
}

/** What is not there, commune by commune of that day. None: complete. */
export function gapsOf({ facts, commune, dayCommunes }: AreaFacts, needed: readonly Needed[]): Gap[] {
  const { year, standard } = facts.scope
  return needed.flatMap((it) => {
    const opening = it === 'opening-list' || it === 'opening-residents'
    return dayCommunes.flatMap((of): Gap[] => {
      if (of.year !== (opening ? year - 1 : year)) return []
      const torn = commune !== undefined && of.torn
      if (it === 'closing-list' || it === 'opening-list') {
        const there = of.lists.some((list) => list.standard === standard)
        return there && !torn ? [] : [{ commune: of, needed: it, cannotSplit: there }]
      }
      const cannotSplit = torn || !of.whole || (commune !== undefined && of.todays.length > 1)
      return of.residents && !cannotSplit ? [] : [{ commune: of, needed: it, cannotSplit }]
    })
  })
}

/**
 * The sums an indicator reads. While reports are missing, the list sums are those of the communes that reported everything
 * needed, so that a numerator and its denominator always come from the same communes.
 */
export function sumsOf(area: AreaFacts, needed: readonly Needed[], gaps: readonly Gap[]): Sums {
  const { year } = area.facts.scope
  const bothYears = needed.some((it) => it === 'opening-list' || it === 'opening-residents')
  const missing = new Set(gaps.map((it) => it.commune.id))
  const idsOf = (of: number) => new Set(area.dayCommunes.filter((it) => it.year === of).map((it) => it.id))
  const reports = (of: number) => {
    if (gaps.length === 0) return () => true
    const other = bothYears ? idsOf(of === year ? year - 1 : year) : undefined
    return (it: number) => !missing.has(it) && (other === undefined || other.has(it))
  }
  // An indicator reads a few of these, and there are some fifty indicators times communes: each is added up when it is asked for.
  const closing = once(() => listSums(area, year, reports(year)))
  const opening = once(() => listSums(area, year - 1, reports(year - 1)))
  const scores = once(() => addUp(noScores, area.scores))
  return {
    ...area,
    get closing() {
      return closing()
    },
    get opening() {
      return opening()
    },
    get scores() {
      return scores()
    },
    surveys: (groups) =>
      addUp(
        noSurvey,
        area.surveys.filter((it) => groups.includes(it.group)),
      ),
  }
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

function listSums(area: AreaFacts, year: number, reports: (unit: number) => boolean): ListSums {
  const { standard } = area.facts.scope
  const entries = area.entries.filter((it) => it.year === year && it.standard === standard && reports(it.unit))
  const of = (list: EntrySum['class']) =>
    addUp(
      noCounts,
      entries.filter((it) => it.class === list),
    )
  const communes = area.dayCommunes.filter((it) => it.year === year && reports(it.id))
  const residents = communes.map((it) => it.residents).filter((it) => it !== null)
  const known = communes.length > 0 && residents.length === communes.length && communes.every((it) => it.whole)
  const split = area.commune !== undefined && communes.some((it) => it.todays.length > 1)
  return {
    poor: of('poor'),
    'near-poor': of('near-poor'),
    residents: known && !split ? addUp({ households: 0, people: 0 }, residents) : null,
  }
}

const noCounts: Counts = { households: 0, people: 0, scored: 0, deprivations: 0 }
const noScores: ScoreCounts = {
  households: 0,
  known: 0,
  better: 0,
  worse: 0,
  incomeChange: 0,
  deprivationChange: 0,
}
const noSurvey: SurveyCounts = {
  households: 0,
  surveyed: 0,
  water: 0,
  waterKnown: 0,
  cleanWater: 0,
  cleanWaterKnown: 0,
  latrine: 0,
  latrineKnown: 0,
  needKnown: 0,
  need: 0,
  accessKnown: 0,
  access: 0,
  people: 0,
  insuredKnown: 0,
  insured: 0,
  supportedKnown: 0,
  supported: 0,
  children: 0,
  rightAgeKnown: 0,
  rightAge: 0,
}

/** Adds the rows up, number by number of `zero`. */
function addUp<Key extends string>(
  zero: Readonly<Record<Key, number>>,
  rows: readonly Readonly<Record<NoInfer<Key>, number>>[],
): Record<Key, number> {
  const sum: Record<Key, number> = { ...zero }
  // The keys of `zero` are exactly Key: it is a literal of that record.
  for (const row of rows) for (const key of Object.keys(zero) as Key[]) sum[key] += row[key]
  return sum
}
