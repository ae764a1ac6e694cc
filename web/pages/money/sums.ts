import type { MoneyLine } from '../../../contract/money-views.ts'

export type Sums = Pick<MoneyLine, 'amount' | 'allocated' | 'held' | 'disbursed'>
const nothing: Sums = { amount: 0, allocated: 0, held: 0, disbursed: 0 }

/** Lines added up. */
export const sumsOf = (lines: readonly Sums[]): Sums =>
  lines.reduce(
    (sum, it) => ({
      amount: sum.amount + it.amount,
      allocated: sum.allocated + it.allocated,
      held: sum.held + it.held,
      disbursed: sum.disbursed + it.disbursed,
    }),
    nothing,
  )

/** Lines that hold something: one that was split away wholly stays in the list of lines only. */
export const holding = <Line extends Sums>(lines: readonly Line[]): readonly Line[] =>
  lines.filter((it) => it.amount !== 0 || it.allocated !== 0)

/** Rows in the order of their first appearance, by a key. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** The figures a table of the budget can show. */
export const shows = ['planned', 'allocated', 'disbursed', 'unallocated', 'undisbursed'] as const
export type Show = (typeof shows)[number]

export function figureOf(sums: Sums, show: Show): number {
  switch (show) {
    case 'planned':
      return sums.amount
    case 'allocated':
      return sums.allocated
    case 'disbursed':
      return sums.disbursed
    case 'unallocated':
      return sums.amount - sums.allocated
    case 'undisbursed':
      return sums.held - sums.disbursed
  }
}
