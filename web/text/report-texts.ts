import type { What } from '../../domain/report/figures.ts'
import type { FaultNote, IdentityId } from '../../domain/report/form.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of the ten statutory forms and the check before sending. */
export type ReportTexts = {
  readonly title: string
  readonly results: (year: number) => string
  readonly form: (code: string) => string
  readonly inYear: (title: string, year: number) => string
  readonly sub: (place: string, asOf: string) => string
  readonly acts: string
  readonly tabs: string
  readonly tabState: Words<'agrees' | 'disagrees' | 'unknown'>
  readonly printA4: string
  readonly excel: string
  readonly allTen: string
  readonly boundaries: string
  readonly boundariesOf: Words<'day' | 'today'>
  readonly boundariesHint: Words<'day' | 'today'>
  readonly frozen: {
    readonly title: string
    readonly sub: string
    readonly go: string
    readonly kindOf: Words<'provisional' | 'official'>
    readonly version: (kind: string, no: number) => string
    readonly due: (kind: string, before: string) => string
    readonly early: (days: string) => string
    readonly late: (days: string) => string
    readonly left: (days: string) => string
    readonly overdue: (days: string) => string
    readonly onlyProvince: string
    readonly columns: Words<'version' | 'document' | 'on' | 'signer' | 'by' | 'missing' | 'faults'>
    readonly list: string
    readonly empty: { readonly title: string; readonly body: string; readonly basis: string }
    readonly dialog: Words<'title' | 'about' | 'go' | 'done' | 'kind' | 'on' | 'documentNo' | 'signer'>
    readonly missing: (parts: string) => string
    readonly compare: Words<
      'title' | 'from' | 'to' | 'form' | 'excel' | 'none' | 'unit' | 'line' | 'column' | 'apart' | 'choose'
    >
  }
  readonly no: string
  readonly unit: string
  readonly measure: string
  readonly group: string
  readonly checkColumn: string
  readonly banner: {
    readonly balanced: string
    readonly soFar: string
    readonly soFarBody: string
    readonly movement: (lines: string) => string
    readonly others: string
    readonly not: string
    readonly faults: (count: string) => string
    readonly unknown: string
    readonly unknownBody: string
    readonly reported: (have: string, all: string) => string
  }
  readonly cell: {
    readonly missing: string
    readonly withheld: (expected: string, actual: string) => string
    readonly wrong: (expected: string, actual: string) => string
  }
  readonly rowOk: string
  readonly rowFault: (ids: string) => string
  readonly rowMissing: string
  readonly folded: (count: string, block: string) => string
  readonly showAll: string
  readonly showFew: string
  readonly panel: {
    readonly title: string
    readonly agree: (count: string) => string
    readonly unknown: (count: string) => string
    readonly unit: string
    readonly line: string
    readonly column: string
    readonly expected: string
    readonly actual: string
    readonly difference: string
    readonly more: (count: string) => string
    readonly openForm: (code: string) => string
    readonly ready: string
    readonly notReady: (faults: string, missing: string) => string
    readonly likely: string
  }
  readonly identity: Words<IdentityId>
  readonly note: Words<FaultNote>
  readonly missingTitle: (count: string) => string
  readonly missingBody: string
  readonly what: Words<What>
  readonly sumLine: Words<'I' | 'II' | 'III'>
  readonly empty: { readonly title: string; readonly body: string; readonly basis: string }
}
