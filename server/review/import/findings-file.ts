import { sql } from 'kysely'
import type { z } from 'zod'
import type { importFindings } from '../../../contract/review.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { ListFinding } from '../../../domain/review/list-finding.ts'
import { listFindingEn } from '../../../domain/review/list-words-en.ts'
import { listFindingVi } from '../../../domain/review/list-words-vi.ts'
import { isOfRegister, type RegisterFinding } from '../../../domain/review/register-finding.ts'
import { registerFindingEn, registerFindingVi } from '../../../domain/review/register-words.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Download } from '../../http/show.ts'
import { writeWorkbook } from '../../sheet/write.ts'

type Finding = ListFinding | RegisterFinding
type Row = {
  readonly first: number
  readonly last: number
  readonly head: string | null
  readonly findings: readonly Finding[]
}

const words = {
  vi: {
    sheet: 'Lỗi cần sửa',
    heading: ['Dòng', 'Chủ hộ', 'Mức độ', 'Ô', 'Nội dung và cách xử lý'],
    severity: { error: 'Lỗi', warning: 'Cần xem', repaired: 'Đã sửa' },
    list: listFindingVi,
    register: registerFindingVi,
  },
  en: {
    sheet: 'Findings',
    heading: ['Rows', 'Head', 'Severity', 'Cell', 'What is wrong and what to do'],
    severity: { error: 'Error', warning: 'To look at', repaired: 'Repaired' },
    list: listFindingEn,
    register: registerFindingEn,
  },
} as const

/** The findings of an import as an Excel file, to work off beside the list itself. */
export async function downloadFindings(
  tx: Tx,
  within: AreaPath,
  { id, lang }: z.infer<typeof importFindings.query>,
): Promise<Download | undefined> {
  const { rows } = await sql<Row>`
    select r.first_row as first, r.last_row as last, r.household -> 'members' -> 0 ->> 'name' as head, r.findings
      from list_import_row r join list_import i on i.id = r.import_id
     where r.import_id = ${id} and ${inside('i.area', within)} and jsonb_array_length(r.findings) > 0 order by r.no`.execute(
    tx,
  )
  const it = words[lang]
  const bold = { bold: true, border: true, fill: 'E6F2EF' } as const
  const look = { border: true, wrap: true } as const
  const lines = rows.flatMap(({ first, last, head, findings }) =>
    findings.map((finding) =>
      [
        first === last ? `${first}` : `${first}–${last}`,
        head ?? '',
        it.severity[finding.severity],
        finding.address,
        said(finding, lang),
      ].map((value) => ({ value, style: look })),
    ),
  )
  const sheet = {
    name: it.sheet,
    widths: [10, 28, 12, 8, 100],
    frozen: { rows: 1 },
    landscape: true,
    repeatRows: [1, 1] as const,
    rows: [it.heading.map((value) => ({ value, style: bold })), ...lines],
  }
  return {
    name: `${lang === 'vi' ? 'loi-can-sua' : 'findings'}.xlsx`,
    body: await writeWorkbook([sheet]),
    rows: lines.length,
  }
}

const said = (finding: Finding, lang: 'vi' | 'en') =>
  isOfRegister(finding) ? words[lang].register(finding) : words[lang].list(finding)
