import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { UnitId } from '../../../domain/kernel/ids.ts'
import { type Result, refuse } from '../../../domain/kernel/result.ts'
import { checkOwn, type OwnInterview } from '../../../domain/survey/own/answers.ts'
import { OwnForm } from '../../../domain/survey/own/form.ts'
import type { QuestionsRefusal } from '../../../domain/survey/own/refusal.ts'
import type { Tx } from '../../db/types.ts'

/** A version of the questions, kept still until the command is over. */
export const lockForm = (tx: Tx, id: string) =>
  tx.selectFrom('survey_form').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type New = {
  readonly id: string
  readonly provinceId: UnitId
  readonly form: OwnForm
  readonly file: string
  readonly fileName: string
  readonly validFrom: CivilDate
  readonly accountId: string
  readonly commandId: string
}

/** Asked from its day on; the version before ends there. Versions count up by province. */
export async function addForm(tx: Tx, it: New) {
  await sql`update survey_form set valid_until = ${it.validFrom}
             where province_id = ${it.provinceId} and valid_from < ${it.validFrom} and (valid_until is null or valid_until > ${it.validFrom})`.execute(
    tx,
  )
  await sql`insert into survey_form (id, province_id, version, title, body, file, file_name, valid_from, account_id, command_id)
      select ${it.id}, ${it.provinceId}, coalesce(max(version), 0) + 1, ${it.form.title}, ${JSON.stringify(it.form)}, ${it.file}, ${it.fileName},
             ${it.validFrom}, ${it.accountId}, ${it.commandId}
        from survey_form where province_id = ${it.provinceId}`.execute(tx)
}

/** The first day of the newest version that was not taken back. */
export async function newestDay(tx: Tx, provinceId: UnitId): Promise<CivilDate | undefined> {
  const { rows } = await sql<{ day: CivilDate | null }>`
    select max(valid_from) as day from survey_form
     where province_id = ${provinceId} and valid_until is distinct from valid_from`.execute(tx)
  return rows[0]?.day ?? undefined
}

export const setEnd = (tx: Tx, id: string, validUntil: CivilDate) =>
  tx.updateTable('survey_form').set({ valid_until: validUntil }).where('id', '=', id).execute()

export type Served = {
  readonly id: string
  readonly from: CivilDate
  readonly until: CivilDate | null
  readonly form: OwnForm
}

/** The versions of a province that are asked on some day from `from` to `to`, both included. */
export async function formsBetween(
  tx: Tx,
  provinceId: UnitId,
  from: CivilDate,
  to: CivilDate,
): Promise<readonly Served[]> {
  const { rows } = await sql<Omit<Served, 'form'> & { body: unknown }>`
    select id, valid_from as "from", valid_until as until, body from survey_form
     where province_id = ${provinceId} and daterange(valid_from, valid_until) && daterange(${from}, ${to}, '[]') order by valid_from`.execute(
    tx,
  )
  return rows.map(({ body, ...it }) => ({ ...it, form: OwnForm.parse(body) }))
}

/** Takes answers only by the version of the day, and only those it asks for. */
export async function takeOwn(
  tx: Tx,
  provinceId: UnitId | undefined,
  { form: id, answers }: OwnInterview,
  on: CivilDate,
): Promise<Result<null, QuestionsRefusal>> {
  const served = provinceId && (await formsBetween(tx, provinceId, on, on)).find((it) => it.id === id)
  return served ? checkOwn(served.form, answers, on) : refuse({ code: 'questions.not-served', on })
}
