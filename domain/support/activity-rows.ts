import type { ActivityKind } from './activity-kinds.ts'

/** Which activities show a row of the plan: of a kind, and of these topics or this audience where it says so. */
export type RowPart = {
  readonly kind: ActivityKind
  readonly topics?: readonly string[]
  readonly audience?: string
}

/** T and M rows of the plan of 2024 shown by activities (the plan's own words: "shown by"). One kind may show several rows. */
export const activitiesOfRow = {
  T05: [{ kind: 'infrastructure-work' }],
  T07: [
    { kind: 'poverty-model' },
    { kind: 'community-project' },
    { kind: 'value-chain-project' },
    { kind: 'production-training' },
  ],
  T08: [{ kind: 'staff-course' }],
  T09: [{ kind: 'job-counselling-event' }],
  T10: [{ kind: 'job-placement-event' }],
  T12: [{ kind: 'nutrition-session' }],
  T14: [{ kind: 'vocational-class' }],
  T15: [{ kind: 'housing-work' }],
  T16: [{ kind: 'water-work' }],
  T17: [{ kind: 'latrine-work' }],
  T18: [{ kind: 'internet-support' }],
  T19: [{ kind: 'media-product' }],
  M01: [{ kind: 'infrastructure-work' }],
  M02: [{ kind: 'drive', topics: ['housing'] }, { kind: 'housing-work' }],
  M03: [{ kind: 'drive' }],
  M04: [{ kind: 'media-product' }, { kind: 'outreach-event' }],
  M05: [{ kind: 'outreach-event' }],
  M06: [{ kind: 'press-support' }],
  M07: [{ kind: 'emulation', topics: ['for-the-poor'] }],
  M08: [{ kind: 'award' }],
  M09: [{ kind: 'training-material' }, { kind: 'staff-course' }],
  M10: [{ kind: 'allied-staff-course' }],
  M11: [{ kind: 'study-visit' }],
  M12: [{ kind: 'workshop' }],
  M13: [{ kind: 'directive' }, { kind: 'steering-meeting' }],
  M14: [{ kind: 'helper-assignment' }],
  M15: [{ kind: 'outreach-event', audience: 'residents' }],
  M16: [{ kind: 'household-visit' }],
  M17: [{ kind: 'emulation', topics: ['with-drive'] }],
  M18: [{ kind: 'department-task' }],
  M19: [{ kind: 'helper-assignment', topics: ['official', 'party-member'] }],
  M20: [{ kind: 'helper-assignment', topics: ['well-off-household'] }],
  M21: [{ kind: 'good-model' }, { kind: 'poverty-model' }],
  M22: [{ kind: 'inspection' }],
  M23: [{ kind: 'award' }],
} as const satisfies Readonly<Record<string, readonly RowPart[]>>
export type PlanRow = keyof typeof activitiesOfRow
export const planRows = Object.keys(activitiesOfRow) as readonly PlanRow[] // the keys of a constant

type Activity = { readonly kind: string; readonly topic: string; readonly audience: string }

const shows = (part: RowPart, it: Activity) =>
  part.kind === it.kind &&
  (part.topics === undefined || part.topics.includes(it.topic)) &&
  (part.audience === undefined || part.audience === it.audience)

/** The rows of the plan an activity shows. */
export const rowsOf = (it: Activity): readonly PlanRow[] =>
  planRows.filter((row) => activitiesOfRow[row].some((part) => shows(part, it)))
