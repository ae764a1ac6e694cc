import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Ground, type Pulled, phonePull } from '../../contract/phone.ts'
import { reach } from '../../domain/account/may.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'
import { type Reader, show } from '../http/show.ts'
import { listGone, listNewCases } from './cases.ts'
import { readGround } from './ground.ts'

export const pullViews = [
  show(phonePull, {
    reach: reach.ownCases,
    read: pull,
    logged: ({ cases }) => (cases.length > 0 ? cases.length : undefined),
  }),
]

/** A change in the shape of the answer: phones that hold the old one fetch everything again. */
const shape = 2

const digestOf = (ground: Ground, within: AreaPath, { actor }: Reader) =>
  createHash('sha256')
    .update(JSON.stringify([shape, actor.id, within, ground]))
    .digest('hex')
    .slice(0, 16)

async function pull(
  tx: Tx,
  within: AreaPath,
  { after }: z.infer<typeof phonePull.query>,
  reader: Reader,
): Promise<Pulled> {
  const [had, since = ''] = after?.split('~') ?? []
  const ground = await readGround(tx, within, reader)
  const digest = digestOf(ground, within, reader)
  // A snapshot from the future is one of a database that has been restored since.
  const { rows } = await sql<{ now: string; ahead: boolean }>`
    select pg_current_snapshot()::text as now,
           coalesce(pg_snapshot_xmax(nullif(${since}, '')::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()), false) as ahead`.execute(
    tx,
  )
  const { now = '', ahead = false } = rows[0] ?? {}
  const whole = had !== digest || ahead
  return {
    next: `${digest}~${now}`,
    whole,
    ground: whole ? ground : null,
    cases: await listNewCases(tx, within, reader, whole ? undefined : since),
    gone: whole ? [] : await listGone(tx, within, reader, since),
    today: reader.today,
  }
}
