import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, addSmallProvince, give, look, newId } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { hashPassword } from './passwords.ts'
import { brake, findActor, signIn, signOut } from './session.ts'

const password = 'một mật khẩu dài'
const here = '127.0.0.1'
let t: TestDatabase
let admin: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  admin = await addActor(t, 'admin', '/1/', 'Phạm Văn Quản')
})
after(() => t.drop())

const refused = (code: string, more: object = {}) => ({ kind: 'refused', refusal: { code, ...more } })
const newUser = (account: string, more: object = {}) => ({
  id: newId(),
  account,
  name: 'Lê Thị Hoa',
  title: 'Công chức',
  role: 'commune-officer',
  unitId: 11,
  password,
  ...more,
})
const added = async (account: string, more: object = {}) => {
  const user = newUser(account, more)
  assert.deepEqual(await give(t, admin, 'account.add', user), { kind: 'done' })
  return user
}
const changed = ({ password: _, account: __, ...user }: ReturnType<typeof newUser>, more: object) => ({
  ...user,
  seenVersion: 1,
  active: true,
  ...more,
})
const tokenOf = async (account: string, with_ = password) => {
  const token = await signIn(t.db, account, with_, here)
  assert.ok(token.ok, JSON.stringify(token))
  return token.value
}

describe('accounts', () => {
  it('are added by the administrator: somebody new signs in and has the area of the unit', async () => {
    await added('hoa')
    const actor = await findActor(t.db, await tokenOf('hoa'))
    assert.deepEqual([actor?.role, actor?.area], ['commune-officer', '/1/11/'])
  })
  it('keep their password as an argon2id hash, and the log keeps none of it', async () => {
    const { id } = await added('kin')
    const row = await t.db.selectFrom('account').select('password_hash').where('id', '=', id).executeTakeFirstOrThrow()
    assert.match(row.password_hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    const { rows } = await t.see((tx) =>
      sql`select 1 from command_log where input::text like ${`%${password}%`}`.execute(tx),
    )
    assert.equal(rows.length, 0)
  })
  it('have one name each, and a unit that fits the role', async () => {
    const double = newUser('hoa')
    assert.deepEqual(await give(t, admin, 'account.add', double), refused('account.name-taken'))
    for (const [role, unitId] of [
      ['commune-chair', 1],
      ['commune-officer', 111],
      ['province-officer', 11],
      ['province-leader', 11],
    ] as const)
      assert.deepEqual(
        await give(t, admin, 'account.add', newUser(`x-${role}`, { role, unitId })),
        refused('account.area-does-not-fit', { role }),
      )
    await added('reviewer-of-village', { role: 'reviewer', unitId: 111 })
  })
  it('are not given to anybody by anybody else, nor outside the own area, nor with a short password', async () => {
    const officer = await addActor(t, 'province-officer')
    assert.deepEqual(await give(t, officer, 'account.add', newUser('ba')), refused('access.denied'))
    const ofCommune = await addActor(t, 'admin', '/1/12/')
    assert.deepEqual(await give(t, ofCommune, 'account.add', newUser('ba')), refused('access.denied'))
    assert.deepEqual(await give(t, admin, 'account.add', newUser('ba', { unitId: 999 })), refused('access.denied'))
    const short = newUser('ba', { password: 'ngắn' })
    assert.deepEqual(await give(t, admin, 'account.add', short), refused('input.invalid', { path: 'password' }))
  })
  it('are changed as they were seen, or not at all', async () => {
    const user = await added('thay-doi')
    assert.deepEqual(await give(t, admin, 'account.change', changed(user, { unitId: 12, role: 'commune-chair' })), {
      kind: 'done',
    })
    const actor = await findActor(t.db, await tokenOf('thay-doi'))
    assert.deepEqual([actor?.role, actor?.area], ['commune-chair', '/1/12/'])
    const stale = changed(user, { name: 'Lê Thị Huệ' })
    assert.deepEqual(
      await give(t, admin, 'account.change', stale),
      refused('account.changed-since', { sent: 1, now: 2 }),
    )
  })
  it('of another commune are out of reach of a commune’s administrator, coming or going', async () => {
    const ofCommune = await addActor(t, 'admin', '/1/12/')
    const user = await added('ngoai')
    assert.deepEqual(
      await give(t, ofCommune, 'account.change', changed(user, { unitId: 12 })),
      refused('access.denied'),
    )
    const inside = await added('trong', { unitId: 12 })
    assert.deepEqual(
      await give(t, ofCommune, 'account.change', changed(inside, { unitId: 11 })),
      refused('access.denied'),
    )
    assert.deepEqual(
      await give(t, ofCommune, 'account.set-password', { id: user.id, password: 'mật khẩu khác' }),
      refused('access.denied'),
    )
  })
  it('an administrator takes neither the own role nor the own account away', async () => {
    const own = {
      id: admin.id,
      seenVersion: 1,
      name: 'Phạm Văn Quản',
      title: '',
      role: 'admin',
      unitId: 1,
      active: true,
    }
    for (const less of [{ role: 'auditor' }, { active: false }, { unitId: 11 }])
      assert.deepEqual(await give(t, admin, 'account.change', { ...own, ...less }), refused('account.own-role'))
    assert.deepEqual(await give(t, admin, 'account.change', { ...own, title: 'Quản trị' }), { kind: 'done' })
  })
})

describe('sessions', () => {
  it('all end when the account is closed, and nobody signs in', async () => {
    const user = await added('nghi-viec')
    const tokens = await Promise.all([tokenOf('nghi-viec'), tokenOf('nghi-viec')])
    assert.deepEqual(await give(t, admin, 'account.change', changed(user, { active: false })), { kind: 'done' })
    for (const token of tokens) assert.equal(await findActor(t.db, token), undefined)
    const again = await signIn(t.db, 'nghi-viec', password, here)
    assert.deepEqual(!again.ok && again.error.code, 'session.wrong-password')
  })
  it('all end with a new password, and the old one opens nothing', async () => {
    const user = await added('doi-mat-khau')
    const token = await tokenOf('doi-mat-khau')
    await give(t, admin, 'account.set-password', { id: user.id, password: 'một mật khẩu mới' })
    assert.equal(await findActor(t.db, token), undefined)
    assert.ok(!(await signIn(t.db, 'doi-mat-khau', password, here)).ok)
    await tokenOf('doi-mat-khau', 'một mật khẩu mới')
  })
  it('end when signed out, and once they are over', async () => {
    await added('ra-ve')
    const [left, over] = [await tokenOf('ra-ve'), await tokenOf('ra-ve')]
    await signOut(t.db, left)
    assert.equal(await findActor(t.db, left), undefined)
    assert.ok(await findActor(t.db, over))
    await asOwner(t.name, 'update session set expires_at = now()')
    assert.equal(await findActor(t.db, over), undefined)
  })
})

describe('the brake on guessing', () => {
  const failuresOf = async (account: string) => {
    const rows = await t.db.selectFrom('sign_in_attempt').select('at').where('account', '=', account).execute()
    return rows.length
  }
  const tries = (account: string, with_: readonly string[]) =>
    Promise.all(with_.map((one) => signIn(t.db, account, one, here)))
  const codes = (answers: Awaited<ReturnType<typeof tries>>) =>
    Map.groupBy(answers, (answer) => (answer.ok ? 'in' : answer.error.code))

  it('lets nobody in after five wrong passwords, not even with the right one', async () => {
    await added('doan')
    for (let left = 4; left >= 0; left -= 1)
      assert.deepEqual(await signIn(t.db, 'doan', 'sai', here), {
        ok: false,
        error: { code: 'session.wrong-password', left },
      })
    assert.deepEqual(await signIn(t.db, 'doan', password, here), {
      ok: false,
      error: { code: 'session.too-many-tries', minutes: brake.minutes },
    })
    await asOwner(t.name, `update sign_in_attempt set at = at - interval '16 minutes' where account = 'doan'`)
    await tokenOf('doan')
  })
  it('counts guesses sent at once one by one', async () => {
    await added('doan-cung-luc')
    const answers = codes(await tries('doan-cung-luc', [...Array.from({ length: 29 }, (_, n) => `sai ${n}`), password]))
    assert.deepEqual(
      [answers.get('session.wrong-password')?.length, answers.get('session.too-many-tries')?.length, answers.get('in')],
      [5, 25, undefined],
    )
    assert.equal(await failuresOf('doan-cung-luc'), 5)
  })
  it('does not tell whether an account exists', async () => {
    const answers = codes(
      await tries(
        'khong-co-ai',
        Array.from({ length: 7 }, () => 'sai'),
      ),
    )
    assert.deepEqual(
      [answers.get('session.wrong-password')?.length, answers.get('session.too-many-tries')?.length],
      [5, 2],
    )
  })
  it('holds for an address as well, whatever accounts it tries', async () => {
    await asOwner(
      t.name,
      `insert into sign_in_attempt (account, address, ok) select 'x' || n, '192.0.2.1', false from generate_series(1, 100) n`,
    )
    await added('tu-noi-khac')
    const answer = await signIn(t.db, 'tu-noi-khac', password, '192.0.2.1')
    assert.deepEqual(!answer.ok && answer.error.code, 'session.too-many-tries')
    await tokenOf('tu-noi-khac')
  })
  it('is loosened by a new password from the administrator', async () => {
    const user = await added('quen')
    await tries('quen', ['1', '2', '3', '4', '5'])
    await give(t, admin, 'account.set-password', { id: user.id, password: 'một mật khẩu mới' })
    await tokenOf('quen', 'một mật khẩu mới')
  })
})

it('sixty people sign in at once, on ten accounts, and none fails', async () => {
  const hash = await hashPassword(password)
  await asOwner(
    t.name,
    `insert into account (id, account, name, role, area, password_hash)
     select gen_random_uuid(), 'cung-luc-' || n, 'Người ' || n, 'reviewer', '/1/11/', '${hash}' from generate_series(0, 9) n`,
  )
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) => signIn(t.db, `cung-luc-${n % 10}`, password, '192.0.2.7')),
  )
  assert.equal(answers.filter(({ ok }) => ok).length, 60)
})

describe('the list of users', () => {
  type Page = {
    rows: { account: string; unitName: string; lastSeen: string | null }[]
    count: number
    next: string | null
  }
  const list = async (who: Actor, query: Record<string, unknown> = {}) => {
    const answer = await look(t, who, '/api/users', query)
    assert.ok(answer.ok)
    return answer.value as Page
  }
  it('shows the administrator those of the own area, found without tone marks, page by page', async () => {
    await added('dai-dien', { name: 'Đặng Thị Điểm', unitId: 12 })
    const found = await list(admin, { q: 'dang thi diem' })
    assert.deepEqual(
      found.rows.map(({ account, unitName }) => [account, unitName]),
      [['dai-dien', 'Phường Mẫu Thành']],
    )
    const ofCommune = await addActor(t, 'admin', '/1/12/')
    assert.ok((await list(ofCommune)).rows.every(({ unitName }) => unitName === 'Phường Mẫu Thành'))
    const first = await list(admin, { limit: 3 })
    const second = await list(admin, { limit: 3, after: first.next })
    assert.ok((first.rows[2]?.account ?? '') < (second.rows[0]?.account ?? ''))
  })
  it('is not shown to others', async () =>
    assert.deepEqual(await look(t, await addActor(t, 'commune-chair', '/1/11/'), '/api/users'), {
      ok: false,
      error: { code: 'access.denied' },
    }))
  it('shows somebody whose unit was abolished to whoever keeps the accounts there now', async () => {
    await asOwner(t.name, `insert into unit (id, level, area) overriding system value values (19, 'commune', '/1/12/')`)
    const lost = await addActor(t, 'commune-officer', '/1/19/', 'Võ Thị Lạc')
    assert.equal((await list(admin, { q: 'vo thi lac' })).count, 1)
    const again = {
      id: lost.id,
      seenVersion: 1,
      name: 'Võ Thị Lạc',
      title: '',
      role: 'commune-officer',
      unitId: 12,
      active: true,
    }
    assert.deepEqual(await give(t, admin, 'account.change', again), { kind: 'done' })
  })
})
