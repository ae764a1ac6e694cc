import type { TargetValue } from '../../contract/plan.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { type Forecast, forecastOf } from '../../domain/plan/forecast.ts'
import type { Indicator } from '../../domain/plan/indicator.ts'
import { definitions, isIndicator } from '../../domain/plan/indicators.ts'
import { type Direction, statusOf } from '../../domain/plan/status.ts'
import { type LastYear, noValue, type Value, valueFrom } from '../../domain/plan/value.ts'
import type { Book, PlanTarget } from './book.ts'
import type { FactName, Facts } from './facts/load.ts'
import type { Source } from './indicators/source.ts'
import { missingOf } from './missing.ts'
import { sources } from './sources.ts'
import { type AreaFacts, communesOf, gapsOf, type Sums, sumsOf, wholePlace } from './sums.ts'

/** The sums these rows of a plan read, each once however many rows share it. */
export const factsFor = (targets: readonly Pick<PlanTarget, 'indicator'>[]): ReadonlySet<FactName> =>
  new Set(targets.flatMap(({ indicator }) => (indicator && isIndicator(indicator) ? sources[indicator].reads : [])))

const kinds = { T: 'target', M: 'measure', B: 'budget', G: 'objective' } as const

/** Every row of the plan with its value, from facts already loaded. Nothing is typed in, nothing unknown becomes 0. */
export function readTargets(book: Book, facts: Facts): TargetValue[] {
  const place = wholePlace(facts)
  const communes = communesOf(facts)
  return book.targets.map((target) => {
    const from = madeFrom(book, target, facts)
    const before = made.get(target)
    if (before?.from.every((it, at) => it === from[at])) return before.value
    const value = readTarget(book, target, place, communes)
    made.set(target, { from, value })
    return value
  })
}

/** Values as they were last read. A row of the plan belongs to its book, which is kept by place and year until it changes. */
const made = new WeakMap<PlanTarget, { readonly from: readonly unknown[]; readonly value: TargetValue }>()

/** All a row's value is made of, always as many: sums that are kept stay the same objects while they are true (server/http/keep.ts). */
const madeFrom = (book: Book, { indicator }: PlanTarget, { scope, entries, ...facts }: Facts): readonly unknown[] => [
  ...[book, scope.asOf, scope.ground, entries],
  ...(indicator && isIndicator(indicator) ? sources[indicator].reads.map((name) => facts[name]) : []),
]

export function readTarget(
  book: Book,
  target: PlanTarget,
  place: AreaFacts,
  communes: readonly AreaFacts[],
): TargetValue {
  const { indicator } = target
  const read = indicator && isIndicator(indicator) ? valueIn(place, indicator) : undefined
  const direction = directionOf(target, book)
  const goal = goalOf(target, book)
  const value = read?.value ?? noValue
  const closed = isClosed(place, read)
  const forecast = foreseen(place, read, closed)
  return {
    code: target.code,
    name: target.name_vi,
    nameEn: target.name_en,
    // The table lets in no other first letter.
    kind: kinds[target.code.charAt(0) as keyof typeof kinds],
    paragraph: target.paragraph,
    unit: target.unit,
    direction,
    goal,
    ...value,
    missing: read ? missingOf(read, place, communes) : [],
    forecast,
    status: statusOf({
      direction,
      goal,
      achieved: value.achieved,
      forecast: forecast.value,
      closed,
      nearlyFrom: book.answers.nearlyFrom,
    }),
    project: target.project,
  }
}

/** The result of a review does not change once every commune has recognised its list, whatever the day. */
const isClosed = ({ facts: { scope } }: AreaFacts, read: Read | undefined) =>
  elapsedOf(scope.asOf, scope.year) >= 1 || read?.definition.completeness === 'whole'

function foreseen({ facts: { scope } }: AreaFacts, read: Read | undefined, closed: boolean): Forecast {
  if (!read) return { value: null, method: 'none' }
  const { measure, growth } = read.definition
  const elapsed = elapsedOf(scope.asOf, scope.year)
  return forecastOf({ measure, growth, achieved: read.value.achieved, elapsed, closed, lastYear: read.lastYear })
}

export type Read = {
  readonly definition: Indicator
  readonly source: Source
  readonly sums: Sums
  readonly gaps: ReturnType<typeof gapsOf>
  readonly value: Value
  readonly unknown: number
  readonly lastYear: LastYear | undefined
  /** Something of it is recorded, whether or not that makes a value. */
  readonly recorded: boolean
}

/** One indicator in one area: the whole place, or one commune of it. */
export function valueIn(area: AreaFacts, indicator: keyof typeof sources): Read {
  const source = sources[indicator]
  const definition = definitions[indicator]
  const gaps = gapsOf(area, source.needs)
  const sums = sumsOf(area, source.needs, gaps)
  const tally = source.tally(sums, area.facts.scope.answers)
  const reviewed = source.needs.length > 0
  const anyReport = !reviewed || area.dayCommunes.some((it) => it.lists.length > 0)
  const complete = reviewed ? gaps.length === 0 && area.dayCommunes.length > 0 : tally?.unknown === 0
  return {
    definition,
    source,
    sums,
    gaps,
    value: valueFrom(definition, anyReport ? tally : undefined, complete),
    unknown: tally?.unknown ?? 0,
    lastYear: tally?.lastYear,
    recorded: tally !== undefined,
  }
}

/** Q01: the fall in poor households may be meant exactly. */
const directionOf = ({ indicator, direction }: PlanTarget, { answers }: Book): Direction =>
  indicator === 'poor-households-fall' && direction !== 'none' && answers.fall === 'exactly' ? 'exactly' : direction

const shares = new Set(['%', 'points', 'deprivations'])

/** What was handed down to the place; else a number promised for the province says nothing about one commune, but a share does. */
const goalOf = ({ code, goal, unit }: PlanTarget, { ofProvince, parts }: Book) =>
  ofProvince ? goal : (parts[code] ?? (shares.has(unit) ? goal : null))

/** Share of the year that has passed on this day: 1 on its last. */
function elapsedOf(asOf: CivilDate, year: number): number {
  const days = (date: string) => Date.parse(date) / 86_400_000
  const first = days(`${year}-01-01`)
  return Math.max(0, Math.min(1, (days(asOf) - first + 1) / (days(`${year + 1}-01-01`) - first)))
}
