import { sql } from 'kysely'
import type { Sent, Verdict } from '../../contract/command.ts'
import { withoutSecrets } from '../../domain/account/sensitive.ts'
import type { Tx } from '../db/types.ts'
import type { Given } from './on.ts'

/**
 * The verdict of a command that was judged before. The log itself stands behind the wall, so a command id of somebody
 * else is not found here and its row is not shown; adding a second row with that id then fails.
 */
export async function findVerdict(tx: Tx, given: Given, sent: Sent): Promise<Verdict | undefined> {
  const row = await tx
    .selectFrom('command_log')
    .select('verdict')
    .where('id', '=', sent.id)
    .where('actor', '=', given.actor.id)
    .executeTakeFirst()
  return row?.verdict as Verdict | undefined // true: only addToLog writes verdicts
}

export const addToLog = (tx: Tx, given: Given, sent: Sent, verdict: Verdict) =>
  sql`insert into command_log (id, actor, actor_name, area, name, input, household_id, made_at, verdict)
      select ${sent.id}, ${given.actor.id}, coalesce((select name from account where id = ${given.actor.id}), ''), ${given.actor.area},
             ${sent.name}, ${JSON.stringify(withoutSecrets(sent.input) ?? null)}, ${householdOf(sent.input)}, ${sent.madeAt}, ${JSON.stringify(verdict)}`.execute(
    tx,
  )

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The household a command is about, so that its page can show who did what. */
function householdOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null
  const id = 'householdId' in input ? input.householdId : 'seenVersion' in input && 'id' in input ? input.id : undefined
  return typeof id === 'string' && uuid.test(id) ? id : null
}
