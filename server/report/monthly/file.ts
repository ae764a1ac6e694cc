import type { z } from 'zod'
import type { MonthlyRow, monthlyReports } from '../../../contract/monthly-report.ts'
import {
  type MonthlyChange,
  type MonthlyFigures,
  type MonthlyStanding,
  monthlyChanges,
} from '../../../domain/report/monthly.ts'
import type { Download } from '../../http/show.ts'
import { fileName } from '../../sheet/paper/file.ts'
import { writeWorkbook } from '../../sheet/write.ts'

type Lang = 'vi' | 'en'
type Words = {
  readonly sheet: string
  readonly stem: string
  readonly title: (month: number, year: number) => string
  readonly of: (from: string, until: string, due: string) => string
  readonly unit: string
  readonly change: Readonly<Record<MonthlyChange, string>>
  readonly households: string
  readonly people: string
  readonly standing: Readonly<Record<MonthlyStanding, string>>
  readonly head: readonly [string, string, string, string, string]
  readonly total: string
  readonly byRecords: string
}

const words: Readonly<Record<Lang, Words>> = {
  vi: {
    sheet: 'Báo cáo tháng',
    stem: 'bao-cao-ra-soat-thuong-xuyen',
    title: (month, year) => `KẾT QUẢ RÀ SOÁT THƯỜNG XUYÊN, BÁO CÁO THÁNG ${month}/${year}`,
    of: (from, until, due) => `Quyết định từ ${from} đến ${until}; hạn báo cáo ${due}`,
    unit: 'Xã',
    change: {
      'new-poor': 'Hộ nghèo mới công nhận',
      'new-near-poor': 'Hộ cận nghèo mới công nhận',
      'to-poor': 'Cận nghèo chuyển sang nghèo',
      'to-near-poor': 'Nghèo chuyển sang cận nghèo',
      'off-poor': 'Hộ thoát nghèo',
      'off-near-poor': 'Hộ thoát cận nghèo',
      none: 'Rà soát, không thay đổi',
    },
    households: 'Hộ',
    people: 'Người',
    standing: {
      early: 'Chưa đến kỳ',
      waiting: 'Chưa báo cáo',
      overdue: 'Chưa báo cáo, quá hạn',
      sent: 'Đã báo cáo',
      'sent-late': 'Đã báo cáo, chậm',
    },
    head: ['Tình trạng', 'Ngày gửi', 'Số văn bản', 'Người ký', 'Người gửi'],
    total: 'Cộng',
    byRecords: 'Số của xã chưa báo cáo lấy theo hồ sơ.',
  },
  en: {
    sheet: 'Monthly report',
    stem: 'regular-review-report',
    title: (month, year) => `RESULTS OF REGULAR REVIEW ROUNDS, REPORT OF MONTH ${month}/${year}`,
    of: (from, until, due) => `Decisions from ${from} to ${until}; due on ${due}`,
    unit: 'Commune',
    change: {
      'new-poor': 'Newly recognised as poor',
      'new-near-poor': 'Newly recognised as near-poor',
      'to-poor': 'From near-poor to poor',
      'to-near-poor': 'From poor to near-poor',
      'off-poor': 'Escaped poverty',
      'off-near-poor': 'Escaped near-poverty',
      none: 'Reviewed, no change',
    },
    households: 'Households',
    people: 'People',
    standing: {
      early: 'Not due yet',
      waiting: 'Not reported',
      overdue: 'Not reported, overdue',
      sent: 'Reported',
      'sent-late': 'Reported late',
    },
    head: ['Standing', 'Sent on', 'Document', 'Signed by', 'Sent by'],
    total: 'Total',
    byRecords: 'Of communes that have not reported, figures are by the records.',
  },
}

const day = (it: string) => it.split('-').reverse().join('/')
const cells = (it: MonthlyFigures) => monthlyChanges.flatMap((change) => [it[change].households, it[change].people])

/** The reports of a month, commune by commune, with their sum: sums only, nobody is named. */
export async function monthlyFile(
  { months, month, rows, total }: z.infer<typeof monthlyReports.answer>,
  year: number,
  lang: Lang,
): Promise<Download | undefined> {
  const of = months.find((it) => it.month === month)
  if (!of) return undefined
  const say = words[lang]
  const style = { border: true } as const
  const bold = { border: true, bold: true } as const
  const head = { ...bold, align: 'center', wrap: true } as const
  const line = (row: MonthlyRow) => {
    const last = row.sent.at(-1)
    const sent = last ? [day(last.on), last.documentNo, last.signer, last.by] : ['', '', '', '']
    return [row.unit.name, ...cells(last?.figures ?? row.now), say.standing[row.standing], ...sent]
  }
  const body = await writeWorkbook([
    {
      name: say.sheet,
      landscape: true,
      widths: [24, ...monthlyChanges.flatMap(() => [8, 8]), 22, 12, 16, 20, 20],
      repeatRows: [3, 4],
      frozen: { rows: 4, columns: 1 },
      rows: [
        [{ value: say.title(of.month, year), style: { bold: true } }],
        [{ value: `${say.of(day(of.from), day(of.until), day(of.dueOn))}. ${say.byRecords}` }],
        {
          height: 48,
          cells: [
            { value: say.unit, style: head, rows: 2 },
            ...monthlyChanges.flatMap((it) => [{ value: say.change[it], style: head, columns: 2 }, null]),
            ...say.head.map((value) => ({ value, style: head, rows: 2 })),
          ],
        },
        ['', ...monthlyChanges.flatMap(() => [say.households, say.people]), ...say.head.map(() => '')].map((value) => ({
          value,
          style: head,
        })),
        ...rows.map((row) => line(row).map((value) => ({ value, style }))),
        [say.total, ...cells(total), '', '', '', '', ''].map((value) => ({ value, style: bold })),
      ],
    },
  ])
  return { name: fileName(say.stem, `${year}-${String(of.month).padStart(2, '0')}`), body, rows: rows.length }
}
