import type { CivilDate } from '../kernel/date.ts'
import type { Grid } from '../kernel/grid.ts'
import { fromLegacy, type LegacyEncoding } from '../kernel/legacy-text.ts'
import { classify, codeOf } from '../standard/classify.ts'
import type { Setting, Standard } from '../standard/standard.ts'
import { convertedGrid, type ListReader, legacyOf, makeReader } from './list-cell.ts'
import type { ListFinding } from './list-finding.ts'
import { groupRows } from './list-groups.ts'
import { readHousehold } from './list-household.ts'
import { detectLayout, type ListLayout, missingColumns } from './list-layout.ts'
import { findRepeats } from './list-repeats.ts'
import type { ParsedHousehold } from './list-row.ts'

export type ListOptions = {
  /** The day of the review: nobody is born after it. */
  readonly reviewDate: CivilDate
  /** Convert text of an old font; what was found is in `legacy`. */
  readonly convert?: LegacyEncoding | null
  /** Escaped lists whose title does not say it: which list the households left. */
  readonly left?: 'poor' | 'near-poor'
  /** What to compare class and scores by; without it they are not compared (see `checkClass`). */
  readonly by?: ClassBy
}

/** The standard of the list, and urban or rural where all its households live in one of them. */
export type ClassBy = { readonly standard: Standard; readonly setting: Setting | null }

export type ListReading = {
  readonly layout: ListLayout | undefined
  readonly legacy: LegacyEncoding | undefined
  /** About the sheet as a whole. With an error here no household is read. */
  readonly findings: readonly ListFinding[]
  readonly households: readonly ParsedGroup[]
  /** People for whom the list gives no number that could be read. */
  readonly withoutNationalId: number
}

/** Rows of one household. With an error there is no household: nothing is saved from rows that are wrong. */
export type ParsedGroup = {
  readonly rows: readonly [from: number, to: number]
  readonly household: ParsedHousehold | undefined
  readonly findings: readonly ListFinding[]
}

/** Reads a list in the exchanged layout from a sheet of any origin: the households it holds, and every doubt with its cell. */
export function readList(sheet: Grid, options: ListOptions): ListReading {
  const found = legacyOf(sheet)
  const legacy = found?.encoding
  const convert = options.convert ?? legacy
  const grid = convert === undefined ? sheet : convertedGrid(sheet, convert)
  const layout = detectLayout(grid)
  const findings = sheetFindings(layout, options.convert ? undefined : found)
  const nothing = { layout, legacy, findings, households: [], withoutNationalId: 0 }
  if (layout === undefined || findings.some((it) => it.severity === 'error')) return nothing

  const reader = makeReader(grid, layout)
  const households = readGroups(reader, options, findings)
  if (households.length === 0)
    findings.push({ severity: 'error', code: 'no-rows', address: reader.addressOf(layout.firstRow, 'listNo') })
  addRepairs(reader, options.convert ?? undefined, findings)
  const people = households.flatMap(({ household }) => household?.members ?? [])
  return { ...nothing, households, withoutNationalId: people.filter((it) => it.nationalId === null).length }
}

function sheetFindings(layout: ListLayout | undefined, old: ReturnType<typeof legacyOf>): ListFinding[] {
  const findings: ListFinding[] = []
  if (old) {
    const { encoding, address, example } = old
    findings.push({
      severity: 'error',
      code: 'legacy-text',
      address,
      encoding,
      example,
      reads: fromLegacy(example, encoding),
    })
  }
  if (layout === undefined) return [...findings, { severity: 'error', code: 'no-list', address: 'A1' }]
  if (layout.byPosition)
    findings.push({ severity: 'warning', code: 'layout-by-position', address: `B${layout.firstRow}` })
  for (const { column, expected } of missingColumns(layout))
    if (column !== 'unknown')
      findings.push({
        severity: 'error',
        code: 'column-missing',
        address: `${expected ?? 'A'}${layout.firstRow - 1}`,
        column,
      })
  return findings
}

function readGroups(reader: ListReader, options: ListOptions, findings: ListFinding[]): readonly ParsedGroup[] {
  const left = reader.layout.left ?? options.left
  const groups = groupRows(reader, findings).map(({ rows, findings: own }) => ({
    rows: [rows[0] ?? 0, rows.at(-1) ?? 0] as const,
    household: readHousehold({ reader, rows, reviewDate: options.reviewDate, left, findings: own }),
    findings: own,
  }))
  findRepeats(reader, groups)
  const { by } = options
  const isEscaped = reader.layout.kind === 'escaped'
  return groups.map(({ rows, household, findings: own }) => {
    const differs = household && by ? checkClass(household, by, isEscaped) : undefined
    if (differs) own.push({ ...differs, address: reader.addressOf(rows[0], isEscaped ? 'incomePoints' : 'class') })
    const isWrong = own.some((it) => it.severity === 'error')
    return { rows, household: isWrong ? undefined : household, findings: withoutDoubles(own) }
  })
}

const withoutDoubles = (findings: readonly ListFinding[]) =>
  findings.filter(
    (it, at) => findings.findIndex((other) => other.code === it.code && other.address === it.address) === at,
  )

/**
 * F10: does the class disagree with the points? What came is kept, a person decides. Points that are missing disagree with
 * nothing. On a list of escaped households the class they left must not be what the points still give.
 */
export function checkClass(household: ParsedHousehold, by: ClassBy, isEscaped = false) {
  const { incomePoints, deprivationPoints } = household
  const scored = classify({ setting: by.setting, incomePoints, deprivationPoints }, by.standard).result
  if (scored === 'cannot' || incomePoints === null) return undefined
  const agrees = isEscaped ? codeOf[scored] > codeOf[household.class] : scored === household.class
  if (agrees) return undefined
  const { class: listed } = household
  const found = { class: listed, scored, incomePoints, deprivationPoints }
  return { severity: 'warning', code: 'class-differs-from-scores', ...found } as const
}

function addRepairs(reader: ListReader, converted: LegacyEncoding | undefined, findings: ListFinding[]): void {
  const address = reader.addressOf(reader.layout.firstRow, 'listNo')
  const { cleaned, numbersAsText } = reader.tally
  if (converted) findings.push({ severity: 'repaired', code: 'legacy-converted', address, encoding: converted })
  if (cleaned.size > 0) findings.push({ severity: 'repaired', code: 'text-cleaned', address, count: cleaned.size })
  if (numbersAsText.size > 0)
    findings.push({ severity: 'repaired', code: 'numbers-as-text', address, count: numbersAsText.size })
}
