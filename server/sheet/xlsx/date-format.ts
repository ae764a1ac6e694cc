import { civilDate } from '../../../domain/kernel/date.ts'

/** Built-in formats of dates (with or without a time). 27-36 and 50-58 are dates in East Asian versions of Excel. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/**
 * Does a number format show a day? Only the form of the number tells a date from a number in a workbook. Formats of
 * a time alone ("h:mm") do not count: there is no day in them.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(id)
  const bare = code
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
  if (bare === undefined || /general|[0#?]/.test(bare.replace(/0+(?=\s*$)|\.0+/g, ''))) return false
  return /[yd]/.test(bare) || /^[^hs]*m{3,}[^hs]*$/.test(bare)
}

const day = 86_400_000

/**
 * A serial number of the workbook's date system as "yyyy-mm-dd", with the time where it has one; undefined outside
 * Excel's calendar. The 1900 system counts a 29 February 1900 that never was: serial 60 comes out as that day, so that
 * whoever reads it sees an impossible date and not a wrong one.
 */
export function serialToDate(serial: number, from1904: boolean): string | undefined {
  const whole = Math.floor(serial)
  if (!Number.isFinite(serial) || whole < 1 || whole > 2_958_465) return undefined
  if (!from1904 && whole === 60) return '1900-02-29'
  const zero = from1904 ? Date.UTC(1904, 0, 1) : whole < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
  const at = new Date(zero + whole * day + Math.round((serial - whole) * 86_400) * 1_000)
  const text = at.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}

/** A date written as text in the XML itself (t="d"), cut to what we keep; undefined where it is no date. */
export function isoToDate(text: string): string | undefined {
  const [, year, month, on, time = ''] = /^(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d(?::\d\d)?)?/.exec(text) ?? []
  if (year === undefined || civilDate(Number(year), Number(month), Number(on)) === undefined) return undefined
  return `${year}-${month}-${on}${/^T00:00(:00)?$/.test(time) ? '' : time}`
}
