import {
  type Check,
  type Fault,
  type FaultNote,
  type Form,
  type FormRow,
  type IdentityId,
  type Line,
  sumLineNames,
} from './form.ts'

/** A row of a form, with its place in it and its cells by column key. */
export type PlacedRow = {
  readonly form: Form
  readonly setting: Fault['setting']
  readonly row: FormRow
  readonly cell: (key: string) => number | null
}

export function rowsOf(form: Form): PlacedRow[] {
  const at = new Map(form.columns.map(({ key }, index) => [key, index]))
  return form.blocks.flatMap(({ setting, rows }) =>
    rows.map((row) => ({ form, setting, row, cell: (key) => row.cells[at.get(key) ?? -1] ?? null })),
  )
}

export const isSumLine = ({ row }: PlacedRow) => row.unit === null

const keyOf = ({ setting, row }: PlacedRow, line: Line) => `${setting}/${row.unit?.id ?? ''}/${line}`

/** Finds the row of the same unit and setting in another form, in the line given. */
export function matching(form: Form): (of: PlacedRow, line: Line) => PlacedRow | undefined {
  const rows = new Map(rowsOf(form).map((it) => [keyOf(it, it.row.line), it]))
  return (of, line) => rows.get(keyOf(of, line))
}

/** Sum lines are compared only where nothing is missing: two forms may miss different units. Their rows are compared anyway. */
export const isComparable = (...rows: readonly PlacedRow[]) => !rows.some((it) => isSumLine(it) && it.row.missing)

export type Claim = {
  readonly at: PlacedRow
  readonly column: string | null
  readonly expected: number | null
  readonly actual: number | null
  readonly note: FaultNote
  /** How `actual` must stand to `expected`; equal when left out. */
  readonly holds?: (actual: number, expected: number) => boolean
}

/** Gathers one identity: every claim is true, broken, or about something that is not there. */
export function gather(id: IdentityId, claims: readonly Claim[], withheld: readonly Fault[] = []): Check {
  const faults: Fault[] = [...withheld]
  let compared = withheld.length
  let notCompared = 0
  for (const { at, column, expected, actual, note, holds = Object.is } of claims) {
    if (expected === null || actual === null) notCompared += 1
    else {
      compared += 1
      if (!holds(actual, expected)) faults.push({ ...placeOf(at), column, expected, actual, note })
    }
  }
  // What was withheld is null in the form, so its claim was counted as not compared; it is a fault instead.
  return {
    id,
    ok: faults.length > 0 ? false : compared > 0 || 'unknown',
    compared,
    notCompared: Math.max(0, notCompared - withheld.length),
    faults,
  }
}

const placeOf = ({ form, setting, row }: PlacedRow) => ({
  form: form.form,
  unit: row.unit?.name ?? sumLineNames[setting],
  setting,
  line: row.line,
})

export const atMost = (actual: number, expected: number) => actual <= expected
export const atLeast = (actual: number, expected: number) => actual >= expected

/** Sum of cells; null as soon as one is. */
export const addUp = (cells: readonly (number | null)[]): number | null =>
  cells.reduce<number | null>((sum, cell) => (sum === null || cell === null ? null : sum + cell), 0)
