/** How numbers, rates, money and dates are written: `1.234.567,8` and `dd/MM/yyyy` in Vietnamese, `1,234,567.8` in English. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** What stands where nobody knows the value. Never 0. */
export const missing = '–'

const locale = { vi: 'vi-VN', en: 'en-US' } as const
const minus = '−'
/** Vietnam keeps UTC+7 all the year, wherever the reader's device is. */
const zone = 'Asia/Ho_Chi_Minh'

export type Maybe = number | null | undefined

export function formatFor(language: Language) {
  const made = new Map<string, Intl.NumberFormat>()
  const plain = (value: number, least: number, most: number) => {
    const key = `${least}/${most}`
    const format =
      made.get(key) ??
      new Intl.NumberFormat(locale[language], { minimumFractionDigits: least, maximumFractionDigits: most })
    made.set(key, format)
    return format.format(value === 0 ? 0 : value).replace('-', minus)
  }
  const known = (value: Maybe, write: (known: number) => string) =>
    value === null || value === undefined || Number.isNaN(value) ? missing : write(value)
  const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text)

  return {
    language,
    /** A count: 306.250. */
    count: (value: Maybe) => known(value, (it) => plain(it, 0, 0)),
    /** A measured number with up to `most` decimals: 1.234.567,8. */
    number: (value: Maybe, most = 2) => known(value, (it) => plain(it, 0, most)),
    /** A number with exactly `digits` decimals, for columns: 2,10. */
    fixed: (value: Maybe, digits: number) => known(value, (it) => plain(it, digits, digits)),
    /** A rate given in percent: 1,24%. No space before the sign. */
    percent: (value: Maybe, digits = 2) => known(value, (it) => `${plain(it, digits, digits)}%`),
    /** A difference of two rates: −0,36 điểm %, never parted at the end of a line. */
    points: (value: Maybe, digits = 2) =>
      known(value, (it) => `${plain(it, 0, digits)} ${language === 'vi' ? 'điểm %' : 'pp'}`),
    /** A count with its sign: +61, −1.310, 0. */
    change: (value: Maybe) => known(value, (it) => signed(it, plain(it, 0, 0))),
    /** A difference of rates with its sign and exactly `digits` decimals: +0,62. */
    changeFixed: (value: Maybe, digits = 2) => known(value, (it) => signed(it, plain(it, digits, digits))),
    /** Whole đồng shown in million: 94.277. The unit stands beside or in the head of the column. */
    millions: (dong: Maybe, most = 1) => known(dong, (it) => plain(it / 1_000_000, 0, most)),
    /** Whole đồng with their unit: 94.277 triệu đồng. */
    money: (dong: Maybe) =>
      known(dong, (it) => `${plain(it / 1_000_000, 0, 1)} ${language === 'vi' ? 'triệu đồng' : 'million VND'}`),
    /** To the đồng, shown in million with as many decimals as it takes: 94.277,000001 triệu đồng. */
    dong: (dong: Maybe) =>
      known(dong, (it) => `${plain(it / 1_000_000, 0, 6)} ${language === 'vi' ? 'triệu đồng' : 'million VND'}`),
    date: (date: string | null | undefined) => (date ? writeDate(date) : missing),
    /** A moment (ISO, UTC) on the clock of Việt Nam: 11/11/2026 07:30. */
    moment: (iso: string | null | undefined) => (iso ? writeMoment(iso) : missing),
    /** Birth: the day where it is known, else the year. */
    birth: (date: string | null, year: number | null) =>
      date ? writeDate(date) : year === null ? missing : String(year),
  }
}
export type Format = ReturnType<typeof formatFor>

/** A phrase at the start of a line: its first letter large. */
export const upperFirst = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The same inside a sentence. */
export const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)

/** "2026-11-09" → "09/11/2026". */
const writeDate = (date: string) => date.slice(0, 10).split('-').reverse().join('/')

function writeMoment(iso: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const named = new Map(parts.formatToParts(new Date(iso)).map((part) => [part.type, part.value]))
  return `${named.get('day')}/${named.get('month')}/${named.get('year')} ${named.get('hour')}:${named.get('minute')}`
}

/** What a person typed as `dd/MM/yyyy` (or d/M/yyyy, with . or -), as a civil date; undefined where there is no such day. */
export function readDate(typed: string): string | undefined {
  const found = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed)
  if (!found) return undefined
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > last) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
