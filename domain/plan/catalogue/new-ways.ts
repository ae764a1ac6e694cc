import type { ActivityKind } from '../../support/activity-kinds.ts'
import { activitiesOfRow } from '../../support/activity-rows.ts'

/** G04, đổi mới phương thức, kỹ thuật sản xuất: production support that came by an activity of T07 was a new way or technique. */
export const newWays: readonly ActivityKind[] = activitiesOfRow.T07.map(({ kind }) => kind)
