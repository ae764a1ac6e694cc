import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { findActor, signIn } from '../server/account/session.ts'
import { verifyLog } from '../server/command/seal.ts'
import { addSmallProvince } from '../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../test/database.ts'
import { sealAll } from '../test/seal-all.ts'
import { addAdmin } from './add-admin.ts'
import { checkWords } from './verify-log.ts'

const now = Date.parse('2024-12-20T01:00:00Z')
const password = 'một mật khẩu dài'
let t: TestDatabase
before(async () => {
  t = await freshDatabase()
})
after(() => t.drop())

const areaOf = async (account: string) => {
  const token = await signIn(t.db, account, password, 'test')
  const actor = token.ok ? await findActor(t.db, token.value) : undefined
  return [actor?.role, actor?.area]
}

describe('npm run add-admin', () => {
  it('adds the first administrator, of everything while there is no province', async () => {
    assert.equal(await addAdmin(t.db, { account: 'quan-tri', name: 'Phạm Văn Quản', password }, now), 'added')
    assert.deepEqual(await areaOf('quan-tri'), ['admin', '/'])
  })
  it('adds one of the province where there is one', async () => {
    await addSmallProvince(t)
    assert.equal(await addAdmin(t.db, { account: 'quan-tri-2', name: 'Phạm Văn Quản', password }, now), 'added')
    assert.deepEqual(await areaOf('quan-tri-2'), ['admin', '/1/'])
  })
  it('refuses a name that is taken, a short password, an account name with spaces', async () => {
    const one = { account: 'quan-tri', name: 'Lê Thị Hoa', password }
    assert.equal(await addAdmin(t.db, one, now), 'taken')
    assert.deepEqual(await addAdmin(t.db, { ...one, password: 'ngắn' }, now), { wrong: 'password' })
    assert.deepEqual(await addAdmin(t.db, { ...one, account: 'quản trị' }, now), { wrong: 'account' })
  })
  it('stands on the log, without the password', async () => {
    const rows = await t.see((tx) => tx.selectFrom('command_log').select(['name', 'input']).orderBy('seq').execute())
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['account.add', 'account.add'],
    )
    assert.ok(!JSON.stringify(rows).includes(password))
  })
})

it('npm run verify-log says how much is sealed, and which block is broken', async () => {
  await sealAll(t)
  assert.match(checkWords(await verifyLog(t.db))[1] ?? '', /2 rows sealed, 0 waiting, 0 broken/)
  await asOwner(t.name, `update command_log set name = 'x' where seq = (select min(seq) from command_log)`)
  assert.equal(checkWords(await verifyLog(t.db)).at(-1), '  Block 1: rows were changed, taken away or slipped in.')
})
