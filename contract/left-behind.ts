import { z } from 'zod'
import { HouseholdId, MemberId } from '../domain/kernel/ids.ts'
import { StatusGroup, SupportKind } from '../domain/support/kinds.ts'
import { Wait, Why } from '../domain/support/left-behind.ts'
import { fileView, mediaTypes, Place, page, paging, UnitName, view } from './view.ts'

const Purpose = z.string().trim().min(3).max(200)
const Both = z.object({ vi: z.string(), en: z.string() })

/**
 * `of`: gaps of support (entitled or in need), or of deprivations. `kind` is a kind of support, in the second a deprivation
 * indicator. `on`: as it stood at the end of a day, by what is recorded now.
 */
const asked = {
  of: z.enum(['support', 'deprivation']).default('support'),
  on: z.iso.date().optional(),
  place: Place,
  policy: z.string().max(60).optional(),
}
const filters = {
  ...asked,
  kind: z.string().max(40).optional(),
  why: Why.optional(),
  group: StatusGroup.optional(),
  wait: Wait.optional(),
}

/** Something that could serve: an activity to come or running, or money with something left. */
const Serving = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('activity'),
    id: z.string(),
    name: z.string(),
    activity: z.string(),
    startsOn: z.iso.date(),
    unit: UnitName,
    /** In the commune itself, or somewhere in the province. */
    near: z.boolean(),
  }),
  z.object({ kind: z.literal('allocation'), id: z.string(), name: z.string(), left: z.int() }),
  z.object({ kind: z.literal('contribution'), id: z.string(), name: z.string(), left: z.int() }),
])
export type Serving = z.infer<typeof Serving>

export const Gap = z.object({
  why: Why,
  kind: z.string(),
  policy: Both.extend({ code: z.string() }).nullable(),
  household: z.object({ id: HouseholdId, head: z.string() }),
  member: z.object({ id: MemberId, name: z.string(), birthYear: z.int().nullable() }).nullable(),
  village: UnitName,
  /** Null: nobody knows in which commune the village lay that day. */
  commune: UnitName.nullable(),
  group: StatusGroup,
  deprived: z.int().nullable(),
  known: z.int().nullable(),
  since: z.iso.date(),
  days: z.int(),
  /** Who has to act: the policy's; null: the People's Committee of the commune. */
  responsible: Both.nullable(),
})
export type Gap = z.infer<typeof Gap>

/** Danh sách chưa được hỗ trợ: commune by commune, in each the longest waiting first. `households`: different ones among `count`. */
export const leftBehindList = view('/api/left-behind', {
  query: z.object({ ...filters, ...paging }),
  answer: page(Gap.extend({ serving: z.array(Serving) })).extend({ households: z.int(), on: z.iso.date() }),
})
export const leftBehindExport = fileView('/api/left-behind.xlsx', {
  query: z.object({ ...filters, purpose: Purpose }),
  mediaType: mediaTypes.xlsx,
})

const Count = z.object({ cases: z.int(), households: z.int() })
/** How many, without names: by what filters choose, and by commune. */
export const leftBehindCounts = view('/api/left-behind/counts', {
  query: z.object(filters),
  answer: z.object({
    on: z.iso.date(),
    all: Count,
    /** Each choice of a filter with what it would leave, the other filters as they are. */
    choices: z.object({
      kind: z.array(z.object({ value: z.string(), cases: z.int() })),
      why: z.array(z.object({ value: Why, cases: z.int() })),
      group: z.array(z.object({ value: StatusGroup, cases: z.int() })),
      wait: z.array(z.object({ value: Wait, cases: z.int() })),
    }),
    communes: z.array(z.object({ unit: UnitName.nullable(), ...Count.shape, longest: z.iso.date() })),
  }),
})

/** By policy: entitled, and of them got it from us, only from another body, from nobody; and of whom it is not known. */
export const leftBehindPolicies = view('/api/left-behind/policies', {
  query: z.object({ on: z.iso.date().optional(), place: Place }),
  answer: z.object({
    on: z.iso.date(),
    rows: z.array(
      z.object({
        code: z.string(),
        name: Both,
        kind: SupportKind,
        entitled: z.int(),
        received: z.int(),
        elsewhere: z.int(),
        missed: z.int(),
        unknown: z.int(),
      }),
    ),
  }),
})

/** Its length on a day, three months before and at the start of the year, from the records as they are now. */
export const leftBehindTrend = view('/api/left-behind/trend', {
  query: z.object({ on: z.iso.date().optional(), place: Place }),
  answer: z.object({
    points: z.array(z.object({ on: z.iso.date(), ...Count.shape })).length(3),
    kinds: z.array(z.object({ value: SupportKind, cases: z.int() })),
  }),
})

/** What a household and its people are entitled to, need or lack, and have not got. */
export const householdGaps = view('/api/households/{id}/left-behind', {
  query: z.object({ id: HouseholdId, on: z.iso.date().optional() }),
  answer: z.object({ on: z.iso.date(), rows: z.array(Gap.extend({ serving: z.array(Serving) })) }),
})
