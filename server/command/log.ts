import { sql } from 'kysely'
import type { Sent, Verdict } from '../../contract/command.ts'
import { withoutSecrets } from '../../domain/account/sensitive.ts'
import type { Tx } from '../db/types.ts'
import type { Given } from './on.ts'

/** A command id of somebody else's. */
const foreign: Verdict = { kind: 'refused', refusal: { code: 'input.invalid', path: 'id' } }

/**
 * The verdict of a command that was judged before. It belongs to who gave the command, behind the wall: who uses the id
 * of somebody else's learns nothing of it.
 */
export async function findVerdict(tx: Tx, given: Given, sent: Sent): Promise<Verdict> {
  const row = await tx
    .selectFrom('command_log')
    .select('verdict')
    .where('id', '=', sent.id)
    .where('actor', '=', given.actor.id)
    .executeTakeFirst()
  return (row?.verdict as Verdict | undefined) ?? foreign // true: only addToLog writes verdicts
}

/** Puts a command on the log; false where it is there already. Who just gave the same one is waited for. */
export async function addToLog(tx: Tx, given: Given, sent: Sent, verdict: Verdict): Promise<boolean> {
  const { numAffectedRows } = await sql`
      insert into command_log (id, actor, actor_name, area, name, input, household_id, made_at, verdict)
      select ${sent.id}, ${given.actor.id}, coalesce((select name from account where id = ${given.actor.id}), ''), ${given.actor.area},
             ${sent.name}, ${JSON.stringify(withoutSecrets(sent.input) ?? null)}, ${householdOf(sent.input)}, ${sent.madeAt}, ${JSON.stringify(verdict)}
      on conflict (id) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The household a command is about, so that its page can show who did what. */
function householdOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null
  const id = 'householdId' in input ? input.householdId : 'seenVersion' in input && 'id' in input ? input.id : undefined
  return typeof id === 'string' && uuid.test(id) ? id : null
}
