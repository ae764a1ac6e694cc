import { z } from 'zod'
import { monthlyChanges, monthlyStandings } from '../domain/report/monthly.ts'
import { command } from './command.ts'
import { fileView, mediaTypes, Place, UnitName, view, Year } from './view.ts'

const Month = z.coerce.number().int().min(1).max(12)
const Count = z.object({ households: z.int(), people: z.int() })
const Figures = z.record(z.enum(monthlyChanges), Count)

/** Gửi báo cáo tháng: what the records say of the month before, with the document it goes out by. A correction is a version more. */
export const sendMonthlyReport = command(
  'report.send-monthly',
  z.object({
    id: z.uuid(),
    communeId: z.int().positive(),
    year: z.int().min(2021).max(2100),
    month: z.int().min(1).max(12),
    /** Empty where it went without one. */
    documentNo: z.string().trim().max(60).default(''),
    signer: z.string().trim().min(1).max(120),
  }),
)

const SentReport = z.object({
  no: z.int(),
  on: z.iso.date(),
  by: z.string(),
  documentNo: z.string(),
  signer: z.string(),
  figures: Figures,
})

const MonthlyRow = z.object({
  unit: UnitName,
  standing: z.enum(monthlyStandings),
  /** Every version, the newest last. */
  sent: z.array(SentReport),
  /** What the records say today; differs from what was sent where something was decided or corrected since. */
  now: Figures,
  /** Households of these rounds that no decision speaks of yet. */
  open: z.int(),
})
export type MonthlyRow = z.infer<typeof MonthlyRow>

const Asked = z.object({ year: Year, month: Month.optional(), place: Place })

/** Báo cáo tháng của các xã: who has reported, who is late, and the whole. */
export const monthlyReports = view('/api/monthly-reports', {
  query: Asked,
  answer: z.object({
    months: z.array(
      z.object({ month: z.int(), dueOn: z.iso.date(), from: z.iso.date(), until: z.iso.date(), waiting: z.int() }),
    ),
    /** The month shown; null in a year the law has none for. */
    month: z.int().nullable(),
    rows: z.array(MonthlyRow),
    /** As sent where a commune has, by the records where not. */
    total: Figures,
  }),
})
export const monthlyReportsFile = fileView('/api/monthly-reports.xlsx', {
  query: Asked.extend({ lang: z.enum(['vi', 'en']).default('vi') }),
  mediaType: mediaTypes.xlsx,
})

/** The households of one month by name: as the last version sent has them, or as the records do. */
export const monthlyHouseholds = view('/api/monthly-reports/households', {
  query: z.object({ year: Year, month: Month, place: Place, version: z.enum(['sent', 'now']).default('now') }),
  answer: z.object({
    rows: z.array(
      z.object({
        caseId: z.string(),
        householdId: z.string(),
        head: z.string(),
        village: z.string(),
        change: z.enum(monthlyChanges),
        people: z.int(),
        decisionNo: z.string(),
        decidedOn: z.iso.date(),
      }),
    ),
  }),
})
