import { MemberCame } from '../../../contract/household.ts'
import type { PhoneCase } from '../../../contract/phone.ts'
import { askedNumber } from '../../../domain/household/asked-number.ts'
import { type CivilDate, yearOf } from '../../../domain/kernel/date.ts'

/** Somebody new while they are written down. */
export type Coming = {
  readonly by: MemberCame['by'] | undefined
  readonly name: string
  readonly sex: 'male' | 'female' | undefined
  readonly on: CivilDate
  readonly year: string
  readonly relation: string
  readonly ethnicity: string
  /** As typed; empty where the person has none yet, or has it not at hand. */
  readonly number: string
}

/** Proposed: of the group of the head, on the day of the interview. */
export const emptyComing = (it: PhoneCase, on: CivilDate): Coming => ({
  ...{ by: undefined, name: '', sex: undefined, on, year: '', relation: '', number: '' },
  ethnicity: it.members.find(({ relation }) => relation === 'head')?.ethnicity ?? 'unknown',
})

const oldest = 125

/** Whole and possible, or undefined: born on the day somebody born came, otherwise in a year a person can have. */
export function toCame(
  { by, name, sex, on, year, relation, ethnicity, number }: Coming,
  id: string,
): MemberCame | undefined {
  if (by === undefined || sex === undefined || name.trim().length < 2 || relation === '') return undefined
  const birthYear = by === 'birth' ? null : Number(year)
  if (birthYear !== null && !(birthYear <= yearOf(on) && birthYear >= yearOf(on) - oldest)) return undefined
  const nationalId = number.trim() === '' ? null : askedNumber(number)
  if (nationalId === undefined) return undefined
  const birth = { birthDate: by === 'birth' ? on : null, birthYear }
  return MemberCame.safeParse({ by, on, member: { id, name, relation, sex, ethnicity, nationalId, ...birth } }).data
}
