import { z } from 'zod'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { StandardRefusal } from './refusal.ts'
import { StandardId } from './standard.ts'

/** Vùng chấm điểm: six rural regions and one urban column. Hangs on the commune, not on the province. */
export const scoreAreas = ['NT1', 'NT2', 'NT3', 'NT4', 'NT5', 'NT6', 'TT'] as const
export const ScoreArea = z.enum(scoreAreas)
export type ScoreArea = z.infer<typeof ScoreArea>

/** How many answers of an item apply to one household. "None of these" is answered with an empty choice, never left out. */
export const choices = ['exactly-one', 'at-most-one', 'any'] as const
export const Choice = z.enum(choices)
export type Choice = z.infer<typeof Choice>

/** More than any sheet B1 has; a table past this is another kind of file. */
export const mostOfTable = { items: 60, answers: 100, letters: 300 } as const
/** B1 as the registers keep it: a sum outside is a wrong table, not a rich household. */
export const pointsRange = { from: 0, to: 32_767 } as const

const Code = z.string().min(1).max(40)
const Text = z.string().trim().min(1).max(mostOfTable.letters)

export const PointAnswer = z.object({
  code: Code,
  text: Text,
  /** Null: the province has not typed the cell in. */
  points: z.record(ScoreArea, z.int().min(-1000).max(1000).nullable()),
})
export const PointItem = z.object({
  code: Code,
  text: Text,
  choice: Choice,
  answers: z.array(PointAnswer).min(1).max(mostOfTable.answers),
})
export type PointItem = z.infer<typeof PointItem>

const distinct = (of: readonly { readonly code: string }[]) => new Set(of.map(({ code }) => code)).size === of.length

/** What a province types in or imports; kept as the body of a point table. */
export const PointTableBody = z.object({
  items: z
    .array(PointItem)
    .min(1)
    .max(mostOfTable.items)
    .refine((items) => distinct(items) && items.every((item) => distinct(item.answers))),
})
export type PointTableBody = z.infer<typeof PointTableBody>

/**
 * Bảng điểm B1: standard × area × item × answer → points, versioned data that the province types in from its own copy of
 * TT 07/2021. None is shipped.
 */
export const PointTable = PointTableBody.extend({ id: z.uuid(), standard: StandardId, version: z.int().positive() })
export type PointTable = z.infer<typeof PointTable>

/** Answer codes chosen, by item code. */
export type Chosen = Readonly<Record<string, readonly string[]>>
export type IncomePoints = {
  readonly points: number
  readonly parts: readonly { readonly item: string; readonly answer: string; readonly points: number }[]
}

/**
 * Điểm B1: the sum of the points of all answers chosen. Refuses an item without an answer, an answer the table does not
 * have, two answers where one is asked, an empty cell (what is not known is never counted as 0), and a sum out of range.
 */
export function incomePoints(
  chosen: Chosen,
  table: PointTableBody,
  area: ScoreArea,
): Result<IncomePoints, StandardRefusal> {
  const foreign = Object.keys(chosen).find((code) => !table.items.some((item) => item.code === code))
  if (foreign !== undefined) return refuse({ code: 'points.unknown-item', item: foreign })
  const unanswered = unansweredItems(chosen, table).at(0)
  if (unanswered !== undefined) return refuse({ code: 'points.unanswered', item: unanswered })

  const parts: { item: string; answer: string; points: number }[] = []
  for (const item of table.items) {
    const codes = new Set(chosen[item.code])
    if (item.choice !== 'any' && codes.size > 1) return refuse({ code: 'points.too-many-answers', item: item.code })
    for (const code of codes) {
      const where = { item: item.code, answer: code }
      const answer = item.answers.find((it) => it.code === code)
      if (!answer) return refuse({ code: 'points.unknown-answer', ...where })
      const points = answer.points[area]
      if (points === null) return refuse({ code: 'points.no-value', ...where, area })
      parts.push({ ...where, points })
    }
  }
  const points = parts.reduce((sum, part) => sum + part.points, 0)
  if (points < pointsRange.from || points > pointsRange.to) return refuse({ code: 'points.out-of-range', points })
  return ok({ points, parts })
}

/** Items still to be asked. An empty choice answers an item that allows "none of these", and no other. */
export const unansweredItems = (chosen: Chosen, table: PointTableBody): readonly string[] =>
  table.items
    .filter(({ code, choice }) => {
      const answers = chosen[code]
      return answers === undefined || (choice === 'exactly-one' && answers.length === 0)
    })
    .map(({ code }) => code)

/** Cells of an area that are still empty: a table with one cannot score the households that need it. */
export const emptyCells = (table: PointTableBody, area: ScoreArea) =>
  table.items.flatMap((item) =>
    item.answers.filter((it) => it.points[area] === null).map((it) => ({ item: item.code, answer: it.code })),
  )
