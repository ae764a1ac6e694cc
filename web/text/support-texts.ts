import type { StatusGroup, SupportKind } from '../../domain/support/kinds.ts'
import type { SupportTopic } from '../../domain/support/topics.ts'

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Words of needs and of support given. */
export type SupportTexts = {
  readonly kind: Words<SupportKind>
  /** Nhóm hộ on a day. */
  readonly group: Words<StatusGroup>
  readonly topic: Words<SupportTopic>
  readonly title: string
  readonly sub: string
  readonly tabs: Words<'deliveries' | 'needs' | 'imports'>
  readonly tabsLabel: string
  readonly mayNot: string
  readonly filter: Words<
    'kind' | 'all' | 'commune' | 'year' | 'state' | 'money' | 'source' | 'doubt' | 'waiting' | 'anyWait'
  >
  readonly byUnit: {
    readonly deliveries: string
    readonly needs: string
    readonly note: string
    readonly unit: string
    readonly total: string
    readonly measure: string
    readonly measures: Words<'deliveries' | 'households' | 'people' | 'amount'>
  }
  readonly waited: (days: string) => string
  readonly need: {
    readonly title: string
    readonly sub: string
    readonly lead: (count: string) => string
    readonly columns: Words<'whom' | 'place' | 'kind' | 'since' | 'source' | 'end' | 'action'>
    readonly state: Words<'open' | 'closed'>
    readonly waitedDays: Words<'30' | '90' | '180'>
    readonly source: Words<'interview' | 'officer'>
    readonly closedBy: Words<'delivery' | 'withdrawn' | 'not-needed' | 'left'>
    readonly wholeHousehold: string
    readonly none: string
    readonly empty: { readonly title: string; readonly body: string; readonly basis: string }
    readonly nothingFound: string
    readonly record: string
    readonly recordAbout: string
    readonly kind: string
    readonly whom: string
    readonly since: string
    readonly note: string
    readonly recorded: string
    readonly close: string
    readonly closeAbout: string
    readonly how: string
    readonly on: string
    readonly closed: string
    readonly answer: string
  }
  readonly delivery: {
    readonly columns: Words<'on' | 'whom' | 'place' | 'what' | 'amount' | 'money' | 'group'>
    readonly state: Words<'valid' | 'cancelled'>
    readonly money: Words<'allocation' | 'contribution' | 'none'>
    readonly source: Words<'recorded' | 'list' | 'elsewhere'>
    readonly doubt: Words<'same-period' | 'over-ceiling'>
    readonly empty: { readonly title: string; readonly body: string; readonly basis: string }
    readonly nothingFound: string
    readonly card: string
    readonly none: string
    readonly record: string
    readonly recordAbout: string
    readonly household: string
    readonly householdHint: string
    readonly householdNone: string
    readonly change: string
    readonly whom: string
    readonly wholeHousehold: string
    readonly kind: string
    readonly topic: string
    readonly topicHint: string
    readonly chooseTopic: string
    readonly on: string
    readonly validUntil: string
    readonly validUntilHint: string
    readonly amount: string
    readonly amountHint: string
    readonly notWhole: string
    readonly goods: string
    readonly goodsHint: string
    readonly paidFrom: string
    readonly noMoney: string
    readonly moneyLeft: (name: string, left: string) => string
    readonly documentNo: string
    readonly evidence: string
    readonly evidenceKept: (name: string) => string
    readonly elsewhere: string
    readonly groupThen: (group: string) => string
    readonly notInRegister: string
    readonly missing: (what: string) => string
    readonly save: string
    readonly recorded: string
    readonly cancel: string
    readonly cancelAbout: string
    readonly reason: string
    readonly reasonHint: string
    readonly cancelled: string
    readonly cancelledOn: (on: string, reason: string) => string
    readonly until: (on: string) => string
    readonly facts: Words<'group' | 'money' | 'activity' | 'document' | 'source' | 'policy' | 'validUntil'>
  }
  readonly importing: {
    readonly sub: string
    readonly title: string
    readonly whose: string
    readonly wholeList: string
    readonly wholeListHint: string
    readonly kindIn: string
    readonly elsewhere: string
    readonly start: string
    readonly promise: string
    readonly columns: string
    readonly needFile: string
    readonly needUnit: string
    readonly before: string
    readonly none: string
    readonly list: Words<'file' | 'unit' | 'state' | 'rows' | 'asked'>
    readonly counts: (good: string, wrong: string, saved: string) => string
    readonly reading: string
    readonly saving: string
    readonly progress: (done: string, total: string) => string
    readonly leave: string
    readonly lead: (good: string, wrong: string) => string
    readonly leadSaved: (saved: string) => string
    readonly status: Words<'good' | 'wrong' | 'left-out' | 'saved'>
    readonly columnsOf: Words<'row' | 'said' | 'found' | 'what' | 'findings' | 'action'>
    readonly leaveOut: string
    readonly takeIn: string
    readonly save: (count: string) => string
    readonly saveAbout: (count: string, wrong: string) => string
    readonly nothingToSave: string
    readonly discard: string
    readonly discardAbout: string
    readonly discarded: string
    readonly findingsFile: string
    readonly convert: string
    readonly toDeliveries: string
    readonly noRows: string
  }
  readonly warning: {
    readonly title: string
    readonly samePeriod: (times: string, on: string, amount: string) => string
    readonly overCeiling: (most: string) => string
    readonly notEntitled: string
    readonly notRefused: string
  }
}
