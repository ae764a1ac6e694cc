import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { uuid7 } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'

/** The actor of a command-line tool: whoever may read the server's files and address the database. No account. */
export const commandLine = '00000000-0000-7000-8000-000000000000'

/** Puts on the log what a command-line tool did, in the transaction that did it. `input` without secrets. */
export async function logFromCommandLine(tx: Tx, name: string, input: object, now: number): Promise<void> {
  const id = uuid7(now, randomBytes(10))
  await sql`insert into command_log (id, actor, actor_name, area, name, input, made_at, verdict)
    values (${id}, ${commandLine}, 'command line', '/', ${name}, ${JSON.stringify(input)}, ${new Date(now).toISOString()}, '{"kind":"done"}')`.execute(
    tx,
  )
}
