import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Connections, connectAsApp, connectAsOwner } from '../server/db/connect.ts'
import { migrate, UnknownSchema } from '../server/db/migrate.ts'
import { readConfig } from '../server/main.ts'
import { startPostgres } from './postgres.ts'

export type OpenDatabase = Connections & { readonly url: string }

/**
 * The database a command-line tool works on, brought to this version's schema: DATABASE_URL where it is set, else the
 * embedded one of DATA_DIR. Where `npm start` runs it already, the tool works beside it; otherwise it is started and
 * stopped again. The tool works as the application's role, behind the same walls.
 */
export async function openDatabase(env: NodeJS.ProcessEnv = process.env): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = readConfig(env)
  const folder = join(dataDir, 'postgres')
  const running = databaseUrl ?? (await findRunning(folder))
  const own = running === undefined ? await startPostgres({ folder }) : undefined
  const url = running ?? own?.url ?? ''
  try {
    await migrate(url)
  } catch (error) {
    await own?.stop()
    throw error
  }
  const connections = connectAsApp(url, 4)
  return {
    ...connections,
    url,
    async close() {
      await connections.close()
      await own?.stop()
    },
  }
}

/**
 * Runs a command-line tool on the database and closes it whatever happens. `work` answers whether all went well; if not
 * the process ends with 1.
 */
export async function withDatabase(work: (database: OpenDatabase) => Promise<boolean>): Promise<void> {
  let database: OpenDatabase
  try {
    database = await openDatabase()
  } catch (error) {
    if (!(error instanceof UnknownSchema)) throw error
    console.error(error.message)
    process.exitCode = 1
    return
  }
  try {
    if (!(await work(database))) process.exitCode = 1
  } finally {
    await database.close()
  }
}

/** The address of the embedded database where it runs: PostgreSQL writes its port into its folder. */
async function findRunning(folder: string): Promise<string | undefined> {
  const [pidFile, passwordFile] = [join(folder, 'postmaster.pid'), `${folder}.password`]
  if (!existsSync(pidFile) || !existsSync(passwordFile)) return undefined
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3])
  const url = `postgres://postgres:${readFileSync(passwordFile, 'utf8').trim()}@127.0.0.1:${port}/postgres`
  const client = connectAsOwner(url)
  try {
    await client.connect()
    return url
  } catch {
    return undefined // left behind by a database that is gone
  } finally {
    await client.end().catch(() => {})
  }
}
