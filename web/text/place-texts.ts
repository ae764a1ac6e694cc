import type { Level } from '../../contract/place.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>
type Lineage = {
  readonly unit: string
  readonly share: 'whole' | 'part'
  readonly people: 'all' | 'some' | 'none'
  /** Written as a rate, or undefined where nobody knows it. */
  readonly householdShare: string | undefined
}

/** Words of the units, their lineage, special lists and resident totals. */
export type PlaceTexts = {
  readonly title: string
  readonly sub: string
  readonly tabs: Words<'units' | 'residents'>
  readonly tabsLabel: string
  readonly level: Words<Level>
  /** By the word of the records. */
  readonly kind: Readonly<Record<string, string>>
  readonly count: (count: string) => string
  readonly columns: Words<'code' | 'name' | 'parent' | 'setting' | 'scoreArea' | 'valid'>
  readonly filter: {
    readonly search: string
    readonly searchLabel: string
    readonly level: string
    readonly all: string
    readonly on: string
    readonly today: string
    readonly beforeReform: (day: string) => string
    readonly inside: (unit: string) => string
  }
  readonly empty: { readonly title: string; readonly body: string; readonly basis: string }
  readonly nothingFound: { readonly title: string; readonly body: string }
  readonly detail: {
    readonly noLonger: (day: string) => string
    readonly versions: string
    readonly versionsNote: string
    readonly from: string
    readonly until: string
    readonly stillHolds: string
    readonly inside: string
    readonly lineage: string
    readonly formedFrom: (day: string) => string
    readonly wentInto: (day: string) => string
    readonly partFrom: (it: Lineage) => string
    readonly partInto: (it: Lineage) => string
    readonly noLineage: string
    readonly unknownShare: string
  }
  readonly special: {
    readonly title: string
    readonly none: string
    readonly span: (from: string, until: string) => string
    readonly since: (from: string) => string
    readonly add: string
    readonly addTitle: string
    readonly list: string
    readonly from: string
    readonly until: string
    readonly untilHint: string
    readonly act: string
    readonly go: string
    readonly done: string
    readonly names: Readonly<Record<string, string>>
  }
  readonly residents: {
    readonly title: (year: number) => string
    readonly card: string
    readonly sub: string
    readonly lead: (have: string, all: string) => string
    readonly leadMissing: (count: string) => string
    readonly columns: Words<'unit' | 'year' | 'setting' | 'households' | 'people' | 'countedOn' | 'action'>
    readonly sum: (count: string) => string
    readonly edit: string
    readonly enter: string
    readonly dialog: (unit: string, year: number) => string
    readonly body: string
    readonly year: string
    readonly setting: string
    readonly households: string
    readonly people: string
    readonly countedOn: string
    readonly source: string
    readonly sourceHint: string
    readonly go: string
    readonly done: string
    readonly needed: string
    readonly fewer: string
    readonly none: string
    readonly basis: string
    readonly mayNot: string
    readonly onlyMissing: string
  }
  readonly mayNotSet: string
}
