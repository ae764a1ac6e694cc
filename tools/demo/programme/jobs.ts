import { addDays, addMonths } from '../../../domain/kernel/date.ts'
import type { SupportKind } from '../../../domain/support/kinds.ts'
import { day } from '../people/person.ts'
import type { Commune, OldCommune } from '../places.ts'
import { type Asking, type Batch, batches, batchOf, daysIn } from './asking.ts'
import { type Helped, helpedWith } from './help.ts'
import { finish, groupBy, inGroups, makeActivity } from './make.ts'
import type { Purses } from './money/purse.ts'
import { trades } from './production-kinds.ts'
import type { Activity, Delivery } from './rows.ts'
import { inWords, offices, type Scene } from './scene.ts'

type Made = { readonly activities: Activity[]; readonly deliveries: Delivery[] }
const purseOf = (
  purses: Purses,
  project: string,
  holder: string,
  capital: 'investment' | 'recurrent' = 'recurrent',
) => {
  const purse = purses.of(project, capital).find((it) => it.holder.name === holder)
  if (!purse) throw new Error(`${holder} has no money of ${project}`)
  return purse
}

/** Plan 2024, T09, T10 and T14: counselling, placements, vocational classes, and courses before work abroad. */
export function supportJobs(scene: Scene, askings: readonly Asking[], purses: Purses, share: number): Made {
  const made: Made = { activities: [], deliveries: [] }
  counsel(scene, helpedWith(scene, 'job-counselling', askings), purses, made)
  teach(scene, helpedWith(scene, 'vocational-training', askings), purses, made)
  place(scene, chosen(scene, 'job-placement', askings, Math.round(312 * share)), purses, made)
  sendAbroad(scene, chosen(scene, 'work-abroad', askings, Math.max(1, Math.round(38 * share))), purses, made)
  return made
}

/** Exactly so many of those who ask. */
function chosen(scene: Scene, kind: SupportKind, askings: readonly Asking[], count: number): Helped[] {
  const possible = askings.flatMap((it): Helped[] => {
    const batch = it.kind === kind && it.person ? batchOf(scene, it) : undefined
    return batch ? [{ ...it, batch }] : []
  })
  return scene.chance.shuffle(possible).slice(0, count)
}

/** The commune of 2024 where those of a commune of today come together: that of most of them. */
export function venueOf(group: readonly Helped[]): OldCommune {
  const [venue] = [...groupBy(group, (it) => it.home.village.old)].sort(
    ([a, most], [b, fewer]) => fewer.length - most.length || a.id - b.id,
  )
  if (!venue) throw new Error('nobody comes')
  return venue[0]
}

/**
 * Those who live close to each other and are helped at the same time, at most so many together. The few of December, whose households
 * were recognised just before, come together by district.
 */
function* gatherings<Key>(
  helped: readonly Helped[],
  near: (it: Helped) => Key,
  most: number,
): Generator<[Batch, Helped[]]> {
  for (const batch of batches) {
    const some = helped.filter((it) => it.batch === batch)
    const groups = batch === 'december' ? groupBy(some, districtOf) : groupBy(some, near)
    for (const group of groups.values()) for (const together of inGroups(group, most)) yield [batch, together]
  }
}
const today = (it: Helped): Commune => it.home.village.today
const districtOf = (it: Helped) => it.home.village.old.district

const advice = [
  'Giới thiệu việc làm trong tỉnh',
  'Định hướng học nghề',
  'Thông tin thị trường lao động',
  'Tư vấn chính sách vay vốn',
] as const

function counsel(scene: Scene, helped: readonly Helped[], purses: Purses, made: Made) {
  const purse = purseOf(purses, '4.3', offices.jobs)
  for (const [batch, group] of gatherings(helped, (it) => it.home.village.old, 40)) {
    const commune = venueOf(group)
    const [on] = daysIn(batch, scene.chance, 0)
    const activity = makeActivity(scene, {
      ...{ kind: 'job-counselling-event', place: commune, project: '4.3', startsOn: on, responsible: offices.jobs },
      name: `Phiên tư vấn, định hướng nghề nghiệp lưu động tại ${inWords(commune)}`,
      details: { provider: offices.jobs },
      outputs: [{ kind: 'people-present', amount: group.length + scene.chance.between(4, 30), unit: 'person' }],
    })
    made.activities.push(activity)
    purse.costs.push({ activity, weight: 10 + group.length, months: [Number(on.slice(5, 7))] })
    for (const { home, person } of group)
      made.deliveries.push(
        finish(scene, activity, {
          ...{ home, person, kind: 'job-counselling', joinedOn: on, on },
          result: { advice: scene.chance.pick(advice) },
        }),
      )
  }
}

/** Classes of one trade. Some drop out, and with them the support they asked for. */
function teach(scene: Scene, helped: readonly Helped[], purses: Purses, made: Made) {
  const holders = [offices.labour, offices.college].map((name) => purseOf(purses, '4.1', name))
  let no = 0
  for (const [batch, group] of gatherings(helped, today, 30)) {
    const commune = venueOf(group)
    const trade = scene.chance.pick(trades)
    const purse = holders[no % holders.length]
    if (!purse) throw new Error('nobody pays for classes')
    no += 1
    const length = batch === 'december' ? 10 : batch === 'autumn' ? 24 : 60
    const [startsOn, endsOn] = daysIn(batch, scene.chance, length)
    const activity = makeActivity(scene, {
      ...{ kind: 'vocational-class', place: commune, topic: trade, project: '4.1', startsOn, endsOn },
      ...{ name: `Lớp ${trade} (sơ cấp, dưới 3 tháng) tại ${inWords(commune)}`, responsible: purse.holder.name },
      ...{ documentNo: `${100 + no}/QĐ-ĐTN`, details: { days: length, provider: offices.college } },
      outputs: [{ kind: 'sessions', amount: length, unit: 'session' }],
    })
    made.activities.push(activity)
    const months = [Number(startsOn.slice(5, 7)), Math.min(12, Number(endsOn.slice(5, 7)) + 1)]
    purse.costs.push({ activity, weight: 8 + group.length, months: [...new Set(months)] })
    group.forEach(({ home, person }, index) => {
      const certificateNo = `${String(no).padStart(3, '0')}-${String(index + 1).padStart(2, '0')}/2024`
      const finished = { home, person, kind: 'vocational-training' as const, joinedOn: startsOn, on: endsOn }
      const grade = scene.chance.pick(['Giỏi', 'Khá', 'Khá', 'Trung bình'])
      const amount = scene.chance.between(24, 36) * 100_000
      made.deliveries.push(
        finish(scene, activity, {
          ...{ ...finished, result: { certificateNo, grade } },
          given: { topic: trade, amount, allocation: purse.parts[0]?.allocation ?? null, documentNo: certificateNo },
        }),
      )
    })
  }
}

const employers = [
  ...[
    'Công ty TNHH May Biển Xanh',
    'Công ty CP Thủy sản Đầm Trên',
    'Công ty TNHH Gỗ Trà Sơn',
    'HTX Nông nghiệp Phước Tân',
  ],
  ...['Công ty TNHH Giày Mẫu Thành', 'Công ty CP Xây dựng Kim Sơn', 'Công ty TNHH Linh kiện Hải Yên'],
] as const
const posts = [
  'Công nhân may',
  'Công nhân chế biến',
  'Thợ phụ xây dựng',
  'Công nhân lắp ráp',
  'Bốc xếp, đóng gói',
  'Bảo vệ',
] as const

function place(scene: Scene, helped: readonly Helped[], purses: Purses, made: Made) {
  const { chance } = scene
  const purse = purseOf(purses, '4.3', offices.labour)
  for (const [batch, group] of gatherings(helped, districtOf, 40)) {
    const commune = venueOf(group)
    const [on] = daysIn(batch, chance, 0)
    const activity = makeActivity(scene, {
      ...{ kind: 'job-placement-event', place: commune, project: '4.3', startsOn: on, responsible: offices.jobs },
      ...{
        name: `Ngày hội việc làm ${inWords(commune.district)}`,
        details: { provider: offices.jobs, vacancies: 120 + group.length },
      },
      outputs: [
        { kind: 'people-present', amount: group.length + chance.between(60, 200), unit: 'person' },
        { kind: 'vacancies-offered', amount: 120 + group.length, unit: 'vacancy' },
      ],
    })
    made.activities.push(activity)
    purse.costs.push({ activity, weight: 20 + group.length, months: [Number(on.slice(5, 7))] })
    for (const { home, person } of group) {
      const job = chance.pick(posts)
      const result = { employer: chance.pick(employers), job, beganOn: addDays(on, 1), confirmedBy: offices.jobs }
      const given = { topic: job, details: { ...result } }
      made.deliveries.push(
        finish(scene, activity, { home, person, kind: 'job-placement', joinedOn: on, on, result, given }),
      )
    }
  }
  equip(scene, purses, made)
}

/** The investment of 4.3: rooms and screens of the job exchange. */
function equip(scene: Scene, purses: Purses, made: Made) {
  const activity = makeActivity(scene, {
    ...{
      kind: 'infrastructure-work',
      place: scene.province,
      topic: 'other',
      project: '4.3',
      responsible: offices.jobs,
    },
    ...{ name: 'Nâng cấp sàn giao dịch việc làm, hệ thống thông tin thị trường lao động', documentNo: '702/QĐ-UBND' },
    ...{
      startsOn: day(2024, 4, 8),
      endsOn: day(2024, 12, 20),
      details: { contractor: 'Công ty CP Công nghệ Mẫu Thành' },
    },
  })
  made.activities.push(activity)
  purseOf(purses, '4.3', offices.jobs, 'investment').costs.push({ activity, weight: 1, months: [5, 8, 10, 12] })
}

const countries = ['Nhật Bản', 'Hàn Quốc', 'Đài Loan'] as const

function sendAbroad(scene: Scene, helped: readonly Helped[], purses: Purses, made: Made) {
  const { chance } = scene
  const purse = purseOf(purses, '4.2', offices.jobs)
  for (const [batch, group] of gatherings(helped, () => 'province', 20)) {
    const country = chance.pick(countries)
    const [startsOn, endsOn] = daysIn(batch, chance, batch === 'spring' ? 45 : 10)
    const activity = makeActivity(scene, {
      ...{
        kind: 'work-abroad-course',
        place: scene.province,
        project: '4.2',
        startsOn,
        endsOn,
        responsible: offices.jobs,
      },
      name: `Bồi dưỡng ngoại ngữ, giáo dục định hướng cho lao động đi làm việc tại ${country}`,
      details: { country, provider: offices.jobs, days: batch === 'spring' ? 45 : 10 },
    })
    made.activities.push(activity)
    purse.costs.push({ activity, weight: group.length, months: [Number(endsOn.slice(5, 7))] })
    for (const { home, person } of group) {
      const departedOn = addMonths(endsOn, 3)
      const result = { employer: chance.pick(employers), departedOn }
      const given = {
        topic: country,
        amount: chance.between(50, 90) * 100_000,
        allocation: purse.parts[0]?.allocation ?? null,
      }
      made.deliveries.push(
        finish(scene, activity, { home, person, kind: 'work-abroad', joinedOn: startsOn, on: endsOn, result, given }),
      )
    }
  }
}
