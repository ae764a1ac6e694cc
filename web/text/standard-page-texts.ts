import type { Outcome } from '../../domain/standard/classify.ts'
import type { CutOff } from '../../domain/standard/indicators.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>
type CutOffWords = {
  readonly [Kind in CutOff['kind']]: (it: Extract<CutOff, { readonly kind: Kind }>) => string
}

/** Words of the pages of standards, point tables and the trial under another standard. */
export type StandardPageTexts = {
  readonly title: string
  readonly sub: string
  readonly tabs: Words<'standards' | 'points' | 'whatIf'>
  readonly tabsLabel: string
  readonly state: Words<'now' | 'ahead' | 'past'>
  readonly from: (day: string) => string
  readonly span: (from: string, to: string) => string
  readonly national: string
  readonly history: string
  readonly lines: {
    readonly caption: string
    readonly line: string
    readonly income: string
    readonly incomeOnly: string
    readonly incomePoints: string
    readonly average: string
    readonly lowIncome: (day: string) => string
    readonly dong: string
    readonly points: string
    readonly unknown: string
    readonly unknownHint: string
  }
  readonly rule: (min: string, all: string, points: string) => string
  readonly never: string
  readonly indicators: (count: string, dimensions: string) => string
  readonly cutOff: CutOffWords
  readonly cutOffUnknown: string
  readonly workingAge: (years: string, certainty: string) => string
  readonly show: string
  readonly hide: string
  readonly mayNot: string
  readonly provincial: {
    readonly button: string
    readonly edit: string
    readonly title: string
    readonly body: string
    readonly base: string
    readonly nameVi: string
    readonly nameEn: string
    readonly act: string
    readonly actHint: string
    readonly validFrom: string
    readonly validUntil: string
    readonly validUntilHint: string
    readonly income: string
    readonly points: string
    readonly pointsHint: string
    readonly min: string
    readonly nationalIs: (value: string) => string
    readonly go: string
    readonly done: string
    readonly needed: string
  }
  readonly points: {
    readonly title: string
    readonly lead: string
    readonly columns: Words<'version' | 'standard' | 'source' | 'state' | 'valid' | 'items' | 'missing'>
    readonly version: (no: string) => string
    readonly state: Words<'draft' | 'in-force' | 'withdrawn'>
    readonly none: string
    readonly emptyTitle: string
    readonly emptyBody: string
    readonly basis: string
    readonly add: string
    readonly import: string
    readonly source: string
    readonly sourceHint: string
    readonly standard: string
    readonly start: string
    readonly importTitle: string
    readonly importBody: string
    readonly dropNote: string
    readonly importGo: string
    readonly imported: string
  }
  readonly editor: {
    readonly title: (version: string) => string
    readonly newTitle: string
    readonly grid: string
    readonly item: string
    readonly criterion: string
    readonly choice: string
    readonly answer: string
    readonly notOurs: string
    readonly cell: (item: string, answer: string, area: string) => string
    readonly itemCode: string
    readonly itemText: string
    readonly answerText: string
    readonly addItem: string
    readonly addAnswer: string
    readonly removeItem: string
    readonly removeAnswer: string
    readonly missing: (cells: string, areas: string) => string
    readonly complete: string
    readonly noAreas: string
    readonly unsaved: string
    readonly saved: string
    readonly save: string
    readonly paste: string
    readonly pasteTitle: string
    readonly pasteBody: string
    readonly pasteLabel: string
    readonly pasteGo: string
    readonly pasteHint: string
    readonly problems: (count: string) => string
    readonly wrongCell: string
    readonly force: string
    readonly forceTitle: string
    readonly forceBody: string
    readonly forceFrom: string
    readonly forceGo: string
    readonly forced: string
    readonly saveFirst: string
    readonly frozen: string
    readonly empty: string
    readonly needText: string
  }
  readonly whatIf: {
    readonly title: string
    readonly trial: string
    readonly nothingChanges: string
    readonly choose: string
    readonly lead: (counted: string, name: string) => string
    readonly cannot: (count: string) => string
    readonly cannotWhy: string
    readonly noneScored: string
    readonly noneScoredBody: string
    readonly toStandards: string
    readonly counts: string
    readonly class: string
    readonly now: string
    readonly under: string
    readonly change: string
    readonly people: string
    readonly moves: string
    readonly movesNote: string
    readonly from: string
    readonly to: string
    readonly stays: string
    readonly byUnit: string
    readonly unit: string
    readonly households: string
    readonly poor: string
    readonly nearPoor: string
    readonly cannotUnder: string
    readonly pair: (name: string) => string
    readonly noUnit: string
    readonly outcome: Words<Outcome>
    readonly emptyTitle: string
    readonly emptyBody: string
    readonly basis: string
  }
}
