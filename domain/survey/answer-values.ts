import { z } from 'zod'

/** What can be ticked in an interview. Cut-offs of a standard (`domain/standard/indicators.ts`) name the same values. */

/** Tình trạng việc làm of one member. `looking` wants work and cannot find it. */
export const workStatuses = [
  'looking',
  'wage-contract',
  'wage-no-contract',
  'self-employed',
  'student',
  'not-working',
] as const
export const WorkStatus = z.enum(workStatuses)
export type WorkStatus = z.infer<typeof WorkStatus>

/** Bậc học, cấp đào tạo, from the lowest; the order is used: a child ahead of its age lacks nothing. */
export const levels = [
  'preschool',
  'primary',
  'lower-secondary',
  'upper-secondary',
  'vocational-elementary',
  'vocational-intermediate',
  'college',
  'university',
] as const
export const Level = z.enum(levels)
export type Level = z.infer<typeof Level>

/** Nguồn nước sinh hoạt chính. */
export const waterSources = [
  'tap',
  'drilled-well',
  'protected-dug-well',
  'protected-spring',
  'rain',
  'bottled',
  'unprotected-dug-well',
  'unprotected-spring',
  'surface',
  'other',
] as const
export const WaterSource = z.enum(waterSources)
export type WaterSource = z.infer<typeof WaterSource>

/** Loại nhà tiêu. `none` is an answer: the household has no latrine. */
export const latrines = [
  'septic',
  'semi-septic',
  'pour-flush',
  'ventilated-improved-pit',
  'two-vault',
  'simple-pit',
  'over-water',
  'other',
  'none',
] as const
export const Latrine = z.enum(latrines)
export type Latrine = z.infer<typeof Latrine>

/** Phương tiện tiếp cận thông tin: four shared by the household, three personal. */
export const devices = ['tv', 'radio', 'desktop', 'telephone', 'laptop', 'tablet', 'smartphone'] as const
export const Device = z.enum(devices)
export type Device = z.infer<typeof Device>

/** Ba kết cấu chính của nhà ở. */
export const structures = ['wall', 'column', 'roof'] as const
export type Structure = (typeof structures)[number]

/** Nhu cầu of one member, as the plan's targets count them (T07, T09, T10, T14). */
export const memberNeeds = [
  'production-support',
  'job-counselling',
  'job-placement',
  'vocational-training',
  'work-abroad',
] as const
export const MemberNeed = z.enum(memberNeeds)
export type MemberNeed = z.infer<typeof MemberNeed>

/** Nhu cầu of the household as a whole. Internet has its own question. */
export const householdNeeds = ['housing', 'credit', 'production-support', 'water', 'latrine'] as const
export const HouseholdNeed = z.enum(householdNeeds)
export type HouseholdNeed = z.infer<typeof HouseholdNeed>
