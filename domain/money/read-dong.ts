/** Whole đồng as people write them: "1.350.000", "1,350,000", "1 350 000", "1350000 đ". Undefined for anything else: half a đồng, a sign, words. */
export function readDong(written: string): number | undefined {
  const plain = written.trim().replace(/\s*(đ|đồng|vnd|vnđ)$/i, '')
  if (!/^\d{1,3}([.,\s]\d{3})+$|^\d{1,15}$/.test(plain)) return undefined
  const marks = new Set(plain.match(/[.,]/g))
  // "1.350,000" is neither way of writing; nobody should guess whether it is thousands or a fraction.
  return marks.size > 1 ? undefined : Number(plain.replace(/[.,\s]/g, ''))
}
