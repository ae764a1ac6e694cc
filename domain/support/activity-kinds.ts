import { z } from 'zod'
import type { SupportKind } from './kinds.ts'

/** Loại hoạt động: what the programme carries out. Which rows of the plan each shows: domain/plan/catalogue. */
export const activityKinds = [
  'infrastructure-work',
  'poverty-model',
  'community-project',
  'value-chain-project',
  'production-training',
  'vocational-class',
  'job-counselling-event',
  'job-placement-event',
  'work-abroad-course',
  'nutrition-session',
  'housing-work',
  'water-work',
  'latrine-work',
  'internet-support',
  'drive',
  'media-product',
  'outreach-event',
  'press-support',
  'emulation',
  'award',
  'training-material',
  'staff-course',
  'allied-staff-course',
  'study-visit',
  'workshop',
  'directive',
  'steering-meeting',
  'helper-assignment',
  'household-visit',
  'department-task',
  'good-model',
  'inspection',
] as const
export const ActivityKind = z.enum(activityKinds)
export type ActivityKind = z.infer<typeof ActivityKind>

export const activityStates = ['planned', 'running', 'done', 'cancelled'] as const
export const ActivityState = z.enum(activityStates)
export type ActivityState = z.infer<typeof ActivityState>

/**
 * Finishing such an activity is support received: with the finish of a participant a delivery of this kind is written, and
 * closes the need. So "who got what" has one truth, however it came about.
 */
export const deliversOf: Readonly<Partial<Record<ActivityKind, SupportKind>>> = {
  'poverty-model': 'production-support',
  'community-project': 'production-support',
  'value-chain-project': 'production-support',
  'production-training': 'production-support',
  'vocational-class': 'vocational-training',
  'job-counselling-event': 'job-counselling',
  'job-placement-event': 'job-placement',
  'work-abroad-course': 'work-abroad',
  'nutrition-session': 'nutrition',
  'housing-work': 'housing',
  'water-work': 'water',
  'latrine-work': 'latrine',
  'internet-support': 'internet',
}

/** Công trình hạ tầng thiết yếu (M01): topics of an infrastructure work. */
export const workTopics = ['road', 'school', 'health-station', 'irrigation', 'electricity', 'other'] as const
/** Đối tượng of an outreach event: M15 counts those for residents, M05 all. */
export const audiences = ['residents', 'officials', 'poor-households', 'minorities', 'everybody'] as const
/** The two movements of the plan: ¶8 "Cả nước chung tay vì người nghèo", ¶11 together with the drive for the new countryside. */
export const emulationTopics = ['for-the-poor', 'with-drive'] as const
/** Loại người giúp đỡ of helper assignments: M14 counts all, M19 officials and Party members, M20 well-off households. */
export const helperTopics = ['official', 'party-member', 'well-off-household', 'organisation', 'enterprise'] as const
