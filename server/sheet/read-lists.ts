import { ok, type Result } from '../../domain/kernel/result.ts'
import type { SheetNote, SheetRefusal } from '../../domain/kernel/sheet-refusal.ts'
import { type ListOptions, type ListReading, readList } from '../../domain/review/list-check.ts'
import type { SheetLimits } from './limits.ts'
import { readSheetFile } from './read-file.ts'

/** What a file holds of lists in the exchanged layout. */
export type ListsOfFile = {
  /** The sheets that hold a list, in their order; where none does, the first sheet with the reason. */
  readonly lists: readonly SheetList[]
  readonly otherSheets: readonly string[]
  readonly notes: readonly SheetNote[]
}
export type SheetList = { readonly sheet: string; readonly reading: ListReading }

/** Reads every list of a table file. Blocks its thread for seconds on a large file: in the server use `readListsInWorker`. */
export function readLists(
  bytes: Uint8Array,
  limits: SheetLimits,
  options: ListOptions,
): Result<ListsOfFile, SheetRefusal> {
  const book = readSheetFile(bytes, limits)
  if (!book.ok) return book
  const { sheets, notes } = book.value
  const all = sheets.map((sheet): SheetList => ({ sheet: sheet.name, reading: readList(sheet, options) }))
  const found = all.filter(({ reading }) => reading.layout !== undefined)
  const lists = found.length > 0 ? found : all.slice(0, 1)
  return ok({ lists, otherSheets: all.filter((it) => !lists.includes(it)).map((it) => it.sheet), notes })
}
