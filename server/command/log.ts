import { sql } from 'kysely'
import type { Sent, Verdict } from '../../contract/command.ts'
import { withoutSecrets } from '../../domain/account/sensitive.ts'
import { recordset } from '../db/recordset.ts'
import type { Tx } from '../db/types.ts'
import type { Given } from './on.ts'

/** The verdicts of commands that were judged before, of those this person gave: the log stands behind the wall, too. */
export async function findVerdicts(
  tx: Tx,
  { actor }: Pick<Given, 'actor'>,
  sent: readonly Sent[],
): Promise<ReadonlyMap<string, Verdict>> {
  const ids = sent.map(({ id }) => id)
  const { rows } = await sql<{ id: string; verdict: Verdict }>`
    select id, verdict from command_log where id = any (${ids}::uuid[]) and actor = ${actor.id}`.execute(tx)
  return new Map(rows.map(({ id, verdict }) => [id, verdict]))
}

/**
 * Puts commands of one person on the log, in their order, with one verdict for all; answers the ids that were not there already.
 * Who just gave the same one is waited for.
 */
export async function addToLog(
  tx: Tx,
  { actor }: Pick<Given, 'actor'>,
  sent: readonly Sent[],
  verdict: Verdict,
): Promise<ReadonlySet<string>> {
  const rows = sent.map(({ id, name, input, madeAt }) => ({
    ...{ id, name, madeAt, input: withoutSecrets(input) ?? null, household: householdOf(input) },
  }))
  const added = await sql<{ id: string }>`
      insert into command_log (id, actor, actor_name, area, name, input, household_id, made_at, verdict)
      select x.id, ${actor.id}, coalesce((select name from account where id = ${actor.id}), ''), ${actor.area},
             x.name, coalesce(x.input, 'null'), x.household, x."madeAt", ${JSON.stringify(verdict)}
        from ${recordset(rows, 'id uuid, name text, "madeAt" timestamptz, input jsonb, household uuid')}
      on conflict (id) do nothing
      returning id`.execute(tx)
  return new Set(added.rows.map(({ id }) => id))
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The household a command is about, so that its page can show who did what. */
function householdOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null
  const id = 'householdId' in input ? input.householdId : 'seenVersion' in input && 'id' in input ? input.id : undefined
  return typeof id === 'string' && uuid.test(id) ? id : null
}
