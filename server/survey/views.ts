import { sql } from 'kysely'
import type { z } from 'zod'
import { householdSurveys } from '../../contract/survey.ts'
import { reach } from '../../domain/account/may.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { type AreaPath, provinceOf } from '../../domain/kernel/ids.ts'
import { deprivationPointsLine } from '../../domain/standard/classify.ts'
import { incomePoints, PointTableBody, type ScoreArea } from '../../domain/standard/point-table.ts'
import { scoreAreaOf } from '../../domain/standard/score-area.ts'
import type { Standard } from '../../domain/standard/standard.ts'
import { Answers } from '../../domain/survey/answers.ts'
import { type Circumstances, type Scored, standardsOfYear, surveyFinding } from '../../domain/survey/findings.ts'
import { pointsBeside } from '../../domain/survey/interview.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import { show } from '../http/show.ts'
import { type DatedTable, listPointTables, tableOn } from '../standard/point-tables.ts'
import { listStandards } from '../standard/store.ts'
import { placeColumns, placeOfDay } from './store.ts'

export const surveyViews = [show(householdSurveys, { reach: reach.households, read: findSurveys })]

type Answer = z.infer<typeof householdSurveys.answer>
type Row = Omit<Answer['rows'][number], 'findings' | 'parts' | 'scoreArea' | 'answers'> & {
  readonly on: CivilDate
  readonly answers: unknown
  readonly area: ScoreArea | null
  readonly chosen: Readonly<Record<string, readonly string[]>> | null
  readonly body: unknown
}

/** Two statements: the household's interviews with what they were scored by, and the standards. */
async function findSurveys(tx: Tx, within: AreaPath, { id }: { readonly id: string }): Promise<Answer | undefined> {
  const { rows } = await sql<{ area: AreaPath; members: Answer['members']; surveys: Row[] }>`
    select h.area,
           (select coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]')
              from (select id, name from member where household_id = h.id
                     union select m.id, m.name from survey_member sm join member m on m.id = sm.member_id where sm.household_id = h.id) it) as members,
           (select coalesce(json_agg(it order by it."on" desc, it."recordedAt" desc), '[]') from (${surveys}) it) as surveys
      from household h where h.id = ${id} and ${inside('h.area', within)}`.execute(tx)
  const household = rows[0]
  if (!household) return undefined
  const province = provinceOf(household.area)
  const standards = household.surveys.length > 0 && province ? await listStandards(tx) : []
  const tables = province && household.surveys.some(({ chosen }) => chosen) ? await listPointTables(tx, province) : []
  return {
    members: household.members,
    rows: household.surveys.map((it) =>
      explain(it, province ? standardsOfYear(standards, it.year, province) : [], tables),
    ),
  }
}

const surveys = sql`
  select s.id, s.on_date as "on", s.year, s.recorded_at as "recordedAt", s.answers, s.income_points as "incomePoints",
         s.points_by_hand as "pointsByHand", s.chosen, place.setting, place.area,
         case when p.id is not null then json_build_object('id', p.id, 'version', p.version) end as "pointTable", p.body
    from survey s left join point_table p on p.id = s.point_table_id
    left join lateral (select ${placeColumns} from ${placeOfDay(sql`s.village_id`, sql`s.on_date`)}) place on true
   where s.household_id = h.id`

/** One interview with everything that follows from it, and why. */
function explain(
  { area, chosen, body, ...row }: Row,
  standards: readonly Scored[],
  tables: readonly DatedTable[],
): Answer['rows'][number] {
  const answers = Answers.parse(row.answers)
  const scoreArea = scoreAreaOf(row.setting, area)
  return {
    ...row,
    answers,
    scoreArea,
    recordedAt: new Date(row.recordedAt).toISOString(),
    parts: scoreArea && chosen && body ? partsOf(chosen, PointTableBody.parse(body), scoreArea) : [],
    findings: standards.map((it, at) => {
      // The first is the one in force, under which the points are kept.
      const beside = () =>
        pointsBeside(
          chosen ? { kind: 'chosen', chosen } : { kind: 'not-asked' },
          tableOn(tables, it.standard.id, row.on),
          scoreArea,
        )
      const incomePoints = at === 0 ? row.incomePoints : beside()
      return findingOf(answers, row.on, { setting: row.setting, incomePoints }, it)
    }),
  }
}

function partsOf(chosen: NonNullable<Row['chosen']>, table: PointTableBody, area: ScoreArea) {
  const scored = incomePoints(chosen, table, area)
  if (!scored.ok) return []
  return scored.value.parts.map((part) => {
    const item = table.items.find(({ code }) => code === part.item)
    const answer = item?.answers.find(({ code }) => code === part.answer)
    return { ...part, itemText: item?.text ?? '', answerText: answer?.text ?? '' }
  })
}

type Finding = Answer['rows'][number]['findings'][number]

function findingOf(answers: Answers, on: CivilDate, at: Circumstances, { standard, trial }: Scored): Finding {
  const { setting, incomePoints } = at
  const { result, because, points, indicators } = surveyFinding(answers, on, { setting, incomePoints }, standard)
  return {
    standard: standard.id,
    nameVi: standard.name.vi,
    nameEn: standard.name.en,
    act: standard.act,
    provincial: standard.owner !== 'national',
    trial,
    result,
    because: [...because],
    incomePoints,
    incomePointsLine: setting && standard.incomePointsLine ? standard.incomePointsLine[setting] : null,
    deprivationPointsLine: deprivationPointsLine(standard),
    points,
    indicators: indicators.map((it) => ({ ...it, dimension: dimensionOf(standard, it.no), because: [...it.because] })),
  }
}

function dimensionOf(standard: Standard, no: number) {
  const indicator = standard.indicators[no - 1]
  if (!indicator) throw new Error(`standard ${standard.id} has no indicator ${no}`)
  return indicator.dimension
}
