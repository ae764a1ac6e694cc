import { relationOf } from '../household/relation.ts'
import { addressOf } from '../kernel/grid.ts'
import { foldText, sameName } from '../kernel/text.ts'
import type { ListReader } from './list-cell.ts'
import type { ListFinding } from './list-finding.ts'

/** The rows of one household: first and last of the sheet, and those between that hold a person. */
export type RowGroup = { readonly rows: readonly number[]; readonly findings: ListFinding[] }

const footer =
  /^(tong (cong|so)|cong( (thon|ap|ban|xa|khom|to|toan))?\b.{0,30}$|nguoi lap|can bo (lap|giam|lao)|(tm\.? ?)?(uy ban nhan dan|ubnd)|(kt\.? ?)?(pho )?chu tich|ke toan|xac nhan|thu truong|noi nhan|.{0,40}ngay .{0,6} ?thang .{0,6} ?nam )/

/** Cuts the rows of the sheet into households; the rest (totals, signatures, headings of villages) is left out and told. */
export function groupRows(reader: ListReader, findings: ListFinding[]): readonly RowGroup[] {
  const groups: { rows: number[]; findings: ListFinding[]; no: string; head: string }[] = []
  let ended = false
  for (let row = reader.layout.firstRow; row <= reader.grid.rowCount; row += 1) {
    const texts = ownTexts(reader, row)
    if (texts.length === 0) continue
    const person = isPersonRow(reader, row)
    if (!person && texts.some(({ text }) => footer.test(foldText(text)))) {
      ended = true
      continue
    }
    if (!person || isHeadingAgain(reader, texts)) {
      if (tells(ended, texts) && !isHeadingAgain(reader, texts)) skip(row, texts, findings)
      continue
    }
    const current = groups.at(-1)
    const start = startOf(reader, row, ended ? undefined : current)
    if (start) {
      ended = false
      groups.push({ rows: [row], findings: [], ...start })
    } else if (ended) {
      if (tells(ended, texts)) skip(row, texts, findings)
    } else if (current) current.rows.push(row)
    else groups.push({ rows: [row], findings: [orphan(row)], no: '', head: '' })
  }
  return groups.map(({ rows, findings: own }) => ({ rows, findings: own }))
}

const orphan = (row: number) =>
  ({ severity: 'error', code: 'row-before-first-household', address: addressOf(row, 1) }) as const

/** Behind a total stand signatures; more than those may be data that somebody misses. */
const tells = (ended: boolean, texts: readonly OwnText[]) => !ended || texts.length >= 3

type OwnText = { readonly column: number; readonly text: string }

function ownTexts(reader: ListReader, row: number): readonly OwnText[] {
  const texts: OwnText[] = []
  for (let column = 1; column <= Math.min(reader.grid.columnCount, 100); column += 1) {
    const text = reader.grid.isContinued(row, column) ? '' : (reader.grid.cell(row, column)?.value.trim() ?? '')
    if (text !== '' && texts.at(-1)?.text !== text) texts.push({ column, text })
  }
  return texts
}

/** Somebody is named in the row, and something else is said of them, or they stand in the members' column. */
function isPersonRow(reader: ListReader, row: number): boolean {
  const named = (['head', 'member', 'name'] as const).filter((column) => reader.isOwn(row, column))
  const said = (['listNo', 'class', 'birth', 'sex', 'nationalId', 'relation', 'incomePoints'] as const).some((column) =>
    reader.isOwn(row, column),
  )
  const name = reader.field(row, named[0] ?? 'head', [])?.text ?? ''
  const isFooter = footer.test(foldText(name))
  if (named.length > 0) return !isFooter && (said || (named.some((it) => it !== 'head') && !isPlaceHeading(name)))
  // A household whose head was forgotten: a number and something about it, but no name anywhere.
  const told = (['class', 'birth', 'nationalId', 'relation'] as const).filter((column) =>
    reader.isOwn(row, column),
  ).length
  return told >= 2 || (told === 1 && reader.isOwn(row, 'listNo'))
}

const isPlaceHeading = (text: string) =>
  /^([ivx]+|\d+|[a-z])[.)] |^(thon|ap|ban|khom|to dan pho|khu|buon|lang|xom|xa|phuong)\b/.test(foldText(text))

/** The heading repeated at the top of a printed page. */
function isHeadingAgain(reader: ListReader, texts: readonly OwnText[]): boolean {
  const heading = new Set(reader.layout.check.map((it) => foldText(it.heading ?? '')))
  return texts.length >= 3 && texts.every(({ text }) => heading.has(foldText(text)))
}

function skip(row: number, texts: readonly OwnText[], findings: ListFinding[]): void {
  const first = texts[0]
  if (first)
    findings.push({
      severity: 'warning',
      code: 'row-skipped',
      address: addressOf(row, first.column),
      text: texts
        .map((it) => it.text)
        .join(' ')
        .slice(0, 80),
    })
}

/** What a household begins with, or undefined where the row goes on with the one above. */
function startOf(reader: ListReader, row: number, current: { readonly no: string; readonly head: string } | undefined) {
  const text = (column: 'listNo' | 'head' | 'member' | 'name' | 'relation') =>
    reader.isOwn(row, column) ? (reader.field(row, column, [])?.text ?? '') : ''
  const [no, relation] = [text('listNo'), relationOf(text('relation'))]
  const byHead = reader.layout.columns.head !== undefined
  const person = text('member') || text('name')
  const head = byHead ? text('head') : person
  const begins = { no, head: head || person }
  if (current === undefined) return no !== '' || head !== '' ? begins : undefined
  const isOther = relation !== undefined && relation !== 'head'
  if (!byHead) {
    if (relation === 'head') return begins
    return no !== '' && no !== current.no && !isOther ? begins : undefined
  }
  if (head === '') return no !== '' && no !== current.no && !(isOther && person !== '') ? begins : undefined
  if (!sameName(head, current.head)) return begins
  // The head's name again: of the next household only where the number changes, or nobody else is named in the row.
  return (no !== '' && no !== current.no) || (no === '' && person === '') ? begins : undefined
}
