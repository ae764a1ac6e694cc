/** A row of a growth reference: Box-Cox power, median, coefficient of variation. The province imports WHO's tables. */
export type Lms = { readonly l: number; readonly m: number; readonly s: number }

/** The measurement that lies `z` standard deviations from the median. */
export const valueAt = ({ l, m, s }: Lms, z: number): number =>
  l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l)

/** WHO 2006, 2007: z = ((x/M)^L − 1) / (L·S), and ln(x/M) / S where L is 0. */
export const zOf = (x: number, { l, m, s }: Lms): number =>
  l === 0 ? Math.log(x / m) / s : ((x / m) ** l - 1) / (l * s)

/**
 * The same for weight: its distribution is skewed, so beyond ±3 the distance between the second and the third standard deviation is
 * the ruler (WHO Child Growth Standards 2006, Methods, chapter 7).
 */
export function restrictedZOf(x: number, lms: Lms): number {
  const z = zOf(x, lms)
  if (z > 3) return 3 + (x - valueAt(lms, 3)) / (valueAt(lms, 3) - valueAt(lms, 2))
  if (z < -3) return -3 + (x - valueAt(lms, -3)) / (valueAt(lms, -2) - valueAt(lms, -3))
  return z
}

/** Between two rows of the table WHO's programs for 5 to 19 years take the straight line. */
export const between = (low: Lms, high: Lms, part: number): Lms => ({
  l: low.l + (high.l - low.l) * part,
  m: low.m + (high.m - low.m) * part,
  s: low.s + (high.s - low.s) * part,
})
