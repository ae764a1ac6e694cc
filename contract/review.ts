import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, ImportId, ListId } from '../domain/kernel/ids.ts'
import { command } from './command.ts'
import { fileView, mediaTypes, Place, PovertyClass, page, paging, UnitName, view, Year } from './view.ts'

const ListHeader = z.object({
  id: ListId,
  unit: UnitName,
  year: z.int(),
  standard: z.string(),
  reviewDate: z.iso.date(),
  state: z.enum(['draft', 'recognised']),
  decisionNo: z.string().nullable(),
  decisionDate: z.iso.date().nullable(),
  escapedDecisionNo: z.string().nullable(),
  escapedDecisionDate: z.iso.date().nullable(),
  signer: z.string().nullable(),
  poor: z.int(),
  nearPoor: z.int(),
  escaped: z.int(),
  people: z.int(),
  version: z.int(),
})

/** The lists of a year by commune of that day; communes without one are named, never counted as 0. */
export const listOverview = view('/api/lists', {
  query: z.object({ year: Year, place: Place }),
  answer: z.object({ rows: z.array(ListHeader), missing: z.array(UnitName), years: z.array(z.int()) }),
})

const Unaccounted = z.object({
  id: HouseholdId,
  head: z.string(),
  village: UnitName,
  class: PovertyClass,
  headcount: z.int(),
})

/** One list: its header, and what still stands in the way of recognition. */
export const listDetail = view('/api/lists/{id}', {
  query: z.object({ id: ListId }),
  answer: ListHeader.extend({
    /** On last year's list, on no list of this year, and no event says where they went. */
    unaccounted: z.array(Unaccounted),
    unaccountedCount: z.int(),
    /** Entries whose class and scores disagree under the list's standard. */
    disagreeing: z.int(),
    blockers: z.array(z.looseObject({ code: z.string() })),
  }),
})

export const listEntries = view('/api/lists/{id}/entries', {
  query: z.object({ id: ListId, class: PovertyClass.optional(), disagreeing: z.enum(['true']).optional(), ...paging }),
  answer: page(
    z.object({
      householdId: HouseholdId,
      head: z.string(),
      village: UnitName,
      class: PovertyClass,
      was: PovertyClass,
      headcount: z.int(),
      ethnicity: z.string(),
      incomePoints: z.int().nullable(),
      deprivationPoints: z.int().nullable(),
      deprived: z.int().nullable(),
      known: z.int().nullable(),
      scoredClass: z.string(),
      listNo: z.string(),
    }),
  ),
})

/** The list in the layout officers exchange (law handbook 7): `after-review` or `escaped`. */
export const listFile = fileView('/api/lists/{id}.xlsx', {
  query: z.object({
    id: ListId,
    kind: z.enum(['after-review', 'escaped']),
    purpose: z.string().trim().min(3).max(200),
  }),
  mediaType: mediaTypes.xlsx,
})

export const openList = command(
  'review.open-list',
  z.object({
    id: ListId,
    unitId: z.int().positive(),
    year: z.int().min(2016).max(2100),
    standard: z.string().min(1),
    reviewDate: CivilDate,
  }),
)

/** Công nhận: freezes the list, books every movement, moves every household to its class. */
export const recogniseList = command(
  'review.recognise',
  z.object({
    id: ListId,
    seenVersion: z.int().positive(),
    decisionNo: z.string().trim().min(1).max(80),
    decisionDate: CivilDate,
    escapedDecisionNo: z.string().trim().max(80).nullable().default(null),
    escapedDecisionDate: CivilDate.nullable().default(null),
    signer: z.string().trim().min(2).max(120),
    /** Nobody is poor, near-poor or escaped here this year: said on purpose, because an empty list is a zero, not a gap. */
    nobody: z.boolean().default(false),
  }),
)
/** The day the review ended, of a list that is not recognised yet: a file brought in first opens the list with the last day of the window. */
export const setReviewDate = command(
  'review.set-review-date',
  z.object({ id: ListId, seenVersion: z.int().positive(), reviewDate: CivilDate }),
)
/** Takes a wrong entry off a list that is not recognised yet. */
export const removeEntry = command(
  'review.remove-entry',
  z.object({ list: ListId, householdId: HouseholdId, reason: z.string().trim().min(3).max(300) }),
)

export const ImportState = z.enum(['reading', 'read', 'saving', 'saved', 'refused'])

const ImportHeader = z.object({
  id: ImportId,
  unit: UnitName,
  year: z.int(),
  standard: z.string(),
  kind: z.enum(['after-review', 'escaped', 'unknown']),
  fileName: z.string(),
  convert: z.enum(['tcvn3', 'vni']).nullable(),
  state: ImportState,
  refusal: z.looseObject({ code: z.string() }).nullable(),
  /** Which official column was found where, which are missing, which are unknown. */
  columnCheck: z.array(z.looseObject({})),
  /** Findings about the sheet as a whole (legacy encoding, external links …). */
  notes: z.array(z.looseObject({ code: z.string() })),
  rowsTotal: z.int(),
  rowsDone: z.int(),
  good: z.int(),
  doubtful: z.int(),
  wrong: z.int(),
  saved: z.int(),
  askedAt: z.string(),
})
export type ImportHeader = z.infer<typeof ImportHeader>

export const importList = view('/api/imports', { query: z.object({ ...paging }), answer: page(ImportHeader) })
export const importDetail = view('/api/imports/{id}', { query: z.object({ id: ImportId }), answer: ImportHeader })

const Match = z.looseObject({
  householdId: HouseholdId,
  why: z.array(z.string()),
  head: z.string(),
  village: z.string(),
})

/** Households of a list file: what was read, what is wrong with it, whom it may be (side by side). */
export const importRows = view('/api/imports/{id}/rows', {
  query: z.object({ id: ImportId, status: z.enum(['good', 'doubtful', 'wrong', 'saved']).optional(), ...paging }),
  answer: page(
    z.object({
      no: z.int(),
      firstRow: z.int(),
      lastRow: z.int(),
      status: z.enum(['good', 'doubtful', 'wrong', 'saved']),
      household: z.looseObject({}).nullable(),
      findings: z.array(
        z.looseObject({ severity: z.enum(['error', 'warning', 'repaired']), code: z.string(), address: z.string() }),
      ),
      matches: z.array(Match),
      decision: z.enum(['new', 'same', 'skip', 'open']),
      sameAs: HouseholdId.nullable(),
      savedAs: HouseholdId.nullable(),
    }),
  ),
})

/** The findings of an import as an Excel file the officer works off, row by row. */
export const importFindings = fileView('/api/imports/{id}/findings.xlsx', {
  query: z.object({ id: ImportId, lang: z.enum(['vi', 'en']).default('vi') }),
  mediaType: mediaTypes.xlsx,
})

/** POST /api/files (the bytes as body) answers `{ file }`, the content's SHA-256; then this command reads it. */
export const startImport = command(
  'review.start-import',
  z.object({
    id: ImportId,
    file: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().trim().min(1).max(200),
    unitId: z.int().positive(),
    year: z.int().min(2016).max(2100),
    standard: z.string().min(1),
    convert: z.enum(['tcvn3', 'vni']).nullable().default(null),
  }),
)
/** Reads the same file again, converting legacy text. */
export const convertImport = command(
  'review.convert-import',
  z.object({ id: ImportId, convert: z.enum(['tcvn3', 'vni']).nullable() }),
)
export const decideRow = command(
  'review.decide-import-row',
  z.object({
    id: ImportId,
    no: z.int().positive(),
    decision: z.enum(['new', 'same', 'skip']),
    sameAs: HouseholdId.nullable().default(null),
  }),
)
/** Saves the good rows: starts the job that gives the chunk command below until all are saved. */
export const saveImport = command('review.save-import', z.object({ id: ImportId }))
/** One chunk of up to 1,000 households, set-based; safe to repeat. */
export const saveImportRows = command(
  'review.save-import-rows',
  z.object({ id: ImportId, from: z.int().positive(), to: z.int().positive() }),
)
export const discardImport = command('review.discard-import', z.object({ id: ImportId }))
