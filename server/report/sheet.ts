import {
  type Fault,
  type Form,
  type FormCode,
  type FormColumn,
  type FormRow,
  type Forms,
  sumLineNames,
} from '../../domain/report/form.ts'
import { blockHeadings, lineHeadings } from '../../domain/report/headings.ts'
import { pagesOf } from '../sheet/paper/pages.ts'
import type { Language } from '../sheet/paper/words.ts'
import type { CellToWrite, RowToWrite, SheetToWrite } from '../sheet/xlsx/sheet-xml.ts'
import type { CellStyle } from '../sheet/xlsx/styles.ts'
import type { Loaded } from './figures.ts'
import { bottomRows, type Frame, headingRows, topRows } from './sheet-frame.ts'
import { sheetWords } from './words.ts'

const formats = { count: '#,##0', rate: '0.00', average: '0.00' } as const
const sumFill = 'EEF3F1'
const withheldFill = 'FBE3E0'

/** A statutory form as a sheet to print: A4 on its side, its headings on every page, notes and signatures below. */
export function sheetOf(forms: Forms, code: FormCode, loaded: Loaded, language: Language): SheetToWrite {
  const form = forms[code]
  const labels = hasLines(form) ? 3 : 2
  const widths = [5, 27, ...(labels === 3 ? [15] : []), ...form.columns.map(widthOf)]
  const frame: Frame = { forms, form, widths, labels, loaded, language }
  const [top, heading] = [topRows(frame), headingRows(frame)]
  const upTo = top.length + heading.length
  const rows = [...top, ...heading, ...bodyRows(form, labels, language), ...bottomRows(frame)]
  const repeatRows = [top.length + 1, upTo] as const
  return {
    name: sheetWords[language].sheet(code),
    landscape: true,
    widths,
    frozen: { rows: upTo, columns: labels },
    repeatRows,
    pages: pagesOf(rows, widths, repeatRows),
    rows,
  }
}

const hasLines = (form: Form) => form.blocks.some(({ rows }) => rows.some(({ line }) => line !== 'only'))
const widthOf = ({ no }: FormColumn) => Math.max(10, Math.ceil(no.length * 0.95))

function bodyRows(form: Form, labels: number, language: Language): RowToWrite[] {
  return form.blocks.flatMap(({ setting, rows }) => {
    const lines = new Set(rows.map(({ line }) => line)).size
    let [no, unit] = [0, 0]
    return rows.map((row): RowToWrite => {
      const starts = row.unit === null ? row === rows[0] : row.unit.id !== unit
      if (row.unit && starts) [no, unit] = [no + 1, row.unit.id]
      const sum = row.unit === null
      const look: CellStyle = { border: true, ...(sum && { bold: true, fill: sumFill }) }
      // At the top: where a page ends between the lines of a unit, its name stays whole with the first.
      const label = (value: string | number, style: CellStyle): CellToWrite =>
        starts ? { value, style: { ...look, vertical: 'top', ...style }, rows: lines } : { value: null, style: look }
      return [
        label(sum ? sumLineNames[setting] : no, { align: 'center' }),
        label(row.unit?.name ?? blockHeadings[setting][language], { wrap: true }),
        ...(labels === 3 ? [{ value: lineHeadings[row.line][language], style: look }] : []),
        ...row.cells.map((cell, at) => cellOf(cell, form.columns[at], isEmptied(form, setting, row, at), look)),
      ]
    })
  })
}

/** A number as a number; what nobody knows as a dash; what does not agree as an empty cell, never as a number. */
function cellOf(cell: number | null, column: FormColumn | undefined, emptied: boolean, look: CellStyle): CellToWrite {
  if (cell !== null) return { value: cell, style: { ...look, format: formats[column?.kind ?? 'count'] } }
  return emptied
    ? { value: null, style: { ...look, fill: withheldFill } }
    : { value: '–', style: { ...look, align: 'center' } }
}

/** Is the cell empty because the records disagree, there or in a unit it is the sum of? */
function isEmptied(form: Form, setting: Fault['setting'], { unit, line }: FormRow, at: number): boolean {
  const column = form.columns[at]?.key
  return form.withheld.some(
    (fault) =>
      fault.column === column &&
      fault.line === line &&
      (setting === 'total' || fault.setting === setting) &&
      (unit === null || fault.unit === unit.name),
  )
}
