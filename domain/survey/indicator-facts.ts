import type { CivilDate } from '../kernel/date.ts'
import type { CutOffOf } from '../standard/indicators.ts'
import type { Standard } from '../standard/standard.ts'
import type { Answers, HouseholdAnswers, MemberAnswers } from './answers.ts'
import { isNotInSchoolOfAge, isOfSchoolAge } from './member-rules.ts'

/*
 * What the plan's targets count, per household and per member, as the columns the database keeps beside the answers.
 * Null is not known, never no: a target whose denominator is not known has no value.
 */

const cutOffOf = <Kind extends 'child-schooling' | 'latrine'>(standard: Standard, kind: Kind) =>
  standard.indicators.map(({ cutOff }) => cutOff).find((it): it is CutOffOf<Kind> => it?.kind === kind)

/** T16, nước sinh hoạt hợp vệ sinh: the household's own answer. Indicator 9 is another question. */
export const usesHygienicWater = ({ hygienicWater }: HouseholdAnswers): boolean | null => hygienicWater ?? null

/** T17, nhà tiêu hợp vệ sinh: not deprived in the latrine indicator. */
export function usesHygienicLatrine({ latrine }: HouseholdAnswers, standard: Standard): boolean | null {
  const cutOff = cutOffOf(standard, 'latrine')
  return latrine === undefined || cutOff === undefined ? null : cutOff.hygienic.includes(latrine)
}

/** T13, đi học đúng độ tuổi: children of 3 to <16 on the day of the interview. */
export type RightAge = { readonly schoolAge: boolean | null; readonly rightAge: boolean | null }

export function rightAgeSchooling(member: MemberAnswers, standard: Standard, on: CivilDate): RightAge {
  const cutOff = cutOffOf(standard, 'child-schooling')
  if (!cutOff) return { schoolAge: null, rightAge: null }
  const schoolAge = isOfSchoolAge(member, cutOff, on).is
  const lacks = isNotInSchoolOfAge(member, cutOff, on).is
  return { schoolAge, rightAge: schoolAge !== true || lacks === null ? null : !lacks }
}

/** T11: insured now; and by an insurance the state pays or co-pays. Insured by work or pension is shown apart (plan Q07). */
export type Insured = { readonly insured: boolean | null; readonly supported: boolean | null }

export function insured({ insurance }: MemberAnswers): Insured {
  if (insurance === undefined) return { insured: null, supported: null }
  return { insured: insurance.has, supported: insurance.has ? (insurance.supported ?? null) : false }
}

export const householdFacts = ({ household }: Answers, standard: Standard) => ({
  hygienicWater: usesHygienicWater(household),
  hygienicLatrine: usesHygienicLatrine(household, standard),
  /** T18: the denominator is households that said they need it. */
  internetNeed: household.internetNeed ?? null,
  internetAccess: household.internetUse ?? null,
})

export const memberFacts = (member: MemberAnswers, standard: Standard, on: CivilDate) => ({
  ...rightAgeSchooling(member, standard, on),
  ...insured(member),
  ableToWork: member.ableToWork ?? null,
  /** Null: not asked. */
  needs: member.needs ?? null,
})
