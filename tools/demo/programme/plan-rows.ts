import { shareOut } from '../chance.ts'
import { day } from '../people/person.ts'
import type { OldCommune } from '../places.ts'
import { plan2024 } from '../plan-2024.ts'
import { planYear, type Scene } from './scene.ts'

export type Cascade = { readonly code: string; readonly commune: OldCommune; readonly goal: number }

/** Plan 2024: numbers handed down to the communes, so that the parts meet the whole: by what each began the year with. */
export function cascadeTargets({ world }: Scene): Cascade[] {
  const began = world.book.communeYears.filter((it) => it.year === planYear - 1)
  const poor = new Map(began.map((it) => [it.commune, it.entries.filter((entry) => entry.class === 'poor').length]))
  const communes = world.geography.old
  const weights = communes.map((it) => poor.get(it) ?? 0)
  const goalOf = (code: string) => plan2024.rows.find((it) => it.code === code)?.goal ?? 0
  return ['T03', 'T04', 'T10', 'T15'].flatMap((code) => {
    const parts = shareOut(goalOf(code), weights)
    return communes.map((commune, index) => ({ code, commune, goal: parts[index] ?? 0 }))
  })
}

/** One adjustment in the middle of the year: a commune's part of the houses is taken over by another. */
export function changesOf(cascade: readonly Cascade[]) {
  const houses = cascade
    .filter((it) => it.code === 'T15')
    .sort((a, b) => b.goal - a.goal || a.commune.id - b.commune.id)
  const [most, next] = houses
  if (!most || !next) return []
  const told = { code: 'T15', decisionNo: '1876/QĐ-UBND', decisionDate: day(planYear, 7, 15) }
  const reason = 'Điều chỉnh chỉ tiêu giữa các xã theo kết quả khảo sát nhà ở'
  return [
    { ...told, unit: most.commune.id, was: most.goal + 1, goal: most.goal, reason },
    { ...told, unit: next.commune.id, was: next.goal - 1, goal: next.goal, reason },
  ]
}

type Period = {
  readonly from: number
  readonly until: number
  readonly titleVi: string
  readonly titleEn: string
  readonly documentNo: string
  readonly documentDate: string
  readonly act: string
  readonly targets: readonly PeriodTarget[]
}
type PeriodTarget = readonly [
  code: string,
  nameVi: string,
  nameEn: string,
  unit: string,
  direction: string,
  goal: number | null,
  indicator: string | null,
]

/** What the programme promises for several years (handbook, sections 8.1 and 8.2), as the province took it over. */
// biome-ignore format: a plan is read row by row
export const periods: readonly Period[] = [
  { from: 2021, until: 2025, titleVi: 'Kế hoạch thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021–2025', titleEn: 'Plan of the National Target Programme on Sustainable Poverty Reduction 2021–2025',
    documentNo: '48/KH-UBND', documentDate: '2022-03-30', act: 'QĐ 90/QĐ-TTg', targets: [
    ['P01', 'Mức giảm tỷ lệ nghèo đa chiều mỗi năm', 'Yearly fall of the multidimensional poverty rate', 'points', 'at-least', 1, 'multidimensional-rate-fall'],
    ['P02', 'Mức giảm tỷ lệ hộ nghèo dân tộc thiểu số mỗi năm', 'Yearly fall of the poverty rate of ethnic minorities', 'points', 'at-least', 3, 'minority-poverty-rate-fall'],
    ['P03', 'Số hộ nghèo, hộ cận nghèo giảm một nửa so với đầu kỳ', 'Poor and near-poor households halved against the start', 'households', 'at-most', 7_100, 'listed-households'],
    ['P04', 'Xã đặc biệt khó khăn bãi ngang, hải đảo ra khỏi danh sách', 'Especially difficult coastal communes that leave the list', '%', 'at-least', 30, 'coastal-communes-left'],
    ['P05', 'Lao động có nhu cầu được tư vấn việc làm', 'Workers in need given job counselling', '%', 'at-least', 100, 'job-counselling'],
    ['P06', 'Người thuộc hộ nghèo, hộ cận nghèo có bảo hiểm y tế', 'People of poor and near-poor households insured', '%', 'at-least', 100, 'insurance-of-listed'],
    ['P07', 'Trẻ em dưới 16 tuổi thấp còi ở huyện nghèo', 'Stunting of children under 16 in poor districts', '%', 'below', 34, 'stunting-in-poor-communes'],
    ['P08', 'Trẻ em đi học đúng độ tuổi', 'Children at school at the right age', '%', 'at-least', 90, 'right-age-schooling'],
    ['P09', 'Lao động qua đào tạo', 'Trained labour', '%', 'at-least', 60, 'trained-labour'],
    ['P10', 'Lao động có bằng cấp, chứng chỉ', 'Labour with a certificate', '%', 'at-least', 25, 'certified-labour'],
    ['P11', 'Hộ dùng nguồn nước sạch', 'Households with clean water', '%', 'at-least', 90, 'clean-water'],
    ['P12', 'Hộ có nhà tiêu hợp vệ sinh', 'Households with a hygienic latrine', '%', 'at-least', 60, 'hygienic-latrine'],
    ['P13', 'Hộ có nhu cầu được dùng viễn thông, internet', 'Households in need with telecom and internet', '%', 'at-least', 90, 'internet-access'] ] },
  { from: 2026, until: 2030, titleVi: 'Kế hoạch thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển vùng đồng bào dân tộc thiểu số giai đoạn 2026–2030', titleEn: 'Plan of the merged programme, phase 2026–2030',
    documentNo: '31/KH-UBND', documentDate: '2026-03-16', act: 'QĐ 417/QĐ-BNNMT', targets: [
    ['P01', 'Mức giảm tỷ lệ nghèo đa chiều mỗi năm', 'Yearly fall of the multidimensional poverty rate', 'points', 'at-least', 1, 'multidimensional-rate-fall'],
    ['P02', 'Tỷ lệ nghèo đa chiều vùng dân tộc thiểu số và miền núi', 'Multidimensional poverty in minority and mountain areas', '%', 'below', 10, 'minority-poverty-rate'],
    ['P03', 'Xã đạt chuẩn nông thôn mới', 'Communes that meet the new-countryside standard', '%', 'at-least', 65, 'new-countryside-communes'] ] },
]
