import type { DeprivationCode, Dimension } from '../domain/standard/indicators.ts'
import type { DeprivationTexts } from './text/deprivation-texts.ts'
import type { DepDimension, DepState } from './ui/deprivation-grid.tsx'
import type { IconName } from './ui/icon.tsx'

/** The picture of each deprivation; the digital services of 2027 take the place of telecom. */
export const deprivationIcon: Readonly<Record<DeprivationCode, IconName>> = {
  employment: 'dep-1',
  dependants: 'dep-2',
  nutrition: 'dep-3',
  'health-services': 'dep-4',
  'health-insurance': 'dep-4',
  'adult-education': 'dep-5',
  'child-schooling': 'dep-6',
  'housing-quality': 'dep-7',
  'housing-area': 'dep-8',
  water: 'dep-9',
  latrine: 'dep-10',
  telecom: 'dep-11',
  'information-assets': 'dep-12',
  'digital-services': 'dep-11',
  waste: 'dep-waste',
}

/** The order of columns 1 to 12 in every report form, two to a dimension: how the grid is read everywhere. */
export const twelve = [
  { dimension: 'employment', codes: ['employment', 'dependants'] },
  { dimension: 'health', codes: ['nutrition', 'health-insurance'] },
  { dimension: 'education', codes: ['adult-education', 'child-schooling'] },
  { dimension: 'housing', codes: ['housing-quality', 'housing-area'] },
  { dimension: 'water-sanitation', codes: ['water', 'latrine'] },
  { dimension: 'information', codes: ['telecom', 'information-assets'] },
] as const satisfies readonly { readonly dimension: Dimension; readonly codes: readonly DeprivationCode[] }[]

export const twelveCodes: readonly DeprivationCode[] = twelve.flatMap((it) => it.codes)

/** Bits 0 to 11 are indicators 1 to 12. No mask at all: nothing is known, which is not "not deprived". */
export const depStates = (deprived: number | null, known: number | null): readonly DepState[] =>
  twelveCodes.map((_, at) => {
    const bit = 1 << at
    if (((known ?? 0) & bit) === 0) return 'unknown'
    return ((deprived ?? 0) & bit) === 0 ? 'not' : 'deprived'
  })

export function dimensionsOf(states: readonly DepState[], words: DeprivationTexts): readonly DepDimension[] {
  return twelve.map((it, row) => ({
    name: words.dimension[it.dimension],
    cells: it.codes.map((code, column) => ({
      icon: deprivationIcon[code],
      name: words.cell[code],
      short: words.short[code],
      state: states[row * 2 + column] ?? 'unknown',
    })),
  }))
}

/** "Thiếu hụt 5 trên 12 chỉ số: việc làm, …" – what the grid says to somebody who does not see it. */
export function summaryOf(states: readonly DepState[], words: DeprivationTexts): string {
  if (states.every((state) => state === 'unknown')) return words.nothingKnown
  const names = twelveCodes.filter((_, at) => states[at] === 'deprived').map((code) => words.cell[code].toLowerCase())
  return words.summary(String(names.length), String(states.length), names.join(', '))
}
