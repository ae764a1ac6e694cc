import type { Hardship } from '../household/hardship.ts'
import { addMonths, type CivilDate } from '../kernel/date.ts'
import type { StatusGroup, SupportKind } from './kinds.ts'

/** Something that happened to a household, with whom it happened to where that is known. */
export type Happening = { readonly on: CivilDate; readonly member: string | null } & (
  | {
      readonly kind: 'died' | 'left' /** Able to work by the last interview before; null: nobody asked. */
      readonly earner: boolean | null
    }
  | { readonly kind: Hardship; readonly note: string }
  | { readonly kind: 'support-ended'; readonly support: SupportKind }
)
/** What is known of a household on a day. */
export type Watched = {
  readonly group: StatusGroup
  readonly escapedOn: CivilDate | null
  /** B1 of the latest interview, and the line of its place; null: not known. */
  readonly incomePoints: number | null
  readonly incomeLine: number | null
  readonly happenings: readonly Happening[]
}
/** Set by the province, with the days they hold (rows of `legal_number`). */
export type Watch = { readonly day: CivilDate; readonly marginPoints: number; readonly months: number }

/** Why a household is watched at all. */
export type Standing =
  | { readonly kind: 'newly-escaped'; readonly from: 'poor' | 'near-poor'; readonly on: CivilDate | null }
  | { readonly kind: 'above-line'; readonly points: number; readonly line: number }

/** The rules, each by itself: one that holds is a reason, none weighs more than another, and nothing is added up. */
export const warningRules = [
  'earner-died',
  'member-died',
  'earner-left',
  'member-left',
  'illness',
  'lost-job',
  'disaster',
  'support-ended',
] as const
export type WarningRule = (typeof warningRules)[number]
export type WarningReason = { readonly rule: WarningRule; readonly happening: Happening }
export type EarlyWarning = { readonly standings: readonly Standing[]; readonly reasons: readonly WarningReason[] }

/**
 * Cảnh báo sớm: a household that escaped lately, or stands within the margin above the income line, and to which something
 * happened in the months before. Both are listed as they are; a household has no score.
 */
export function earlyWarning(it: Watched, watch: Watch): EarlyWarning | undefined {
  const standings = standingsOf(it, watch)
  const since = addMonths(watch.day, -watch.months)
  const reasons = it.happenings
    .filter(({ on }) => on > since && on <= watch.day)
    .map((happening) => ({ rule: ruleOf(happening), happening }))
    .toSorted((a, b) => (a.happening.on < b.happening.on ? 1 : a.happening.on > b.happening.on ? -1 : 0))
  return standings.length > 0 && reasons.length > 0 ? { standings, reasons } : undefined
}

function standingsOf(
  { group, escapedOn, incomePoints, incomeLine }: Watched,
  { marginPoints }: Watch,
): readonly Standing[] {
  if (group === 'poor' || group === 'near-poor') return []
  const escaped: Standing[] =
    group === 'neither'
      ? []
      : [{ kind: 'newly-escaped', from: group === 'newly-escaped' ? 'poor' : 'near-poor', on: escapedOn }]
  const near =
    incomePoints !== null &&
    incomeLine !== null &&
    incomePoints > incomeLine &&
    incomePoints <= incomeLine + marginPoints
  return near ? [...escaped, { kind: 'above-line', points: incomePoints, line: incomeLine }] : escaped
}

/** Where nobody asked whether somebody could work, no earner is claimed to be lost. */
function ruleOf(it: Happening): WarningRule {
  switch (it.kind) {
    case 'died':
      return it.earner === true ? 'earner-died' : 'member-died'
    case 'left':
      return it.earner === true ? 'earner-left' : 'member-left'
    case 'illness':
    case 'lost-job':
    case 'disaster':
    case 'support-ended':
      return it.kind
  }
}
