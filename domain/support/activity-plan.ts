import { type CivilDate, yearOf } from '../kernel/date.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { type Field, faultOf, missingOf } from './activity-fields.ts'
import type { ActivityKind } from './activity-kinds.ts'
import type { ActivityRefusal } from './activity-refusal.ts'
import { fitsAudience, fitsTopic, shapeOf } from './activity-shapes.ts'

type Details = Readonly<Record<string, string | number | boolean>>
export type ActivityPlan = {
  readonly kind: ActivityKind
  readonly year: number
  readonly topic: string
  readonly audience: string
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate | null
  readonly details: Details
}

/** Can this be planned? By the table of kinds, the same for the dialog and the server. */
export function judgePlan(it: ActivityPlan): Result<null, ActivityRefusal> {
  if (!fitsTopic(it.kind, it.topic)) return refuse({ code: 'activity.topic-does-not-fit' })
  if (!fitsAudience(it.kind, it.audience)) return refuse({ code: 'activity.audience-does-not-fit' })
  if (it.endsOn !== null && it.endsOn < it.startsOn) return refuse({ code: 'activity.ends-before-start' })
  // Money carried over is spent in the year after its plan; preparation may begin the year before.
  if (Math.abs(yearOf(it.startsOn) - it.year) > 1) return refuse({ code: 'activity.year-does-not-fit' })
  return judgeDetails(it.kind, 'plan', it.details)
}

/** Are these details of the kind, and is what is needed by this time there? */
export function judgeDetails(
  kind: ActivityKind,
  asked: Field['asked'],
  details: Details,
): Result<null, ActivityRefusal> {
  const { fields } = shapeOf(kind)
  const fault = faultOf(fields, details)
  if (fault) return refuse({ code: 'activity.detail-wrong', ...fault })
  const missing = missingOf(fields, asked, details)
  return missing ? refuse({ code: 'activity.detail-wrong', field: missing, fault: 'missing' }) : ok(null)
}

/** The details with those asked in the plan put in place of the old ones; what was learned later stays. */
export function withPlanDetails(kind: ActivityKind, was: Details, plan: Details): Details {
  const planned = new Set<string>(
    shapeOf(kind)
      .fields.filter((it) => it.asked === 'plan')
      .map((it) => it.name),
  )
  return { ...Object.fromEntries(Object.entries(was).filter(([name]) => !planned.has(name))), ...plan }
}
