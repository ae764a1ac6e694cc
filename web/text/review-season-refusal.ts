import type { ReportRefusal } from '../../domain/report/refusal.ts'
import type { ReviewRefusal } from '../../domain/review/refusal.ts'
import type { FieldRefusal } from './field-refusal.ts'

/** The codes of rounds, meetings, certificates, papers and reports: their words stand in files of their own. */
export type SeasonRefusal =
  | ReportRefusal['code']
  | Exclude<
      Extract<
        ReviewRefusal['code'],
        `round.${string}` | `request.${string}` | `meeting.${string}` | `certificate.${string}` | `paper.${string}`
      >,
      FieldRefusal
    >
