import { sheetMaterials, sheetVietnamese } from '../../../domain/survey/sheet/vietnamese.ts'
import type { SheetTexts } from '../sheet-texts.ts'

export const sheet: SheetTexts = {
  ask: sheetVietnamese.question,
  ...sheetVietnamese.yesNo,
  none: sheetVietnamese.none,
  severalMay: 'chọn một hoặc nhiều',
  sexes: sheetVietnamese.sex,
  material: sheetMaterials,
  speech: 'Hỏi bằng tiếng',
}
