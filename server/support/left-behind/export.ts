import type { z } from 'zod'
import type { leftBehindExport } from '../../../contract/left-behind.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { indicatorHeadings } from '../../../domain/report/headings.ts'
import { DeprivationCode } from '../../../domain/standard/indicators.ts'
import { SupportKind } from '../../../domain/support/kinds.ts'
import { groupNames, kindNames } from '../../../domain/support/names.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { listFile } from '../../sheet/paper/file.ts'
import { date, short, text, whole } from '../../sheet/paper/list.ts'
import { writeDay } from '../../sheet/paper/words.ts'
import { dayAsked, type GapRow, readGaps } from './list.ts'
import { groundOf } from './scope.ts'

/** The whole list on paper. */
export async function exportGaps(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof leftBehindExport.query>,
  reader: Reader,
) {
  const on = dayAsked(query.on, reader.today)
  const { rows } = await readGaps(tx, query, await groundOf(tx, within, on, reader.today, query.policy))
  return listFile<GapRow>(tx, within, reader, {
    language: 'vi',
    file: 'chua-duoc-ho-tro',
    name: 'Chưa được hỗ trợ',
    title: 'Danh sách chưa được hỗ trợ',
    basis: `Tính đến ngày ${writeDay(on)}`,
    purpose: query.purpose,
    rows,
    columns: [
      { head: 'Xã', width: 22, cell: (row) => text(row.commune?.name ?? null) },
      { head: 'Thôn', width: 20, cell: (row) => text(row.village.name) },
      { head: 'Chủ hộ', width: 24, cell: (row) => text(row.household.head) },
      { head: 'Người', width: 24, cell: (row) => text(row.member?.name ?? null) },
      { head: 'Năm sinh', width: 9, cell: (row) => short(row.member?.birthYear ?? null) },
      { head: 'Nhóm hộ', width: 20, cell: (row) => text(groupNames.vi[row.group]) },
      { head: 'Chưa được', width: 28, cell: (row) => text(nameOf(row)) },
      { head: 'Vì sao có tên', width: 30, cell: (row) => text(row.policy?.vi ?? whyNames[row.why]) },
      { head: 'Từ ngày', width: 11, cell: (row) => date(row.since) },
      { head: 'Đã chờ (ngày)', width: 9, cell: (row) => whole(row.days) },
      {
        head: 'Phụ trách',
        width: 28,
        cell: (row) => text(row.responsible?.vi ?? `UBND ${row.commune?.name ?? 'cấp xã'}`),
      },
    ],
  })
}

const whyNames = { entitled: 'Đủ điều kiện hưởng', need: 'Có nhu cầu đã ghi', deprived: 'Thiếu hụt' } as const

/** A deprivation may bear the name of a kind of support: which of the two it is, the reason says. */
function nameOf({ why, kind }: GapRow): string {
  if (why === 'deprived') return indicatorHeadings[DeprivationCode.parse(kind)].vi
  return kindNames.vi[SupportKind.parse(kind)]
}
