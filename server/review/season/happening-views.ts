import { sql } from 'kysely'
import type { z } from 'zod'
import type { reviewerList } from '../../../contract/review-case.ts'
import type { meetingList, opinionList, postingList } from '../../../contract/review-commune.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { unitName } from '../../place/unit-name.ts'
import { findNumbers } from './numbers.ts'

type Of = { readonly id: string }

export async function listMeetings(
  tx: Tx,
  within: AreaPath,
  { id }: Of,
  { today }: Reader,
): Promise<z.infer<typeof meetingList.answer>> {
  const numbers = await findNumbers(tx, today)
  const { rows } = await sql<z.infer<typeof meetingList.answer>['rows'][number]>`
    select m.id, ${unitName('m.village_id')} as village, m.no, m.on_date as "on", m.place, m.chair, m.secretary, m.present,
           m.front_present as "frontPresent", m.opinions, n.passed, n.failed
      from village_meeting m
      join lateral (select count(*) filter (where passed)::int as passed, count(*) filter (where not passed)::int as failed
                      from meeting_vote v where v.meeting_id = m.id) n on true
     where m.round_id = ${id} and ${inside('m.area', within)} order by m.on_date desc, m.area, m.no`.execute(tx)
  return { agreePercent: numbers.ok ? numbers.value.agreedPercent : null, rows }
}

export async function listPostings(tx: Tx, within: AreaPath, { id }: Of): Promise<z.infer<typeof postingList.answer>> {
  const { rows } = await sql<z.infer<typeof postingList.answer>['rows'][number]>`
    select p.id, ${unitName('p.unit_id')} as unit, p.recheck, p.places, p.on_date as "on", p.until,
           (select count(*)::int from posting_case x where x.posting_id = p.id) as cases
      from posting p where p.round_id = ${id} and ${inside('p.area', within)} order by p.on_date desc, p.area, p.id`.execute(
    tx,
  )
  return { rows }
}

export async function listOpinions(tx: Tx, within: AreaPath, { id }: Of): Promise<z.infer<typeof opinionList.answer>> {
  const { rows } = await sql<z.infer<typeof opinionList.answer>['rows'][number]>`
    select o.id, ${unitName('o.commune_id')} as commune, o.sent_on as "sentOn", o.due_on as "dueOn", o.answered_on as "answeredOn", o.agrees, o.comment
      from review_opinion o where o.round_id = ${id} and ${inside('o.area', within)} order by o.answered_on is not null, o.sent_on, o.id`.execute(
    tx,
  )
  return { rows }
}

export async function listReviewers(tx: Tx, within: AreaPath): Promise<z.infer<typeof reviewerList.answer>> {
  const { rows } = await sql<z.infer<typeof reviewerList.answer>['rows'][number]>`
    select a.id, a.name,
           (select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) from unit u join unit_version v on v.unit_id = u.id
             where u.area = a.area order by v.valid_from desc limit 1) as unit,
           (select count(*)::int from review_case c where c.assigned_to = a.id and c.state in ('assigned', 'returned')) as open
      from account a where a.role = 'reviewer' and a.active and ${inside('a.area', within)} order by a.area, a.name`.execute(
    tx,
  )
  return { rows }
}
