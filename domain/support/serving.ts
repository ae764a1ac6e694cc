import { type ActivityKind, activityKinds, deliversOf } from './activity-kinds.ts'
import type { SupportKind } from './kinds.ts'

/** Activities that, finished, are support of this kind. */
export const activitiesFor = (kind: SupportKind): readonly ActivityKind[] =>
  activityKinds.filter((it) => deliversOf[it] === kind)

/** Component projects of QĐ 90/QĐ-TTg whose money can pay for it; policies with a budget of their own (insurance, schools, banks) have none. */
export const projectsFor: Readonly<Partial<Record<SupportKind, readonly string[]>>> = {
  'production-support': ['2', '3.1'],
  nutrition: ['3.2'],
  'vocational-training': ['4.1'],
  'work-abroad': ['4.2'],
  'job-counselling': ['4.3'],
  'job-placement': ['4.3'],
  housing: ['5'],
  internet: ['6.1'],
}
