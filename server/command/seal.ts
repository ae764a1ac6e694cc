import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { AreaPath } from '../../domain/kernel/ids.ts'
import { lockNo } from '../db/lock-no.ts'
import { seeWithin } from '../db/see-within.ts'
import type { Db, Tx } from '../db/types.ts'

const everything = AreaPath.parse('/')
const first: { no: number; until: string; hash: Buffer } = { no: 0, until: '0', hash: Buffer.alloc(32) }
const batch = 5_000

/**
 * Seals the log rows of transactions that are all over into one more block. Nobody waits for it: what still runs is left
 * for the next block, and since blocks are cut by transaction number, a row committed late is never skipped.
 */
export const sealLog = (db: Db) =>
  db.transaction().execute(async (tx) => {
    await seeWithin(tx, everything)
    await sql`select pg_advisory_xact_lock(${lockNo.sealLog})`.execute(tx)
    const last = await lastBlock(tx)
    const { rows } = await sql<{ until: string; waiting: number }>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as until,
             (select count(*) from command_log where xid >= ${last.until}::xid8 and xid < pg_snapshot_xmin(pg_current_snapshot())) as waiting`.execute(
      tx,
    )
    const { until = '0', waiting = 0 } = rows[0] ?? {}
    if (waiting === 0) return
    const { hash, rows: count } = await hashRows(tx, last.until, until, last.hash)
    await sql`insert into log_block (no, xid_from, xid_until, rows, hash, previous)
      values (${last.no + 1}, ${last.until}::xid8, ${until}::xid8, ${count}, ${hash}, ${last.hash})`.execute(tx)
  })

export type Broken = { readonly no: number; readonly why: 'rows-changed' | 'chain-broken' | 'gap' }
export type LogCheck = {
  readonly blocks: number
  readonly rows: number
  readonly waiting: number
  readonly broken: readonly Broken[]
}

/** Recomputes every block. A row changed, taken away or slipped in later, or a block exchanged, shows as broken. */
export const verifyLog = (db: Db): Promise<LogCheck> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await seeWithin(tx, everything)
      const blocks = await sql<{
        no: number
        from: string
        until: string
        rows: number
        hash: Buffer
        previous: Buffer
      }>`
        select no, xid_from::text as from, xid_until::text as until, rows, hash, previous from log_block order by no`.execute(
        tx,
      )
      const broken: Broken[] = []
      let last = first
      let rows = 0
      for (const block of blocks.rows) {
        if (block.no !== last.no + 1 || block.from !== last.until) broken.push({ no: block.no, why: 'gap' })
        if (!block.previous.equals(last.hash)) broken.push({ no: block.no, why: 'chain-broken' })
        const found = await hashRows(tx, block.from, block.until, block.previous)
        if (!found.hash.equals(block.hash) || found.rows !== block.rows)
          broken.push({ no: block.no, why: 'rows-changed' })
        rows += found.rows
        last = block
      }
      const waiting = await sql<{
        n: number
      }>`select count(*) as n from command_log where xid >= ${last.until}::xid8`.execute(tx)
      return { blocks: blocks.rows.length, rows, waiting: waiting.rows[0]?.n ?? 0, broken }
    })

async function lastBlock(tx: Tx) {
  const { rows } = await sql<
    typeof first
  >`select no, xid_until::text as until, hash from log_block order by no desc limit 1`.execute(tx)
  return rows[0] ?? first
}

/** SHA-256 over the hash before and every row's text, in order of transaction and number, a few thousand rows at a time. */
async function hashRows(tx: Tx, from: string, until: string, previous: Buffer) {
  const hash = createHash('sha256').update(previous)
  let count = 0
  for (let after = { xid: from, seq: -1 }; ; ) {
    const { rows } = await sql<{ xid: string; seq: number; line: string }>`
      select xid::text as xid, seq, jsonb_build_array(seq, id, actor, actor_name, area, name, input, household_id,
             extract(epoch from made_at), extract(epoch from received_at), verdict, xid::text)::text as line
        from command_log
       where xid >= ${from}::xid8 and xid < ${until}::xid8 and (xid, seq) > (${after.xid}::xid8, ${after.seq}::bigint)
       order by xid, seq limit ${batch}`.execute(tx)
    for (const { line } of rows) hash.update(line).update('\n')
    count += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < batch) return { hash: hash.digest(), rows: count }
    after = last
  }
}
