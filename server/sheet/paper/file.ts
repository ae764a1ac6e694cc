import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import type { Tx } from '../../db/types.ts'
import type { Download, Reader } from '../../http/show.ts'
import { writeWorkbook } from '../write.ts'
import { findIssuer } from './issuer.ts'
import { listSheet, type PaperList } from './list.ts'
import { paperWords, writeDay } from './words.ts'

type File<Row> = Omit<PaperList<Row>, 'issuer' | 'taken'> & {
  /** Of the file, before the place and the day: "nhu-cau". */
  readonly file: string
  /** The year or the day the file is of; default today. */
  readonly of?: string | number | undefined
  readonly purpose?: string
}

/** A list as an Excel file that bears the name of the place it is of, and says who took it, when and what for. */
export async function listFile<Row>(
  tx: Tx,
  within: AreaPath,
  { actor, today }: Reader,
  it: File<Row>,
): Promise<Download> {
  const who = await tx.selectFrom('account').select('name').where('id', '=', actor.id).executeTakeFirst()
  const issuer = await findIssuer(tx, within, today)
  const words = paperWords[it.language]
  const count = new Intl.NumberFormat(it.language).format(it.rows.length)
  const taken =
    words.taken(who?.name ?? '', writeDay(today), count) +
    (it.purpose === undefined ? '' : words.purpose(it.purpose.replace(/[.\s]+$/, '')))
  return {
    name: fileName(it.file, issuer?.name ?? '', it.of ?? today),
    body: await writeWorkbook([listSheet({ ...it, issuer, taken })]),
    rows: it.rows.length,
  }
}

/** "nhu-cau-xa-vinh-hai-2026-11-29.xlsx": the same list of another place or day is another file. */
export const fileName = (...parts: readonly (string | number)[]) =>
  `${parts
    .map((part) => foldText(String(part)).replace(/[^a-z0-9.]+/g, '-'))
    .filter(Boolean)
    .join('-')}.xlsx`
