import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { SheetRefusal } from '../../domain/kernel/sheet-refusal.ts'
import { decodeText, packCsv } from './csv.ts'
import { defaultLimits, type SheetLimits } from './limits.ts'
import { lookAt } from './look.ts'
import { type PackedWorkbook, readPacked, unpackWorkbook, type Workbook } from './read-workbook.ts'
import { SheetRefused } from './xlsx/refused.ts'

/** Reads any table an officer may send: .xlsx, .xlsm, .csv, .tsv, text copied from Excel. Judged by content, not by name. */
export function readSheetFile(bytes: Uint8Array, limits: SheetLimits = defaultLimits): Result<Workbook, SheetRefusal> {
  const packed = readPackedFile(bytes, limits)
  return packed.ok ? ok(unpackWorkbook(packed.value)) : packed
}

export function readPackedFile(bytes: Uint8Array, limits: SheetLimits): Result<PackedWorkbook, SheetRefusal> {
  if (bytes.length > limits.bytes) return refuse({ code: 'sheet.too-large', what: 'bytes', limit: limits.bytes })
  if (lookAt(bytes) !== 'text') return readPacked(bytes, limits)
  try {
    return ok(packCsv(decodeText(bytes), limits))
  } catch (error) {
    if (error instanceof SheetRefused) return refuse(error.refusal)
    throw error
  }
}
