import type { SupportKind } from '../../../domain/support/kinds.ts'
import { type Asking, type Batch, batchOf } from './asking.ts'
import type { Scene } from './scene.ts'

/** Somebody who asked and is helped, and when. */
export type Helped = Asking & { readonly batch: Batch }

/** Of a hundred who ask, so many are helped; in the communes named, so many. What is left is the list of those left behind. */
type Reach = { readonly most: number; readonly few: number; readonly communes: ReadonlySet<string> }
const communes = (names: string) => new Set(names.split(', '))

/** Communes of 2024 where a kind of help hardly came: far away, or nobody organised it. */
const reachOf: Readonly<Partial<Record<SupportKind, Reach>>> = {
  'production-support': {
    ...{ most: 89, few: 44 },
    communes: communes(
      'Xã Khe Trầu, Xã Đá Mài, Xã Suối Đá, Xã Ba Đồng, Xã Đèo Gió, Xã Hải Phong, Xã Vĩnh Dương, Xã Hạ Lâm',
    ),
  },
  'job-counselling': { most: 99, few: 55, communes: communes('Xã Hòn Mây, Xã Suối Tre, Xã Đá Mài, Xã Đèo Gió') },
  'vocational-training': {
    ...{ most: 97.5, few: 60 },
    communes: communes('Xã Hòn Mây, Xã Suối Đá, Xã Khe Trầu, Xã Vĩnh Phước, Xã Trà Thanh, Xã Đèo Gió'),
  },
}

/** People who ask for one kind and are helped; who cannot be, because it is not for their group, is not among them. */
export function helpedWith(scene: Scene, kind: SupportKind, askings: readonly Asking[]): Helped[] {
  const reach = reachOf[kind]
  return askings.flatMap((asking): Helped[] => {
    if (asking.kind !== kind || asking.person === null) return []
    const batch = batchOf(scene, asking)
    if (batch === undefined || !reach) return []
    const commune = asking.home.village.old.name
    const percent = reach.communes.has(commune) ? reach.few : reach.most
    return scene.chance.is(percent / 100) ? [{ ...asking, batch }] : []
  })
}
