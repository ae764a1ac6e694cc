import { z } from 'zod'
import { CivilDate } from '../domain/kernel/date.ts'
import { HouseholdId, ImportId, MemberId } from '../domain/kernel/ids.ts'
import { SupportKind } from '../domain/support/kinds.ts'
import { command } from './command.ts'
import { fileView, mediaTypes, page, paging, UnitName, view } from './view.ts'

/*
 * A list of support given, as Excel, CSV or pasted text: POST /api/files answers `{ file }`, then `startDeliveryImport` reads it. Every
 * row is told what is wrong with it; nothing is saved before the officer says so, and then only the good rows.
 */
const DeliveryImportState = z.enum(['reading', 'read', 'saving', 'saved', 'refused'])
const DeliveryImport = z.object({
  id: ImportId,
  unit: UnitName,
  fileName: z.string(),
  kind: SupportKind.nullable(),
  on: z.iso.date().nullable(),
  documentNo: z.string(),
  elsewhere: z.boolean(),
  state: DeliveryImportState,
  refusal: z.looseObject({ code: z.string() }).nullable(),
  rowsTotal: z.int(),
  rowsDone: z.int(),
  good: z.int(),
  wrong: z.int(),
  leftOut: z.int(),
  saved: z.int(),
  askedAt: z.string(),
})
export type DeliveryImport = z.infer<typeof DeliveryImport>
export const deliveryImportList = view('/api/delivery-imports', {
  query: z.object({ ...paging }),
  answer: page(DeliveryImport),
})
export const deliveryImportDetail = view('/api/delivery-imports/{id}', {
  query: z.object({ id: ImportId }),
  answer: DeliveryImport,
})
export const deliveryImportRows = view('/api/delivery-imports/{id}/rows', {
  query: z.object({ id: ImportId, status: z.enum(['good', 'wrong', 'left-out', 'saved']).optional(), ...paging }),
  answer: page(
    z.object({
      no: z.int(),
      status: z.enum(['good', 'wrong', 'left-out', 'saved']),
      said: z.object({
        name: z.string(),
        numberTail: z.string().nullable(),
        birthYear: z.int().nullable(),
        village: z.string(),
        kind: SupportKind.nullable(),
        on: z.iso.date().nullable(),
        amount: z.int().nullable(),
        goods: z.string(),
        documentNo: z.string(),
      }),
      /** Whom it was found to be. */
      household: z.object({ id: HouseholdId, head: z.string() }).nullable(),
      member: z.object({ id: MemberId, name: z.string() }).nullable(),
      findings: z.array(
        z.looseObject({ severity: z.enum(['error', 'warning', 'repaired']), code: z.string(), address: z.string() }),
      ),
    }),
  ),
})
export const deliveryImportFindings = fileView('/api/delivery-imports/{id}/findings.xlsx', {
  query: z.object({ id: ImportId, lang: z.enum(['vi', 'en']).default('vi') }),
  mediaType: mediaTypes.xlsx,
})
export const startDeliveryImport = command(
  'support.start-import',
  z.object({
    id: ImportId,
    file: z.string().regex(/^[0-9a-f]{64}$/),
    fileName: z.string().trim().min(1).max(200),
    /** A commune, or a larger unit whose people the list is about. */
    unitId: z.int().positive(),
    kind: SupportKind.nullable().default(null),
    on: CivilDate.nullable().default(null),
    documentNo: z.string().trim().max(80).default(''),
    elsewhere: z.boolean().default(false),
    allocationId: z.uuid().nullable().default(null),
    contributionId: z.uuid().nullable().default(null),
    convert: z.enum(['tcvn3', 'vni']).nullable().default(null),
  }),
)
/** Reads the same list again, converting text typed in a font of before Unicode. */
export const convertDeliveryImport = command(
  'support.convert-import',
  z.object({ id: ImportId, convert: z.enum(['tcvn3', 'vni']) }),
)
/** Leaves a good row out, or takes it in again. */
export const takeImportRow = command(
  'support.take-import-row',
  z.object({ id: ImportId, no: z.int().positive(), take: z.boolean() }),
)
/** Saves the good rows: starts the job that gives the chunk command below until all are saved. */
export const saveDeliveryImport = command('support.save-import', z.object({ id: ImportId }))
/** One chunk of up to 1,000 rows of the sheet, set-based; safe to repeat. */
export const saveDeliveryImportRows = command(
  'support.save-import-rows',
  z.object({ id: ImportId, from: z.int().positive(), to: z.int().positive() }),
)
export const discardDeliveryImport = command('support.discard-import', z.object({ id: ImportId }))
