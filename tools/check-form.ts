import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { todayInVietNam, yearOf } from '../domain/kernel/date.ts'
import type { Grid } from '../domain/kernel/grid.ts'
import { checkForeign } from '../domain/report/check-file.ts'
import type { ExpectedUnit } from '../domain/report/check-missing.ts'
import {
  type ForeignCode,
  type ForeignForm,
  foreignForms,
  formNamed,
  readForeign,
} from '../domain/report/foreign-form.ts'
import { nationalStandards } from '../domain/standard/national.ts'
import { inForceInYear } from '../domain/standard/standard.ts'
import { readSheetFile } from '../server/sheet/read-file.ts'
import { defectText, type Language } from './check-form-words.ts'

const usage = `npm run check-form -- [--lang vi|en] [--year 2024] [--units units.csv --province 67] file.csv [other.xlsx …]

Kiểm tra Biểu 7.2, 7.3, 7.4 do hệ thống khác lập (CSV hoặc Excel). Tên tệp hoặc tên trang tính phải cho biết là biểu
nào; nếu không, viết "7.3=tệp.csv".
Checks forms 7.2, 7.3, 7.4 made by another system (CSV or Excel). The name of the file or sheet must say which form it
is; where it does not, write "7.3=file.csv".

--units, --province: danh mục đơn vị (cột code, name, level, parent_code) và mã tỉnh / the list of units and the
                     code of the province: then every unit that is not in a form is named.`

/** Checks the files and prints what is wrong. 0: nothing, 1: defects, 2: a file could not be read as a form. */
export function checkForms(argv: readonly string[], print: (line: string) => void, now: number): 0 | 1 | 2 {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'vi' },
      year: { type: 'string' },
      units: { type: 'string' },
      province: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const language: Language = values.lang === 'en' ? 'en' : 'vi'
  const say = (vi: string, en: string) => print(language === 'vi' ? vi : en)
  if (values.help || positionals.length === 0 || (values.units === undefined) !== (values.province === undefined)) {
    print(usage)
    return 2
  }
  const year = Number(values.year ?? yearOf(todayInVietNam(now)))
  const standard = inForceInYear(nationalStandards, year)
  if (!standard) {
    say(`Không có chuẩn nghèo của năm ${year}.`, `No poverty standard is in force in ${year}.`)
    return 2
  }
  const forms = positionals.map(readForms)
  const unread = positionals.filter((_, index) => forms[index]?.length === 0)
  for (const file of unread)
    say(`Không đọc được ${file} như Biểu 7.2, 7.3 hoặc 7.4.`, `${file} cannot be read as form 7.2, 7.3 or 7.4.`)
  if (unread.length > 0) return 2

  const expected = values.units && values.province ? expectedUnits(values.units, values.province) : undefined
  if (expected?.length === 0) {
    say(
      `${values.units} không có đơn vị nào của tỉnh ${values.province}.`,
      `${values.units} has no unit of province ${values.province}.`,
    )
    return 2
  }
  const read = forms.flat()
  const defects = checkForeign(read, { deprivationsMin: standard.deprivationsMin, ...(expected && { expected }) })
  for (const defect of defects) print(defectText(defect, language))
  const names = read.map(({ form, rows }) => `${form}: ${rows.length}`).join(', ')
  say(`Đã đọc ${names} dòng; ${defects.length} lỗi.`, `Read ${names} rows; ${defects.length} defects.`)
  return defects.length > 0 ? 1 : 0
}

/** The forms in one file: "7.3=path" or a path whose name, or whose sheets' names, say which form. */
function readForms(argument: string): ForeignForm[] {
  const told = /^(7\.[234])=(.*)$/s.exec(argument)
  const path = told?.[2] ?? argument
  const named = foreignForms.find((code) => code === told?.[1]) ?? formNamed(basename(path))
  return grids(path).flatMap((grid, _, all) => {
    const form: ForeignCode | undefined = formNamed(grid.name) ?? (all.length === 1 ? named : undefined)
    const read = form && readForeign(grid, form)
    return read ? [read] : []
  })
}

function grids(path: string): readonly Grid[] {
  if (!existsSync(path)) return []
  const book = readSheetFile(readFileSync(path))
  return book.ok ? book.value.sheets : []
}

/** The districts and communes of a province, from a list of units as in shared/data/areas. */
function expectedUnits(path: string, province: string): ExpectedUnit[] {
  const [grid] = grids(path)
  if (!grid) return []
  const names = Array.from({ length: grid.columnCount }, (_, index) => grid.cell(1, index + 1)?.value ?? '')
  const at = (row: number, name: string) => grid.cell(row, names.indexOf(name) + 1)?.value ?? ''
  const units = Array.from({ length: Math.max(0, grid.rowCount - 1) }, (_, index) => ({
    code: at(index + 2, 'code'),
    name: at(index + 2, 'name'),
    level: at(index + 2, 'level'),
    parent: at(index + 2, 'parent_code'),
  }))
  const tops = units.filter(({ parent, level }) => parent === province && level !== 'province')
  const under = (top: (typeof tops)[number]) =>
    units
      .filter(({ parent, level }) => top.level === 'district' && level === 'commune' && parent === top.code)
      .map(({ name }) => ({ name, within: top.name }))
  return tops.flatMap((top) => [{ name: top.name, within: null }, ...under(top)])
}

if (import.meta.main) process.exitCode = checkForms(process.argv.slice(2), console.log, Date.now())
