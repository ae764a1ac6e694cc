import { addDays } from '../../../domain/kernel/date.ts'
import { day } from '../people/person.ts'
import { inGroups, makeActivity, trained, workday } from './make.ts'
import type { Purses } from './money/purse.ts'
import type { Activity, Staff } from './rows.ts'
import { offices, type ProgrammeYear, type Scene } from './scene.ts'

/** Communes (of 2024) whose two officers came to no course in 2024: T08 is missed by them. */
const withoutCourse2024: ReadonlySet<string> = new Set(['Xã Hòn Mây', 'Xã Khe Trầu', 'Xã Đèo Gió'])

const courses = [
  ['management', 'Quản lý, tổ chức thực hiện chương trình, chính sách, dự án giảm nghèo'],
  ['participatory-planning', 'Lập kế hoạch có sự tham gia của người dân'],
  ['community-development', 'Xây dựng kế hoạch phát triển cộng đồng'],
  ['trade', 'Nghiệp vụ rà soát hộ nghèo, hộ cận nghèo'],
  ['deprivations', 'Giải quyết các chiều thiếu hụt dịch vụ xã hội cơ bản'],
] as const

/** Plan 2024, T08, M09, M10: courses, each member of staff in one, and what they learn from. */
export function trainStaff(scene: Scene, year: ProgrammeYear, staff: readonly Staff[], purses: Purses): Activity[] {
  const own = staff.filter((it) => it.field === 'poverty-reduction' && it.level !== 'village')
  const came = own.filter((it) => !isAbsent(scene, year, it))
  const activities = [
    ...materials(scene, year),
    ...inGroups(came, 55).map((group, index) => course(scene, year, index, group)),
    ...inGroups(
      staff.filter((it) => it.level === 'village'),
      160,
    ).map((group, index) => forVillages(scene, year, index, group)),
    ...allied(scene, year, staff),
  ]
  const purse = purses.of('7.1', 'recurrent').find((it) => it.holder.name === offices.labour)
  for (const activity of activities.filter((it) => it.kind !== 'allied-staff-course'))
    purse?.costs.push({
      activity,
      weight: 5 + activity.participants.length,
      months: [Number(activity.startsOn.slice(5, 7))],
    })
  const legal = purses.of('7.1', 'recurrent').find((it) => it.holder.name === offices.justice)
  for (const activity of activities.filter((it) => it.kind === 'allied-staff-course'))
    (legal ?? purse)?.costs.push({ activity, weight: 1, months: [Number(activity.startsOn.slice(5, 7))] })
  return activities
}

/** Before 2024 one in seven came to no course; in 2024 only those of three communes. */
const isAbsent = ({ chance }: Scene, year: ProgrammeYear, { level, place }: Staff) =>
  year === 2024 ? level === 'commune' && withoutCourse2024.has(place.name) : chance.is(year === 2023 ? 0.12 : 0.31)

function course(scene: Scene, year: ProgrammeYear, index: number, group: readonly Staff[]): Activity {
  const [topic, name] = courses[index % courses.length] ?? courses[0]
  const startsOn = workday(day(year, 4 + (index % 6), scene.chance.between(3, 22)))
  const activity = makeActivity(scene, {
    ...{ kind: 'staff-course', place: scene.province, topic, project: '7.1', startsOn, endsOn: addDays(startsOn, 2) },
    ...{ name: `Lớp tập huấn “${name}”, lớp ${index + 1}`, responsible: offices.labour },
    ...{ documentNo: `${60 + index}/KH-SLĐTBXH`, details: { days: 3, provider: 'Trường Chính trị tỉnh' } },
    outputs: [
      { kind: 'sessions', amount: 6, unit: 'session' },
      { kind: 'materials', amount: group.length, unit: 'material' },
    ],
  })
  return fill(scene, activity, group)
}

function forVillages(scene: Scene, year: ProgrammeYear, index: number, group: readonly Staff[]): Activity {
  const startsOn = workday(day(year, 8, scene.chance.between(5, 24)))
  const activity = makeActivity(scene, {
    ...{
      kind: 'staff-course',
      place: scene.province,
      topic: 'trade',
      project: '7.1',
      startsOn,
      responsible: offices.labour,
    },
    ...{ name: `Tập huấn rà soát viên thôn, lớp ${index + 1}`, details: { days: 1, provider: offices.labour } },
    outputs: [{ kind: 'sessions', amount: 2, unit: 'session' }],
  })
  return fill(
    scene,
    activity,
    group.filter(() => scene.chance.is(0.93)),
  )
}

function fill(scene: Scene, activity: Activity, group: readonly Staff[]): Activity {
  const grades = ['Giỏi', 'Khá', 'Khá', 'Đạt'] as const
  for (const it of group)
    if (it.since <= activity.startsOn && (it.until === null || it.until > activity.startsOn))
      activity.participants.push(
        trained(scene, it, activity.startsOn, activity.endsOn ?? activity.startsOn, {
          grade: scene.chance.pick(grades),
        }),
      )
  return activity
}

const fields = [
  ['legal-aid', 'Kỹ năng trợ giúp pháp lý cho người nghèo'],
  ['social-work', 'Công tác xã hội với hộ nghèo, đối tượng yếu thế'],
  ['gender-equality', 'Lồng ghép bình đẳng giới trong giảm nghèo'],
] as const

const allied = (scene: Scene, year: ProgrammeYear, staff: readonly Staff[]): Activity[] =>
  fields.map(([field, name], index) => {
    const startsOn = workday(day(year, 6 + index, scene.chance.between(4, 24)))
    const activity = makeActivity(scene, {
      ...{ kind: 'allied-staff-course', place: scene.province, topic: field, project: '7.1', startsOn },
      ...{
        endsOn: addDays(startsOn, 1),
        name: `Lớp bồi dưỡng “${name}”`,
        details: { days: 2, provider: 'Trường Chính trị tỉnh' },
      },
      ...{ responsible: field === 'legal-aid' ? offices.justice : offices.labour },
      outputs: [{ kind: 'sessions', amount: 4, unit: 'session' }],
    })
    return fill(
      scene,
      activity,
      staff.filter((it) => it.field === field && scene.chance.is(0.9)),
    )
  })

const materials = (scene: Scene, year: ProgrammeYear): Activity[] =>
  (['management', 'participatory-planning', 'deprivations'] as const).map((topic, index) =>
    makeActivity(scene, {
      ...{ kind: 'training-material', place: scene.province, topic, project: '7.1', responsible: offices.labour },
      ...{
        name: `Biên soạn tài liệu: ${courses.find(([it]) => it === topic)?.[1] ?? ''}`,
        startsOn: day(year, 2, 12 + index),
      },
      ...{
        endsOn: day(year, 3, 20 + index),
        details: { what: 'Tài liệu tập huấn cán bộ giảm nghèo', copies: 420 + index * 80 },
      },
      outputs: [{ kind: 'copies', amount: 420 + index * 80, unit: 'copy' }],
    }),
  )
