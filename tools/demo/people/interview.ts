import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { PovertyClass } from '../../../domain/standard/classify.ts'
import type { Latrine, Level, MemberNeed, WaterSource } from '../../../domain/survey/answer-values.ts'
import type { Answers, HouseholdAnswers, MemberAnswers } from '../../../domain/survey/answers.ts'
import type { Chance } from '../chance.ts'
import { bit, jobSeekers } from './mask.ts'
import { ageOf, isAble, type Person } from './person.ts'

export type Interview = {
  readonly people: readonly Person[]
  readonly on: CivilDate
  readonly class: PovertyClass
  /** What the answers must amount to: bits of the twelve indicators. */
  readonly lacks: number
  /** False: the commune's answers on health insurance never came. */
  readonly insuranceAsked: boolean
  readonly chance: Chance
}

/** A whole interview whose answers make the household deprived in exactly what it lacks. */
export const interview = (it: Interview): Answers => ({ household: homeAnswers(it), members: memberAnswers(it) })

const clean: readonly WaterSource[] = [
  'tap',
  'tap',
  'drilled-well',
  'drilled-well',
  'protected-dug-well',
  'protected-spring',
  'rain',
]
const unclean: readonly WaterSource[] = ['unprotected-dug-well', 'unprotected-spring', 'surface']
const hygienic: readonly Latrine[] = [
  'septic',
  'semi-septic',
  'semi-septic',
  'pour-flush',
  'ventilated-improved-pit',
  'two-vault',
]
const unhygienic: readonly Latrine[] = ['simple-pit', 'simple-pit', 'over-water', 'other', 'none']

function homeAnswers({ people, lacks, chance, class: now }: Interview): HouseholdAnswers {
  const perPerson = lacks & bit(8) ? chance.between(35, 78) / 10 : chance.between(82, 190) / 10
  const weak = lacks & bit(7) ? chance.between(2, 3) : chance.is(0.25) ? 1 : 0
  const order = chance.shuffle(['wall', 'column', 'roof'] as const)
  const isWeak = (part: (typeof order)[number]) => order.indexOf(part) < weak
  const internetUse = !(lacks & bit(11))
  const badWater = Boolean(lacks & bit(9))
  const badLatrine = Boolean(lacks & bit(10))
  const needs: NonNullable<HouseholdAnswers['needs']> = []
  if ((lacks & bit(7) || lacks & bit(8)) && chance.is(0.55)) needs.push('housing')
  if (now !== 'neither' && chance.is(0.3)) needs.push('credit')
  if (now !== 'neither' && chance.is(0.25)) needs.push('production-support')
  if (badWater && chance.is(0.7)) needs.push('water')
  if (badLatrine && chance.is(0.6)) needs.push('latrine')
  return {
    floorArea: Math.round(perPerson * people.length * 10) / 10,
    durable: { wall: !isWeak('wall'), column: !isWeak('column'), roof: !isWeak('roof') },
    waterSource: chance.pick(badWater ? unclean : clean),
    hygienicWater: chance.is(badWater ? 0.53 : 0.988),
    latrine: chance.pick(badLatrine ? unhygienic : hygienic),
    internetUse,
    internetNeed: chance.is(internetUse ? 0.688 : 0.8),
    devices: lacks & bit(12) ? [] : chance.is(0.7) ? ['tv', 'smartphone'] : chance.is(0.5) ? ['tv'] : ['smartphone'],
    needs,
  }
}

function memberAnswers(it: Interview): MemberAnswers[] {
  const culprits = whoLacks(it)
  const allowance = onAllowance(it)
  return it.people.map((person) => {
    const age = ageOf(person, it.on)
    const insurance = it.insuranceAsked ? { insurance: insuranceOf(person, age, it, culprits.uninsured) } : {}
    const child = age < 16 ? { malnourished: culprits.malnourished === person } : {}
    const adult = age < 15 ? {} : workOf(person, it, culprits.jobless)
    const able = age >= 15 && isAble(person, it.on) ? { needs: needsOf(it) } : {}
    return {
      id: person.id,
      born: person.birthDate ?? person.birthYear,
      sex: person.sex,
      ...adult,
      ...(age >= 16 ? { monthlyAllowance: allowance.has(person), disabled: person.disabled } : {}),
      ...insurance,
      ...schoolOf(person, age, it, culprits),
      ...child,
      ...able,
    }
  })
}

type Culprits = Readonly<Record<'jobless' | 'malnourished' | 'behind' | 'outOfSchool', Person | undefined>> & {
  readonly uninsured: ReadonlySet<Person>
}

/** In each indicator that members decide, the one who makes the household lack it. */
function whoLacks({ people, on, lacks, chance }: Interview): Culprits {
  const one = (no: number, from: readonly Person[]) =>
    lacks & bit(no) && from.length > 0 ? chance.pick(from) : undefined
  const aged = (from: number, under: number) => people.filter((it) => ageOf(it, on) >= from && ageOf(it, on) < under)
  const uninsured = new Set<Person>()
  for (const person of [one(4, aged(6, 200)), chance.is(0.2) ? one(4, aged(16, 60)) : undefined])
    if (person) uninsured.add(person)
  return {
    jobless: one(1, jobSeekers(people, on)),
    malnourished: one(3, aged(0, 16)),
    behind: one(5, aged(16, 31)),
    outOfSchool: one(6, aged(3, 16)),
    uninsured,
  }
}

/** Elderly and disabled people on monthly allowance: as many as make, or do not make, more than half dependants. */
function onAllowance({ people, on, lacks }: Interview): ReadonlySet<Person> {
  const may = people.filter((it) => ageOf(it, on) >= 60 || (ageOf(it, on) >= 16 && it.disabled))
  if (lacks & bit(2)) return new Set(may)
  const children = people.filter((it) => ageOf(it, on) < 16).length
  return new Set(may.slice(0, Math.max(0, Math.floor(people.length / 2) - children)))
}

function workOf(
  person: Person,
  { people, on, chance }: Interview,
  jobless: Person | undefined,
): Partial<MemberAnswers> {
  if (!isAble(person, on)) return { ableToWork: false, work: 'not-working' }
  const able = { ableToWork: true } as const
  if (person === jobless) {
    if (chance.is(0.4)) return { ...able, work: 'looking' }
    return { ...able, work: 'wage-no-contract', stableWork: false }
  }
  if (ageOf(person, on) < 19) return { ...able, work: 'student' }
  const way = chance.next()
  if (way < 0.66) return { ...able, work: 'self-employed' }
  if (way < 0.8) return { ...able, work: 'wage-contract' }
  if (way < 0.94 || people.length === 1) return { ...able, work: 'wage-no-contract', stableWork: true }
  return { ...able, work: 'not-working' }
}

/** School years go by the calendar year of birth, as schools count them. */
const levelAt = (years: number): Level =>
  years < 6 ? 'preschool' : years < 11 ? 'primary' : years < 15 ? 'lower-secondary' : 'upper-secondary'

function schoolOf(person: Person, age: number, { on, chance }: Interview, lacks: Culprits): Partial<MemberAnswers> {
  const years = Number(on.slice(0, 4)) - person.birthYear
  if (age < 3) return {}
  if (age < 16) {
    const finished = years < 7 ? 'none' : years < 11 ? 'preschool' : years < 15 ? 'primary' : 'lower-secondary'
    return { studying: person === lacks.outOfSchool ? 'none' : levelAt(years), finished }
  }
  if (age <= 30) {
    if (person === lacks.behind)
      return { studying: 'none', finished: age < 18 ? 'primary' : 'lower-secondary', employerTraining: false }
    if (years <= 18) return { studying: 'upper-secondary', finished: 'lower-secondary' }
    const finished = chance.pick(['upper-secondary', 'upper-secondary', 'vocational-elementary', 'college'] as const)
    return { studying: 'none', finished }
  }
  return {
    finished:
      age > 65 ? chance.pick(['none', 'primary'] as const) : chance.pick(['primary', 'lower-secondary'] as const),
  }
}

/** Card groups: HN poor, CN near-poor, TE child under 6, DK and DT minorities in hard areas, HS pupil, DN worker, GD household. */
function insuranceOf(person: Person, age: number, it: Interview, without: ReadonlySet<Person>) {
  if (age < 6) return { has: true, group: 'TE', supported: true }
  if (without.has(person)) return { has: false }
  if (it.chance.is(0.05)) return { has: true, group: age < 60 ? 'DN' : 'HT', supported: false }
  if (person.ethnicity !== '01' && person.ethnicity !== '04') return { has: true, group: 'DK', supported: true }
  const byClass = { poor: 'HN', 'near-poor': 'CN', neither: age < 16 ? 'HS' : 'GD' } as const
  return { has: true, group: byClass[it.class], supported: true }
}

/** What people able to work ask for. Many ask for nothing: an empty list is an answer. */
function needsOf({ chance, class: now }: Interview): MemberNeed[] {
  if (now === 'neither' && chance.is(0.6)) return []
  const needs: MemberNeed[] = []
  if (chance.is(0.16)) needs.push('production-support')
  if (chance.is(0.1)) needs.push('job-counselling')
  if (chance.is(0.06)) needs.push('vocational-training')
  if (chance.is(0.05)) needs.push('job-placement')
  if (chance.is(0.01)) needs.push('work-abroad')
  return needs
}

/**
 * What is asked of a household in the years after it escaped: insurance and school of its people, nothing of the house. The
 * rest stays unknown, which is not "no".
 */
export function afterEscape(it: Interview): Answers {
  const culprits = whoLacks(it)
  const members = it.people.map((person): MemberAnswers => {
    const age = ageOf(person, it.on)
    const insurance = it.insuranceAsked ? { insurance: insuranceOf(person, age, it, culprits.uninsured) } : {}
    const asked = { id: person.id, born: person.birthDate ?? person.birthYear, sex: person.sex, ...insurance }
    return age < 16 ? { ...asked, ...schoolOf(person, age, it, culprits) } : asked
  })
  return { household: {}, members }
}
