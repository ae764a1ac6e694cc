import type { MeasurementReason } from './growth.ts'
import type { GrowthFileRefusal } from './growth-file.ts'

/** Every way to say no about measurements of children and the reference they are compared with. */
export type NutritionRefusal =
  | GrowthFileRefusal
  | {
      readonly code: 'nutrition.rows'
      readonly rows: readonly { readonly row: number; readonly reason: MeasurementReason }[]
    }
  | { readonly code: 'nutrition.activity-does-not-fit' }
