import type { SheetNote } from '../../domain/kernel/sheet-refusal.ts'
import type { ListKind } from '../../domain/review/list-column.ts'
import type { Likeness } from '../../domain/review/match.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of bringing a list in. */
export type ImportTexts = {
  readonly title: string
  readonly sub: string
  readonly again: string
  readonly form: {
    readonly title: string
    readonly how: string
    readonly file: string
    readonly paste: string
    readonly dropNote: string
    readonly chosen: (name: string, size: string) => string
    readonly change: string
    readonly pasteLabel: string
    readonly pasteHint: string
    readonly pasted: (rows: string, columns: string) => string
    readonly pastedName: (day: string) => string
    readonly commune: string
    readonly communeOn: (day: string) => string
    readonly standard: string
    readonly noStandard: (year: number) => string
    readonly start: string
    readonly needFile: string
    readonly needCommune: string
    readonly tooLarge: (megabytes: string) => string
    readonly promise: string
  }
  readonly columns: {
    readonly title: string
    readonly note: string
    readonly kind: Words<ListKind>
    readonly fromRow: (row: string) => string
    readonly required: string
    readonly letter: string
    readonly heading: string
  }
  readonly past: {
    readonly title: string
    readonly file: string
    readonly unit: string
    readonly state: string
    readonly asked: string
    readonly emptyTitle: string
    readonly emptyBody: string
    readonly basis: string
  }
  readonly state: Words<'reading' | 'read' | 'saving' | 'saved' | 'refused'>
  readonly kind: Words<ListKind | 'unknown'>
  readonly status: Words<'good' | 'doubtful' | 'wrong' | 'saved'>
  readonly about: (kind: string, unit: string, year: number) => string
  readonly asked: (moment: string) => string
  readonly lead: {
    readonly read: (total: string) => string
    readonly good: (count: string) => string
    readonly doubtful: (count: string) => string
    readonly wrong: (count: string) => string
    readonly saved: (count: string) => string
    readonly notSaved: (count: string) => string
    readonly nothing: string
  }
  readonly progress: {
    readonly reading: string
    readonly saving: string
    readonly rows: (done: string, total: string) => string
    readonly households: (done: string, total: string) => string
    readonly leave: string
  }
  readonly refused: { readonly title: string; readonly nothingSaved: string }
  readonly legacy: {
    readonly found: (encoding: string, example: string, reads: string) => string
    readonly convert: (encoding: string) => string
    readonly converted: (encoding: string) => string
    readonly asWritten: string
    readonly encoding: Words<'tcvn3' | 'vni'>
  }
  readonly check: {
    readonly title: string
    readonly summary: (found: string, all: string) => string
    readonly official: string
    readonly place: string
    readonly found: string
    readonly heading: string
    readonly state: string
    readonly ok: string
    readonly missing: string
    readonly missingRequired: string
    readonly unknown: string
    readonly column: (letter: string) => string
    readonly show: string
    readonly hide: string
  }
  readonly rows: {
    readonly label: string
    readonly at: string
    readonly atRows: (first: string, last: string) => string
    readonly head: string
    readonly village: string
    readonly class: string
    readonly b1: string
    readonly b2: string
    readonly headcount: string
    readonly findings: string
    readonly wrongTitle: string
    readonly noFindings: string
    readonly openHousehold: string
    readonly members: (count: string) => string
    readonly born: string
    readonly severity: Words<'error' | 'warning' | 'repaired'>
    readonly empty: Words<'good' | 'doubtful' | 'wrong' | 'saved'>
  }
  readonly compare: {
    readonly inFile: string
    readonly inRegister: string
    readonly why: Words<Likeness>
    readonly whyTitle: string
    readonly same: string
    readonly other: string
    readonly skip: string
    readonly decision: Words<'new' | 'same' | 'skip' | 'open'>
    readonly decided: string
    readonly noted: string
    readonly updates: string
  }
  readonly save: {
    readonly button: (count: string) => string
    readonly confirmTitle: (count: string) => string
    readonly confirm: (unit: string, year: number) => string
    readonly rest: (doubtful: string, wrong: string) => string
    readonly again: string
    readonly none: string
    readonly toList: string
  }
  /** What the register and the units of the day say about a household of the file. */
  readonly sheetNote: Words<SheetNote['code']>
  readonly findingsFile: string
  readonly discard: string
  readonly discardTitle: string
  readonly discardBody: string
  readonly discarded: string
}

/** Words of the lists of a year and their recognition. */
export type ListTexts = {
  readonly title: string
  readonly titleOf: (year: number) => string
  readonly sub: string
  readonly lead: (communes: string, of: string, recognised: string) => string
  readonly leadMissing: (communes: string) => string
  readonly leadNone: (year: number) => string
  readonly state: Words<'draft' | 'recognised'>
  readonly columns: Words<
    'unit' | 'state' | 'poor' | 'nearPoor' | 'escaped' | 'people' | 'decision' | 'decisionDate' | 'standard'
  >
  readonly byUnit: string
  readonly search: string
  readonly sum: (communes: string) => string
  readonly missingTitle: (communes: string) => string
  readonly missingBody: string
  readonly emptyTitle: (year: number) => string
  readonly emptyBody: string
  readonly basis: string
  readonly import: string
  readonly open: {
    readonly button: string
    readonly title: (unit: string, year: number) => string
    readonly body: string
    readonly reviewDate: string
    readonly standard: string
    readonly go: string
    readonly done: string
  }
  readonly reviewDay: {
    readonly change: string
    readonly title: string
    readonly body: string
    readonly badYear: (year: number) => string
    readonly save: string
    readonly done: string
  }
  readonly detail: {
    readonly title: (unit: string, year: number) => string
    readonly reviewed: (day: string) => string
    readonly decision: (no: string, day: string) => string
    readonly escapedDecision: (no: string, day: string) => string
    readonly signer: (name: string) => string
    readonly notRecognised: string
    readonly lead: (poor: string, nearPoor: string, escaped: string, people: string) => string
    readonly frozen: (day: string) => string
  }
  readonly blockers: {
    readonly title: string
    readonly ready: string
    readonly escapedDecision: (count: string) => string
  }
  readonly entries: {
    readonly tabs: Words<'all' | 'poor' | 'near-poor' | 'neither' | 'disagreeing'>
    readonly label: string
    readonly columns: Words<
      'no' | 'head' | 'village' | 'class' | 'b1' | 'b2' | 'deprivations' | 'headcount' | 'ethnicity' | 'action'
    >
    readonly was: (name: string) => string
    readonly newly: string
    readonly scoresSay: (name: string) => string
    readonly disagreeingNote: string
    readonly empty: Words<'all' | 'poor' | 'near-poor' | 'neither' | 'disagreeing'>
    readonly escaped: string
  }
  readonly remove: {
    readonly button: string
    readonly title: (name: string) => string
    readonly body: string
    readonly reason: string
    readonly reasonHint: string
    readonly done: string
  }
  readonly unaccounted: {
    readonly title: (count: string) => string
    readonly body: (yearBefore: number, year: number) => string
    readonly head: string
    readonly village: string
    readonly class: string
    readonly headcount: string
    readonly more: (count: string) => string
    readonly all: string
    readonly fewer: string
  }
  readonly recognise: {
    readonly button: string
    readonly title: (unit: string, year: number) => string
    readonly freezes: string
    readonly counts: (poor: string, nearPoor: string, escaped: string) => string
    readonly decisionNo: string
    readonly decisionNoHint: string
    readonly decisionDate: string
    readonly escapedNo: string
    readonly escapedDate: string
    readonly escapedWhy: (count: string) => string
    readonly signer: string
    readonly go: string
    readonly done: string
    readonly needed: string
    readonly beforeReview: (day: string) => string
    readonly mayNot: string
    readonly already: string
    readonly nobody: string
    readonly nobodyWhy: string
    readonly nobodyNeeded: string
  }
  readonly file: {
    readonly button: string
    readonly title: string
    readonly kind: string
    readonly kinds: Words<ListKind>
  }
  readonly mayNotPrepare: string
}

export type ReviewTexts = { readonly import: ImportTexts; readonly list: ListTexts }
