import { z } from 'zod'
import { Capital, Source } from '../domain/money/kinds.ts'
import { dues } from '../domain/money/spend-by.ts'
import { HolderKind } from './money.ts'
import { fileView, mediaTypes, Place, page, paging, UnitName, view, Year } from './view.ts'

const ProjectName = z.object({ code: z.string(), no: z.string(), nameVi: z.string(), nameEn: z.string() })
const Holder = z.object({ id: z.uuid(), name: z.string(), kind: HolderKind })
export const Due = z.enum(dues)

/**
 * Of a line: `amount` is what it is worth now, `allocated` what holders have of it, both for the whole province: lines are public
 * figures. `held` and `disbursed` are of the holders in the reader's area (or of the place asked for): in the province
 * `held` = `allocated`.
 */
const LineSums = z.object({
  amount: z.int(),
  allocated: z.int(),
  held: z.int(),
  disbursed: z.int(),
})
export const MoneyLine = LineSums.extend({
  id: z.uuid(),
  planYear: z.int(),
  executionYear: z.int(),
  /** Null: not split yet. So with capital. */
  project: ProjectName.nullable(),
  capital: Capital.nullable(),
  source: Source,
  spendBy: z.iso.date(),
  due: Due,
  note: z.string(),
  /** Allocations in the area. */
  holders: z.int(),
})
export type MoneyLine = z.infer<typeof MoneyLine>

/** What lines are looked at: `year` is the year of the plan. `none` in project or capital: not split yet. */
const lines = {
  year: Year,
  place: Place,
  source: Source.optional(),
  capital: z.union([Capital, z.literal('none')]).optional(),
  /** A project with its sub-projects. */
  project: z.string().max(40).optional(),
}

/** The budget of a plan year. Lines carried over stand apart: `executionYear` later than `planYear`. */
export const budget = view('/api/money/budget', {
  query: z.object(lines),
  answer: z.object({
    year: z.int(),
    lines: z.array(MoneyLine),
    /** Carried over into this year from plans of earlier years: not part of the budget of the plan year. */
    carriedIn: z.array(MoneyLine),
    /** Projects in force in the year, to choose from. */
    projects: z.array(ProjectName.extend({ parent: z.string().nullable() })),
    /** The reader sees all holders, so `held` is all that is allocated. */
    whole: z.boolean(),
  }),
})

/** Plan years there is money of, the newest first. */
export const moneyYears = view('/api/money/years', {
  query: z.object({}),
  answer: z.object({ years: z.array(z.int()) }),
})

/** Sums of the same lines by holder, commune, month, project or source: what was allocated and disbursed in the area. */
export const moneySums = view('/api/money/sums', {
  query: z.object({ ...lines, by: z.enum(['holder', 'commune', 'month', 'project', 'source']) }),
  answer: z.object({
    rows: z.array(
      z.object({
        /** Id of the holder or unit, "2024-03", code of the project, the source; '' is the province's own, or not split. */
        key: z.string(),
        nameVi: z.string(),
        nameEn: z.string(),
        allocated: z.int(),
        disbursed: z.int(),
      }),
    ),
  }),
})

const Entry = z.object({
  id: z.uuid(),
  kind: z.string(),
  on: z.iso.date(),
  amount: z.int(),
  decisionNo: z.string(),
  decisionDate: z.iso.date(),
  reason: z.string(),
})
export const AllocationRow = z.object({
  id: z.uuid(),
  line: MoneyLine.omit({ amount: true, allocated: true, held: true, disbursed: true, holders: true }),
  holder: Holder,
  unit: UnitName.nullable(),
  amount: z.int(),
  spent: z.int(),
})
export type AllocationRow = z.infer<typeof AllocationRow>

/** One line with all that was decided about it. */
export const lineDetail = view('/api/money/lines/{id}', {
  query: z.object({ id: z.uuid() }),
  answer: MoneyLine.extend({
    entries: z.array(
      Entry.extend({
        /** The line at the other end of a split or a carry-over. */
        other: z
          .object({
            id: z.uuid(),
            executionYear: z.int(),
            project: ProjectName.nullable(),
            capital: Capital.nullable(),
          })
          .nullable(),
      }),
    ),
    carriedFrom: z.uuid().nullable(),
    /** Lines its parts may go to are of projects in force in the plan year. */
    projects: z.array(ProjectName.extend({ parent: z.string().nullable() })),
    whole: z.boolean(),
  }),
})

const allocationQuery = {
  year: Year.optional(),
  place: Place,
  source: Source.optional(),
  capital: lines.capital,
  project: lines.project,
  line: z.uuid().optional(),
  holder: z.uuid().optional(),
  /** Something left to spend, and how near its last day is. */
  due: Due.optional(),
  q: z.string().max(100).optional(),
}
/** Allocations in the reader's area, the next last day first: also what a picker offers. */
export const allocationList = view('/api/money/allocations', {
  query: z.object({ ...allocationQuery, ...paging }),
  answer: page(AllocationRow).extend({ amount: z.int(), spent: z.int() }),
})
export const allocationFile = fileView('/api/money/allocations.xlsx', {
  query: z.object({ ...allocationQuery, lang: z.enum(['vi', 'en']).default('vi') }),
  mediaType: mediaTypes.xlsx,
})

export const allocationDetail = view('/api/money/allocations/{id}', {
  query: z.object({ id: z.uuid() }),
  answer: AllocationRow.extend({
    entries: z.array(Entry),
    disbursements: z.array(
      z.object({
        id: z.uuid(),
        on: z.iso.date(),
        amount: z.int(),
        documentNo: z.string(),
        content: z.string(),
        activity: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        corrects: z.uuid().nullable(),
        /** What it is worth after its corrections; of a correction null. */
        now: z.int().nullable(),
      }),
    ),
    /** First day something may be paid: no money moves before its decision. */
    decided: z.iso.date(),
    /** Left of the line, to be allocated on top. */
    lineLeft: z.int(),
  }),
})

/** Holders money can be allocated to. */
export const holderList = view('/api/money/holders', {
  query: z.object({}),
  answer: z.object({ rows: z.array(Holder.extend({ unit: UnitName.nullable() })) }),
})

/** Activities a payment can be tied to, in the reader's area. */
export const payableActivities = view('/api/money/activities', {
  query: z.object({ year: Year, place: Place }),
  answer: z.object({ rows: z.array(z.object({ id: z.uuid(), name: z.string(), unit: z.string() })) }),
})
