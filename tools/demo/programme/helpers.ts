import { Ethnicity } from '../../../domain/household/ethnicity.ts'
import type { helperTopics } from '../../../domain/support/activity-kinds.ts'
import { type Chance, weighed } from '../chance.ts'
import { fullName, surnameFor } from '../people/naming.ts'
import { day } from '../people/person.ts'
import type { Home } from '../years/home.ts'
import { dayIn } from '../years/world.ts'
import { groupBy, makeActivity } from './make.ts'
import type { Activity } from './rows.ts'
import { committeeOf, planYear, type Scene } from './scene.ts'

type Topic = (typeof helperTopics)[number]
const kinh = Ethnicity.parse('01')

const whoHelps = weighed<Topic>([
  ['party-member', 38],
  ['official', 24],
  ['well-off-household', 18],
  ['organisation', 15],
  ['enterprise', 5],
])
/** Of a hundred households on the lists, so many have a helper; the others stand on the list of those without. */
const withHelper = 78

/** Plan 2024, M14, M16, M19, M20: who helps which household, and who came to see them. */
export function assignHelpers(scene: Scene): Activity[] {
  const { chance, world } = scene
  const first = day(planYear, 2, 20)
  const listed = world.homes.filter((it) => ['poor', 'near-poor'].includes(scene.groupOn(it, first) ?? ''))
  const activities: Activity[] = []
  for (const [village, homes] of groupBy(listed.filter(scene.isSteady), (it) => it.village)) {
    const helped = homes.filter(() => chance.is(withHelper / 100))
    while (helped.length > 0) {
      const some = helped.splice(0, chance.between(1, 3))
      const helper = nameOf(whoHelps(chance), chance, village.name)
      const task = chance.pick(taskList)
      const assignment = makeActivity(scene, {
        ...{ kind: 'helper-assignment', place: village, topic: helper.topic, state: 'running', endsOn: null },
        ...{
          startsOn: dayIn(planYear, 2, 3, chance),
          name: `${helper.name} giúp đỡ ${some.length} hộ ở ${village.name}`,
        },
        ...{ responsible: committeeOf(village.old), details: { helper: helper.name, task } },
      })
      for (const home of some) assignment.participants.push(partOf(scene, home, assignment))
      activities.push(assignment, ...visitsOf(scene, some, assignment, helper.name))
    }
  }
  return activities
}

const partOf = (scene: Scene, home: Home, { startsOn }: Activity, done = false) => ({
  ...{ id: scene.newId(), who: { home, person: null, group: scene.groupOn(home, startsOn) ?? ('neither' as const) } },
  ...{ joinedOn: startsOn, finishedOn: done ? startsOn : null, outcome: done ? ('finished' as const) : null },
  ...{ contribution: null, result: {} },
})

function visitsOf(scene: Scene, homes: readonly Home[], { place, responsible }: Activity, helper: string): Activity[] {
  const { chance } = scene
  return homes
    .filter(() => chance.is(0.22))
    .map((home) => {
      const visit = makeActivity(scene, {
        ...{ kind: 'household-visit', place, responsible, startsOn: dayIn(planYear, 4, 8, chance) },
        ...{
          name: `Thăm hộ, bàn kế hoạch thoát nghèo ở ${place.name}`,
          details: { helper, findings: chance.pick(found) },
        },
      })
      visit.participants.push(partOf(scene, home, visit, true))
      return visit
    })
}

function nameOf(topic: Topic, chance: Chance, village: string) {
  const sex = chance.is(0.4) ? ('female' as const) : ('male' as const)
  const person = `${sex === 'male' ? 'Ông' : 'Bà'} ${fullName(surnameFor(kinh, chance), kinh, sex, chance.between(1960, 1995), chance)}`
  const names: Readonly<Record<Topic, string>> = {
    'party-member': `${person}, đảng viên Chi bộ ${village}`,
    official: `${person}, cán bộ xã`,
    'well-off-household': `Hộ ${person.charAt(0).toLowerCase()}${person.slice(1)}, hộ khá`,
    organisation: `${chance.pick(['Chi hội Phụ nữ', 'Chi hội Nông dân', 'Chi đoàn', 'Hội Cựu chiến binh'])} ${village}`,
    enterprise: chance.pick([
      'Công ty TNHH May Biển Xanh',
      'Công ty CP Thủy sản Đầm Trên',
      'HTX Nông nghiệp Phước Tân',
    ]),
  }
  return { topic, name: names[topic] }
}

const taskList = [
  'Hướng dẫn cách làm ăn, cùng hộ lập kế hoạch thoát nghèo',
  'Giúp hộ hoàn thiện hồ sơ vay vốn, theo dõi sử dụng vốn',
  'Vận động con em đến trường, hướng dẫn học nghề',
  'Giúp ngày công, giống, vật tư sản xuất',
] as const
const found = [
  'Hộ đã có kế hoạch nuôi bò, cần vay thêm vốn; hai con đều đi học.',
  'Hộ đăng ký phấn đấu thoát nghèo trong năm, xin học nghề may cho con.',
  'Nhà dột, đã đưa vào danh sách đề nghị hỗ trợ; người bệnh dài ngày cần thẻ bảo hiểm y tế.',
  'Hộ già yếu, không còn sức lao động; đề nghị trợ cấp xã hội.',
] as const
