import { sql } from 'kysely'
import type { z } from 'zod'
import type { userList } from '../../contract/account.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { foldText } from '../../domain/kernel/text.ts'
import { inside } from '../db/inside.ts'
import { pageOf, textToKey } from '../db/key.ts'
import type { Tx } from '../db/types.ts'

type User = z.infer<typeof userList.answer>['rows'][number]

/** The last unit of an account's path; none where it is everywhere. */
const unitOf = sql`left join unit u on u.id = substring(a.area, '([0-9]+)/$')::integer`

/** Accounts by name. One whose unit was abolished stands where that unit lies now, for whoever has to give it a new one. */
export async function listUsers(tx: Tx, within: AreaPath, query: z.infer<typeof userList.query>) {
  const words = foldText(query.q ?? '').replace(/[\\%_]/g, '\\$&')
  const all = [sql`u.id is null and ${inside('a.area', within)} or ${inside('u.area', within)}`]
  if (words !== '') all.push(sql`lower(unaccent(a.account || ' ' || a.name || ' ' || a.title)) like ${`%${words}%`}`)
  const where = sql.join(
    all.map((one) => sql`(${one})`),
    sql` and `,
  )
  const key = textToKey(query.after, 1)
  const beyond = key ? sql`and a.account > ${key[0]}` : sql``
  const { rows } = await sql<User>`
    select a.id, a.account, a.name, a.title, a.role, a.area, a.active, a.version,
           coalesce((select name from unit_version v where v.unit_id = u.id order by valid_from desc limit 1), '') as "unitName",
           (select max(seen_at) from session s where s.account_id = a.id) as "lastSeen"
      from account a ${unitOf}
     where ${where} ${beyond} order by a.account limit ${query.limit + 1}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*) as n from account a ${unitOf} where ${where}`.execute(tx)
  return { ...pageOf(rows, query.limit, ({ account }) => [account]), count: counted.rows[0]?.n ?? 0 }
}

/** An account with where its unit lies now. */
export async function findUser(tx: Tx, id: string) {
  const { rows } = await sql<{ id: string; account: string; version: number; area: AreaPath }>`
    select a.id, a.account, a.version, coalesce(u.area, a.area) as area from account a ${unitOf} where a.id = ${id} for update of a`.execute(
    tx,
  )
  return rows[0]
}
