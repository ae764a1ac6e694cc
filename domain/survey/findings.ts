import type { CivilDate } from '../kernel/date.ts'
import type { UnitId } from '../kernel/ids.ts'
import { classify, type Finding } from '../standard/classify.ts'
import { inForceInYear, type Setting, type Standard } from '../standard/standard.ts'
import type { Answers } from './answers.ts'
import type { DeprivationFinding } from './deprivation.ts'
import { type DeprivationPoints, deprivationPoints, knownPoints } from './deprivation-mask.ts'
import { deprivations } from './deprivations.ts'

/** `trial`: the standard of the year after, scored beside the one in force so that the change comes as no surprise. */
export type Scored = { readonly standard: Standard; readonly trial: boolean }

/**
 * The standards one interview is scored by: the national one of its list year, the province's own, and where the next year
 * stands under others, those too (late 2026 builds the opening list of 2027). History classifies nobody.
 */
export function standardsOfYear(standards: readonly Standard[], year: number, province: UnitId): readonly Scored[] {
  const of = (one: number) =>
    [inForceInYear(standards, one), inForceInYear(standards, one, { province })].flatMap((it) =>
      it?.use === 'classify' ? [it] : [],
    )
  const now = of(year)
  const next = of(year + 1).filter((it) => !now.includes(it))
  return [
    ...now.map((standard) => ({ standard, trial: false })),
    ...next.map((standard) => ({ standard, trial: true })),
  ]
}

/** Where and with how many B1 points an interview was taken. Null is not known. */
export type Circumstances = { readonly setting: Setting | null; readonly incomePoints: number | null }

export type SurveyFinding = Finding & {
  readonly indicators: readonly DeprivationFinding[]
  /** B2: at least, and at most if every unknown indicator turns out deprived. */
  readonly points: DeprivationPoints
}

/** What follows from an interview under one standard: each deprivation with its reasons, B2, and the class with its reasons. */
export function surveyFinding(answers: Answers, on: CivilDate, at: Circumstances, standard: Standard): SurveyFinding {
  const indicators = deprivations(answers, standard, on)
  const points = deprivationPoints(indicators, standard)
  return { indicators, points, ...classify({ ...at, deprivationPoints: knownPoints(points) }, standard) }
}
