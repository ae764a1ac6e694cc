/**
 * A number as somebody types it here: thousands by dots or spaces, decimals by a comma ("1.500.000", "7,92"); or with one dot and
 * other than three digits behind it, as the other half of the world writes ("6.6"). Undefined where it is none.
 */
export function readNumber(typed: string): number | undefined {
  const text = typed.trim().replace(/\s/g, '')
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) || /^\d+,\d+$/.test(text))
    return Number(text.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(,\d{3}){2,}$/.test(text)) return Number(text.replaceAll(',', ''))
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}
