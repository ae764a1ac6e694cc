type Moved = { readonly key: string; readonly allocated: number; readonly disbursed: number }
export type SoFar = { readonly month: string; readonly allocated: number; readonly disbursed: number }

/** Months added up from the first of the year, none left out in between; what was decided before the year stands in its first month. */
export function soFar(moved: readonly Moved[], year: number): SoFar[] {
  const last = moved
    .map((it) => it.key)
    .toSorted()
    .at(-1)
  if (last === undefined) return []
  const months: SoFar[] = []
  for (
    let [of, month] = [year, 1];
    `${of}-${two(month)}` <= last;
    [of, month] = month === 12 ? [of + 1, 1] : [of, month + 1]
  ) {
    const key = `${of}-${two(month)}`
    const until = moved.filter((it) => it.key <= key)
    months.push({ month: key, allocated: total(until, 'allocated'), disbursed: total(until, 'disbursed') })
  }
  return months
}

const two = (month: number) => String(month).padStart(2, '0')
const total = (rows: readonly Moved[], of: 'allocated' | 'disbursed') => rows.reduce((sum, it) => sum + it[of], 0)
