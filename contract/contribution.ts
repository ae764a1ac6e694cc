import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { contributionForms, donorKinds, purposes } from '../domain/money/contribution.ts'
import { Dong } from '../domain/money/kinds.ts'
import { command } from './command.ts'
import { Amount } from './money.ts'
import { fileView, mediaTypes, Place, page, paging, UnitName, view, Year } from './view.ts'

export const DonorKind = z.enum(donorKinds)
export type DonorKind = z.infer<typeof DonorKind>
export const Purpose = z.enum(purposes)
export type Purpose = z.infer<typeof Purpose>
export const ContributionForm = z.enum(contributionForms)
export type ContributionForm = z.infer<typeof ContributionForm>
const text = (longest: number) => z.string().trim().min(1).max(longest)

/** Nhà tài trợ, registered at the unit that receives: a commune or the province. */
export const addDonor = command(
  'money.add-donor',
  z.object({
    id: z.uuidv7(),
    unitId: z.int().positive(),
    kind: DonorKind,
    name: text(200),
    address: z.string().trim().max(300).default(''),
    phone: z
      .string()
      .trim()
      .regex(/^[+\d][\d .-]{7,19}$/)
      .nullable()
      .default(null),
  }),
)
/** Cam kết: what somebody promised. Goods and labour at their value in đồng. */
export const pledge = command(
  'money.pledge',
  z.object({
    id: z.uuidv7(),
    donorId: z.uuidv7(),
    year: z.int().min(2016).max(2100),
    purpose: Purpose,
    form: ContributionForm,
    what: z.string().trim().max(300).default(''),
    pledgedOn: CivilDate,
    pledged: Amount,
  }),
)
/** Tiếp nhận: makes a numbered receipt of the unit and year. */
export const receive = command(
  'money.receive',
  z.object({
    id: z.uuidv7(),
    contributionId: z.uuidv7(),
    on: CivilDate,
    amount: Amount,
    receivedBy: text(100),
  }),
)
export const useContribution = command(
  'money.use-contribution',
  z.object({
    id: z.uuidv7(),
    contributionId: z.uuidv7(),
    on: CivilDate,
    amount: Amount,
    activityId: z.uuidv7().nullable().default(null),
    householdId: z.uuidv7().nullable().default(null),
    content: text(500),
  }),
)
/** What the use should have been; 0 takes it back. */
export const correctUse = command(
  'money.correct-use',
  z.object({
    id: z.uuidv7(),
    useId: z.uuidv7(),
    on: CivilDate,
    amount: Dong.max(1_000_000_000_000_000),
    reason: text(500),
  }),
)

const DonorName = z.object({ id: z.uuid(), name: z.string(), kind: DonorKind })
const Sums = z.object({ pledged: z.int(), received: z.int(), used: z.int() })
export const ContributionRow = Sums.extend({
  id: z.uuid(),
  donor: DonorName,
  unit: UnitName.nullable(),
  year: z.int(),
  purpose: Purpose,
  form: ContributionForm,
  what: z.string(),
  pledgedOn: z.iso.date(),
})
export type ContributionRow = z.infer<typeof ContributionRow>

const filters = {
  year: Year.optional(),
  place: Place,
  purpose: Purpose.optional(),
  form: ContributionForm.optional(),
  donor: z.uuid().optional(),
  q: z.string().max(100).optional(),
}
/** Huy động: contributions in the reader's area, the newest first, with sums of all that match. */
export const contributionList = view('/api/money/contributions', {
  query: z.object({ ...filters, ...paging }),
  answer: page(ContributionRow).extend({
    sums: Sums,
    byPurpose: z.array(Sums.extend({ purpose: Purpose })),
    byForm: z.array(Sums.extend({ form: ContributionForm })),
    years: z.array(z.int()),
  }),
})
export const contributionFile = fileView('/api/money/contributions.xlsx', {
  query: z.object({ ...filters, lang: z.enum(['vi', 'en']).default('vi') }),
  mediaType: mediaTypes.xlsx,
})

const Receipt = z.object({
  id: z.uuid(),
  no: z.int(),
  year: z.int(),
  on: z.iso.date(),
  amount: z.int(),
  receivedBy: z.string(),
})
const Use = z.object({
  id: z.uuid(),
  on: z.iso.date(),
  amount: z.int(),
  content: z.string(),
  activity: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  householdId: z.uuid().nullable(),
  corrects: z.uuid().nullable(),
  /** What it is worth after its corrections; of a correction null. */
  now: z.int().nullable(),
})
export const contributionDetail = view('/api/money/contributions/{id}', {
  query: z.object({ id: z.uuid() }),
  answer: ContributionRow.extend({ receipts: z.array(Receipt), uses: z.array(Use) }),
})

/** Phiếu tiếp nhận, with all that stands on the paper. */
export const receiptPaper = view('/api/money/receipts/{id}', {
  query: z.object({ id: z.uuid() }),
  answer: Receipt.extend({
    contribution: ContributionRow,
    donorAddress: z.string(),
    /** Bằng chữ: Vietnamese, the language of the paper. */
    inWords: z.string(),
    province: z.string(),
    unit: z.string(),
  }),
})

export const donorList = view('/api/money/donors', {
  query: z.object({ q: z.string().max(100).optional(), place: Place, ...paging }),
  answer: page(DonorName.extend({ address: z.string(), unit: UnitName.nullable() }).extend(Sums.shape)),
})
/** What a donor gave and what became of it, of one year or of all. */
export const donorStatement = view('/api/money/donors/{id}', {
  query: z.object({ id: z.uuid(), year: Year.optional() }),
  answer: DonorName.extend({
    address: z.string(),
    /** Only that there is one; a number in clear is asked for by itself. */
    hasPhone: z.boolean(),
    unit: z.string(),
    province: z.string(),
    contributions: z.array(ContributionRow.extend({ receipts: z.array(Receipt), uses: z.array(Use) })),
    years: z.array(z.int()),
  }),
})

/** A donor's telephone number in clear, one at a time and on the log. */
export const donorPhone = view('/api/money/donors/{id}/phone', {
  query: z.object({ id: z.uuid() }),
  answer: z.object({ phone: z.string() }),
})
