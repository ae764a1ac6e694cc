import type { Beneficiary, ConditionKind } from './rule.ts'

/** A rule that contradicts itself. `case` is its number, from 1. */
export type RuleProblem =
  | { readonly code: 'rule.no-case' }
  | { readonly code: 'rule.no-group'; readonly case: number }
  /** Months since an escape, and no group that has escaped. */
  | { readonly code: 'rule.months-without-escape'; readonly case: number }
  | { readonly code: 'rule.span'; readonly case: number; readonly from: number; readonly under: number }
  | { readonly code: 'rule.empty-any-of'; readonly case: number }
  /** A condition that says nothing: no level, no list, no bound. */
  | { readonly code: 'rule.empty-condition'; readonly case: number; readonly kind: ConditionKind }
  /** Two conditions of one case that nobody can meet together. */
  | { readonly code: 'rule.contradiction'; readonly case: number; readonly kind: ConditionKind }
  /** Nobody gets to this case: an earlier one without conditions takes all its groups. */
  | { readonly code: 'rule.unreachable'; readonly case: number; readonly by: number }
  | { readonly code: 'rule.person-condition'; readonly case: number; readonly kind: ConditionKind }
  | {
      readonly code: 'rule.need-kind'
      readonly case: number
      readonly need: string
      readonly beneficiary: Beneficiary
    }
  | { readonly code: 'rule.share'; readonly case: number; readonly percent: number }
  | { readonly code: 'rule.decimals'; readonly case: number; readonly value: number }
  | { readonly code: 'rule.not-positive'; readonly case: number; readonly value: number }
  /** A share of a premium for something that is no insurance, kWh for something that is no electricity … */
  | { readonly code: 'rule.benefit-kind'; readonly case: number; readonly benefit: string; readonly policy: string }
  | { readonly code: 'rule.no-goods'; readonly case: number }

/** Every way to say no about policies and their rules. */
export type RuleRefusal =
  | RuleProblem
  | { readonly code: 'policy.unknown' }
  | { readonly code: 'policy.exists' }
  | { readonly code: 'policy.beneficiary'; readonly kind: string; readonly beneficiary: Beneficiary }
  | { readonly code: 'rule.unknown-list'; readonly list: string }
  /** The rule in force, or to come, begins on that day or later. */
  | { readonly code: 'rule.not-after-current'; readonly from: string }
  | { readonly code: 'rule.exists' }
