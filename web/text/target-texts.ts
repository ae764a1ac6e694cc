import type { TargetValue } from '../../contract/plan.ts'
import type { Dimension } from '../../domain/standard/indicators.ts'

/** Words of what stands around a target: forecast, months, parts handed down, history, reports; and of plans of several years. */
export type TargetTexts = {
  readonly forecast: {
    readonly title: string
    readonly method: Readonly<Record<TargetValue['forecast']['method'], string>>
    readonly willReach: string
    readonly willMiss: string
    readonly expected: (amount: string) => string
  }
  readonly months: { readonly title: string; readonly note: string; readonly month: (no: number) => string }
  readonly parts: {
    readonly title: string
    readonly about: string
    readonly aboutShares: string
    readonly none: string
    readonly edit: string
    readonly goal: string
    readonly sum: string
    readonly whole: string
    readonly short: (amount: string) => string
    readonly over: (amount: string) => string
    readonly adds: string
    readonly mayDiffer: string
    readonly evenly: string
    readonly done: string
    readonly leaves: string
    readonly cannot: string
    readonly unchanged: string
    readonly mustAddUp: string
  }
  readonly decision: Readonly<Record<'no' | 'day' | 'reason' | 'badDay' | 'needsNo', string>>
  readonly history: Readonly<
    Record<'title' | 'empty' | 'province' | 'when' | 'unit' | 'was' | 'now' | 'by' | 'nothing', string>
  >
  readonly reports: {
    readonly title: string
    readonly action: string
    readonly notYours: string
    readonly empty: string
    readonly unit: string
    readonly day: string
    readonly numerator: string
    readonly denominator: string
    readonly sample: string
    readonly by: string
    readonly evidence: string
    readonly yes: string
    readonly no: string
    readonly checklist: string
    readonly needs: string
    readonly done: string
    readonly dimension: Readonly<Record<Dimension, string>>
  }
  readonly rows: {
    readonly title: string
    readonly thing: string
    readonly under: string
    readonly day: string
    readonly amount: string
    readonly export: string
    readonly purpose: string
    readonly purposeHint: string
    readonly notYours: string
  }
  readonly period: {
    readonly title: (from: number, until: number) => string
    readonly none: string
    readonly goal: string
    readonly achieved: string
    readonly basis: Readonly<Record<'sum' | 'latest' | 'none', string>>
    readonly act: string
    readonly open: string
    readonly back: string
  }
}
