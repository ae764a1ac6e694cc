/** How a map paints values: up to five steps between round bounds. `high`: a higher value is the darker (farther from good). */
export type MapStep = { readonly from: number; readonly to: number; readonly tone: number }
export type MapScale = { readonly steps: readonly MapStep[]; readonly toneOf: (value: number | null) => number | null }

const tones = 5

/**
 * Steps that hold about as many units each, their bounds rounded as far as they stay apart. Fewer values, fewer steps; one
 * value everywhere is one step. Null is no step: it is hatched, never painted as 0.
 */
export function mapScale(values: readonly (number | null)[], darker: 'high' | 'low' = 'high'): MapScale {
  const known = values.filter((it) => it !== null).toSorted((a, b) => a - b)
  const [least, most] = [known[0], known.at(-1)]
  if (least === undefined || most === undefined) return { steps: [], toneOf: () => null }
  const bounds = boundsOf(known, least, most)
  const steps = bounds.slice(0, -1).map((from, at): MapStep => {
    const place = bounds.length === 2 ? 1 : 1 + Math.round((at * (tones - 1)) / (bounds.length - 2))
    return { from, to: bounds[at + 1] ?? most, tone: darker === 'high' ? place : tones + 1 - place }
  })
  const stepOf = (value: number) => steps.findLast(({ from }) => value >= from) ?? steps[0]
  return { steps, toneOf: (value) => (value === null ? null : (stepOf(value)?.tone ?? null)) }
}

/** The lowest, bounds between the steps, the highest: rounded to the fewest digits that keep them apart. */
function boundsOf(known: readonly number[], least: number, most: number): readonly number[] {
  const different = new Set(known).size
  const count = Math.min(tones, different)
  const cuts = Array.from(
    { length: count - 1 },
    (_, at) => known[Math.floor(((at + 1) * known.length) / count)] ?? most,
  )
  for (const digits of [1, 2, 3, 4, 6, 12]) {
    const rounded = cuts.map((cut) => Number(cut.toPrecision(digits)))
    const inner = [...new Set(rounded)].filter((cut) => cut > least && cut <= most)
    if (inner.length === new Set(cuts.filter((cut) => cut > least)).size)
      return [least, ...inner.toSorted((a, b) => a - b), most]
  }
  return [least, most]
}
