import type { CivilDate } from '../../../domain/kernel/date.ts'
import { type Chance, idsFrom } from '../chance.ts'
import type { OldCommune } from '../places.ts'
import type { World } from '../years/world.ts'
import type { Place } from './rows.ts'
import { type Standing, standingOf } from './standing.ts'

/** What everything of the programme is made from: the world as the years left it, chance and ids of the programme's own. */
export type Scene = Standing & {
  readonly world: World
  readonly chance: Chance
  readonly newId: () => string
  readonly province: Place
}

/** The first two at full size only: of them there is money and what it was spent on. */
export const allYears = [2020, 2021, 2022, 2023, 2024] as const
export const programmeYears = [2022, 2023, 2024] as const
export type ProgrammeYear = (typeof allYears)[number]
/** The year of the plan: the others are lighter. */
export const planYear = 2024

export function makeScene(world: World): Scene {
  const chance = world.chance.branch('programme')
  return {
    ...standingOf(world),
    world,
    chance,
    // A month before the world's own ids begin, so that the two never meet.
    newId: idsFrom(Date.UTC(2022, 7, 1), chance.branch('ids')),
    province: { ...world.geography.province, name: 'Tỉnh Mẫu' },
  }
}

/** A part of the programme with ids and chance of its own: made again, in whatever order, it is the same. */
export function part(scene: Scene, label: string): Scene {
  const chance = scene.chance.branch(label)
  const number = [...label].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 900_000, 7)
  return { ...scene, chance, newId: idsFrom(Date.UTC(2022, 6, 1) - number * 1_000, chance.branch('ids')) }
}

/** A people's committee as letters are headed: "UBND xã Vĩnh Hải". */
export const committeeOf = ({ name }: Pick<OldCommune, 'name'>) =>
  `UBND ${name.charAt(0).toLowerCase()}${name.slice(1)}`
/** "xã Vĩnh Hải", within a sentence. */
export const inWords = ({ name }: Pick<Place, 'name'>) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

export const offices = {
  labour: 'Sở Lao động - Thương binh và Xã hội',
  agriculture: 'Sở Nông nghiệp và Phát triển nông thôn',
  health: 'Sở Y tế',
  information: 'Sở Thông tin và Truyền thông',
  education: 'Sở Giáo dục và Đào tạo',
  finance: 'Sở Tài chính',
  justice: 'Sở Tư pháp',
  construction: 'Sở Xây dựng',
  jobs: 'Trung tâm Dịch vụ việc làm tỉnh',
  extension: 'Trung tâm Khuyến nông tỉnh',
  disease: 'Trung tâm Kiểm soát bệnh tật tỉnh',
  college: 'Trường Cao đẳng nghề tỉnh',
  front: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  farmers: 'Hội Nông dân tỉnh',
  women: 'Hội Liên hiệp Phụ nữ tỉnh',
  youth: 'Tỉnh đoàn',
  bank: 'Chi nhánh Ngân hàng Chính sách xã hội tỉnh',
  paper: 'Báo Mẫu',
  station: 'Đài Phát thanh và Truyền hình tỉnh',
  legalAid: 'Trung tâm Trợ giúp pháp lý nhà nước tỉnh',
  committee: 'UBND tỉnh',
} as const

export const million = 1_000_000
/** The later of two days. */
export const later = (a: CivilDate, b: CivilDate) => (a > b ? a : b)
