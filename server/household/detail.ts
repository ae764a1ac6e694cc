import { sql } from 'kysely'
import type { z } from 'zod'
import type { householdDetail } from '../../contract/household.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { classify, deprivationPointsLine } from '../../domain/standard/classify.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'
import { standardsToScore } from '../standard/store.ts'
import { type Row, rowColumns, rowNames } from './list.ts'

type Detail = z.infer<typeof householdDetail.answer>
type Whole = Row & Omit<Detail, keyof Row | 'findings' | 'hasPhone'> & { hasPhone: boolean }

/** Everything a household's page shows, in one statement, and the household scored by every standard in force or coming. */
export async function findHousehold(
  tx: Tx,
  within: AreaPath,
  { id }: { id: string },
  reader: Reader,
): Promise<Detail | undefined> {
  const { rows } = await sql<Whole>`
    select ${rowColumns(reader)}, h.area, h.address, h.phone_sealed is not null as "hasPhone", h.class_since as "classSince",
           h.escaped_on as "escapedOn", h.no_labour as "noLabour", h.merit, h.causes, h.ended_by as "endedBy", h.version,
           ${list(sql`select kind, value, since from household_alias where household_id = h.id order by since`)} as aliases,
           ${list(members)} as members, ${list(years)} as years, ${list(movements)} as movements, ${list(events)} as events,
           (select json_build_object('on', on_date, 'answers', answers) from survey
             where household_id = h.id order by on_date desc limit 1) as survey
      from household h ${rowNames(reader)}
     where h.id = ${id} and ${inside('h.area', within)}`.execute(tx)
  const household = rows[0]
  if (!household) return undefined
  return { ...household, findings: await findingsOf(tx, household, reader) }
}

const list = (query: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(it), '[]') from (${query}) it)`

const members = sql`
  select m.id, m.name, m.relation, m.sex, m.birth_date as "birthDate", m.birth_year as "birthYear", m.ethnicity,
         m.national_id_tail as "nationalIdTail", m.joined_on as "joinedOn", m.left_on as "leftOn", m.left_by as "leftBy",
         s.insured, s.right_age as "rightAge", s.able_to_work as "ableToWork", s.needs
    from member m
    left join lateral (select sm.* from survey_member sm join survey on survey.id = sm.survey_id
                        where sm.member_id = m.id order by survey.on_date desc limit 1) s on true
   where m.household_id = h.id order by m.left_on is not null, m.ordinal`

const years = sql`
  select e.year, l.standard_id as standard, e.class, e.was, e.headcount, e.income_points as "incomePoints",
         e.deprivation_points as "deprivationPoints", e.deprived, e.known, l.state = 'recognised' as recognised,
         case when e.class = 'neither' then l.escaped_decision_no else l.decision_no end as "decisionNo",
         case when e.class = 'neither' then l.escaped_decision_date else l.decision_date end as "decisionDate"
    from poverty_list_entry e join poverty_list l on l.id = e.list_id
   where e.household_id = h.id order by e.year, l.standard_id`

const movements = sql`
  select on_date as "on", year, from_account as "from", to_account as "to", households, people, cause,
         decision_no as "decisionNo", reason from movement where household_id = h.id order by id desc`

const events = sql`
  select on_date as "on", kind, details, recorded_at as "recordedAt" from household_event
   where household_id = h.id order by id desc limit 100`

async function findingsOf(tx: Tx, household: Whole, { today }: Reader): Promise<Detail['findings']> {
  const { setting, incomePoints, deprivationPoints } = household
  const standards = await standardsToScore(tx, today)
  return standards.map((standard) => ({
    standard: standard.id,
    nameVi: standard.name.vi,
    nameEn: standard.name.en,
    act: standard.act,
    trial: standard.validFrom > today,
    incomePointsLine: setting && standard.incomePointsLine ? standard.incomePointsLine[setting] : null,
    deprivationPointsLine: deprivationPointsLine(standard),
    ...(({ result, because }) => ({ result, because: [...because] }))(
      classify({ setting, incomePoints, deprivationPoints }, standard),
    ),
  }))
}
