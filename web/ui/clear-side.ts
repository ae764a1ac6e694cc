export type Spot = { readonly x: number; readonly y: number }

/** About the width of words at 11 px. */
const widthOf = (words: string) => words.length * 5.6

/**
 * On which side of a level line its words cover fewer points and figures of the curve. A figure stands above its point.
 * Both free: where the curve does not start. Neither: at the top, over the whole chart.
 */
export function clearSide(
  line: number,
  from: number,
  words: string,
  spots: readonly Spot[],
): 'above' | 'below' | 'top' {
  const beside = spots.filter(({ x }) => x > from - 20 && x < from + widthOf(words) + 20)
  const hits = (top: number, bottom: number) => beside.filter(({ y }) => y - 24 < bottom && y + 6 > top).length
  const [above, below] = [hits(line - 17, line - 3), hits(line + 4, line + 18)]
  if (above > 0 && below > 0) return 'top'
  if (above !== below) return above < below ? 'above' : 'below'
  return (spots[0]?.y ?? line) > line ? 'above' : 'below'
}
