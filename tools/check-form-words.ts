import type { Defect } from '../domain/report/defect.ts'
import type { ForeignRow } from '../domain/report/foreign-form.ts'

export type Language = 'vi' | 'en'

const lines: Readonly<Record<Language, Readonly<Record<ForeignRow['line'], string>>>> = {
  vi: { households: 'hộ', people: 'nhân khẩu', only: 'hộ' },
  en: { households: 'households', people: 'people', only: 'households' },
}
const signed = (difference: number) => (difference > 0 ? `+${difference}` : String(difference))
const printedOr = (value: number | null, blank: string) => (value === null ? blank : String(value))

const decimal = (value: number) => String(value).replace('.', ',')

/** "c4" → "4", "i11" → "11". */
const columnNo = (key: string) => /\d+$/.exec(key)?.[0] ?? key

/** One defect in one sentence: where, what stands there, what ought to. */
export const defectText = (it: Defect, language: Language) =>
  `[${it.id}] ${language === 'vi' ? inVietnamese(it) : inEnglish(it)}`

function inVietnamese(it: Defect): string {
  const where = 'line' in it ? `${it.unit} (${lines.vi[it.line]})` : ''
  switch (it.kind) {
    case 'total-breaks-formula':
      return `Biểu ${it.form}, ${where}: cột 9 in ${it.printed}, theo công thức là ${it.recomputed}, lệch ${signed(it.difference)}.`
    case 'forms-disagree': {
      const [in72, in73] = [printedOr(it.in72, 'để trống'), printedOr(it.in73, 'để trống')]
      return it.passage === 'poor-to-near-poor'
        ? `${where}: hộ nghèo trở thành hộ cận nghèo là ${in72} ở Biểu 7.2 (cột 2) nhưng ${in73} ở Biểu 7.3 (cột 5).`
        : `${where}: hộ cận nghèo trở thành hộ nghèo là ${in72} ở Biểu 7.2 (cột 5) nhưng ${in73} ở Biểu 7.3 (cột 3).`
    }
    case 'column-blank':
      return `Biểu ${it.form}: cột ${columnNo(it.column)} để trống ở cả ${it.rows} dòng, số liệu thiếu bị tính là 0.`
    case 'unit-not-there':
      return `Biểu ${it.form}: không có ${it.seenBy === 'numbering' ? `đơn vị số ${it.unit}` : it.unit}${it.within ? ` (${it.within})` : ''}, ${seenBy.vi[it.seenBy]}${it.countedAsZero ? '; đơn vị này bị cộng vào tổng như bằng 0' : ''}.`
    case 'all-zero':
      return `Biểu ${it.form}, ${where}: mọi cột đều bằng 0, cần xác nhận là không có hộ hay chưa có số liệu.`
    case 'rate-over-100':
      return `Biểu ${it.form}, ${where}: chỉ số ${columnNo(it.column)} có ${it.part} trên ${it.whole} hộ nghèo (${decimal(it.rate)} %), vượt 100 %.`
    case 'rate-without-denominator':
      return `Biểu ${it.form}, ${where}: chỉ số ${columnNo(it.column)} có ${it.part} hộ nhưng không có tổng số hộ nghèo, không tính được tỷ lệ.`
    case 'average-too-low':
      return `Biểu ${it.form}, ${where}: bình quân ${decimal(it.average)} chỉ số thiếu hụt/hộ nghèo, thấp hơn ${it.least}.`
    case 'deprivations-do-not-add-up':
      return `Biểu ${it.form}, ${where}: tổng số chỉ số thiếu hụt in ${it.printed}, cộng các cột được ${it.sum}.`
    case 'poor-households-disagree':
      return `${it.unit}: số hộ nghèo cuối năm là ${it.in72} ở Biểu 7.2 (cột 9) nhưng ${it.in74} ở Biểu 7.4.`
    case 'parts-do-not-add-up':
      return `Biểu ${it.form}, ${where}, cột ${columnNo(it.column)}: in ${printedOr(it.printed, 'trống')}, cộng các đơn vị bên dưới được ${it.sum}.`
    case 'unit-twice':
      return `Biểu ${it.form}, ${where}: xuất hiện nhiều lần, ở các dòng ${it.rows.join(', ')}.`
    case 'same-figures':
      return `Biểu ${it.form}: số liệu giống hệt nhau ở ${it.units.join(', ')}.`
    case 'unreadable':
      return `Biểu ${it.form}, ô ${it.address}: "${it.value}" không phải là số.`
  }
}

function inEnglish(it: Defect): string {
  const where = 'line' in it ? `${it.unit} (${lines.en[it.line]})` : ''
  switch (it.kind) {
    case 'total-breaks-formula':
      return `Form ${it.form}, ${where}: column 9 is printed as ${it.printed}, its formula gives ${it.recomputed}, difference ${signed(it.difference)}.`
    case 'forms-disagree': {
      const [in72, in73] = [printedOr(it.in72, 'blank'), printedOr(it.in73, 'blank')]
      return it.passage === 'poor-to-near-poor'
        ? `${where}: poor to near-poor is ${in72} in form 7.2 (column 2) but ${in73} in form 7.3 (column 5).`
        : `${where}: near-poor to poor is ${in72} in form 7.2 (column 5) but ${in73} in form 7.3 (column 3).`
    }
    case 'column-blank':
      return `Form ${it.form}: column ${columnNo(it.column)} is blank in all ${it.rows} rows: what is missing was counted as 0.`
    case 'unit-not-there':
      return `Form ${it.form}: ${it.seenBy === 'numbering' ? `unit number ${it.unit}` : it.unit}${it.within ? ` (${it.within})` : ''} is not there, ${seenBy.en[it.seenBy]}${it.countedAsZero ? '; it was added up as 0' : ''}.`
    case 'all-zero':
      return `Form ${it.form}, ${where}: every column is 0; confirm whether there is nobody or no data.`
    case 'rate-over-100':
      return `Form ${it.form}, ${where}: indicator ${columnNo(it.column)} has ${it.part} of ${it.whole} poor households (${it.rate} %), above 100 %.`
    case 'rate-without-denominator':
      return `Form ${it.form}, ${where}: indicator ${columnNo(it.column)} has ${it.part} households but there is no total of poor households, so no rate.`
    case 'average-too-low':
      return `Form ${it.form}, ${where}: ${it.average} deprivations per poor household on average, below ${it.least}.`
    case 'deprivations-do-not-add-up':
      return `Form ${it.form}, ${where}: total of deprivations is printed as ${it.printed}, the columns add up to ${it.sum}.`
    case 'poor-households-disagree':
      return `${it.unit}: poor households at the end of the year are ${it.in72} in form 7.2 (column 9) but ${it.in74} in form 7.4.`
    case 'parts-do-not-add-up':
      return `Form ${it.form}, ${where}, column ${columnNo(it.column)}: printed ${printedOr(it.printed, 'blank')}, the units below add up to ${it.sum}.`
    case 'unit-twice':
      return `Form ${it.form}, ${where}: stands there more than once, in rows ${it.rows.join(', ')}.`
    case 'same-figures':
      return `Form ${it.form}: the very same figures in ${it.units.join(', ')}.`
    case 'unreadable':
      return `Form ${it.form}, cell ${it.address}: "${it.value}" is not a number.`
  }
}

const seenBy = {
  vi: {
    numbering: 'số thứ tự bị ngắt quãng',
    'other-form': 'trong khi biểu khác có',
    'official-list': 'trong khi danh mục đơn vị hành chính có',
  },
  en: {
    numbering: 'the numbering has a gap',
    'other-form': 'another form has it',
    'official-list': 'the official list of units has it',
  },
} as const
