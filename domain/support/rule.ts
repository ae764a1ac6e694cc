import { z } from 'zod'
import { DeprivationCode } from '../standard/indicators.ts'
import { Level } from '../survey/answer-values.ts'
import { StatusGroup, SupportKind } from './kinds.ts'

/*
 * Quyền thụ hưởng as dated data: what a policy asks and what it gives. Shapes only; what contradicts itself is found by
 * `rule-check.ts`, who is entitled is read by `entitled.ts` (one household) and server/support/entitlement/population.ts (all).
 */

const Age = z.int().min(0).max(130)

const simpleConditions = [
  /** Tuổi, in whole years on the day: from … to under …. One of the two may be open. */
  z.object({ kind: z.literal('age'), from: Age.nullable(), under: Age.nullable() }),
  z.object({ kind: z.literal('sex'), is: z.enum(['male', 'female']) }),
  /** Dân tộc thiểu số: the person, or the household where the policy is for households. */
  z.object({ kind: z.literal('minority'), is: z.boolean() }),
  /** Đang học one of these levels. School age is an age. */
  z.object({ kind: z.literal('studying'), levels: z.array(Level).max(8) }),
  z.object({ kind: z.literal('disabled'), is: z.boolean() }),
  z.object({ kind: z.literal('able-to-work'), is: z.boolean() }),
  /** Đang hưởng trợ cấp xã hội hằng tháng. */
  z.object({ kind: z.literal('allowance'), is: z.boolean() }),
  z.object({ kind: z.literal('insured'), is: z.boolean() }),
  /** Hộ có thành viên là người có công với cách mạng. */
  z.object({ kind: z.literal('merit'), is: z.boolean() }),
  /** Hộ không có khả năng lao động. */
  z.object({ kind: z.literal('no-labour'), is: z.boolean() }),
  z.object({ kind: z.literal('setting'), is: z.enum(['urban', 'rural']) }),
  /** Lives in a place that is on one of these lists on the day, itself or by its district. */
  z.object({ kind: z.literal('listed'), lists: z.array(z.string().max(60)).max(20), is: z.boolean() }),
  /** Lives where one of these lists held until at most so many months ago. */
  z.object({
    kind: z.literal('left-list'),
    lists: z.array(z.string().max(60)).max(20),
    months: z.int().min(1).max(240),
  }),
  /** Nhu cầu on record and open on the day. No record is no need: whether somebody was asked is another question. */
  z.object({ kind: z.literal('need'), of: SupportKind }),
  /** Thiếu hụt in at least one of these. */
  z.object({ kind: z.literal('deprived'), anyOf: z.array(DeprivationCode).max(15) }),
  z.object({
    kind: z.literal('size'),
    from: z.int().min(1).max(60).nullable(),
    under: z.int().min(1).max(60).nullable(),
  }),
] as const
export const SimpleCondition = z.discriminatedUnion('kind', simpleConditions)
export type SimpleCondition = z.infer<typeof SimpleCondition>
export type ConditionKind = SimpleCondition['kind']

/** One of these holds. One level: what needs more is another case of the rule. */
export const AnyOf = z.object({ kind: z.literal('any-of'), of: z.array(SimpleCondition).max(20) })
export const Condition = z.union([SimpleCondition, AnyOf])
export type Condition = z.infer<typeof Condition>

/** Questions about a person; a policy for households cannot ask them. */
export const personConditions = [
  'age',
  'sex',
  'studying',
  'disabled',
  'able-to-work',
  'allowance',
  'insured',
] as const satisfies readonly ConditionKind[]

export const payPeriods = ['once', 'month', 'quarter', 'year'] as const
export const PayPeriod = z.enum(payPeriods)
export type PayPeriod = z.infer<typeof PayPeriod>

/** Mức hưởng. A number nobody has set is `unset`, never 0. */
export const Benefit = z.discriminatedUnion('kind', [
  /** Of the premium of health insurance, per cent. */
  z.object({ kind: z.literal('premium-share'), percent: z.number() }),
  /** Of the fee, per cent: 100 is free. */
  z.object({ kind: z.literal('fee-share'), percent: z.number() }),
  /** Whole đồng. */
  z.object({ kind: z.literal('amount'), dong: z.number(), per: PayPeriod }),
  /** So many kWh a month at the price of tier 1 on the day, a row of `legal_number`. */
  z.object({ kind: z.literal('electricity'), kWh: z.number() }),
  /** Vay: at most so many đồng, at so many per cent a year. */
  z.object({
    kind: z.literal('loan'),
    cap: z.number().nullable(),
    per: z.enum(['once', 'month']),
    ratePercent: z.number().nullable(),
  }),
  z.object({ kind: z.literal('goods'), what: z.string().trim().max(200) }),
  /** A service: a class, counselling, a lawyer. */
  z.object({ kind: z.literal('service') }),
  /** The province sets it, year by year. */
  z.object({ kind: z.literal('unset') }),
])
export type Benefit = z.infer<typeof Benefit>

/** Trường hợp: these groups, all of these conditions, this benefit. */
export const RuleCase = z.object({
  groups: z.array(StatusGroup).max(5),
  /** Of the newly escaped: at most so many months after the recognition of the escape. Null: as long as they count as such. */
  escapedMonths: z.int().min(1).max(120).nullable().default(null),
  conditions: z.array(Condition).max(20),
  benefit: Benefit,
})
export type RuleCase = z.infer<typeof RuleCase>

/** The first case that holds gives the benefit. */
export const RuleBody = z.object({
  cases: z.array(RuleCase).max(20),
  /** What the conditions leave out, for the reader. */
  note: z.object({ vi: z.string().trim().max(500), en: z.string().trim().max(500) }).default({ vi: '', en: '' }),
})
export type RuleBody = z.infer<typeof RuleBody>

export const Beneficiary = z.enum(['person', 'household'])
export type Beneficiary = z.infer<typeof Beneficiary>

/** How often a policy is due: one delivery in the period fulfils it. */
export const duePeriods = ['once', 'year', 'school-year', 'quarter', 'month'] as const
export const DuePeriod = z.enum(duePeriods)
export type DuePeriod = z.infer<typeof DuePeriod>

/** A condition and, in any-of, each of its parts. */
export const conditionsIn = (of: RuleCase): readonly SimpleCondition[] =>
  of.conditions.flatMap((it) => (it.kind === 'any-of' ? it.of : [it]))
