import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { type certificateCheck, certificateList } from '../../../contract/certificate.ts'
import { reach } from '../../../domain/account/may.ts'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import { certificateNo } from '../../../domain/review/certificate.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import { seeWithin } from '../../db/see-within.ts'
import type { Db, Tx } from '../../db/types.ts'
import { inBulk, show } from '../../http/show.ts'
import { unitName } from '../../place/unit-name.ts'
import { ofRound } from './store.ts'

export const certificateViews = [
  show(certificateList, { reach: reach.households, read: listCertificates, logged: inBulk }),
]

type Answer = z.infer<typeof certificateList.answer>
type Row = Omit<Answer['rows'][number], 'no'> & { readonly no: number }

async function listCertificates(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof certificateList.query>,
): Promise<Answer> {
  const all: RawBuilder<boolean>[] = [inside('c.area', within)]
  if (query.list) all.push(sql`c.list_id = ${query.list}`)
  if (query.round) all.push(ofRound(query.round))
  if (query.household) all.push(sql`c.household_id = ${query.household}`)
  const where = sql.join(all, sql` and `)
  const key = textToKey(query.after, 3)
  const on = key ? sql`and (c.year, c.commune_id, c.no) > (${key[0]}::int, ${key[1]}::int, ${key[2]}::int)` : sql``
  const { rows } = await sql<Row & { communeId: number }>`
    select c.id, c.household_id as "householdId", c.head_name as head, ${unitName('h.village_id')} as village, ${unitName('c.commune_id')} as commune,
           c.commune_id as "communeId", c.no, c.class, c.year, c.decision_no as "decisionNo", c.decided_on as "decidedOn", c.issued_on as "issuedOn",
           c.signer, c.code, c.case_id as "caseId", h.ethnicity, h.address,
           (select coalesce(json_agg(json_build_object('name', m.name, 'relation', m.relation, 'sex', m.sex, 'birthYear', m.birth_year, 'ethnicity', m.ethnicity)
                                     order by m.ordinal, m.id), '[]')
              from member m where m.household_id = h.id and m.left_on is null) as members
      from certificate c join household h on h.id = c.household_id
     where ${where} ${on} order by c.year, c.commune_id, c.no limit ${query.limit + 1}`.execute(tx)
  const count = await sql<{ n: number }>`select count(*)::int as n from certificate c where ${where}`.execute(tx)
  const { rows: shown, next } = pageOf(rows, query.limit, ({ year, communeId, no }) => [year, communeId, no])
  return {
    rows: shown.map(({ communeId: _communeId, no, ...row }) => ({ ...row, no: certificateNo(no) })),
    count: count.rows[0]?.n ?? 0,
    next,
  }
}

/**
 * For whoever holds the paper. It holds as long as the household has been what it says ever since, and no later one was issued:
 * the name is not told, the paper has it.
 */
export const checkCertificate = (db: Db, code: string): Promise<z.infer<typeof certificateCheck.answer> | undefined> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await seeWithin(tx, AreaPath.parse('/'))
      const { rows } = await sql<z.infer<typeof certificateCheck.answer>>`
      select case when h.class = c.class and h.class_since <= c.decided_on and h.ended_on is null
                   and not exists (select from certificate x where x.household_id = c.household_id and (x.decided_on, x.issued_on) > (c.decided_on, c.issued_on))
                  then 'valid' else 'ended' end as state,
             c.class, c.year, c.issued_on as "issuedOn", k.name as commune,
             coalesce((select p.name from commune_at(c.issued_on) o join unit_version p on p.unit_id = o.province_id
                        where o.commune_id = c.commune_id order by p.valid_from desc limit 1), '') as province
        from certificate c join household h on h.id = c.household_id
        join lateral (select name from unit_version where unit_id = c.commune_id order by valid_from desc limit 1) k on true
       where c.code = ${code}`.execute(tx)
      return rows[0]
    })
