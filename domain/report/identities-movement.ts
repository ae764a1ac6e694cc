import type { ListAccount } from '../movement/ledger.ts'
import { addUp, gather, isComparable, isSumLine, matching, type PlacedRow, rowsOf } from './compare.ts'
import type { Figures, PrintedList } from './figures.ts'
import type { Check, Form, Forms, IdentityId } from './form.ts'
import { closingOf } from './form-movement.ts'

const balances = (id: IdentityId, form: Form): Check =>
  gather(
    id,
    rowsOf(form).map((at) => ({
      at,
      column: 'c9',
      expected: closingOf([1, 2, 3, 4, 5, 6, 7, 8].map((column) => at.cell(`c${column}`))),
      actual: at.cell('c9'),
      note: 'formula',
    })),
    form.withheld,
  )

/** X01. 7.2: 9 = 1−2−3−4+5+6+7+8 in every unit, for households and for people. */
export const poorMovementBalances = (forms: Forms) => balances('X01', forms['7.2'])

/** X02. 7.3: the same. */
export const nearPoorMovementBalances = (forms: Forms) => balances('X02', forms['7.3'])

function passagesAgree(id: IdentityId, forms: Forms, in72: string, in73: string): Check {
  const of73 = matching(forms['7.3'])
  const claims = rowsOf(forms['7.2']).map((row) => {
    const at = of73(row, row.row.line) ?? row
    return { at, column: in73, expected: row.cell(in72), actual: at.cell(in73), note: 'forms-disagree' } as const
  })
  return gather(id, claims)
}

/** X03. Poor → near-poor: 7.2 col 2 = 7.3 col 5. */
export const poorToNearPoorAgrees = (forms: Forms) => passagesAgree('X03', forms, 'c2', 'c5')

/** X04. Near-poor → poor: 7.2 col 5 = 7.3 col 3. */
export const nearPoorToPoorAgrees = (forms: Forms) => passagesAgree('X04', forms, 'c5', 'c3')

/** X15. The start of the year is the end of the year before, in the units of this year. */
export function startIsLastEnd(forms: Forms, figures: Figures): Check {
  const { previous } = figures
  const sums = new Map(previous?.closing.map((it) => [`${it.unit}/${it.setting}/${it.class}`, it]))
  const missing = new Set(previous?.missing)
  const closing = ({ row, setting }: PlacedRow, list: ListAccount) => {
    if (!previous || !row.unit || missing.has(row.unit.id)) return null
    return sums.get(`${row.unit.id}/${setting}/${list}`)?.[row.line === 'people' ? 'people' : 'households'] ?? 0
  }
  const claims = (['7.2', '7.3'] as const).flatMap((code) =>
    rowsOf(forms[code])
      .filter((at) => !isSumLine(at))
      .map((at) => ({
        at,
        column: 'c1',
        expected: closing(at, code === '7.2' ? 'poor' : 'near-poor'),
        actual: at.cell('c1'),
        note: 'start-is-not-last-end' as const,
      })),
  )
  return gather('X15', claims)
}

/** X16. The printed lists have as many households as the forms say. */
export function listsHaveTheRows(forms: Forms, figures: Figures): Check {
  const counted = new Map(figures.listRows?.map((it) => [`${it.unit}/${it.setting}/${it.list}`, it.rows]))
  const rows = ({ row, setting }: PlacedRow, list: PrintedList) =>
    figures.listRows ? (counted.get(`${row.unit?.id}/${setting}/${list}`) ?? 0) : null
  const claims = (form: Form, list: PrintedList, columns: readonly string[]) =>
    rowsOf(form)
      .filter((at) => !isSumLine(at) && at.row.line !== 'people' && isComparable(at))
      .map((at) => ({
        at,
        column: columns.join('+'),
        expected: rows(at, list),
        actual: addUp(columns.map(at.cell)),
        note: 'rows-of-list' as const,
      }))
  return gather('X16', [
    ...claims(forms['7.2'], 'escaped', ['c2', 'c3']),
    ...claims(forms['7.3'], 'escaped-near-poor', ['c2']),
    ...claims(forms['7.1'], 'after-review', ['poor.households', 'near-poor.households']),
  ])
}
