import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { commandLog, logSeal, readLog } from '../../contract/log.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { inside } from '../db/inside.ts'
import { pageOf, textToKey } from '../db/key.ts'
import type { Tx } from '../db/types.ts'

type Given = z.infer<typeof commandLog.answer>['rows'][number]
type Read = z.infer<typeof readLog.answer>['rows'][number]

/** Commands by people of the reader's area, newest first, each with the block that seals it. */
export async function listCommands(tx: Tx, within: AreaPath, query: z.infer<typeof commandLog.query>) {
  const all = [inside('l.area', within)]
  if (query.name) all.push(sql`l.name = ${query.name}`)
  if (query.actor) all.push(sql`l.actor = ${query.actor}`)
  if (query.verdict) all.push(sql`l.verdict ->> 'kind' = ${query.verdict}`)
  if (query.household) all.push(sql`l.household_id = ${query.household}`)
  const where = sql.join(all, sql` and `)
  const { rows } = await sql<Given>`
    select l.seq, l.id, l.actor, l.actor_name as "actorName", l.name, l.input, l.received_at as "receivedAt",
           l.made_at as "madeAt", l.verdict, case when block.xid_until > l.xid then block.no end as "sealedIn"
      from command_log l
      left join lateral (
        select no, xid_until from log_block where xid_from <= l.xid order by xid_from desc limit 1) block on true
     where ${where} ${beyond('l.seq', query.after)} order by l.seq desc limit ${query.limit + 1}`.execute(tx)
  const counted = await sql<{ n: number }>`select count(*) as n from command_log l where ${where}`.execute(tx)
  return { ...pageOf(rows, query.limit, ({ seq }) => [seq]), count: counted.rows[0]?.n ?? 0 }
}

/** Bulk readings, exports and revealed numbers by people of the reader's area, newest first. */
export async function listReadings(tx: Tx, within: AreaPath, query: z.infer<typeof readLog.query>) {
  const where = inside('l.area', within)
  const { rows } = await sql<Read>`
    select l.seq, l.actor_name as "actorName", l.view, l.query, l.rows, l.at
      from read_log l where ${where} ${beyond('l.seq', query.after)} order by l.seq desc limit ${query.limit + 1}`.execute(
    tx,
  )
  const counted = await sql<{ n: number }>`select count(*) as n from read_log l where ${where}`.execute(tx)
  return { ...pageOf(rows, query.limit, ({ seq }) => [seq]), count: counted.rows[0]?.n ?? 0 }
}

function beyond(column: string, after: string | undefined): RawBuilder<unknown> {
  const key = textToKey(after, 1)
  return key ? sql`and ${sql.ref(column)} < ${Number(key[0])}` : sql``
}

/** How far the whole log is sealed. The last hash may be written down elsewhere, to be compared later. */
export async function getSeal(tx: Tx): Promise<z.infer<typeof logSeal.answer>> {
  const { rows } = await sql<z.infer<typeof logSeal.answer>>`
    select count(*) as blocks, coalesce(sum(rows), 0) as "sealedRows", log_waiting() as "waitingRows",
           (select encode(hash, 'hex') from log_block order by no desc limit 1) as "lastHash", max(sealed_at) as "lastSealedAt"
      from log_block`.execute(tx)
  const [seal] = rows
  if (!seal) throw new Error('An aggregate answers one row.')
  return seal
}
