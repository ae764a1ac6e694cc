import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { UnitId } from '../../../domain/kernel/ids.ts'
import { PointTableBody } from '../../../domain/standard/point-table.ts'
import { pointTexts, type SheetText, sheetTexts } from '../../../domain/survey/sheet/texts.ts'
import { builtInHints, SheetTranslation, wordsNow } from '../../../domain/survey/sheet/translation.ts'
import type { SpokenSheet } from '../../../domain/survey/sheet/words.ts'
import type { Tx } from '../../db/types.ts'

/** Every text of the sheets of a province: those of the law, and the items of its point tables that hold or will hold. */
export async function textsOf(tx: Tx, provinceId: UnitId | undefined, today: CivilDate): Promise<readonly SheetText[]> {
  const { rows } = await sql<{ standard: string; body: unknown }>`
    select standard_id as standard, body from point_table
     where owner_id = ${provinceId ?? null} and state <> 'draft' and (valid_until is null or valid_until > ${today})
     order by standard_id, valid_from`.execute(tx)
  const points = rows.flatMap(({ standard, body }) => pointTexts(standard, PointTableBody.parse(body)))
  // Of an item that will read otherwise the coming text is to be translated.
  return [...sheetTexts, ...new Map(points.map((it) => [it.name, it])).values()]
}

export const lockTranslation = (tx: Tx, id: string) =>
  tx
    .selectFrom('sheet_translation')
    .select(['id', 'province_id', 'withdrawn_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** What is asked by: of each language the newest version that was not withdrawn. */
export async function translationsInForce(
  tx: Tx,
  provinceId: UnitId | undefined,
): Promise<readonly SheetTranslation[]> {
  const { rows } = await sql<{ body: unknown }>`
    select distinct on (language) body from sheet_translation
     where province_id = ${provinceId ?? null} and withdrawn_at is null order by language, version desc`.execute(tx)
  return rows.map(({ body }) => SheetTranslation.parse(body))
}

/** Our own hints, and the languages the province brought, as far as they fit the sheets that are asked. */
export const listSpoken = async (
  tx: Tx,
  provinceId: UnitId | undefined,
  texts: readonly SheetText[],
): Promise<SpokenSheet[]> => [
  { code: 'vi', name: 'Tiếng Việt', words: builtInHints('vi') },
  { code: 'en', name: 'English', words: builtInHints('en') },
  ...(await translationsInForce(tx, provinceId)).map((it) => ({ ...it.language, words: wordsNow(it, texts) })),
]

type New = {
  readonly id: string
  readonly provinceId: UnitId
  readonly body: SheetTranslation
  readonly file: string
  readonly fileName: string
  readonly accountId: string
  readonly commandId: string
}

/** Versions count up by province and language. */
export async function addTranslation(tx: Tx, it: New) {
  const { code } = it.body.language
  await sql`insert into sheet_translation (id, province_id, language, version, body, file, file_name, account_id, command_id)
      select ${it.id}, ${it.provinceId}, ${code}, coalesce(max(version), 0) + 1, ${JSON.stringify(it.body)}, ${it.file}, ${it.fileName},
             ${it.accountId}, ${it.commandId}
        from sheet_translation where province_id = ${it.provinceId} and language = ${code}`.execute(tx)
}

export const setWithdrawn = (tx: Tx, id: string) =>
  tx.updateTable('sheet_translation').set({ withdrawn_at: sql`now()` }).where('id', '=', id).execute()
