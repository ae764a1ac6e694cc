import { sql } from 'kysely'
import type { z } from 'zod'
import type { ownAnswersFile } from '../../../contract/own-questions.ts'
import { type AreaPath, provinceOf } from '../../../domain/kernel/ids.ts'
import type { OwnAnswers, OwnValue } from '../../../domain/survey/own/answers.ts'
import { choicesOf, OwnForm, type OwnQuestion } from '../../../domain/survey/own/form.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { listFile } from '../../sheet/paper/file.ts'
import { date, text } from '../../sheet/paper/list.ts'

type Row = {
  readonly on: string
  readonly commune: string
  readonly village: string
  readonly head: string
  readonly answers: OwnAnswers
}

/** Every answer to a version of the questions as an Excel file: a row a household, a column a question. */
export async function answersFile(
  tx: Tx,
  within: AreaPath,
  { id, purpose }: z.infer<typeof ownAnswersFile.query>,
  reader: Reader,
) {
  const form = await tx
    .selectFrom('survey_form')
    .select(['version', 'title', 'body'])
    .where('id', '=', id)
    .where('province_id', '=', provinceOf(within) ?? 0)
    .executeTakeFirst()
  if (!form) return undefined
  const body = OwnForm.parse(form.body)
  // The latest interview of a household counts, as everywhere.
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (s.household_id) s.on_date as "on", h.head_name as head, h.sort_name as sort, h.area, s.own_answers as answers,
             (select name from unit_version where unit_id = h.village_id order by valid_from desc limit 1) as village,
             (select v.name from unit u join unit_version v on v.unit_id = u.id
               where u.level = 'commune' and h.area like u.area || '%' order by v.valid_from desc limit 1) as commune
        from survey s join household h on h.id = s.household_id
       where s.own_form_id = ${id} and ${inside('s.area', within)}
       order by s.household_id, s.on_date desc, s.recorded_at desc) it
     order by area, sort`.execute(tx)
  return listFile(tx, within, reader, {
    ...{ language: 'vi', file: 'cau-hoi-rieng', of: `ban-${form.version}`, name: 'Trả lời', purpose, rows },
    title: `${form.title} (bản ${form.version})`,
    columns: [
      { head: 'Ngày hỏi', width: 12, cell: (row) => date(row.on) },
      { head: 'Xã', width: 22, cell: (row) => text(row.commune) },
      { head: 'Thôn', width: 22, cell: (row) => text(row.village) },
      { head: 'Chủ hộ', width: 26, cell: (row) => text(row.head) },
      ...body.questions
        .filter(({ kind }) => kind !== 'note')
        .map((question) => ({
          head: question.label.vi ?? question.name,
          width: 24,
          cell: (row: Row) => text(say(body, question, row.answers[question.name])),
        })),
    ],
  })
}

/** An answer in Vietnamese; figures with a comma, as the readers of these files write them. */
function say(form: OwnForm, question: OwnQuestion, value: OwnValue | undefined): string | null {
  if (value === undefined) return null
  if (typeof value === 'number') return new Intl.NumberFormat('vi', { maximumFractionDigits: 10 }).format(value)
  if (question.kind === 'date') return String(value).split('-').reverse().join('/')
  if (question.list === null) return String(value)
  const choices = choicesOf(form, question)
  return [value]
    .flat()
    .map((code) => choices.find((it) => it.code === code)?.label.vi ?? code)
    .join('; ')
}
