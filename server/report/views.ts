import { reportBook, reportFile, reportForm } from '../../contract/report.ts'
import { reach } from '../../domain/account/may.ts'
import { formCodes } from '../../domain/report/form.ts'
import { buildForms, checksOf } from '../../domain/report/forms.ts'
import { show, showFile } from '../http/show.ts'
import { fileName } from '../sheet/paper/file.ts'
import { writeWorkbook } from '../sheet/write.ts'
import { loadFigures } from './figures.ts'
import { sheetOf } from './sheet.ts'

/** "bieu-7.2-2024-tinh-mau.xlsx" */
const formFile = { vi: 'bieu', en: 'form' } as const

export const reportViews = [
  show(reportForm, {
    reach: reach.figures,
    kept: true,
    async read(tx, within, { form: code, year, boundaries }, { today }) {
      const loaded = await loadFigures(tx, { within, year, boundaries, today })
      if (!loaded) return undefined
      const { id, code: official, name } = loaded.place
      const forms = buildForms(loaded.figures)
      return {
        ...forms[code],
        checks: checksOf(forms),
        place: { id, code: official, name },
        asOf: loaded.asOf,
        standard: loaded.standard?.id ?? '',
      }
    },
  }),

  showFile(reportFile, {
    reach: reach.figures,
    async read(tx, within, { form: code, year, boundaries, lang }, { today }) {
      const loaded = await loadFigures(tx, { within, year, boundaries, today })
      if (!loaded) return undefined
      const body = await writeWorkbook([sheetOf(buildForms(loaded.figures), code, loaded, lang)])
      return { name: fileName(formFile[lang], code, year, loaded.place.name), body, rows: loaded.figures.units.length }
    },
  }),

  showFile(reportBook, {
    reach: reach.figures,
    async read(tx, within, { year, boundaries, lang }, { today }) {
      const loaded = await loadFigures(tx, { within, year, boundaries, today })
      if (!loaded) return undefined
      const forms = buildForms(loaded.figures)
      const body = await writeWorkbook(formCodes.map((code) => sheetOf(forms, code, loaded, lang)))
      return {
        name: fileName(formFile[lang], '7.1-7.10', year, loaded.place.name),
        body,
        rows: loaded.figures.units.length,
      }
    },
  }),
]
