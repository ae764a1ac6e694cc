/** A count as people type it: "4.788", "4,788", "4788", 0 included. Undefined for anything else. */
export function wholeCount(typed: string): number | undefined {
  const plain = typed.trim()
  if (!/^\d{1,3}([.,\s]\d{3})+$|^\d{1,8}$/.test(plain)) return undefined
  return Number(plain.replace(/[.,\s]/g, ''))
}
