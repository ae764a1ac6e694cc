import { listColumnVi, listFindingVi } from '../../../domain/review/list-words-vi.ts'

/** Words about a list file. They live in `domain` because the server writes them into the Excel file of findings, too. */
export const listImport = { column: listColumnVi, finding: listFindingVi } as const
