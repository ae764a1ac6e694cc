import { sql } from 'kysely'
import type { PhoneCase, Pulled } from '../../contract/phone.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'
import { bornOf } from '../survey/store.ts'

type Person = Omit<PhoneCase['members'][number], 'born'> & {
  readonly birthDate: string | null
  readonly birthYear: number | null
}
type Last = Omit<NonNullable<PhoneCase['last']>, 'income'> & {
  readonly chosen: Record<string, string[]> | null
  readonly points: number | null
  readonly byHand: boolean
}
type Row = Omit<PhoneCase, 'members' | 'last'> & { readonly members: Person[]; readonly last: Last | null }

/** What is in a reviewer's hands: given to them, in reach, in a round that goes on. */
export const inHands = (within: AreaPath, { actor }: Reader) => sql<boolean>`
  c.assigned_to = ${actor.id} and c.state not in ('recognised', 'closed') and ${inside('c.area', within)}
  and exists (select from review_round r where r.id = c.round_id and r.state = 'open')`

/** Written by a transaction that the snapshot did not see: after it, or then still open. No snapshot: everything is news. */
const newTo = (snapshot: string | undefined, column: string) =>
  snapshot === undefined
    ? sql<boolean>`true`
    : sql<boolean>`not pg_visible_in_snapshot(${sql.ref(column)}, ${snapshot}::pg_snapshot)`

/** The cases in the reader's hands that are news since a snapshot. */
export async function listNewCases(
  tx: Tx,
  within: AreaPath,
  reader: Reader,
  since: string | undefined,
): Promise<PhoneCase[]> {
  const { rows } = await sql<Row>`
    select c.id, c.round_id as "roundId", c.household_id as "householdId", c.village_id as "villageId", h.head_name as head,
           h.sort_name as sort, h.address, c.was, c.state, c.note, c.due_on as due, c.version,
           (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'relation', m.relation, 'birthDate', m.birth_date,
                     'birthYear', m.birth_year, 'sex', m.sex, 'ethnicity', m.ethnicity) order by m.ordinal), '[]')
              from member m where m.household_id = h.id and m.left_on is null) as members, s.last
      from review_case c join household h on h.id = c.household_id
      left join lateral (
        select json_build_object('on', s.on_date, 'here', s.id is not distinct from c.survey_id, 'answers', s.answers, 'chosen', s.chosen,
                                 'points', s.income_points, 'byHand', s.points_by_hand,
                                 'own', case when s.own_form_id is not null then json_build_object('form', s.own_form_id, 'answers', s.own_answers) end) as last
          from survey s where s.household_id = h.id order by s.on_date desc, s.recorded_at desc limit 1) s on true
     where ${inHands(within, reader)} and (${newTo(since, 'c.changed_in')} or ${newTo(since, 'h.changed_in')})
     order by c.area, h.sort_name, c.id`.execute(tx)
  return rows.map(({ members, last, ...row }) => ({
    ...row,
    members: members.map(toMember),
    last: last && toLast(last),
  }))
}

const toMember = ({ birthDate, birthYear, ...it }: Person): PhoneCase['members'][number] => ({
  ...it,
  born: bornOf({ birthDate, birthYear }),
})

const toLast = ({ chosen, points, byHand, ...it }: Last): NonNullable<PhoneCase['last']> => ({
  ...it,
  income: chosen
    ? { kind: 'chosen', chosen }
    : byHand && points !== null
      ? { kind: 'by-hand', points }
      : { kind: 'not-asked' },
})

/** Cases that left the reader's hands since a snapshot and are not back in them. */
export async function listGone(tx: Tx, within: AreaPath, reader: Reader, since: string): Promise<Pulled['gone']> {
  const { rows } = await sql<{ id: Pulled['gone'][number] }>`
    select distinct l.case_id as id from phone_loss l
     where l.account_id = ${reader.actor.id} and ${newTo(since, 'l.changed_in')}
       and not exists (select from review_case c where c.id = l.case_id and ${inHands(within, reader)})`.execute(tx)
  return rows.map(({ id }) => id)
}
