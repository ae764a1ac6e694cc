import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { command } from './command.ts'
import { Place, UnitName, view } from './view.ts'

/** Standards as dated rows; `body` is domain/standard/standard.ts. */
export const standardList = view('/api/standards', {
  query: z.object({}),
  answer: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        owner: UnitName.nullable(),
        validFrom: z.iso.date(),
        validUntil: z.iso.date().nullable(),
        body: z.looseObject({}),
        version: z.int(),
      }),
    ),
  }),
})

/** A province's own, higher standard. The lines may not lie below the national ones. */
export const setProvincialStandard = command(
  'standard.set-provincial',
  z.object({
    id: z.string().regex(/^[a-z0-9-]{3,60}$/),
    base: z.string().min(1),
    nameVi: z.string().trim().min(3).max(200),
    nameEn: z.string().trim().min(3).max(200),
    act: z.string().trim().min(3).max(200),
    validFrom: CivilDate,
    validUntil: CivilDate.nullable(),
    incomeLine: z.object({ rural: z.int().positive(), urban: z.int().positive() }),
    incomePointsLine: z.object({ rural: z.int().positive(), urban: z.int().positive() }).nullable(),
    deprivationsMin: z.int().min(1).max(12),
  }),
)

const PointTableRow = z.object({
  id: z.uuidv7(),
  standard: z.string(),
  version: z.int(),
  state: z.enum(['draft', 'in-force', 'withdrawn']),
  validFrom: z.iso.date().nullable(),
  source: z.string(),
  items: z.int(),
  missingCells: z.int(),
})
export const pointTableList = view('/api/point-tables', {
  query: z.object({ standard: z.string().optional() }),
  answer: z.object({ rows: z.array(PointTableRow) }),
})
export const pointTableDetail = view('/api/point-tables/{id}', {
  query: z.object({ id: z.uuidv7() }),
  answer: PointTableRow.extend({ body: z.looseObject({}) }),
})

export const savePointTable = command(
  'standard.save-point-table',
  z.object({
    id: z.uuidv7(),
    standard: z.string().min(1),
    source: z.string().trim().min(3).max(300),
    body: z.looseObject({}),
  }),
)
/** Reads a point table from an uploaded CSV or Excel file (POST /api/files). */
export const importPointTable = command(
  'standard.import-point-table',
  z.object({
    id: z.uuidv7(),
    standard: z.string().min(1),
    source: z.string().trim().min(3).max(300),
    file: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().max(200),
  }),
)
export const putInForce = command(
  'standard.put-point-table-in-force',
  z.object({ id: z.uuidv7(), validFrom: CivilDate }),
)

const Count = z.object({ households: z.int(), people: z.int() })

/** The whole area scored under another standard: counts, and who would move from which class to which. Changes nothing. */
export const whatIf = view('/api/what-if', {
  query: z.object({ standard: z.string().min(1), place: Place }),
  answer: z.object({
    standard: z.string(),
    counted: Count,
    cannot: Count,
    classes: z.array(z.object({ class: z.string(), now: Count, under: Count })),
    moves: z.array(z.object({ from: z.string(), to: z.string(), households: z.int(), people: z.int() })),
    byUnit: z.array(
      z.object({ unit: UnitName, poorNow: z.int(), poorUnder: z.int(), nearNow: z.int(), nearUnder: z.int() }),
    ),
  }),
})
