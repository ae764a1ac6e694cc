import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { MemberId } from '../domain/kernel/ids.ts'
import { growthFindings, growthMeasures } from '../domain/support/growth.ts'
import { ActivityId } from './activity.ts'
import { command } from './command.ts'
import { Sex } from './household.ts'
import { fileView, mediaTypes, Place, page, paging, UnitName, view, Year } from './view.ts'

export const GrowthFinding = z.enum(growthFindings)
export type GrowthFinding = z.infer<typeof GrowthFinding>

/** Children under 16 measured in a year by commune: each once, by the latest measurement (plan T12). */
export const nutritionByCommune = view('/api/nutrition/by-commune', {
  query: z.object({ year: Year, place: Place }),
  answer: z.object({
    rows: z.array(
      z.object({
        unit: UnitName,
        /** On the list of especially difficult coastal and island communes at the end of the year. */
        difficult: z.boolean(),
        measured: z.int(),
        /** With a finding of the health station; the others count for no rate. */
        judged: z.int(),
        stunted: z.int(),
        severe: z.int(),
        disagreeing: z.int(),
      }),
    ),
    /** Whether WHO's tables are there, so that a disagreement can be found at all. */
    hasReference: z.boolean(),
  }),
})

const Computed = z.enum([...growthFindings, 'implausible'])
const measurements = {
  year: Year,
  place: Place,
  only: z.enum(['stunted', 'disagreeing', 'unjudged']).optional(),
}
export const measurementList = view('/api/nutrition/measurements', {
  query: z.object({ ...measurements, ...paging }),
  answer: page(
    z.object({
      id: z.uuid(),
      child: z.string(),
      memberId: z.uuid().nullable(),
      householdId: z.uuid().nullable(),
      sex: Sex,
      birthDate: z.iso.date(),
      on: z.iso.date(),
      unit: UnitName,
      heightMm: z.int().nullable(),
      weightG: z.int().nullable(),
      finding: GrowthFinding.nullable(),
      z: z.number().nullable(),
      /** What the reference says where it differs from the station's finding. */
      computed: Computed.nullable(),
    }),
  ),
})
export const measurementFile = fileView('/api/nutrition/measurements.xlsx', {
  query: z.object({
    ...measurements,
    purpose: z.string().trim().min(3).max(200),
    lang: z.enum(['vi', 'en']).default('vi'),
  }),
  mediaType: mediaTypes.xlsx,
})

/** Children of the register in a village or commune, with their last measurement: the lines of the entry grid. */
export const childrenToMeasure = view('/api/nutrition/children', {
  query: z.object({ place: z.coerce.number().int().positive(), ...paging }),
  answer: page(
    z.object({
      memberId: z.uuid(),
      child: z.string(),
      household: z.string(),
      sex: Sex.nullable(),
      birthDate: z.iso.date().nullable(),
      last: z.object({ on: z.iso.date(), heightMm: z.int().nullable(), finding: GrowthFinding.nullable() }).nullable(),
    }),
  ),
})

/** Which of WHO's tables the province has imported. */
export const growthReference = view('/api/nutrition/reference', {
  query: z.object({}),
  answer: z.object({
    rows: z.array(
      z.object({
        measure: z.enum(growthMeasures),
        sex: Sex,
        ageUnit: z.enum(['day', 'month']),
        from: z.int(),
        to: z.int(),
        rows: z.int(),
        source: z.string(),
      }),
    ),
  }),
})

/** Up to a thousand children on a day. A child of the register is named by `memberId`; any other by name, sex and birth. */
export const recordMeasurements = command(
  'nutrition.record-measurements',
  z.object({
    unitId: z.int().positive(),
    on: CivilDate,
    activityId: ActivityId.nullable().default(null),
    rows: z
      .array(
        z.object({
          id: z.uuidv7(),
          memberId: MemberId.nullable().default(null),
          child: z.string().trim().max(120).default(''),
          sex: Sex.nullable().default(null),
          birthDate: CivilDate.nullable().default(null),
          heightMm: z.int().min(300).max(2_200).nullable().default(null),
          weightG: z.int().min(500).max(150_000).nullable().default(null),
          finding: GrowthFinding.nullable().default(null),
        }),
      )
      .min(1)
      .max(1_000),
  }),
)
/** One of WHO's LMS tables, as WHO publishes it (Day or Month, L, M, S). Takes the place of the one for that sex and measure. */
export const importReference = command(
  'nutrition.import-reference',
  z.object({
    file: z.string().regex(/^[0-9a-f]{64}$/),
    measure: z.enum(growthMeasures),
    sex: Sex,
    source: z.string().trim().min(3).max(200),
  }),
)
