import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../domain/account/actor.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import { addActor, addSmallProvince, give, look, newId } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aDisbursement, addMoney, aLine, anAllocation, million } from '../../test/money-builders.ts'

let t: TestDatabase
let minh: Actor
let lan: Actor
let hoa: Actor
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
const decided = { decisionNo: '15/QĐ-UBND', decisionDate: '2024-02-01' }

async function read<T>(actor: Actor, path: string, query: Record<string, unknown> = {}): Promise<T> {
  const answer = await look(t, actor, path, query)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as T
}
type Line = {
  id: string
  amount: number
  allocated: number
  held: number
  disbursed: number
  spendBy: string
  executionYear: number
  entries: { kind: string; amount: number; other: { id: string } | null }[]
}
const lineOf = (id: string, actor = minh) => read<Line>(actor, '/api/money/lines/{id}', { id })
type Allocation = { amount: number; spent: number; disbursements: { id: string; amount: number; now: number | null }[] }
const allocationOf = (id: string, actor = minh) => read<Allocation>(actor, '/api/money/allocations/{id}', { id })

describe('a line of the budget', () => {
  it('is opened by the province and may be spent until the day its capital type says', async () => {
    const recurrent = aLine()
    const investment = aLine({ project: '2021-2025/1.1', capital: 'investment' })
    for (const line of [recurrent, investment]) assert.deepEqual(await give(t, minh, 'money.open-line', line), done)
    assert.equal((await lineOf(recurrent.id)).spendBy, '2024-12-31')
    assert.equal((await lineOf(investment.id)).spendBy, '2025-01-31')
    assert.deepEqual(await give(t, lan, 'money.open-line', aLine({ source: 'people' })), refused('access.denied'))
  })
  it('stands once for a year, project, capital type and source', async () => {
    assert.deepEqual(await give(t, minh, 'money.open-line', aLine()), refused('money.line-exists'))
  })
  it('is refused with decimals, of nothing, of tomorrow, and for a project that is not of that year', async () => {
    const give_ = (over: object) => give(t, minh, 'money.open-line', aLine({ source: 'credit', ...over }))
    assert.deepEqual(await give_({ amount: 0.5 }), refused('input.invalid', { path: 'amount' }))
    assert.deepEqual(await give_({ amount: 0 }), refused('input.invalid', { path: 'amount' }))
    assert.deepEqual(await give_({ decisionDate: '2024-12-21' }), refused('money.in-the-future'))
    assert.deepEqual(await give_({ on: '2023-12-19' }), refused('money.before-decision', { decided: '2023-12-20' }))
    assert.deepEqual(await give_({ project: '2021-2025/9' }), refused('money.project-unknown'))
    assert.deepEqual(
      await give_({ project: '2026-2035/1' }),
      refused('money.project-not-valid', { project: '2026-2035/1', year: 2024 }),
    )
  })
  it('is adjusted by decision, never below what is allocated', async () => {
    const { line } = await addMoney(t, minh, { source: 'province' })
    const adjust = (amount: number) => give(t, minh, 'money.adjust-line', { lineId: line, amount, ...decided })
    assert.deepEqual(await adjust(-60 * million - 1), refused('money.already-shared', { shared: 40 * million }))
    assert.deepEqual(await adjust(-60 * million), done)
    assert.deepEqual(await adjust(7), done)
    assert.equal((await lineOf(line)).amount, 40 * million + 7)
  })
})

describe('money that is not split yet', () => {
  const part = (project: string | null, capital: string | null, amount: number) => ({
    id: newId(),
    project,
    capital,
    amount,
  })
  it('goes to projects and capital types in pairs of entries that add up to nothing', async () => {
    const whole = aLine({ planYear: 2023, project: null, capital: null, decisionDate: '2022-12-20' })
    await give(t, minh, 'money.open-line', whole)
    const parts = [part('2021-2025/4', 'recurrent', 30 * million), part('2021-2025/1.1', 'investment', 50 * million)]
    assert.deepEqual(await give(t, minh, 'money.split-line', { lineId: whole.id, parts, ...decided }), done)
    const left = await lineOf(whole.id)
    assert.equal(left.amount, 20 * million)
    assert.deepEqual((await lineOf(parts[1]?.id ?? '')).spendBy, '2024-01-31')

    const further = [part('2021-2025/4.3', 'recurrent', 10 * million)]
    const from4 = { lineId: parts[0]?.id, parts: further, ...decided }
    assert.deepEqual(await give(t, minh, 'money.split-line', from4), done)
    const { lines } = await read<{ lines: Line[] }>(minh, '/api/money/budget', { year: 2023 })
    assert.equal(
      lines.reduce((sum, it) => sum + it.amount, 0),
      100 * million,
    )
    const again = [part('2021-2025/4', 'recurrent', million)]
    assert.deepEqual(await give(t, minh, 'money.split-line', { lineId: whole.id, parts: again, ...decided }), done)
    assert.equal((await lineOf(parts[0]?.id ?? '')).amount, 21 * million)
  })
  it('goes nowhere it does not fit, and never further than there is', async () => {
    const line = aLine({
      planYear: 2023,
      project: '2021-2025/4',
      capital: null,
      source: 'province',
      decisionDate: '2022-12-20',
    })
    await give(t, minh, 'money.open-line', line)
    const split = (...parts: object[]) => give(t, minh, 'money.split-line', { lineId: line.id, parts, ...decided })
    for (const wrong of [
      part('2021-2025/4', null, 1),
      part(null, 'recurrent', 1),
      part('2021-2025/3.1', 'recurrent', 1),
    ])
      assert.deepEqual(await split(wrong), refused('money.part-does-not-fit'))
    const much = part('2021-2025/4.1', 'recurrent', 100 * million + 1)
    assert.deepEqual(await split(much), refused('money.over-line', { left: 100 * million }))
    assert.deepEqual(await split(part('2021-2025/4.1', 'recurrent', 1), part('2026-2035/1', null, 1)), {
      ...refused('money.project-not-valid', { project: '2026-2035/1', year: 2023 }),
    })
    assert.equal((await lineOf(line.id)).amount, 100 * million)
  })
})

describe('money that is carried over', () => {
  it('keeps the plan year and its total, and may be spent in the next year', async () => {
    const line = aLine({ planYear: 2022, source: 'central', decisionDate: '2021-12-20' })
    await give(t, minh, 'money.open-line', line)
    const next = newId()
    const carry = (amount: number, id = next) =>
      give(t, minh, 'money.carry-over', { lineId: line.id, newLineId: id, amount, ...decided })
    assert.deepEqual(await carry(100 * million + 1), refused('money.over-line', { left: 100 * million }))
    assert.deepEqual(await carry(60 * million), done)
    assert.deepEqual(await carry(10 * million, newId()), done)
    const carried = await lineOf(next)
    assert.deepEqual([carried.amount, carried.executionYear, carried.spendBy], [70 * million, 2023, '2023-12-31'])
    const { lines } = await read<{ lines: Line[] }>(minh, '/api/money/budget', { year: 2022 })
    assert.equal(
      lines.reduce((sum, it) => sum + it.amount, 0),
      100 * million,
    )
    const { carriedIn } = await read<{ carriedIn: Line[] }>(minh, '/api/money/budget', { year: 2023 })
    assert.deepEqual(
      carriedIn.map(({ id }) => id),
      [next],
    )
  })
  it('gets another last day by decision, never before something was paid', async () => {
    const { line, allocation } = await addMoney(t, minh, { source: 'commune' })
    const set = (spendBy: string) => give(t, minh, 'money.set-spend-by', { lineId: line, spendBy, ...decided })
    await give(t, lan, 'money.disburse', aDisbursement(allocation, { on: '2024-06-01' }))
    assert.deepEqual(await set('2024-05-31'), refused('money.spent-later', { last: '2024-06-01' }))
    assert.deepEqual(await set('2023-12-31'), refused('input.invalid', { path: 'spendBy' }))
    assert.deepEqual(await set('2024-06-30'), done)
    const late = aDisbursement(allocation, { on: '2024-07-01' })
    assert.deepEqual(
      await give(t, lan, 'money.disburse', late),
      refused('money.after-spend-by', { spendBy: '2024-06-30' }),
    )
  })
})

describe('an allocation', () => {
  it('is given to many holders at once by one decision, communes by their unit', async () => {
    const line = aLine({ project: '2021-2025/2' })
    await give(t, minh, 'money.open-line', line)
    const department = { id: newId(), kind: 'department', unitId: null, name: 'Sở Nông nghiệp và Môi trường' }
    assert.deepEqual(await give(t, minh, 'money.add-holder', department), done)
    assert.deepEqual(
      await give(t, minh, 'money.add-holder', { ...department, id: newId() }),
      refused('money.holder-exists'),
    )
    const rows = [
      { id: newId(), unitId: 11, amount: 10 * million },
      { id: newId(), unitId: 12, amount: 20 * million },
      { id: newId(), holderId: department.id, amount: 30 * million },
    ]
    assert.deepEqual(await give(t, minh, 'money.allocate', anAllocation(line.id, { rows })), done)
    const sums = async (by: string) =>
      (
        await read<{ rows: { key: string; allocated: number }[] }>(minh, '/api/money/sums', {
          year: 2024,
          by,
          project: '2021-2025/2',
        })
      ).rows.map(({ key, allocated }) => [key, allocated / million])
    assert.deepEqual(await sums('commune'), [
      ['', 30],
      ['12', 20],
      ['11', 10],
    ])
    assert.deepEqual(await sums('project'), [['2021-2025/2', 60]])
    assert.deepEqual(await sums('month'), [['2024-01', 60]])
    const much = anAllocation(line.id, { rows: [{ id: newId(), unitId: 11, amount: 40 * million + 1 }] })
    assert.deepEqual(await give(t, minh, 'money.allocate', much), refused('money.over-line', { left: 40 * million }))
    assert.deepEqual(await give(t, lan, 'money.allocate', anAllocation(line.id)), refused('access.denied'))
  })
  it('is given to a commune that bears the name of one it was formed from', async () => {
    await asOwner(
      t.name,
      `insert into unit (id, level, area) overriding system value values (900, 'commune', '/1/13/'), (13, 'commune', '/1/13/');
       insert into unit_version (unit_id, level, valid_from, valid_until, code, name, kind, parent_id, setting)
       values (900, 'commune', '2020-01-01', '2024-07-01', '90013', 'Xã Hòa An', 'xã', 1, 'rural'),
              (13, 'commune', '2024-07-01', null, '90013', 'Xã Hòa An', 'xã', 1, 'rural');
       insert into money_holder (id, area, unit_id, kind, name) values (gen_random_uuid(), '/1/13/', 900, 'commune', 'UBND xã Hòa An')`,
    )
    const line = aLine({ project: '2021-2025/5' })
    await give(t, minh, 'money.open-line', line)
    const rows = [{ id: newId(), unitId: 13, amount: million }]
    assert.deepEqual(await give(t, minh, 'money.allocate', anAllocation(line.id, { rows })), done)
  })
  it('is refused to nobody, to one twice, before the money was decided and after its last day', async () => {
    const line = aLine({ project: '2021-2025/3.1' })
    await give(t, minh, 'money.open-line', line)
    const row = (unitId: number) => ({ id: newId(), unitId, amount: 1 })
    const allocate = (over: Record<string, unknown>) => give(t, minh, 'money.allocate', anAllocation(line.id, over))
    assert.deepEqual(await allocate({ rows: [row(11), row(99)] }), refused('money.holder-unknown'))
    assert.deepEqual(await allocate({ rows: [row(11), row(11)] }), refused('money.holder-twice'))
    assert.deepEqual(
      await allocate({ decisionDate: '2023-12-19' }),
      refused('money.before-decision', { decided: '2023-12-20' }),
    )
    assert.equal((await lineOf(line.id)).allocated, 0)
    const later = CivilDate.parse('2025-03-01')
    const late = anAllocation(line.id, { decisionDate: '2025-02-01' })
    assert.deepEqual(
      await give(t, minh, 'money.allocate', late, later),
      refused('money.after-spend-by', { spendBy: '2024-12-31' }),
    )
  })
  it('is adjusted and taken back by decision, never below what is spent', async () => {
    const { line, allocation } = await addMoney(t, minh, { project: '2021-2025/3.2' })
    await give(t, lan, 'money.disburse', aDisbursement(allocation, { amount: 15 * million }))
    const adjust = (amount: number) =>
      give(t, minh, 'money.adjust-allocation', { allocationId: allocation, amount, ...decided })
    const takeBack = (amount: number) =>
      give(t, minh, 'money.return-allocation', { allocationId: allocation, amount, ...decided })
    assert.deepEqual(await adjust(60 * million + 1), refused('money.over-line', { left: 60 * million }))
    assert.deepEqual(await adjust(-25 * million - 1), refused('money.already-spent', { spent: 15 * million }))
    assert.deepEqual(await takeBack(25 * million + 1), refused('money.over-allocation', { left: 25 * million }))
    assert.deepEqual(await adjust(5 * million), done)
    assert.deepEqual(await takeBack(30 * million), done)
    assert.deepEqual(
      [(await allocationOf(allocation)).amount, (await lineOf(line)).allocated],
      [15 * million, 15 * million],
    )
  })
})

describe('a disbursement', () => {
  let allocation: string
  before(async () => ({ allocation } = await addMoney(t, minh, { project: '2021-2025/6.1' })))
  const disburse = (over: Record<string, unknown> = {}, actor = lan) =>
    give(t, actor, 'money.disburse', aDisbursement(allocation, over))

  it('is never more than is left, before the decision, after the last day or of tomorrow', async () => {
    assert.deepEqual(
      await disburse({ amount: 40 * million + 1 }),
      refused('money.over-allocation', { left: 40 * million }),
    )
    assert.deepEqual(await disburse({ amount: 1.5 }), refused('input.invalid', { path: 'amount' }))
    assert.deepEqual(await disburse({ on: '2024-01-09' }), refused('money.before-decision', { decided: '2024-01-10' }))
    assert.deepEqual(await disburse({ on: '2024-12-21' }), refused('money.in-the-future'))
    const late = aDisbursement(allocation, { on: '2025-01-01' })
    assert.deepEqual(
      await give(t, lan, 'money.disburse', late, CivilDate.parse('2025-01-05')),
      refused('money.after-spend-by', { spendBy: '2024-12-31' }),
    )
    assert.deepEqual(await disburse({ activityId: newId() }), refused('money.activity-unknown'))
  })
  it('is not for the officer of another commune, who does not see the money either', async () => {
    assert.deepEqual(await disburse({}, hoa), refused('access.denied'))
    const denied = { ok: false, error: { code: 'access.denied' } }
    assert.deepEqual(await look(t, hoa, '/api/money/allocations/{id}', { id: allocation }), denied)
    const rows = async (actor: Actor) =>
      (await read<{ rows: { id: string }[] }>(actor, '/api/money/allocations')).rows.map(({ id }) => id)
    assert.ok((await rows(lan)).includes(allocation))
    assert.ok(!(await rows(hoa)).includes(allocation))
    const { lines, whole } = await read<{ lines: Line[]; whole: boolean }>(hoa, '/api/money/budget', {
      year: 2024,
      project: '2021-2025/6.1',
    })
    assert.deepEqual([whole, lines[0]?.allocated, lines[0]?.held], [false, 40 * million, 0])
  })
  it('that was wrong is corrected by another, which gives back what was too much', async () => {
    const wrong = aDisbursement(allocation, { amount: 10 * million })
    assert.deepEqual(await give(t, lan, 'money.disburse', wrong), done)
    const correct = (amount: number, over: object = {}) =>
      give(t, lan, 'money.correct-disbursement', {
        id: newId(),
        disbursementId: wrong.id,
        on: '2024-04-01',
        amount,
        documentNo: 'UNC 02',
        reason: 'Ghi nhầm số tiền',
        ...over,
      })
    assert.deepEqual(await correct(10 * million), refused('money.same-amount'))
    assert.deepEqual(await correct(41 * million), refused('money.over-allocation', { left: 30 * million }))
    assert.deepEqual(await correct(1, { on: '2024-02-28' }), refused('money.before-original', { on: '2024-03-01' }))
    assert.deepEqual(await correct(6 * million), done)
    assert.equal((await allocationOf(allocation)).spent, 6 * million)
    assert.deepEqual(await correct(5 * million), done)
    assert.deepEqual(await correct(0), done)
    const { spent, disbursements } = await allocationOf(allocation)
    assert.equal(spent, 0)
    assert.deepEqual(
      disbursements.map((it) => [it.amount / million, it.now]),
      [
        [10, 0],
        [-4, null],
        [-1, null],
        [-5, null],
      ],
    )
    assert.deepEqual(
      await give(t, hoa, 'money.correct-disbursement', {
        id: newId(),
        disbursementId: wrong.id,
        on: '2024-04-01',
        amount: 3,
        documentNo: 'x',
        reason: 'x',
      }),
      refused('access.denied'),
    )
  })
  it('is tied to an activity of the area the money is for', async () => {
    const [inside, outside] = [newId(), newId()]
    const row = (id: string, unit: number) =>
      `('${id}', '/1/${unit}/', ${unit}, 2024, 'job-counselling', 'Tư vấn', '2024-02-01', 'running', gen_random_uuid())`
    await asOwner(
      t.name,
      `insert into activity (id, area, unit_id, year, kind, name, starts_on, state, command_id) values ${row(inside, 11)}, ${row(outside, 12)}`,
    )
    assert.deepEqual(await disburse({ activityId: outside }, minh), refused('money.activity-unknown'))
    assert.deepEqual(await disburse({ activityId: inside }), done)
  })
})
