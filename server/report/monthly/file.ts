import type { z } from 'zod'
import type { MonthlyRow, monthlyReports } from '../../../contract/monthly-report.ts'
import { type MonthlyFigures, type MonthlyStanding, monthlyChanges } from '../../../domain/report/monthly.ts'
import { changeWords, columnWords } from '../../../domain/report/monthly-words.ts'
import type { Download } from '../../http/show.ts'
import { fileName } from '../../sheet/paper/file.ts'
import { writeWorkbook } from '../../sheet/write.ts'

type Lang = 'vi' | 'en'
type Words = {
  readonly sheet: string
  readonly stem: string
  readonly title: (month: number, year: number) => string
  readonly of: (from: string, until: string, due: string) => string
  readonly standing: Readonly<Record<MonthlyStanding, string>>
  readonly sent: readonly [string, string, string, string]
  readonly total: string
  readonly byRecords: string
}

const words: Readonly<Record<Lang, Words>> = {
  vi: {
    sheet: 'Báo cáo tháng',
    stem: 'bao-cao-ra-soat-thuong-xuyen',
    title: (month, year) => `KẾT QUẢ RÀ SOÁT THƯỜNG XUYÊN, BÁO CÁO THÁNG ${month}/${year}`,
    of: (from, until, due) => `Quyết định từ ${from} đến ${until}; hạn báo cáo ${due}`,
    standing: {
      early: 'Chưa đến kỳ',
      waiting: 'Chưa báo cáo',
      overdue: 'Chưa báo cáo, quá hạn',
      sent: 'Đã báo cáo',
      'sent-late': 'Đã báo cáo, chậm',
    },
    sent: ['Ngày gửi', columnWords.document.vi, 'Người ký', 'Người gửi'],
    total: 'Cộng',
    byRecords: 'Số của xã chưa báo cáo lấy theo hồ sơ.',
  },
  en: {
    sheet: 'Monthly report',
    stem: 'regular-review-report',
    title: (month, year) => `RESULTS OF REGULAR REVIEW ROUNDS, REPORT OF MONTH ${month}/${year}`,
    of: (from, until, due) => `Decisions from ${from} to ${until}; due on ${due}`,
    standing: {
      early: 'Not due yet',
      waiting: 'Not reported',
      overdue: 'Not reported, overdue',
      sent: 'Reported',
      'sent-late': 'Reported late',
    },
    sent: ['Sent on', columnWords.document.en, 'Signed by', 'Sent by'],
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
  const after = [columnWords.standing[lang], ...say.sent]
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
            { value: columnWords.commune[lang], style: head, rows: 2 },
            ...monthlyChanges.flatMap((it) => [{ value: changeWords[it][lang], style: head, columns: 2 }, null]),
            ...after.map((value) => ({ value, style: head, rows: 2 })),
          ],
        },
        [
          '',
          ...monthlyChanges.flatMap(() => [columnWords.households[lang], columnWords.people[lang]]),
          ...after.map(() => ''),
        ].map((value) => ({
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
