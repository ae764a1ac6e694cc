import type { Ethnicity } from '../../../domain/household/ethnicity.ts'
import { type Chance, weighed } from '../chance.ts'
import { kinhSurnames, namesFor } from './name-lists.ts'

export type Sex = 'male' | 'female'

const kinhSurname = weighed(kinhSurnames)

export const surnameFor = (ethnicity: Ethnicity, chance: Chance) =>
  ethnicity === '01' ? kinhSurname(chance) : chance.pick(namesFor(ethnicity).surnames)

/** Middle and given name as people of that year and sex have them, behind the surname. */
export function fullName(surname: string, ethnicity: Ethnicity, sex: Sex, birthYear: number, chance: Chance): string {
  const names = namesFor(ethnicity)[birthYear < 1995 ? 'old' : 'young'][sex]
  const middle = chance.pick(names.middle)
  const given = chance.pick(names.given)
  return given === middle ? `${surname} ${given}` : `${surname} ${middle} ${given}`
}

/** Whose surname the children carry. */
export const isMotherLine = (ethnicity: Ethnicity) => namesFor(ethnicity).motherLine === true

/**
 * A number of the right shape that was never issued: 999 is the code of no province. Some have none recorded, some elderly
 * only the nine digits of the old card (here from 99, which no province had either).
 */
export function nationalNumber(sex: Sex, birthYear: number, chance: Chance): string | null {
  if (chance.is(birthYear >= 2018 ? 0.12 : 0.03)) return null
  const digits = (count: number) => String(chance.below(10 ** count)).padStart(count, '0')
  if (birthYear < 1962 && chance.is(0.04)) return `99${digits(7)}`
  const century = (birthYear >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0)
  return `999${century}${String(birthYear % 100).padStart(2, '0')}${digits(6)}`
}
