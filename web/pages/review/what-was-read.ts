import { z } from 'zod'
import type { importRows } from '../../../contract/review.ts'
import { listColumns } from '../../../domain/review/list-column.ts'

export type ImportRow = z.infer<typeof importRows.answer>['rows'][number]
export type Match = ImportRow['matches'][number]

const Member = z.looseObject({
  name: z.string(),
  relation: z.string().catch(''),
  birthDate: z.string().nullable().catch(null),
  birthYear: z.number().nullable().catch(null),
  sex: z.enum(['male', 'female']).nullable().catch(null),
  nationalIdTail: z.string().nullable().catch(null),
})
export type ReadMember = z.infer<typeof Member>

/** A household as the file tells it. What the server leaves out is not known. */
const Household = z.looseObject({
  members: z.array(Member),
  village: z.string().catch(''),
  address: z.string().catch(''),
  class: z.enum(['poor', 'near-poor', 'neither']),
  incomePoints: z.number().nullable().catch(null),
  deprivationPoints: z.number().nullable().catch(null),
})
export type ReadHousehold = z.infer<typeof Household>

export function householdOf(row: ImportRow): ReadHousehold | undefined {
  const parsed = Household.safeParse(row.household)
  return parsed.success ? parsed.data : undefined
}

const Beside = z.array(z.looseObject({ name: z.string(), birthYear: z.number().nullable().catch(null) })).catch([])

/** The people of a household of the register that a household of the file may be. */
export const peopleOf = (match: Match) => Beside.parse(match.members)

const ColumnLine = z.looseObject({
  column: z.enum([...listColumns, 'unknown']),
  required: z.boolean(),
  expected: z.string().nullable(),
  found: z.string().nullable(),
  heading: z.string().nullable(),
})
export type ColumnLine = z.infer<typeof ColumnLine>

export const columnLines = (check: readonly unknown[]): readonly ColumnLine[] =>
  check.flatMap((line) => {
    const parsed = ColumnLine.safeParse(line)
    return parsed.success ? [parsed.data] : []
  })

const Legacy = z.looseObject({
  code: z.literal('legacy-text'),
  encoding: z.enum(['tcvn3', 'vni']),
  example: z.string(),
  reads: z.string(),
})

/** The note that says the file was typed in a font of before Unicode. */
export const legacyNote = (notes: readonly unknown[]) =>
  notes.flatMap((note) => {
    const parsed = Legacy.safeParse(note)
    return parsed.success ? [parsed.data] : []
  })[0]
