import { addDays, type CivilDate } from '../../../domain/kernel/date.ts'
import { day } from '../people/person.ts'
import type { OldCommune } from '../places.ts'
import { makeActivity } from './make.ts'
import type { Purse, Purses } from './money/purse.ts'
import { withoutWorks2024 } from './money/spend.ts'
import type { Activity, Output, Stage } from './rows.ts'
import { committeeOf, inWords, type ProgrammeYear, type Scene } from './scene.ts'

type Kind = {
  readonly topic: 'road' | 'school' | 'health-station' | 'irrigation'
  readonly name: (where: string, commune: string) => string
  readonly weight: number
  readonly output: (size: number) => Output
}
const kinds: readonly Kind[] = [
  {
    ...{ topic: 'road', weight: 5, output: (size) => ({ kind: 'road-km', amount: size / 10, unit: 'km' }) },
    name: (where, commune) => `Đường bê tông ${where}, ${commune}`,
  },
  {
    ...{ topic: 'irrigation', weight: 4, output: (size) => ({ kind: 'hectares', amount: size * 4, unit: 'hectare' }) },
    name: (where, commune) => `Kiên cố hóa kênh mương ${where}, ${commune}`,
  },
  {
    ...{ topic: 'school', weight: 6, output: () => ({ kind: 'rooms', amount: 4, unit: 'room' }) },
    name: (where, commune) => `Nhà lớp học Trường Mầm non ${commune}, điểm ${where}`,
  },
  {
    ...{ topic: 'health-station', weight: 3, output: () => ({ kind: 'beds', amount: 5, unit: 'bed' }) },
    name: (_where, commune) => `Cải tạo, nâng cấp Trạm Y tế ${commune}`,
  },
]
const contractors = [
  'Công ty TNHH Xây dựng An Thịnh',
  'Công ty CP Xây dựng Hải Bình',
  'Công ty TNHH Cầu đường Vĩnh Giang',
] as const

/** Plan 2024, T05 and M01: works in the especially difficult communes, two or three in each; in one commune none was begun. */
export function buildWorks(scene: Scene, year: ProgrammeYear, purses: Purses): Activity[] {
  return purses
    .of('1.1', 'investment')
    .flatMap((purse) => [...worksOf(scene, year, purse), ...maintenanceOf(scene, year, purse, purses)])
}

function worksOf(scene: Scene, year: ProgrammeYear, purse: Purse): Activity[] {
  const { commune } = purse
  if (!commune) return []
  const notBegun = year === 2024 && commune.name === withoutWorks2024
  return scene.chance
    .shuffle(kinds)
    .slice(0, scene.chance.between(2, 3))
    .map((kind, index, all) => {
      // The last one is not done by the end of the year: what it leaves is carried over.
      const when = notBegun ? 'not-begun' : index === all.length - 1 ? 'carried-over' : 'in-year'
      const activity = workOf(scene, { year, commune, kind, when })
      purse.costs.push({ activity, weight: kind.weight, months: [3, 6, 9, 11, 12].slice(index) })
      return activity
    })
}

type Work = {
  readonly year: ProgrammeYear
  readonly commune: OldCommune
  readonly kind: Kind
  readonly when: 'in-year' | 'carried-over' | 'not-begun'
}

function workOf(scene: Scene, { year, commune, kind, when }: Work): Activity {
  const { chance } = scene
  const size = chance.between(8, 24)
  const startsOn = day(when === 'not-begun' ? year + 1 : year, chance.between(3, 4), chance.between(1, 28))
  const [from, until] = when === 'in-year' ? [9, 12] : [4, 6]
  const ended = day(when === 'in-year' ? year : year + 1, chance.between(from, until), chance.between(1, 25))
  const [state, endsOn] = when === 'not-begun' ? (['running', null] as const) : (['done', ended] as const)
  const village = chance.pick(commune.villages)
  return makeActivity(scene, {
    ...{
      kind: 'infrastructure-work',
      place: commune,
      year,
      topic: kind.topic,
      project: '1.1',
      startsOn,
      endsOn,
      state,
    },
    ...{ name: kind.name(inWords(village), inWords(commune)), responsible: committeeOf(commune) },
    documentNo: `${chance.between(210, 390)}/QĐ-UBND`,
    details: {
      ...(kind.topic === 'road' ? { length: size / 10 } : {}),
      ...(state === 'done' ? { contractor: chance.pick(contractors) } : {}),
    },
    stages: stagesOf(startsOn, endsOn),
    outputs:
      state === 'done'
        ? [kind.output(size), { kind: 'households-served', amount: village.homes, unit: 'household' }]
        : [],
  })
}

const names = [
  'Lập, phê duyệt báo cáo kinh tế - kỹ thuật',
  'Giải phóng mặt bằng',
  'Thi công phần chính',
  'Nghiệm thu, bàn giao',
] as const

function stagesOf(startsOn: CivilDate, endsOn: CivilDate | null): Stage[] {
  const done = endsOn ? names.length : 2
  return names.map((name, index) => {
    const plannedOn = addDays(startsOn, index * 70)
    const on = index === names.length - 1 && endsOn ? endsOn : addDays(plannedOn, 6)
    return { name, plannedOn, doneOn: index < done ? (endsOn && on > endsOn ? endsOn : on) : null, cost: null }
  })
}

/** Duy tu, bảo dưỡng: the recurrent money of 1.1. */
function maintenanceOf(scene: Scene, year: ProgrammeYear, { commune }: Purse, purses: Purses): Activity[] {
  const purse = purses.of('1.1', 'recurrent').find((it) => it.commune === commune)
  if (!purse || !commune) return []
  const startsOn = day(year, 5, scene.chance.between(4, 25))
  const state = year === 2024 && commune.name === withoutWorks2024 ? 'cancelled' : 'done'
  const activity = makeActivity(scene, {
    ...{ kind: 'infrastructure-work', place: commune, year, topic: 'other', project: '1.1', startsOn, state },
    ...{ endsOn: day(year, 10, 18), name: `Duy tu, bảo dưỡng công trình hạ tầng ${inWords(commune)}` },
    ...{ responsible: committeeOf(commune), details: { contractor: scene.chance.pick(contractors) } },
  })
  purse.costs.push({ activity, weight: 1, months: [7, 10] })
  return [activity]
}
