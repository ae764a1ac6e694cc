import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { StatusGroup } from '../../../domain/support/kinds.ts'
import { day, type Person } from '../people/person.ts'
import type { Home } from '../years/home.ts'
import { makeDelivery } from './make.ts'
import type { PolicyYear } from './policies.ts'
import type { Delivery } from './rows.ts'
import { later, planYear, type Scene } from './scene.ts'

/** A year of health insurance at 4.5 % of the base salary of its January. */
const premium: Readonly<Record<PolicyYear, number>> = { 2023: 804_600, 2024: 972_000 }
/** What the state pays of it, of a hundred (NĐ 146/2018; for who escaped the province decides). */
const paid: Readonly<Partial<Record<StatusGroup, number>>> = {
  ...{ poor: 100, 'near-poor': 70, 'newly-escaped': 70, 'newly-escaped-near-poor': 30 },
}
const policyOf = (group: StatusGroup) =>
  group === 'poor' || group === 'near-poor'
    ? 'health-insurance'
    : group === 'newly-escaped'
      ? 'health-insurance-escaped'
      : null

/**
 * Cards of a year. In the plan year they agree with the interviews: who said the state pays got a card, who is insured by work or
 * pension is so elsewhere, who said no got none. Where nobody was asked, and in the years before, a few are left out by chance.
 */
export function* insure(scene: Scene, year: PolicyYear): Generator<Delivery> {
  const answers = year === planYear ? answersOf(scene) : new Map<Home, ReadonlyMap<string, Answer>>()
  const [first, end] = [day(year, 1, 1), day(year, 12, 31)]
  for (const home of scene.world.homes) {
    const asked = answers.get(home)
    // Who split off or came in the year is in the register from then on.
    const begin = scene.groupOn(home, first) ? first : day(year, 9, 1)
    const ofAll = scene.groupOn(home, begin)
    if (ofAll === undefined || (ofAll === 'neither' && !asked)) continue
    for (const person of home.people) {
      const on = later(begin, person.joinedOn ?? begin)
      if (on > end) continue
      const answer = asked?.get(person.id) ?? (scene.chance.is(0.972) ? 'supported' : 'none')
      const group = on === begin ? ofAll : scene.groupOn(home, on)
      if (answer !== 'none' && group !== undefined) yield card(scene, { home, person, on, group, answer })
    }
  }
}

type Answer = 'supported' | 'otherwise' | 'none'
type Card = {
  readonly home: Home
  readonly person: Person
  readonly on: CivilDate
  readonly group: StatusGroup
  readonly answer: Answer
}

function card(scene: Scene, { home, person, on, group, answer }: Card): Delivery {
  const year = Number(on.slice(0, 4)) as PolicyYear // true: checked by the caller
  const percent = paid[group]
  const ours = answer === 'supported' && percent !== undefined
  return makeDelivery(scene, {
    ...{ home, person, kind: 'health-insurance', on, validUntil: day(year, 12, 31) },
    ...(ours
      ? { policy: policyOf(group), amount: Math.round((premium[year] * percent) / 100), source: 'list' }
      : { source: 'elsewhere' }),
    documentNo: `${110 + (year % 10)}/DS-BHXH`,
  })
}

function answersOf({ world }: Scene): ReadonlyMap<Home, ReadonlyMap<string, Answer>> {
  const answers = new Map<Home, ReadonlyMap<string, Answer>>()
  for (const { home, answers: given, year } of world.book.surveys) {
    if (year !== planYear) continue
    const known = given.members.flatMap(({ id, insurance }): [string, Answer][] =>
      insurance ? [[id, !insurance.has ? 'none' : insurance.supported ? 'supported' : 'otherwise']] : [],
    )
    answers.set(home, new Map(known))
  }
  return answers
}
