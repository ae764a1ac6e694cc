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
import type { Tx } from '../db/types.ts'
import type { Household } from '../household/store.ts'

/** Where a household lives, on the day of an interview: `v` its village and `c` its commune as they were that day. */
export const placeOfDay = (village: ReturnType<typeof sql>, day: ReturnType<typeof sql>) => sql`
  unit_version v left join unit_version c on c.unit_id = v.parent_id and c.valid_from <= ${day} and (c.valid_until is null or c.valid_until > ${day})
 where v.unit_id = ${village} and v.valid_from <= ${day} and (v.valid_until is null or v.valid_until > ${day})`
export const placeColumns = sql`coalesce(v.setting, c.setting) as setting, coalesce(v.score_area, c.score_area) as area`

type SceneOfDay = Scene & {
  /** The day it came to where it lives now, where that lies after the interview. */
  readonly cameLater: CivilDate | null
}
type Papers = { readonly birthDate: string | null; readonly birthYear: number | null }
type Person = Papers & { id: string; sex: 'male' | 'female' | null }

/** Who lived there on the day and where that was, in one statement. Who was only written down later was there all the same. */
export async function findScene(tx: Tx, household: Household, on: CivilDate): Promise<SceneOfDay> {
  const { rows } = await sql<{
    people: Person[]
    place: { setting: Setting | null; area: ScoreArea | null } | null
    came: CivilDate | null
  }>`
    select (select coalesce(json_agg(json_build_object('id', id, 'birthDate', birth_date, 'birthYear', birth_year, 'sex', sex) order by ordinal), '[]')
              from member where household_id = ${household.id} and (left_on is null or left_on > ${on})
               and (joined_on is null or joined_on <= ${on} or joined_by in ('recorded', 'list'))) as people,
           (select row_to_json(place) from (select ${placeColumns} from ${placeOfDay(sql`${household.village_id}`, sql`${on}::date`)}) place) as place,
           (select max(on_date) from household_event
             where household_id = ${household.id} and kind = 'move-in' and on_date > ${on}) as came`.execute(tx)
  const { people = [], place, came = null } = rows[0] ?? {}
  const setting = place?.setting ?? null
  return {
    present: people.map((it) => ({ id: MemberId.parse(it.id), born: bornOf(it), sex: it.sex })),
    setting,
    scoreArea: scoreAreaOf(setting, place?.area ?? null),
    cameLater: came,
  }
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
  readonly byHand: boolean
  readonly chosen: Readonly<Record<string, readonly string[]>> | null
  readonly pointTableId: string | null
  readonly mask: DeprivationMask
  /** Answers to the province's own questions. */
  readonly own: OwnInterview | undefined
  /** The national standard of the list year. */
  readonly standard: Standard
}

/** Writes the interview, and beside the answers the columns the plan's targets count. */
export const addSurvey = (tx: Tx, household: Household, it: Interview) =>
  Promise.all([addAnswers(tx, household, it), ...(it.answers.members.length > 0 ? [addPeople(tx, household, it)] : [])])

function addAnswers(tx: Tx, household: Household, it: Interview) {
  const { hygienicWater, hygienicLatrine, internetNeed, internetAccess } = householdFacts(it.answers, it.standard)
  return tx
    .insertInto('survey')
    .values({
      id: it.id,
      household_id: household.id,
      area: household.area,
      village_id: household.village_id,
      on_date: it.on,
      year: it.year,
      answers: JSON.stringify(it.answers),
      income_points: it.incomePoints,
      points_by_hand: it.byHand,
      chosen: it.chosen && JSON.stringify(it.chosen),
      point_table_id: it.pointTableId,
      ...it.mask,
      own_form_id: it.own?.form ?? null,
      own_answers: it.own ? JSON.stringify(it.own.answers) : null,
      hygienic_water: hygienicWater,
      hygienic_latrine: hygienicLatrine,
      internet_need: internetNeed,
      internet_access: internetAccess,
    })
    .execute()
}

const addPeople = (tx: Tx, household: Household, it: Interview) =>
  tx
    .insertInto('survey_member')
    .values(
      it.answers.members.map((member) => {
        const facts = memberFacts(member, it.standard, it.on)
        return {
          survey_id: it.id,
          member_id: member.id,
          household_id: household.id,
          area: household.area,
          school_age: facts.schoolAge,
          right_age: facts.rightAge,
          insured: facts.insured,
          supported: facts.supported,
          able_to_work: facts.ableToWork,
          needs: facts.needs,
        }
      }),
    )
    .execute()
