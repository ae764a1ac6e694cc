import { sql } from 'kysely'
import type { z } from 'zod'
import type { publicPlaces, publicRequestState, ReviewRequest } from '../../../contract/review-request.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { lookUpBrake, requestBrake } from '../../../domain/review/request.ts'
import { seeWithin } from '../../db/see-within.ts'
import type { Db, Tx } from '../../db/types.ts'
import { villagesAt } from '../../place/at.ts'
import { addRequest, findPlace } from './store.ts'

/** Giấy đề nghị rà soát of somebody without an account. Answers a code and nothing else, whoever the person is in the register. */
export async function takeRequest(
  db: Db,
  it: ReviewRequest,
  address: string,
  today: CivilDate,
): Promise<Result<string, Refusal>> {
  // Counted before it is judged, and outside its transaction: what is refused was tried.
  const { rows } = await sql<{ n: number }>`
    with over as (delete from public_attempt where at < now() - interval '1 day'),
         now_tried as (insert into public_attempt (address, what) values (${address}, 'request'))
    select count(*)::int as n from public_attempt where address = ${address} and what = 'request' and at > now() - make_interval(mins => ${requestBrake.minutes})`.execute(
    db,
  )
  if ((rows[0]?.n ?? 0) >= requestBrake.perAddress)
    return refuse({ code: 'request.too-many', minutes: requestBrake.minutes })
  return db.transaction().execute(async (tx) => {
    const place = await findPlace(tx, it, today)
    if (!place) return refuse({ code: 'input.invalid', path: 'villageId' })
    await seeWithin(tx, place.area)
    if ((await lately(tx, it.communeId)) >= requestBrake.perCommune)
      return refuse({ code: 'request.too-many', minutes: requestBrake.minutes })
    return addRequest(tx, it, place.area, { askedOn: today, cameBy: 'public', recordedBy: null, commandId: null })
  })
}

/** Nobody fills a commune's desk from many addresses. */
async function lately(tx: Tx, communeId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from review_request
     where commune_id = ${communeId} and came_by = 'public' and recorded_at > now() - make_interval(mins => ${requestBrake.minutes})`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

export async function listPublicPlaces(db: Db, today: CivilDate): Promise<z.infer<typeof publicPlaces.answer>> {
  const { rows } = await sql<z.infer<typeof publicPlaces.answer>['communes'][number]>`
    select c.commune_id as id, c.name,
           json_agg(json_build_object('id', v.village_id, 'name', n.name) order by n.name) as villages
      from commune_at(${today}::date) c
      join ${villagesAt(today)} v on v.commune_id = c.commune_id and v.into_id = v.village_id
      join unit_version n on n.unit_id = v.village_id and n.valid_from <= ${today} and (n.valid_until is null or n.valid_until > ${today})
     group by c.commune_id, c.name order by c.name`.execute(db)
  return { communes: rows }
}

type State = z.infer<typeof publicRequestState.answer>

/** Whether it was decided, and the commune's answer, for whoever has the code. Who guesses codes is let go on later. */
export async function checkRequest(db: Db, code: string | undefined, address: string): Promise<Result<State, Refusal>> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from public_attempt
     where address = ${address} and what = 'look-up' and at > now() - make_interval(mins => ${lookUpBrake.minutes})`.execute(
    db,
  )
  if ((rows[0]?.n ?? 0) >= lookUpBrake.perAddress)
    return refuse({ code: 'request.too-many-look-ups', minutes: lookUpBrake.minutes })
  const found = code === undefined ? undefined : await findState(db, code)
  if (found) return ok(found)
  await sql`
    with over as (delete from public_attempt where at < now() - interval '1 day')
    insert into public_attempt (address, what) values (${address}, 'look-up')`.execute(db)
  return refuse({ code: 'request.unknown' })
}

const findState = (db: Db, code: string): Promise<State | undefined> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await seeWithin(tx, AreaPath.parse('/'))
      const { rows } = await sql<State>`
        select r.state, r.asked_on as "askedOn", r.decided_on as "decidedOn", r.answer,
               (select name from unit_version where unit_id = r.commune_id order by valid_from desc limit 1) as commune
          from review_request r where r.code = ${code}`.execute(tx)
      return rows[0]
    })
