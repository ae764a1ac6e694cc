import { z } from 'zod'
import { fileView, mediaTypes, Place, UnitName, view, Year } from './view.ts'

export const formCodes = ['7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '7.7', '7.8', '7.9', '7.10'] as const
export const FormCode = z.enum(formCodes)

/** Forms are values: nobody adds to a list of theirs. */
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const Words = z.object({ vi: z.string(), en: z.string() })
const Block = z.enum(['urban', 'rural', 'total'])
const RowLine = z.enum(['households', 'people', 'only', 'both-lists', 'poor', 'near-poor'])

/** Two figures that do not agree, and where. */
const Fault = z.object({
  form: FormCode,
  /** Name of the unit, or I, II, III for a sum line. */
  unit: z.string(),
  setting: Block,
  line: RowLine,
  /** Key of the column; several joined by "+"; null for the whole row. */
  column: z.string().nullable(),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  note: z.enum([
    ...([
      'ledger-and-lists-disagree',
      'formula',
      'forms-disagree',
      'rate-over-100',
      'rate-without-denominator',
    ] as const),
    ...(['rate-not-part-of-whole', 'average-too-low', 'average-too-high', 'more-than-total'] as const),
    ...(['less-than-households', 'groups-do-not-add-up', 'sum-line', 'start-is-not-last-end', 'rows-of-list'] as const),
  ]),
})
const scope = {
  year: Year,
  place: Place,
  /** Units as they were at the end of that year, or the units of today. */
  boundaries: z.enum(['day', 'today']).default('day'),
}
const query = { form: FormCode, ...scope }
const lang = z.enum(['vi', 'en']).default('vi')

/** One of the ten statutory forms (TT 07/2021 Appendix VII, TT 02/2022). A cell nobody can know is null, never 0. */
export const reportForm = view('/api/reports/{form}', {
  query: z.object(query),
  answer: z.object({
    form: FormCode,
    title: Words,
    year: z.int(),
    place: UnitName,
    /** The day whose boundaries the rows stand in. */
    asOf: z.iso.date(),
    /** Poverty standard of the year; empty where none was in force. */
    standard: z.string(),
    columns: list(
      z.object({
        no: z.string(),
        key: z.string(),
        heading: Words,
        group: Words.nullable(),
        kind: z.enum(['count', 'rate', 'average']),
      }),
    ),
    blocks: list(
      z.object({
        setting: Block,
        rows: list(
          z.object({
            unit: UnitName.nullable(),
            line: RowLine,
            cells: list(z.number().nullable()),
            missing: z.boolean(),
          }),
        ),
      }),
    ),
    /** Cells left empty because the records disagree: `actual` is what stood there, `expected` what it should be. */
    withheld: list(Fault),
    /**
     * All sixteen identities of the law handbook, section 6.1, whichever form was asked for: forms are judged beside each
     * other, and each form's tab says how it stands. Unknown: nothing could be compared.
     */
    checks: list(
      z.object({
        id: z.string(),
        ok: z.union([z.boolean(), z.literal('unknown')]),
        compared: z.int(),
        notCompared: z.int(),
        faults: list(Fault),
      }),
    ),
    /** The units with something that is not there, in official order; of the sum lines they are left out, never counted as 0. */
    missing: list(
      z.object({
        unit: UnitName,
        what: list(
          z.enum([
            ...(['residents', 'opening-list', 'closing-list', 'minority-residents'] as const),
            ...(['poor-deprivations', 'near-poor-deprivations', 'poor-ethnicities', 'near-poor-ethnicities'] as const),
          ]),
        ),
      }),
    ),
    /** Nothing missing and nothing withheld. */
    complete: z.boolean(),
  }),
})

export const reportFile = fileView('/api/reports/{form}.xlsx', {
  query: z.object({ ...query, lang }),
  mediaType: mediaTypes.xlsx,
})

/** All ten in one workbook. */
export const reportBook = fileView('/api/reports.xlsx', {
  query: z.object({ ...scope, lang }),
  mediaType: mediaTypes.xlsx,
})
