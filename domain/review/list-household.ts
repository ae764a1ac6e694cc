import { isMinority } from '../household/ethnicity.ts'
import { relationOf } from '../household/relation.ts'
import type { CivilDate } from '../kernel/date.ts'
import { foldText, sameName } from '../kernel/text.ts'
import type { Field, ListReader } from './list-cell.ts'
import type { ListColumn } from './list-column.ts'
import { readDecisionDate } from './list-date.ts'
import type { ListFinding } from './list-finding.ts'
import { readPerson } from './list-person.ts'
import type { ParsedHousehold, ParsedMember } from './list-row.ts'
import { classOf, readCauses, readFlag, readPlaceCode, readPoints } from './list-values.ts'

/** A household of more people is a list whose household numbers are missing. */
const mostMembers = 40

type Context = {
  readonly reader: ListReader
  readonly rows: readonly number[]
  readonly reviewDate: CivilDate
  /** Escaped lists: the class the households left, where the title or the person who imports says it. */
  readonly left: 'poor' | 'near-poor' | undefined
  readonly findings: ListFinding[]
}

/** Reads one household. What cannot be kept is among the findings as an error; then there is no household. */
export function readHousehold(context: Context): ParsedHousehold | undefined {
  const { reader, rows, reviewDate, findings } = context
  const first = rows[0] ?? 0
  if (rows.length > mostMembers) {
    findings.push({
      severity: 'error',
      code: 'too-many-members',
      address: reader.addressOf(first, 'listNo'),
      count: rows.length,
    })
    return undefined
  }
  const members = readMembers(context)
  const head = members.at(0)
  const povertyClass = readClass(context)
  const listNo = reader.field(first, 'listNo', findings)
  if (listNo === undefined && reader.layout.columns.listNo !== undefined)
    findings.push({ severity: 'warning', code: 'list-no-missing', address: reader.addressOf(first, 'listNo') })
  const rest = {
    place: readPlace(context),
    decisionNo: text(context, 'decisionNo'),
    decisionDate: readDecisionDate(find(context, 'decisionDate'), reviewDate, findings),
    incomePoints: readPoints(reader, first, 'incomePoints', findings),
    deprivationPoints: readPoints(reader, first, 'deprivationPoints', findings),
    flags: {
      minority: readFlag(reader, first, 'minority', findings),
      noLabour: readFlag(reader, first, 'noLabour', findings),
      merit: readFlag(reader, first, 'merit', findings),
    },
    causes: readCauses(find(context, 'cause'), findings),
    note: text(context, 'note'),
  }
  if (head === undefined || povertyClass === undefined) return undefined
  checkEthnicity(context, members, rest.flags.minority)
  if (findings.some((it) => it.severity === 'error')) return undefined
  const { ethnicity } = head
  const inherited = members.map((it) => ({ ...it, ethnicity: it.ethnicity ?? ethnicity }))
  return { listNo: listNo?.text ?? '', head, members: inherited, ethnicity, class: povertyClass, ...rest }
}

/** What the list says of the household once: in the head's row, or in the first row that says it. */
function find({ reader, rows, findings }: Context, column: ListColumn): Field | undefined {
  for (const row of rows) {
    const field = reader.field(row, column, findings)
    if (field !== undefined) return field
  }
  return undefined
}

const text = (context: Context, column: ListColumn) => find(context, column)?.text ?? ''

function readPlace(context: Context): ParsedHousehold['place'] {
  return {
    province: text(context, 'province'),
    district: text(context, 'district'),
    districtCode: readPlaceCode(find(context, 'districtCode'), 3, context.findings),
    commune: text(context, 'commune'),
    communeCode: readPlaceCode(find(context, 'communeCode'), 5, context.findings),
    village: text(context, 'village'),
    address: text(context, 'address'),
  }
}

type Named = { readonly row: number; readonly name: Field; readonly saysHead: boolean }

/** The people, the head first. */
function readMembers(context: Context): readonly ParsedMember[] {
  const { reader, rows, findings } = context
  const first = rows[0] ?? 0
  const headField = reader.layout.columns.head === undefined ? undefined : reader.field(first, 'head', findings)
  const named = rows.flatMap((row): Named[] => {
    const name = reader.field(row, 'member', findings) ?? reader.field(row, 'name', findings)
    const saysHead = relationOf(reader.field(row, 'relation', [])?.text ?? '') === 'head'
    if (name !== undefined) return [{ row, name, saysHead }]
    if (row !== first)
      findings.push({ severity: 'error', code: 'member-missing', address: reader.addressOf(row, 'member') })
    return []
  })
  const head = headOf(context, headField, named)
  if (head === undefined) {
    const column = reader.layout.columns.head === undefined ? 'name' : 'head'
    findings.push({ severity: 'error', code: 'head-missing', address: reader.addressOf(first, column) })
    return []
  }
  const second = named.find((it) => it.saysHead && it.row !== head.row)
  if (second)
    findings.push({ severity: 'error', code: 'two-heads', address: second.name.address, text: second.name.text })
  const person = (it: { readonly row: number; readonly name: Field }, isHead: boolean) =>
    readPerson(reader, it.row, it.name, isHead, context.reviewDate, findings)
  const others = named.filter((it) => it.row !== head.row).map((it) => person(it, false))
  return [head.absent ? withoutDetails(head, findings) : person(head, true), ...others]
}

type Head = { readonly row: number; readonly name: Field; readonly absent?: true }

/**
 * Which row tells about the head: the first where it names nobody else, or else the row of the member with the head's
 * name. Lists without a column for the head begin with him or her.
 */
function headOf({ reader, rows }: Context, head: Field | undefined, named: readonly Named[]): Head | undefined {
  const first = rows[0] ?? 0
  if (head === undefined) return named.find((it) => it.row === first)
  const own = named.find((it) => it.row === first)
  if (own && (sameName(own.name.text, head.text) || own.saysHead)) return own
  const told = (['birth', 'sex', 'nationalId'] as const).some((column) => reader.isOwn(first, column))
  if (!own && told) return { row: first, name: head }
  const again = named.find((it) => sameName(it.name.text, head.text)) ?? named.find((it) => it.saysHead)
  if (again) return again
  return own ? { row: 0, name: head, absent: true } : { row: first, name: head }
}

function withoutDetails({ name }: Head, findings: ListFinding[]): ParsedMember {
  findings.push({ severity: 'warning', code: 'head-without-details', address: name.address, text: name.text })
  return {
    row: 0,
    name: name.text,
    relation: 'head',
    birth: { kind: 'unknown' },
    sex: null,
    nationalId: null,
    ethnicity: null,
  }
}

function readClass(context: Context): ParsedHousehold['class'] | undefined {
  const { reader, rows, findings } = context
  if (reader.layout.kind === 'escaped') return classLeft(context)
  const first = rows[0] ?? 0
  const field = reader.field(first, 'class', findings)
  if (field === undefined) {
    findings.push({ severity: 'error', code: 'class-missing', address: reader.addressOf(first, 'class') })
    return undefined
  }
  const found = classOf(field.text)
  if (found === undefined) {
    findings.push({ severity: 'error', code: 'class-unknown', address: field.address, text: field.text })
    return undefined
  }
  for (const row of rows.slice(1)) {
    const again = reader.isOwn(row, 'class') ? reader.field(row, 'class', findings) : undefined
    if (again && classOf(again.text) !== found)
      findings.push({ severity: 'error', code: 'class-differs-in-household', address: again.address, text: again.text })
  }
  return found
}

function classLeft(context: Context): 'poor' | 'near-poor' | undefined {
  const note = foldText(text(context, 'note'))
  const told = /can ngheo/.test(note) ? 'near-poor' : /ngheo/.test(note) ? 'poor' : undefined
  const left = context.left ?? told
  if (left === undefined) {
    const address = context.reader.addressOf(context.rows[0] ?? 0, 'note')
    context.findings.push({ severity: 'error', code: 'escaped-from-unknown', address })
  }
  return left
}

/** Hộ dân tộc thiểu số: flagged though nobody is of a minority, or not flagged though the head is. */
function checkEthnicity(
  { reader, rows, findings }: Context,
  members: readonly ParsedMember[],
  flagged: boolean | null,
): void {
  const first = rows[0] ?? 0
  const ethnicity = members[0]?.ethnicity ?? null
  if (ethnicity === null) {
    const address = reader.addressOf(first, 'ethnicity')
    const told = findings.some((it) => it.address === address)
    if (reader.layout.columns.ethnicity !== undefined && !told)
      findings.push({ severity: 'warning', code: 'ethnicity-missing', address })
    return
  }
  const wrong = flagged
    ? !members.some((it) => it.ethnicity && isMinority(it.ethnicity))
    : flagged === false && isMinority(ethnicity)
  if (flagged !== null && wrong)
    findings.push({
      severity: 'warning',
      code: 'minority-differs',
      address: reader.addressOf(first, 'minority'),
      flagged,
    })
}
