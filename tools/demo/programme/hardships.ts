import type { Hardship } from '../../../domain/household/hardship.ts'
import { isAble } from '../people/person.ts'
import type { Event } from '../years/book.ts'
import type { Home } from '../years/home.ts'
import { dayIn } from '../years/world.ts'
import type { Scene } from './scene.ts'

const notes: Readonly<Record<Hardship, readonly string[]>> = {
  illness: ['Tai biến, điều trị dài ngày', 'Suy thận, chạy thận định kỳ', 'Ung thư, đang điều trị tuyến trên'],
  'lost-job': ['Công ty cắt giảm đơn hàng, nghỉ việc', 'Hết hợp đồng, chưa có việc mới'],
  disaster: ['Bão làm tốc mái, hư tàu thuyền', 'Lũ cuốn trôi hoa màu, gia súc'],
}

/** Biến cố of 2024 among those who escaped lately: a few in a hundred each, and the storm of October along the coast. */
export function befall(scene: Scene, commandId: Event['commandId']): Event[] {
  const { chance } = scene
  return scene.world.homes.flatMap((home): Event[] => {
    const what = whatBefalls(scene, home)
    const on = what === 'disaster' ? dayIn(2024, 10, 10, chance) : dayIn(2024, 2, 11, chance)
    const group = scene.groupOn(home, on)
    if (!what || !scene.isSteady(home) || home.pinned || !group?.startsWith('newly-escaped')) return []
    const note = chance.pick(notes[what])
    const earner = what === 'disaster' ? undefined : home.people.find((it) => isAble(it, on))
    const details = { what, note, ...(earner ? { member: earner.id, name: earner.name } : {}) }
    return [{ home, village: home.village, on, kind: 'hardship', details, commandId }]
  })
}

function whatBefalls({ chance }: Scene, { village }: Home): Hardship | undefined {
  const point = chance.next()
  if (point < 0.016) return 'illness'
  if (point < 0.027) return 'lost-job'
  return point < (village.old.terrain === 'coast' ? 0.06 : 0.031) ? 'disaster' : undefined
}
