import type { ReviewRefusal } from '../../domain/review/refusal.ts'

/** The codes of rounds, cases, meetings, certificates and papers: their words stand in files of their own. */
export type SeasonRefusal = Extract<
  ReviewRefusal['code'],
  | `round.${string}`
  | `case.${string}`
  | `photo.${string}`
  | `meeting.${string}`
  | `certificate.${string}`
  | `paper.${string}`
>
