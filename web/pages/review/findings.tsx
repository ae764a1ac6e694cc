import { FindingList } from '../../import/finding-list.tsx'
import { useFindingWords } from './use-finding-words.ts'
import type { ImportRow } from './what-was-read.ts'

/** The findings of a household of a list, in the reader's words. */
export function Findings({ findings }: { findings: ImportRow['findings'] }) {
  return <FindingList findings={findings} wordsOf={useFindingWords()} />
}
