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
  const dayCommunes = new Map<number, DayCommune[]>()
  for (const it of facts.scope.ground.dayCommunes)
    for (const id of new Set(it.todays)) dayCommunes.set(id, [...(dayCommunes.get(id) ?? []), it])
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
    dayCommunes: dayCommunes.get(commune.id) ?? [],
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

/** Sums that are kept stay the same rows while they are true (server/http/keep.ts), and so do their groups. */
const groupsOf = new WeakMap<readonly unknown[], ReadonlyMap<number, readonly unknown[]>>()

function byCommune<Row extends { readonly commune: number }>(rows: readonly Row[]): (id: number) => readonly Row[] {
  const groups = groupsOf.get(rows) ?? Map.groupBy(rows, (row) => row.commune)
  groupsOf.set(rows, groups)
  return (id) => (groups.get(id) ?? none) as readonly Row[] // true: these rows are what was grouped
}
const none: readonly never[] = []

/** What is not there, commune by commune of that day. None: complete. */
export const gapsOf = (area: AreaFacts, needed: readonly Needed[]): Gap[] =>
  needed.flatMap((it) => remembered(area, `gaps ${it}`, () => gapsIn(area, it)))

function gapsIn({ facts, commune, dayCommunes }: AreaFacts, needed: Needed): Gap[] {
  const { year, standard } = facts.scope
  const opening = needed === 'opening-list' || needed === 'opening-residents'
  return dayCommunes.flatMap((of): Gap[] => {
    if (of.year !== (opening ? year - 1 : year)) return []
    const torn = commune !== undefined && of.torn
    if (needed === 'closing-list' || needed === 'opening-list') {
      const there = of.lists.some((list) => list.standard === standard)
      return there && !torn ? [] : [{ commune: of, needed, cannotSplit: there }]
    }
    const cannotSplit = torn || !of.whole || (commune !== undefined && of.todays.length > 1)
    return of.residents && !cannotSplit ? [] : [{ commune: of, needed, cannotSplit }]
  })
}

/**
 * The sums an indicator reads. While reports are missing, the list sums are those of the communes that reported everything
 * needed, so that a numerator and its denominator always come from the same communes.
 */
export function sumsOf(area: AreaFacts, needed: readonly Needed[], gaps: readonly Gap[]): Sums {
  const bothYears = needed.some((it) => it === 'opening-list' || it === 'opening-residents')
  const missing = new Set(gaps.map((it) => it.commune.id))
  const without = gaps.length === 0 ? 'nobody' : `${[...missing]} in ${bothYears ? 'both years' : 'the year'}`
  return remembered(area, `without ${without}`, () => sumsWithout(area, missing, bothYears))
}

function sumsWithout(area: AreaFacts, missing: ReadonlySet<number>, bothYears: boolean): Sums {
  const { year } = area.facts.scope
  const idsOf = (of: number) => new Set(area.dayCommunes.filter((it) => it.year === of).map((it) => it.id))
  const reports = (of: number) => {
    if (missing.size === 0) return () => true
    const other = bothYears ? idsOf(of === year ? year - 1 : year) : undefined
    return (it: number) => !missing.has(it) && (other === undefined || other.has(it))
  }
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
      remembered(area, groups, () =>
        addUp(
          noSurvey,
          area.surveys.filter((it) => groups.includes(it.group)),
        ),
      ),
  }
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

const sumsBefore = new WeakMap<AreaFacts, Map<unknown, unknown>>()

/**
 * Some fifty indicators ask each area for the same few sums: each is added up once, when it is first asked for. `key` says what is
 * made: words, or the very list of groups an indicator asks about.
 */
function remembered<Value>(area: AreaFacts, key: string | readonly Group[], make: () => Value): Value {
  const made = sumsBefore.get(area) ?? new Map<unknown, unknown>()
  sumsBefore.set(area, made)
  if (!made.has(key)) made.set(key, make())
  return made.get(key) as Value // true: the key says what is made
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
  const keys = Object.keys(zero) as Key[] // exactly these: `zero` is a literal of that record
  for (const row of rows) for (const key of keys) sum[key] += row[key]
  return sum
}
