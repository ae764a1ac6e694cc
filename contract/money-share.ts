import { z } from 'zod'
import { PositiveDong } from '../domain/money/kinds.ts'
import { criteria } from '../domain/money/share.ts'
import { UnitName, view, Year } from './view.ts'

const Criterion = z.enum(criteria)
const weight = z.coerce.number().min(0).max(1000).optional()

/**
 * Công cụ tính phân bổ: shares a sum over the communes of today by criteria of the recognised lists of the year before. A weight
 * that is left out is the province's default.
 */
export const shareMoney = view('/api/money/share', {
  query: z.object({
    /** The year of the plan; lists and residents are those of the year before. */
    year: Year,
    amount: z.coerce.number().pipe(PositiveDong).optional(),
    step: z.coerce.number().pipe(PositiveDong.max(1_000_000_000)).optional(),
    'poverty-rate': weight,
    'poor-households': weight,
    'near-poor-households': weight,
    'difficult-commune': weight,
    'minority-households': weight,
    'resident-households': weight,
    /** Only communes of a special list. */
    only: z.string().max(40).optional(),
    /** Communes left out by the officer, by number: "11,12". */
    without: z
      .string()
      .regex(/^\d{1,9}(,\d{1,9})*$/)
      .max(2000)
      .optional(),
  }),
  answer: z.object({
    year: z.int(),
    listYear: z.int(),
    step: z.int(),
    weights: z.array(z.object({ criterion: Criterion, weight: z.number(), isDefault: z.boolean() })),
    specialLists: z.array(z.object({ code: z.string(), nameVi: z.string(), nameEn: z.string() })),
    communes: z.array(
      z.object({
        unit: UnitName,
        /** What is known of it, in the order of `weights`; null is not known. */
        values: z.array(z.number().nullable()),
        left: z.boolean(),
        amount: z.int().nullable(),
        /** Đồng each criterion gives before rounding, in the order of `weights`; null where nothing is shared. */
        exact: z.array(z.number()).nullable(),
      }),
    ),
    /** Criterion over all communes: its part of the sum, and the sum of values it is handed out by. */
    totals: z.array(z.object({ criterion: Criterion, weight: z.number(), sum: z.number(), exact: z.number() })),
    missing: z.array(z.object({ unit: UnitName, criteria: z.array(Criterion) })),
    /** Why nothing was shared, where it was not for missing values. */
    refusal: z.object({ code: z.string(), criterion: Criterion.optional() }).nullable(),
  }),
})
