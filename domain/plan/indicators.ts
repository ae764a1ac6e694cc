import { fromCoast } from './catalogue/from-coast.ts'
import { fromLists } from './catalogue/from-lists.ts'
import { fromSupport } from './catalogue/from-support.ts'
import { fromSurveys } from './catalogue/from-surveys.ts'
import { measures } from './catalogue/measures.ts'
import { money } from './catalogue/money.ts'
import { period } from './catalogue/period.ts'
import type { Indicator, IndicatorCode } from './indicator.ts'

/** The definitions, one each. The type says that none is left out. */
export const definitions: Readonly<Record<IndicatorCode, Indicator>> = {
  ...fromLists,
  ...fromSurveys,
  ...fromSupport,
  ...fromCoast,
  ...measures,
  ...money,
  ...period,
}

/**
 * The catalogue of indicators (chỉ số đánh giá). A row of a plan names one; its value is computed by that definition or not at
 * all, nobody types it in.
 */
export const indicators: ReadonlyMap<string, Indicator> = new Map(Object.entries(definitions))

export const isIndicator = (code: string): code is IndicatorCode => Object.hasOwn(definitions, code)
