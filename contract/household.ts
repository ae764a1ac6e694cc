import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { AreaPath, HouseholdId, MemberId } from '../domain/kernel/ids.ts'
import { command } from './command.ts'
import { fileView, mediaTypes, Place, PovertyClass, page, paging, Setting, UnitName, view } from './view.ts'

const flag = z.enum(['true', 'false']).optional()

/** What may be asked of the list, and so of its export: the words of the URL. */
const filters = {
  /** A name in any order without tone marks, a code, or a whole 9- or 12-digit number. */
  q: z.string().max(200).optional(),
  class: PovertyClass.optional(),
  place: Place,
  setting: Setting.optional(),
  ethnicity: z.string().max(10).optional(),
  minority: flag,
  noLabour: flag,
  merit: flag,
  /** Deprived in this indicator, 1 to 12. */
  deprived: z.coerce.number().int().min(1).max(12).optional(),
  newlyEscaped: flag,
  /** `ended`: off the books (merged, moved out, died). */
  state: z.enum(['present', 'ended']).default('present'),
}

export const HouseholdRow = z.object({
  id: HouseholdId,
  head: z.string(),
  village: UnitName,
  commune: UnitName,
  setting: Setting.nullable(),
  class: PovertyClass,
  newlyEscaped: z.boolean(),
  headcount: z.int(),
  ethnicity: z.string(),
  incomePoints: z.int().nullable(),
  deprivationPoints: z.int().nullable(),
  /** Bits 0 to 11: indicators 1 to 12. */
  deprived: z.int().nullable(),
  known: z.int().nullable(),
  endedOn: z.iso.date().nullable(),
})

export const householdList = view('/api/households', {
  query: z.object({ ...filters, ...paging }),
  answer: page(HouseholdRow),
})

export const householdExport = fileView('/api/households.csv', {
  query: z.object({ ...filters, purpose: z.string().trim().min(3).max(200) }),
  mediaType: mediaTypes.csv,
})

export const Sex = z.enum(['male', 'female'])

const MemberRow = z.object({
  id: MemberId,
  name: z.string(),
  relation: z.string(),
  sex: Sex.nullable(),
  birthDate: z.iso.date().nullable(),
  birthYear: z.int().nullable(),
  ethnicity: z.string(),
  /** The last four digits, null where no number is recorded. */
  nationalIdTail: z.string().nullable(),
  joinedOn: z.iso.date().nullable(),
  leftOn: z.iso.date().nullable(),
  leftBy: z.string().nullable(),
  insured: z.boolean().nullable(),
  rightAge: z.boolean().nullable(),
  ableToWork: z.boolean().nullable(),
  needs: z.array(z.string()).nullable(),
})

const YearOnList = z.object({
  year: z.int(),
  standard: z.string(),
  class: PovertyClass,
  was: PovertyClass,
  headcount: z.int(),
  incomePoints: z.int().nullable(),
  deprivationPoints: z.int().nullable(),
  deprived: z.int().nullable(),
  known: z.int().nullable(),
  decisionNo: z.string().nullable(),
  decisionDate: z.iso.date().nullable(),
  recognised: z.boolean(),
})

export const Reason = z.looseObject({ kind: z.string() })

export const householdDetail = view('/api/households/{id}', {
  query: z.object({ id: HouseholdId }),
  answer: HouseholdRow.extend({
    area: AreaPath,
    address: z.string(),
    hasPhone: z.boolean(),
    classSince: z.iso.date().nullable(),
    escapedOn: z.iso.date().nullable(),
    noLabour: z.boolean(),
    merit: z.boolean(),
    causes: z.array(z.int()),
    endedBy: z.string().nullable(),
    version: z.int(),
    aliases: z.array(z.object({ kind: z.string(), value: z.string(), since: z.iso.date() })),
    members: z.array(MemberRow),
    years: z.array(YearOnList),
    /** The household scored by every standard in force or coming: which class, and why. */
    findings: z.array(
      z.object({
        standard: z.string(),
        nameVi: z.string(),
        nameEn: z.string(),
        act: z.string(),
        trial: z.boolean(),
        result: z.string(),
        because: z.array(Reason),
        /** B1 under this standard: its own sheet gives its own points. Null: not asked, or no sheet of it says. */
        incomePoints: z.int().nullable(),
        incomePointsLine: z.number().nullable(),
        deprivationPointsLine: z.number().nullable(),
      }),
    ),
    survey: z.object({ on: z.iso.date(), answers: z.unknown() }).nullable(),
    movements: z.array(
      z.object({
        on: z.iso.date(),
        year: z.int(),
        from: z.string(),
        to: z.string(),
        households: z.int(),
        people: z.int(),
        cause: z.string(),
        decisionNo: z.string().nullable(),
        reason: z.string(),
      }),
    ),
    events: z.array(
      z.object({
        on: z.iso.date(),
        kind: z.string(),
        details: z.record(z.string(), z.unknown()),
        recordedAt: z.string(),
      }),
    ),
  }),
})

/** One number, shown once and logged. */
export const nationalIdReveal = view('/api/members/{id}/national-id', {
  query: z.object({ id: MemberId }),
  answer: z.object({ nationalId: z.string() }),
})

const Birth = { birthDate: CivilDate.nullable(), birthYear: z.int().min(1890).max(2100).nullable() }
export const NewMember = z.object({
  id: MemberId,
  name: z.string().trim().min(1).max(120),
  relation: z.string().min(1).max(40),
  sex: Sex.nullable(),
  ...Birth,
  ethnicity: z.string().min(1).max(10),
  nationalId: z
    .string()
    .regex(/^(\d{9}|\d{12})$/)
    .nullable(),
})

export const registerHousehold = command(
  'household.register',
  z.object({
    id: HouseholdId,
    villageId: z.int().positive(),
    address: z.string().trim().max(300).default(''),
    on: CivilDate,
    /** `move-in` and `split` come from elsewhere, `born` was always here and never listed. */
    by: z.enum(['recorded', 'move-in']).default('recorded'),
    members: z.array(NewMember).min(1).max(40),
  }),
)

const seen = { id: HouseholdId, seenVersion: z.int().positive() }

export const splitHousehold = command(
  'household.split',
  z.object({
    ...seen,
    newId: HouseholdId,
    leaving: z.array(MemberId).min(1).max(40),
    newHead: MemberId,
    villageId: z.int().positive(),
    on: CivilDate,
    reason: z.string().trim().min(3).max(300),
  }),
)
export const mergeHouseholds = command(
  'household.merge',
  z.object({
    ...seen,
    into: HouseholdId,
    intoSeenVersion: z.int().positive(),
    on: CivilDate,
    reason: z.string().trim().min(3).max(300),
  }),
)
export const moveHousehold = command(
  'household.move',
  z.object({ ...seen, villageId: z.int().positive(), on: CivilDate, reason: z.string().trim().min(3).max(300) }),
)
export const endHousehold = command(
  'household.end',
  z.object({ ...seen, by: z.enum(['move-out', 'death']), on: CivilDate, reason: z.string().trim().min(3).max(300) }),
)
/** Somebody who came to a household that stays, and how. */
export const MemberCame = z.object({
  member: NewMember,
  by: z.enum(['birth', 'marriage', 'return', 'move-in', 'other']),
  on: CivilDate,
})
export type MemberCame = z.infer<typeof MemberCame>
/** Somebody who left a household that stays, and how. */
export const MemberLeft = z.object({
  memberId: MemberId,
  by: z.enum(['death', 'marriage', 'move-out', 'other']),
  on: CivilDate,
})
export type MemberLeft = z.infer<typeof MemberLeft>

export const addMember = command('household.add-member', z.object({ ...seen, ...MemberCame.shape }))
export const removeMember = command(
  'household.remove-member',
  z.object({ ...seen, ...MemberLeft.shape, newHead: MemberId.nullable().default(null) }),
)
export const correctMember = command(
  'household.correct-member',
  z.object({ ...seen, member: NewMember, reason: z.string().trim().min(3).max(300) }),
)
/** Sửa phân loại sau khi danh sách đã công nhận: a new event by its own decision, never a change of the frozen list. */
export const correctClass = command(
  'household.correct-class',
  z.object({
    ...seen,
    class: PovertyClass,
    on: CivilDate,
    decisionNo: z.string().trim().min(1).max(80),
    reason: z.string().trim().min(10).max(500),
  }),
)
