import type { ContributionForm, DonorKind } from '../../domain/money/contribution.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of contributions: donors, pledges, receipts, uses, and the two papers. */
export type ContributionTexts = {
  readonly title: string
  readonly sub: string
  readonly form: Words<ContributionForm>
  readonly donorKind: Words<DonorKind>
  readonly general: string
  readonly filter: Words<'year' | 'purpose' | 'form' | 'all' | 'search' | 'searchLabel'>
  readonly figures: Words<'pledged' | 'received' | 'used' | 'left' | 'promised'>
  readonly lead: (received: string, pledged: string, percent: string) => string
  readonly leadLeft: (left: string) => string
  readonly byPurpose: string
  readonly byForm: string
  readonly list: string
  readonly columns: Words<'donor' | 'purpose' | 'form' | 'pledgedOn' | 'unit' | 'address' | 'kind' | 'what'>
  readonly none: { readonly title: string; readonly body: string; readonly basis: string }
  readonly nothingFound: string
  readonly actions: Words<'addDonor' | 'pledge' | 'receive' | 'use' | 'correct' | 'receipt' | 'statement'>
  readonly done: Words<'addDonor' | 'pledge' | 'receive' | 'use' | 'correct'>
  readonly field: Words<
    | 'donor'
    | 'newDonor'
    | 'kind'
    | 'name'
    | 'address'
    | 'phone'
    | 'phoneHint'
    | 'unit'
    | 'year'
    | 'purpose'
    | 'form'
    | 'what'
    | 'whatHint'
    | 'pledgedOn'
    | 'amount'
    | 'on'
    | 'receivedBy'
    | 'content'
    | 'activity'
    | 'noActivity'
    | 'rightAmount'
    | 'rightAmountHint'
    | 'reason'
  >
  readonly why: Words<'notYours' | 'nothingLeft' | 'needed' | 'amountOff' | 'badPhone'>
  readonly about: {
    readonly receive: string
    readonly use: (left: string) => string
    readonly correct: (amount: string) => string
  }
  readonly detail: {
    readonly sub: (purpose: string, form: string) => string
    readonly receipts: string
    readonly noReceipts: string
    readonly uses: string
    readonly noUses: string
    readonly no: string
    readonly corrects: string
    readonly corrected: (now: string) => string
    readonly household: string
  }
  readonly donors: { readonly title: string; readonly sub: string; readonly none: string; readonly card: string }
  readonly receipt: {
    readonly title: string
    readonly page: (no: string) => string
    readonly no: (no: string, year: number) => string
    readonly received: string
    readonly donor: string
    readonly address: string
    readonly purpose: string
    readonly form: string
    readonly what: string
    readonly amount: string
    readonly words: string
    readonly dong: (amount: string) => string
    readonly thanks: string
    readonly giver: string
    readonly receiver: string
    readonly signHint: string
  }
  readonly paper: {
    readonly nation: string
    readonly motto: string
    readonly committee: (unit: string) => string
    readonly dated: (unit: string, day: string, month: string, year: string) => string
    readonly unitIs: string
  }
  readonly statement: {
    readonly title: string
    readonly to: string
    readonly year: (year: number) => string
    readonly allYears: string
    readonly intro: (name: string, unit: string) => string
    readonly summary: string
    readonly used: string
    readonly notUsed: (left: string) => string
    readonly allUsed: string
    readonly nothing: string
    readonly thanks: (unit: string) => string
    readonly signer: string
    readonly phone: string
    readonly phoneOf: (name: string) => string
    readonly phoneNotYours: string
    readonly sum: string
  }
}
