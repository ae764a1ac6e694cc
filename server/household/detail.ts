import { sql } from 'kysely'
import type { z } from 'zod'
import type { householdDetail } from '../../contract/household.ts'
import { type CivilDate, yearOf } from '../../domain/kernel/date.ts'
import { type AreaPath, provinceOf } from '../../domain/kernel/ids.ts'
import { classify, deprivationPointsLine } from '../../domain/standard/classify.ts'
import type { Chosen, ScoreArea } from '../../domain/standard/point-table.ts'
import { scoreAreaOf } from '../../domain/standard/score-area.ts'
import { inForceInYear, type Setting, type Standard } from '../../domain/standard/standard.ts'
import { pointsBeside } from '../../domain/survey/interview.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'
import { listPointTables, tableOn } from '../standard/point-tables.ts'
import { listStandards, standardsToScore } from '../standard/store.ts'
import { placeColumns, placeOfDay } from '../survey/store.ts'
import { type Row, rowColumns, rowNames } from './list.ts'

type Detail = z.infer<typeof householdDetail.answer>
type Whole = Row & Omit<Detail, keyof Row | 'findings' | 'hasPhone'> & { hasPhone: boolean }
/** The newest interview that asked for B1. */
type IncomeAsked = {
  readonly on: CivilDate
  readonly year: number
  readonly points: number
  readonly chosen: Chosen | null
  readonly setting: Setting | null
  readonly area: ScoreArea | null
}

/** Everything a household's page shows, in one statement, and the household scored by every standard in force or coming. */
export async function findHousehold(
  tx: Tx,
  within: AreaPath,
  { id }: { id: string },
  reader: Reader,
): Promise<Detail | undefined> {
  const { rows } = await sql<Whole & { income: IncomeAsked | null }>`
    select ${rowColumns(reader)}, h.area, h.address, h.phone_sealed is not null as "hasPhone", h.class_since as "classSince",
           h.escaped_on as "escapedOn", h.no_labour as "noLabour", h.merit, h.causes, h.ended_by as "endedBy", h.version,
           ${list(sql`select kind, value, since from household_alias where household_id = h.id order by since`)} as aliases,
           ${list(members)} as members, ${list(years)} as years, ${list(movements)} as movements, ${list(events)} as events,
           (select json_build_object('on', on_date, 'answers', answers) from survey
             where household_id = h.id order by on_date desc limit 1) as survey,
           (select row_to_json(it) from (${incomeAsked}) it) as income
      from household h ${rowNames(reader)}
     where h.id = ${id} and ${inside('h.area', within)}`.execute(tx)
  if (!rows[0]) return undefined
  const { income, ...household } = rows[0]
  return { ...household, findings: await findingsOf(tx, household, income, reader) }
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

const incomeAsked = sql`
  select s.on_date as "on", s.year, s.income_points as points, s.chosen, place.setting, place.area
    from survey s left join lateral (select ${placeColumns} from ${placeOfDay(sql`s.village_id`, sql`s.on_date`)}) place on true
   where s.household_id = h.id and s.income_points is not null order by s.on_date desc, s.recorded_at desc limit 1`

const movements = sql`
  select on_date as "on", year, from_account as "from", to_account as "to", households, people, cause,
         decision_no as "decisionNo", reason from movement where household_id = h.id order by id desc`

const events = sql`
  select on_date as "on", kind, details, recorded_at as "recordedAt" from household_event
   where household_id = h.id order by id desc limit 100`

async function findingsOf(
  tx: Tx,
  household: Whole,
  income: IncomeAsked | null,
  { today }: Reader,
): Promise<Detail['findings']> {
  const { setting, deprivationPoints } = household
  const standards = await listStandards(tx)
  const pointsUnder = await incomeUnder(tx, household, income, inForceInYear(standards, income?.year ?? yearOf(today)))
  return standardsToScore(standards, today).map((standard) => {
    const incomePoints = pointsUnder(standard.id)
    const { result, because } = classify({ setting, incomePoints, deprivationPoints }, standard)
    return {
      standard: standard.id,
      nameVi: standard.name.vi,
      nameEn: standard.name.en,
      act: standard.act,
      trial: standard.validFrom > today,
      result,
      because: [...because],
      incomePoints,
      incomePointsLine: setting && standard.incomePointsLine ? standard.incomePointsLine[setting] : null,
      deprivationPointsLine: deprivationPointsLine(standard),
    }
  })
}

/**
 * B1 by standard. The register keeps one figure: that of the newest interview, or of the newest list where that brought another one.
 * It belongs to the standard of its source; under the others what the household answered is looked up in the sheet of each.
 */
async function incomeUnder(
  tx: Tx,
  { incomePoints, years, area }: Whole,
  income: IncomeAsked | null,
  then: Standard | undefined,
): Promise<(standard: string) => number | null> {
  const asked = income?.points === incomePoints ? income : null
  const listed = years.filter((it) => it.recognised && it.incomePoints !== null)
  const newest = listed.filter(({ year }) => year === listed.at(-1)?.year)
  const source = asked ? undefined : newest.find((it) => it.incomePoints === incomePoints)
  const own = source?.standard ?? then?.id
  const province = provinceOf(area)
  const tables = asked?.chosen && province ? await listPointTables(tx, province) : []
  return (standard) => {
    if (standard === own) return incomePoints
    if (asked?.chosen)
      return pointsBeside(
        { kind: 'chosen', chosen: asked.chosen },
        tableOn(tables, standard, asked.on),
        scoreAreaOf(asked.setting, asked.area),
      )
    return source ? (newest.find((it) => it.standard === standard)?.incomePoints ?? null) : null
  }
}
