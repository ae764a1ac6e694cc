import { listColumnVi, listFindingVi } from '../../../domain/review/list-words-vi.ts'
import { registerFindingVi } from '../../../domain/review/register-words.ts'

/** Words about a list file. They live in `domain` because the server writes them into the Excel file of findings, too. */
export const listImport = { column: listColumnVi, finding: listFindingVi, register: registerFindingVi } as const
