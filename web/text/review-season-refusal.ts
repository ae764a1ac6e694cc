import type { ReportRefusal } from '../../domain/report/refusal.ts'
import type { ReviewRefusal } from '../../domain/review/refusal.ts'

/** The codes of rounds, cases, meetings, certificates, papers and reports: their words stand in files of their own. */
export type SeasonRefusal =
  | ReportRefusal['code']
  | Extract<
      ReviewRefusal['code'],
      | `round.${string}`
      | `case.${string}`
      | `photo.${string}`
      | `meeting.${string}`
      | `certificate.${string}`
      | `paper.${string}`
    >
