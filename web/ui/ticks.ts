/** Round steps from zero to past the highest value, three or four of them: for everything drawn from a base. */
export const ticksTo = (highest: number): readonly number[] => steps(0, Math.max(highest, 1e-6), 3)

/**
 * Round steps around the values, above zero where they all lie far from it: for lines and dots, whose distance from the
 * base says nothing. Bars start at zero. `near`: how close to the highest the lowest has to lie.
 */
export function ticksAround(values: readonly number[], near = 0.6): readonly number[] {
  if (values.length === 0) return [0, 1]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (least < most * near || most <= 0) return ticksTo(most)
  return steps(Math.max(0, least - (most - least || most / 50) / 4), most, 4)
}

function steps(from: number, to: number, about: number): readonly number[] {
  // Values that lie closer together than a millionth of themselves would want steps finer than a label can say.
  const rough = Math.max(to - from, to * 1e-6, 1e-6) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((it) => it * power).find((it) => it >= rough * 0.999) ?? 10 * power
  const first = Math.floor(from / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(10)))
}
