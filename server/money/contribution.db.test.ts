import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, addSmallProvince, aHousehold, give, look, newId } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { million } from '../../test/money-builders.ts'

let t: TestDatabase
let minh: Actor
let lan: Actor
let hoa: Actor
const donor = newId()
const contribution = newId()
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  minh = await addActor(t, 'province-officer', '/1/', 'Trần Văn Minh')
  lan = await addActor(t, 'commune-officer', '/1/11/')
  hoa = await addActor(t, 'commune-officer', '/1/12/', 'Lê Thị Hoa')
})
after(() => t.drop())

const done = { kind: 'done' }
const refused = (code: string, more: object = {}) => ({ kind: 'refused', refusal: { code, ...more } })
async function read<T>(actor: Actor, path: string, query: Record<string, unknown> = {}): Promise<T> {
  const answer = await look(t, actor, path, query)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as T
}
const aDonor = (over: object = {}) => ({
  id: donor,
  unitId: 11,
  kind: 'enterprise',
  name: 'Công ty Đá Mẫu',
  phone: '0912 345 678',
  ...over,
})
const aPledge = (over: object = {}) => ({
  ...{ id: contribution, donorId: donor, year: 2024, purpose: 'housing', form: 'money', pledgedOn: '2024-02-01' },
  ...{ pledged: 100 * million, what: '', ...over },
})
const aReceipt = (over: object = {}) => ({
  ...{
    id: newId(),
    contributionId: contribution,
    on: '2024-03-01',
    amount: 60 * million,
    receivedBy: 'Nguyễn Thị Lan',
  },
  ...over,
})
const aUse = (over: object = {}) => ({
  ...{ id: newId(), contributionId: contribution, on: '2024-04-01', amount: 50 * million, content: 'Xây nhà' },
  ...over,
})

describe('a contribution', () => {
  it('is promised by a donor of the unit, received with a receipt, and used', async () => {
    assert.deepEqual(await give(t, lan, 'money.add-donor', aDonor()), done)
    assert.deepEqual(await give(t, lan, 'money.pledge', aPledge()), done)
    assert.deepEqual(await give(t, lan, 'money.use-contribution', aUse()), refused('money.before-receipt'))
    const early = aReceipt({ on: '2024-01-31' })
    assert.deepEqual(
      await give(t, lan, 'money.receive', early),
      refused('money.before-pledge', { pledgedOn: '2024-02-01' }),
    )
    assert.deepEqual(await give(t, lan, 'money.receive', aReceipt()), done)
    const household = aHousehold()
    assert.deepEqual(await give(t, lan, 'household.register', household), done)
    assert.deepEqual(await give(t, lan, 'money.use-contribution', aUse({ householdId: household.id })), done)
    const more = aUse({ amount: 10 * million + 1 })
    assert.deepEqual(
      await give(t, lan, 'money.use-contribution', more),
      refused('money.over-contribution', { left: 10 * million }),
    )
    assert.deepEqual(
      await give(t, lan, 'money.use-contribution', aUse({ amount: 1, householdId: newId() })),
      refused('money.household-unknown'),
    )
  })
  it('is nobody’s business in another commune', async () => {
    for (const [name, input] of [
      ['money.add-donor', aDonor({ id: newId() })],
      ['money.pledge', aPledge({ id: newId() })],
      ['money.receive', aReceipt()],
      ['money.use-contribution', aUse({ amount: 1 })],
    ] as const)
      assert.deepEqual(await give(t, hoa, name, input), refused('access.denied'), name)
    const denied = { ok: false, error: { code: 'access.denied' } }
    assert.deepEqual(await look(t, hoa, '/api/money/contributions/{id}', { id: contribution }), denied)
    assert.deepEqual(await look(t, hoa, '/api/money/donors/{id}', { id: donor }), denied)
    assert.deepEqual(await look(t, hoa, '/api/money/donors/{id}/phone', { id: donor }), denied)
    assert.equal((await read<{ count: number }>(hoa, '/api/money/contributions')).count, 0)
    assert.equal((await read<{ count: number }>(hoa, '/api/money/donors')).count, 0)
  })
  it('is summed by purpose and form: pledged, received, used', async () => {
    const labour = aPledge({ id: newId(), form: 'labour', what: '20 ngày công', pledged: 5 * million })
    assert.deepEqual(await give(t, lan, 'money.pledge', labour), done)
    const list = await read<Record<string, unknown>>(minh, '/api/money/contributions', { year: 2024 })
    assert.deepEqual(list.sums, { pledged: 105 * million, received: 60 * million, used: 50 * million })
    assert.deepEqual(list.byForm, [
      { form: 'labour', pledged: 5 * million, received: 0, used: 0 },
      { form: 'money', pledged: 100 * million, received: 60 * million, used: 50 * million },
    ])
    const found = await read<{ count: number }>(minh, '/api/money/contributions', { q: 'cong ty da', form: 'money' })
    assert.equal(found.count, 1)
  })
  it('that was used wrongly is given back by a correction', async () => {
    type Detail = { used: number; uses: { id: string; amount: number; now: number | null }[] }
    const before = await read<Detail>(lan, '/api/money/contributions/{id}', { id: contribution })
    const correct = {
      id: newId(),
      useId: before.uses[0]?.id,
      on: '2024-05-01',
      amount: 20 * million,
      reason: 'Ghi nhầm',
    }
    assert.deepEqual(await give(t, hoa, 'money.correct-use', correct), refused('access.denied'))
    assert.deepEqual(await give(t, lan, 'money.correct-use', correct), done)
    const { used, uses } = await read<Detail>(lan, '/api/money/contributions/{id}', { id: contribution })
    assert.deepEqual([used, uses.map(({ now }) => now)], [20 * million, [20 * million, null]])
  })
})

describe('a receipt', () => {
  it('has all that stands on its paper, the amount in words too', async () => {
    const { receipts } = await read<{ receipts: { id: string }[] }>(lan, '/api/money/contributions/{id}', {
      id: contribution,
    })
    const paper = await read<Record<string, unknown>>(lan, '/api/money/receipts/{id}', { id: receipts[0]?.id })
    assert.deepEqual(
      [paper.no, paper.year, paper.inWords, paper.unit, paper.province],
      [1, 2024, 'Sáu mươi triệu đồng', 'Xã Vĩnh Hải', 'Tỉnh Mẫu'],
    )
    const denied = { ok: false, error: { code: 'access.denied' } }
    assert.deepEqual(await look(t, hoa, '/api/money/receipts/{id}', { id: receipts[0]?.id }), denied)
  })
})

describe('a donor', () => {
  it('gets a statement of what was given and what became of it', async () => {
    type Statement = { name: string; contributions: { receipts: unknown[]; uses: unknown[] }[]; years: number[] }
    const statement = await read<Statement>(lan, '/api/money/donors/{id}', { id: donor, year: 2024 })
    assert.deepEqual([statement.name, statement.years], ['Công ty Đá Mẫu', [2024]])
    assert.deepEqual(
      statement.contributions.map(({ receipts, uses }) => [receipts.length, uses.length]),
      [
        [1, 2],
        [0, 0],
      ],
    )
    assert.equal(
      (await read<Statement>(lan, '/api/money/donors/{id}', { id: donor, year: 2023 })).contributions.length,
      0,
    )
  })
  it('has a telephone number that is sealed, and shown one at a time with a line in the log', async () => {
    const row = await t.see((tx) =>
      tx.selectFrom('donor').select('phone_sealed').where('id', '=', donor).executeTakeFirst(),
    )
    assert.ok(!row?.phone_sealed?.includes('0912'))
    assert.deepEqual(await read(lan, '/api/money/donors/{id}/phone', { id: donor }), { phone: '0912 345 678' })
    const read_ = await t.see((tx) => tx.selectFrom('read_log').select('view').where('actor', '=', lan.id).execute())
    assert.ok(read_.some(({ view }) => view === '/api/money/donors/{id}/phone'))
    const sent = await t.see((tx) =>
      tx.selectFrom('command_log').selectAll().where('name', '=', 'money.add-donor').execute(),
    )
    assert.ok(!JSON.stringify(sent).includes('345 678'))
  })
})
