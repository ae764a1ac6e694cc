import type { Timing } from './timing.ts'

/** A line of the bench: a work, what was measured, and the same work in plain PostgreSQL beside it. */
export type Row = {
  readonly work: string
  readonly unit: 'ms' | 'rows/s' | 'households/s' | 'entries/s' | 'sign-ins/s' | 'submissions/s' | 'kB'
  readonly measured: Timing
  /** In the unit of the row. */
  readonly raw: (Timing & { readonly what: string }) | null
  /** How many times slower than raw, by the medians. */
  readonly ratio: number | null
  /** What design.md section 6 asks for, in words; null: shown for information. */
  readonly bar: string | null
  readonly met: boolean | null
  readonly note: string
  /** Plans of the statements as the application's role, where the bar is missed. */
  readonly profile: readonly string[]
}

/** A bar: every one of the limits must hold. Times and ratios are at most, rates at least. */
export type Bar = {
  readonly p95?: number
  readonly ratio?: number
  readonly atLeast?: number
  readonly median?: number
}

type Measured = Pick<Row, 'work' | 'unit' | 'measured'> & {
  readonly raw?: Row['raw']
  readonly bar?: Bar
  readonly note?: string
}

export function row({ raw = null, bar, note = '', ...it }: Measured): Row {
  const isRate = it.unit !== 'ms' && it.unit !== 'kB'
  const ratio = raw && (isRate ? raw.median / it.measured.median : it.measured.median / raw.median)
  return {
    ...it,
    ...{ raw, ratio, note, profile: [] },
    bar: bar ? words(bar, it.unit) : null,
    met: bar ? holds(bar, it.measured, ratio) : null,
  }
}

const holds = (bar: Bar, measured: Timing, ratio: number | null) =>
  (bar.p95 === undefined || measured.p95 < bar.p95) &&
  (bar.median === undefined || measured.median < bar.median) &&
  (bar.atLeast === undefined || measured.median >= bar.atLeast) &&
  (bar.ratio === undefined || (ratio !== null && ratio <= bar.ratio))

function words({ p95, ratio, atLeast, median }: Bar, unit: Row['unit']): string {
  const parts = [
    p95 !== undefined && `p95 < ${p95} ms`,
    median !== undefined && `< ${median} ms`,
    atLeast !== undefined && `≥ ${atLeast.toLocaleString('en')} ${unit}`,
    ratio !== undefined && `≤ ${ratio}× raw`,
  ]
  return parts.filter(Boolean).join(', ')
}
