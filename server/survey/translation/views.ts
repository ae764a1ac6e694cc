import { sql } from 'kysely'
import type { z } from 'zod'
import {
  sheetSpeech,
  translationFile,
  translationList,
  translationPreview,
  translationTemplate,
} from '../../../contract/sheet-translations.ts'
import { reach } from '../../../domain/account/may.ts'
import { type AreaPath, provinceOf } from '../../../domain/kernel/ids.ts'
import { sheetTexts } from '../../../domain/survey/sheet/texts.ts'
import { readTranslation, SheetTranslation, wordsNow } from '../../../domain/survey/sheet/translation.ts'
import type { Tx } from '../../db/types.ts'
import { type Reader, show, showFile } from '../../http/show.ts'
import { readSheets } from '../own/read-sheets.ts'
import { listSpoken, textsOf, translationsInForce } from './store.ts'
import { translationBook } from './words-file.ts'

export const translationViews = [
  show(translationPreview, { reach: reach.questions, read: preview }),
  show(sheetSpeech, {
    reach: reach.standards,
    // The office types in the sum of B1: of the point tables nothing is asked there.
    read: async (tx, within) => ({ rows: await listSpoken(tx, provinceOf(within), sheetTexts) }),
  }),
  show(translationList, { reach: reach.standards, read: listTranslations }),
  showFile(translationTemplate, { reach: reach.questions, read: template }),
  showFile(translationFile, { reach: reach.questions, read: kept }),
]

type Preview = z.infer<typeof translationPreview.answer>

async function preview(
  tx: Tx,
  within: AreaPath,
  { file }: z.infer<typeof translationPreview.query>,
  { files, today }: Reader,
): Promise<Preview> {
  const sheets = await readSheets(files, file)
  if (!sheets.ok) return { found: null, problems: [], refusal: sheets.error }
  const texts = await textsOf(tx, provinceOf(within), today)
  const read = readTranslation(sheets.value, texts)
  if (!read.ok) return { found: null, problems: [...read.error], refusal: null }
  const kinds = new Map(texts.map(({ name, kind }) => [name, kind]))
  const found = read.value.texts.map(({ name, of, label = null, hint = null }) => ({
    ...{ name, kind: kinds.get(name) ?? 'answer', of: of.label, label, hint },
  }))
  return { found: { language: read.value.language, texts: found, of: texts.length }, problems: [], refusal: null }
}

type Listed = z.infer<typeof translationList.answer>

async function listTranslations(tx: Tx, within: AreaPath, _query: unknown, { today }: Reader): Promise<Listed> {
  const province = provinceOf(within)
  const texts = await textsOf(tx, province, today)
  const { rows } = await sql<
    Omit<Listed['rows'][number], 'language' | 'said'> & { language: string; body: unknown; recordedAt: Date }
  >`
    select t.id, t.version, t.language, t.body, t.file_name as "fileName", coalesce(a.name, '') as by, t.recorded_at as "recordedAt",
           case when t.withdrawn_at is not null then 'withdrawn'
                when t.version = max(t.version) filter (where t.withdrawn_at is null) over (partition by t.language) then 'now'
                else 'replaced' end as state
      from sheet_translation t left join account a on a.id = t.account_id
     where t.province_id = ${province ?? null}
     order by t.language, t.version desc`.execute(tx)
  return {
    of: texts.length,
    rows: rows.map(({ body, ...row }) => {
      const translation = SheetTranslation.parse(body)
      const words = Object.values(wordsNow(translation, texts))
      return {
        ...row,
        language: translation.language,
        said: words.filter(({ label }) => label !== undefined).length,
        recordedAt: new Date(row.recordedAt).toISOString(),
      }
    }),
  }
}

async function template(
  tx: Tx,
  within: AreaPath,
  language: z.infer<typeof translationTemplate.query>,
  { today }: Reader,
) {
  const province = provinceOf(within)
  const texts = await textsOf(tx, province, today)
  const before = (await translationsInForce(tx, province)).find((it) => it.language.code === language.code)
  return translationBook(language, texts, before ? wordsNow(before, texts) : {})
}

async function kept(tx: Tx, within: AreaPath, { id }: z.infer<typeof translationFile.query>, { today }: Reader) {
  const province = provinceOf(within)
  const row = await tx
    .selectFrom('sheet_translation')
    .select('body')
    .where('id', '=', id)
    .where('province_id', '=', province ?? 0)
    .executeTakeFirst()
  if (!row) return undefined
  const translation = SheetTranslation.parse(row.body)
  const texts = await textsOf(tx, province, today)
  return translationBook(translation.language, texts, wordsNow(translation, texts))
}
