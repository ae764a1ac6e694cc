import type { z } from 'zod'
import type { deliveryExport } from '../../../contract/support.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { groupNames, kindNames, topicNames } from '../../../domain/support/names.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { listFile } from '../../sheet/paper/file.ts'
import { date, text, whole } from '../../sheet/paper/list.ts'
import { readAll } from './list.ts'

/** The deliveries of the list as an Excel file. */
export async function exportDeliveries(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof deliveryExport.query>,
  reader: Reader,
) {
  return listFile(tx, within, reader, {
    language: 'vi',
    file: 'ho-tro-da-trao',
    name: query.state === 'cancelled' ? 'Hỗ trợ đã hủy' : 'Hỗ trợ đã trao',
    title: query.state === 'cancelled' ? 'Danh sách hỗ trợ đã hủy' : 'Danh sách hỗ trợ đã trao',
    purpose: query.purpose,
    rows: await readAll(tx, within, query, reader),
    columns: [
      { head: 'Ngày', width: 12, cell: (row) => date(row.on) },
      { head: 'Xã', width: 22, cell: (row) => text(row.commune.name) },
      { head: 'Thôn', width: 22, cell: (row) => text(row.village.name) },
      { head: 'Chủ hộ', width: 26, cell: (row) => text(row.household.head) },
      { head: 'Người nhận', width: 26, cell: (row) => text(row.member?.name ?? null) },
      { head: 'Nhóm hộ khi nhận', width: 22, cell: (row) => text(groupNames.vi[row.statusThen]) },
      { head: 'Loại hỗ trợ', width: 30, cell: (row) => text(kindNames.vi[row.kind]) },
      { head: 'Nội dung', width: 24, cell: (row) => text(topicWords[row.topic] ?? row.topic) },
      { head: 'Số tiền (đồng)', width: 16, cell: (row) => whole(row.amount), sum: (row) => row.amount ?? 0 },
      { head: 'Hiện vật', width: 24, cell: (row) => text(row.goods) },
      { head: 'Nguồn tiền', width: 28, cell: (row) => text(row.money?.name ?? null) },
      { head: 'Số chứng từ', width: 18, cell: (row) => text(row.documentNo) },
      { head: 'Có giá trị đến', width: 14, cell: (row) => date(row.validUntil) },
      { head: 'Ghi nhận từ', width: 18, cell: (row) => text(sources[row.source]) },
      { head: 'Lý do hủy', width: 30, cell: (row) => text(row.cancelReason) },
    ],
  })
}
const topicWords: Readonly<Record<string, string>> = topicNames.vi
const sources = { recorded: 'Ghi tại đây', list: 'Danh sách nhập', elsewhere: 'Cơ quan khác' } as const
