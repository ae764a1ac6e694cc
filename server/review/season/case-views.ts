import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { caseDetail, caseList, ReviewCase } from '../../../contract/review-case.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { stepsFrom } from '../../../domain/review/season/steps.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { unitName } from '../../place/unit-name.ts'
import { roundColumns } from './round-views.ts'

const caseColumns = sql`
  c.id, c.household_id as "householdId", h.head_name as head, h.address, ${unitName('c.village_id')} as village, ${unitName('c.commune_id')} as commune, c.source, c.was, c.state,
  (select json_build_object('id', a.id, 'name', a.name) from account a where a.id = c.assigned_to) as reviewer, c.rechecked, c.note,
  c.due_on as due, c.clock, c.version, c.area, h.sort_name as "sortName",
  (select coalesce(json_agg(json_build_object('standard', f.standard_id, 'class', f.class, 'scoredClass', f.scored_class,
            'incomePoints', f.income_points, 'deprivationPoints', f.deprivation_points, 'deprived', f.deprived, 'known', f.known,
            'changedBecause', f.changed_because) order by f.standard_id), '[]')
     from review_finding f where f.case_id = c.id) as findings`

type Row = ReviewCase & { readonly area: string; readonly sortName: string }
type Query = z.infer<typeof caseList.query>

function conditions(within: AreaPath, query: Query, today: CivilDate): RawBuilder<boolean> {
  const all: RawBuilder<boolean>[] = [sql`c.round_id = ${query.id}`, inside('c.area', within)]
  if (query.state) all.push(sql`c.state = ${query.state}`)
  if (query.source) all.push(sql`c.source = ${query.source}`)
  if (query.late) all.push(sql`c.state not in ('recognised', 'closed') and c.due_on < ${today}::date`)
  const words = foldText(query.q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  for (const word of words) all.push(sql`h.search_text like ${`% ${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}

export async function listCases(
  tx: Tx,
  within: AreaPath,
  query: Query,
  { today }: Reader,
): Promise<z.infer<typeof caseList.answer>> {
  const where = conditions(within, query, today)
  const key = textToKey(query.after, 3)
  const on = key ? sql`and (c.area, h.sort_name, c.id) > (${key[0]}, ${key[1]}, ${key[2]}::uuid)` : sql``
  const { rows } = await sql<Row>`
    select ${caseColumns} from review_case c join household h on h.id = c.household_id
     where ${where} ${on} order by c.area, h.sort_name, c.id limit ${query.limit + 1}`.execute(tx)
  const count = await sql<{ n: number }>`
    select count(*)::int as n from review_case c join household h on h.id = c.household_id where ${where}`.execute(tx)
  const page = pageOf(rows, query.limit, ({ area, sortName, id }) => [area, sortName, id])
  return { rows: page.rows.map(withoutKeys), count: count.rows[0]?.n ?? 0, next: page.next }
}
const withoutKeys = ({ area: _area, sortName: _sortName, ...row }: Row): ReviewCase => row

type Detail = z.infer<typeof caseDetail.answer>

export async function findCase(
  tx: Tx,
  within: AreaPath,
  { id }: { id: string },
  { actor }: Reader,
): Promise<Detail | undefined> {
  const [row] = (
    await sql<Row & Pick<Detail, 'surveyId' | 'own' | 'steps' | 'objections'> & { roundId: string }>`
      select ${caseColumns}, c.survey_id as "surveyId", c.round_id as "roundId",
             (select json_build_object('on', s.on_date, 'form', s.own_form_id, 'answers', s.own_answers) from survey s where s.id = c.survey_id and s.own_form_id is not null) as own,
             (select coalesce(json_agg(json_build_object('step', s.step, 'from', s.from_state, 'to', s.to_state, 'on', s.on_date,
                       'by', (select name from account a where a.id = s.account_id), 'details', s.details, 'recordedAt', s.recorded_at) order by s.id), '[]')
                from review_step s where s.case_id = c.id) as steps,
             (select coalesce(json_agg(json_build_object('id', o.id, 'receivedOn', o.received_on, 'byName', o.by_name, 'content', o.content,
                       'dueOn', o.due_on, 'answeredOn', o.answered_on, 'changed', o.changed, 'reply', o.reply) order by o.received_on, o.id), '[]')
                from objection o where o.case_id = c.id) as objections
        from review_case c join household h on h.id = c.household_id where c.id = ${id} and ${inside('c.area', within)}`.execute(
      tx,
    )
  ).rows
  if (!row) return undefined
  const [round] = (
    await sql<Detail['round']>`
      select ${roundColumns} from review_round r where r.id = ${row.roundId}`.execute(tx)
  ).rows
  if (!round) return undefined
  const { roundId: _roundId, surveyId, own, steps, objections, ...rest } = row
  const may = round.state === 'open' ? [...stepsFrom(row.state, actor.role)] : []
  return { ...withoutKeys(rest), round, surveyId, own, steps, objections, may }
}
