import { type Ethnicity, ethnicityOf } from '../household/ethnicity.ts'
import { type Relation, relationOf } from '../household/relation.ts'
import type { CivilDate } from '../kernel/date.ts'
import { foldText } from '../kernel/text.ts'
import type { Field, ListReader } from './list-cell.ts'
import { readBirth } from './list-date.ts'
import type { ListFinding } from './list-finding.ts'
import { type Birth, birthYear, type ParsedMember } from './list-row.ts'

/** The person of one row. `isHead`: the row is the head's own. */
export function readPerson(
  reader: ListReader,
  row: number,
  name: Field,
  isHead: boolean,
  reviewDate: CivilDate,
  findings: ListFinding[],
): ParsedMember {
  checkName(name, findings)
  const get = (column: 'birth' | 'sex' | 'nationalId' | 'relation' | 'ethnicity') => reader.field(row, column, findings)
  const relation = readRelation(get('relation'), reader.addressOf(row, 'relation'), isHead, findings)
  const birth = readBirth(get('birth'), reader.addressOf(row, 'birth'), reviewDate, findings)
  const sex = readSex(get('sex'), reader, row, findings)
  const id = get('nationalId')
  const nationalId = id ? readNationalId(id, birth, sex, findings) : null
  const ethnicity = readEthnicity(get('ethnicity'), findings)
  return { row, name: name.text, relation, birth, sex, nationalId, ethnicity }
}

function checkName(name: Field, findings: ListFinding[]): void {
  if (name.text.length > 120)
    findings.push({ severity: 'error', code: 'text-too-long', address: name.address, text: name.text.slice(0, 60) })
  else if (!/^[\p{L}\p{M}][\p{L}\p{M}'’ʼ.\- ]*$/u.test(name.text) || !/\p{L}{2}| /u.test(name.text))
    findings.push({ severity: 'warning', code: 'name-odd', address: name.address, text: name.text })
}

function readRelation(field: Field | undefined, address: string, isHead: boolean, findings: ListFinding[]): Relation {
  if (isHead) return 'head'
  if (field === undefined) {
    findings.push({ severity: 'warning', code: 'relation-missing', address })
    return 'other'
  }
  const relation = relationOf(field.text)
  if (relation === undefined)
    findings.push({ severity: 'warning', code: 'relation-unknown', address, text: field.text })
  return relation ?? 'other'
}

/** Giới tính: words, 1 male and 0 or 2 female, or a mark in a column headed "Nam" or "Nữ". */
function readSex(
  field: Field | undefined,
  reader: ListReader,
  row: number,
  findings: ListFinding[],
): 'male' | 'female' | null {
  const { sexMark } = reader.layout
  if (sexMark !== undefined) {
    const other = sexMark === 'male' ? 'female' : 'male'
    if (field === undefined || foldText(field.text) === '0') return other
    if (/^(x|1|co|v|nam|nu)$/.test(foldText(field.text))) return sexMark
  }
  if (field === undefined) {
    findings.push({ severity: 'warning', code: 'sex-missing', address: reader.addressOf(row, 'sex') })
    return null
  }
  const word = foldText(field.text)
  if (/^(nam|trai|m|male|1|ong)$/.test(word)) return 'male'
  if (/^(nu|gai|f|female|0|2|ba)$/.test(word)) return 'female'
  findings.push({ severity: 'warning', code: 'sex-unclear', address: field.address, text: field.text })
  return null
}

function readEthnicity(field: Field | undefined, findings: ListFinding[]): Ethnicity | null {
  if (field === undefined) return null
  const code = ethnicityOf(field.text)
  if (code === undefined)
    findings.push({ severity: 'warning', code: 'ethnicity-unknown', address: field.address, text: field.text })
  return code ?? null
}

/**
 * Số CCCD (12 digits) or CMND (9). A wrong number never stops a household (law handbook 12.1), one that Excel rounded
 * does: its digits are lost and somebody must type them again.
 */
export function readNationalId(
  field: Field,
  birth: Birth,
  sex: 'male' | 'female' | null,
  findings: ListFinding[],
): string | null {
  const { address, text } = field
  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(text.replace(/\s/g, ''))) {
    findings.push({ severity: 'error', code: 'national-id-scientific', address, text })
    return null
  }
  const digits = text.replace(/^'/, '').replace(/[\s.-]/g, '')
  const found = /^\d+$/.test(digits) ? completed(digits, field.kind === 'number') : undefined
  if (found === undefined) {
    findings.push({ severity: 'warning', code: 'national-id-wrong-shape', address, text: masked(text) })
    return null
  }
  if (found !== digits)
    findings.push({
      severity: 'warning',
      code: 'national-id-padded',
      address,
      text: masked(text),
      padded: masked(found),
    })
  if (found.length === 12) compare(found, birth, sex, address, findings)
  return found
}

/** Excel drops the zeros before a number: 11 and 10 digits were 12 (province 0xx, 00x); as a number, 8 digits were 9. */
function completed(digits: string, isNumber: boolean): string | undefined {
  if (digits.length === 12 || digits.length === 9) return digits
  if (digits.length === 11 || digits.length === 10) return digits.padStart(12, '0')
  return digits.length === 8 && isNumber ? digits.padStart(9, '0') : undefined
}

/** All digits of a long number but the last four. */
export const masked = (text: string) =>
  text.replace(/\d/g, '').length + 5 < text.length ? text.replace(/\d(?=(?:\D*\d){4})/g, '•') : text

/** The fourth digit tells century and sex, the next two the year of birth. */
function compare(
  id: string,
  birth: Birth,
  sex: 'male' | 'female' | null,
  address: string,
  findings: ListFinding[],
): void {
  const century = Number(id[3])
  const inNumber = (19 + Math.floor(century / 2)) * 100 + Number(id.slice(4, 6))
  const inList = birthYear(birth)
  if (inList !== undefined && inList !== inNumber)
    findings.push({
      severity: 'warning',
      code: 'national-id-year-differs',
      address,
      text: masked(id),
      inNumber,
      inList,
    })
  if (sex !== null && (century % 2 === 0) !== (sex === 'male'))
    findings.push({ severity: 'warning', code: 'national-id-sex-differs', address, text: masked(id) })
}
