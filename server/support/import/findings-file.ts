import { sql } from 'kysely'
import type { z } from 'zod'
import type { deliveryImportFindings } from '../../../contract/delivery-import.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { DeliveryFinding } from '../../../domain/support/list-finding.ts'
import { deliveryFindingEn, deliveryFindingVi } from '../../../domain/support/list-words.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Download } from '../../http/show.ts'
import { writeWorkbook } from '../../sheet/write.ts'

type Row = { readonly no: number; readonly name: string | null; readonly findings: readonly DeliveryFinding[] }

const words = {
  vi: {
    sheet: 'Lỗi cần sửa',
    heading: ['Dòng', 'Họ và tên', 'Mức độ', 'Ô', 'Nội dung và cách xử lý'],
    severity: { error: 'Lỗi', warning: 'Cần xem', repaired: 'Đã sửa' },
    say: deliveryFindingVi,
  },
  en: {
    sheet: 'Findings',
    heading: ['Row', 'Name', 'Severity', 'Cell', 'What is wrong and what to do'],
    severity: { error: 'Error', warning: 'To look at', repaired: 'Repaired' },
    say: deliveryFindingEn,
  },
} as const

/** The findings of a list of support as an Excel file, to work off beside the list itself. */
export async function downloadFindings(
  tx: Tx,
  within: AreaPath,
  { id, lang }: z.infer<typeof deliveryImportFindings.query>,
): Promise<Download | undefined> {
  const found = await sql`select from delivery_import i where i.id = ${id} and ${inside('i.area', within)}`.execute(tx)
  if (found.rows.length === 0) return undefined
  const { rows } = await sql<Row>`
    select no, said ->> 'name' as name, findings from delivery_import_row r
     where import_id = ${id} and ${inside('r.area', within)} and jsonb_array_length(findings) > 0 order by no`.execute(
    tx,
  )
  const it = words[lang]
  const bold = { bold: true, border: true, fill: 'E6F2EF' } as const
  const look = { border: true, wrap: true } as const
  const lines = rows.flatMap(({ no, name, findings }) =>
    findings.map((one) =>
      [String(no), name ?? '', it.severity[one.severity], one.address, it.say(one)].map((value) => ({
        value,
        style: look,
      })),
    ),
  )
  const heading = it.heading.map((value) => ({ value, style: bold }))
  const sheet = {
    name: it.sheet,
    widths: [10, 28, 12, 8, 100],
    frozen: { rows: 1 },
    landscape: true,
    repeatRows: [1, 1] as const,
    rows: [heading, ...lines],
  }
  return {
    name: `${lang === 'vi' ? 'loi-can-sua' : 'findings'}.xlsx`,
    body: await writeWorkbook([sheet]),
    rows: lines.length,
  }
}
