import { z } from 'zod'
import { Source } from '../domain/money/kinds.ts'
import { Missing, TargetValue } from './plan.ts'
import { Place, UnitName, view, Year } from './view.ts'

const Both = z.object({ households: z.int().nullable(), people: z.int().nullable() })

/** One page: are we going to make it, where not, why. */
export const overview = view('/api/overview', {
  query: z.object({ year: Year, place: Place }),
  answer: z.object({
    year: z.int(),
    years: z.array(z.int()),
    place: UnitName,
    asOf: z.iso.date(),
    state: z.enum(['official', 'partial', 'none']),
    communes: z.object({ total: z.int(), recognised: z.int() }),
    /** Poverty rate in % by year; a new standard breaks the line. `residents` null: no rate. */
    trend: z.array(
      z.object({ year: z.int(), rate: z.number().nullable(), nearRate: z.number().nullable(), standard: z.string() }),
    ),
    poor: Both,
    nearPoor: Both,
    residents: Both,
    /** Columns 1 to 9 of form 7.2, households: start, −2, −3, −4, +5, +6, +7, +8, end. Null where the ledger or a list is missing. */
    poorMovement: z.array(z.int().nullable()).length(9),
    ranking: z.array(
      z.object({
        unit: UnitName,
        rate: z.number().nullable(),
        rateBefore: z.number().nullable(),
        poor: z.int().nullable(),
      }),
    ),
    deprivations: z.array(
      z.object({
        no: z.int(),
        code: z.string(),
        poor: z.int().nullable(),
        poorShare: z.number().nullable(),
        nearPoor: z.int().nullable(),
        nearShare: z.number().nullable(),
      }),
    ),
    averageDeprivations: z.object({ poor: z.number().nullable(), nearPoor: z.number().nullable() }),
    /** Vốn by source, whole đồng. `planned` is null for a place below the province: it has what was allocated to it. */
    money: z.array(
      z.object({
        source: Source,
        planned: z.number().nullable(),
        allocated: z.number(),
        disbursed: z.number(),
      }),
    ),
    targets: z.array(TargetValue),
    attention: z.array(Missing),
  }),
})
