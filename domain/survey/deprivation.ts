import type { MemberId } from '../kernel/ids.ts'
import type { Certainty, DeprivationCode } from '../standard/indicators.ts'
import type { Latrine, Structure, WaterSource } from './answer-values.ts'
import type { Question } from './answers.ts'

/** Thiếu hụt, không thiếu hụt, chưa rõ. */
export const deprivationStates = ['deprived', 'not-deprived', 'unknown'] as const
export type DeprivationState = (typeof deprivationStates)[number]

/** Why one member makes the household deprived. */
export type MemberReason =
  | 'looking-for-work'
  | 'wage-without-contract'
  | 'malnourished'
  | 'uninsured'
  | 'below-level-of-age'
  | 'not-in-school-of-age'

/** What an officer tells the household: the member, the answer or the figure that decided, or what is still open. */
export type DeprivationReason =
  | { readonly kind: MemberReason; readonly member: MemberId }
  | {
      readonly kind: 'dependants'
      readonly dependants: number
      readonly members: number
      readonly abovePercent: number
    }
  | { readonly kind: 'not-durable'; readonly structures: readonly Structure[] }
  | { readonly kind: 'floor-area'; readonly area: number; readonly members: number; readonly below: number }
  | { readonly kind: 'water-source'; readonly source: WaterSource }
  | { readonly kind: 'latrine'; readonly latrine: Latrine }
  | { readonly kind: 'no-internet' }
  | { readonly kind: 'no-device' }
  | { readonly kind: 'answer-missing'; readonly member: MemberId | null; readonly questions: readonly Question[] }
  | { readonly kind: 'no-members' }
  | { readonly kind: 'cut-off-not-known' }

export type Judged = { readonly state: DeprivationState; readonly because: readonly DeprivationReason[] }

/** One indicator of a standard for one household. */
export type DeprivationFinding = Judged & {
  readonly no: number
  readonly code: DeprivationCode
  readonly certainty: Certainty
}

export const deprivedIf = (is: boolean, ...because: readonly DeprivationReason[]): Judged => ({
  state: is ? 'deprived' : 'not-deprived',
  because,
})
export const unknownFor = (...because: readonly DeprivationReason[]): Judged => ({ state: 'unknown', because })
export const unasked = (question: Question) =>
  unknownFor({ kind: 'answer-missing', member: null, questions: [question] })
