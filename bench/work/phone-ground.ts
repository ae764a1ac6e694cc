import { hashPassword } from '../../server/account/passwords.ts'
import { demoPassword } from '../../tools/demo/accounts.ts'
import { type Bench, one } from '../bench.ts'
import { newId } from '../client.ts'

export type Assigned = {
  readonly id: string
  readonly version: number
  readonly members: readonly string[]
}
export type Hands = { readonly account: string; readonly cases: readonly Assigned[] }

/** A round that is open all the year, whatever the day of the bench; the province of the bench has none of its own. */
async function openRound({ owner, province }: Bench): Promise<string> {
  const { actor, today } = province.reader
  const [id, unit, year] = [newId(), Number(actor.area.split('/')[1]), today.slice(0, 4)]
  const standard = await one<string>(
    owner,
    `select id from standard where valid_from <= $1 and (valid_until is null or valid_until > $1) and owner_id is null
      order by valid_from desc limit 1`,
    [today],
  )
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  await owner.query(
    `insert into review_round (id, province_id, kind, year, opens_on, list_by, interview_by, meeting_by, post_by, closes_on, standards, opinion, command_id)
     values ($1, $2, 'regular', $3, $4, $5, $5, $5, $5, $5, array[$6], 'none', $1) on conflict do nothing`,
    [id, unit, year, first, last, standard],
  )
  return one<string>(
    owner,
    `select id from review_round where province_id = $1 and kind = 'regular' and opens_on = $2`,
    [...[unit, first]],
  )
}

/** A reviewer made for the bench, with so many households of the province in hand. They are given by SQL: that is not what is measured. */
export async function giveCases(bench: Bench, many: number): Promise<Hands> {
  const { owner, province } = bench
  const [round, id] = [await openRound(bench), newId()]
  const account = `bench-${id}`
  const { area } = province.reader.actor
  await owner.query(
    `insert into account (id, account, name, role, area, password_hash) values ($1, $2, 'Bench', 'reviewer', $3, $4)`,
    [id, account, area, await hashPassword(demoPassword)],
  )
  await owner.query(
    `insert into review_case (id, round_id, household_id, area, village_id, commune_id, source, was, state, assigned_to, last_on)
     select uuidv7(), r.id, h.id, h.area, h.village_id, split_part(h.area, '/', 3)::int, 'listed', h.class, 'assigned', $2, r.opens_on
       from household h, review_round r
      where r.id = $1 and h.ended_on is null and exists (select from member m where m.household_id = h.id and m.left_on is null)
        and not exists (select from review_case c where c.round_id = r.id and c.household_id = h.id)
      order by h.id limit $3`,
    [round, id, many],
  )
  const { rows } = await owner.query<Assigned>(
    `select c.id, c.version, (select array_agg(m.id) from member m where m.household_id = c.household_id and m.left_on is null) as members
       from review_case c where c.assigned_to = $1`,
    [id],
  )
  if (rows.length < many) throw new Error(`only ${rows.length} households have no case yet; ${many} are needed`)
  return { account, cases: rows }
}
