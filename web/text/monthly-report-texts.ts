import type { MonthlyStanding } from '../../domain/report/monthly.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of the monthly report of the regular rounds. Names its file has too: domain/report/monthly-words.ts. */
export type MonthlyReportTexts = {
  readonly title: string
  readonly sub: (from: string, until: string, due: string) => string
  readonly noMonths: (year: number) => string
  readonly month: string
  readonly monthOf: (month: number) => string
  readonly monthChoice: (month: number, waiting: string) => string
  readonly monthUnsent: (month: number) => string
  readonly excel: string
  readonly basis: string
  readonly lead: {
    readonly ofProvince: (sent: string, all: string) => string
    readonly overdue: (count: string) => string
    readonly late: (count: string) => string
  }
  readonly standing: Words<MonthlyStanding>
  readonly left: (days: string) => string
  readonly overdueBy: (days: string) => string
  readonly lateBy: (days: string) => string
  readonly columns: Words<'joined' | 'left' | 'moved' | 'same'>
  readonly people: (count: string) => string
  readonly byRecords: string
  readonly total: string
  readonly list: string
  readonly figures: Words<'title' | 'change' | 'sent' | 'now'>
  readonly nothing: string
  readonly changedSince: string
  readonly open: (count: string) => string
  readonly households: Words<'title' | 'head' | 'village' | 'change' | 'decision' | 'empty'>
  readonly version: Words<'label' | 'sent' | 'now'>
  readonly steps: Words<'title'>
  readonly step: (no: number, document: string) => string
  /** `by` is empty where the sender is not known. */
  readonly stepBy: (by: string, signer: string) => string
  readonly send: Words<
    | 'go'
    | 'again'
    | 'title'
    | 'about'
    | 'done'
    | 'documentNo'
    | 'documentHint'
    | 'signer'
    | 'chooseCommune'
    | 'onlyCommune'
  > & { readonly early: (until: string) => string; readonly same: (on: string) => string }
  readonly missing: (parts: string) => string
  readonly due: {
    readonly ofCommune: (month: number, due: string) => string
    readonly ofProvince: (month: number, due: string, count: string) => string
    readonly open: string
  }
}
