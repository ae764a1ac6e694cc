import type { CivilDate } from '../kernel/date.ts'
import { faultOf, missingOf } from './activity-fields.ts'
import type { ActivityKind } from './activity-kinds.ts'
import type { ParticipantReason } from './activity-refusal.ts'
import { shapeOf } from './activity-shapes.ts'

export type Joining = {
  readonly householdId: string | null
  readonly memberId: string | null
  readonly staffId: string | null
}

/** Does somebody so named fit the kind? A person is named together with the household. */
export function joiningFault(kind: ActivityKind, it: Joining): ParticipantReason | undefined {
  const isStaff = it.staffId !== null && it.householdId === null && it.memberId === null
  const isHousehold = it.householdId !== null && it.staffId === null
  switch (shapeOf(kind).participants) {
    case 'staff':
      return isStaff ? undefined : 'needs-staff'
    case 'people':
      return isHousehold && it.memberId !== null ? undefined : 'needs-a-person'
    case 'households':
      return isHousehold && it.memberId === null ? undefined : 'needs-a-household'
    case 'either':
      return isHousehold ? undefined : 'needs-a-household'
    case 'none':
      return 'unknown'
  }
}

/** One key for somebody in an activity, however named: nobody takes part twice. */
export const participantKey = (it: Joining) => it.memberId ?? it.householdId ?? it.staffId ?? ''

type Outcome = 'finished' | 'dropped'
export type Finishing = { readonly outcome: Outcome; readonly result: Readonly<Record<string, unknown>> }
export type Part = { readonly joinedOn: CivilDate; readonly outcome: Outcome | null }

/**
 * What stands against an outcome. Said again it is no fault; a finish that stands is not turned into dropping out, because it may be
 * support received: that delivery is cancelled by itself.
 */
export function finishingFault(
  kind: ActivityKind,
  part: Part | undefined,
  it: Finishing,
  on: CivilDate,
): { readonly reason: ParticipantReason; readonly field?: string } | undefined {
  if (!part) return { reason: 'unknown' }
  if (part.outcome === it.outcome) return undefined
  if (part.outcome === 'finished') return { reason: 'outcome-set' }
  if (on < part.joinedOn) return { reason: 'before-joining' }
  const fields = shapeOf(kind).resultFields
  const wrong = faultOf(fields, it.result)
  if (wrong) return { reason: 'result-wrong', field: wrong.field }
  const missing = it.outcome === 'finished' ? missingOf(fields, 'finish', it.result) : undefined
  return missing ? { reason: 'result-missing', field: missing } : undefined
}
