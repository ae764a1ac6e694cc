/** Part of whole in per cent with two decimals, as the forms print it. Null where either is not known or the whole is 0. */
export const percent = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : Math.round((part * 10_000) / whole) / 100

/** Average with two decimals. Null where either is not known or there is nobody to share by. */
export const average = (sum: number | null, of: number | null): number | null =>
  sum === null || of === null || of <= 0 ? null : Math.round((sum * 100) / of) / 100
