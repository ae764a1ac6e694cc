import type { z } from 'zod'
import type { deliveryExport } from '../../../contract/support.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { groupNames, kindNames, topicNames } from '../../../domain/support/names.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { exportRows, writeDay } from '../export.ts'
import { readAll } from './list.ts'

/** The deliveries of the list as an Excel file. */
export async function exportDeliveries(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof deliveryExport.query>,
  reader: Reader,
) {
  return exportRows(tx, reader, {
    name: 'ho-tro-da-trao',
    title: query.state === 'cancelled' ? 'Hỗ trợ đã hủy' : 'Hỗ trợ đã trao',
    purpose: query.purpose,
    rows: await readAll(tx, within, query, reader),
    columns: [
      { head: 'Ngày', width: 12, value: (row) => writeDay(row.on) },
      { head: 'Xã', width: 22, value: (row) => row.commune.name },
      { head: 'Thôn', width: 22, value: (row) => row.village.name },
      { head: 'Chủ hộ', width: 26, value: (row) => row.household.head },
      { head: 'Người nhận', width: 26, value: (row) => row.member?.name ?? '' },
      { head: 'Nhóm hộ khi nhận', width: 22, value: (row) => groupNames.vi[row.statusThen] },
      { head: 'Loại hỗ trợ', width: 30, value: (row) => kindNames.vi[row.kind] },
      { head: 'Nội dung', width: 24, value: (row) => topicWords[row.topic] ?? row.topic },
      { head: 'Số tiền (đồng)', width: 16, value: (row) => row.amount },
      { head: 'Hiện vật', width: 24, value: (row) => row.goods },
      { head: 'Nguồn tiền', width: 28, value: (row) => row.money?.name ?? '' },
      { head: 'Số chứng từ', width: 18, value: (row) => row.documentNo },
      { head: 'Có giá trị đến', width: 14, value: (row) => writeDay(row.validUntil) },
      { head: 'Ghi nhận từ', width: 18, value: (row) => sources[row.source] },
      { head: 'Lý do hủy', width: 30, value: (row) => row.cancelReason ?? '' },
      { head: 'Mã hộ trong hệ thống', width: 38, value: (row) => row.household.id },
    ],
  })
}
const topicWords: Readonly<Record<string, string>> = topicNames.vi
const sources = { recorded: 'Ghi tại đây', list: 'Danh sách nhập', elsewhere: 'Cơ quan khác' } as const
