import { z } from 'zod'
import { Device, Latrine, Level, WaterSource } from '../survey/answer-values.ts'

/** How sure we are of a fact of law (handbook): read in a source, inferred, or weak. Shown wherever the fact is shown. */
export const certainties = ['sure', 'likely', 'check'] as const
export const Certainty = z.enum(certainties)
export type Certainty = z.infer<typeof Certainty>

/** Chiều thiếu hụt. The standards group water differently: 2022-2025 with sanitation, 2027-2030 with environment too. */
export const dimensions = [
  'employment',
  'health',
  'education',
  'housing',
  'water-sanitation',
  'water-sanitation-environment',
  'information',
] as const
export const Dimension = z.enum(dimensions)
export type Dimension = z.infer<typeof Dimension>

/** Chỉ số thiếu hụt of every standard we know, old ones included. Which twelve count, and in which order, is the standard's. */
export const deprivationCodes = [
  'employment',
  'dependants',
  'nutrition',
  'health-services',
  'health-insurance',
  'adult-education',
  'child-schooling',
  'housing-quality',
  'housing-area',
  'water',
  'latrine',
  'telecom',
  'information-assets',
  'digital-services',
  'waste',
] as const
export const DeprivationCode = z.enum(deprivationCodes)
export type DeprivationCode = z.infer<typeof DeprivationCode>

const Age = z.int().min(0).max(130)
const ageSpan = { fromAge: Age, underAge: Age }

/** Working age ends on a birthday and some months that the Labour Code raises year by year. */
export const WorkingAge = z.object({
  fromAge: Age,
  ends: z.array(z.object({ year: z.int(), maleMonths: z.int().positive(), femaleMonths: z.int().positive() })),
  certainty: Certainty,
})
export type WorkingAge = z.infer<typeof WorkingAge>

/** Ngưỡng thiếu hụt as data: a new value is a new row, a new kind of rule is new code. */
export const CutOff = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('employment'), workingAge: WorkingAge }),
  z.object({
    kind: z.literal('dependants'),
    /** Deprived when dependants are more than this share of all members, per cent. */
    abovePercent: z.int().min(0).max(100),
    childUnderAge: Age,
    elderlyFromAge: Age,
  }),
  z.object({ kind: z.literal('nutrition'), childUnderAge: Age }),
  z.object({ kind: z.literal('health-insurance'), fromAge: Age }),
  z.object({
    kind: z.literal('adult-education'),
    bands: z.array(z.object({ ...ageSpan, accepted: z.array(Level) })),
    /** On-the-job training certified by the employer counts like an accepted level. */
    employerTraining: z.boolean(),
  }),
  z.object({ kind: z.literal('child-schooling'), bands: z.array(z.object({ ...ageSpan, level: Level })) }),
  /** Of wall, column and roof, so many non-durable ones make the household deprived. */
  z.object({ kind: z.literal('housing-quality'), nonDurableMin: z.int().min(1).max(3) }),
  /** Deprived when floor area per person is less than this, m². */
  z.object({ kind: z.literal('housing-area'), below: z.number().positive() }),
  z.object({ kind: z.literal('water'), clean: z.array(WaterSource) }),
  z.object({ kind: z.literal('latrine'), hygienic: z.array(Latrine) }),
  z.object({ kind: z.literal('internet-use') }),
  z.object({ kind: z.literal('devices'), anyOf: z.array(Device) }),
])
export type CutOff = z.infer<typeof CutOff>
export type CutOffOf<Kind extends CutOff['kind']> = Extract<CutOff, { kind: Kind }>

export const DeprivationIndicator = z.object({
  /** Its number: column of every report form, and bit `no - 1` of a mask. */
  no: z.int().min(1).max(12),
  code: DeprivationCode,
  dimension: Dimension,
  /** Null: the cut-off is not known yet. The indicator is then unknown for every household, never "not deprived". */
  cutOff: CutOff.nullable(),
  certainty: Certainty,
})
export type DeprivationIndicator = z.infer<typeof DeprivationIndicator>
