import {
  allListsMissing,
  allResidentsMissing,
  answersMissing,
  answersUnknown,
  listMissing,
  listNotSplit,
  type MissingNote,
  needsMissing,
  recordsMissing,
  residentsMissing,
  residentsNotSplit,
  surveyMissing,
  surveysMissing,
} from '../../domain/plan/missing.ts'
import type { DayCommune } from './facts/ground.ts'
import type { Group } from './facts/surveys.ts'
import type { Source } from './indicators/source.ts'
import { type AreaFacts, type Gap, type Needed, type Sums, sumsOf } from './sums.ts'
import type { Read } from './targets.ts'

const unitOf = ({ id, code, name }: DayCommune) => ({ id, code, name })

/** What stands in the way of a value, each commune by its name; where every one is missing, that once. */
export function missingOf(
  { source, definition, gaps, sums, unknown, recorded }: Read,
  place: AreaFacts,
  communes: readonly AreaFacts[],
): MissingNote[] {
  const missing = source.needs.flatMap((needed) => reportsMissing(place, needed, gaps))
  const nothing = recorded || !definition.records || missing.length > 0 ? [] : [recordsMissing(definition.records)]
  if (source.lacks) {
    const lacking = source.lacks({ sums, place, communes })
    return lacking.length > 0 ? [...missing, ...lacking] : [...missing, ...nothing]
  }
  if (nothing.length > 0) return nothing
  if (!source.asks) return unknown > 0 ? [...missing, answersUnknown(unknown, 'households')] : missing
  return [...missing, ...interviewsMissing(source.asks, source, communes, sums, unknown)]
}

function reportsMissing(place: AreaFacts, needed: Needed, gaps: readonly Gap[]): MissingNote[] {
  const { year: closing } = place.facts.scope
  const year = needed.startsWith('opening') ? closing - 1 : closing
  const all = place.dayCommunes.filter((it) => it.year === year).length
  const here = gaps.filter((it) => it.needed === needed)
  if (needed.endsWith('list'))
    return all > 1 && here.length === all && !here.some((it) => it.cannotSplit)
      ? [allListsMissing(all, year)]
      : here.map(({ commune, cannotSplit }) => (cannotSplit ? listNotSplit : listMissing)(unitOf(commune), year))
  return all > 1 && here.length === all && !here.some((it) => it.cannotSplit)
    ? [allResidentsMissing(all, year)]
    : here.map(({ commune, cannotSplit }) =>
        (cannotSplit ? residentsNotSplit : residentsMissing)(unitOf(commune), year),
      )
}

/** A commune nobody was asked in, or of which no answer is known, stands there by its name; the rest is counted. */
function interviewsMissing(
  { groups, what }: NonNullable<Source['asks']>,
  source: Source,
  communes: readonly AreaFacts[],
  sums: Sums,
  unknown: number,
): MissingNote[] {
  const { households, surveyed } = sums.surveys(groups)
  if (households === 0) return []
  const silent = surveyed === 0 ? [] : communes.flatMap((it) => silenceOf(it, groups, source))
  const others = households - surveyed - silent.reduce((sum, it) => sum + it.households, 0)
  const unknownElsewhere = unknown - silent.reduce((sum, it) => sum + it.unknown, 0)
  return [
    ...silent.map((it) =>
      it.asked ? answersMissing(it.unit, it.unknown, what) : surveyMissing(it.unit, it.households),
    ),
    ...(others > 0 ? [surveysMissing(others)] : []),
    ...(unknownElsewhere > 0 ? [answersUnknown(unknownElsewhere, what)] : []),
    ...(surveyed > 0 && source.noNeed?.(sums) ? [needsMissing()] : []),
  ]
}

/** `households`: those without an interview. `unknown`: people or households without an answer. */
function silenceOf(area: AreaFacts, groups: readonly Group[], source: Source) {
  if (!area.commune) return []
  const sums = sumsOf(area, [], [])
  const { households, surveyed } = sums.surveys(groups)
  const { denominator, unknown } = source.tally(sums, area.facts.scope.answers) ?? { denominator: 0, unknown: 0 }
  if (households === 0 || denominator > 0 || (surveyed > 0 && unknown === 0)) return []
  return [{ unit: unitName(area.commune), households: households - surveyed, unknown, asked: surveyed > 0 }]
}

const unitName = ({ id, code, name }: { id: number; code: string | null; name: string }) => ({ id, code, name })
