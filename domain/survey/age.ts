import { addMonths, ageOn, type CivilDate } from '../kernel/date.ts'
import type { Born } from './answers.ts'
import { all, type Fact, known, not, open } from './fact.ts'

/** Đủ … tuổi: has the member reached this age, in whole years, on the day? */
export const hasTurned = (age: number, born: CivilDate | undefined, on: CivilDate): Fact =>
  born === undefined ? open('born') : known(ageOn(born, on) >= age)

/** The same for an age in months, as retirement ages are set. */
export const hasLived = (months: number, born: CivilDate | undefined, on: CivilDate): Fact =>
  born === undefined ? open('born') : known(addMonths(born, months) <= on)

type AgeSpan = { readonly fromAge: number; readonly underAge: number }

/** From … to under …: "16 to <18". */
export const isAged = ({ fromAge, underAge }: AgeSpan, born: CivilDate | undefined, on: CivilDate): Fact =>
  all(hasTurned(fromAge, born, on), () => not(hasTurned(underAge, born, on)))

/**
 * Judges by the day of birth. Where the papers have only the year, by its first and its last day: what holds for both is
 * known, what differs waits for the day.
 */
export function byBirth(born: Born | undefined, rule: (born: CivilDate | undefined) => Fact): Fact {
  if (typeof born !== 'number') return rule(born)
  const [first, last] = [rule(dayIn(born, '01-01')), rule(dayIn(born, '12-31'))]
  if (first === last) return first
  if (first.is === last.is) return { is: first.is, missing: [...new Set([...first.missing, ...last.missing])] }
  return { is: null, missing: [...new Set([...first.missing, ...last.missing, 'born' as const])] }
}

const dayIn = (year: number, day: '01-01' | '12-31') => `${year}-${day}` as CivilDate // true: `Born` is a year of four digits
