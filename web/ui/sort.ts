/** What rows stand in order of. */
export type Sort = { readonly by: string; readonly down: boolean }

/** Rows in the order of `sort`: unknown values always last, words by the alphabet of the language. */
export function sortRows<Row>(
  rows: readonly Row[],
  sort: Sort | undefined,
  valueIn: (row: Row, by: string) => string | number | null,
  language: string,
): readonly Row[] {
  if (!sort) return rows
  const words = new Intl.Collator(language, { numeric: true })
  return rows.toSorted((one, two) => {
    const [a, b] = [valueIn(one, sort.by), valueIn(two, sort.by)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
    return sort.down ? -order : order
  })
}

/** Letters without their tone marks, đ as d, in lower case: "Vĩnh Hải" is found by "vinh hai". */
export const toneless = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
