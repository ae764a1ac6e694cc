import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId } from '../domain/kernel/ids.ts'
import { Certainty } from '../domain/standard/indicators.ts'
import { StatusGroup, SupportKind } from '../domain/support/kinds.ts'
import { Beneficiary, Benefit, Condition, DuePeriod, PayPeriod, RuleBody } from '../domain/support/rule.ts'
import { command } from './command.ts'
import { fileView, mediaTypes, Place, page, paging, UnitName, view } from './view.ts'

const PolicyCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
const Act = z.string().trim().min(3).max(300)
const Name = z.string().trim().min(3).max(200)
const Day = z.iso.date().optional()

/** A policy a household or person may be entitled to. */
export const addPolicy = command(
  'support.add-policy',
  z.object({
    code: PolicyCode,
    kind: SupportKind,
    nameVi: Name,
    nameEn: Name,
    beneficiary: Beneficiary,
    period: DuePeriod,
    responsibleVi: Name,
    responsibleEn: Name,
  }),
)

/** Phiên bản mới of a rule: from its day on the one before no longer holds. A rule is never edited. */
export const setRule = command(
  'support.set-rule',
  z.object({ id: z.uuidv7(), policy: PolicyCode, from: CivilDate, act: Act, certainty: Certainty, body: RuleBody }),
)

/** The latest version holds no longer from this day, and no other takes its place. */
export const endRule = command('support.end-rule', z.object({ id: z.uuid(), until: CivilDate }))

export const priceCodes = ['electricity-tier-1-price', 'health-insurance-premium'] as const
/** Giá: what benefits are computed from, from a day on. */
export const setPrice = command(
  'support.set-price',
  z.object({
    code: z.enum(priceCodes),
    from: CivilDate,
    value: z.int().positive().max(1_000_000_000),
    act: Act,
    certainty: Certainty,
  }),
)

/** `amount`: whole đồng on the day asked, null where there is none or it is not known. */
const Worth = z.object({ benefit: Benefit, amount: z.int().nullable(), per: PayPeriod.nullable() })
export const RuleVersion = z.object({
  id: z.uuid(),
  version: z.int(),
  validFrom: z.iso.date(),
  /** The first day it no longer holds. */
  validUntil: z.iso.date().nullable(),
  act: z.string(),
  certainty: Certainty,
  body: RuleBody,
  worths: z.array(Worth),
})
const Policy = z.object({
  code: z.string(),
  kind: SupportKind,
  nameVi: z.string(),
  nameEn: z.string(),
  beneficiary: Beneficiary,
  period: DuePeriod,
  responsibleVi: z.string(),
  responsibleEn: z.string(),
})

/** Policies with every version of their rules, latest first, and the prices of the day. */
export const policyList = view('/api/policies', {
  query: z.object({ on: Day }),
  answer: z.object({
    on: z.iso.date(),
    policies: z.array(Policy.extend({ versions: z.array(RuleVersion) })),
    prices: z.array(
      z.object({
        code: z.enum(priceCodes),
        value: z.number(),
        validFrom: z.iso.date(),
        validUntil: z.iso.date().nullable(),
        act: z.string(),
        certainty: Certainty,
      }),
    ),
    /** Lists a condition may name. */
    lists: z.array(z.object({ code: z.string(), nameVi: z.string(), nameEn: z.string() })),
  }),
})

const Answer = z.boolean().nullable()
const CaseAnswer = z.object({
  groups: z.array(StatusGroup),
  inGroup: z.boolean(),
  escapedMonths: z.int().nullable(),
  inMonths: Answer,
  because: z.array(z.object({ condition: Condition, is: Answer })),
  benefit: Benefit,
  is: Answer,
})
/** What was given and still counts on the day; `elsewhere`: another body says so. */
const Received = z.object({ on: z.iso.date(), until: z.iso.date().nullable(), elsewhere: z.boolean() })

/** Thử trên một hộ: each policy of the day for the household or each of its people, and why, why not, what is not known. */
export const householdEntitlements = view('/api/households/{id}/entitlements', {
  query: z.object({ id: HouseholdId, on: Day }),
  answer: z.object({
    on: z.iso.date(),
    head: z.string(),
    group: StatusGroup,
    /** Where the answers come from; null: nobody has asked. */
    interviewedOn: z.iso.date().nullable(),
    policies: z.array(
      Policy.extend({
        rule: RuleVersion.omit({ body: true, worths: true }),
        note: z.object({ vi: z.string(), en: z.string() }),
        answers: z.array(
          z.object({
            member: z.object({ id: z.uuid(), name: z.string(), relation: z.string() }).nullable(),
            is: Answer,
            case: z.int().nullable(),
            worth: Worth.nullable(),
            cases: z.array(CaseAnswer),
            received: Received.nullable(),
          }),
        ),
      }),
    ),
  }),
})

const entitlementQuery = {
  policy: PolicyCode,
  on: Day,
  place: Place,
  state: z.enum(['entitled', 'unknown']).default('entitled'),
  /** `no`: entitled and nothing received that still counts. */
  received: z.enum(['yes', 'no']).optional(),
}
const Line = z.object({
  household: z.object({ id: HouseholdId, head: z.string() }),
  member: z
    .object({
      id: z.uuid(),
      name: z.string(),
      relation: z.string(),
      birthDate: z.string().nullable(),
      birthYear: z.int().nullable(),
    })
    .nullable(),
  group: StatusGroup,
  village: z.object({ id: z.int(), name: z.string() }),
  commune: UnitName.nullable(),
  worth: Worth.nullable(),
  since: z.iso.date().nullable(),
  received: Received.nullable(),
})

/** Danh sách thụ hưởng of a policy on a day: who, what, and whether it came. */
export const entitlementList = view('/api/entitlements', {
  query: z.object({ ...entitlementQuery, ...paging }),
  answer: page(Line).extend({
    on: z.iso.date(),
    /** Null: no rule holds on the day. */
    rule: RuleVersion.nullable(),
  }),
})

/** The same in figures, by commune of the day. */
export const entitlementCounts = view('/api/entitlements/counts', {
  query: z.object({ policy: PolicyCode, on: Day, place: Place }),
  answer: z.object({
    on: z.iso.date(),
    entitled: z.int(),
    received: z.int(),
    unknown: z.int(),
    communes: z.array(z.object({ unit: UnitName.nullable(), entitled: z.int(), received: z.int(), unknown: z.int() })),
  }),
})

/**
 * The list as those who carry it out take it: social insurance, the electricity company, schools; by the kind of the policy. Whole
 * personal numbers only for who may see them one by one, and on the log.
 */
export const entitlementFile = fileView('/api/entitlements.xlsx', {
  query: z.object({
    ...entitlementQuery,
    numbers: z.enum(['true', 'false']).default('false'),
    purpose: z.string().trim().min(3).max(200),
  }),
  mediaType: mediaTypes.xlsx,
})

const Change = z.object({ households: z.int(), people: z.int() })
const PreviewLine = z.object({
  household: z.object({ id: HouseholdId, head: z.string() }),
  member: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  commune: UnitName.nullable(),
  group: StatusGroup,
})
/** Xem trước: whom a rule adds and drops against the one in force on its first day, before it is saved. Nothing is written. */
export const rulePreview = view('/api/policies/{policy}/preview', {
  query: z.object({ policy: PolicyCode, from: z.iso.date(), body: z.string().max(12_000) }),
  answer: z.object({
    on: z.iso.date(),
    /** Null: none in force then. */
    against: z.object({ version: z.int(), act: z.string() }).nullable(),
    before: Change,
    after: Change,
    added: Change,
    dropped: Change,
    /** Entitled before and after, by another case. */
    changed: Change,
    unknownBefore: Change,
    unknownAfter: Change,
    communes: z.array(
      z.object({ unit: UnitName.nullable(), before: z.int(), after: z.int(), added: z.int(), dropped: z.int() }),
    ),
    firstAdded: z.array(PreviewLine),
    firstDropped: z.array(PreviewLine),
  }),
})
