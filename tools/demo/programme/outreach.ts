import type { CivilDate } from '../../../domain/kernel/date.ts'
import { shareOut } from '../chance.ts'
import { day } from '../people/person.ts'
import type { OldCommune } from '../places.ts'
import { makeActivity, workday } from './make.ts'
import type { Purses } from './money/purse.ts'
import type { Activity, Reach } from './rows.ts'
import { committeeOf, inWords, offices, type ProgrammeYear, type Scene } from './scene.ts'

/** Of a hundred households of an especially difficult commune, about so many live where products came (plan 2024, T19). */
const reached: Readonly<Record<ProgrammeYear, number>> = { 2024: 91, 2023: 84, 2022: 72, 2021: 66, 2020: 61 }

/** Plan 2024, T19, M04 to M06, M15: products and events, with whom they reached. */
export function inform(scene: Scene, year: ProgrammeYear, purses: Purses): Activity[] {
  const activities = [
    ...scene.world.geography.old.filter((it) => it.difficult).flatMap((it) => leaflets(scene, year, it)),
    ...products(scene, year),
    ...events(scene, year),
    ...press(scene, year),
  ]
  pay(activities, purses)
  return activities
}

/** Leaflets to households and the loudspeakers of the same villages: who is reached by both is one household. */
function leaflets(scene: Scene, year: ProgrammeYear, commune: OldCommune): Activity[] {
  const { chance } = scene
  const counts = shareOut(
    commune.homes,
    commune.villages.map((it) => it.homes),
  )
  const on = workday(day(year, 5, chance.between(6, 24)))
  const reach = commune.villages.flatMap((place, index): Reach[] => {
    const homes = counts[index] ?? 0
    // A village now and then gets nothing; in the others most households do.
    const part = chance.between(reached[year] - 2, reached[year] + 6)
    if (chance.is(0.03) && commune.villages.length > 4) return []
    return [{ place, on, households: Math.min(homes, Math.round((homes * part) / 100)), people: null }]
  })
  const households = reach.reduce((sum, it) => sum + (it.households ?? 0), 0)
  const told = { place: commune, year, project: '6.1', responsible: committeeOf(commune) }
  return [
    makeActivity(scene, {
      ...{ ...told, kind: 'media-product', topic: 'leaflet', startsOn: on, reach },
      ...{ name: `Tờ gấp chính sách giảm nghèo phát đến hộ, ${inWords(commune)}`, details: { copies: households } },
      outputs: [{ kind: 'copies', amount: households, unit: 'copy' }],
    }),
    makeActivity(scene, {
      ...{ ...told, kind: 'media-product', topic: 'loudspeaker', startsOn: day(year, 3, 4), endsOn: day(year, 11, 29) },
      ...{
        name: `Chuyên mục “Giảm nghèo bền vững” trên đài truyền thanh ${inWords(commune)}`,
        details: { minutes: 360 },
      },
      reach: reach.slice(0, Math.ceil(reach.length * 0.7)),
      outputs: [{ kind: 'minutes-aired', amount: 360, unit: 'minute' }],
    }),
  ]
}

const media: readonly (readonly [
  topic: string,
  name: string,
  by: string,
  kind: string,
  amount: number,
  unit: string,
])[] = [
  ['special-page', 'Chuyên trang “Mẫu chung tay vì người nghèo”', offices.paper, 'products', 12, 'product'],
  ['column', 'Chuyên mục “Không để ai bị bỏ lại phía sau”', offices.paper, 'products', 48, 'product'],
  ['broadcast', 'Phóng sự truyền hình “Từ làng chài vươn lên”', offices.station, 'minutes-aired', 180, 'minute'],
  ['report', 'Phóng sự phát thanh tiếng Hrê, tiếng Co', offices.station, 'minutes-aired', 240, 'minute'],
  ['online', 'Tin, bài trên Cổng thông tin điện tử tỉnh', offices.information, 'products', 96, 'product'],
  ['publication', 'Sổ tay hỏi đáp chính sách giảm nghèo', offices.information, 'copies', 5_000, 'copy'],
]

const products = (scene: Scene, year: ProgrammeYear): Activity[] =>
  media.map(([topic, name, responsible, kind, amount, unit], index) =>
    makeActivity(scene, {
      ...{
        kind: 'media-product',
        place: scene.province,
        year,
        topic,
        project: '6.2',
        name: `${name} năm ${year}`,
        responsible,
      },
      ...{ startsOn: day(year, 2 + (index % 4), 12), endsOn: day(year, 12, 10 + index) },
      ...{ documentNo: `${30 + index}/HĐ-TT`, outputs: [{ kind, amount, unit }] },
      details: kind === 'minutes-aired' ? { minutes: amount } : kind === 'copies' ? { copies: amount } : {},
    }),
  )

/** An afternoon in each of the harder communes, for residents; some for officials, minorities and everybody. */
function events(scene: Scene, year: ProgrammeYear): Activity[] {
  const { chance } = scene
  const hard = scene.world.geography.old.filter((it) => it.hardship >= 1.5 || it.difficult)
  const village = hard.map((commune): Activity => {
    const isMountain = commune.terrain === 'mountain'
    const present = chance.between(60, 190)
    return event(scene, workday(day(year, chance.between(4, 10), chance.between(3, 26))), {
      ...{ place: commune, audience: isMountain && chance.is(0.4) ? 'minorities' : 'residents', present },
      name: `Truyền thông, đối thoại về giảm nghèo bền vững tại ${inWords(commune)}`,
      minority: isMountain ? Math.round(present * 0.6) : 0,
    })
  })
  const whole = [
    ['officials', 'Hội nghị quán triệt trách nhiệm các cấp, các ngành trong công tác giảm nghèo', 4],
    ['everybody', 'Lễ phát động Tháng cao điểm “Vì người nghèo”', 10],
    ['poor-households', 'Gặp mặt hộ tự nguyện thoát nghèo tiêu biểu', 11],
  ] as const
  return [
    ...village,
    ...whole.map(([audience, name, month]) =>
      event(scene, workday(day(year, month, 17)), {
        place: scene.province,
        audience,
        name,
        present: chance.between(180, 420),
        minority: 24,
      }),
    ),
  ]
}

type Event = {
  readonly place: Activity['place']
  readonly audience: string
  readonly name: string
  readonly present: number
  readonly minority: number
}
const event = (scene: Scene, startsOn: CivilDate, { place, audience, name, present, minority }: Event): Activity =>
  makeActivity(scene, {
    ...{ kind: 'outreach-event', place, audience, name, startsOn, project: '6.2' },
    ...{
      responsible: place === scene.province ? offices.information : committeeOf(place),
      details: { what: 'Chính sách, gương điển hình, kiến thức làm ăn' },
    },
    reach: place === scene.province ? [] : [{ place, on: startsOn, households: null, people: present }],
    outputs: [
      { kind: 'people-present', amount: present, unit: 'person' },
      { kind: 'women-present', amount: Math.round(present * 0.54), unit: 'person' },
      ...(minority > 0 ? [{ kind: 'minority-present', amount: minority, unit: 'person' }] : []),
    ],
  })

const press = (scene: Scene, year: ProgrammeYear): Activity[] =>
  [offices.paper, offices.station].map((outlet, index) => {
    const articles = scene.chance.between(36, 60)
    return makeActivity(scene, {
      ...{ kind: 'press-support', place: scene.province, year, project: '6.2', responsible: offices.information },
      ...{ name: `Hợp đồng tuyên truyền giảm nghèo với ${outlet} năm ${year}`, documentNo: `${12 + index}/HĐ-STTTT` },
      ...{ startsOn: day(year, 2, 20), endsOn: day(year, 12, 15), details: { outlet, articles } },
      outputs: [
        { kind: 'articles-published', amount: articles, unit: 'article' },
        { kind: 'good-examples', amount: scene.chance.between(9, 18), unit: 'example' },
      ],
    })
  })

/** Paper and station pay their own products, the department the rest. */
function pay(activities: readonly Activity[], purses: Purses) {
  for (const activity of activities) {
    const all = purses.of(activity.project ?? '', 'recurrent')
    const purse = all.find((it) => it.holder.name === activity.responsible) ?? all[0]
    const weight = activity.place.id === 1 ? 12 : 3
    purse?.costs.push({ activity, weight, months: [Number(activity.startsOn.slice(5, 7))] })
  }
}
