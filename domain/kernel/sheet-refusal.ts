/** Why a spreadsheet file is not taken. Nothing of such a file is used. */
export type SheetRefusal =
  /** `limit` in what it counts; for bytes, memory: bytes; for time: milliseconds. */
  | {
      readonly code: 'sheet.too-large'
      readonly what: 'bytes' | 'sheets' | 'rows' | 'cells' | 'cell-text' | 'memory' | 'time'
      readonly limit: number
    }
  | {
      readonly code: 'sheet.not-a-spreadsheet'
      readonly looksLike:
        | 'nothing'
        | 'pdf'
        | 'word'
        | 'web-page'
        | 'xml'
        | 'ods'
        | 'xlsb'
        | 'zip'
        | 'picture'
        | 'unknown'
    }
  /** Protected by a password to open. */
  | { readonly code: 'sheet.encrypted' }
  /** Excel 97-2003 (.xls). */
  | { readonly code: 'sheet.old-xls' }
  /** Built to exhaust the machine: inflates out of all proportion, or lists the same bytes many times. */
  | { readonly code: 'sheet.bomb'; readonly what: 'entries' | 'inflated' | 'ratio' | 'overlap' }
  /** A document type or an entity of its own: no spreadsheet program writes these. */
  | { readonly code: 'sheet.forbidden-xml'; readonly part: string }
  | { readonly code: 'sheet.broken'; readonly part: string }
  /** A workbook in which no sheet has a cell. */
  | { readonly code: 'sheet.empty' }

/** Taken, but the person should know. Values of linked files are the ones Excel last saw; macros are never run. */
export type SheetNote = { readonly code: 'sheet.external-links' } | { readonly code: 'sheet.macros' }
