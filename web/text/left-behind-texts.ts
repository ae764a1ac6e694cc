import type { Hardship } from '../../domain/household/hardship.ts'
import type { WarningRule } from '../../domain/support/early-warning.ts'
import type { Wait, Why } from '../../domain/support/left-behind.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>
type Empty = { readonly title: string; readonly body: string; readonly basis: string }

/** Words of the left-behind list and of the early warning. */
export type LeftBehindTexts = {
  readonly title: string
  readonly sub: (day: string) => string
  readonly tabsLabel: string
  readonly tabs: Words<'support' | 'deprivation' | 'warnings'>
  readonly lead: (cases: string, households: string) => string
  readonly leadNone: string
  readonly leadLong: (cases: string) => string
  readonly cases: (cases: string, households: string) => string
  readonly facet: Words<'label' | 'kind' | 'lack' | 'why' | 'group' | 'wait'>
  readonly why: Words<Why>
  readonly wait: Words<Wait>
  readonly day: string
  readonly today: string
  readonly commune: string
  readonly allCommunes: string
  readonly byCommune: {
    readonly title: string
    readonly view: string
    readonly map: string
    readonly table: string
    readonly unit: string
    readonly cases: string
    readonly households: string
    readonly longest: string
    readonly mapLabel: string
    readonly unknownUnit: string
  }
  readonly list: {
    readonly columns: Words<'whom' | 'group' | 'what' | 'since' | 'who' | 'action'>
    readonly days: (days: string) => string
    readonly household: (head: string) => string
    readonly wholeHousehold: string
    readonly committee: (commune: string) => string
    readonly committeeOfCommune: string
    readonly activity: (name: string, on: string, where: string) => string
    readonly near: string
    readonly money: (name: string, left: string) => string
    readonly noServing: string
    readonly only: (commune: string) => string
    readonly deliver: string
    readonly byName: string
  }
  readonly empty: Empty
  readonly nothingFound: string
  readonly recordNeed: string
  readonly policies: {
    readonly title: string
    readonly note: string
    readonly columns: Words<'policy' | 'entitled' | 'received' | 'elsewhere' | 'missed' | 'unknown'>
  }
  readonly card: { readonly title: string; readonly none: string; readonly open: string }
  readonly panel: {
    readonly title: string
    readonly about: (households: string) => string
    readonly others: string
    readonly since: Words<'newYear' | 'threeMonths'>
    readonly shrinks: (cases: string, day: string) => string
    readonly grows: (cases: string, day: string) => string
    readonly same: (day: string) => string
    readonly open: string
    readonly measure: string
  }
  readonly warning: {
    readonly title: string
    readonly sub: (day: string) => string
    readonly lead: (households: string) => string
    readonly leadNone: string
    readonly rule: Words<WarningRule>
    readonly rules: string
    readonly standings: string
    readonly standing: Words<'newly-escaped' | 'above-line'>
    readonly escaped: (from: string, on: string) => string
    readonly from: Words<'poor' | 'near-poor'>
    readonly aboveLine: (points: string, line: string) => string
    readonly columns: Words<'household' | 'standing' | 'reasons' | 'group'>
    readonly ended: (support: string) => string
    readonly settings: (margin: string, months: string) => string
    readonly noScore: string
    readonly set: string
    readonly setAbout: string
    readonly margin: string
    readonly months: string
    readonly setFrom: string
    readonly act: string
    readonly badNumber: string
    readonly done: string
    readonly notYours: string
    readonly empty: Empty
    readonly card: string
    readonly open: string
  }
  readonly hardship: {
    readonly name: string
    readonly about: string
    readonly what: string
    readonly kind: Words<Hardship>
    readonly whom: string
    readonly note: string
    readonly noteHint: string
    readonly done: string
  }
}
