import { at, type Defect } from './defect.ts'
import { type ForeignForm, type ForeignRow, isBlockLine, placeKey, rowsByUnit, unitsOf } from './foreign-form.ts'

/** A unit that ought to be in the forms, under which other (null: a unit of the highest level printed). */
export type ExpectedUnit = { readonly name: string; readonly within: string | null }

/** The unit a row stands under: "2.4" under "2". */
const isBelow = (part: ForeignRow, whole: ForeignRow) =>
  whole.no !== '' &&
  part.block === whole.block &&
  part.no.startsWith(`${whole.no}.`) &&
  !part.no.slice(whole.no.length + 1).includes('.')

/** Under a block stand the units of the highest level in it; III is I and II. */
function isInBlock(part: ForeignRow, whole: ForeignRow): boolean {
  if (whole.block === 'III') return isBlockLine(part) && part !== whole && part.block !== 'III'
  return part.block === whole.block && /^\d+$/.test(part.no)
}

const isPartOf = (part: ForeignRow, whole: ForeignRow) =>
  part.line === whole.line && (isBlockLine(whole) ? isInBlock(part, whole) : isBelow(part, whole))

const partsOf = (form: ForeignForm, whole: ForeignRow) => form.rows.filter((row) => isPartOf(row, whole))

export function partsDefects(form: ForeignForm): Defect[] {
  return form.rows.flatMap((row) => {
    const parts = partsOf(form, row)
    if (parts.length === 0) return []
    return form.columns.flatMap((column): Defect[] => {
      const sum = parts.reduce((all, part) => all + (part.cells[column] ?? 0), 0)
      const printed = row.cells[column] ?? null
      return (printed ?? 0) === sum
        ? []
        : [{ id: 'X14', kind: 'parts-do-not-add-up', ...at(form, row), column, printed, sum }]
    })
  })
}

export function zeroDefects(form: ForeignForm): Defect[] {
  const blank = form.columns.filter(
    (column) => form.rows.length > 0 && form.rows.every((row) => row.cells[column] === null),
  )
  const isZero = (row: ForeignRow) => form.columns.every((column) => !row.cells[column])
  return [
    ...blank.map(
      (column): Defect => ({ id: 'F04', kind: 'column-blank', form: form.form, column, rows: form.rows.length }),
    ),
    ...form.rows
      .filter((row) => isZero(row) && !isBlockLine(row))
      .map((row): Defect => ({ id: 'F04', kind: 'all-zero', ...at(form, row) })),
  ]
}

/** Does every column of the unit equal the sum of the parts that are printed? Then whoever is not printed was added as 0. */
const isSumOfParts = (form: ForeignForm, whole: ForeignRow) => {
  const parts = partsOf(form, whole)
  return (
    parts.length > 0 &&
    form.columns.every(
      (column) => (whole.cells[column] ?? 0) === parts.reduce((sum, part) => sum + (part.cells[column] ?? 0), 0),
    )
  )
}

/** Numbers a template gives: a higher one is a slip of the pen, not thousands of missing units. */
const mostParts = 300

/** "1.1, 1.3, 1.5": 1.2 and 1.4 were in the template and have no row. */
export function numberingGaps(form: ForeignForm): Defect[] {
  const tops = Map.groupBy(
    form.rows.filter((row) => /^\d+$/.test(row.no)),
    (row) => row.block,
  )
  return [
    ...[...tops.values()].flatMap((rows) =>
      gapsIn(rows.map((row) => Number(row.no))).map((no) => gap(form, String(no), undefined)),
    ),
    ...unitsOf(form).flatMap((whole) =>
      gapsIn(partsOf(form, whole).map((part) => Number(part.no.slice(whole.no.length + 1)))).map((no) =>
        gap(form, `${whole.no}.${no}`, whole),
      ),
    ),
  ]
}

function gapsIn(numbers: readonly number[]): number[] {
  const last = Math.max(0, ...numbers.filter((no) => Number.isInteger(no) && no <= mostParts))
  return Array.from({ length: last }, (_, index) => index + 1).filter((no) => !numbers.includes(no))
}

const gap = (form: ForeignForm, unit: string, whole: ForeignRow | undefined): Defect => ({
  id: 'F04',
  kind: 'unit-not-there',
  form: form.form,
  unit,
  within: whole?.unit ?? null,
  seenBy: 'numbering',
  countedAsZero: whole !== undefined && isSumOfParts(form, whole),
})

export function notThere(
  form: ForeignForm,
  units: readonly ExpectedUnit[],
  seenBy: 'other-form' | 'official-list',
): Defect[] {
  const find = rowsByUnit(form)
  return units
    .filter((unit) => find(unit).length === 0)
    .map(({ name, within }): Defect => {
      const whole = within === null ? undefined : find({ name: within, within: null })[0]
      const countedAsZero = whole !== undefined && isSumOfParts(form, whole)
      return { id: 'F04', kind: 'unit-not-there', form: form.form, unit: name, within, seenBy, countedAsZero }
    })
}

export function onOtherForms(form: ForeignForm, forms: readonly ForeignForm[]): Defect[] {
  const others = forms.filter((other) => other !== form).flatMap(unitsOf)
  const once = new Map(others.map((row) => [placeKey(row), { ...row, name: row.unit }]))
  return notThere(form, [...once.values()], 'other-form')
}
