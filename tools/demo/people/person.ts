import type { Ethnicity } from '../../../domain/household/ethnicity.ts'
import type { Relation } from '../../../domain/household/relation.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { MemberId } from '../../../domain/kernel/ids.ts'
import type { Chance } from '../chance.ts'
import { fullName, nationalNumber, type Sex } from './naming.ts'

/** A made-up person. Relation and household change with the years, the rest does not. */
export type Person = {
  readonly id: MemberId
  readonly name: string
  readonly surname: string
  readonly sex: Sex
  readonly birthYear: number
  /** Null: only the year is on the papers. */
  readonly birthDate: CivilDate | null
  readonly ethnicity: Ethnicity
  readonly nationalId: string | null
  /** Lives with a disability: not able to work, and on social allowance where the law gives it. */
  readonly disabled: boolean
  /** The age until which this person is able to work. */
  readonly worksUntil: number
  relation: Relation
  joinedOn: CivilDate | null
  joinedBy: string | null
  leftOn: CivilDate | null
  leftBy: string | null
}

export const two = (n: number) => String(n).padStart(2, '0')
/** True: numbers of a calendar day that every month has. */
export const day = (year: number, month: number, of: number) => `${year}-${two(month)}-${two(of)}` as CivilDate

type Wanted = {
  readonly id: MemberId
  readonly surname: string
  readonly sex: Sex
  readonly birthYear: number
  readonly ethnicity: Ethnicity
  readonly relation: Relation
}

/** Who was born in or before 1952 often has only the year on the papers. Nobody is named like somebody else under that roof. */
export function makePerson(it: Wanted, chance: Chance, taken: readonly string[] = []): Person {
  const { sex, birthYear, ethnicity } = it
  let name = fullName(it.surname, ethnicity, sex, birthYear, chance)
  while (taken.includes(name)) name = fullName(it.surname, ethnicity, sex, birthYear, chance)
  const onlyYear = birthYear <= 1952 && chance.is(0.3)
  return {
    ...it,
    name,
    birthDate: onlyYear ? null : day(birthYear, chance.between(1, 12), chance.between(1, 28)),
    nationalId: nationalNumber(sex, birthYear, chance),
    disabled: chance.is(0.045),
    worksUntil: chance.between(57, 74),
    joinedOn: null,
    joinedBy: null,
    leftOn: null,
    leftBy: null,
  }
}

/** Years of age on a day; who has only a year of birth counts from its first day. */
export function ageOf({ birthDate, birthYear }: Pick<Person, 'birthDate' | 'birthYear'>, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - birthYear
  return birthDate && on.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Có khả năng lao động. */
export const isAble = (it: Person, on: CivilDate): boolean => {
  const age = ageOf(it, on)
  return age >= 15 && age <= it.worksUntil && !it.disabled
}
