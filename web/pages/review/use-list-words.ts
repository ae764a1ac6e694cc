import { listImport as en } from '../../text/en/list-import.ts'
import { useLanguage } from '../../text/use-texts.tsx'
import { listImport as vi } from '../../text/vi/list-import.ts'

const words = { vi, en } as const

/** Names of the columns of a list and words of its findings. They come with this page and not with the first load. */
export const useListWords = () => words[useLanguage().language]
