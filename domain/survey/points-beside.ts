import { type Chosen, incomePoints, type PointTableBody, type ScoreArea } from '../standard/point-table.ts'

/** Điểm B1 as an interview has it: answers of the sheet, a total entered by hand, or not asked. */
export type IncomeAnswers =
  | { readonly kind: 'chosen'; readonly chosen: Chosen }
  | { readonly kind: 'by-hand'; readonly points: number }
  | { readonly kind: 'not-asked' }

/**
 * B1 under a standard scored beside the one in force. Points belong to the table that gave them: the same answers are looked
 * up in its own table, and where there is none, or a total was entered by hand, its points are not known.
 */
export function pointsBeside(
  income: IncomeAnswers,
  table: PointTableBody | undefined,
  area: ScoreArea | null,
): number | null {
  if (income.kind !== 'chosen' || !table || area === null) return null
  const scored = incomePoints(income.chosen, table, area)
  return scored.ok ? scored.value.points : null
}
