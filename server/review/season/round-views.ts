import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { calendarDays, Round, roundList, roundProposal } from '../../../contract/review-round.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { type AreaPath, provinceOf } from '../../../domain/kernel/ids.ts'
import { proposeDays } from '../../../domain/review/season/round.ts'
import { standardsOfYear } from '../../../domain/survey/findings.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { listStandards } from '../../standard/store.ts'
import { findNumbers } from './numbers.ts'

export const isOver = sql`c.state in ('recognised', 'closed')`
export const isLate = (today: CivilDate) => sql`(not ${isOver} and c.due_on < ${today}::date)`

/** A round `r` as the contract has it, without its counts. */
export const roundColumns = sql`
  r.id, r.kind, r.year, r.opens_on as "opensOn", r.list_by as "listBy", r.interview_by as "interviewBy", r.meeting_by as "meetingBy",
  r.post_by as "postBy", r.closes_on as "closesOn", r.opinion, r.state, r.version,
  (select json_agg(json_build_object('id', s.id, 'nameVi', s.body #>> '{name,vi}', 'nameEn', s.body #>> '{name,en}') order by x.place)
     from unnest(r.standards) with ordinality as x (id, place) join standard s on s.id = x.id) as standards`
/** How many cases of the reader's area there are, are over and are late. */
const counted = (within: AreaPath, today: CivilDate) => sql`
  left join lateral (select count(*)::int as cases, count(*) filter (where ${isOver})::int as over, count(*) filter (where ${isLate(today)})::int as late
                       from review_case c where c.round_id = r.id and ${inside('c.area', within)}) n on true`
export const ofReader = (within: AreaPath): RawBuilder<boolean> => {
  const province = provinceOf(within)
  return province === undefined ? sql<boolean>`true` : sql<boolean>`r.province_id = ${province}`
}

export async function listRounds(
  tx: Tx,
  within: AreaPath,
  _query: object,
  { today }: Reader,
): Promise<z.infer<typeof roundList.answer>> {
  const { rows } = await sql<Round>`
    select ${roundColumns}, n.cases, n.over, n.late from review_round r ${counted(within, today)}
     where ${ofReader(within)} order by r.opens_on desc, r.kind`.execute(tx)
  return { rows }
}

export async function proposeRound(
  tx: Tx,
  within: AreaPath,
  { kind, year, month }: z.infer<typeof roundProposal.query>,
): Promise<z.infer<typeof roundProposal.answer>> {
  const on = CivilDate.parse(`${year}-${String(month).padStart(2, '0')}-01`)
  const numbers = await findNumbers(tx, on)
  const province = provinceOf(within)
  // Whoever sees several provinces opens a round in none of them.
  const standards = province === undefined ? [] : standardsOfYear(await listStandards(tx), year, province)
  const days = await sql<{ n: number }>`
    select count(*)::int as n from calendar_day where extract(year from day) = ${year}`.execute(tx)
  return {
    days: (numbers.ok && proposeDays(kind, year, month, numbers.value)) || null,
    standards: standards.map(({ standard: { id, name }, trial }) => ({ id, nameVi: name.vi, nameEn: name.en, trial })),
    calendarMissing: (days.rows[0]?.n ?? 0) === 0,
  }
}

export async function listCalendar(
  tx: Tx,
  _within: AreaPath,
  { year }: { year: number },
): Promise<z.infer<typeof calendarDays.answer>> {
  const { rows } = await sql<z.infer<typeof calendarDays.answer>['rows'][number]>`
    select day, kind, name, act from calendar_day where extract(year from day) = ${year} order by day`.execute(tx)
  const years = await sql<{ year: number }>`
    select distinct extract(year from day)::int as year from calendar_day order by 1`.execute(tx)
  return { rows, years: years.rows.map((it) => it.year) }
}
