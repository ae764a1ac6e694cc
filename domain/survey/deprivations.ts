import type { CivilDate } from '../kernel/date.ts'
import type { CutOff } from '../standard/indicators.ts'
import type { Standard } from '../standard/standard.ts'
import type { Answers } from './answers.ts'
import { type DeprivationFinding, type Judged, unknownFor } from './deprivation.ts'
import {
  anyMember,
  judgeDependants,
  judgeDevices,
  judgeFloorArea,
  judgeInternet,
  judgeLatrine,
  judgeStructures,
  judgeWater,
} from './household-rules.ts'
import {
  isBelowLevelOfAge,
  isMalnourishedChild,
  isNotInSchoolOfAge,
  isUninsured,
  looksForWork,
  worksWithoutContract,
} from './member-rules.ts'

/**
 * Các chỉ số thiếu hụt of a standard, computed from the answers of an interview on a day, each with its reasons (NĐ 07/2021
 * art. 3 and appendix). An indicator whose cut-off is not known yet is unknown, for everybody.
 */
export const deprivations = (answers: Answers, standard: Standard, on: CivilDate): readonly DeprivationFinding[] =>
  standard.indicators.map(({ no, code, cutOff, certainty }) => ({
    no,
    code,
    certainty,
    ...(cutOff === null ? unknownFor({ kind: 'cut-off-not-known' }) : judge(answers, cutOff, on)),
  }))

function judge(answers: Answers, cutOff: CutOff, on: CivilDate): Judged {
  const { household, members } = answers
  switch (cutOff.kind) {
    case 'employment':
      return anyMember(members, {
        'looking-for-work': (member) => looksForWork(member, cutOff, on),
        'wage-without-contract': (member) => worksWithoutContract(member, cutOff, on),
      })
    case 'dependants':
      return judgeDependants(members, cutOff, on)
    case 'nutrition':
      return anyMember(members, { malnourished: (member) => isMalnourishedChild(member, cutOff, on) })
    case 'health-insurance':
      return anyMember(members, { uninsured: (member) => isUninsured(member, cutOff, on) })
    case 'adult-education':
      return anyMember(members, { 'below-level-of-age': (member) => isBelowLevelOfAge(member, cutOff, on) })
    case 'child-schooling':
      return anyMember(members, { 'not-in-school-of-age': (member) => isNotInSchoolOfAge(member, cutOff, on) })
    case 'housing-quality':
      return judgeStructures(household, cutOff)
    case 'housing-area':
      return judgeFloorArea(answers, cutOff)
    case 'water':
      return judgeWater(household, cutOff)
    case 'latrine':
      return judgeLatrine(household, cutOff)
    case 'internet-use':
      return judgeInternet(household)
    case 'devices':
      return judgeDevices(household, cutOff)
  }
}
