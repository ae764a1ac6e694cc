import { connectAsOwner } from '../db/connect.ts'
import { lockNo } from '../db/lock-no.ts'

type GiveUp = (name: string, payload: unknown) => Promise<void> | undefined

/**
 * What a process left behind that was killed at its work. graphile-worker keeps a job for its worker for four hours, in case it still
 * lives; an officer would look at "saving, 0 %" as long. Where no other process works, nobody lives: its jobs are free again,
 * and those that had their last attempt are given up. Answers how to let go of the sign of life.
 */
export async function takeUpLeftWork(ownerUrl: string, giveUp: GiveUp): Promise<() => Promise<void>> {
  const client = connectAsOwner(ownerUrl)
  client.on('error', () => {}) // the database may stop first
  await client.connect()
  const { rows } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock(${lockNo.workerAlive}) as alone`)
  if (rows[0]?.alone) {
    await freeJobs(client, giveUp)
    await client.query(
      `select pg_advisory_lock_shared(${lockNo.workerAlive}), pg_advisory_unlock(${lockNo.workerAlive})`,
    )
  } else await client.query(`select pg_advisory_lock_shared(${lockNo.workerAlive})`)
  return () => client.end()
}

async function freeJobs(client: ReturnType<typeof connectAsOwner>, giveUp: GiveUp): Promise<void> {
  const known = await client.query<{ known: boolean }>(
    `select to_regclass('graphile_worker.jobs') is not null as known`,
  )
  if (!known.rows[0]?.known) return
  await client.query(`select graphile_worker.force_unlock_workers(
    array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))`)
  const { rows } = await client.query<{ name: string; payload: unknown }>(
    `with over as (select id, task_identifier from graphile_worker.jobs where attempts >= max_attempts)
     select over.task_identifier as name, done.payload
       from graphile_worker.complete_jobs(array(select id from over)) done join over using (id)`,
  )
  for (const { name, payload } of rows) await giveUp(name, payload)
}
