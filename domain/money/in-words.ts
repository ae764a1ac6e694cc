const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const scales = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ', 'triệu tỷ']

/** An amount in Vietnamese words, as receipts want it beside the figures: "Một triệu hai trăm nghìn đồng". */
export function dongInWords(amount: number): string {
  const groups: number[] = []
  for (let rest = amount; rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(rest % 1000)
  const words = groups.flatMap((group, at) => {
    const scale = scales[groups.length - 1 - at] ?? ''
    return group === 0 ? [] : [groupInWords(group, at > 0), scaleIn(scale, groups, at)]
  })
  const text = words.filter(Boolean).join(' ')
  return `${upper(text === '' ? 'không' : text)} đồng`
}

/** "nghìn tỷ" says "tỷ" only where no group of plain billions follows. */
const scaleIn = (scale: string, groups: readonly number[], at: number) =>
  / tỷ$/.test(scale) && groups.slice(at + 1, groups.length - 3).some((it) => it > 0) ? scale.replace(/ tỷ$/, '') : scale

/** Up to 999. `padded`: a larger group stands before, so missing hundreds are said. */
function groupInWords(group: number, padded: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10]
  const words: string[] = []
  if (hundreds > 0 || padded) words.push(digits[hundreds] ?? '', 'trăm')
  if (tens > 1) words.push(digits[tens] ?? '', 'mươi')
  else if (tens === 1) words.push('mười')
  else if (ones > 0 && words.length > 0) words.push('lẻ')
  if (ones > 0) words.push(onesIn(tens, ones))
  return words.join(' ')
}

function onesIn(tens: number, ones: number): string {
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 5 && tens > 0) return 'lăm'
  return digits[ones] ?? ''
}

const upper = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
