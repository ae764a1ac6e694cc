import { Logger, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Handlers } from '../command/run.ts'
import type { Db } from '../db/types.ts'
import type { Files } from '../file/files.ts'
import type { Vault } from '../file/vault.ts'
import { takeUpLeftWork } from './take-up.ts'
import { jobs } from './tasks.ts'

/** What a job may use. */
export type Workshop = {
  readonly db: Db
  /** For commands. */
  readonly planned: Db
  readonly files: Files
  readonly vault: Vault
  readonly handlers: Handlers
  readonly now: () => number
}
/** graphile-worker tells every job it takes; failures reach us through `report`. */
const quiet = new Logger(() => () => {})

export type Task = (workshop: Workshop, payload: unknown) => Promise<void>
export type Job = {
  readonly run: Task
  /** After the last attempt: whoever waits for the job is told, and can go on. May come twice. */
  readonly giveUp?: Task
}

/**
 * Starts working off jobs. graphile-worker keeps its own tables as the owner; every task works as the application. The pool
 * is ours: a connection that breaks while idle, as when the database stops first, is no end of the process.
 */
export async function startWork(
  ownerUrl: string,
  workshop: Workshop,
  report: (error: unknown, where: string) => void,
): Promise<{ readonly stop: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: ownerUrl })
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const taskList: TaskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      async (payload, { job: { attempts, max_attempts: last } }) => {
        try {
          await job.run(workshop, payload)
        } catch (error) {
          report(error, `job ${name}`)
          if (attempts >= last) await job.giveUp?.(workshop, payload)
          throw error // tried again later by graphile-worker, unless it was the last attempt
        }
      },
    ]),
  )
  const letGo = await takeUpLeftWork(ownerUrl, (name, payload) => jobs[name]?.giveUp?.(workshop, payload))
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList,
    // The list of a new day, or under changed rules, is worked out within a minute, and what was written is folded in.
    // A reform imported before its day takes effect at five past midnight of that day in Viet Nam.
    crontab:
      '* * * * * seal-log\n* * * * * fold-counts\n* * * * * fold-written\n* * * * * keep-gaps\n5 17 * * * place-units',
    logger: quiet,
  })
  // A server that stood still, or has just been filled, does not wait for the clock.
  await runner.addJob('keep-gaps', {}, { jobKey: 'keep-gaps' })
  return {
    async stop() {
      await runner.stop()
      await pool.end()
      await letGo()
    },
  }
}
