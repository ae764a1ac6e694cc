import { listColumnEn, listFindingEn } from '../../../domain/review/list-words-en.ts'
import { registerFindingEn } from '../../../domain/review/register-words.ts'

/** Words about a list file. They live in `domain` because the server writes them into the Excel file of findings, too. */
export const listImport = { column: listColumnEn, finding: listFindingEn, register: registerFindingEn } as const
