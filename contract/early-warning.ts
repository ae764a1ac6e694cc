import { z } from 'zod'
import { Hardship } from '../domain/household/hardship.ts'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, MemberId } from '../domain/kernel/ids.ts'
import { warningRules } from '../domain/support/early-warning.ts'
import { StatusGroup, SupportKind } from '../domain/support/kinds.ts'
import { command } from './command.ts'
import { fileView, mediaTypes, Place, page, paging, UnitName, view } from './view.ts'

/** Ghi biến cố of a household or one of its people. It moves no class and books nothing; the early warning reads it. */
export const recordHardship = command(
  'household.record-hardship',
  z.object({
    id: HouseholdId,
    what: Hardship,
    memberId: MemberId.nullable().default(null),
    on: CivilDate,
    note: z.string().trim().max(300).default(''),
  }),
)
/** How near the line is near, and how long an event counts, from a day on, by decision of the province. */
export const setEarlyWarning = command(
  'support.set-early-warning',
  z.object({
    marginPoints: z.int().min(0).max(100),
    months: z.int().min(1).max(60),
    from: CivilDate,
    act: z.string().trim().min(3).max(120),
  }),
)

export const WarningRule = z.enum(warningRules)
const Reason = z.object({
  rule: WarningRule,
  on: z.iso.date(),
  member: z.string().nullable(),
  note: z.string(),
  support: SupportKind.nullable(),
})
const Standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('newly-escaped'), from: z.enum(['poor', 'near-poor']), on: z.iso.date().nullable() }),
  z.object({ kind: z.literal('above-line'), points: z.int(), line: z.int() }),
])
const Row = z.object({
  household: z.object({ id: HouseholdId, head: z.string() }),
  village: UnitName,
  commune: UnitName.nullable(),
  group: StatusGroup,
  standings: z.array(Standing),
  reasons: z.array(Reason),
})

const filters = {
  on: z.iso.date().optional(),
  place: Place,
  rule: WarningRule.optional(),
  standing: z.enum(['newly-escaped', 'above-line']).optional(),
}
const Settings = z.object({ marginPoints: z.int(), months: z.int(), actMargin: z.string(), actMonths: z.string() })

/** Cảnh báo sớm: commune by commune, the latest event first. Each row with its reasons; there is no score. */
export const earlyWarningList = view('/api/early-warnings', {
  query: z.object({ ...filters, ...paging }),
  answer: page(Row).extend({ on: z.iso.date(), settings: Settings }),
})
export const earlyWarningExport = fileView('/api/early-warnings.xlsx', {
  query: z.object({ ...filters, purpose: z.string().trim().min(3).max(200) }),
  mediaType: mediaTypes.xlsx,
})
/** The same in figures: by commune and by rule; a household with two reasons counts in both rules and once in its commune. */
export const earlyWarningCounts = view('/api/early-warnings/counts', {
  query: z.object(filters),
  answer: z.object({
    on: z.iso.date(),
    all: z.int(),
    settings: Settings,
    rules: z.array(z.object({ value: WarningRule, households: z.int() })),
    standings: z.array(z.object({ value: z.enum(['newly-escaped', 'above-line']), households: z.int() })),
    communes: z.array(z.object({ unit: UnitName.nullable(), households: z.int() })),
  }),
})
/** The warning of one household, or null. */
export const householdWarning = view('/api/households/{id}/early-warning', {
  query: z.object({ id: HouseholdId, on: z.iso.date().optional() }),
  answer: z.object({ on: z.iso.date(), warning: Row.nullable() }),
})
