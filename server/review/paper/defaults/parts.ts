import { p, rule, table, textWidth } from '../word.ts'

const left = 3_900
const right = textWidth - left

/** Tên cơ quan and số on the left, Quốc hiệu, Tiêu ngữ, place and date on the right (NĐ 30/2020, Phụ lục I). */
export function letterhead(it: {
  readonly above: string
  readonly office: string
  readonly number: string
  readonly about?: string
}): string {
  const middle = { align: 'center', after: 0 } as const
  const strong = { ...middle, bold: true } as const
  const office = [
    p(it.above, { ...strong, size: 13 }),
    p(it.office, { ...strong, size: 13 }),
    rule(1_250),
    p(it.number, { ...middle, size: 13, before: 80 }),
    it.about ? p(it.about, { ...middle, size: 12 }) : '',
  ]
  const nation = [
    p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...strong, size: 12 }),
    p('Độc lập - Tự do - Hạnh phúc', { ...strong, size: 13 }),
    rule(1_150),
    p('{dia_danh}, ngày {ngay} tháng {thang} năm {nam}', { ...middle, italic: true, size: 13, before: 80 }),
  ]
  return table([left, right], [[office.join(''), nation.join('')]], false) + p('', { size: 6 })
}

export const committee = { above: 'ỦY BAN NHÂN DÂN', office: '{xa_in_hoa}' } as const

export const title = (name: string, about?: string) =>
  p(name, { align: 'center', bold: true, size: 14, before: 60, after: about ? 0 : 120 }) +
  (about ? p(about, { align: 'center', bold: true, after: 0 }) + rule(3_700) : '')

export const text = (content: Parameters<typeof p>[0]) => p(content, { align: 'both', indent: true })

/** Nơi nhận on the left, who signs on the right. */
export function signed(
  copies: readonly string[],
  name: string,
  roles: readonly string[] = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
) {
  const to = [
    p('Nơi nhận:', { bold: true, italic: true, size: 12, after: 0 }),
    ...copies.map((copy) => p(`- ${copy}`, { size: 11, after: 0 })),
  ]
  const who = [
    ...roles.map((role) => p(role, { align: 'center', bold: true, after: 0 })),
    p('', { before: 900 }),
    p(name, { align: 'center', bold: true }),
  ]
  return (
    p('', { size: 6, keepNext: true }) + table([textWidth / 2, textWidth / 2], [[to.join(''), who.join('')]], false)
  )
}

/** Each under his own role, side by side. */
export function signatures(of: readonly { readonly who: string; readonly name: string }[]) {
  const width = Math.floor(textWidth / of.length)
  const cells = of.map(({ who, name }) =>
    [
      p(who, { align: 'center', bold: true, size: 13, after: 0 }),
      p('(Ký, ghi rõ họ tên)', { align: 'center', italic: true, size: 12 }),
      p('', { before: 900 }),
      p(name, { align: 'center', bold: true, size: 13 }),
    ].join(''),
  )
  return (
    p('', { size: 6, keepNext: true }) +
    table(
      of.map(() => width),
      [cells],
      false,
    )
  )
}
