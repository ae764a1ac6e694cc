import { type CivilDate, yearOf } from '../kernel/date.ts'
import type { CutOffOf } from '../standard/indicators.ts'
import { byBirth, hasLived, hasTurned, isAged } from './age.ts'
import { type Level, levels } from './answer-values.ts'
import type { MemberAnswers } from './answers.ts'
import { all, answered, any, type Fact, known, not, open } from './fact.ts'

/*
 * Appendix of NĐ 07/2021/NĐ-CP: what one member must be for the household to be deprived. Each rule answers for one
 * member on the day of the interview; the cut-off is data of the standard.
 */

const worksAs = (member: MemberAnswers, status: MemberAnswers['work']) =>
  answered(member.work === undefined ? undefined : member.work === status, 'work')

/** Trong độ tuổi lao động: from 15 until the retirement age of the year of the interview, which differs by sex. */
function isOfWorkingAge({ born, sex }: MemberAnswers, { workingAge }: CutOffOf<'employment'>, on: CivilDate): Fact {
  const end = workingAge.ends.find(({ year }) => year === yearOf(on))
  if (!end) return open('working-age')
  return byBirth(born, (day) => {
    const [man, woman] = [not(hasLived(end.maleMonths, day, on)), not(hasLived(end.femaleMonths, day, on))]
    const unknownSex = man.is === woman.is ? man : open('sex')
    return all(hasTurned(workingAge.fromAge, day, on), sex === 'male' ? man : sex === 'female' ? woman : unknownSex)
  })
}

/** Việc làm, first half: of working age, able to work, wants work and cannot find it. */
export const looksForWork = (member: MemberAnswers, cutOff: CutOffOf<'employment'>, on: CivilDate) =>
  all(worksAs(member, 'looking'), answered(member.ableToWork, 'ableToWork'), () => isOfWorkingAge(member, cutOff, on))

/** Việc làm, second half: in wage work without a labour contract, unless the work is regular and reasonably stable. */
export const worksWithoutContract = (member: MemberAnswers, cutOff: CutOffOf<'employment'>, on: CivilDate) =>
  all(
    worksAs(member, 'wage-no-contract'),
    not(answered(member.stableWork, 'stableWork')),
    answered(member.ableToWork, 'ableToWork'),
    () => isOfWorkingAge(member, cutOff, on),
  )

/** Người phụ thuộc: child under 16; elderly or disabled person on monthly social allowance. */
export const isDependant = (member: MemberAnswers, cutOff: CutOffOf<'dependants'>, on: CivilDate) =>
  byBirth(member.born, (born) =>
    any(
      not(hasTurned(cutOff.childUnderAge, born, on)),
      all(
        answered(member.monthlyAllowance, 'monthlyAllowance'),
        any(answered(member.disabled, 'disabled'), hasTurned(cutOff.elderlyFromAge, born, on)),
      ),
    ),
  )

/** Dinh dưỡng: a child under 16, malnourished by height-for-age or weight-for-age. */
export const isMalnourishedChild = (member: MemberAnswers, cutOff: CutOffOf<'nutrition'>, on: CivilDate) =>
  byBirth(member.born, (born) =>
    all(not(hasTurned(cutOff.childUnderAge, born, on)), answered(member.malnourished, 'malnourished')),
  )

/** Bảo hiểm y tế: aged 6 or more and not insured now. */
export const isUninsured = (member: MemberAnswers, cutOff: CutOffOf<'health-insurance'>, on: CivilDate) =>
  byBirth(member.born, (born) =>
    all(hasTurned(cutOff.fromAge, born, on), not(answered(member.insurance?.has, 'insurance'))),
  )

const among = (level: Level | 'none' | undefined, accepted: readonly Level[], question: 'studying' | 'finished') =>
  answered(level === undefined ? undefined : level !== 'none' && accepted.includes(level), question)

/** Trình độ giáo dục của người lớn: aged 16-30, neither attending nor holding what fits the age. */
export const isBelowLevelOfAge = (member: MemberAnswers, cutOff: CutOffOf<'adult-education'>, on: CivilDate) =>
  byBirth(member.born, (born) =>
    any(
      ...cutOff.bands.map((band) =>
        all(
          isAged(band, born, on),
          () => not(among(member.studying, band.accepted, 'studying')),
          () => not(among(member.finished, band.accepted, 'finished')),
          cutOff.employerTraining ? not(answered(member.employerTraining, 'employerTraining')) : known(true),
        ),
      ),
    ),
  )

/** Độ tuổi đi học: 3 to <16. */
export const isOfSchoolAge = (member: MemberAnswers, cutOff: CutOffOf<'child-schooling'>, on: CivilDate) =>
  byBirth(member.born, (born) => any(...cutOff.bands.map((band) => isAged(band, born, on))))

/**
 * Tình trạng đi học của trẻ em: of school age and not at the level that fits the age. A child ahead of its age lacks
 * nothing: school years go by the calendar year, so most children of 15 attend upper secondary already.
 */
export const isNotInSchoolOfAge = (member: MemberAnswers, cutOff: CutOffOf<'child-schooling'>, on: CivilDate) =>
  byBirth(member.born, (born) =>
    any(
      ...cutOff.bands.map((band) =>
        all(isAged(band, born, on), () =>
          not(among(member.studying, levels.slice(levels.indexOf(band.level)), 'studying')),
        ),
      ),
    ),
  )
