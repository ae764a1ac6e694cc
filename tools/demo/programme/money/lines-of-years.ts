import type { Capital } from '../../../../domain/money/kinds.ts'
import type { ProgrammeYear } from '../scene.ts'

/** Million đồng by sub-project and capital type. */
export type LineAmount = readonly [project: string, capital: Capital, central: number, province: number]

// biome-ignore format: a budget is read row by row
const first: readonly LineAmount[] = [
  ['1.1', 'investment', 18_600, 1_860], ['2', 'recurrent', 6_900, 690], ['3.1', 'recurrent', 4_400, 440],
  ['4.1', 'recurrent', 2_800, 280], ['7.1', 'recurrent', 1_150, 115],
]

/**
 * The state budget of the years, split. 2024: central 85,477 and counterpart 8,800, together 94,277 (plan 2024, B01 to B03). The
 * text of the plan gives no split; this one is made up, in the proportions such programmes have.
 */
// biome-ignore format: a budget is read row by row
export const linesOf: Readonly<Record<ProgrammeYear, readonly LineAmount[]>> = {
  2024: [
    ['1.1', 'investment', 33_500, 3_350], ['1.1', 'recurrent', 2_680, 268], ['2', 'recurrent', 14_860, 1_486],
    ['3.1', 'recurrent', 9_420, 942], ['3.2', 'recurrent', 3_150, 315], ['4.1', 'recurrent', 6_780, 678],
    ['4.2', 'recurrent', 1_240, 124], ['4.3', 'investment', 2_400, 240], ['4.3', 'recurrent', 3_650, 365],
    ['6.1', 'recurrent', 2_190, 219], ['6.2', 'recurrent', 1_407, 141], ['7.1', 'recurrent', 2_850, 285],
    ['7.2', 'recurrent', 1_350, 387],
  ],
  2023: [
    ['1.1', 'investment', 31_200, 3_120], ['1.1', 'recurrent', 2_340, 234], ['2', 'recurrent', 13_100, 1_310],
    ['3.1', 'recurrent', 8_650, 865], ['3.2', 'recurrent', 2_900, 290], ['4.1', 'recurrent', 6_150, 615],
    ['4.2', 'recurrent', 980, 98], ['4.3', 'recurrent', 3_240, 324], ['6.1', 'recurrent', 1_960, 196],
    ['6.2', 'recurrent', 1_310, 131], ['7.1', 'recurrent', 2_610, 261], ['7.2', 'recurrent', 1_240, 124],
  ],
  2022: [
    ['1.1', 'investment', 22_400, 2_240], ['2', 'recurrent', 8_300, 830], ['3.1', 'recurrent', 5_200, 520],
    ['4.1', 'recurrent', 3_900, 390], ['4.3', 'recurrent', 1_850, 185], ['6.2', 'recurrent', 860, 86],
    ['7.1', 'recurrent', 1_480, 148], ['7.2', 'recurrent', 640, 64],
  ],
  2021: first,
  2020: first,
}

/** Late in 2024 some money for work abroad, for which too few signed up, went to production (source central, million đồng). */
export const moved2024 = { from: '4.2', to: '3.1', amount: 180 } as const

/** Paid out within the year, of a hundred đồng; investment and recurrent. What investment leaves is carried over. */
export const spentOf: Readonly<Record<ProgrammeYear, Readonly<Record<Capital, number>>>> = {
  2024: { investment: 97.4, recurrent: 96.8 },
  2023: { investment: 91.6, recurrent: 86.3 },
  2022: { investment: 78.2, recurrent: 58.9 },
  2021: { investment: 94, recurrent: 91.5 },
  2020: { investment: 96.1, recurrent: 94.2 },
}

/** Decisions (the province's own, made up) by which each year's money was announced and split. */
export const decisionsOf: Readonly<Record<ProgrammeYear, { readonly estimate: string; readonly split: string }>> = {
  2024: { estimate: '2874/QĐ-UBND', split: '3102/QĐ-UBND' },
  2023: { estimate: '2711/QĐ-UBND', split: '2985/QĐ-UBND' },
  2022: { estimate: '1046/QĐ-UBND', split: '1388/QĐ-UBND' },
  2021: { estimate: '2530/QĐ-UBND', split: '2861/QĐ-UBND' },
  2020: { estimate: '2417/QĐ-UBND', split: '2790/QĐ-UBND' },
}
