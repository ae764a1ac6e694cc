import { CivilDate, civilDate, yearOf } from '../kernel/date.ts'
import type { Field } from './list-cell.ts'
import type { ListFinding } from './list-finding.ts'
import type { Birth } from './list-row.ts'

/** What a cell says about a day. */
type Said =
  | { readonly kind: 'date'; readonly date: CivilDate; readonly shortYear?: true; readonly serial?: true }
  | { readonly kind: 'year'; readonly year: number; readonly month?: true }
  | { readonly kind: 'impossible' }

const excelDayZero = Date.UTC(1899, 11, 30)
const dayMs = 86_400_000

/**
 * dd/mm/yyyy as lists write it, with any separator and with or without zeros; a year alone; a day of Excel, also where
 * the format was lost and only its serial number is left. `latest`: the day of the review, for two-digit years.
 */
export function readDay(field: Field, latest: CivilDate): Said {
  const text = field.text
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2})?( ?[AaPp][Mm])?$/, '')
    .replace(/^(ngày|sinh ngày|năm|sn)\s*/i, '')
  const [, y = '', m = '', d = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? []
  if (y !== '') return dayOf(Number(d), Number(m), Number(y))
  if (/^\d{4}$/.test(text)) return yearSaid(Number(text))
  if (/^\d{5}$/.test(text) && field.kind === 'number') return { ...dayOfSerial(Number(text)), serial: true }
  const parts =
    /^(\d{1,2}|[xX?_.-]{1,2}|0{1,2})\s*[-/.,\\ ]\s*(\d{1,2}|[xX?_.-]{1,2})\s*[-/.,\\ ]\s*(\d{4}|\d{2})$/.exec(text)
  if (parts) return dayOfParts(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '', latest)
  if (/^\d{8}$/.test(text)) return dayOf(Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)))
  const [, month = '', year = ''] = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(text) ?? []
  if (year !== '' && Number(month) <= 12)
    return Number(month) === 0 ? yearSaid(Number(year)) : yearSaid(Number(year), true)
  return { kind: 'impossible' }
}

function yearSaid(year: number, monthToo = false): Said {
  if (year < 1850 || year > 2100) return { kind: 'impossible' }
  return monthToo ? { kind: 'year', year, month: true } : { kind: 'year', year }
}

function dayOf(day: number, month: number, year: number): Said {
  const date = year >= 1850 && year <= 2100 ? civilDate(year, month, day) : undefined
  return date === undefined ? { kind: 'impossible' } : { kind: 'date', date }
}

const dayOfSerial = (serial: number) =>
  ({ kind: 'date', date: CivilDate.parse(new Date(excelDayZero + serial * dayMs).toISOString().slice(0, 10)) }) as const

function dayOfParts(day: string, month: string, year: string, latest: CivilDate): Said {
  const short = year.length === 2
  const century = Number(latest.slice(0, 2)) * 100
  const full = !short
    ? Number(year)
    : century + Number(year) > yearOf(latest)
      ? century - 100 + Number(year)
      : century + Number(year)
  const isBlank = (part: string) => !/[1-9]/.test(part)
  if (isBlank(day) && isBlank(month)) return yearSaid(full)
  if (isBlank(day)) return yearSaid(full, true)
  const said = dayOf(Number(day), Number(month), full)
  return said.kind === 'date' && short ? { ...said, shortYear: true } : said
}

/** Ngày, tháng, năm sinh. A day that does not exist or is yet to come stops the household; a missing one does not. */
export function readBirth(
  field: Field | undefined,
  address: string,
  reviewDate: CivilDate,
  findings: ListFinding[],
): Birth {
  const unknown = { kind: 'unknown' } as const
  if (field === undefined) {
    findings.push({ severity: 'warning', code: 'birth-missing', address })
    return unknown
  }
  const { text } = field
  const said = readDay(field, reviewDate)
  if (said.kind === 'impossible') {
    findings.push({ severity: 'error', code: 'birth-impossible', address, text })
    return unknown
  }
  const year = said.kind === 'date' ? yearOf(said.date) : said.year
  if (said.kind === 'date' ? said.date > reviewDate : year > yearOf(reviewDate)) {
    findings.push({ severity: 'error', code: 'birth-in-future', address, text })
    return unknown
  }
  if (year < yearOf(reviewDate) - 115) findings.push({ severity: 'warning', code: 'birth-unlikely', address, text })
  if (said.kind === 'year') {
    if (said.month) findings.push({ severity: 'warning', code: 'birth-month-only', address, text, year })
    return { kind: 'year', year }
  }
  const { date } = said
  if (said.serial) findings.push({ severity: 'warning', code: 'birth-from-serial', address, text, date })
  if (said.shortYear) findings.push({ severity: 'warning', code: 'birth-two-digit-year', address, text, date })
  return { kind: 'date', date }
}

/** Ngày quyết định. Empty is allowed: the list may not be recognised yet. */
export function readDecisionDate(
  field: Field | undefined,
  reviewDate: CivilDate,
  findings: ListFinding[],
): CivilDate | null {
  if (field === undefined) return null
  // A decision is never from before its century: its short year may lie shortly after the review.
  const said = readDay(field, CivilDate.parse(`${yearOf(reviewDate) + 1}-12-31`))
  if (said.kind === 'date') return said.date
  findings.push({ severity: 'error', code: 'decision-date-impossible', address: field.address, text: field.text })
  return null
}
