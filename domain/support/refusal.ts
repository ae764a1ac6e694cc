import type { SupportKind } from './kinds.ts'

/** Every way to say no about needs and deliveries. */
export type SupportRefusal =
  | { readonly code: 'need.in-future' }
  | { readonly code: 'need.exists' }
  | { readonly code: 'need.closed'; readonly on: string }
  | { readonly code: 'need.closed-before-since'; readonly since: string }
  | { readonly code: 'support.for-persons'; readonly kind: SupportKind }
  | { readonly code: 'support.for-households'; readonly kind: SupportKind }
  | { readonly code: 'support.in-future' }
  | { readonly code: 'support.before-joined'; readonly on: string }
  | { readonly code: 'support.after-left'; readonly on: string }
  | { readonly code: 'support.not-in-register' }
  | { readonly code: 'support.ends-before-start' }
  | { readonly code: 'support.topic-unknown'; readonly kind: SupportKind }
  | { readonly code: 'support.two-sources' }
  | { readonly code: 'support.money-unknown' }
  | { readonly code: 'support.money-of-another-area' }
  | { readonly code: 'support.money-for-other-purpose'; readonly purpose: string }
  | { readonly code: 'support.activity-unknown' }
  | { readonly code: 'support.policy-of-other-kind'; readonly kind: SupportKind }
  | { readonly code: 'support.evidence-unknown' }
  | { readonly code: 'support.exists' }
  | { readonly code: 'support.cancelled'; readonly on: string }
  | { readonly code: 'support.list-unknown' }
  | { readonly code: 'support.list-empty' }
  | { readonly code: 'support.list-column-missing'; readonly what: 'who-missing' | 'kind-missing' | 'day-missing' }
  /** Nothing of the chunk is written; `row` counts from 1. */
  | {
      readonly code: 'support.rows-refused'
      readonly rows: readonly { readonly row: number; readonly refusal: Readonly<Record<string, unknown>> }[]
    }
