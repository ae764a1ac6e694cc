import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { sql } from 'kysely'
import { addUser } from '../contract/account.ts'
import { todayInVietNam } from '../domain/kernel/date.ts'
import { AreaPath, uuid7 } from '../domain/kernel/ids.ts'
import { hashPassword } from '../server/account/passwords.ts'
import { logFromCommandLine } from '../server/command/from-command-line.ts'
import { seeWithin } from '../server/db/see-within.ts'
import type { Db, Tx } from '../server/db/types.ts'
import { withDatabase } from './open-database.ts'

/** `npm run add-admin -- account "Name"`: an administrator of accounts. The password is asked for, or read from stdin. */

const Asked = addUser.input.pick({ account: true, name: true, password: true })
type Added = 'added' | 'taken' | { readonly wrong: string }

/**
 * Adds an administrator: of the province where the database has exactly one, else of everything (there may be no units
 * yet). `now` in ms since 1970 UTC.
 */
export async function addAdmin(db: Db, asked: unknown, now: number): Promise<Added> {
  const input = Asked.safeParse(asked)
  if (!input.success) return { wrong: input.error.issues[0]?.path.join('.') ?? '' }
  const { account, name, password } = input.data
  const password_hash = await hashPassword(password)
  return db.transaction().execute(async (tx) => {
    await seeWithin(tx, AreaPath.parse('/'))
    const area = await findArea(tx, todayInVietNam(now))
    const { rows } = await sql`
      insert into account (id, account, name, role, area, password_hash)
      values (${uuid7(now, randomBytes(10))}, ${account}, ${name}, 'admin', ${area}, ${password_hash})
      on conflict (account) do nothing returning 1`.execute(tx)
    if (rows.length === 0) return 'taken'
    await logFromCommandLine(tx, 'account.add', { account, name, role: 'admin', area }, now)
    return 'added'
  })
}

async function findArea(tx: Tx, today: string): Promise<AreaPath> {
  const { rows } = await sql<{ area: AreaPath }>`
    select u.area from unit_version v join unit u on u.id = v.unit_id
     where v.level = 'province' and v.valid_from <= ${today} and (v.valid_until is null or v.valid_until > ${today}) limit 2`.execute(
    tx,
  )
  const [only, another] = rows
  return only && !another ? only.area : AreaPath.parse('/')
}

/** From a terminal without showing it; else the first line of stdin. */
async function readPassword(): Promise<string> {
  const terminal = process.stdin.isTTY === true
  if (terminal) process.stderr.write('Mật khẩu, ít nhất 12 ký tự / Password, 12 characters or more: ')
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output, terminal })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
    if (terminal) process.stderr.write('\n')
  }
}

/** What to print, and whether all went well. */
function report(answer: Added, account: string): boolean {
  if (answer === 'added') {
    console.log(`Đã tạo quản trị viên ${account}.\n  Administrator ${account} was added.`)
    return true
  }
  if (answer === 'taken') console.error(`Tài khoản ${account} đã có.\n  There is an account ${account} already.`)
  else console.error(`Chưa đúng: ${answer.wrong}.\n  Not as it should be: ${answer.wrong}.`)
  return false
}

if (import.meta.main) {
  const [account, name] = process.argv.slice(2)
  if (account && name) {
    const password = await readPassword()
    await withDatabase(async ({ db }) => report(await addAdmin(db, { account, name, password }, Date.now()), account))
  } else {
    console.error('npm run add-admin -- account "Họ và tên"')
    process.exitCode = 1
  }
}
