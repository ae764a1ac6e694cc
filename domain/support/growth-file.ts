import type { Grid } from '../kernel/grid.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { foldText } from '../kernel/text.ts'
import type { ChildSex, GrowthMeasure, ReferenceRow } from './growth.ts'

export type GrowthFileRefusal =
  | { readonly code: 'nutrition.reference-columns'; readonly missing: readonly string[] }
  | { readonly code: 'nutrition.reference-rows'; readonly rows: readonly { row: number; reason: ReferenceReason }[] }
export type ReferenceReason = 'age' | 'number' | 'twice' | 'out-of-range'

const ageHeadings = {
  day: 'day',
  age_days: 'day',
  ngay: 'day',
  month: 'month',
  age_months: 'month',
  thang: 'month',
} as const
const most = { day: 1_856, month: 228 } as const

/** Reads one of WHO's own tables (a column Day or Month, then L, M, S; others are left alone) for a sex and a measure. */
export function readGrowthFile(
  grid: Grid,
  of: { readonly measure: GrowthMeasure; readonly sex: ChildSex },
): Result<readonly ReferenceRow[], GrowthFileRefusal> {
  const heading = headingOf(grid)
  if (!heading.ok) return heading
  const { row: first, age, unit, l, m, s } = heading.value
  const wrong: { row: number; reason: ReferenceReason }[] = []
  const rows = new Map<number, ReferenceRow>()
  for (let row = first + 1; row <= grid.rowCount; row += 1) {
    const cells = [age, l, m, s].map((column) => grid.cell(row, column)?.value.trim() ?? '')
    if (cells.every((it) => it === '')) continue
    const [years, ...values] = cells.map(numberOf)
    const fault = faultOf(years, values, most[unit], rows)
    if (fault) wrong.push({ row, reason: fault })
    else
      rows.set(years ?? 0, {
        ...of,
        ageUnit: unit,
        age: years ?? 0,
        l: values[0] ?? 0,
        m: values[1] ?? 0,
        s: values[2] ?? 0,
      })
  }
  if (wrong.length > 0) return refuse({ code: 'nutrition.reference-rows', rows: wrong.slice(0, 50) })
  if (rows.size === 0) return refuse({ code: 'nutrition.reference-columns', missing: ['L', 'M', 'S'] })
  return ok([...rows.values()])
}

function faultOf(
  age: number | undefined,
  values: readonly (number | undefined)[],
  oldest: number,
  rows: ReadonlyMap<number, unknown>,
): ReferenceReason | undefined {
  if (age === undefined || !Number.isInteger(age) || age < 0 || age > oldest) return 'age'
  const [l, m, s] = values
  if (l === undefined || m === undefined || s === undefined) return 'number'
  if (m <= 0 || s <= 0 || s >= 1 || Math.abs(l) > 10) return 'out-of-range'
  return rows.has(age) ? 'twice' : undefined
}

/** "0,04535" and "0.04535". */
function numberOf(text: string): number | undefined {
  if (!/^-?\d+([.,]\d+)?([eE]-?\d+)?$/.test(text)) return undefined
  return Number(text.replace(',', '.'))
}

type Heading = { row: number; age: number; unit: 'day' | 'month'; l: number; m: number; s: number }

/** The first row that names all four columns. */
function headingOf(grid: Grid): Result<Heading, GrowthFileRefusal> {
  for (let row = 1; row <= Math.min(grid.rowCount, 20); row += 1) {
    const found = new Map<string, number>()
    for (let column = grid.columnCount; column >= 1; column -= 1)
      found.set(foldText(grid.cell(row, column)?.value ?? '').replaceAll(' ', '_'), column)
    const name = (Object.keys(ageHeadings) as (keyof typeof ageHeadings)[]).find((it) => found.has(it)) // the keys of a constant
    const [age, l, m, s] = [name && found.get(name), found.get('l'), found.get('m'), found.get('s')]
    if (name && age && l && m && s) return ok({ row, age, unit: ageHeadings[name], l, m, s })
  }
  return refuse({ code: 'nutrition.reference-columns', missing: ['Day / Month', 'L', 'M', 'S'] })
}
