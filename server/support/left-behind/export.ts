import type { z } from 'zod'
import type { leftBehindExport } from '../../../contract/left-behind.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { indicatorHeadings } from '../../../domain/report/headings.ts'
import { DeprivationCode } from '../../../domain/standard/indicators.ts'
import { SupportKind } from '../../../domain/support/kinds.ts'
import { groupNames, kindNames } from '../../../domain/support/names.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { exportRows, writeDay } from '../export.ts'
import { dayAsked, type GapRow, readGaps } from './list.ts'
import { groundOf } from './scope.ts'

/** The whole list as an Excel file, A4 on its side, with who took it, when and why. */
export async function exportGaps(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof leftBehindExport.query>,
  reader: Reader,
) {
  const on = dayAsked(query.on, reader.today)
  const { rows } = await readGaps(tx, query, await groundOf(tx, within, on, reader.today, query.policy))
  return exportRows<GapRow>(tx, reader, {
    name: 'chua-duoc-ho-tro',
    title: `Danh sách chưa được hỗ trợ, tính đến ${writeDay(on)}`,
    purpose: query.purpose,
    rows,
    columns: [
      { head: 'Xã', width: 22, value: (row) => row.commune?.name ?? '' },
      { head: 'Thôn', width: 20, value: (row) => row.village.name },
      { head: 'Chủ hộ', width: 24, value: (row) => row.household.head },
      { head: 'Người', width: 24, value: (row) => row.member?.name ?? '' },
      { head: 'Năm sinh', width: 9, value: (row) => row.member?.birthYear ?? null },
      { head: 'Nhóm hộ', width: 20, value: (row) => groupNames.vi[row.group] },
      { head: 'Chưa được', width: 28, value: (row) => nameOf(row) },
      { head: 'Vì sao có tên', width: 30, value: (row) => row.policy?.vi ?? whyNames[row.why] },
      { head: 'Từ ngày', width: 11, value: (row) => writeDay(row.since) },
      { head: 'Đã chờ (ngày)', width: 9, value: (row) => row.days },
      { head: 'Phụ trách', width: 28, value: (row) => row.responsible?.vi ?? `UBND ${row.commune?.name ?? 'cấp xã'}` },
      { head: 'Mã hộ trong hệ thống', width: 38, value: (row) => row.household.id },
    ],
  })
}

const whyNames = { entitled: 'Đủ điều kiện hưởng', need: 'Có nhu cầu đã ghi', deprived: 'Thiếu hụt' } as const

/** A deprivation may bear the name of a kind of support: which of the two it is, the reason says. */
function nameOf({ why, kind }: GapRow): string {
  if (why === 'deprived') return indicatorHeadings[DeprivationCode.parse(kind)].vi
  return kindNames.vi[SupportKind.parse(kind)]
}
