import type { Role } from '../../domain/account/actor.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { hashPassword } from '../../server/account/passwords.ts'
import type { Cell } from './copy.ts'
import type { Geography } from './places.ts'

/** The same for all demo accounts; `npm run serve` never fills them. */
export const demoPassword = 'chungtay-demo'

type Where = 'province' | 'commune' | 'village'
type DemoAccount = {
  readonly account: string
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly in: Where
}
const demo = (account: string, role: Role, where: Where, name: string, title: string): DemoAccount => ({
  ...{ account, role, name, title },
  in: where,
})

/** Commune and village: Xã Vĩnh Hải of today, and Thôn Phước Tân in it. */
export const demoAccounts: readonly DemoAccount[] = [
  demo('admin', 'admin', 'province', 'Nguyễn Đức Trọng', 'Quản trị hệ thống · Sở NN&MT'),
  demo('province', 'province-officer', 'province', 'Lê Thị Minh Hạnh', 'Cán bộ tỉnh · Sở NN&MT'),
  demo('leader', 'province-leader', 'province', 'Huỳnh Quang Thiện', 'Lãnh đạo UBND tỉnh'),
  demo('commune', 'commune-officer', 'commune', 'Võ Hoàng Nam', 'Cán bộ xã Vĩnh Hải'),
  demo('chair', 'commune-chair', 'commune', 'Bùi Văn Khoa', 'Chủ tịch UBND xã Vĩnh Hải'),
  demo('reviewer', 'reviewer', 'village', 'Đặng Thị Hòa', 'Rà soát viên, Trưởng thôn Phước Tân'),
  demo('helper', 'helper', 'village', 'Lê Quang Định', 'Đảng viên, Chi bộ thôn Phước Tân'),
  demo('auditor', 'auditor', 'province', 'Trần Thị Kim Oanh', 'Thanh tra tỉnh'),
]

export const accountColumns = ['id', 'account', 'name', 'title', 'role', 'area', 'password_hash']

/** Each password hashed with its own salt. */
export async function accountRows(geography: Geography, newId: () => string): Promise<Cell[][]> {
  const areas = areasOf(geography)
  const hashes = await Promise.all(demoAccounts.map(() => hashPassword(demoPassword)))
  return demoAccounts.map((it, index) => [
    ...[newId(), it.account, it.name, it.title, it.role, areas[it.in], hashes[index] ?? ''],
  ])
}

function areasOf({ province, today, villages }: Geography): Readonly<Record<Where, AreaPath>> {
  const commune = today.find((it) => it.name === 'Xã Vĩnh Hải')
  const village = villages.find((it) => it.today === commune && it.name === 'Thôn Phước Tân')
  if (!commune || !village) throw new Error('the demo accounts need Xã Vĩnh Hải and its Thôn Phước Tân')
  return { province: province.area, commune: commune.area, village: village.area }
}
