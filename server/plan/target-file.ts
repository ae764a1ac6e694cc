import type { z } from 'zod'
import type { TargetRow, targetRowsFile } from '../../contract/plan.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'
import type { Download, Reading } from '../http/show.ts'
import { csvLine } from '../sheet/csv-write.ts'
import { askFor, readPage } from './target-rows.ts'

const batch = 5_000
const heading = [
  'Nội dung',
  'Thuộc',
  'Thôn, đơn vị',
  'Xã',
  'Nhóm',
  'Ngày',
  'Số lượng',
  'Đơn vị tính',
  'Ghi chú',
  'Mã trong hệ thống',
]

/** The rows behind a value as CSV, a few thousand at a time. It ends with who took them, when and why. */
export async function downloadTargetRows(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof targetRowsFile.query>,
  reader: Reading,
): Promise<Download | undefined> {
  const asked = await askFor(tx, within, query, reader)
  if (asked === undefined) return undefined
  const parts = [`\uFEFF${csvLine(heading)}`]
  let count = 0
  for (let after: string | undefined; asked !== 'nothing'; ) {
    const page = await readPage(tx, asked, { limit: batch, after })
    if (!page) return undefined
    parts.push(page.rows.map(lineOf).join(''))
    count += page.rows.length
    if (page.next === null) break
    after = page.next
  }
  const who = await tx.selectFrom('account').select('name').where('id', '=', reader.actor.id).executeTakeFirst()
  parts.push(
    csvLine([]),
    csvLine([
      `Người xuất: ${who?.name ?? ''}. Ngày xuất: ${reader.today}. Mục đích: ${query.purpose}. Số dòng: ${count}.`,
    ]),
  )
  const name = `${query.code}-${query.year}-${query.part}-${reader.today}.csv`
  return { name, body: Buffer.from(parts.join('')), rows: count }
}

const lineOf = (row: z.infer<typeof TargetRow>) =>
  csvLine([
    row.name,
    row.beside,
    row.unit?.name ?? '',
    row.commune?.name ?? '',
    row.class ?? '',
    row.on ?? '',
    row.amount,
    row.amountUnit,
    row.noteVi,
    row.id,
  ])
