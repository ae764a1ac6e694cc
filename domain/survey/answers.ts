import { z } from 'zod'
import { CivilDate } from '../kernel/date.ts'
import { MemberId } from '../kernel/ids.ts'
import { Device, HouseholdNeed, Latrine, Level, MemberNeed, WaterSource, WorkStatus } from './answer-values.ts'

/*
 * The answers of one interview. Everything may be absent, and absent is "not asked or not known", never no: an empty list
 * of devices says there is none, no list says nobody asked.
 */

/** The day of birth, or only its year, as many papers of the elderly have it. */
export const Born = z.union([CivilDate, z.int().min(1890).max(2200)])
export type Born = z.infer<typeof Born>

export const Insurance = z.object({
  /** Insured on the day of the interview. */
  has: z.boolean(),
  /** Two letters of the card: HN poor, CN near-poor, GD household … */
  group: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** Paid or co-paid by the state because of the household's status; insured by work or pension is insured, not supported. */
  supported: z.boolean().optional(),
})

/** Phiếu B, per member of the household on the day. */
export const MemberAnswers = z.object({
  id: MemberId,
  born: Born.optional(),
  sex: z.enum(['male', 'female']).optional(),
  ableToWork: z.boolean().optional(),
  work: WorkStatus.optional(),
  /** Việc làm thường xuyên, ổn định: wage work without a contract that is regular and reasonably stable. */
  stableWork: z.boolean().optional(),
  /** Đang hưởng trợ cấp xã hội hằng tháng. */
  monthlyAllowance: z.boolean().optional(),
  disabled: z.boolean().optional(),
  insurance: Insurance.optional(),
  /** The level being attended on the day. */
  studying: z.union([Level, z.literal('none')]).optional(),
  /** The highest level finished. */
  finished: z.union([Level, z.literal('none')]).optional(),
  /** Trained on the job, with a paper of the employer. */
  employerTraining: z.boolean().optional(),
  /** Suy dinh dưỡng by height-for-age or weight-for-age. */
  malnourished: z.boolean().optional(),
  needs: z.array(MemberNeed).max(20).optional(),
})
export type MemberAnswers = z.infer<typeof MemberAnswers>

const Answer = z.boolean().optional()

export const HouseholdAnswers = z.object({
  /** Diện tích sàn dùng để ở, m². */
  floorArea: z.number().min(0).max(10_000).optional(),
  /** Is the structure of durable material? */
  durable: z.object({ wall: Answer, column: Answer, roof: Answer }).optional(),
  waterSource: WaterSource.optional(),
  /** Nước sinh hoạt hợp vệ sinh: wider than the clean water of indicator 9, so a question of its own (plan Q06). */
  hygienicWater: z.boolean().optional(),
  latrine: Latrine.optional(),
  /** At least one member uses an internet service. */
  internetUse: z.boolean().optional(),
  /** Có nhu cầu sử dụng dịch vụ viễn thông, internet (plan T18). */
  internetNeed: z.boolean().optional(),
  devices: z.array(Device).max(20).optional(),
  needs: z.array(HouseholdNeed).max(20).optional(),
})
export type HouseholdAnswers = z.infer<typeof HouseholdAnswers>

export const Answers = z.object({
  household: HouseholdAnswers,
  members: z
    .array(MemberAnswers)
    .max(60)
    .refine((members) => new Set(members.map(({ id }) => id)).size === members.length),
})
export type Answers = z.infer<typeof Answers>

/** What a reason can say is still to be asked. `working-age` is not a question: the standard lacks that year's age. */
export const questions = [
  'born',
  'sex',
  'ableToWork',
  'work',
  'stableWork',
  'monthlyAllowance',
  'disabled',
  'insurance',
  'studying',
  'finished',
  'employerTraining',
  'malnourished',
  'floorArea',
  'durable',
  'waterSource',
  'latrine',
  'internetUse',
  'devices',
  'working-age',
] as const
export type Question = (typeof questions)[number]
