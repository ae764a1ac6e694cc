import { addDays } from '../../../domain/kernel/date.ts'
import { day } from '../people/person.ts'
import { makeActivity, workday } from './make.ts'
import type { Purses } from './money/purse.ts'
import type { Activity } from './rows.ts'
import { committeeOf, inWords, offices, type ProgrammeYear, type Scene } from './scene.ts'

/** Plan 2024, M07, M08, M17, M22, M23: inspections with what was found, movements and their awards. */
export function oversee(scene: Scene, year: ProgrammeYear, purses: Purses): Activity[] {
  const inspections = inspect(scene, year)
  const purse = purses.of('7.2', 'recurrent')[0]
  for (const activity of inspections)
    purse?.costs.push({ activity, weight: 2, months: [Number(activity.startsOn.slice(5, 7))] })
  return [...inspections, ...emulate(scene, year), ...award(scene, year)]
}

const findings = [
  [
    'Hồ sơ mua con giống thiếu biên bản bàn giao có chữ ký của hộ; hai hộ nhận con giống nhưng không có trong danh sách.',
    'Bổ sung biên bản; thu hồi hoặc đưa hộ vào danh sách theo quyết định.',
  ],
  [
    'Danh sách niêm yết tại thôn chưa đủ ngày; biên bản họp dân ghi thiếu số người dự.',
    'Niêm yết lại đúng thời hạn; rút kinh nghiệm với trưởng thôn.',
  ],
  ['Giải ngân vốn đầu tư chậm, mới đạt 22% kế hoạch vào tháng 6.', 'Lập tiến độ theo tuần, báo cáo UBND tỉnh.'],
  [
    'Hồ sơ lớp nghề đầy đủ; ba học viên nghỉ quá số buổi vẫn được cấp chứng chỉ.',
    'Thu hồi ba chứng chỉ, tổ chức học bù.',
  ],
  ['Thực hiện đúng quy định; chưa mở sổ theo dõi đóng góp của người dân.', 'Mở sổ, công khai tại trụ sở.'],
] as const

/** In places with most to do. Of the recommendations some were carried out late, some not yet. */
function inspect(scene: Scene, year: ProgrammeYear): Activity[] {
  const { chance, world } = scene
  const communes = world.geography.old.filter((it) => it.hardship >= 1.8 || it.difficult)
  return communes.slice(0, year === 2024 ? 24 : 8).map((commune, index) => {
    const startsOn = workday(day(year, 4 + (index % 8), chance.between(3, 24)))
    const [found, recommendations] = findings[index % findings.length] ?? findings[0]
    const remedyBy = addDays(startsOn, 45)
    const open = chance.is(0.16)
    const remediedOn = addDays(remedyBy, chance.is(0.25) ? chance.between(8, 40) : -chance.between(2, 20))
    return makeActivity(scene, {
      ...{ kind: 'inspection', place: commune, project: '7.2', startsOn, endsOn: addDays(startsOn, 2) },
      ...{ name: `Kiểm tra, giám sát thực hiện chương trình tại ${inWords(commune)}`, responsible: offices.labour },
      documentNo: `${chance.between(21, 180)}/BC-ĐKT`,
      details: {
        ...{ inspected: committeeOf(commune), findings: found, recommendations, remedyBy },
        ...(open ? {} : { remediedOn }),
      },
      outputs: [{ kind: 'recommendations-made', amount: chance.between(1, 4), unit: 'recommendation' }],
    })
  })
}

function emulate(scene: Scene, year: ProgrammeYear): Activity[] {
  const { chance, province, world } = scene
  const movement = (place: Activity['place'], topic: 'for-the-poor' | 'with-drive', registered: number) =>
    makeActivity(scene, {
      ...{ kind: 'emulation', place, topic, startsOn: day(year, 2, 15), endsOn: day(year, 12, 20) },
      name:
        topic === 'for-the-poor'
          ? `Phong trào “Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau” năm ${year}`
          : `Thi đua gắn với cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh” năm ${year}`,
      responsible: place === province ? offices.front : committeeOf(place),
      details: {
        registered,
        results: `${Math.round(registered * 0.86)} tập thể, hộ gia đình đạt nội dung đã đăng ký.`,
      },
      outputs: [{ kind: 'registrations', amount: registered, unit: 'registration' }],
    })
  return [
    movement(province, 'for-the-poor', 214),
    movement(province, 'with-drive', 160),
    ...world.geography.old.flatMap((commune) => [
      ...(chance.is(0.7) ? [movement(commune, 'for-the-poor', chance.between(5, 40))] : []),
      ...(chance.is(0.45) ? [movement(commune, 'with-drive', chance.between(4, 30))] : []),
    ]),
  ]
}

const honours = [
  [3, 'Tổng kết phong trào năm trước', 9, 'Khen thưởng xã, thôn dẫn đầu giảm nghèo', 12, 0, 6],
  [6, 'Mô hình sinh kế', 14, 'Khen thưởng tổ hợp tác giúp hộ nghèo', 8, 0, 10],
  [9, 'Hộ tự nguyện thoát nghèo', 11, 'Biểu dương hộ nghèo vươn lên thoát nghèo', 0, 36, 0],
  [10, 'Tháng cao điểm “Vì người nghèo”', 20, 'Tri ân doanh nghiệp, cá nhân đóng góp', 14, 0, 22],
  [12, 'Tổng kết năm', 8, 'Khen thưởng cán bộ, đảng viên giúp đỡ hộ nghèo', 6, 0, 41],
] as const

/** With the days a commendation took from result to decision (M23). */
const award = (scene: Scene, year: ProgrammeYear): Activity[] =>
  honours.map(([month, reason, date, name, groups, households, people]) => {
    const resultOn = day(year, month, Math.min(date, 15))
    const proposedOn = addDays(resultOn, scene.chance.between(4, 12))
    const decidedOn = addDays(proposedOn, scene.chance.between(6, 30))
    const outputs = [
      { kind: 'groups-awarded', amount: groups, unit: 'group' },
      { kind: 'households-awarded', amount: households, unit: 'household' },
      { kind: 'people-awarded', amount: people, unit: 'person' },
    ]
    return makeActivity(scene, {
      ...{ kind: 'award', place: scene.province, year, name: `${name} năm ${year}`, responsible: offices.committee },
      ...{ startsOn: resultOn, endsOn: decidedOn, documentNo: `${scene.chance.between(200, 980)}/QĐ-UBND` },
      details: { honoured: reason, resultOn, proposedOn, decidedOn },
      outputs: outputs.filter((it) => it.amount > 0),
    })
  })
