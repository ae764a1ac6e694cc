import { shareOut } from '../chance.ts'
import type { OldCommune } from '../places.ts'
import { daysIn } from './asking.ts'
import type { Helped } from './help.ts'
import { venueOf } from './jobs.ts'
import { finish, groupBy, inGroups, makeActivity } from './make.ts'
import type { Purse, Purses } from './money/purse.ts'
import { type Production, productionAt } from './production-kinds.ts'
import type { Activity, Delivery } from './rows.ts'
import { committeeOf, inWords, million, offices, type Scene } from './scene.ts'

type Made = { readonly activities: Activity[]; readonly deliveries: Delivery[] }
/** As many households or people in one model, class or project. */
const most = 24

/**
 * Production support of the plan year (plan 2024, T07, G04): where the commune has money of projects 2 and 3.1, models and
 * community projects in spring and classes after the interviews; elsewhere classes of the extension centre.
 */
export function supportProduction(scene: Scene, helped: readonly Helped[], purses: Purses): Made {
  const made: Made = { activities: [], deliveries: [] }
  const [extension] = purses.of('3.1', 'recurrent').filter((it) => it.commune === null)
  if (!extension) throw new Error('nobody pays for production')
  for (const batch of ['spring', 'autumn'] as const) {
    const some = helped.filter((it) => it.batch === batch)
    for (const [commune, here] of groupBy(some, (it) => it.home.village.old)) {
      const own = purses.of(batch === 'spring' ? '2' : '3.1', 'recurrent').find((it) => it.commune === commune)
      for (const group of inGroups(here, most)) support(scene, commune, own ?? extension, group, made)
    }
  }
  // Those recognised only in December are few: the extension centre has them together by district.
  const last = helped.filter((it) => it.batch === 'december')
  for (const here of groupBy(last, (it) => it.home.village.old.district).values())
    for (const group of inGroups(here, most)) support(scene, venueOf(group), extension, group, made)
  return made
}

function support(scene: Scene, commune: OldCommune, purse: Purse, group: readonly Helped[], made: Made) {
  const { chance } = scene
  const production = chance.pick(productionAt[commune.terrain])
  const [first] = group
  if (!first) return
  const isModel = purse.project === '2'
  const [startsOn, endsOn] = daysIn(first.batch, chance, isModel ? 30 : 4)
  const activity = makeActivity(scene, {
    ...(isModel ? modelOf(scene, commune, production) : classOf(scene, commune, production, purse)),
    ...{ place: commune, topic: production.topic, project: purse.project, startsOn, endsOn },
  })
  made.activities.push(activity)
  const months = [Number(startsOn.slice(5, 7)), Number(endsOn.slice(5, 7)) + (isModel ? 1 : 0)]
  purse.costs.push({
    activity,
    weight: group.length * (isModel ? production.worth : 1.5),
    months: [...new Set(months)],
  })
  for (const { home, person } of group)
    made.deliveries.push(
      finish(scene, activity, {
        ...{ home, person, kind: 'production-support', joinedOn: startsOn, on: endsOn },
        ...(isModel ? { contribution: chance.between(5, 20) * 100_000, result: resultOf(scene) } : {}),
        given: { ...givenOf(scene, production, isModel), allocation: purse.parts[0]?.allocation ?? null },
      }),
    )
}

const givenOf = ({ chance }: Scene, { goods, worth }: Production, isModel: boolean) =>
  isModel
    ? { goods, amount: worth * million - chance.between(0, 6) * 50_000 }
    : { goods: 'Tài liệu, vật tư thực hành', amount: chance.between(8, 16) * 50_000 }

/** After half a year: does the household go on, and how much more does it earn a year. */
const resultOf = ({ chance }: Scene) =>
  chance.is(0.7) ? { after6: { goesOn: chance.is(0.92), income: chance.between(2, 14) * 500_000 } } : {}

function modelOf(scene: Scene, commune: OldCommune, { what }: Production) {
  const isGroup = scene.chance.is(0.45)
  const place = inWords(commune)
  return {
    kind: isGroup ? ('community-project' as const) : ('poverty-model' as const),
    name: isGroup ? `Dự án cộng đồng ${what} tại ${place}` : `Mô hình ${what} tại ${place}`,
    responsible: committeeOf(commune),
    documentNo: `${scene.chance.between(101, 299)}/QĐ-UBND`,
    details: isGroup ? { what, group: `Tổ hợp tác ${what} ${place}` } : { what },
    outputs: [{ kind: 'models', amount: 1, unit: 'model' }],
  }
}

const classOf = (scene: Scene, commune: OldCommune, { what }: Production, { holder }: Purse) => ({
  kind: 'production-training' as const,
  name: `Lớp tập huấn kỹ thuật ${what} tại ${inWords(commune)}`,
  responsible: holder.name,
  details: { what, days: scene.chance.between(2, 5), provider: offices.extension },
  outputs: [{ kind: 'sessions', amount: scene.chance.between(2, 6), unit: 'session' }],
})

/** The extension centre's own: chains that firms lead, in three communes with most households on the lists. */
export function buildChains(scene: Scene, purses: Purses): Activity[] {
  const [extension] = purses.of('3.1', 'recurrent').filter((it) => it.commune === null)
  const communes = purses.of('3.1', 'recurrent').flatMap((it) => it.commune ?? [])
  const weights = shareOut(12, [5, 4, 3])
  return communes.slice(0, 3).map((commune, index) => {
    const production = scene.chance.pick(productionAt[commune.terrain])
    const { what, topic } = production
    const activity = makeActivity(scene, {
      ...{ kind: 'value-chain-project', place: commune, topic, project: '3.1', responsible: offices.extension },
      ...{
        name: `Dự án liên kết theo chuỗi giá trị ${what} tại ${inWords(commune)}`,
        documentNo: `${640 + index}/QĐ-UBND`,
      },
      startsOn: daysIn('spring', scene.chance, 90)[0],
      endsOn: null,
      state: 'running',
      details: { what, leader: `Hợp tác xã Nông nghiệp ${commune.name.replace(/^\S+ /, '')}`, stateShare: 70 },
    })
    extension?.costs.push({ activity, weight: (weights[index] ?? 1) * 6, months: [4, 7, 11] })
    return activity
  })
}
