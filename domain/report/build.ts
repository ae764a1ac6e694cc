import { type Amount, type Figures, type ResidentSum, type Sums, sumsOf, type What } from './figures.ts'
import {
  type Block,
  type Fault,
  type Form,
  type FormCode,
  type FormColumn,
  type FormRow,
  type Line,
  sumLineNames,
  type Words,
} from './form.ts'
import { average, percent } from './share.ts'

/** What a place contributes to a cell; null: not known there. */
type Count = (sums: Sums, line: Line) => number | null

type CountColumn = FormColumn & { readonly kind: 'count'; readonly of: Count }
/** A rate or average is always made from its two counts, in a unit's row and again in a sum line; rates are never added. */
type ShareColumn = FormColumn & { readonly kind: 'rate' | 'average'; readonly part: Count; readonly whole: Count }
export type RecipeColumn = CountColumn | ShareColumn

/** A form as data: what stands in each column. The cells of all units and both settings come from this one definition. */
export type Recipe = {
  readonly form: FormCode
  readonly title: Words
  readonly lines: readonly Line[]
  readonly columns: readonly RecipeColumn[]
  readonly needs: readonly What[]
  /** A column that must be what a formula makes of the row's cells: `expected` gets them in the order of the columns. */
  readonly closes?: { readonly column: string; readonly expected: (cells: readonly Cell[]) => Cell }
}

type Cell = number | null
type UnitLine = {
  readonly sums: Sums
  readonly line: Line
  readonly cells: readonly Cell[]
  readonly withheld: readonly Fault[]
}

/** I Thành thị, II Nông thôn, III Tổng = I + II. `places` are the figures by unit and setting, made once for all forms. */
export function build(recipe: Recipe, figures: Figures, places: readonly Sums[] = sumsOf(figures)): Form {
  // Of a place whose units nobody knows (before they were founded) even 0 would be a claim.
  const nowhere = places.length === 0
  const lines = places.flatMap((sums) => recipe.lines.map((line) => unitLine(recipe, sums, line)))
  const blocks = (['urban', 'rural', 'total'] as const).map((setting) => {
    const inside = lines.filter((it) => setting === 'total' || it.sums.setting === setting)
    const place = placeOf(figures, setting)
    const sums = recipe.lines.map((line) =>
      nowhere ? emptyRow(recipe, line) : sumRow(recipe, setting, line, inside, place),
    )
    const units = setting === 'total' ? [] : inside.map((it) => unitRow(recipe, it))
    return { setting, rows: [...sums.map(({ row }) => row), ...units], withheld: sums.flatMap((it) => it.withheld) }
  })
  const missing = missingUnits(recipe, places)
  const withheld = [...lines.flatMap((it) => it.withheld), ...blocks.flatMap((it) => it.withheld)]
  return {
    form: recipe.form,
    title: recipe.title,
    year: figures.year,
    columns: recipe.columns.map(({ no, key, heading, group, kind }) => ({ no, key, heading, group, kind })),
    blocks: blocks.map(({ setting, rows }) => ({ setting, rows })),
    withheld,
    checks: [],
    missing,
    complete: !nowhere && missing.length === 0 && withheld.length === 0,
  }
}

const share = (column: ShareColumn, part: Cell, whole: Cell) =>
  column.kind === 'rate' ? percent(part, whole) : average(part, whole)

const cellOf = (column: RecipeColumn, sums: Sums, line: Line): Cell =>
  column.kind === 'count' ? column.of(sums, line) : share(column, column.part(sums, line), column.whole(sums, line))

function unitLine(recipe: Recipe, sums: Sums, line: Line): UnitLine {
  const found = recipe.columns.map((column) => cellOf(column, sums, line))
  const at = { form: recipe.form, unit: sums.unit.name, setting: sums.setting, line }
  const withheld = recipe.columns.flatMap((column, index): Fault[] => {
    const actual = found[index] ?? null
    if (actual === null) return []
    if (column.kind === 'rate') return rateOver100(at, column, actual)
    const expected = column.key === recipe.closes?.column ? recipe.closes.expected(found) : null
    return expected === null || expected === actual
      ? []
      : [{ ...at, column: column.key, expected, actual, note: 'ledger-and-lists-disagree' }]
  })
  return { sums, line, cells: withoutThese(recipe, found, withheld), withheld }
}

const needsOf = (recipe: Recipe, sums: Sums) => recipe.needs.filter((what) => sums.missing.includes(what))

const unitRow = (recipe: Recipe, { sums, line, cells }: UnitLine): FormRow => ({
  unit: { id: sums.unit.id, code: sums.unit.code, name: sums.unit.name },
  line,
  cells,
  missing: needsOf(recipe, sums).length > 0,
})

/**
 * The sum over the units that have data. A column in which a unit's cell was withheld has no sum, and a rate of which some
 * unit has the part without the whole (or the whole without the part) is no rate.
 */
function sumRow(
  recipe: Recipe,
  setting: Block['setting'],
  line: Line,
  inside: readonly UnitLine[],
  place: Sums | undefined,
): SumLine {
  const rows = inside.filter((it) => it.line === line)
  const found = recipe.columns.map((column, index): Cell => {
    if (rows.some((row) => row.withheld.some((fault) => fault.column === column.key))) return null
    const ofPlace = (count: Count) => (place ? count(place, line) : null)
    if (column.kind === 'count') return ofPlace(column.of) ?? sumOf(rows.map((row) => row.cells[index] ?? null))
    const parts = rows.map((row) => column.part(row.sums, line))
    const whole = ofPlace(column.whole)
    if (whole !== null) return parts.includes(null) ? null : share(column, sumOf(parts), whole)
    const wholes = rows.map((row) => column.whole(row.sums, line))
    const torn = parts.some((part, at) => (part === null) !== (wholes[at] === null))
    return torn ? null : share(column, sumOf(parts), sumOf(wholes))
  })
  const at = { form: recipe.form, unit: sumLineNames[setting], setting, line }
  const withheld = recipe.columns.flatMap((column, index) => rateOver100(at, column, found[index] ?? null))
  const cells = withoutThese(recipe, found, withheld)
  return {
    row: { unit: null, line, cells, missing: rows.some((row) => needsOf(recipe, row.sums).length > 0) },
    withheld,
  }
}

type SumLine = { readonly row: FormRow; readonly withheld: readonly Fault[] }
type Where = Pick<Fault, 'form' | 'unit' | 'setting' | 'line'>

const rateOver100 = (at: Where, { kind, key }: RecipeColumn, actual: Cell): Fault[] =>
  kind === 'rate' && actual !== null && actual > 100
    ? [{ ...at, column: key, expected: 100, actual, note: 'rate-over-100' }]
    : []

const withoutThese = (recipe: Recipe, cells: readonly Cell[], withheld: readonly Fault[]) =>
  cells.map((cell, index) => (withheld.some((fault) => fault.column === recipe.columns[index]?.key) ? null : cell))

/** What is known of the place itself and of none of its rows, as one more place that has nothing but residents. */
function placeOf({ residentsOfPlace }: Figures, setting: Block['setting']): Sums | undefined {
  const rows = residentsOfPlace?.filter((it) => setting === 'total' || it.setting === setting)
  const first = rows?.[0]
  if (!rows || !first) return undefined
  const minorities = rows.map((it) => it.minority).filter((it) => it !== null)
  const residents: ResidentSum = {
    unit: 0,
    setting: first.setting,
    ...addAmounts(rows),
    minority: minorities.length === rows.length ? addAmounts(minorities) : null,
  }
  const unit = { id: 0, code: null, name: '', settings: [] }
  return { unit, setting: first.setting, residents, opening: null, closing: null, movements: [], missing: [] }
}

const addAmounts = (amounts: readonly Amount[]): Amount => ({
  households: amounts.reduce((sum, it) => sum + it.households, 0),
  people: amounts.reduce((sum, it) => sum + it.people, 0),
})

const emptyRow = ({ columns }: Recipe, line: Line): SumLine => ({
  row: { unit: null, line, cells: columns.map(() => null), missing: true },
  withheld: [],
})

/** Sum of what is known. Nothing known of somebody is not 0; nobody to know of is. */
function sumOf(cells: readonly Cell[]): Cell {
  const known = cells.filter((cell) => cell !== null)
  return known.length === 0 && cells.length > 0 ? null : known.reduce((sum, cell) => sum + cell, 0)
}

function missingUnits(recipe: Recipe, places: readonly Sums[]): Form['missing'] {
  const byUnit = new Map<number, { readonly unit: Sums['unit']; readonly what: Set<What> }>()
  for (const sums of places)
    for (const what of needsOf(recipe, sums)) {
      const entry = byUnit.get(sums.unit.id) ?? { unit: sums.unit, what: new Set() }
      entry.what.add(what)
      byUnit.set(sums.unit.id, entry)
    }
  return [...byUnit.values()].map(({ unit: { id, code, name }, what }) => ({
    unit: { id, code, name },
    what: [...what],
  }))
}
