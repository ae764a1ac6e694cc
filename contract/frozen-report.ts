import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { reportKinds } from '../domain/report/freezing.ts'
import { command } from './command.ts'
import { FormCode, reportForm } from './report.ts'
import { fileView, mediaTypes, UnitName, view, Year } from './view.ts'

const ReportKind = z.enum(reportKinds)
const FrozenId = z.uuid()

/** Chốt báo cáo: the ten forms of the province as they stand, reported by a document of a day. Never changed; a correction is another one. */
export const freezeReport = command(
  'report.freeze',
  z.object({
    id: FrozenId,
    year: Year,
    kind: ReportKind,
    on: CivilDate,
    documentNo: z.string().trim().min(1).max(60),
    signer: z.string().trim().min(1).max(120),
  }),
)

const FrozenReport = z.object({
  id: FrozenId,
  year: z.int(),
  kind: ReportKind,
  no: z.int(),
  on: z.iso.date(),
  /** Reported before this day, or late. */
  dueBefore: z.iso.date(),
  documentNo: z.string(),
  signer: z.string(),
  by: z.string(),
  recordedAt: z.string(),
  /** Communes of which something was not there, and cells that did not agree. */
  missing: z.int(),
  faults: z.int(),
})
export type FrozenReport = z.infer<typeof FrozenReport>

/** Reports of a year with the days the law gives for them, and the years with any, the newest first. */
export const frozenReports = view('/api/frozen-reports', {
  query: z.object({ year: Year }),
  answer: z.object({
    rows: z.array(FrozenReport),
    years: z.array(Year),
    dueBefore: z.object({ provisional: z.iso.date().nullable(), official: z.iso.date().nullable() }),
  }),
})

const Compared = z.object({ from: FrozenId, to: FrozenId, form: FormCode })
/** What differs between two frozen versions of a form, by commune. */
export const reportDifferences = view('/api/frozen-reports/differences', {
  query: Compared,
  answer: z.object({
    columns: reportForm.answer.shape.columns,
    rows: z.array(
      z.object({
        setting: z.enum(['urban', 'rural', 'total']),
        unit: UnitName.nullable(),
        line: z.enum(['households', 'people', 'only', 'both-lists', 'poor', 'near-poor']),
        column: z.string(),
        from: z.number().nullable(),
        to: z.number().nullable(),
      }),
    ),
  }),
})
export const reportDifferencesFile = fileView('/api/frozen-reports/differences.xlsx', {
  query: Compared.extend({ lang: z.enum(['vi', 'en']).default('vi') }),
  mediaType: mediaTypes.xlsx,
})
