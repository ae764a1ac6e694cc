import { sql } from 'kysely'
import type { z } from 'zod'
import type { householdExport } from '../../contract/household.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'
import type { Download, Reader } from '../http/show.ts'
import { csvLine } from '../sheet/csv-write.ts'
import { conditions, type Row, rowColumns, rowNames, source } from './list.ts'

const batch = 5_000
const heading = [
  'Chủ hộ',
  'Thôn',
  'Xã',
  'Mã xã',
  'Khu vực',
  'Phân loại',
  'Mới thoát nghèo',
  'Số nhân khẩu',
  'Mã dân tộc',
  'Điểm B1',
  'Điểm B2',
  'Các chỉ số thiếu hụt',
  'Mã hộ trong hệ thống',
]
const className = { poor: 'Hộ nghèo', 'near-poor': 'Hộ cận nghèo', neither: 'Hộ không nghèo' } as const
const settingName = { urban: 'Thành thị', rural: 'Nông thôn' } as const

/** The list as CSV, a few thousand rows at a time so that others are served in between. It ends with who took it, when and why. */
export async function exportHouseholds(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof householdExport.query>,
  reader: Reader,
): Promise<Download> {
  const where = conditions(within, query, reader)
  const parts = [`\uFEFF${csvLine(heading)}`]
  let count = 0
  for (let beyond = sql``; ; ) {
    const { rows } = await sql<Row & { area: string; sort_name: string }>`
      with page as (select * from ${source(within, query)} h where ${where} ${beyond} order by h.area, h.sort_name, h.id limit ${batch})
      select ${rowColumns(reader)}, h.area, h.sort_name from page h ${rowNames(reader)} order by h.area, h.sort_name, h.id`.execute(
      tx,
    )
    parts.push(rows.map(lineOf).join(''))
    count += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < batch) break
    beyond = sql`and (h.area, h.sort_name, h.id) > (${last.area}, ${last.sort_name}, ${last.id}::uuid)`
  }
  const who = await tx.selectFrom('account').select('name').where('id', '=', reader.actor.id).executeTakeFirst()
  parts.push(
    csvLine([]),
    csvLine([
      `Người xuất: ${who?.name ?? ''}. Ngày xuất: ${reader.today}. Mục đích: ${query.purpose}. Số hộ: ${count}.`,
    ]),
  )
  return { name: `danh-sach-ho-${reader.today}.csv`, body: Buffer.from(parts.join('')), rows: count }
}

const lineOf = (row: Row) =>
  csvLine([
    row.head,
    row.village.name,
    row.commune.name,
    row.commune.code,
    row.setting ? settingName[row.setting] : '',
    className[row.class],
    row.newlyEscaped ? 'x' : '',
    row.headcount,
    row.ethnicity,
    row.incomePoints,
    row.deprivationPoints,
    numbersOf(row.deprived),
    row.id,
  ])

const numbersOf = (mask: number | null) =>
  mask === null
    ? ''
    : Array.from({ length: 12 }, (_, bit) => (mask & (1 << bit) ? String(bit + 1) : ''))
        .filter(Boolean)
        .join('; ')
