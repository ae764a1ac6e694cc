import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import readXlsxFile from 'read-excel-file/node'
import type { z } from 'zod'
import type {
  deliveryCounts,
  deliveryDetail,
  deliveryList,
  householdSupport,
  needCounts,
  needList,
  supportCheck,
  supportMoney,
} from '../../../contract/support.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { dueSpan } from '../../../domain/support/due.ts'
import { addActor, addSmallProvince, aHousehold, aMember, give, look, newId } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'

let t: TestDatabase
let lan: Actor
let minh: Actor
let reviewer: Actor
let province: Actor
const luc = { id: '', head: '', allocation: newId() }
const here = { id: '', head: '' }
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'commune-officer', '/1/12/', 'Lê Văn Minh')
  reviewer = await addActor(t, 'reviewer', '/1/11/')
  province = await addActor(t, 'province-officer')
  Object.assign(luc, await household(lan, 111, { name: '=HYPERLINK("http://xau")' }))
  Object.assign(here, await household(minh, 121))
  await asOwner(
    t.name,
    `insert into money_line (id, plan_year, execution_year, source, spend_by, amount) values ('${luc.allocation}', 2024, 2024, 'central', '2025-01-31', 9000000);
     insert into money_holder (id, area, kind, name) values ('${luc.allocation}', '/1/11/', 'commune', 'UBND xã Vĩnh Hải');
     insert into allocation (id, line_id, holder_id, area, amount) values ('${luc.allocation}', '${luc.allocation}', '${luc.allocation}', '/1/11/', 9000000)`,
  )
  for (const [on, over] of [
    ['2024-01-15', { amount: 162_540, allocationId: luc.allocation }],
    ['2024-03-31', { amount: 162_540 }],
    ['2024-04-01', { amount: 162_540 }],
    ['2024-05-10', { kind: 'tet-gift', amount: null, goods: '10 kg gạo' }],
    ['2024-05-10', { kind: 'health-insurance', memberId: luc.head, validUntil: '2024-12-31', elsewhere: true }],
  ] as const)
    await done('support.deliver', {
      id: newId(),
      householdId: luc.id,
      memberId: null,
      kind: 'electricity',
      on,
      ...over,
    })
  await done('support.record-need', {
    id: newId(),
    householdId: luc.id,
    memberId: null,
    kind: 'housing',
    since: '2024-02-01',
    note: '=1+1',
  })
  await done('support.record-need', {
    id: newId(),
    householdId: luc.id,
    memberId: luc.head,
    kind: 'work-abroad',
    since: '2024-01-01',
  })
  await done(
    'support.record-need',
    { id: newId(), householdId: here.id, memberId: null, kind: 'housing', since: '2024-03-01' },
    minh,
  )
})
after(() => t.drop())

const done = async (name: string, input: object, by = lan) =>
  assert.deepEqual(await give(t, by, name, input), { kind: 'done' })
async function household(by: Actor, villageId: number, over: Record<string, unknown> = {}) {
  const head = aMember(over)
  const it = aHousehold({ villageId, members: [head] })
  await done('household.register', it, by)
  return { id: it.id, head: head.id }
}
const read = async <View extends { answer: z.ZodType }>(
  who: Actor,
  path: string,
  query: Record<string, unknown> = {},
) => {
  const answer = await look(t, who, path, query)
  assert.ok(answer.ok, JSON.stringify(answer))
  // True: `look` reads the view of this path, whose answer has this type.
  return answer.value as z.infer<View['answer']>
}

describe('the list of needs', () => {
  it('starts with who waits longest, page by page, with the exact count', async () => {
    const first = await read<typeof needList>(province, '/api/needs', { limit: 2 })
    assert.deepEqual([first.count, first.rows.map((it) => it.since)], [3, ['2024-01-01', '2024-02-01']])
    const second = await read<typeof needList>(province, '/api/needs', { limit: 2, after: first.next })
    assert.deepEqual([second.rows.map((it) => it.household.id), second.next], [[here.id], null])
  })
  it('narrows to a kind, a place, since when, and shows an officer of another commune nothing', async () => {
    const count = async (who: Actor, query: Record<string, unknown>) =>
      (await read<typeof needList>(who, '/api/needs', query)).count
    assert.equal(await count(lan, {}), 2)
    assert.equal(await count(minh, {}), 1)
    assert.equal(await count(province, { kind: 'housing' }), 2)
    assert.equal(await count(province, { place: 111 }), 2)
    assert.equal(await count(province, { since: '2024-01-31' }), 1)
    assert.equal(await count(province, { state: 'closed' }), 0)
    for (const query of [{ kind: "x' or 1=1" }, { since: '2024-02-30' }, { place: 'x' }])
      assert.equal((await look(t, lan, '/api/needs', query)).ok, false)
    assert.equal((await look(t, minh, '/api/needs', { place: 111 })).ok, false)
  })
  it('is counted by kind and commune of today', async () => {
    const { rows } = await read<typeof needCounts>(province, '/api/needs/counts')
    assert.deepEqual(
      rows.map((it) => [it.unit.name, it.kind, it.open, it.longest]),
      [
        ['Phường Mẫu Thành', 'housing', 1, '2024-03-01'],
        ['Xã Vĩnh Hải', 'housing', 1, '2024-02-01'],
        ['Xã Vĩnh Hải', 'work-abroad', 1, '2024-01-01'],
      ],
    )
  })
})

describe('the list of deliveries', () => {
  it('is narrowed by kind, days, money and source', async () => {
    const count = async (query: Record<string, unknown>, who = lan) =>
      (await read<typeof deliveryList>(who, '/api/deliveries', query)).count
    assert.equal(await count({}), 5)
    assert.equal(await count({}, minh), 0)
    assert.equal(await count({ kind: 'electricity' }), 3)
    assert.equal(await count({ from: '2024-03-31', until: '2024-04-01' }), 2)
    assert.equal(await count({ money: 'allocation' }), 1)
    assert.equal(await count({ source: 'elsewhere' }), 1)
    assert.equal(await count({ policy: 'electricity' }), 0)
  })
  it('finds what was given twice in the period one is due in', async () => {
    const { rows } = await read<typeof deliveryList>(lan, '/api/deliveries', { doubt: 'same-period' })
    assert.deepEqual(
      rows.map((it) => it.on),
      ['2024-03-31', '2024-01-15'],
    )
  })
  it('reads the period one is due in as the rules do', async () => {
    const periods = {
      credit: 'once',
      electricity: 'quarter',
      tuition: 'school-year',
      'tet-gift': 'year',
      'social-pension': 'month',
    } as const
    const days = ['2024-01-01', '2024-02-29', '2024-03-31', '2024-08-31', '2024-09-01', '2024-12-31'].map((it) =>
      CivilDate.parse(it),
    )
    for (const [policy, period] of Object.entries(periods))
      for (const day of days) {
        const { rows } = await t.see((tx) =>
          sql<{
            first: string | null
          }>`select nullif(delivery_period(${policy}, null, ${day}::date), '-infinity') as first`.execute(tx),
        )
        assert.equal(rows[0]?.first, dueSpan(period, day).from, `${policy} ${day}`)
      }
  })
  it('pages by key, the latest first', async () => {
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: z.infer<typeof deliveryList.answer> = await read<typeof deliveryList>(lan, '/api/deliveries', {
        limit: 2,
        ...(after ? { after } : {}),
      })
      seen.push(...page.rows.map((it) => it.id))
      after = page.next
    }
    assert.equal(new Set(seen).size, 5)
  })
  it('counts deliveries, households, people and known money by kind and commune', async () => {
    const { rows } = await read<typeof deliveryCounts>(lan, '/api/deliveries/counts', {
      from: '2024-01-01',
      until: '2024-12-31',
    })
    assert.deepEqual(
      rows.map((it) => [it.kind, it.deliveries, it.households, it.people, it.amount]),
      [
        ['electricity', 3, 1, 0, 487_620],
        ['health-insurance', 1, 1, 1, null],
        ['tet-gift', 1, 1, 0, null],
      ],
    )
  })
  it('leaves as a file that says who, when and why, in which nothing is computed', async () => {
    const answer = await look(t, lan, '/api/deliveries.xlsx', { purpose: 'Đối chiếu quý II' })
    assert.ok(answer.ok)
    // True: a file view answers a download.
    const { body, rows, name } = answer.value as { body: Uint8Array; rows: number; name: string }
    assert.equal(rows, 5)
    assert.equal(name, 'ho-tro-da-trao-xa-vinh-hai-2024-12-20.xlsx')
    const [sheet] = await readXlsxFile(Buffer.from(body))
    const cells = sheet?.data ?? []
    const taken = /Nguyễn Thị Lan.*20\/12\/2024.*Số dòng: 5\..*Đối chiếu quý II/
    assert.ok(cells.some(([first]) => taken.test(String(first))))
    // The key of a household is for machines: no paper bears it.
    assert.ok(!cells.flat().some((cell) => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(String(cell))))
    assert.ok(cells.some((line) => line.includes('=HYPERLINK("http://xau")')))
    const log = await t.see((tx) => tx.selectFrom('read_log').select(['view', 'rows']).execute())
    assert.ok(log.some((it) => it.view === '/api/deliveries.xlsx' && it.rows === 5))
  })
})

describe('needs and deliveries of a household', () => {
  it('are told together, with the twin of what was given twice', async () => {
    const it = await read<typeof householdSupport>(lan, '/api/households/{id}/support', { id: luc.id })
    assert.deepEqual(
      it.needs.map((need) => [need.kind, need.member?.name ?? null]),
      [
        ['housing', null],
        ['work-abroad', '=HYPERLINK("http://xau")'],
      ],
    )
    const warned = it.deliveries.filter((one) => one.warnings.length > 0)
    assert.deepEqual(
      warned.map((one) => [one.on, one.warnings]),
      [
        ['2024-03-31', [{ code: 'same-period', on: '2024-01-15', amount: 162_540, times: 1 }]],
        ['2024-01-15', [{ code: 'same-period', on: '2024-03-31', amount: 162_540, times: 1 }]],
      ],
    )
  })
  it('are not for an officer of another commune; a reviewer sees no purse', async () => {
    assert.equal((await look(t, minh, '/api/households/{id}/support', { id: luc.id })).ok, false)
    assert.equal((await look(t, minh, '/api/households/{id}/support-money', { id: luc.id, kind: 'housing' })).ok, false)
    assert.equal(
      (await look(t, minh, '/api/support/check', { household: luc.id, kind: 'housing', on: '2024-05-05' })).ok,
      false,
    )
    const seen = await read<typeof householdSupport>(reviewer, '/api/households/{id}/support', { id: luc.id })
    assert.ok(seen.deliveries.every((one) => one.money === null))
    const own = await read<typeof householdSupport>(lan, '/api/households/{id}/support', { id: luc.id })
    assert.equal(own.deliveries.at(-1)?.money?.name, 'UBND xã Vĩnh Hải')
  })
  const twin = { code: 'same-period', on: '2024-04-01', amount: 162_540, times: 1 }
  const check = async (on: string, over: object = {}, id = luc.id) => {
    const query = { household: id, kind: 'electricity', on, ...over }
    return read<typeof supportCheck>(lan, '/api/support/check', query)
  }
  it('a new one is warned of before it is sent: given already in the quarter, not entitled by any rule', async () => {
    const not = { code: 'not-entitled' }
    assert.deepEqual(await check('2024-06-30'), { status: 'neither', warnings: [twin, not] })
    assert.deepEqual(await check('2024-07-01'), { status: 'neither', warnings: [not] })
    // Nobody has asked whether the head studies: not known is no reason to warn.
    assert.deepEqual((await check('2024-07-01', { kind: 'other' })).warnings, [])
  })
  it('over the ceiling of its rule is warned of, before it is sent and on its row', async () => {
    const poor = await household(lan, 112)
    await asOwner(t.name, `update household set class = 'poor', account = 'poor' where id = '${poor.id}'`)
    const over = { code: 'over-ceiling', most: 3 * 30 * 1_806, policy: 'electricity' }
    assert.deepEqual((await check('2024-07-01', { amount: 162_540 }, poor.id)).warnings, [])
    assert.deepEqual((await check('2024-07-01', { amount: 162_541 }, poor.id)).warnings, [over])
    const id = newId()
    const given = { id, householdId: poor.id, memberId: null, kind: 'electricity', on: '2024-07-01', amount: 162_541 }
    await done('support.deliver', given)
    assert.deepEqual((await read<typeof deliveryDetail>(lan, '/api/deliveries/{id}', { id })).warnings, [over])
    const listed = await read<typeof deliveryList>(lan, '/api/deliveries', { doubt: 'over-ceiling' })
    assert.deepEqual(
      listed.rows.filter((row) => row.household.id === poor.id).map((row) => row.id),
      [id],
    )
  })
  it('that answered the need its rule asks for is no less entitled for having answered it', async () => {
    const poor = await household(lan, 112)
    await asOwner(t.name, `update household set class = 'poor', account = 'poor' where id = '${poor.id}'`)
    const need = { id: newId(), householdId: poor.id, memberId: null, kind: 'credit', since: '2024-01-01' }
    await done('support.record-need', need)
    const id = newId()
    const loan = { id, householdId: poor.id, memberId: null, kind: 'credit', on: '2024-07-01', amount: 50_000_000 }
    await done('support.deliver', loan)
    assert.deepEqual((await read<typeof deliveryDetail>(lan, '/api/deliveries/{id}', { id })).warnings, [])
    assert.equal((await look(t, minh, '/api/deliveries/{id}', { id })).ok, false)
  })
  it('may be paid from what its place has left', async () => {
    const query = { id: luc.id, kind: 'housing' }
    const { rows } = await read<typeof supportMoney>(lan, '/api/households/{id}/support-money', query)
    assert.deepEqual(
      rows.map((it) => [it.kind, it.name, it.left]),
      [['allocation', 'UBND xã Vĩnh Hải', 9_000_000]],
    )
  })
})
