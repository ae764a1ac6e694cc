import type { Tx } from '../db/types.ts'
import type { Download, Reader } from '../http/show.ts'
import { writeWorkbook } from '../sheet/write.ts'
import type { CellToWrite } from '../sheet/xlsx/sheet-xml.ts'

type Column<Row> = {
  readonly head: string
  readonly width: number
  readonly value: (row: Row) => string | number | null
}
type File<Row> = {
  readonly name: string
  readonly title: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly purpose: string
}

const bold = { bold: true, border: true, wrap: true, fill: 'E6F2EF' } as const
const look = { border: true } as const

/** Rows as an Excel file that says under its title who took it, when and why. */
export async function exportRows<Row>(tx: Tx, { actor, today }: Reader, it: File<Row>): Promise<Download> {
  const who = await tx.selectFrom('account').select('name').where('id', '=', actor.id).executeTakeFirst()
  const wide = it.columns.length
  const taken = `Người xuất: ${who?.name ?? ''}. Ngày xuất: ${writeDay(today)}. Mục đích: ${it.purpose}. Số dòng: ${it.rows.length}.`
  const lines: CellToWrite[][] = [
    [{ value: it.title, style: { bold: true }, columns: wide }],
    [{ value: taken, columns: wide }],
    it.columns.map(({ head }) => ({ value: head, style: bold })),
    ...it.rows.map((row) => it.columns.map(({ value }) => ({ value: value(row), style: look }))),
  ]
  const sheet = {
    name: it.title,
    widths: it.columns.map(({ width }) => width),
    frozen: { rows: 3 },
    repeatRows: [3, 3] as const,
    landscape: true,
    rows: lines,
  }
  return { name: `${it.name}-${today}.xlsx`, body: await writeWorkbook([sheet]), rows: it.rows.length }
}

/** dd/mm/yyyy, as lists write it. */
export const writeDay = (day: string | null) => (day === null ? '' : day.split('-').reverse().join('/'))
