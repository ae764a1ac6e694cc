import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { StatusGroup } from '../../../domain/support/kinds.ts'
import { ageOf, day, type Person } from '../people/person.ts'
import type { Home } from '../years/home.ts'
import { insure } from './insurance.ts'
import { lend } from './loans.ts'
import { makeDelivery } from './make.ts'
import type { Delivery } from './rows.ts'
import { part, type Scene } from './scene.ts'

/** What policies paid is known from the second year on. */
const policyYears = [2023, 2024] as const
export type PolicyYear = (typeof policyYears)[number]

/**
 * What policies pay to whoever is entitled: some hundred thousand rows. Made when they are written and not kept, so that memory holds
 * one at a time; made again they are the same.
 */
export function* policyDeliveries(scene: Scene): Generator<Delivery> {
  for (const year of policyYears) {
    yield* payElectricity(part(scene, `electricity ${year}`), year)
    yield* giveForTet(part(scene, `tet ${year}`), year)
    yield* paySchool(part(scene, `school ${year}`), year)
    yield* insure(part(scene, `insurance ${year}`), year)
  }
  yield* assist(part(scene, 'assistance'))
  yield* lend(part(scene, 'loans'))
}

/** Communes of 2024 where money of a policy did not arrive in the end: their households are on the list of those left behind. */
const unpaid: Readonly<Record<string, ReadonlySet<string>>> = {
  electricity: new Set(['Xã Suối Đá', 'Xã Hòn Mây']),
  school: new Set(['Xã Khe Trầu', 'Xã Đá Mài']),
}

export function* homesOf(scene: Scene, on: CivilDate, groups: readonly StatusGroup[]): Generator<Home> {
  for (const home of scene.world.homes) if (groups.includes(scene.groupOn(home, on) ?? 'neither')) yield home
}

export const wasThere = ({ joinedOn, leftOn }: Person, on: CivilDate) =>
  (joinedOn === null || joinedOn <= on) && (leftOn === null || leftOn > on)

/** 30 kWh a month at the price of tier 1, by quarter (QĐ 28/2014, TT 190/2014). */
const electricityMonth: Readonly<Record<PolicyYear, readonly [number, number, number, number]>> = {
  2023: [50_340, 51_840, 51_840, 51_840],
  2024: [54_180, 54_180, 54_180, 56_790],
}

function* payElectricity(scene: Scene, year: PolicyYear): Generator<Delivery> {
  for (const quarter of [1, 2, 3, 4] as const) {
    const on = quarter === 4 ? day(year, 11, 25) : day(year, quarter * 3, 20)
    const amount = (electricityMonth[year][quarter - 1] ?? 0) * 3
    const documentNo = `${40 + quarter}/DS-TĐ-${year}`
    for (const home of homesOf(scene, on, ['poor'])) {
      const late = year === 2024 && quarter === 4 && unpaid.electricity?.has(home.village.old.name)
      if (late || scene.chance.is(0.006)) continue
      yield makeDelivery(scene, {
        home,
        person: null,
        kind: 'electricity',
        policy: 'electricity',
        on,
        amount,
        documentNo,
      })
    }
  }
}

function* giveForTet(scene: Scene, year: PolicyYear): Generator<Delivery> {
  const on = day(year, 1, 24)
  for (const home of homesOf(scene, on, ['poor', 'near-poor'])) {
    if (scene.chance.is(0.004)) continue
    const amount = scene.groupOn(home, on) === 'poor' ? 600_000 : 400_000
    const given = { on, amount, goods: 'Tiền mặt và túi quà', documentNo: `${18 + (year % 7)}/QĐ-UBND` }
    yield makeDelivery(scene, { home, person: null, kind: 'tet-gift', policy: 'tet-gift', ...given })
  }
}

/** Tuition and 150,000 đồng a month for nine months, for the children of poor households at school (NĐ 81/2021). */
function* paySchool(scene: Scene, year: PolicyYear): Generator<Delivery> {
  const on = day(year, 11, 15)
  const topic = `${year}-${year + 1}`
  for (const home of homesOf(scene, on, ['poor'])) {
    if (year === 2024 && unpaid.school?.has(home.village.old.name)) continue
    for (const person of home.people) {
      const age = ageOf(person, on)
      if (age < 3 || age > 17 || !wasThere(person, on)) continue
      const told = { home, person, on, topic, source: 'list' as const, documentNo: `${26 + (year % 9)}/DS-GDĐT` }
      if (!scene.chance.is(0.03))
        yield makeDelivery(scene, { ...told, kind: 'tuition', policy: 'tuition', amount: age < 6 ? 720_000 : 540_000 })
      if (!scene.chance.is(0.05))
        yield makeDelivery(scene, { ...told, kind: 'learning-costs', policy: 'learning-costs', amount: 1_350_000 })
    }
  }
}

/** Monthly, in 2024: elderly of poor households without labour, and small children in the hardest communes (NĐ 20/2021, NĐ 76/2024). */
function* assist(scene: Scene): Generator<Delivery> {
  for (const home of homesOf(scene, day(2024, 1, 20), ['poor', 'near-poor'])) {
    if (!scene.isSteady(home)) continue
    const isPoor = scene.groupOn(home, day(2024, 1, 20)) === 'poor'
    for (const person of home.people) {
      const age = ageOf(person, day(2024, 1, 20))
      const entitled = (isPoor && age >= 60 && home.noLabour) || (age < 3 && home.village.old.difficult)
      if (!entitled || scene.chance.is(0.06)) continue
      for (let month = 1; month <= 12; month += 1) {
        const on = day(2024, month, 15)
        // In December the new lists are there; the next decision follows them.
        if (!wasThere(person, on) || month === 12) continue
        const told = { home, person, on, policy: 'social-assistance', documentNo: `${month}/DS-BTXH-2024` }
        yield makeDelivery(scene, { ...told, kind: 'social-assistance', amount: month < 7 ? 360_000 : 500_000 })
      }
    }
  }
}
