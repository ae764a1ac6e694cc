import type { ContributionRow } from '../../contract/contribution.ts'
import type { AllocationRow } from '../../contract/money-views.ts'
import type { Download } from '../http/show.ts'
import { writeWorkbook } from '../sheet/write.ts'
import type { CellToWrite, RowToWrite } from '../sheet/xlsx/sheet-xml.ts'
import { fileWords, type Language } from './file-words.ts'

const bold = { bold: true, border: true, wrap: true } as const
const dong = (value: number, sum = false): CellToWrite => ({
  value,
  style: { format: '#,##0', border: true, ...(sum && { bold: true }) },
})
const day = (date: string): CellToWrite => ({ value: { date }, style: { format: 'dd/mm/yyyy', border: true } })
const plain = (value: string | number): CellToWrite => ({ value, style: { border: true } })

/** Allocations as a sheet, in whole đồng, with their sum below. */
export async function allocationBook(rows: readonly AllocationRow[], language: Language): Promise<Download> {
  const words = fileWords[language]
  const body = rows.map(({ line, holder, amount, spent }): RowToWrite => {
    const name = language === 'vi' ? line.project?.nameVi : line.project?.nameEn
    return [
      plain(line.planYear),
      plain(line.executionYear),
      plain(line.project?.no ?? ''),
      plain(name ?? words.notSplit),
      plain(line.capital ? words.capital[line.capital] : words.notSplit),
      plain(words.source[line.source]),
      plain(holder.name),
      ...[amount, spent, amount - spent].map((it) => dong(it)),
      day(line.spendBy),
    ]
  })
  const [allocated, spent] = [sumOf(rows, (it) => it.amount), sumOf(rows, (it) => it.spent)]
  const widths = [9, 9, 8, 44, 18, 22, 30, 18, 18, 18, 12]
  const sum = sumRow(words.sum, widths.length, 7, [allocated, spent, allocated - spent])
  return bookOf(
    { name: words.allocations, heads: words.allocationHeads, widths, body, sum },
    language === 'vi' ? 'giao-von' : 'allocations',
  )
}

/** Contributions as a sheet: who gave what for what, and what became of it. */
export async function contributionBook(rows: readonly ContributionRow[], language: Language): Promise<Download> {
  const words = fileWords[language]
  const body = rows.map(
    (it): RowToWrite => [
      plain(it.year),
      plain(it.donor.name),
      plain(it.unit?.name ?? ''),
      plain(words.purpose[it.purpose]),
      plain(words.form[it.form]),
      plain(it.what),
      day(it.pledgedOn),
      ...[it.pledged, it.received, it.used, it.received - it.used].map((value) => dong(value)),
    ],
  )
  const sums = [sumOf(rows, (it) => it.pledged), sumOf(rows, (it) => it.received), sumOf(rows, (it) => it.used)]
  const widths = [8, 32, 24, 26, 12, 32, 12, 18, 18, 18, 18]
  const sum = sumRow(words.sum, widths.length, 7, [...sums, (sums[1] ?? 0) - (sums[2] ?? 0)])
  return bookOf(
    { name: words.contributions, heads: words.contributionHeads, widths, body, sum },
    language === 'vi' ? 'dong-gop' : 'contributions',
  )
}

const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)

const sumRow = (label: string, width: number, from: number, sums: readonly number[]): RowToWrite =>
  Array.from({ length: width }, (_, at): CellToWrite => {
    const value = sums[at - from]
    if (at === 0) return { value: label, style: { bold: true, border: true } }
    return value === undefined ? plain('') : dong(value, true)
  })

async function bookOf(
  sheet: {
    readonly name: string
    readonly heads: readonly string[]
    readonly widths: readonly number[]
    readonly body: readonly RowToWrite[]
    readonly sum: RowToWrite
  },
  file: string,
): Promise<Download> {
  const body = await writeWorkbook([
    {
      name: sheet.name,
      landscape: true,
      widths: sheet.widths,
      frozen: { rows: 1 },
      repeatRows: [1, 1],
      rows: [sheet.heads.map((value): CellToWrite => ({ value, style: bold })), ...sheet.body, sheet.sum],
    },
  ])
  return { name: `${file}.xlsx`, body, rows: sheet.body.length }
}
