import type { CivilDate } from '../kernel/date.ts'
import type { CutOffOf } from '../standard/indicators.ts'
import { structures } from './answer-values.ts'
import type { Answers, HouseholdAnswers, MemberAnswers } from './answers.ts'
import {
  type DeprivationReason,
  deprivedIf,
  type Judged,
  type MemberReason,
  unasked,
  unknownFor,
} from './deprivation.ts'
import type { Fact } from './fact.ts'
import { isDependant } from './member-rules.ts'

/*
 * Appendix of NĐ 07/2021/NĐ-CP: from the answers to deprived, not deprived or unknown. A household without a recorded
 * member is unknown wherever members decide: nobody is not "nobody deprived".
 */

const missingFor = (member: MemberAnswers, fact: Fact): DeprivationReason => ({
  kind: 'answer-missing',
  member: member.id,
  questions: fact.missing,
})

type Judge = (member: MemberAnswers) => Fact

/** "At least one member": deprived as soon as one is, unknown as long as one could be. */
export function anyMember(members: readonly MemberAnswers[], judges: Partial<Record<MemberReason, Judge>>): Judged {
  if (members.length === 0) return unknownFor({ kind: 'no-members' })
  const found: DeprivationReason[] = []
  const open: DeprivationReason[] = []
  // The keys of the record are its type's: it is written out in `deprivations.ts`.
  const rules = Object.entries(judges) as [MemberReason, Judge][]
  for (const member of members)
    for (const [kind, judge] of rules) {
      const fact = judge(member)
      if (fact.is) found.push({ kind, member: member.id })
      else if (fact.is === null) open.push(missingFor(member, fact))
    }
  if (found.length > 0) return deprivedIf(true, ...found)
  return open.length > 0 ? unknownFor(...open) : deprivedIf(false)
}

/** Người phụ thuộc: more than half of all members. Exactly half is not deprived. */
export function judgeDependants(
  members: readonly MemberAnswers[],
  cutOff: CutOffOf<'dependants'>,
  on: CivilDate,
): Judged {
  if (members.length === 0) return unknownFor({ kind: 'no-members' })
  const facts = members.map((member) => ({ member, fact: isDependant(member, cutOff, on) }))
  const dependants = facts.filter(({ fact }) => fact.is).length
  const open = facts.filter(({ fact }) => fact.is === null)
  const isAbove = (count: number) => count * 100 > cutOff.abovePercent * members.length

  const { abovePercent } = cutOff
  const share: DeprivationReason = { kind: 'dependants', dependants, members: members.length, abovePercent }
  if (isAbove(dependants) === isAbove(dependants + open.length)) return deprivedIf(isAbove(dependants), share)
  return unknownFor(...open.map(({ member, fact }) => missingFor(member, fact)))
}

/** Chất lượng nhà ở: of wall, column and roof at least two of non-durable material. */
export function judgeStructures({ durable = {} }: HouseholdAnswers, cutOff: CutOffOf<'housing-quality'>): Judged {
  const weak = structures.filter((it) => durable[it] === false)
  const open = structures.filter((it) => durable[it] === undefined)
  const reasons: DeprivationReason[] = weak.length > 0 ? [{ kind: 'not-durable', structures: weak }] : []
  if (weak.length >= cutOff.nonDurableMin) return deprivedIf(true, ...reasons)
  return weak.length + open.length >= cutOff.nonDurableMin ? unasked('durable') : deprivedIf(false, ...reasons)
}

/** Diện tích nhà ở bình quân: less than 8 m² a person. Exactly 8 is not deprived. */
export function judgeFloorArea({ household, members }: Answers, { below }: CutOffOf<'housing-area'>): Judged {
  const area = household.floorArea
  if (members.length === 0) return unknownFor({ kind: 'no-members' })
  if (area === undefined) return unasked('floorArea')
  return deprivedIf(area < below * members.length, { kind: 'floor-area', area, members: members.length, below })
}

/** Nguồn nước sinh hoạt: the main source is none of the clean ones. */
export const judgeWater = ({ waterSource: source }: HouseholdAnswers, cutOff: CutOffOf<'water'>): Judged =>
  source === undefined
    ? unasked('waterSource')
    : deprivedIf(!cutOff.clean.includes(source), { kind: 'water-source', source })

/** Nhà tiêu hợp vệ sinh: no latrine of a hygienic kind. */
export const judgeLatrine = ({ latrine }: HouseholdAnswers, cutOff: CutOffOf<'latrine'>): Judged =>
  latrine === undefined
    ? unasked('latrine')
    : deprivedIf(!cutOff.hygienic.includes(latrine), { kind: 'latrine', latrine })

/** Sử dụng dịch vụ viễn thông: no member uses an internet service. */
export function judgeInternet({ internetUse }: HouseholdAnswers): Judged {
  if (internetUse === undefined) return unasked('internetUse')
  return internetUse ? deprivedIf(false) : deprivedIf(true, { kind: 'no-internet' })
}

/** Phương tiện tiếp cận thông tin: none of the shared and none of the personal devices. */
export function judgeDevices({ devices }: HouseholdAnswers, cutOff: CutOffOf<'devices'>): Judged {
  if (devices === undefined) return unasked('devices')
  return devices.some((it) => cutOff.anyOf.includes(it)) ? deprivedIf(false) : deprivedIf(true, { kind: 'no-device' })
}
