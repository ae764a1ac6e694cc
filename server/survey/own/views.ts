import { sql } from 'kysely'
import type { z } from 'zod'
import { ownAnswersFile, ownFormDetail, ownFormList, ownFormPreview } from '../../../contract/own-questions.ts'
import { reach } from '../../../domain/account/may.ts'
import { type AreaPath, provinceOf } from '../../../domain/kernel/ids.ts'
import { OwnForm } from '../../../domain/survey/own/form.ts'
import { readXlsForm } from '../../../domain/survey/own/xlsform.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import { type Reader, show, showFile } from '../../http/show.ts'
import { answersFile } from './answers-file.ts'
import { readSheets } from './read-sheets.ts'

export const ownQuestionViews = [
  show(ownFormPreview, { reach: reach.questions, read: preview }),
  show(ownFormList, { reach: reach.standards, read: listForms }),
  show(ownFormDetail, { reach: reach.standards, read: findForm }),
  showFile(ownAnswersFile, { reach: reach.lists, read: answersFile }),
]

type Preview = z.infer<typeof ownFormPreview.answer>

async function preview(
  _tx: Tx,
  _within: AreaPath,
  { file, fileName }: z.infer<typeof ownFormPreview.query>,
  { files }: Reader,
): Promise<Preview> {
  const sheets = await readSheets(files, file)
  if (!sheets.ok) return { form: null, problems: [], refusal: sheets.error }
  const read = readXlsForm(sheets.value, fileName)
  return read.ok
    ? { form: read.value, problems: [], refusal: null }
    : { form: null, problems: [...read.error], refusal: null }
}

type Row = z.infer<typeof ownFormList.answer>['rows'][number] & { readonly form: OwnForm }

/** The versions of the reader's province, the newest first; `answered` counts within reach only. */
async function readForms(tx: Tx, within: AreaPath, id?: string): Promise<readonly Row[]> {
  const { rows } = await sql<
    Omit<Row, 'formId' | 'fileVersion' | 'questions' | 'languages' | 'form'> & { body: unknown }
  >`
    select f.id, f.version, f.title, f.file_name as "fileName", f.valid_from as "validFrom", f.valid_until as "validUntil", f.body,
           coalesce(a.name, '') as by, f.recorded_at as "recordedAt",
           (select count(*)::int from survey s where s.own_form_id = f.id and ${inside('s.area', within)}) as answered
      from survey_form f left join account a on a.id = f.account_id
     where f.province_id = ${provinceOf(within) ?? 0} ${id === undefined ? sql`` : sql`and f.id = ${id}`}
     order by f.version desc`.execute(tx)
  return rows.map(({ body, ...row }) => {
    const form = OwnForm.parse(body)
    const { formId, fileVersion, languages } = form
    const questions = form.questions.filter(({ kind }) => kind !== 'note').length
    return {
      ...row,
      recordedAt: new Date(row.recordedAt).toISOString(),
      formId,
      fileVersion,
      languages,
      questions,
      form,
    }
  })
}

async function listForms(tx: Tx, within: AreaPath) {
  return { rows: (await readForms(tx, within)).map(({ form: _form, ...row }) => row) }
}

async function findForm(tx: Tx, within: AreaPath, { id }: { readonly id: string }) {
  return (await readForms(tx, within, id))[0]
}
