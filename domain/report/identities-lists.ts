import type { ListAccount } from '../movement/ledger.ts'
import {
  addUp,
  atLeast,
  atMost,
  type Claim,
  gather,
  isComparable,
  isSumLine,
  matching,
  type PlacedRow,
  rowsOf,
} from './compare.ts'
import type { Figures } from './figures.ts'
import { type Check, type Form, type Forms, formCodes, type Line } from './form.ts'
import { percent } from './share.ts'

type OtherCell = { readonly form: Form; readonly line: Line; readonly column: string }

/** Cells of other forms that must equal a column of 7.1, row by row. */
const sameAsResult = (forms: Forms, column: string, others: readonly OtherCell[]): Claim[] =>
  others.flatMap((other) => {
    const find = matching(other.form)
    return rowsOf(forms['7.1']).flatMap((row): Claim[] => {
      const at = find(row, other.line)
      if (!at || !isComparable(row, at)) return []
      const [expected, actual] = [row.cell(column), at.cell(other.column)]
      return [{ at, column: other.column, expected, actual, note: 'forms-disagree' }]
    })
  })

/** X05. Poor households: 7.2 col 9 = 7.1 col 3 = 7.4 total = 7.8 poor = 7.9 col 1. */
export const poorHouseholdsAgree = (forms: Forms) =>
  gather(
    'X05',
    sameAsResult(forms, 'poor.households', [
      { form: forms['7.2'], line: 'households', column: 'c9' },
      { form: forms['7.4'], line: 'only', column: 'total' },
      { form: forms['7.8'], line: 'households', column: 'poor' },
      { form: forms['7.9'], line: 'only', column: 'poor.total' },
    ]),
  )

/** X06. Near-poor households: 7.3 col 9 = 7.1 col 7 = 7.6 total = 7.8 near-poor = 7.9 col 10. */
export const nearPoorHouseholdsAgree = (forms: Forms) =>
  gather(
    'X06',
    sameAsResult(forms, 'near-poor.households', [
      { form: forms['7.3'], line: 'households', column: 'c9' },
      { form: forms['7.6'], line: 'only', column: 'total' },
      { form: forms['7.8'], line: 'households', column: 'near-poor' },
      { form: forms['7.9'], line: 'only', column: 'near-poor.total' },
    ]),
  )

/** X07. People: 7.2 col 9 = 7.1 col 5; 7.3 col 9 = 7.1 col 9. */
export const peopleAgree = (forms: Forms) =>
  gather('X07', [
    ...sameAsResult(forms, 'poor.people', [{ form: forms['7.2'], line: 'people', column: 'c9' }]),
    ...sameAsResult(forms, 'near-poor.people', [{ form: forms['7.3'], line: 'people', column: 'c9' }]),
  ])

/** A rate is part ÷ whole. On nobody no rate is right and every rate is wrong, 0 % too. */
function rateClaim(at: PlacedRow, column: string, part: number | null, whole: number | null): Claim {
  const rate = at.cell(column)
  if (whole === 0 || (whole === null && rate !== null))
    return { at, column, expected: 0, actual: rate ?? 0, note: 'rate-without-denominator', holds: () => rate === null }
  return { at, column, expected: percent(part, whole), actual: rate, note: 'rate-not-part-of-whole' }
}

/** X08. Rates of 7.1 are part ÷ whole, never above 100 %, and not there where the whole is missing or 0. */
export function ratesStandOnResidents(forms: Forms): Check {
  const rates = (['poor', 'near-poor'] as const).flatMap((list) =>
    (['households', 'people'] as const).map((of) => ({ part: `${list}.${of}`, whole: `residents.${of}` })),
  )
  const form = forms['7.1']
  const claims = rowsOf(form).flatMap((at) =>
    rates.map(({ part, whole }) => rateClaim(at, `${part}.rate`, at.cell(part), at.cell(whole))),
  )
  return gather('X08', claims, form.withheld)
}

/** X09. Sum of the twelve ÷ poor households ≥ 3, ÷ near-poor households at most one less; no indicator above the total. */
export function deprivationsFitTheClass(forms: Forms, { deprivationsMin, indicators }: Figures): Check {
  const rows = (form: Form) => rowsOf(form).filter((at) => isComparable(at))
  // As whole numbers, so that an average of 2.999 is not rounded up to 3.
  const averages = (form: Form, limit: number, holds: typeof atMost, note: Claim['note']): Claim[] =>
    rows(form).map((at) => {
      const total = at.cell('total')
      const expected = total === null ? null : total * limit
      return { at, column: 'deprivations', expected, actual: at.cell('deprivations'), note, holds }
    })
  const columns = (form: Form) =>
    rows(form).flatMap((at) =>
      indicators.map((_, index) => ({
        at,
        column: `i${index + 1}`,
        expected: at.cell('total'),
        actual: at.cell(`i${index + 1}`),
        note: 'more-than-total' as const,
        holds: atMost,
      })),
    )
  return gather('X09', [
    ...averages(forms['7.4'], deprivationsMin, atLeast, 'average-too-low'),
    ...averages(forms['7.6'], deprivationsMin - 1, atMost, 'average-too-high'),
    ...columns(forms['7.4']),
    ...columns(forms['7.6']),
  ])
}

/** X10. 7.5 = 7.4 ÷ total; 7.7 = 7.6 ÷ total. */
export function deprivationRatesAgree(forms: Forms, { indicators }: Figures): Check {
  const claims = (rates: Form, counts: Form) => {
    const find = matching(counts)
    return rowsOf(rates).flatMap((at) =>
      indicators.map((_, index) => {
        const of = find(at, 'only')
        const column = `i${index + 1}`
        return rateClaim(at, column, of?.cell(column) ?? null, of?.cell('total') ?? null)
      }),
    )
  }
  return gather('X10', [...claims(forms['7.5'], forms['7.4']), ...claims(forms['7.7'], forms['7.6'])])
}

/** X11. 7.9 is exclusive: total = minorities + Kinh, and minorities = the groups printed + other. */
export function ethnicGroupsAddUp(forms: Forms, { ethnicColumns }: Figures): Check {
  const rows = rowsOf(forms['7.9']).filter((at) => isComparable(at))
  const claim = (at: PlacedRow, sum: string, parts: readonly string[]) => ({
    at,
    column: sum,
    expected: addUp(parts.map(at.cell)),
    actual: at.cell(sum),
    note: 'groups-do-not-add-up' as const,
  })
  const claims = rows.flatMap((at) =>
    (['poor', 'near-poor'] as const).flatMap((list) => [
      claim(at, `${list}.total`, [`${list}.minority`, `${list}.01`]),
      claim(at, `${list}.minority`, [...ethnicColumns.map(({ code }) => `${list}.${code}`), `${list}.other`]),
    ]),
  )
  return gather('X11', claims)
}

/** X12. 7.9 minorities = 7.8 ethnic minority, for poor and for near-poor. */
export function minoritiesAgree(forms: Forms): Check {
  const find = matching(forms['7.8'])
  const claims = rowsOf(forms['7.9']).flatMap((row) => {
    const at = find(row, 'households')
    if (!at || !isComparable(row, at)) return []
    return (['poor', 'near-poor'] as const).map((list) => ({
      at,
      column: `${list}.minority`,
      expected: row.cell(`${list}.minority`),
      actual: at.cell(`${list}.minority`),
      note: 'forms-disagree' as const,
    }))
  })
  return gather('X12', claims)
}

/** X13. Columns of 7.8 and 7.10 may overlap: each at most its total; the causes at least the households that name one. */
export function groupsFitTheirTotals(forms: Forms, figures: Figures): Check {
  const within = (at: PlacedRow, column: string, total: string) => ({
    at,
    column,
    expected: at.cell(total),
    actual: at.cell(column),
    note: 'more-than-total' as const,
    holds: atMost,
  })
  const groups = rowsOf(forms['7.8'])
    .filter((at) => isComparable(at))
    .flatMap((at) => [
      within(at, 'residents.minority', 'residents'),
      ...(['poor', 'near-poor'] as const).flatMap((list) =>
        ['minority', 'noLabour', 'merit'].map((group) => within(at, `${list}.${group}`, list)),
      ),
    ])
  const causeKeys = forms['7.10'].columns.map(({ key }) => key).filter((key) => key !== 'total')
  const causes = rowsOf(forms['7.10']).flatMap((at) => causeKeys.map((key) => within(at, key, 'total')))
  const silent = withoutCause(figures)
  const named = rowsOf(forms['7.10'])
    .filter((at) => !isSumLine(at))
    .map((at) => {
      const total = at.cell('total')
      return {
        at,
        column: null,
        expected: total === null ? null : total - silent(at),
        actual: addUp(causeKeys.map(at.cell)),
        note: 'less-than-households' as const,
        holds: atLeast,
      }
    })
  return gather('X13', [...groups, ...causes, ...named])
}

/** Households of a row of 7.10 that name no cause. */
function withoutCause({ closing }: Figures): (at: PlacedRow) => number {
  const noCause = new Map(closing.map((it) => [`${it.unit}/${it.setting}/${it.class}`, it.noCause]))
  return ({ row, setting }) => {
    const of = (list: ListAccount) => noCause.get(`${row.unit?.id}/${setting}/${list}`) ?? 0
    return row.line === 'poor' || row.line === 'near-poor' ? of(row.line) : of('poor') + of('near-poor')
  }
}

/** X14. Each block is the sum of its units, III = I + II; of what is known. */
export function sumLinesAddUp(forms: Forms): Check {
  const claims = formCodes.flatMap((code) => {
    const form = forms[code]
    const rows = rowsOf(form)
    const counts = form.columns.filter(({ kind }) => kind === 'count').map(({ key }) => key)
    return rows.filter(isSumLine).flatMap((at) => {
      const parts = rows.filter(
        (it) =>
          it.row.line === at.row.line &&
          (at.setting === 'total'
            ? isSumLine(it) && it.setting !== 'total'
            : !isSumLine(it) && it.setting === at.setting),
      )
      return counts.map((column) => ({
        at,
        column,
        // What no part knows may still be known of the whole: residents of a commune that are not counted by village.
        expected: unknownIn(parts, column) ? null : parts.reduce((sum, it) => sum + (it.cell(column) ?? 0), 0),
        actual: at.cell(column),
        note: 'sum-line' as const,
      }))
    })
  })
  return gather('X14', claims)
}

const unknownIn = (parts: readonly PlacedRow[], column: string) =>
  parts.length > 0 && parts.every((it) => it.cell(column) === null)
