import { ok, type Result, refuse } from '../kernel/result.ts'
import { cleanText, foldText } from '../kernel/text.ts'
import { type Choice, mostOfTable, type PointItem, PointTableBody, type ScoreArea, scoreAreas } from './point-table.ts'
import type { StandardRefusal } from './refusal.ts'

/** What is wrong in the grid; `row` and `column` count from 1 as a spreadsheet shows them. */
export type PointRowProblem =
  | { readonly kind: 'column-missing' | 'column-twice'; readonly column: string }
  | {
      readonly kind: 'item-missing' | 'answer-missing' | 'answer-twice' | 'not-whole-points' | 'choice-not-known'
      readonly row: number
      readonly column: number
      readonly found: string
    }
  | { readonly kind: 'no-rows' }

/** How the columns are headed in sheets that go round, folded. */
const headings: Readonly<Record<string, Column>> = {
  item: 'item',
  stt: 'item',
  muc: 'item',
  'chi tieu': 'item',
  criterion: 'criterion',
  'tieu chi': 'criterion',
  'noi dung': 'criterion',
  choice: 'choice',
  'cach chon': 'choice',
  nt1: 'NT1',
  dbsh: 'NT1',
  'dong bang song hong': 'NT1',
  nt2: 'NT2',
  tdmnpb: 'NT2',
  'trung du va mien nui phia bac': 'NT2',
  nt3: 'NT3',
  btb_dhmt: 'NT3',
  'bac trung bo va duyen hai mien trung': 'NT3',
  nt4: 'NT4',
  taynguyen: 'NT4',
  'tay nguyen': 'NT4',
  nt5: 'NT5',
  dnb: 'NT5',
  'dong nam bo': 'NT5',
  nt6: 'NT6',
  dbscl: 'NT6',
  'dong bang song cuu long': 'NT6',
  tt: 'TT',
  thanhthi: 'TT',
  'thanh thi': 'TT',
}
const choiceWords: Readonly<Record<string, Choice>> = {
  '': 'exactly-one',
  'exactly-one': 'exactly-one',
  'chon mot': 'exactly-one',
  'at-most-one': 'at-most-one',
  'chon mot hoac khong': 'at-most-one',
  any: 'any',
  'chon nhieu': 'any',
}

type Column = 'item' | 'criterion' | 'choice' | ScoreArea
type Cell = string | number | null | undefined
type Problems = PointRowProblem[]
/** Somebody reads them one by one: a file with more is another kind of file. */
const mostProblems = 500

/**
 * A point table from the rows of a sheet: a heading row, then one row an answer with item number, criterion
 * ("Nhân khẩu: 1 người", later rows of the item only "2 người") and points by area. An area without a column and an empty
 * cell are not known (null). A column "cách chọn" says how many answers may be chosen; without it exactly one.
 * Refuses with every problem (the first 500) and its place; nothing is guessed.
 */
export function parsePointRows(rows: readonly (readonly Cell[])[]): Result<PointTableBody, StandardRefusal> {
  const problems: Problems = []
  const [heading = [], ...body] = rows
  const at = readHeading(heading, problems)
  const items = new Map<string, PointItem>()
  if (problems.length === 0)
    body.forEach((row, index) => {
      if (row.some((cell) => textOf(cell) !== '')) addRow(items, at, row, index + 2, problems)
    })
  if (problems.length === 0 && items.size === 0) problems.push({ kind: 'no-rows' })
  if (problems.length > 0) return refuse({ code: 'points.file-rows', problems: problems.slice(0, mostProblems) })
  const table = PointTableBody.safeParse({ items: [...items.values()] })
  return table.success ? ok(table.data) : refuse({ code: 'points.too-large', ...mostOfTable })
}

const textOf = (cell: Cell) => (cell === null || cell === undefined ? '' : cleanText(String(cell)))

function readHeading(heading: readonly Cell[], problems: Problems): ReadonlyMap<Column, number> {
  const at = new Map<Column, number>()
  heading.forEach((cell, index) => {
    const column = headings[foldText(textOf(cell))]
    if (column === undefined) return
    if (at.has(column)) problems.push({ kind: 'column-twice', column: textOf(cell) })
    else at.set(column, index)
  })
  for (const column of ['item', 'criterion'] as const)
    if (!at.has(column)) problems.push({ kind: 'column-missing', column })
  if (!scoreAreas.some((area) => at.has(area))) problems.push({ kind: 'column-missing', column: 'NT1' })
  return at
}

function addRow(
  items: Map<string, PointItem>,
  at: ReadonlyMap<Column, number>,
  row: readonly Cell[],
  number: number,
  problems: Problems,
): void {
  const read = (column: Column) => {
    const index = at.get(column)
    return index === undefined ? '' : textOf(row[index])
  }
  const wrong = (kind: Extract<PointRowProblem, { row: number }>['kind'], column: Column) =>
    problems.push({ kind, row: number, column: (at.get(column) ?? 0) + 1, found: read(column) })

  const code = read('item')
  if (code === '' || code.length > 40) return void wrong('item-missing', 'item')
  const [title, text] = splitCriterion(read('criterion'), !items.has(code))
  if (text === '') return void wrong('answer-missing', 'criterion')
  const choice = choiceWords[foldText(read('choice'))]
  if (choice === undefined) return void wrong('choice-not-known', 'choice')

  const points = Object.fromEntries(scoreAreas.map((area) => [area, toPoints(read(area))]))
  for (const area of scoreAreas) if (points[area] === undefined) wrong('not-whole-points', area)

  const item = items.get(code) ?? { code, text: title, choice, answers: [] }
  if (item.answers.some((it) => foldText(it.text) === foldText(text))) return void wrong('answer-twice', 'criterion')
  items.set(code, {
    ...item,
    // A cell that is no whole number was reported above, so the table with this null in it is never handed out.
    answers: [...item.answers, { code: String(item.answers.length + 1), text, points: withNulls(points) }],
  })
}

/** "Nhân khẩu: 1 người" names the item in its first row; a first row without a colon is title and answer in one. */
function splitCriterion(criterion: string, first: boolean): readonly [string, string] {
  const colon = criterion.indexOf(':')
  if (!first) return ['', criterion]
  if (colon < 0) return [criterion, criterion]
  return [criterion.slice(0, colon).trim(), criterion.slice(colon + 1).trim()]
}

/** Whole points, null for an empty cell, undefined for anything else. */
function toPoints(cell: string): number | null | undefined {
  if (cell === '') return null
  return /^-?\d{1,3}$/.test(cell) ? Number(cell) : undefined
}

const withNulls = (points: Readonly<Record<string, number | null | undefined>>) => ({
  NT1: points.NT1 ?? null,
  NT2: points.NT2 ?? null,
  NT3: points.NT3 ?? null,
  NT4: points.NT4 ?? null,
  NT5: points.NT5 ?? null,
  NT6: points.NT6 ?? null,
  TT: points.TT ?? null,
})
