import type { Language } from './text/format.ts'

/** A figure as people type it in their language: "3.675", "1,2" in Vietnamese. Empty is null, nonsense undefined. */
export function readFigure(typed: string, language: Language): number | null | undefined {
  const text = typed.trim().replace(/\s/g, '').replace('−', '-')
  if (text === '') return null
  const [group, decimal] = language === 'vi' ? ['.', ','] : [',', '.']
  const parts = text.split(decimal ?? '')
  const [whole = '', fraction = ''] = parts
  const digits = whole.split(group ?? '')
  const grouped = digits.length === 1 || digits.slice(1).every((part) => /^\d{3}$/.test(part))
  if (parts.length > 2 || !grouped || !/^-?\d{1,15}$/.test(digits.join('')) || !/^\d{0,6}$/.test(fraction))
    return undefined
  return Number(`${digits.join('')}.${fraction || '0'}`)
}
