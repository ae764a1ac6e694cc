import type { ListAccount } from '../movement/ledger.ts'
import { columnOf72, columnOf73, type MovementColumn, signOf } from '../movement/matrix.ts'
import type { Recipe, RecipeColumn } from './build.ts'
import type { Sums } from './figures.ts'
import type { Line, Words } from './form.ts'

const movementColumns = [2, 3, 4, 5, 6, 7, 8] as const
const decrease: Words = { vi: 'Giảm trong năm', en: 'Decrease in the year' }
const increase: Words = { vi: 'Tăng trong năm', en: 'Increase in the year' }

/** The printed formula of column 9. */
export const closingFormula = '9=1-2-3-4+5+6+7+8'

/** Column 9 from the cells of columns 1 to 8; null where one is not known. */
export const closingOf = (cells: readonly (number | null)[]): number | null =>
  movementColumns.reduce<number | null>((sum, column) => {
    const cell = cells[column - 1] ?? null
    return sum === null || cell === null ? null : sum + signOf(column) * cell
  }, cells[0] ?? null)

const amountOf = (line: Line) => (line === 'people' ? 'people' : 'households')

/** A movement row stands only where both ends are there: half a year's movement is no movement. */
function movedIn(sums: Sums, line: Line, isIn: (column: Sums['movements'][number]) => boolean): number | null {
  if (!sums.opening || !sums.closing) return null
  return sums.movements.filter(isIn).reduce((sum, row) => sum + row[amountOf(line)], 0)
}

function movementForm(
  form: '7.2' | '7.3',
  list: ListAccount,
  columnOf: typeof columnOf72,
  words: { readonly title: Words; readonly headings: Readonly<Record<MovementColumn, Words>> },
): Recipe {
  return {
    form,
    title: words.title,
    lines: ['households', 'people'],
    needs: ['opening-list', 'closing-list'],
    columns: [
      {
        no: '1',
        key: 'c1',
        heading: { vi: 'Số đầu năm (theo quyết định phê duyệt)', en: 'Start of the year (by decision)' },
        group: null,
        kind: 'count',
        of: ({ opening, closing }, line) => (opening && closing ? opening[list][amountOf(line)] : null),
      },
      ...movementColumns.map(
        (column): RecipeColumn => ({
          no: String(column),
          key: `c${column}`,
          heading: words.headings[column],
          group: signOf(column) < 0 ? decrease : increase,
          kind: 'count',
          of: (sums, line) => movedIn(sums, line, ({ from, to }) => columnOf(from, to) === column),
        }),
      ),
      {
        no: closingFormula,
        key: 'c9',
        heading: { vi: 'Số cuối năm (theo quyết định phê duyệt)', en: 'End of the year (by decision)' },
        group: null,
        kind: 'count',
        of: ({ opening, closing }, line) => (opening && closing ? closing[list][amountOf(line)] : null),
      },
    ],
    closes: { column: 'c9', expected: closingOf },
  }
}

/** Biểu 7.2 (Mẫu 09). */
export const poorMovementForm = movementForm('7.2', 'poor', columnOf72, {
  title: { vi: 'Biểu 7.2. DIỄN BIẾN HỘ NGHÈO TRONG NĂM', en: 'Form 7.2. Movement of poor households in the year' },
  headings: {
    2: { vi: 'Trở thành hộ cận nghèo', en: 'Became near-poor' },
    3: { vi: 'Vượt chuẩn cận nghèo', en: 'Passed the near-poor line' },
    4: { vi: 'Giảm khác', en: 'Other decrease' },
    5: { vi: 'Hộ cận nghèo trở thành hộ nghèo', en: 'Near-poor became poor' },
    6: { vi: 'Tái nghèo', en: 'Poor again' },
    7: { vi: 'Phát sinh', en: 'New' },
    8: { vi: 'Tăng khác', en: 'Other increase' },
  },
})

/** Biểu 7.3 (Mẫu 10). */
export const nearPoorMovementForm = movementForm('7.3', 'near-poor', columnOf73, {
  title: {
    vi: 'Biểu 7.3. DIỄN BIẾN HỘ CẬN NGHÈO TRONG NĂM',
    en: 'Form 7.3. Movement of near-poor households in the year',
  },
  headings: {
    2: { vi: 'Thoát cận nghèo', en: 'Escaped near-poverty' },
    3: { vi: 'Trở thành hộ nghèo', en: 'Became poor' },
    4: { vi: 'Giảm khác', en: 'Other decrease' },
    5: { vi: 'Hộ nghèo trở thành hộ cận nghèo', en: 'Poor became near-poor' },
    6: { vi: 'Tái cận nghèo', en: 'Near-poor again' },
    7: { vi: 'Phát sinh', en: 'New' },
    8: { vi: 'Tăng khác', en: 'Other increase' },
  },
})
