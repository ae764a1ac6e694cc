import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { Person } from '../people/person.ts'
import { isAble } from '../people/person.ts'
import type { Home } from '../years/home.ts'
import { dayIn } from '../years/world.ts'
import type { Scene } from './scene.ts'

/** An event that often precedes falling back, as an officer would write it down. */
export type Warning = {
  readonly home: Home
  readonly on: CivilDate
  readonly kind: 'illness' | 'lost-job' | 'disaster'
  readonly person: Person | null
  readonly note: string
}

const notes = {
  illness: ['Tai biến, điều trị dài ngày', 'Suy thận, chạy thận định kỳ', 'Ung thư, đang điều trị tuyến trên'],
  'lost-job': ['Công ty cắt giảm đơn hàng, nghỉ việc', 'Hết hợp đồng, chưa có việc mới'],
  disaster: ['Bão làm tốc mái, hư tàu thuyền', 'Lũ cuốn trôi hoa màu, gia súc'],
} as const

/** Among those who escaped lately, or are near-poor, in 2024: a few in a hundred each; the storm of October in two districts. */
export function warn(scene: Scene): Warning[] {
  const { chance } = scene
  return scene.world.homes.flatMap((home): Warning[] => {
    const on = dayIn(2024, 2, 11, chance)
    const group = scene.groupOn(home, on)
    if (!scene.isSteady(home) || home.pinned || group === undefined || group === 'poor' || group === 'neither')
      return []
    const earner = home.people.find((it) => isAble(it, on))
    const kind = kindOf(scene, home)
    if (kind === undefined || !earner) return []
    const stormy = kind === 'disaster' ? dayIn(2024, 10, 10, chance) : on
    return [{ home, on: stormy, kind, person: kind === 'disaster' ? null : earner, note: chance.pick(notes[kind]) }]
  })
}

function kindOf({ chance }: Scene, { village }: Home): Warning['kind'] | undefined {
  const stormy = village.old.terrain === 'coast' && village.old.district.name !== 'Thị xã Kim Sơn'
  const point = chance.next()
  if (point < 0.016) return 'illness'
  if (point < 0.027) return 'lost-job'
  return point < (stormy ? 0.06 : 0.031) ? 'disaster' : undefined
}
