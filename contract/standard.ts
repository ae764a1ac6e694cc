import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { PointTableBody, ScoreArea } from '../domain/standard/point-table.ts'
import { Standard, StandardId } from '../domain/standard/standard.ts'
import { command } from './command.ts'
import { Place, UnitName, view } from './view.ts'

/** Standards as dated rows, the national ones and the reader's province's own. `validUntil` is the first day it no longer holds. */
export const standardList = view('/api/standards', {
  query: z.object({}),
  answer: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        owner: UnitName.nullable(),
        validFrom: z.iso.date(),
        validUntil: z.iso.date().nullable(),
        body: Standard,
        version: z.int(),
      }),
    ),
  }),
})

/**
 * Chuẩn của địa phương: a province's own, higher standard, built on a national one. Typed in again under its code as long
 * as it has not begun; afterwards only its end may be set. `validUntil` is the first day it no longer holds.
 */
export const setProvincialStandard = command(
  'standard.set-provincial',
  z.object({
    id: StandardId,
    base: z.string().min(1).max(60),
    nameVi: z.string().trim().min(3).max(200),
    nameEn: z.string().trim().min(3).max(200),
    act: z.string().trim().min(3).max(200),
    validFrom: CivilDate,
    validUntil: CivilDate.nullable(),
    incomeLine: Standard.shape.incomeLine,
    incomePointsLine: Standard.shape.incomePointsLine,
    deprivationsMin: z.int().min(1).max(12),
  }),
)

const PointTableRow = z.object({
  id: z.uuidv7(),
  standard: z.string(),
  version: z.int(),
  /** `withdrawn`: another holds now. One with a day ahead is `in-force` from that day. */
  state: z.enum(['draft', 'in-force', 'withdrawn']),
  validFrom: z.iso.date().nullable(),
  /** The first day it no longer holds. */
  validUntil: z.iso.date().nullable(),
  source: z.string(),
  items: z.int(),
  /** Cells still empty in the areas of the province: with one of them it cannot be put in force. */
  missingCells: z.int(),
})
/** Scoring areas the province's communes have today: the columns that must be filled. */
const areas = z.array(ScoreArea)

export const pointTableList = view('/api/point-tables', {
  query: z.object({ standard: z.string().max(60).optional() }),
  answer: z.object({ rows: z.array(PointTableRow), areas }),
})
export const pointTableDetail = view('/api/point-tables/{id}', {
  query: z.object({ id: z.uuidv7() }),
  answer: PointTableRow.extend({ body: PointTableBody, areas }),
})

const source = z.string().trim().min(3).max(300)
/** Saves a draft; saved again under the same id it replaces the draft. Once in force a table does not change. */
export const savePointTable = command(
  'standard.save-point-table',
  z.object({ id: z.uuidv7(), standard: z.string().min(1).max(60), source, body: PointTableBody }),
)
/** Reads a point table from an uploaded CSV or Excel file (POST /api/files) into a draft. */
export const importPointTable = command(
  'standard.import-point-table',
  z.object({
    id: z.uuidv7(),
    standard: z.string().min(1).max(60),
    source,
    file: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().max(200),
  }),
)
/** From this day on the table gives the B1 points; the one before ends with the day before. */
export const putInForce = command(
  'standard.put-point-table-in-force',
  z.object({ id: z.uuidv7(), validFrom: CivilDate }),
)

const Count = z.object({ households: z.int(), people: z.int() })

/**
 * The households on the register scored again under another standard: counts, and who would move from which class to which
 * (`cannot`: a score or a line is not known). Changes nothing. A commune without households on the register is left out.
 */
export const whatIf = view('/api/what-if', {
  query: z.object({ standard: z.string().min(1).max(60), place: Place }),
  answer: z.object({
    standard: z.string(),
    counted: Count,
    cannot: Count,
    classes: z.array(z.object({ class: z.string(), now: Count, under: Count })),
    moves: z.array(z.object({ from: z.string(), to: z.string(), households: z.int(), people: z.int() })),
    byUnit: z.array(
      z.object({
        /** Null: an old commune was divided, and nobody said where the village went. */
        unit: UnitName.nullable(),
        households: z.int(),
        poorNow: z.int(),
        poorUnder: z.int(),
        nearNow: z.int(),
        nearUnder: z.int(),
        /** Households of which nobody knows what they would be. */
        cannotUnder: z.int(),
      }),
    ),
  }),
})
