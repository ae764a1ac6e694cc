import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { MemberId } from '../../domain/kernel/ids.ts'
import type { ScoreArea } from '../../domain/standard/point-table.ts'
import { scoreAreaOf } from '../../domain/standard/score-area.ts'
import type { Setting, Standard } from '../../domain/standard/standard.ts'
import { type Answers, Born } from '../../domain/survey/answers.ts'
import type { DeprivationMask } from '../../domain/survey/deprivation-mask.ts'
import { householdFacts, memberFacts } from '../../domain/survey/indicator-facts.ts'
import type { Scene } from '../../domain/survey/interview.ts'
import type { OwnInterview } from '../../domain/survey/own/answers.ts'
import { recordset } from '../db/recordset.ts'
import type { Tx } from '../db/types.ts'
import type { Household } from '../household/store.ts'

/** Where a household lives, on the day of an interview: `v` its village and `c` its commune as they were that day. */
export const placeOfDay = (village: ReturnType<typeof sql>, day: ReturnType<typeof sql>) => sql`
  unit_version v left join unit_version c on c.unit_id = v.parent_id and c.valid_from <= ${day} and (c.valid_until is null or c.valid_until > ${day})
 where v.unit_id = ${village} and v.valid_from <= ${day} and (v.valid_until is null or v.valid_until > ${day})`
export const placeColumns = sql`coalesce(v.setting, c.setting) as setting, coalesce(v.score_area, c.score_area) as area`

export type SceneOfDay = Scene & {
  /** The day it came to where it lives now, where that lies after the interview. */
  readonly cameLater: CivilDate | null
}
type Papers = { readonly birthDate: string | null; readonly birthYear: number | null }
type Person = Papers & { id: string; sex: 'male' | 'female' | null }

export type Visit = { readonly household: Household; readonly on: CivilDate }

/** Who lived there on the day and where that was, of each visit. Who was only written down later was there all the same. */
export async function findScenes(tx: Tx, visits: readonly Visit[]): Promise<readonly SceneOfDay[]> {
  const asked = visits.map(({ household, on }, at) => ({
    at,
    household: household.id,
    village: household.village_id,
    on,
  }))
  const { rows } = await sql<{
    people: Person[]
    place: { setting: Setting | null; area: ScoreArea | null } | null
    came: CivilDate | null
  }>`
    select (select coalesce(json_agg(json_build_object('id', id, 'birthDate', birth_date, 'birthYear', birth_year, 'sex', sex) order by ordinal), '[]')
              from member where household_id = x.household and (left_on is null or left_on > x."on")
               and (joined_on is null or joined_on <= x."on" or joined_by in ('recorded', 'list'))) as people,
           (select row_to_json(place) from (select ${placeColumns} from ${placeOfDay(sql`x.village`, sql`x."on"`)}) place) as place,
           (select max(on_date) from household_event
             where household_id = x.household and kind = 'move-in' and on_date > x."on") as came
      from ${recordset(asked, 'at int, household uuid, village int, "on" date')} order by at`.execute(tx)
  return rows.map(({ people, place, came }) => {
    const setting = place?.setting ?? null
    return {
      present: people.map((it) => ({ id: MemberId.parse(it.id), born: bornOf(it), sex: it.sex })),
      setting,
      scoreArea: scoreAreaOf(setting, place?.area ?? null),
      cameLater: came,
    }
  })
}

/** A year no person alive can have is a slip of the papers: then nobody knows. */
export function bornOf({ birthDate, birthYear }: Papers): Born | null {
  const born = Born.safeParse(birthDate ?? birthYear)
  return born.success ? born.data : null
}

export type Interview = {
  readonly id: string
  readonly on: CivilDate
  readonly year: number
  readonly answers: Answers
  readonly incomePoints: number | null
  readonly deprivationPoints: number | null
  readonly byHand: boolean
  readonly chosen: Readonly<Record<string, readonly string[]>> | null
  readonly pointTableId: string | null
  readonly mask: DeprivationMask
  /** Answers to the province's own questions. */
  readonly own: OwnInterview | undefined
  /** The national standard of the list year. */
  readonly standard: Standard
}

export type InterviewAt = { readonly household: Household; readonly interview: Interview }

/** Writes interviews, and beside the answers the columns the plan's targets count. */
export const addSurveys = (tx: Tx, made: readonly InterviewAt[]) =>
  Promise.all([addAnswers(tx, made), addPeople(tx, made)])

function addAnswers(tx: Tx, made: readonly InterviewAt[]) {
  const rows = made.map(({ household, interview: { mask, own, standard, ...it } }) => ({
    ...it,
    ...mask,
    ...householdFacts(it.answers, standard),
    household: household.id,
    area: household.area,
    village: household.village_id,
    form: own?.form ?? null,
    own: own?.answers ?? null,
  }))
  return sql`
    insert into survey (id, household_id, area, village_id, on_date, year, answers, income_points, points_by_hand, chosen, point_table_id,
                        deprived, known, own_form_id, own_answers, hygienic_water, hygienic_latrine, internet_need, internet_access)
    select id, household, area, village, "on", year, answers, "incomePoints", "byHand", chosen, "pointTableId",
           deprived, known, form, own, "hygienicWater", "hygienicLatrine", "internetNeed", "internetAccess"
      from ${recordset(rows, surveyColumns)}`.execute(tx)
}
const surveyColumns = `id uuid, household uuid, area text, village int, "on" date, year smallint, answers jsonb, "incomePoints" smallint,
  "byHand" boolean, chosen jsonb, "pointTableId" uuid, deprived smallint, known smallint, form uuid, own jsonb,
  "hygienicWater" boolean, "hygienicLatrine" boolean, "internetNeed" boolean, "internetAccess" boolean`

function addPeople(tx: Tx, made: readonly InterviewAt[]) {
  const rows = made.flatMap(({ household, interview: it }) =>
    it.answers.members.map((member) => ({
      ...memberFacts(member, it.standard, it.on),
      survey: it.id,
      member: member.id,
      household: household.id,
      area: household.area,
    })),
  )
  return sql`
    insert into survey_member (survey_id, member_id, household_id, area, school_age, right_age, insured, supported, able_to_work, needs)
    select survey, member, household, area, "schoolAge", "rightAge", insured, supported, "ableToWork", needs
      from ${recordset(rows, personColumns)}`.execute(tx)
}
const personColumns = `survey uuid, member uuid, household uuid, area text, "schoolAge" boolean, "rightAge" boolean, insured boolean,
  supported boolean, "ableToWork" boolean, needs text[]`
