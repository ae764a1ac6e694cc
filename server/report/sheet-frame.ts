import type { Form, FormColumn, Forms } from '../../domain/report/form.ts'
import { hasCommittee } from '../sheet/paper/issuer.ts'
import { across, issuerRows, lineHeight, linesIn, signatureRows } from '../sheet/paper/rows.ts'
import { type Language, paperWords, writeDay } from '../sheet/paper/words.ts'
import type { CellToWrite, RowToWrite } from '../sheet/xlsx/sheet-xml.ts'
import type { CellStyle } from '../sheet/xlsx/styles.ts'
import type { Loaded } from './figures.ts'
import { notesOf } from './notes.ts'
import { sheetWords } from './words.ts'

export type Frame = {
  readonly forms: Forms
  readonly form: Form
  readonly widths: readonly number[]
  /** Columns before the figures: number, unit, and what is counted where a unit has several lines. */
  readonly labels: number
  readonly loaded: Loaded
  readonly language: Language
}

const highestRow = 400
const strong: CellStyle = { align: 'center', bold: true }
const slanted: CellStyle = { align: 'center', italic: true }
const headed: CellStyle = { align: 'center', bold: true, wrap: true, border: true }
const numbered: CellStyle = { align: 'center', italic: true, size: 10, border: true }
const noted: CellStyle = { size: 10, wrap: true, vertical: 'top' }

/** Who issues the form, its title, its year, and what its figures stand on. */
export function topRows(frame: Frame): RowToWrite[] {
  const { form, widths, loaded, language } = frame
  const words = sheetWords[language]
  const { place, asOf, standard } = loaded
  const line = (text: string, style: CellStyle): RowToWrite => across(text, widths.length, style)
  return [
    ...issuerRows(widths.length, place.name, language, hasCommittee(place)),
    line(form.title[language], { ...strong, size: 14 }),
    line(words.year(form.year, place.name), strong),
    line(words.basis(standard?.name[language] ?? '', writeDay(asOf)), slanted),
    [],
  ]
}

/** Two rows of headings, groups above their columns, and the row of numbers and formulas. */
export function headingRows({ form, widths, labels, language }: Frame): RowToWrite[] {
  const words = sheetWords[language]
  const lists = form.blocks.some(({ rows }) => rows.some(({ line }) => line === 'both-lists'))
  const names = [paperWords[language].no, words.unit, lists ? words.lists : words.line].slice(0, labels)
  const tall = (value: string): CellToWrite => ({ value, style: headed, rows: 2 })
  const covered: CellToWrite = { value: null, style: headed }
  const { columns } = form
  const isFirst = (at: number) => columns[at - 1]?.group?.vi !== columns[at]?.group?.vi
  const lengthOf = ({ group }: FormColumn, at: number) => {
    const end = columns.findIndex((it, index) => index > at && it.group?.vi !== group?.vi)
    return (end < 0 ? columns.length : end) - at
  }
  const upper = columns.map((column, at): CellToWrite => {
    if (!column.group) return tall(column.heading[language])
    return isFirst(at) ? { value: column.group[language], style: headed, columns: lengthOf(column, at) } : null
  })
  const lower = columns.map(({ group, heading }) => (group ? { value: heading[language], style: headed } : covered))
  // A heading is bold: some signs fewer than the width of the column says.
  const linesOf = (text: string, from: number, span: number) =>
    linesIn(text, 0.85 * widths.slice(labels + from, labels + from + span).reduce((sum, width) => sum + width, 0))
  const most = (lines: readonly number[]) => Math.max(1, ...lines)
  const groups = most(
    columns.map((it, at) => (it.group && isFirst(at) ? linesOf(it.group[language], at, lengthOf(it, at)) : 1)),
  )
  const grouped = most(columns.map((it, at) => (it.group ? linesOf(it.heading[language], at, 1) : 1)))
  const alone = most(columns.map((it, at) => (it.group ? 1 : linesOf(it.heading[language], at, 1))))
  const letters = ['A', 'B', 'C'].slice(0, labels)
  return [
    { cells: [...names.map(tall), ...upper], height: lineHeight * groups + 6 },
    { cells: [...names.map(() => covered), ...lower], height: lineHeight * Math.max(grouped, alone - groups) + 4 },
    [...letters, ...columns.map(({ no }) => no)].map((value) => ({ value, style: numbered })),
  ]
}

/** Notes, then the places for the signatures. */
export function bottomRows(frame: Frame): RowToWrite[] {
  const { forms, form, widths, language } = frame
  const words = sheetWords[language]
  const notes = notesOf(forms, form.form, language)
  const wide = widths.reduce((sum, width) => sum + width, 0)
  const note = (text: string, style: CellStyle): RowToWrite => ({
    cells: across(text, widths.length, style),
    height: Math.min(highestRow, lineHeight * linesIn(text, wide)),
  })
  return [
    [],
    ...(notes.length > 0 ? [note(words.notes, { ...noted, bold: true }), ...notes.map((it) => note(it, noted))] : []),
    ...signatureRows(widths.length, language),
  ]
}
