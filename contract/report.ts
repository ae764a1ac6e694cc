import { z } from 'zod'
import { fileView, mediaTypes, Place, UnitName, view, Year } from './view.ts'

export const formCodes = ['7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '7.7', '7.8', '7.9', '7.10'] as const
export const FormCode = z.enum(formCodes)

const Words = z.object({ vi: z.string(), en: z.string() })
const query = {
  form: FormCode,
  year: Year,
  place: Place,
  /** Units as they were at the end of that year, or the units of today. */
  boundaries: z.enum(['day', 'today']).default('day'),
}

/** One of the ten statutory forms (TT 07/2021 Appendix VII, TT 02/2022). A cell nobody can know is null, never 0. */
export const reportForm = view('/api/reports/{form}', {
  query: z.object(query),
  answer: z.object({
    form: FormCode,
    title: Words,
    year: z.int(),
    place: UnitName,
    asOf: z.iso.date(),
    standard: z.string(),
    columns: z.array(
      z.object({
        no: z.string(),
        key: z.string(),
        heading: Words,
        group: Words.nullable(),
        kind: z.enum(['count', 'rate', 'average']),
      }),
    ),
    blocks: z.array(
      z.object({
        setting: z.enum(['urban', 'rural', 'total']),
        rows: z.array(
          z.object({
            unit: UnitName.nullable(),
            line: z.string(),
            cells: z.array(z.number().nullable()),
            missing: z.boolean(),
          }),
        ),
      }),
    ),
    /** All sixteen identities, whichever form was asked for: forms are judged beside each other, and each form's tab says how it stands. */
    checks: z.array(
      z.object({
        id: z.string(),
        ok: z.union([z.boolean(), z.literal('unknown')]),
        faults: z.array(z.looseObject({ form: z.string(), unit: z.string(), line: z.string() })),
      }),
    ),
    missing: z.array(z.object({ unit: UnitName, what: z.array(z.string()) })),
    complete: z.boolean(),
  }),
})

export const reportFile = fileView('/api/reports/{form}.xlsx', {
  query: z.object({ ...query, lang: z.enum(['vi', 'en']).default('vi') }),
  mediaType: mediaTypes.xlsx,
})

/** All ten in one workbook. */
export const reportBook = fileView('/api/reports.xlsx', {
  query: z.object({ year: Year, place: Place, boundaries: z.enum(['day', 'today']).default('day') }),
  mediaType: mediaTypes.xlsx,
})
