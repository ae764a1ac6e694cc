import { sql } from 'kysely'
import type { z } from 'zod'
import type { paperTemplateFile, paperTemplates } from '../../../contract/paper.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { type AreaPath, provinceOf } from '../../../domain/kernel/ids.ts'
import { type PaperKind, paperKinds } from '../../../domain/review/paper.ts'
import type { Tx } from '../../db/types.ts'
import type { Download, Reader } from '../../http/show.ts'
import { defaultTemplate } from './defaults/defaults.ts'

type Version = {
  readonly id: string
  readonly kind: string
  readonly from: string
  readonly file: string | null
  readonly fileName: string
  readonly by: string
}

/** Of the province of an area, the newest first. */
async function versions(tx: Tx, within: AreaPath): Promise<readonly Version[]> {
  const { rows } = await sql<Version>`
    select t.id, t.kind, t.from_date as "from", t.file, t.file_name as "fileName", coalesce(a.name, '') as by
      from paper_template t left join account a on a.id = t.account_id
     where t.province_id = ${provinceOf(within) ?? 0} order by t.from_date desc, t.recorded_at desc`.execute(tx)
  return rows
}

const inForce = (all: readonly Version[], kind: PaperKind, day: CivilDate) =>
  all.find((it) => it.kind === kind && it.from <= day)

/** What a paper is printed from on a day. */
export async function templateOn(tx: Tx, within: AreaPath, kind: PaperKind, { today, files }: Reader) {
  const found = inForce(await versions(tx, within), kind, today)
  if (!found?.file) return defaultTemplate(kind)
  const own = await files.get(found.file)
  // Printed from another template nobody would notice.
  if (!own) throw new Error(`The file of template ${found.id} is gone`)
  return own
}

export async function listTemplates(
  tx: Tx,
  within: AreaPath,
  _query: object,
  { today }: Reader,
): Promise<z.infer<typeof paperTemplates.answer>> {
  const all = await versions(tx, within)
  return {
    rows: paperKinds.map((kind) => {
      const now = inForce(all, kind, today)
      return {
        kind,
        current: now?.file ? now.id : null,
        history: all
          .filter((it) => it.kind === kind)
          .map(({ id, from, file, fileName, by }) => ({ id, from, own: file !== null, fileName, by })),
      }
    }),
  }
}

export async function templateFile(
  tx: Tx,
  within: AreaPath,
  { kind, id }: z.infer<typeof paperTemplateFile.query>,
  { files }: Reader,
): Promise<Download | undefined> {
  if (!id) return { name: `${kind}.docx`, body: defaultTemplate(kind), rows: 0 }
  const found = (await versions(tx, within)).find((it) => it.id === id && it.kind === kind)
  const body = found?.file ? await files.get(found.file) : undefined
  return body && { name: `${kind}-${found?.from}.docx`, body, rows: 0 }
}

export const addTemplate = (
  tx: Tx,
  it: {
    readonly id: string
    readonly provinceId: number
    readonly kind: PaperKind
    readonly from: CivilDate
    readonly file: string | null
    readonly fileName: string
    readonly accountId: string | null
    readonly commandId: string
  },
) =>
  sql`insert into paper_template (id, province_id, kind, from_date, file, file_name, account_id, command_id)
      values (${it.id}, ${it.provinceId}, ${it.kind}, ${it.from}, ${it.file}, ${it.fileName}, ${it.accountId}, ${it.commandId})`.execute(
    tx,
  )
