import type { StatusGroup } from '../../../domain/support/kinds.ts'
import { ageOf, day } from '../people/person.ts'
import type { Home } from '../years/home.ts'
import { dayIn } from '../years/world.ts'
import { makeDelivery } from './make.ts'
import type { Delivery } from './rows.ts'
import { million, planYear, type Scene } from './scene.ts'

/** A year of the policy bank's rates (handbook, section 10). */
const rateOf: Readonly<Partial<Record<StatusGroup, number>>> = { poor: 6.6, 'near-poor': 7.92, 'newly-escaped': 8.25 }

/** Policy credit of 2024: in spring to who asks no more in autumn, late in the year to a part of those who asked then. */
export function* lend(scene: Scene): Generator<Delivery> {
  const asked = new Map<Home, ReadonlySet<string>>()
  for (const { home, year, answers } of scene.world.book.surveys)
    if (year === planYear) asked.set(home, new Set(answers.household.needs ?? []))
  for (const home of scene.world.homes) {
    if (!scene.isSteady(home)) continue
    const needs = asked.get(home)
    if (needs?.has('credit')) yield* loan(scene, home, 'autumn', 0.46)
    else if (needs) yield* loan(scene, home, 'spring', 0.12)
    if (home.village.old.setting === 'rural' && (needs?.has('water') || needs?.has('latrine')))
      yield* waterLoan(scene, home)
    yield* studentLoans(scene, home)
  }
}

function* loan(scene: Scene, home: Home, when: 'spring' | 'autumn', share: number): Generator<Delivery> {
  const { chance } = scene
  const on = when === 'spring' ? dayIn(planYear, 3, 8, chance) : day(planYear, 11, chance.between(5, 28))
  const ratePercent = rateOf[scene.groupOn(home, on) ?? 'neither']
  if (ratePercent === undefined || !chance.is(share)) return
  const goods = chance.pick(['Nuôi bò sinh sản', 'Sắm ngư lưới cụ', 'Trồng rừng', 'Buôn bán nhỏ', 'Chăn nuôi heo'])
  const told = { on, amount: chance.between(6, 20) * 5 * million, goods, details: { ratePercent, months: 60 } }
  yield makeDelivery(scene, { home, person: null, kind: 'credit', policy: 'credit', source: 'list', ...told })
}

function* waterLoan(scene: Scene, home: Home): Generator<Delivery> {
  const on = day(planYear, 11, scene.chance.between(5, 28))
  if (rateOf[scene.groupOn(home, on) ?? 'neither'] === undefined || !scene.chance.is(0.12)) return
  const told = {
    on,
    amount: 20 * million,
    goods: 'Công trình nước sạch, nhà tiêu',
    details: { ratePercent: 9, months: 60 },
  }
  yield makeDelivery(scene, {
    home,
    person: null,
    kind: 'water-credit',
    policy: 'water-credit',
    source: 'list',
    ...told,
  })
}

function* studentLoans(scene: Scene, home: Home): Generator<Delivery> {
  const on = day(planYear, 10, 15)
  const group = scene.groupOn(home, on)
  if (group !== 'poor' && group !== 'near-poor') return
  for (const person of home.people) {
    const age = ageOf(person, on)
    if (age < 18 || age > 21 || !scene.chance.is(0.09)) continue
    const told = {
      on,
      amount: 20 * million,
      topic: '2024-2025',
      details: { ratePercent: 6.6 },
      source: 'list' as const,
    }
    yield makeDelivery(scene, { home, person, kind: 'student-loan', policy: 'student-loan', ...told })
  }
}
