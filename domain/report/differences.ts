import type { Form, FormRow } from './form.ts'

type Compared = Pick<Form, 'columns' | 'blocks'>
export type Difference = {
  readonly setting: Form['blocks'][number]['setting']
  readonly unit: FormRow['unit']
  readonly line: FormRow['line']
  readonly column: string
  /** Null: not known, or not there. */
  readonly from: number | null
  readonly to: number | null
}

/** What differs between two versions of a form, row by row in the order of the later one; rows only the earlier one has come last. */
export function differencesOf(from: Compared, to: Compared): readonly Difference[] {
  const [before, after] = [cellsOf(from), cellsOf(to)]
  const keys = new Set([...after.keys(), ...before.keys()])
  return [...keys].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)]
    const at = is ?? was
    const values = { from: was?.value ?? null, to: is?.value ?? null }
    return at && values.from !== values.to ? [{ ...at.at, ...values }] : []
  })
}

type Placed = { readonly at: Omit<Difference, 'from' | 'to'>; readonly value: number | null }

function cellsOf({ columns, blocks }: Compared): Map<string, Placed> {
  const cells = new Map<string, Placed>()
  for (const { setting, rows } of blocks)
    for (const { unit, line, cells: values } of rows)
      for (const [index, { key: column }] of columns.entries())
        cells.set(`${setting}/${unit?.id ?? ''}/${line}/${column}`, {
          at: { setting, unit, line, column },
          value: values[index] ?? null,
        })
  return cells
}
