import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, MemberId } from '../domain/kernel/ids.ts'
import { PositiveDong } from '../domain/money/kinds.ts'
import { StatusGroup, SupportKind } from '../domain/support/kinds.ts'
import { command } from './command.ts'
import { fileView, mediaTypes, Place, page, paging, UnitName, view } from './view.ts'

const text = (most: number) => z.string().trim().max(most).default('')
const Purpose = z.string().trim().min(3).max(200)
const Reason = z.string().trim().min(3).max(300)
const File = z.string().regex(/^[0-9a-f]{64}$/)

/** Ghi nhu cầu an officer hears of; needs of interviews open by themselves. */
export const recordNeed = command(
  'support.record-need',
  z.object({
    id: z.uuidv7(),
    householdId: HouseholdId,
    memberId: MemberId.nullable(),
    kind: SupportKind,
    since: CivilDate,
    note: text(300),
  }),
)
/** A need nobody has any more. One that was answered is closed by its delivery. */
export const closeNeed = command(
  'support.close-need',
  // The id of an interview's need is made of what it names (table need), so it has no version.
  z.object({ id: z.guid(), how: z.enum(['withdrawn', 'not-needed']), on: CivilDate }),
)

const Delivery = z.object({
  id: z.uuidv7(),
  householdId: HouseholdId,
  memberId: MemberId.nullable(),
  kind: SupportKind,
  policy: z.string().max(60).nullable().default(null),
  topic: text(120),
  on: CivilDate,
  /** Of an insurance card, a loan. */
  validUntil: CivilDate.nullable().default(null),
  /** Whole đồng; null: given in goods or in kind, of no stated value. */
  amount: PositiveDong.nullable().default(null),
  goods: text(300),
  allocationId: z.uuid().nullable().default(null),
  contributionId: z.uuid().nullable().default(null),
  activityId: z.uuid().nullable().default(null),
  documentNo: text(80),
  /** SHA-256 of a file sent before. */
  evidence: File.nullable().default(null),
  /** Another body says so (social insurance, electricity): received, but not from us. */
  elsewhere: z.boolean().default(false),
})
export type NewDeliveryInput = z.infer<typeof Delivery>

/** Ghi hỗ trợ đã trao. */
export const deliver = command('support.deliver', Delivery)
/** The same for many, all or none; safe to repeat. What is refused is told row by row. */
export const deliverMany = command('support.deliver-many', z.object({ rows: z.array(Delivery).min(1).max(1_000) }))
/** Hủy một lần ghi: the row stays, counts for nothing, and the need it closed is open again. */
export const cancelDelivery = command('support.cancel-delivery', z.object({ id: z.uuid(), reason: Reason }))

/** What looks odd about a delivery and is no reason to refuse it. */
export const DeliveryWarning = z.discriminatedUnion('code', [
  /** The same kind in the same period, given already. */
  z.object({ code: z.literal('same-period'), on: z.iso.date(), amount: z.int().nullable(), times: z.int() }),
  /** More than the rule of that day gives; without a policy: more than any of them gives to anybody. */
  z.object({ code: z.literal('over-ceiling'), most: z.int(), policy: z.string().nullable() }),
  /** No rule of that day entitles to it. */
  z.object({ code: z.literal('not-entitled') }),
])
export type DeliveryWarning = z.infer<typeof DeliveryWarning>

const Person = z.object({
  id: MemberId,
  name: z.string(),
  birthDate: z.iso.date().nullable(),
  birthYear: z.int().nullable(),
})
const Of = {
  household: z.object({ id: HouseholdId, head: z.string() }),
  member: Person.nullable(),
  village: UnitName,
  commune: UnitName,
}

const Need = z.object({
  id: z.string(),
  kind: SupportKind,
  since: z.iso.date(),
  source: z.enum(['interview', 'officer']),
  note: z.string(),
  closedOn: z.iso.date().nullable(),
  closedBy: z.enum(['delivery', 'withdrawn', 'not-needed', 'left']).nullable(),
})
const needFilters = {
  kind: SupportKind.optional(),
  state: z.enum(['open', 'closed']).default('open'),
  /** Open since this day or longer. */
  since: z.iso.date().optional(),
  place: Place,
}
/** Needs, those open longest first. */
export const needList = view('/api/needs', {
  query: z.object({ ...needFilters, ...paging }),
  answer: page(Need.extend(Of)),
})
export const needExport = fileView('/api/needs.xlsx', {
  query: z.object({ ...needFilters, purpose: Purpose }),
  mediaType: mediaTypes.xlsx,
})
/** How many needs are open, by kind and commune; what nobody asked for in a commune is not in it. */
export const needCounts = view('/api/needs/counts', {
  query: z.object({ place: Place }),
  answer: z.object({
    rows: z.array(z.object({ unit: UnitName, kind: SupportKind, open: z.int(), longest: z.iso.date() })),
  }),
})

const Money = z.object({ id: z.string(), kind: z.enum(['allocation', 'contribution']), name: z.string() })
const DeliveryRow = z.object({
  id: z.string(),
  kind: SupportKind,
  policy: z.string().nullable(),
  topic: z.string(),
  on: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  amount: z.int().nullable(),
  goods: z.string(),
  statusThen: StatusGroup,
  source: z.enum(['recorded', 'list', 'elsewhere']),
  documentNo: z.string(),
  money: Money.nullable(),
  activity: z.object({ id: z.string(), name: z.string() }).nullable(),
  cancelledOn: z.iso.date().nullable(),
  cancelReason: z.string().nullable(),
})
const deliveryFilters = {
  kind: SupportKind.optional(),
  policy: z.string().max(60).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  money: z.enum(['allocation', 'contribution', 'none']).optional(),
  source: z.enum(['recorded', 'list', 'elsewhere']).optional(),
  state: z.enum(['valid', 'cancelled']).default('valid'),
  /** `same-period`: another one of the kind in its period; `over-ceiling`: more than the rule of its day gives. */
  doubt: z.enum(['same-period', 'over-ceiling']).optional(),
  place: Place,
}
/** Deliveries, the latest first. */
export const deliveryList = view('/api/deliveries', {
  query: z.object({ ...deliveryFilters, ...paging }),
  answer: page(DeliveryRow.extend(Of)),
})
export const deliveryDetail = view('/api/deliveries/{id}', {
  query: z.object({ id: z.uuid() }),
  answer: DeliveryRow.extend(Of).extend({ warnings: z.array(DeliveryWarning) }),
})
export const deliveryExport = fileView('/api/deliveries.xlsx', {
  query: z.object({ ...deliveryFilters, purpose: Purpose }),
  mediaType: mediaTypes.xlsx,
})
/** What was given in a period, by kind and commune. */
export const deliveryCounts = view('/api/deliveries/counts', {
  query: z.object({ from: z.iso.date().optional(), until: z.iso.date().optional(), place: Place }),
  answer: z.object({
    rows: z.array(
      z.object({
        unit: UnitName,
        kind: SupportKind,
        deliveries: z.int(),
        households: z.int(),
        people: z.int(),
        /** Sum of the known amounts; null where none is known. */
        amount: z.int().nullable(),
      }),
    ),
  }),
})

/** One household: what it and its people ask for and what they got, with what looks odd. */
export const householdSupport = view('/api/households/{id}/support', {
  query: z.object({ id: HouseholdId }),
  answer: z.object({
    needs: z.array(Need.extend({ member: Person.nullable() })),
    deliveries: z.array(DeliveryRow.extend({ member: Person.nullable(), warnings: z.array(DeliveryWarning) })),
  }),
})
/** Money that may pay for a delivery to this household. */
export const supportMoney = view('/api/households/{id}/support-money', {
  query: z.object({ id: HouseholdId, kind: SupportKind }),
  answer: z.object({
    rows: z.array(
      Money.extend({
        year: z.int(),
        /** Null: not split by project, or a contribution. */
        projectVi: z.string().nullable(),
        projectEn: z.string().nullable(),
        what: z.string(),
        left: z.int(),
      }),
    ),
  }),
})
/** What a delivery would be told, before it is sent. */
export const supportCheck = view('/api/support/check', {
  query: z.object({
    household: HouseholdId,
    member: MemberId.optional(),
    kind: SupportKind,
    policy: z.string().max(60).optional(),
    on: CivilDate,
    amount: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  }),
  answer: z.object({ status: StatusGroup.nullable(), warnings: z.array(DeliveryWarning) }),
})
