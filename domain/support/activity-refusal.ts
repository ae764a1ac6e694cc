import type { FieldFault } from './activity-fields.ts'
import type { ActivityState } from './activity-kinds.ts'
import type { ActivityStep } from './activity-steps.ts'

/** Every way to say no about activities. */
export type ActivityRefusal =
  | { readonly code: 'activity.exists' }
  | { readonly code: 'activity.changed-since'; readonly sent: number; readonly now: number }
  | { readonly code: 'activity.wrong-state'; readonly step: ActivityStep; readonly state: ActivityState }
  /** The kind asks for a topic (or an audience) it knows, or has none at all. */
  | { readonly code: 'activity.topic-does-not-fit' }
  | { readonly code: 'activity.audience-does-not-fit' }
  | ({ readonly code: 'activity.detail-wrong' } & FieldFault)
  | { readonly code: 'activity.project-unknown' }
  | { readonly code: 'activity.ends-before-start' }
  | { readonly code: 'activity.year-does-not-fit' }
  | { readonly code: 'activity.in-future' }
  /** Somebody's part in it is still open: who finished and who dropped out is said first, so that nobody is lost. */
  | { readonly code: 'activity.participants-open'; readonly count: number }
  /** Somebody has finished already: what they received cannot be cancelled along with it. */
  | { readonly code: 'activity.participants-finished'; readonly count: number }
  | { readonly code: 'activity.stages-open'; readonly count: number }
  /** The kind has no such part: no stages, no participants, no reach. */
  | { readonly code: 'activity.not-of-this-kind'; readonly part: 'stages' | 'participants' | 'reach' | 'follow-up' }
  | { readonly code: 'activity.stage-unknown' }
  | { readonly code: 'activity.stage-done' }
  | { readonly code: 'activity.output-unknown'; readonly output: string }
  | { readonly code: 'activity.unit-outside'; readonly unitId: number }
  | { readonly code: 'activity.file-unknown' }
  | { readonly code: 'activity.not-a-photo' }
  /** Rows of a chunk that are wrong; `row` counted from 1. Nothing of the chunk is saved. */
  | { readonly code: 'activity.rows'; readonly rows: readonly WrongParticipant[] }

export type WrongParticipant = { readonly row: number; readonly reason: ParticipantReason; readonly field?: string }
export type ParticipantReason =
  /** Not there, or not for this person. */
  | 'unknown'
  | 'needs-a-person'
  | 'needs-a-household'
  | 'needs-staff'
  | 'not-in-register'
  | 'already-in'
  | 'twice'
  | 'outcome-set'
  | 'before-joining'
  | 'result-missing'
  | 'result-wrong'
  | 'not-finished'
