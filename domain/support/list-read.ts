import type { CivilDate } from '../kernel/date.ts'
import type { Grid } from '../kernel/grid.ts'
import type { LegacyEncoding } from '../kernel/legacy-text.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { foldText } from '../kernel/text.ts'
import { readDong } from '../money/read-dong.ts'
import { convertedGrid, type Field, type ListReader, legacyOf, makeReader } from '../review/list-cell.ts'
import { readDay } from '../review/list-date.ts'
import { bestHeading, firstRowAfter } from '../review/list-heading.ts'
import { readNationalId } from '../review/list-person.ts'
import { mergedGrid } from '../review/merged-grid.ts'
import type { SupportKind } from './kinds.ts'
import { type DeliveryColumn, deliveryHeadings } from './list-column.ts'
import type { DeliveryFinding, NumberFinding, SheetProblem } from './list-finding.ts'
import { kindIn } from './list-kind.ts'
import { topicNames } from './names.ts'
import { knownTopics } from './topics.ts'

/** What every row of the list has that it does not say itself. */
export type DeliveryListOptions = {
  readonly today: CivilDate
  readonly kind: SupportKind | null
  readonly on: CivilDate | null
  readonly documentNo: string
  readonly convert: LegacyEncoding | null
}

/** A row as it was read; what is null or empty was not said. Findings with `error` keep it from being saved. */
export type ReadRow = {
  readonly row: number
  readonly nationalId: string | null
  readonly name: string
  /** Named as the head of its household only: then the household is meant. */
  readonly asHead: boolean
  readonly birth: { readonly date: CivilDate | null; readonly year: number | null }
  readonly village: string
  readonly kind: SupportKind | null
  readonly on: CivilDate | null
  readonly validUntil: CivilDate | null
  readonly amount: number | null
  readonly goods: string
  readonly topic: string
  readonly documentNo: string
  readonly findings: readonly DeliveryFinding[]
}
export type DeliveryList = {
  readonly columns: Partial<Readonly<Record<DeliveryColumn, number>>>
  readonly rows: readonly ReadRow[]
}
type Reader = ListReader<DeliveryColumn, { readonly columns: DeliveryList['columns'] }>

/** Reads a list of support from a sheet: its columns in any order, found by the words of their heading. */
export function readDeliveryList(sheet: Grid, options: DeliveryListOptions): Result<DeliveryList, SheetProblem> {
  const legacy = options.convert === null ? legacyOf(sheet) : undefined
  if (legacy) return refuse({ code: 'legacy-text', encoding: legacy.encoding, example: legacy.example })
  const grid = mergedGrid(options.convert === null ? sheet : convertedGrid(sheet, options.convert))
  const heading = bestHeading(grid, deliveryHeadings)
  if (!heading || heading.columns.size < 2) return refuse({ code: 'no-list' })
  const columns = Object.fromEntries(heading.columns) as DeliveryList['columns'] // true: its keys are our columns
  const problem = missingIn(columns, options)
  if (problem) return refuse(problem)

  const reader = makeReader<DeliveryColumn, { readonly columns: DeliveryList['columns'] }>(grid, { columns })
  const rows: ReadRow[] = []
  for (let row = firstRowAfter(grid, heading.row, deliveryHeadings); row <= grid.rowCount; row += 1) {
    const read = readRow(reader, row, options)
    if (read) rows.push(read)
  }
  return rows.length === 0 ? refuse({ code: 'no-rows' }) : ok({ columns, rows })
}

function missingIn(columns: DeliveryList['columns'], { kind, on }: DeliveryListOptions): SheetProblem | undefined {
  if (columns.nationalId === undefined && columns.name === undefined && columns.head === undefined)
    return { code: 'who-missing' }
  if (columns.kind === undefined && kind === null) return { code: 'kind-missing' }
  return columns.on === undefined && on === null ? { code: 'day-missing' } : undefined
}

/** Undefined: an empty row, or a line of sums and signatures below the list. */
function readRow(reader: Reader, row: number, options: DeliveryListOptions): ReadRow | undefined {
  const findings: DeliveryFinding[] = []
  const get = (column: DeliveryColumn) => reader.field(row, column, findings)
  const [number, name, head] = [get('nationalId'), get('name'), get('head')]
  const who = number ?? name ?? head
  const amount = readAmount(get('amount'), findings)
  const ofNumber: NumberFinding[] = []
  const nationalId = number ? readNationalId(number, { kind: 'unknown' }, null, ofNumber) : null
  findings.push(...ofNumber)
  if (!who) return isBelow(reader, row, amount) ? undefined : whoMissing(reader, row, options, findings)
  if (/^(tong|cong|tong cong|nguoi lap|lap bang|ke toan)\b/.test(foldText(who.text))) return undefined
  const kind = readKind(reader, row, get('kind'), options, findings)
  return {
    row,
    nationalId,
    name: (name ?? head)?.text ?? '',
    asHead: !number && !name,
    birth: readBirth(get('birth'), options.today),
    village: get('village')?.text ?? '',
    kind,
    on: readOn(reader, row, get('on'), options, findings),
    validUntil: readUntil(get('validUntil'), findings),
    amount,
    goods: get('goods')?.text ?? '',
    topic: topicOf(kind, get('topic')?.text ?? ''),
    documentNo: get('documentNo')?.text ?? options.documentNo,
    findings,
  }
}

const isBelow = (reader: Reader, row: number, amount: number | null) =>
  amount === null && (['kind', 'on', 'goods', 'topic'] as const).every((it) => !reader.isOwn(row, it))

function whoMissing(reader: Reader, row: number, options: DeliveryListOptions, findings: DeliveryFinding[]): ReadRow {
  const column = reader.layout.columns.nationalId === undefined ? 'name' : 'nationalId'
  const address = reader.addressOf(row, column)
  const nobody = { nationalId: null, name: '', asHead: false, birth: { date: null, year: null }, village: '' }
  const nothing = { kind: null, on: null, validUntil: null, amount: null, goods: '', topic: '' }
  const missing = { severity: 'error', code: 'who-missing', address } as const
  return { row, ...nobody, ...nothing, documentNo: options.documentNo, findings: [...findings, missing] }
}

function readKind(
  reader: Reader,
  row: number,
  field: Field | undefined,
  options: DeliveryListOptions,
  findings: DeliveryFinding[],
): SupportKind | null {
  if (!field) {
    if (options.kind === null)
      findings.push({ severity: 'error', code: 'kind-missing', address: reader.addressOf(row, 'kind') })
    return options.kind
  }
  const kind = kindIn(field.text)
  if (kind === undefined)
    findings.push({ severity: 'error', code: 'kind-unknown', address: field.address, text: field.text })
  return kind ?? null
}

function readOn(
  reader: Reader,
  row: number,
  field: Field | undefined,
  options: DeliveryListOptions,
  findings: DeliveryFinding[],
): CivilDate | null {
  if (!field) {
    if (options.on === null)
      findings.push({ severity: 'error', code: 'day-missing', address: reader.addressOf(row, 'on') })
    return options.on
  }
  const said = readDay(field, options.today)
  if (said.kind === 'date') return said.date
  findings.push({ severity: 'error', code: 'day-impossible', address: field.address, text: field.text })
  return null
}

function readUntil(field: Field | undefined, findings: DeliveryFinding[]): CivilDate | null {
  if (!field) return null
  const said = readDay(field, latest)
  if (said.kind === 'date') return said.date
  findings.push({ severity: 'error', code: 'until-impossible', address: field.address, text: field.text })
  return null
}
/** A card may be valid for some years: its short year is of this century. */
const latest = '2099-12-31' as CivilDate // true: it is a day

/** Whole đồng; of a cell that is a number the point is a decimal one. */
function readAmount(field: Field | undefined, findings: DeliveryFinding[]): number | null {
  if (!field) return null
  const amount = field.kind === 'number' ? wholeNumber(field.text) : readDong(field.text)
  if (amount !== undefined && amount > 0) return amount
  findings.push({ severity: 'error', code: 'amount-not-whole', address: field.address, text: field.text })
  return null
}
const wholeNumber = (text: string) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined)

/** A birth that cannot be read only helps less to find the person. */
function readBirth(field: Field | undefined, today: CivilDate): ReadRow['birth'] {
  const said = field && readDay(field, today)
  if (said?.kind === 'date') return { date: said.date, year: Number(said.date.slice(0, 4)) }
  return { date: null, year: said?.kind === 'year' ? said.year : null }
}

/** Of kinds with known topics their name becomes the topic; any other text stays. */
function topicOf(kind: SupportKind | null, text: string): string {
  const folded = foldText(text)
  const known = kind === null ? undefined : knownTopics(kind)
  return (
    known?.find((topic) => topic === folded || foldText(topicNames.vi[topic]) === folded) ??
    (known ? '' : text.slice(0, 120))
  )
}
