import { Ethnicity } from '../../../domain/household/ethnicity.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { fullName, surnameFor } from '../people/naming.ts'
import { ageOf, day } from '../people/person.ts'
import type { OldCommune, Village } from '../places.ts'
import { finish, makeActivity } from './make.ts'
import type { Purses } from './money/purse.ts'
import type { Activity, Delivery, Place } from './rows.ts'
import { inWords, offices, planYear, type Scene } from './scene.ts'

const kinh = Ethnicity.parse('01')

/** A value another sector counted, of one unit. */
export type Reported = {
  readonly id: string
  readonly indicator: string
  readonly year: number
  readonly place: Place
  readonly on: CivilDate
  readonly numerator: number
  readonly denominator: number
  readonly sample: number | null
  readonly by: string
  readonly evidence: string
  readonly details: object
}
export type Measured = {
  readonly id: string
  readonly village: Village
  readonly memberId: string | null
  readonly child: string
  readonly sex: 'male' | 'female'
  readonly birthDate: CivilDate
  readonly on: CivilDate
  readonly heightMm: number
  readonly weightG: number
  readonly finding: 'normal' | 'stunted' | 'severely-stunted'
  readonly activity: Activity
}
export type Nutrition = {
  readonly reported: Reported[]
  readonly measured: Measured[]
  readonly activities: Activity[]
  readonly deliveries: Delivery[]
}

/** Measured child by child instead of reported as a sum. */
const byChild: ReadonlySet<string> = new Set(['Xã Vĩnh Hải', 'Xã Phước Hải'])
/** The sea was rough: the health sector did not get there (plan 2024, T12). */
const notMeasured: ReadonlySet<string> = new Set(['Xã Hòn Mây'])
/** Has not confirmed its checklist (plan 2024, T06). */
const notConfirmed: ReadonlySet<string> = new Set(['Xã Cồn Sậy'])

const dimensions = ['employment', 'health', 'education', 'housing', 'water-sanitation', 'information'] as const

/** Plan 2024, T06 and T12: what communes and the health sector say of the especially difficult communes. */
export function followCoast(scene: Scene, purses: Purses): Nutrition {
  const all: Nutrition = { reported: [], measured: [], activities: [], deliveries: [] }
  const communes = scene.world.geography.old.filter((it) => it.difficult)
  for (const commune of communes) {
    if (!notConfirmed.has(commune.name)) all.reported.push(checklist(scene, commune))
    const session = sessionIn(scene, commune)
    all.activities.push(session)
    if (byChild.has(commune.name)) all.measured.push(...children(scene, commune, session))
    else if (!notMeasured.has(commune.name)) all.reported.push(survey(scene, commune))
    feed(scene, commune, session, all.deliveries)
  }
  const purse = purses.of('3.2', 'recurrent')[0]
  for (const activity of all.activities)
    purse?.costs.push({ activity, weight: 1 + activity.participants.length, months: [6, 10, 12] })
  return all
}

const checklist = ({ newId, chance }: Scene, place: OldCommune): Reported => ({
  ...{
    id: newId(),
    indicator: 'coastal-services',
    year: planYear,
    place,
    on: day(planYear, 12, chance.between(3, 12)),
  },
  ...{ numerator: dimensions.length, denominator: dimensions.length, sample: null, by: `UBND ${inWords(place)}` },
  ...{
    evidence: `Bảng kiểm số ${chance.between(20, 140)}/BC-UBND`,
    details: Object.fromEntries(dimensions.map((it) => [it, true])),
  },
})

/** Between 13 and 15 of a hundred children of the sample are stunted. */
function survey({ newId, chance }: Scene, place: OldCommune): Reported {
  const sample = chance.between(260, 420)
  const numerator = Math.round((sample * chance.between(130, 151)) / 1_000)
  return {
    ...{
      id: newId(),
      indicator: 'child-stunting',
      year: planYear,
      place,
      on: day(planYear, 10, chance.between(8, 24)),
      numerator,
    },
    ...{ denominator: sample, sample, by: offices.disease, details: {} },
    evidence: `Báo cáo điều tra dinh dưỡng số ${chance.between(300, 420)}/BC-KSBT`,
  }
}

const sessionIn = (scene: Scene, commune: OldCommune): Activity =>
  makeActivity(scene, {
    ...{ kind: 'nutrition-session', place: commune, project: '3.2', responsible: offices.health },
    ...{
      startsOn: day(planYear, 6, 4),
      endsOn: day(planYear, 11, 28),
      name: `Cân đo, tư vấn dinh dưỡng cho trẻ em ${inWords(commune)}`,
    },
    details: { what: 'Cân đo, bổ sung vi chất, hướng dẫn bữa ăn', provider: offices.disease },
    outputs: [{ kind: 'children-measured', amount: 240, unit: 'person' }],
  })

/** Children under 16 of all households: those of the register by name, others beside them. */
function children(scene: Scene, commune: OldCommune, activity: Activity): Measured[] {
  const { chance, newId } = scene
  const on = day(planYear, 10, 16)
  const known = scene.world.homes
    .filter((it) => it.village.old === commune && scene.isSteady(it))
    .flatMap(({ village, people }) => people.map((person) => ({ village, person })))
    .filter(
      ({ person }) => person.birthDate !== null && person.birthDate < on && ageOf(person, on) < 16 && chance.is(0.55),
    )
  const named = known.map(({ village, person }) => ({ ...person, village, memberId: person.id, child: person.name }))
  const others = Array.from({ length: 190 }, () => {
    const sex = chance.is(0.51) ? ('male' as const) : ('female' as const)
    const born = chance.between(2009, 2023)
    const birthDate = day(born, chance.between(1, 9), chance.between(1, 28))
    const child = fullName(surnameFor(kinh, chance), kinh, sex, born, chance)
    return { village: chance.pick(commune.villages), memberId: null, child, sex, birthDate }
  })
  return [...named, ...others].map(({ village, memberId, child, sex, birthDate }) => {
    const finding = chance.is(0.143) ? (chance.is(0.2) ? 'severely-stunted' : 'stunted') : 'normal'
    const age = (Date.parse(on) - Date.parse(birthDate ?? on)) / 31_557_600_000
    const heightMm =
      Math.round((age < 2 ? 500 + age * 180 : 740 + age * 62) * (finding === 'normal' ? 1 : 0.91)) +
      chance.between(-18, 18)
    const weightG = Math.round((3_400 + age * 2_350) * (finding === 'normal' ? 1 : 0.86)) + chance.between(-250, 250)
    // True: those without a day of birth were left out above.
    return {
      id: newId(),
      village,
      memberId,
      child,
      sex,
      birthDate: birthDate as CivilDate,
      on,
      heightMm,
      weightG,
      finding,
      activity,
    }
  })
}

/** Food and micronutrients for the children of the lists that the interviews found malnourished. */
function feed(scene: Scene, commune: OldCommune, activity: Activity, deliveries: Delivery[]) {
  const on = day(planYear, 11, 20)
  for (const { home, answers, year } of scene.world.book.surveys) {
    if (year !== planYear || home.village.old !== commune || !scene.isSteady(home)) continue
    const group = scene.groupOn(home, on)
    if (group !== 'poor' && group !== 'near-poor') continue
    const malnourished = new Set(answers.members.filter((it) => it.malnourished).map((it) => it.id))
    for (const person of home.people) {
      if (!malnourished.has(person.id) || !scene.chance.is(0.88)) continue
      const given = { goods: 'Sản phẩm dinh dưỡng, vi chất' }
      deliveries.push(finish(scene, activity, { home, person, kind: 'nutrition', joinedOn: on, on, given }))
    }
  }
}
