import { addDays, type CivilDate } from '../../../domain/kernel/date.ts'
import { bit } from '../people/mask.ts'
import { day } from '../people/person.ts'
import type { Entry } from '../years/book.ts'
import type { Home } from '../years/home.ts'
import { dayIn } from '../years/world.ts'
import { groupsFor } from './asking.ts'
import { type Giving, give } from './donors.ts'
import { finish, makeActivity } from './make.ts'
import type { Activity, Delivery, Donor, OfficerNeed, Stage } from './rows.ts'
import { committeeOf, million, offices, type ProgrammeYear, planYear, type Scene } from './scene.ts'

/** Houses built or repaired with what was mobilised: plan 2024, T15 asks for about 150 and gets 143. */
const houses: Readonly<Record<ProgrammeYear, number>> = { 2024: 143, 2023: 118, 2022: 94, 2021: 0, 2020: 0 }
/** So many of a year are handed over before the review, whose interviews then find nothing lacking. */
const beforeReview = 0.62

export type Housed = {
  readonly giving: Giving
  readonly activities: Activity[]
  readonly deliveries: Delivery[]
  readonly needs: OfficerNeed[]
}

type Known = {
  readonly donors: readonly Donor[]
  readonly share: number
  /** Nobody gets a second house. */
  readonly housedBefore: Set<Home>
}

export function house(scene: Scene, year: ProgrammeYear, { donors, share, housedBefore }: Known): Housed {
  const count = Math.max(2, Math.round(houses[year] * share))
  const early = year === planYear ? Math.round(count * beforeReview) : 0
  const chosen = [
    ...homesFor(scene, year, 'early', housedBefore)
      .slice(0, early)
      .map((home) => ({ home, on: dayIn(year, 4, 8, scene.chance) })),
    ...homesFor(scene, year, 'late', housedBefore)
      .slice(0, count - early)
      .map((home) => ({ home, on: day(year, 11, scene.chance.between(8, 28)) })),
  ]
  if (chosen.length < count) throw new Error(`${chosen.length} households for ${count} houses`)
  for (const { home } of chosen) housedBefore.add(home)
  const plans = chosen.map((it) => ({ ...it, isNew: scene.chance.is(0.72) }))
  const forHouses = plans.reduce((sum, it) => sum + costOf(it.isNew), 0)
  const giving = give(scene, year, { donors, forHouses })
  const housed: Housed = { giving, activities: drives(scene, year), deliveries: [], needs: [] }
  const asked = scene.world.book.surveys.filter((it) => it.answers.household.needs?.includes('housing'))
  const askedOn = new Map(asked.toReversed().map((it) => [it.home, it.on]))
  for (const it of plans) build(scene, it, housed, askedOn.get(it.home))
  return housed
}

/** The campaign's rates: 60 million for a new house, 30 for a repaired one. */
const costOf = (isNew: boolean) => (isNew ? 60 : 30) * million

/**
 * Whose house lacked something by the list the year began with and by that of its end lacks nothing; or, late in the year, lacks it
 * still and asked for a house.
 */
function homesFor(scene: Scene, year: ProgrammeYear, when: 'early' | 'late', before: ReadonlySet<Home>): Home[] {
  const { communeYears, surveys } = scene.world.book
  const entries = (of: number) =>
    new Map<Home, Entry>(
      communeYears.filter((it) => it.year === of).flatMap((it) => it.entries.map((e) => [e.home, e])),
    )
  const [opening, closing] = [entries(year - 1), entries(year)]
  const asked = new Set(
    surveys.filter((it) => it.year === year && it.answers.household.needs?.includes('housing')).map((it) => it.home),
  )
  const lacks = (entry: Entry | undefined) => ((entry?.scored?.lacks ?? 0) & (bit(7) | bit(8))) !== 0
  const fits = (home: Home) => {
    const onDay = scene.groupOn(home, day(year, when === 'early' ? 6 : 11, 15))
    if (onDay === undefined || !groupsFor('housing').includes(onDay) || !scene.isSteady(home)) return false
    if (year !== planYear) return lacks(closing.get(home))
    return when === 'early'
      ? lacks(opening.get(home)) && closing.has(home) && !lacks(closing.get(home))
      : asked.has(home)
  }
  const homes = scene.world.homes.filter((it) => !it.pinned && !before.has(it) && fits(it))
  return scene.chance.branch(`houses ${year} ${when}`).shuffle(homes)
}

type Plan = { readonly home: Home; readonly on: CivilDate; readonly isNew: boolean }

/** `askedOn`: an interview said that a house is needed; else the commune found it when it looked. */
function build(scene: Scene, { home, on, isNew }: Plan, housed: Housed, askedOn: CivilDate | undefined) {
  const { chance } = scene
  const [head] = home.people
  const startsOn = addDays(on, -chance.between(50, 85))
  const surveyOn = addDays(startsOn, -chance.between(10, 40))
  const activity = makeActivity(scene, {
    ...{ kind: 'housing-work', place: home.village, topic: isNew ? 'new-house' : 'repair', startsOn, endsOn: on },
    ...{ year: Number(on.slice(0, 4)), responsible: committeeOf(home.village.old) },
    ...{
      name: `${isNew ? 'Xây mới' : 'Sửa chữa'} nhà ở hộ ${head?.name ?? ''}`,
      stages: stagesOf(startsOn, on, isNew),
    },
    plannedCost: costOf(isNew),
    outputs: [{ kind: 'houses', amount: 1, unit: 'house' }],
  })
  const content = `Hỗ trợ ${isNew ? 'xây mới' : 'sửa chữa'} nhà ở`
  const taken = housed.giving.take({ on, activity, home, content }, costOf(isNew))
  const sponsor = taken.map(({ gift }) => gift.donor.name).join('; ')
  Object.assign(activity.details, {
    surveyOn,
    area: chance.between(32, 60),
    sponsor,
    labourDays: chance.between(8, 46),
  })
  housed.activities.push(activity)
  const own = chance.between(0, 12) * million
  const result = { handedOverOn: on }
  const given = {
    amount: costOf(isNew),
    contribution: taken[0]?.gift ?? null,
    documentNo: `${chance.between(10, 400)}/BBBG`,
  }
  const handedOver = {
    home,
    person: null,
    kind: 'housing' as const,
    joinedOn: startsOn,
    on,
    contribution: own,
    result,
    given,
  }
  const answer = finish(scene, activity, handedOver)
  housed.deliveries.push(answer)
  if (askedOn === undefined || askedOn > on)
    housed.needs.push({
      id: scene.newId(),
      home,
      person: null,
      kind: 'housing',
      since: surveyOn,
      note: 'Khảo sát nhà ở',
      answer,
    })
}

function stagesOf(startsOn: CivilDate, on: CivilDate, isNew: boolean): Stage[] {
  const names = isNew
    ? ['Đào móng, xây móng', 'Xây tường, đổ giằng', 'Lợp mái, hoàn thiện', 'Bàn giao']
    : ['Tháo dỡ phần hư', 'Sửa mái, tường, nền', 'Bàn giao']
  const span = (Date.parse(on) - Date.parse(startsOn)) / 86_400_000
  return names.map((name, index) => {
    const doneOn = addDays(startsOn, Math.round((span * (index + 1)) / names.length))
    return { name, plannedOn: doneOn, doneOn, cost: null }
  })
}

const drives = (scene: Scene, year: ProgrammeYear): Activity[] =>
  (
    [
      ['housing', 'Vận động hỗ trợ xóa nhà tạm, nhà dột nát', 2, 9],
      ['fund-for-poor', 'Vận động ủng hộ Quỹ “Vì người nghèo”', 10, 12],
      ['other-drive', 'Tết vì người nghèo', 1, 1],
    ] as const
  ).map(([topic, name, from, until]) =>
    makeActivity(scene, {
      ...{ kind: 'drive', place: scene.province, topic, name: `${name} năm ${year}`, responsible: offices.front },
      ...{ startsOn: day(year, from, 3), endsOn: day(year, until, 28), details: { what: name } },
      outputs: [{ kind: 'givers', amount: scene.chance.between(24, 90), unit: 'giver' }],
    }),
  )
