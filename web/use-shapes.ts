import { shapeList } from '../contract/place.ts'
import type { MapShape } from './ui/map-frame.ts'
import { useView } from './use-view.ts'

/** Communes of a day (today when left out) by our number, as shapes for a map; undefined until there are two to compare. */
export function useShapes(on?: string): ReadonlyMap<number, MapShape> | undefined {
  const read = useView(shapeList, { on })
  const drawn = read.data?.rows.flatMap(({ unit, shape }) => (shape ? [[unit.id, shape] as const] : [])) ?? []
  return drawn.length > 1 ? new Map(drawn) : undefined
}

/** The name without its kind, for the map: Xã Vĩnh Hải → Vĩnh Hải. */
export const markOf = (name: string) => name.replace(/^(Xã|Phường|Thị trấn|Đặc khu) /, '')
