import type { SupportKind } from './kinds.ts'

/**
 * What exactly within a kind, where a target or a table tells it apart: T07 counts production in farming, forestry and fishery,
 * T15 new and repaired houses. Other kinds take a free text (a trade, a subject).
 */
export const topicsOf = {
  'production-support': ['crop', 'livestock', 'forestry', 'fishery', 'other-trade'],
  housing: ['new-house', 'repair'],
} as const satisfies Partial<Record<SupportKind, readonly string[]>>
export type SupportTopic = (typeof topicsOf)[keyof typeof topicsOf][number]

/** The topics of a kind, or undefined where any text may stand. */
export const knownTopics = (kind: SupportKind): readonly SupportTopic[] | undefined =>
  kind === 'production-support' || kind === 'housing' ? topicsOf[kind] : undefined
