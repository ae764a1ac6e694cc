import type { ListFinding } from '../../../domain/review/list-finding.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { useListWords } from './use-list-words.ts'

type Found = { readonly code: string } & Readonly<Record<string, unknown>>

/** A finding of a list file in the reader's words: about the file, about the register, or about a cell. */
export function useFindingWords(): (it: Found) => string {
  const { registerFinding, sheetNote, rows } = useTexts().review.import
  const { finding } = useListWords()
  return (it) => {
    // The codes were just found among the keys, and the server sends each code with the data its type names.
    if (it.code in sheetNote) return sheetNote[it.code as keyof typeof sheetNote]
    if (it.code in registerFinding) {
      const say = registerFinding[it.code as keyof typeof registerFinding] as (it: unknown) => string
      return `${rows.cell(String(it.address))}: ${say(it)}`
    }
    return finding(it as unknown as ListFinding) // true: what is neither above is a finding of a cell
  }
}
