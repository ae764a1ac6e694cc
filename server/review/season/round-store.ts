import { sql } from 'kysely'
import type { z } from 'zod'
import type { openRound, setCalendar } from '../../../contract/review-round.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { AreaPath, UnitId } from '../../../domain/kernel/ids.ts'
import type { OpinionFrom, RoundDays, RoundKind } from '../../../domain/review/season/round.ts'
import type { Tx } from '../../db/types.ts'

export type Round = {
  readonly id: string
  readonly provinceId: UnitId
  readonly kind: RoundKind
  readonly year: number
  readonly days: RoundDays
  /** The first is in force in the year of the round. */
  readonly standards: readonly [string, ...string[]]
  readonly opinion: OpinionFrom
  readonly state: 'open' | 'closed'
  readonly version: number
}
export type RoundRow = Omit<Round, 'days'> & RoundDays

const columns = sql`r.id, r.province_id as "provinceId", r.kind, r.year, r.standards, r.opinion, r.state, r.version, r.opens_on as "opensOn",
  r.list_by as "listBy", r.interview_by as "interviewBy", r.meeting_by as "meetingBy", r.post_by as "postBy", r.closes_on as "closesOn"`

/** Round `r` as one column of a row of something else. */
export const roundAsJson = sql`(select to_jsonb(it) from (select ${columns}) it)`

export const toRound = ({ opensOn, listBy, interviewBy, meetingBy, postBy, closesOn, ...round }: RoundRow): Round => ({
  ...round,
  days: { opensOn, listBy, interviewBy, meetingBy, postBy, closesOn },
})

/** A round, which nobody can close until the command is over. */
export async function holdRound(tx: Tx, id: string): Promise<Round | undefined> {
  const { rows } = await sql<RoundRow>`select ${columns} from review_round r where id = ${id} for share`.execute(tx)
  return rows[0] && toRound(rows[0])
}

/** A round for whoever closes it: nobody else works on it meanwhile. */
export async function lockRound(tx: Tx, id: string): Promise<Round | undefined> {
  const { rows } = await sql<RoundRow>`select ${columns} from review_round r where id = ${id} for update`.execute(tx)
  return rows[0] && toRound(rows[0])
}

export const addRound = (tx: Tx, provinceId: number, it: z.infer<typeof openRound.input>, commandId: string) =>
  tx
    .insertInto('review_round')
    .values({
      id: it.id,
      province_id: provinceId,
      kind: it.kind,
      year: it.year,
      opens_on: it.opensOn,
      list_by: it.listBy,
      interview_by: it.interviewBy,
      meeting_by: it.meetingBy,
      post_by: it.postBy,
      closes_on: it.closesOn,
      standards: it.standards,
      opinion: it.opinion,
      command_id: commandId,
    })
    .execute()

export const setRoundClosed = (tx: Tx, id: string) =>
  sql`update review_round set state = 'closed', version = version + 1 where id = ${id}`.execute(tx)

/** Cases of a round that are not over. */
export async function countOpenCases(tx: Tx, roundId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from review_case where round_id = ${roundId} and state not in ('recognised', 'closed')`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

type Day = z.infer<typeof setCalendar.input>['days'][number]

/** The days of a year, in place of what stood there. */
export async function putCalendar(tx: Tx, year: number, days: readonly Day[]) {
  await sql`delete from calendar_day where extract(year from day) = ${year}`.execute(tx)
  if (days.length > 0)
    await tx
      .insertInto('calendar_day')
      .values([...days])
      .execute()
}

/** A commune of a day with where it lies today, inside a province. */
export const findCommuneOf = async (tx: Tx, unitId: number, on: CivilDate) => {
  const { rows } = await sql<{ id: number; area: AreaPath; name: string; provinceId: UnitId }>`
    select u.id, u.area, c.name, c.province_id as "provinceId" from commune_at(${on}::date) c join unit u on u.id = c.commune_id
     where u.id = ${unitId}`.execute(tx)
  return rows[0]
}
