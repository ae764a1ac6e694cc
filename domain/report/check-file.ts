import { type ExpectedUnit, notThere, numberingGaps, onOtherForms, partsDefects, zeroDefects } from './check-missing.ts'
import { type At, at, type Defect } from './defect.ts'
import { type ForeignForm, type ForeignRow, placeKey, rowsByUnit, unitsOf } from './foreign-form.ts'
import { closingOf } from './form-movement.ts'
import { average, percent } from './share.ts'

/** Everything wrong with some of the forms 7.2, 7.3, 7.4 of one place and year, each alone and beside the others. */
export function checkForeign(
  forms: readonly ForeignForm[],
  known: { readonly expected?: readonly ExpectedUnit[]; readonly deprivationsMin: number },
): Defect[] {
  const [of72, of73, of74] = (['7.2', '7.3', '7.4'] as const).map((code) => forms.find(({ form }) => form === code))
  return [
    ...forms.flatMap((form) => [
      ...unreadable(form),
      ...(form.form === '7.4' ? deprivationDefects(form, known.deprivationsMin) : formulaDefects(form)),
      ...partsDefects(form),
      ...zeroDefects(form),
      ...(known.expected
        ? notThere(form, known.expected, 'official-list')
        : [...numberingGaps(form), ...onOtherForms(form, forms)]),
      ...twiceDefects(form),
    ]),
    ...(of72 && of73 ? passageDefects(of72, of73) : []),
    ...(of72 && of74 ? poorHouseholdDefects(of72, of74) : []),
  ]
}

const unreadable = (form: ForeignForm): Defect[] =>
  form.unreadable.map((cell) => ({ id: 'F00', kind: 'unreadable', form: form.form, ...cell }))

function formulaDefects(form: ForeignForm): Defect[] {
  return form.rows.flatMap((row): Defect[] => {
    const printed = row.cells.c9 ?? null
    const recomputed = closingOf(form.columns.slice(0, 8).map((key) => row.cells[key] ?? 0))
    if (printed === null || recomputed === null || printed === recomputed) return []
    const difference = printed - recomputed
    return [{ id: 'F02', kind: 'total-breaks-formula', ...at(form, row), printed, recomputed, difference }]
  })
}

function passageDefects(of72: ForeignForm, of73: ForeignForm): Defect[] {
  const find = rowsByUnit(of73)
  const passages = [
    ['poor-to-near-poor', 'c2', 'c5'],
    ['near-poor-to-poor', 'c5', 'c3'],
  ] as const
  return of72.rows.flatMap((row) => {
    const other = find({ ...row, name: row.unit }).find(({ line }) => line === row.line)
    if (!other) return []
    return passages.flatMap(([passage, column72, column73]): Defect[] => {
      const [in72, in73] = [row.cells[column72] ?? null, other.cells[column73] ?? null]
      if ((in72 ?? 0) === (in73 ?? 0)) return []
      return [{ id: 'F03', kind: 'forms-disagree', passage, unit: row.unit, line: row.line, in72, in73 }]
    })
  })
}

function poorHouseholdDefects(of72: ForeignForm, of74: ForeignForm): Defect[] {
  const find = rowsByUnit(of74)
  return of72.rows.flatMap((row): Defect[] => {
    if (row.line === 'people') return []
    const in72 = row.cells.c9 ?? null
    const in74 = find({ ...row, name: row.unit })[0]?.cells.total ?? null
    return in72 === null || in74 === null || in72 === in74
      ? []
      : [{ id: 'X05', kind: 'poor-households-disagree', unit: row.unit, in72, in74 }]
  })
}

function deprivationDefects(form: ForeignForm, least: number): Defect[] {
  const indicators = form.columns.filter((key) => /^i\d/.test(key))
  return form.rows.flatMap((row) => {
    const total = row.cells.total ?? null
    const printed = row.cells.deprivations ?? null
    const sum = indicators.reduce((all, key) => all + (row.cells[key] ?? 0), 0)
    const found: Defect[] = indicators.flatMap((column) =>
      rateDefect(at(form, row), column, row.cells[column] ?? null, total),
    )
    if (printed !== null && printed !== sum)
      found.push({ id: 'X09', kind: 'deprivations-do-not-add-up', ...at(form, row), printed, sum })
    if (total !== null && total > 0 && sum < least * total)
      found.push({ id: 'X09', kind: 'average-too-low', ...at(form, row), average: average(sum, total) ?? 0, least })
    return found
  })
}

function rateDefect(where: At, column: string, part: number | null, whole: number | null): Defect[] {
  if (part === null || part === 0) return []
  if (whole === null || whole === 0) return [{ id: 'F01', kind: 'rate-without-denominator', ...where, column, part }]
  const rate = percent(part, whole) ?? 0
  return part > whole ? [{ id: 'F01', kind: 'rate-over-100', ...where, column, part, whole, rate }] : []
}

function twiceDefects(form: ForeignForm): Defect[] {
  const byUnit = Map.groupBy(form.rows, (row) => `${placeKey(row)}/${row.line}`)
  const twice = [...byUnit.values()].flatMap(([first, ...more]): Defect[] =>
    first && more.length > 0
      ? [{ id: 'F06', kind: 'unit-twice', ...at(form, first), rows: [first, ...more].map((row) => row.at) }]
      : [],
  )
  return [...twice, ...sameFigures(form)]
}

/** Different units of one level with the same figures in every line: copied down, most likely. */
function sameFigures(form: ForeignForm): Defect[] {
  const lines = Map.groupBy(form.rows, placeKey)
  const figures = (unit: ForeignRow) =>
    (lines.get(placeKey(unit)) ?? [])
      .map((row) => `${row.line}:${form.columns.map((column) => row.cells[column] ?? '').join()}`)
      .join(';')
  const units = unitsOf(form).filter((row) => form.columns.some((column) => row.cells[column]))
  const byFigures = Map.groupBy(units, (row) => `${row.no.split('.').length}/${figures(row)}`)
  return [...byFigures.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({ id: 'F06', kind: 'same-figures', form: form.form, units: same.map((row) => row.unit) }))
}
