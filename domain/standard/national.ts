import type { Latrine, Level, WaterSource } from '../survey/answer-values.ts'
import type { CutOffOf, DeprivationIndicator, Dimension, WorkingAge } from './indicators.ts'
import { Standard } from './standard.ts'

/*
 * The national standards as the rows that fill the table `standard` at seed time. After that the table is the source:
 * no rule reads this file. What is not published is null and marked, never guessed.
 */

/**
 * Tuổi nghỉ hưu of ordinary workers, Bộ luật Lao động 2019 art. 169 and NĐ 135/2020/NĐ-CP, in months of age. That the
 * review takes "độ tuổi lao động" from 15 to this age is our reading, so it carries its own mark.
 */
const workingAge: WorkingAge = {
  fromAge: 15,
  ends: [
    { year: 2021, maleMonths: 723, femaleMonths: 664 },
    { year: 2022, maleMonths: 726, femaleMonths: 668 },
    { year: 2023, maleMonths: 729, femaleMonths: 672 },
    { year: 2024, maleMonths: 732, femaleMonths: 676 },
    { year: 2025, maleMonths: 735, femaleMonths: 680 },
    { year: 2026, maleMonths: 738, femaleMonths: 684 },
    { year: 2027, maleMonths: 741, femaleMonths: 688 },
    { year: 2028, maleMonths: 744, femaleMonths: 692 },
    { year: 2029, maleMonths: 744, femaleMonths: 696 },
    { year: 2030, maleMonths: 744, femaleMonths: 700 },
  ],
  certainty: 'likely',
}

/** Dependant: child under 16; elderly (from 60, Luật Người cao tuổi) or disabled person with monthly social allowance. */
const dependants: CutOffOf<'dependants'> = {
  kind: 'dependants',
  abovePercent: 50,
  childUnderAge: 16,
  elderlyFromAge: 60,
}

const vocationalAndHigher: Level[] = [
  'upper-secondary',
  'vocational-elementary',
  'vocational-intermediate',
  'college',
  'university',
]

/** "16-30" is in whole years: who has turned 30 still counts, who has turned 31 does not. */
const adultEducation: CutOffOf<'adult-education'> = {
  kind: 'adult-education',
  bands: [
    { fromAge: 16, underAge: 18, accepted: ['lower-secondary', ...vocationalAndHigher] },
    { fromAge: 18, underAge: 31, accepted: vocationalAndHigher },
  ],
  employerTraining: true,
}

const childSchooling: CutOffOf<'child-schooling'> = {
  kind: 'child-schooling',
  bands: [
    { fromAge: 3, underAge: 6, level: 'preschool' },
    { fromAge: 6, underAge: 12, level: 'primary' },
    { fromAge: 12, underAge: 16, level: 'lower-secondary' },
  ],
}

const cleanWater: WaterSource[] = ['tap', 'drilled-well', 'protected-dug-well', 'protected-spring', 'rain', 'bottled']
const hygienicLatrines: Latrine[] = ['septic', 'semi-septic', 'pour-flush', 'ventilated-improved-pit', 'two-vault']

type Unnumbered = Omit<DeprivationIndicator, 'no'>
const numbered = (indicators: readonly Unnumbered[]) => indicators.map((it, index) => ({ no: index + 1, ...it }))
const sure = (dimension: Dimension, code: Unnumbered['code'], cutOff: Unnumbered['cutOff']): Unnumbered => ({
  code,
  dimension,
  cutOff,
  certainty: 'sure',
})
const likely = (dimension: Dimension, code: Unnumbered['code'], cutOff: Unnumbered['cutOff'] = null): Unnumbered => ({
  code,
  dimension,
  cutOff,
  certainty: 'likely',
})

/** QĐ 59/2015/QĐ-TTg, reporting years 2016-2021. Its years are not comparable with later ones, nothing is classified by it. */
const of2016 = Standard.parse({
  id: 'national-2015-qd59',
  owner: 'national',
  act: 'QĐ 59/2015/QĐ-TTg',
  name: {
    vi: 'Chuẩn nghèo tiếp cận đa chiều giai đoạn 2016–2020',
    en: 'Multidimensional poverty standard 2016–2020',
  },
  validFrom: '2016-01-01',
  validTo: '2021-12-31',
  use: 'history',
  incomeLine: { rural: 1_000_000, urban: 1_300_000 },
  incomeOnlyLine: { rural: 700_000, urban: 900_000 },
  incomePointsLine: null,
  deprivationsMin: 3,
  pointsPerDeprivation: 10,
  averageLivingLine: { rural: 1_500_000, urban: 1_950_000 },
  lowIncomeWorkerLine: null,
  indicators: numbered([
    sure('education', 'adult-education', null),
    sure('education', 'child-schooling', null),
    sure('health', 'health-services', null),
    sure('health', 'health-insurance', null),
    sure('housing', 'housing-quality', null),
    sure('housing', 'housing-area', null),
    sure('water-sanitation', 'water', null),
    sure('water-sanitation', 'latrine', null),
    sure('information', 'telecom', null),
    sure('information', 'information-assets', null),
  ]),
  certainty: 'sure',
})

/** NĐ 07/2021/NĐ-CP, reporting years 2022-2025 and, by its article 3, 2026. Points: TT 07/2021/TT-BLĐTBXH. */
const of2022 = Standard.parse({
  id: 'national-2021-nd07',
  owner: 'national',
  act: 'NĐ 07/2021/NĐ-CP',
  name: {
    vi: 'Chuẩn nghèo đa chiều giai đoạn 2022–2025',
    en: 'Multidimensional poverty standard 2022–2025',
  },
  validFrom: '2022-01-01',
  validTo: '2026-12-31',
  use: 'classify',
  incomeLine: { rural: 1_500_000, urban: 2_000_000 },
  incomeOnlyLine: null,
  incomePointsLine: { rural: 140, urban: 175 },
  deprivationsMin: 3,
  pointsPerDeprivation: 10,
  averageLivingLine: { rural: 2_250_000, urban: 3_000_000 },
  lowIncomeWorkerLine: { from: '2025-02-24', rural: 2_250_000, urban: 3_000_000 },
  indicators: numbered([
    sure('employment', 'employment', { kind: 'employment', workingAge }),
    sure('employment', 'dependants', dependants),
    sure('health', 'nutrition', { kind: 'nutrition', childUnderAge: 16 }),
    sure('health', 'health-insurance', { kind: 'health-insurance', fromAge: 6 }),
    sure('education', 'adult-education', adultEducation),
    sure('education', 'child-schooling', childSchooling),
    sure('housing', 'housing-quality', { kind: 'housing-quality', nonDurableMin: 2 }),
    sure('housing', 'housing-area', { kind: 'housing-area', below: 8 }),
    sure('water-sanitation', 'water', { kind: 'water', clean: cleanWater }),
    sure('water-sanitation', 'latrine', { kind: 'latrine', hygienic: hygienicLatrines }),
    sure('information', 'telecom', { kind: 'internet-use' }),
    sure('information', 'information-assets', {
      kind: 'devices',
      anyOf: ['tv', 'radio', 'desktop', 'telephone', 'laptop', 'tablet', 'smartphone'],
    }),
  ]),
  certainty: 'sure',
})

/**
 * NĐ 351/2025/NĐ-CP, from 1 January 2027. The lines are sure. List and order of the indicators are those of the draft;
 * only the first three cut-offs are known from it, the rest and the line in points wait for the province to type in.
 */
const of2027 = Standard.parse({
  id: 'national-2025-nd351',
  owner: 'national',
  act: 'NĐ 351/2025/NĐ-CP',
  name: {
    vi: 'Chuẩn nghèo đa chiều giai đoạn 2027–2030',
    en: 'Multidimensional poverty standard 2027–2030',
  },
  validFrom: '2027-01-01',
  validTo: '2030-12-31',
  use: 'classify',
  incomeLine: { rural: 2_200_000, urban: 2_800_000 },
  incomeOnlyLine: null,
  incomePointsLine: null,
  deprivationsMin: 3,
  pointsPerDeprivation: 10,
  averageLivingLine: null,
  lowIncomeWorkerLine: null,
  indicators: numbered([
    likely('employment', 'employment', { kind: 'employment', workingAge }),
    likely('employment', 'dependants', dependants),
    likely('health', 'nutrition', { kind: 'nutrition', childUnderAge: 16 }),
    likely('health', 'health-insurance'),
    likely('education', 'adult-education'),
    likely('education', 'child-schooling'),
    likely('housing', 'housing-quality'),
    likely('housing', 'housing-area'),
    likely('information', 'digital-services'),
    likely('water-sanitation-environment', 'water'),
    likely('water-sanitation-environment', 'latrine'),
    likely('water-sanitation-environment', 'waste'),
  ]),
  certainty: 'sure',
})

export const nationalStandards = [of2016, of2022, of2027] as const satisfies readonly Standard[]
