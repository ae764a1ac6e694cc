import {
  allListsMissing,
  allResidentsMissing,
  answersUnknown,
  listMissing,
  listNotSplit,
  type MissingNote,
  needsMissing,
  residentsMissing,
  residentsNotSplit,
  surveyMissing,
  surveysMissing,
} from '../../domain/plan/missing.ts'
import type { DayCommune } from './facts/ground.ts'
import type { Source } from './indicators/source.ts'
import { type AreaFacts, type Gap, type Needed, type Sums, sumsOf } from './sums.ts'

const unitOf = ({ id, code, name }: DayCommune) => ({ id, code, name })

/** What stands in the way of a value, each commune by its name; where every one is missing, that once. */
export function missingOf(
  source: Source,
  place: AreaFacts,
  communes: readonly AreaFacts[],
  { gaps, sums, unknown }: { readonly gaps: readonly Gap[]; readonly sums: Sums; readonly unknown: number },
): MissingNote[] {
  const missing = source.needs.flatMap((needed) => reportsMissing(place, needed, gaps))
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

function interviewsMissing(
  { groups, what }: NonNullable<Source['asks']>,
  source: Source,
  communes: readonly AreaFacts[],
  sums: Sums,
  unknown: number,
): MissingNote[] {
  const { households, surveyed } = sums.surveys(groups)
  if (households === 0) return []
  const silent = communes
    .map((it) => ({ unit: it.commune, ...sumsOf(it, [], []).surveys(groups) }))
    .filter((it) => it.households > 0 && it.surveyed === 0)
  const named =
    surveyed === 0
      ? []
      : silent.flatMap(({ unit, households: of }) => (unit ? [surveyMissing(unitName(unit), of)] : []))
  const others = households - surveyed - named.reduce((sum, it) => sum + (it.count ?? 0), 0)
  return [
    ...named,
    ...(others > 0 ? [surveysMissing(others)] : []),
    ...(unknown > 0 ? [answersUnknown(unknown, what)] : []),
    ...(surveyed > 0 && source.noNeed?.(sums) ? [needsMissing()] : []),
  ]
}

const unitName = ({ id, code, name }: { id: number; code: string | null; name: string }) => ({ id, code, name })
