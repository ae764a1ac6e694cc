import type { Language } from '../../text/format.ts'

/**
 * An amount typed in million đồng as whole đồng: "94,277001" is 94.277.001. Exact: no fraction is ever computed with. Undefined for
 * what is no amount, among it one with a seventh decimal, which would be less than a đồng.
 */
export function readDong(typed: string, language: Language): number | undefined {
  const text = typed.trim().replace(/\s/g, '').replace('−', '-').replace(/^\+/, '')
  const [group, decimal] = language === 'vi' ? ['.', ','] : [',', '.']
  const [whole = '', fraction = '', ...more] = text.split(decimal ?? ',')
  const [first = '', ...groups] = whole.replace('-', '').split(group ?? '.')
  const grouped = groups.length === 0 || (first.length <= 3 && groups.every((it) => /^\d{3}$/.test(it)))
  const digits = [first, ...groups].join('')
  if (more.length > 0 || !grouped || !/^\d{1,9}$/.test(digits) || !/^\d{0,6}$/.test(fraction)) return undefined
  const dong = Number(`${digits}${fraction.padEnd(6, '0')}`)
  return whole.startsWith('-') ? -dong || 0 : dong
}
