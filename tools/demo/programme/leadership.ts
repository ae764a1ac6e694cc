import { addDays, type CivilDate } from '../../../domain/kernel/date.ts'
import { day } from '../people/person.ts'
import { makeActivity, workday } from './make.ts'
import type { Purses } from './money/purse.ts'
import type { Activity } from './rows.ts'
import { committeeOf, offices, type ProgrammeYear, planYear, type Scene } from './scene.ts'

/** Plan 2024, M11 to M13, M18, M21: what leads, meets, learns and is spread. */
export function lead(scene: Scene, year: ProgrammeYear, purses: Purses): Activity[] {
  const learning = [...visits(scene, year), ...workshops(scene, year)]
  const purse = purses.of('7.1', 'recurrent').find((it) => it.holder.name === offices.labour)
  for (const activity of learning)
    purse?.costs.push({ activity, weight: 40, months: [Number(activity.startsOn.slice(5, 7))] })
  return [
    ...directives(scene, year),
    ...meetings(scene, year),
    ...(year === planYear ? [...tasks(scene), ...models(scene)] : []),
    ...learning,
  ]
}

const documents = [
  [1, 15, 'Kế hoạch thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững', 'KH-UBND'],
  [2, 6, 'Phân công thành viên Ban Chỉ đạo phụ trách địa bàn', 'QĐ-BCĐ'],
  [4, 10, 'Đẩy nhanh tiến độ giải ngân vốn chương trình', 'CV-UBND'],
  [8, 22, 'Kế hoạch rà soát hộ nghèo, hộ cận nghèo cuối năm', 'KH-UBND'],
  [10, 4, 'Tăng cường lãnh đạo công tác giảm nghèo bền vững', 'CT-TU'],
] as const

function directives(scene: Scene, year: ProgrammeYear): Activity[] {
  const { chance, province, world } = scene
  const written = (on: CivilDate, name: string, documentNo: string, place: Activity['place'], issuedBy: string) =>
    makeActivity(scene, {
      ...{ kind: 'directive', place, name, startsOn: on, documentNo, responsible: issuedBy, details: { issuedBy } },
      outputs: [{ kind: 'documents', amount: 1, unit: 'document' }],
    })
  return [
    ...documents.map(([month, date, name, sign]) => {
      const issuedBy =
        sign === 'CT-TU' ? 'Tỉnh ủy' : sign === 'QĐ-BCĐ' ? 'Ban Chỉ đạo các CTMTQG tỉnh' : offices.committee
      return written(
        day(year, month, date),
        `${name} năm ${year}`,
        `${chance.between(12, 90)}/${sign}`,
        province,
        issuedBy,
      )
    }),
    ...world.geography.old.map((commune) =>
      written(
        workday(day(year, chance.between(1, 3), chance.between(3, 27))),
        `Kế hoạch giảm nghèo năm ${year} của ${committeeOf(commune)}`,
        `${chance.between(5, 60)}/KH-UBND`,
        commune,
        committeeOf(commune),
      ),
    ),
  ]
}

function meetings(scene: Scene, year: ProgrammeYear): Activity[] {
  const { chance, province, world } = scene
  const meet = (on: CivilDate, place: Activity['place'], responsible: string, conclusion: string) =>
    makeActivity(scene, {
      ...{ kind: 'steering-meeting', place, startsOn: on, responsible, details: { conclusion } },
      ...{
        name: `Họp Ban Chỉ đạo, tháng ${Number(on.slice(5, 7))}/${year}`,
        documentNo: `${chance.between(3, 60)}/TB-BCĐ`,
      },
      outputs: [
        { kind: 'people-present', amount: chance.between(12, 34), unit: 'person' },
        { kind: 'documents', amount: 1, unit: 'document' },
      ],
    })
  const quarterly = [3, 6, 9, 12].map((month) =>
    meet(workday(day(year, month, 20)), province, 'Ban Chỉ đạo các CTMTQG tỉnh', conclusions[month / 3 - 1] ?? ''),
  )
  const communes = world.geography.old.flatMap((commune) =>
    [6, 11]
      // One commune in eight met once only.
      .filter((month) => month === 6 || chance.is(0.88))
      .map((month) =>
        meet(workday(day(year, month, chance.between(4, 26))), commune, committeeOf(commune), chance.pick(conclusions)),
      ),
  )
  return [...quarterly, ...communes]
}
const conclusions = [
  'Giao vốn chi tiết trước ngày 31/3; các xã đăng ký danh sách hộ tham gia mô hình.',
  'Giải ngân mới đạt một phần ba; các chủ đầu tư báo cáo vướng mắc hằng tuần.',
  'Tập trung rà soát đúng quy trình, công khai danh sách tại thôn; không chạy theo chỉ tiêu.',
  'Đề nghị kéo dài vốn đầu tư chưa giải ngân; lập danh sách người có nhu cầu chưa được hỗ trợ.',
] as const

/** Tasks of departments with a deadline: done in time, late, or open after it. */
function tasks(scene: Scene): Activity[] {
  return assigned.map(([responsible, task, month, late], index) => {
    const due = day(planYear, month, 25)
    const isOpen = late === 'open'
    return makeActivity(scene, {
      ...{
        kind: 'department-task',
        place: scene.province,
        responsible,
        name: task,
        documentNo: `${40 + index}/TB-UBND`,
      },
      ...{ startsOn: day(planYear, Math.max(1, month - 2), 8), state: isOpen ? 'running' : 'done' },
      endsOn: isOpen ? due : addDays(due, late === 'late' ? 24 : -6),
      details: { task, ...(index % 3 === 0 ? { proposal: proposals[(index / 3) % proposals.length] ?? '' } : {}) },
      outputs: isOpen ? [] : [{ kind: 'documents', amount: 1, unit: 'document' }],
    })
  })
}
const assigned: readonly (readonly [office: string, task: string, month: number, late: 'in-time' | 'late' | 'open'])[] =
  [
    [offices.labour, 'Tổng hợp nhu cầu học nghề, việc làm của hộ nghèo, hộ cận nghèo', 3, 'in-time'],
    [offices.finance, 'Hướng dẫn thanh toán, quyết toán vốn sự nghiệp', 3, 'in-time'],
    [offices.agriculture, 'Ban hành định mức hỗ trợ mô hình sản xuất', 4, 'late'],
    [offices.health, 'Điều tra dinh dưỡng trẻ em dưới 16 tuổi ở xã bãi ngang, hải đảo', 10, 'late'],
    [offices.education, 'Rà soát trẻ em hộ nghèo chưa đi học đúng độ tuổi', 9, 'in-time'],
    [offices.construction, 'Hướng dẫn mẫu nhà ở chống bão, lũ cho hộ nghèo', 5, 'in-time'],
    [offices.information, 'Khảo sát vùng lõm sóng ở xã miền núi, hải đảo', 6, 'in-time'],
    [offices.justice, 'Trợ giúp pháp lý lưu động tại xã đặc biệt khó khăn', 11, 'in-time'],
    [offices.front, 'Vận động Quỹ “Vì người nghèo”, hỗ trợ nhà ở', 12, 'in-time'],
    [offices.farmers, 'Nhân rộng tổ hợp tác chăn nuôi ở xã bãi ngang', 10, 'in-time'],
    [offices.women, 'Phụ nữ giúp nhau phát triển kinh tế, mỗi chi hội giúp một hộ', 11, 'in-time'],
    [offices.youth, 'Ngày công thanh niên sửa nhà, làm nhà vệ sinh', 8, 'in-time'],
    [offices.bank, 'Giải ngân vốn tín dụng cho hộ nghèo, hộ cận nghèo, hộ mới thoát nghèo', 12, 'in-time'],
    [offices.labour, 'Đề xuất mức hỗ trợ bảo hiểm y tế cho hộ mới thoát cận nghèo', 9, 'open'],
  ]
const proposals = [
  'Cho phép xã được tự chọn mô hình trong danh mục của tỉnh.',
  'Bổ sung ngân sách huyện đối ứng cho duy tu công trình.',
  'Kéo dài thời gian điều tra dinh dưỡng ở đảo do biển động.',
] as const

const models = (scene: Scene): Activity[] =>
  good.map(([topic, what, initiator, copiedTo], index) =>
    makeActivity(scene, {
      ...{ kind: 'good-model', topic, name: `Mô hình hay: ${what}`, responsible: offices.labour },
      place: scene.world.geography.old[(index * 29) % scene.world.geography.old.length] ?? scene.province,
      ...{ startsOn: day(planYear, 2 + index, 10), endsOn: day(planYear, 7 + (index % 5), 20) },
      details: { what, initiator, copiedTo, results: 'Thu nhập tăng thêm 12 đến 20 triệu đồng một hộ mỗi năm.' },
      outputs: [
        { kind: 'models', amount: 1, unit: 'model' },
        { kind: 'good-examples', amount: 1 + (index % 3), unit: 'example' },
      ],
    }),
  )
const good = [
  ['fishery', 'Tổ đồng quản lý nghề lưới rê ven bờ', 'Tổ ngư dân Bến Cá', 'Xã Hải Lộc, Xã Đông Hải'],
  ['livestock', 'Ngân hàng bò luân chuyển', 'Hội Nông dân xã', 'Xã Sơn Hà, Xã Ba Khe'],
  ['crop', 'Liên kết trồng tỏi trên đất cát', 'HTX Hòn Mây', 'Xã Cồn Sậy'],
  ['forestry', 'Trồng quế dưới tán rừng', 'Tổ hợp tác Suối Tre', 'Xã Trà Lâm'],
  ['other-trade', 'Mỗi chi bộ giúp một hộ thoát nghèo', 'Đảng ủy xã', 'Toàn tỉnh'],
] as const

const visits = (scene: Scene, year: ProgrammeYear): Activity[] =>
  (['Tỉnh Biển Đông (hư cấu)', 'Tỉnh Cao Nguyên (hư cấu)'] as const)
    .slice(0, year === planYear ? 2 : 1)
    .map((destination, index) =>
      makeActivity(scene, {
        ...{
          kind: 'study-visit',
          place: scene.province,
          project: '7.1',
          name: `Học tập kinh nghiệm giảm nghèo tại ${destination}`,
        },
        ...{
          startsOn: day(year, 6 + index * 3, 10),
          endsOn: day(year, 6 + index * 3, 13),
          responsible: offices.labour,
        },
        details: { destination, abroad: false, days: 4 },
        outputs: [{ kind: 'people-present', amount: 24 - index * 4, unit: 'person' }],
      }),
    )

const workshops = (scene: Scene, year: ProgrammeYear): Activity[] =>
  (
    [
      [5, 'Hội thảo “Sinh kế bền vững cho xã bãi ngang, hải đảo”'],
      [7, 'Hội nghị sơ kết sáu tháng thực hiện chương trình'],
      [12, 'Hội nghị tổng kết công tác giảm nghèo'],
    ] as const
  ).map(([month, name]) =>
    makeActivity(scene, {
      ...{
        kind: 'workshop',
        place: scene.province,
        project: '7.1',
        name: `${name} năm ${year}`,
        responsible: offices.labour,
      },
      startsOn: workday(day(year, month, 18)),
      details: { what: name, conclusion: 'Thống nhất các giải pháp, giao đơn vị đầu mối theo dõi.' },
      outputs: [{ kind: 'people-present', amount: scene.chance.between(70, 160), unit: 'person' }],
    }),
  )
