import type { HolderKind } from '../../contract/money.ts'
import type { Capital, Source } from '../../domain/money/kinds.ts'
import type { Criterion } from '../../domain/money/share.ts'
import type { Due } from '../../domain/money/spend-by.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of the budget: lines, allocations, disbursements, and the calculator that shares a sum. */
export type MoneyTexts = {
  readonly title: (year: number) => string
  readonly crumb: string
  readonly sub: string
  readonly unit: string
  readonly tabsLabel: string
  readonly tabs: Words<'budget' | 'allocations' | 'share' | 'contributions' | 'donors'>
  readonly source: Words<Source>
  readonly sourceShort: Words<Source>
  readonly capital: Words<Capital>
  readonly capitalShort: Words<Capital>
  readonly notSplit: string
  readonly provinceOwn: string
  readonly project: (no: string) => string
  readonly filter: Words<'source' | 'capital' | 'project' | 'place' | 'due' | 'holder' | 'all' | 'search'>
  readonly due: Words<Due>
  readonly figures: Words<
    'planned' | 'allocated' | 'held' | 'disbursed' | 'unallocated' | 'undisbursed' | 'rate' | 'spendBy' | 'allocation'
  >
  /** What each figure counts, for the readers of the table. */
  readonly semantics: string
  readonly ofPlan: (percent: string) => string
  readonly ofAllocated: (percent: string) => string
  readonly lead: (disbursed: string, allocated: string, percent: string) => string
  readonly leadLeft: (left: string, day: string) => string
  readonly leadOver: (left: string) => string
  readonly none: { readonly title: string; readonly body: string; readonly basis: string }
  readonly summary: Words<'title' | 'legendDisbursed' | 'legendHeld' | 'legendLeft'>
  readonly byProject: { readonly title: string; readonly project: string }
  readonly matrix: Words<'title' | 'note' | 'show' | 'sum' | 'empty'>
  readonly lines: Words<'title' | 'note' | 'line'>
  readonly carried: {
    readonly title: string
    readonly note: string
    readonly out: (year: number) => string
    readonly in: (year: number) => string
  }
  readonly dueCard: {
    readonly title: string
    readonly note: string
    readonly by: (day: string) => string
    readonly none: string
    readonly allocations: (count: string) => string
  }
  readonly months: Words<'title' | 'note' | 'month' | 'none'>
  readonly by: Words<'title' | 'holder' | 'commune' | 'none'>
  readonly entry: Words<'title' | 'none' | 'kind' | 'on' | 'amount' | 'decision' | 'reason' | 'other'> & {
    readonly kinds: Readonly<Record<string, string>>
    readonly decisionOf: (no: string, day: string) => string
  }
  readonly line: {
    readonly title: (project: string, capital: string, source: string) => string
    readonly sub: (planYear: number, executionYear: number) => string
    readonly carriedOver: string
    readonly carriedFrom: string
    readonly allocations: string
    readonly noAllocations: string
    readonly facts: Words<'project' | 'capital' | 'source' | 'planYear' | 'executionYear' | 'spendBy' | 'note'>
  }
  readonly actions: Words<
    | 'openLine'
    | 'adjustLine'
    | 'split'
    | 'carryOver'
    | 'setSpendBy'
    | 'addHolder'
    | 'allocate'
    | 'adjust'
    | 'takeBack'
    | 'disburse'
    | 'correct'
    | 'addRow'
    | 'removeRow'
  >
  readonly why: Words<
    | 'notShare'
    | 'notSpend'
    | 'nothingLeft'
    | 'nothingToSpend'
    | 'alreadySplit'
    | 'amountOff'
    | 'needed'
    | 'neededRows'
    | 'neededName'
    | 'over'
  >
  readonly field: Words<
    | 'amount'
    | 'amountHint'
    | 'change'
    | 'changeHint'
    | 'decisionNo'
    | 'decisionDate'
    | 'reason'
    | 'planYear'
    | 'project'
    | 'capital'
    | 'source'
    | 'spendBy'
    | 'spendByHint'
    | 'note'
    | 'holder'
    | 'holderKind'
    | 'holderName'
    | 'commune'
    | 'on'
    | 'documentNo'
    | 'content'
    | 'activity'
    | 'noActivity'
    | 'rightAmount'
    | 'rightAmountHint'
  > & { readonly optional: string }
  readonly holderKind: Readonly<Record<HolderKind, string>>
  readonly about: {
    readonly left: (left: string) => string
    readonly lineLeft: (left: string) => string
    readonly carry: (year: number) => string
    readonly split: string
    readonly disburse: (left: string, from: string, until: string) => string
    readonly correct: (amount: string) => string
  }
  readonly done: Words<
    | 'openLine'
    | 'adjustLine'
    | 'split'
    | 'carryOver'
    | 'setSpendBy'
    | 'addHolder'
    | 'allocate'
    | 'adjust'
    | 'takeBack'
    | 'disburse'
    | 'correct'
  >
  readonly allocations: {
    readonly title: (year: number) => string
    readonly sub: string
    readonly card: string
    readonly empty: string
    readonly sum: (count: string) => string
  }
  readonly allocation: {
    readonly sub: (project: string, source: string) => string
    readonly entries: string
    readonly disbursements: string
    readonly noDisbursements: string
    readonly corrects: string
    readonly corrected: (now: string) => string
    readonly document: string
    readonly line: string
  }
  readonly share: {
    readonly title: (year: number) => string
    readonly sub: (listYear: number) => string
    readonly ask: string
    readonly amount: string
    readonly step: string
    readonly stepHint: string
    readonly weights: string
    readonly weightsNote: string
    readonly usual: string
    readonly criterion: Readonly<Record<Criterion, string>>
    readonly criterionUnit: Readonly<Record<Criterion, string>>
    readonly only: string
    readonly allCommunes: string
    readonly compute: string
    readonly result: string
    readonly resultNote: (sum: string, communes: string) => string
    readonly missing: (count: string) => string
    readonly missingOf: (commune: string, criteria: string) => string
    readonly leaveOut: string
    readonly takeIn: string
    readonly leftOut: string
    readonly working: string
    readonly workingOf: (criterion: string, part: string, sum: string, each: string) => string
    readonly commune: string
    readonly total: string
    readonly toAllocation: string
    readonly enterAmount: string
    readonly line: string
    readonly basis: string
    readonly noLine: string
    readonly wholeOnly: string
  }
}
