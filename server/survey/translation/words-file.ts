import type { SheetText } from '../../../domain/survey/sheet/texts.ts'
import { headingIn, type SheetTranslation, translationHeadings } from '../../../domain/survey/sheet/translation.ts'
import type { SheetWords } from '../../../domain/survey/sheet/words.ts'
import type { Download } from '../../http/show.ts'
import { fileName } from '../../sheet/paper/file.ts'
import { lineHeight, linesIn } from '../../sheet/paper/rows.ts'
import { writeWorkbook } from '../../sheet/write.ts'
import type { RowToWrite } from '../../sheet/xlsx/sheet-xml.ts'
import type { CellStyle } from '../../sheet/xlsx/styles.ts'

const heading: CellStyle = { bold: true, align: 'center', vertical: 'center', wrap: true, border: true, fill: 'E6F2EF' }
const given: CellStyle = { border: true, wrap: true, vertical: 'top', fill: 'F4F4F2' }
const question: CellStyle = { ...given, bold: true }
/** White, and a text whatever is typed: what is to be filled in. */
const toFill: CellStyle = { border: true, wrap: true, vertical: 'top', format: '@' }

const kinds = { question: 'Câu hỏi', answer: 'Trả lời', group: 'Tên nhóm' } as const
const onVisit = 'Chung'
const widths = [28, 7, 10, 36, 46, 36, 46]
const vietnamese = { code: 'vi', name: 'Tiếng Việt' }

/** The spreadsheet `readTranslation` reads: a row a text, the Vietnamese beside what the language says to it. */
export async function translationBook(
  language: SheetTranslation['language'],
  texts: readonly SheetText[],
  words: SheetWords,
): Promise<Download> {
  const { name, sheet, kind } = translationHeadings
  const heads = [
    ...[name, sheet, kind, headingIn('label', vietnamese), headingIn('hint', vietnamese)],
    ...[headingIn('label', language), headingIn('hint', language)],
  ]
  const rows: RowToWrite[] = [
    { cells: heads.map((value) => ({ value, style: heading })), height: 32 },
    ...texts.map((it) => {
      const said = [words[it.name]?.label, words[it.name]?.hint].map((value) => value ?? null)
      const cells = [
        ...[it.name, it.sheet ?? onVisit, kinds[it.kind]].map((value) => ({ value, style: given })),
        { value: it.label, style: it.kind === 'answer' ? given : question },
        { value: it.hint, style: given },
        ...said.map((value) => ({ value, style: toFill })),
      ]
      const lines = [it.label, it.hint, ...said].map((text, at) => linesIn(text ?? '', widths[at + 3] ?? 0))
      return { cells, height: Math.max(1, ...lines) * lineHeight }
    }),
  ]
  return {
    name: fileName('dich-phieu', language.code),
    body: await writeWorkbook([
      {
        ...{ name: 'Phiếu rà soát', rows, widths },
        ...{ frozen: { rows: 1, columns: 4 }, landscape: true, repeatRows: [1, 1] },
      },
    ]),
    rows: texts.length,
  }
}
