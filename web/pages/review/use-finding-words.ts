import type { ListFinding } from '../../../domain/review/list-finding.ts'
import { isOfRegister } from '../../../domain/review/register-finding.ts'
import { useTexts } from '../../text/use-texts.tsx'
import { useListWords } from './use-list-words.ts'

type Found = { readonly code: string } & Readonly<Record<string, unknown>>

/** A finding of a list file in the reader's words: about the file, about the register, or about a cell. */
export function useFindingWords(): (it: Found) => string {
  const { sheetNote } = useTexts().review.import
  const { finding, register } = useListWords()
  return (it) => {
    if (it.code in sheetNote) return sheetNote[it.code as keyof typeof sheetNote] // true: just found among the keys
    if (isOfRegister(it)) return register(it)
    return finding(it as unknown as ListFinding) // true: what is neither above is a finding of a cell
  }
}
