import { bit } from '../people/mask.ts'
import { day } from '../people/person.ts'
import type { Entry } from '../years/book.ts'
import type { Home } from '../years/home.ts'
import { dayIn } from '../years/world.ts'
import type { Asked } from './asking.ts'
import { finish, groupBy, inGroups, makeActivity } from './make.ts'
import type { Purses } from './money/purse.ts'
import type { Activity, Delivery } from './rows.ts'
import { committeeOf, inWords, million, offices, planYear, type Scene } from './scene.ts'

type Made = { readonly activities: Activity[]; readonly deliveries: Delivery[] }

/** Clean water and latrines of 2024 (plan 2024, T16, T17), and internet for who asked for it and had none (T18). */
export function equipHomes(scene: Scene, { surveyOf }: Asked, purses: Purses): Made {
  const made: Made = { activities: [], deliveries: [] }
  const entries = (of: number) =>
    new Map<Home, Entry>(
      scene.world.book.communeYears.filter((it) => it.year === of).flatMap((it) => it.entries.map((e) => [e.home, e])),
    )
  const [before, after] = [entries(2023), entries(planYear)]
  const lacked = (home: Home, no: number) => ((before.get(home)?.scored?.lacks ?? 0) & bit(no)) !== 0
  const lacks = (home: Home, no: number) => ((after.get(home)?.scored?.lacks ?? 0) & bit(no)) !== 0
  const homes = scene.world.homes.filter((it) => scene.isSteady(it) && !it.pinned && after.has(it))
  for (const [kind, no] of [
    ['water', 9],
    ['latrine', 10],
  ] as const) {
    const early = homes.filter(
      (it) => lacked(it, no) && !lacks(it, no) && isListed(scene, it, 6) && scene.chance.is(0.4),
    )
    const late = homes.filter(
      (it) =>
        surveyOf.get(it)?.answers.household.needs?.includes(kind) && isListed(scene, it, 11) && scene.chance.is(0.18),
    )
    work(scene, kind, early, 'early', made)
    work(scene, kind, late, 'late', made)
  }
  connect(
    scene,
    homes.filter((it) => {
      const answers = surveyOf.get(it)?.answers.household
      return answers?.internetNeed && !answers.internetUse && isListed(scene, it, 11) && scene.chance.is(0.3)
    }),
    purses,
    made,
  )
  return made
}

const isListed = ({ groupOn }: Scene, home: Home, month: number) =>
  ['poor', 'near-poor'].includes(groupOn(home, day(planYear, month, 12)) ?? '')

const words = {
  water: {
    work: 'water-work',
    name: 'Hỗ trợ bể chứa, thiết bị lọc nước',
    output: 'households-served',
    unit: 'household',
    topics: ['well', 'rain-tank', 'piped'],
  },
  latrine: {
    work: 'latrine-work',
    name: 'Hỗ trợ xây nhà tiêu hợp vệ sinh',
    output: 'latrines',
    unit: 'latrine',
    topics: ['new-latrine', 'new-latrine', 'repair-latrine'],
  },
} as const

/** By commune: one activity for the households of one season. */
function work(scene: Scene, kind: 'water' | 'latrine', homes: readonly Home[], when: 'early' | 'late', made: Made) {
  const { chance } = scene
  const { work: workKind, name, output, unit, topics } = words[kind]
  for (const [commune, group] of groupBy(homes, (it) => it.village.old)) {
    const topic = chance.pick(topics)
    const startsOn = when === 'early' ? day(planYear, 3, chance.between(18, 28)) : day(planYear, 11, 1)
    const endsOn = when === 'early' ? dayIn(planYear, 6, 8, chance) : day(planYear, 11, chance.between(20, 29))
    const activity = makeActivity(scene, {
      ...{ kind: workKind, place: commune, topic, startsOn, endsOn, responsible: committeeOf(commune) },
      ...{ name: `${name} tại ${inWords(commune)}`, details: { labourDays: group.length * 4 } },
      outputs: [{ kind: output, amount: group.length, unit }],
    })
    made.activities.push(activity)
    for (const home of group) {
      const given = {
        topic,
        amount: (kind === 'water' ? 3 : 6) * million,
        goods: kind === 'water' ? 'Bể chứa 1 m³, bộ lọc' : 'Xi măng, bệ xí, ống',
      }
      made.deliveries.push(finish(scene, activity, { home, person: null, kind, joinedOn: startsOn, on: endsOn, given }))
    }
  }
}

function connect(scene: Scene, homes: readonly Home[], purses: Purses, made: Made) {
  const purse = purses.of('6.1', 'recurrent')[0]
  for (const [district, all] of groupBy(homes, (it) => it.village.old.district))
    for (const group of inGroups(all, 120)) {
      const startsOn = day(planYear, 11, scene.chance.between(4, 8))
      const endsOn = day(planYear, 11, scene.chance.between(20, 28))
      const activity = makeActivity(scene, {
        ...{
          kind: 'internet-support',
          place: scene.province,
          project: '6.1',
          startsOn,
          endsOn,
          responsible: offices.information,
        },
        ...{
          name: `Hỗ trợ gói dữ liệu internet cho hộ nghèo, hộ cận nghèo ${inWords(district)}`,
          details: { service: 'Gói dữ liệu di động 4G', months: 12 },
        },
        outputs: [{ kind: 'connections', amount: group.length, unit: 'connection' }],
      })
      made.activities.push(activity)
      purse?.costs.push({ activity, weight: group.length, months: [12] })
      for (const home of group)
        made.deliveries.push(
          finish(scene, activity, {
            ...{ home, person: null, kind: 'internet', joinedOn: startsOn, on: endsOn },
            given: { goods: 'Gói dữ liệu 12 tháng', amount: 600_000, allocation: purse?.parts[0]?.allocation ?? null },
          }),
        )
    }
}
