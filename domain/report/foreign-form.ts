import { addressOf, type Grid } from '../kernel/grid.ts'
import { foldText } from '../kernel/text.ts'

/** The forms somebody else made that we can check: 7.2, 7.3, 7.4. */
export const foreignForms = ['7.2', '7.3', '7.4'] as const
export type ForeignCode = (typeof foreignForms)[number]

const blocks = ['I', 'II', 'III'] as const
type Block = (typeof blocks)[number]

/** A number as printed; null where nothing is printed. */
type Printed = number | null

export type ForeignRow = {
  /** Row in the sheet, as Excel counts. */
  readonly at: number
  /** Số thứ tự as printed: "2.4" stands under "2". */
  readonly no: string
  /** I Thành thị, II Nông thôn, III Tổng, where the form is split so: the numbers begin again in each. */
  readonly block: Block | null
  readonly unit: string
  /** The unit it stands under, where the numbering says so. Two districts may each have a commune of one name. */
  readonly within: string | null
  readonly line: 'households' | 'people' | 'only'
  readonly cells: Readonly<Record<string, Printed>>
}
export type ForeignForm = {
  readonly form: ForeignCode
  /** Column keys in the order of the form. */
  readonly columns: readonly string[]
  readonly rows: readonly ForeignRow[]
  readonly unreadable: readonly { readonly address: string; readonly value: string }[]
}

const movementKeys = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'] as const
const indicatorKeys = Array.from({ length: 12 }, (_, index) => `i${index + 1}`)
const columnsOf = (form: ForeignCode): readonly string[] =>
  form === '7.4' ? ['total', 'deprivations', ...indicatorKeys] : movementKeys

/** "Xã Đắk R'Măng" and "Xã Đăk RMăng" are one name: spelling of the same unit differs from source to source. */
export const unitKey = (name: string) => foldText(name).replace(/[^a-z0-9]/g, '')

/** The sum line of a block, which is no unit. */
export const isBlockLine = (row: ForeignRow) => row.block !== null && row.no === row.block

type Named = { readonly name: string; readonly within: string | null; readonly block?: Block | null }

/** Rows of the unit of this name; where both sides say what it stands under, or in which block, that must agree too. */
export function rowsByUnit(form: ForeignForm): (unit: Named) => ForeignRow[] {
  const rows = Map.groupBy(form.rows, (row) => unitKey(row.unit))
  const agree = (a: string | null, b: string | null) => a === null || b === null || unitKey(a) === unitKey(b)
  return ({ name, within, block = null }) =>
    (rows.get(unitKey(name)) ?? []).filter(
      (row) => agree(row.within, within) && (block === null || row.block === null || block === row.block),
    )
}

/** One row a unit: the first of its lines. */
export function unitsOf(form: ForeignForm): ForeignRow[] {
  const units = new Map<string, ForeignRow>()
  for (const row of form.rows.filter((it) => !isBlockLine(it))) {
    const key = placeKey(row)
    if (!units.has(key)) units.set(key, row)
  }
  return [...units.values()]
}
export const placeKey = (row: ForeignRow) => `${row.block ?? ''}/${unitKey(row.within ?? '')}/${unitKey(row.unit)}`

/** Which form a file or sheet says it is: "Biểu 7.2", "…7_3….csv". Undefined where it does not say. */
export const formNamed = (name: string): ForeignCode | undefined =>
  foreignForms.find((code) => new RegExp(`(^|\\D)7[._ -]?${code.at(-1)}(\\D|$)`).test(name))

const headerSearch = 40

/** Reads a sheet as the form it is said to be; undefined where its columns are not there. */
export function readForeign(grid: Grid, form: ForeignCode): ForeignForm | undefined {
  const head = findHead(grid, form)
  if (!head) return undefined
  const rows: ForeignRow[] = []
  const numbered = new Map<string, string>()
  const unreadable: { address: string; value: string }[] = []
  let [block, before]: [Block | null, { no: string; unit: string }] = [null, { no: '', unit: '' }]
  for (let at = head.row + 1; at <= grid.rowCount; at += 1) {
    const text = (column: number | undefined) => (column ? (grid.cell(at, column)?.value ?? '').trim() : '')
    const line = lineOf(text(head.line))
    // Number and name of a unit of two lines are often one merged cell: the second line has neither.
    const continues = text(head.unit) === '' && text(head.no) === '' && line !== 'only'
    const [no, unit] = continues ? [before.no, before.unit] : [text(head.no), text(head.unit)]
    if (unit === '') continue
    block = blocks.find((it) => it === no) ?? block
    before = { no, unit }
    const cells: Record<string, Printed> = {}
    for (const [key, column] of head.columns) {
      const printed = text(column)
      const value = numberOf(printed)
      if (value === undefined) unreadable.push({ address: addressOf(at, column), value: printed })
      cells[key] = value ?? null
    }
    const name = unit.normalize('NFC')
    if (no !== '') numbered.set(no, name)
    const within = numbered.get(no.split('.').slice(0, -1).join('.')) ?? null
    rows.push({ at, no, block, unit: name, within, line, cells })
  }
  return { form, columns: columnsOf(form).filter((key) => head.columns.has(key)), rows, unreadable }
}

type Head = {
  readonly row: number
  readonly unit: number
  readonly no: number | undefined
  readonly line: number | undefined
  readonly columns: ReadonlyMap<string, number>
}

/** The row that names or numbers the columns, with the labels of unit, number and line in it or above it. */
function findHead(grid: Grid, form: ForeignCode): Head | undefined {
  const labels = new Map<string, number>()
  // Columns that have a name and no number stand above the row of numbers.
  const named = new Map<string, number>()
  for (let row = 1; row <= Math.min(grid.rowCount, headerSearch); row += 1) {
    const columns = new Map(named)
    for (let column = 1; column <= grid.columnCount; column += 1) {
      const label = foldText(grid.cell(row, column)?.value ?? '')
      const key = keyOf(label, form)
      if (key !== undefined && !columns.has(key)) columns.set(key, column)
      if (key === 'total' || key === 'deprivations') named.set(key, column)
      const name = labelOf(label)
      if (name !== undefined && !labels.has(name)) labels.set(name, column)
    }
    const unit = labels.get('unit')
    if (unit && hasAll(columns, form)) return { row, unit, no: labels.get('no'), line: labels.get('line'), columns }
  }
  return undefined
}

const hasAll = (columns: ReadonlyMap<string, number>, form: ForeignCode) =>
  columnsOf(form).every((key) => columns.has(key) || key === 'deprivations')

function keyOf(label: string, form: ForeignCode): string | undefined {
  // Columns somebody added after recomputing are not what was printed.
  if (/recomputed|sum_|avg_/.test(label)) return undefined
  if (form !== '7.4')
    return /^(?:c([1-9])(?:_|$)|([1-8])$|(9)(?:\s*=|$))/
      .exec(label)
      ?.slice(1)
      .filter(Boolean)
      .map((no) => `c${no}`)[0]
  if (/^(poor_households|tong so ho( can)? ngheo)/.test(label)) return 'total'
  if (/^(total_deprivations|tong so chi so thieu hut)/.test(label)) return 'deprivations'
  const no = /^(?:ind)?(1[0-2]|[1-9])$/.exec(label)?.[1]
  return no ? `i${no}` : undefined
}

function labelOf(label: string): 'unit' | 'no' | 'line' | undefined {
  if (/^(unit|don vi|khu vuc.*|dia ban)$/.test(label)) return 'unit'
  if (/^(tt|stt|so tt)$/.test(label)) return 'no'
  return /^(phan_to|phan to|don vi tinh)$/.test(label) ? 'line' : undefined
}

const lineOf = (label: string): ForeignRow['line'] => {
  const folded = foldText(label)
  return folded === 'ho' ? 'households' : /^(nhan )?khau$/.test(folded) ? 'people' : 'only'
}

/** A count as officers write it: 1369, "1.369"; nothing printed is null, anything else is not readable. */
function numberOf(printed: string): Printed | undefined {
  if (/^[-–]?$/.test(printed)) return null
  if (/^\d+$/.test(printed)) return Number(printed)
  return /^\d{1,3}(\.\d{3})+$/.test(printed) ? Number(printed.replaceAll('.', '')) : undefined
}
