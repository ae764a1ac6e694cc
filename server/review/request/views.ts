import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { requestList } from '../../../contract/review-request.ts'
import { reach } from '../../../domain/account/may.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { readCertificateCode } from '../../../domain/review/certificate.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import { inBulk, show } from '../../http/show.ts'
import { unitName } from '../../place/unit-name.ts'

export const requestViews = [show(requestList, { reach: reach.lists, read: listRequests, logged: inBulk })]

type Answer = z.infer<typeof requestList.answer>

async function listRequests(tx: Tx, within: AreaPath, query: z.infer<typeof requestList.query>): Promise<Answer> {
  const all: RawBuilder<boolean>[] = [inside('r.area', within)]
  if (query.state) all.push(sql`r.state = ${query.state}`)
  const q = query.q?.trim() ?? ''
  if (q !== '')
    all.push(
      sql`(r.folded_name like ${`%${foldText(q).replace(/[\\%_]/g, '\\$&')}%`} or r.code = ${readCertificateCode(q)})`,
    )
  const where = sql.join(all, sql` and `)
  const key = textToKey(query.after, 3)
  const on = key
    ? sql`and (r.state <> 'open', r.asked_on, r.id) > (${key[0]}::boolean, ${key[1]}::date, ${key[2]}::uuid)`
    : sql``
  const { rows } = await sql<Answer['rows'][number]>`
    select r.id, r.code, ${unitName('r.commune_id')} as commune, ${unitName('r.village_id')} as village, r.wants, r.name, r.contact, r.address, r.reasons,
           r.asked_on as "askedOn", r.came_by as "cameBy", r.state, r.case_id as "caseId", r.answer, r.decided_on as "decidedOn",
           (select name from account where id = r.decided_by) as "decidedBy"
      from review_request r where ${where} ${on} order by r.state <> 'open', r.asked_on, r.id limit ${query.limit + 1}`.execute(
    tx,
  )
  const count = await sql<{ n: number }>`select count(*)::int as n from review_request r where ${where}`.execute(tx)
  const page = pageOf(rows, query.limit, ({ state, askedOn, id }) => [String(state !== 'open'), askedOn, id])
  return { rows: page.rows, count: count.rows[0]?.n ?? 0, next: page.next }
}
