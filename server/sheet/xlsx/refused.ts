import type { SheetRefusal } from '../../../domain/kernel/sheet-refusal.ts'

/**
 * Carries a refusal out of the callbacks of the unpacker and the XML reader. It never leaves `readWorkbook`, which
 * turns it into a value.
 */
export class SheetRefused extends Error {
  readonly refusal: SheetRefusal
  constructor(refusal: SheetRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export const broken = (part: string) => new SheetRefused({ code: 'sheet.broken', part })
