import {
  type PointTableBody as Body,
  type Choice,
  PointTableBody,
  type ScoreArea,
  scoreAreas,
} from '../../../domain/standard/point-table.ts'

/** A point table while it is typed: cells are text, so that a wrong one stays in sight until it is put right. */
export type Draft = { readonly items: readonly DraftItem[]; readonly nextKey: number }
export type DraftItem = {
  readonly key: number
  readonly code: string
  readonly text: string
  readonly choice: Choice
  readonly answers: readonly DraftAnswer[]
}
export type DraftAnswer = {
  readonly key: number
  readonly code: string
  readonly text: string
  readonly points: Readonly<Record<ScoreArea, string>>
}

export const emptyDraft: Draft = { items: [], nextKey: 1 }

const noPoints = Object.fromEntries(scoreAreas.map((area) => [area, ''])) as Record<ScoreArea, string> // true: every area is there

export function draftOf(body: Body): Draft {
  let key = 0
  const items = body.items.map((item) => ({
    key: ++key,
    code: item.code,
    text: item.text,
    choice: item.choice,
    answers: item.answers.map((answer) => ({
      key: ++key,
      code: answer.code,
      text: answer.text,
      points: mapPoints(answer.points, (value) => (value === null || value === undefined ? '' : String(value))),
    })),
  }))
  return { items, nextKey: key + 1 }
}

const mapPoints = <From, To>(points: Partial<Record<ScoreArea, From>>, to: (value: From | undefined) => To) =>
  Object.fromEntries(scoreAreas.map((area) => [area, to(points[area])])) as Record<ScoreArea, To> // true: every area is there

/** Whole points, null for an empty cell, undefined for anything else. */
export function pointsIn(cell: string): number | null | undefined {
  const text = cell.trim().replace('−', '-')
  if (text === '') return null
  return /^-?\d{1,3}$/.test(text) ? Number(text) : undefined
}

/** The table as it is kept; undefined while a cell is no number or an item lacks its words. */
export function bodyOf(draft: Draft): Body | undefined {
  const body = {
    items: draft.items.map((item) => ({
      code: item.code.trim(),
      text: item.text.trim(),
      choice: item.choice,
      answers: item.answers.map((answer) => ({
        code: answer.code,
        text: answer.text.trim(),
        points: mapPoints(answer.points, (cell) => pointsIn(cell ?? '')),
      })),
    })),
  }
  const parsed = PointTableBody.safeParse(body)
  return parsed.success ? parsed.data : undefined
}

/** Cells of these areas that are still empty. */
export const missingIn = (draft: Draft, areas: readonly ScoreArea[]) =>
  draft.items.reduce(
    (sum, item) =>
      sum + item.answers.reduce((n, answer) => n + areas.filter((area) => answer.points[area].trim() === '').length, 0),
    0,
  )

export function addItem(draft: Draft): Draft {
  const taken = draft.items.map((item) => Number(item.code)).filter(Number.isInteger)
  const code = String(Math.max(0, ...taken) + 1)
  const item: DraftItem = {
    key: draft.nextKey,
    code,
    text: '',
    choice: 'exactly-one',
    answers: [{ key: draft.nextKey + 1, code: '1', text: '', points: noPoints }],
  }
  return { items: [...draft.items, item], nextKey: draft.nextKey + 2 }
}

export const changeItem = (draft: Draft, key: number, part: Partial<Omit<DraftItem, 'key' | 'answers'>>): Draft => ({
  ...draft,
  items: draft.items.map((item) => (item.key === key ? { ...item, ...part } : item)),
})
export const removeItem = (draft: Draft, key: number): Draft => ({
  ...draft,
  items: draft.items.filter((item) => item.key !== key),
})

export const addAnswer = (draft: Draft, itemKey: number): Draft => ({
  nextKey: draft.nextKey + 1,
  items: draft.items.map((item) =>
    item.key === itemKey
      ? {
          ...item,
          answers: [...item.answers, { key: draft.nextKey, code: freeCode(item), text: '', points: noPoints }],
        }
      : item,
  ),
})
/** A code no other answer of the item has: interviews name answers by it. */
const freeCode = (item: DraftItem) =>
  String(Math.max(0, ...item.answers.map((answer) => Number(answer.code)).filter(Number.isInteger)) + 1)

export const changeAnswer = (draft: Draft, key: number, part: Partial<Omit<DraftAnswer, 'key'>>): Draft => ({
  ...draft,
  items: draft.items.map((item) => ({
    ...item,
    answers: item.answers.map((answer) => (answer.key === key ? { ...answer, ...part } : answer)),
  })),
})
/** An item keeps at least one answer. */
export const removeAnswer = (draft: Draft, key: number): Draft => ({
  ...draft,
  items: draft.items.map((item) =>
    item.answers.length > 1 ? { ...item, answers: item.answers.filter((answer) => answer.key !== key) } : item,
  ),
})

export const setCell = (draft: Draft, key: number, area: ScoreArea, text: string): Draft => ({
  ...draft,
  items: draft.items.map((item) => ({
    ...item,
    answers: item.answers.map((answer) =>
      answer.key === key ? { ...answer, points: { ...answer.points, [area]: text } } : answer,
    ),
  })),
})

/** Cells copied from a spreadsheet, from this cell on to the right and down; what reaches past the table falls away. */
export function pasteCells(draft: Draft, key: number, area: ScoreArea, text: string): Draft {
  const rows = cellsOf(text)
  const keys = draft.items.flatMap((item) => item.answers.map((answer) => answer.key))
  const [top, left] = [keys.indexOf(key), scoreAreas.indexOf(area)]
  let next = draft
  rows.forEach((cells, down) => {
    const to = keys[top + down]
    if (to === undefined) return
    cells.forEach((cell, right) => {
      const column = scoreAreas[left + right]
      if (column !== undefined) next = setCell(next, to, column, cell.trim())
    })
  })
  return next
}

/** Text of the clipboard as rows of cells. */
export const cellsOf = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((row) => row.split('\t'))
