import { frozenReports, reportDifferences, reportDifferencesFile } from '../../../contract/frozen-report.ts'
import { reach } from '../../../domain/account/may.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { differencesOf } from '../../../domain/report/differences.ts'
import { type FormCode, sumLineNames } from '../../../domain/report/form.ts'
import { lineHeadings } from '../../../domain/report/headings.ts'
import type { Tx } from '../../db/types.ts'
import { show, showFile } from '../../http/show.ts'
import { fileName } from '../../sheet/paper/file.ts'
import { writeWorkbook } from '../../sheet/write.ts'
import { findDueBefore, findForm, listReports, listYears } from './store.ts'

type Asked = { readonly from: string; readonly to: string; readonly form: FormCode }

async function compare(tx: Tx, within: AreaPath, { from, to, form }: Asked) {
  const [before, after] = [await findForm(tx, within, from, form), await findForm(tx, within, to, form)]
  if (!before || !after) return undefined
  const keys = new Set(after.form.columns.map(({ key }) => key))
  const columns = [...after.form.columns, ...before.form.columns.filter(({ key }) => !keys.has(key))]
  return { before, after, columns, rows: [...differencesOf(before.form, after.form)] }
}

const headings = {
  vi: ['Đơn vị', 'Dòng', 'Cột', 'Nội dung', 'Trước', 'Sau', 'Chênh lệch'],
  en: ['Unit', 'Line', 'Column', 'What it counts', 'Before', 'After', 'Difference'],
} as const
const sheetName = { vi: 'So sánh', en: 'Differences' } as const
const fileStem = { vi: 'so-sanh-bieu', en: 'differences-form' } as const

export const frozenReportViews = [
  show(frozenReports, {
    reach: reach.figures,
    async read(tx, within, { year }) {
      const dueBefore = {
        provisional: (await findDueBefore(tx, year, 'provisional')) ?? null,
        official: (await findDueBefore(tx, year, 'official')) ?? null,
      }
      return { rows: await listReports(tx, within, year), years: await listYears(tx, within), dueBefore }
    },
  }),
  show(reportDifferences, {
    reach: reach.figures,
    async read(tx, within, query) {
      const found = await compare(tx, within, query)
      return found && { columns: found.columns, rows: found.rows }
    },
  }),
  showFile(reportDifferencesFile, {
    reach: reach.figures,
    async read(tx, within, { lang, ...query }) {
      const found = await compare(tx, within, query)
      if (!found) return undefined
      const columnOf = new Map(found.columns.map((it) => [it.key, it]))
      const border = { border: true } as const
      const body = await writeWorkbook([
        {
          name: sheetName[lang],
          landscape: true,
          widths: [30, 14, 10, 44, 14, 14, 14],
          frozen: { rows: 1, columns: 1 },
          rows: [
            headings[lang].map((value) => ({ value, style: { ...border, bold: true } })),
            ...found.rows.map((it) => {
              const column = columnOf.get(it.column)
              const apart = it.from === null || it.to === null ? null : it.to - it.from
              const words = [it.unit?.name ?? sumLineNames[it.setting], lineHeadings[it.line][lang], column?.no ?? '']
              return [...words, column?.heading[lang] ?? it.column, it.from ?? '–', it.to ?? '–', apart].map(
                (value) => ({
                  value,
                  style: border,
                }),
              )
            }),
          ],
        },
      ])
      const { year } = found.after.form
      return { name: fileName(fileStem[lang], query.form, year, String(year)), body, rows: found.rows.length }
    },
  }),
]
