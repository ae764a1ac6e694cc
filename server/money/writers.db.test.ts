import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Verdict } from '../../contract/command.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, addSmallProvince, give, newId } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aDisbursement, addMoney, aLine, anAllocation, million } from '../../test/money-builders.ts'

let t: TestDatabase
let minh: Actor
let lan: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  minh = await addActor(t, 'province-officer', '/1/', 'Trần Văn Minh')
  lan = await addActor(t, 'commune-officer', '/1/11/')
})
after(() => t.drop())

const fifty = <T>(what: (at: number) => Promise<T>) => Promise.all(Array.from({ length: 50 }, (_, at) => what(at)))
const done = (verdicts: readonly Verdict[]) => verdicts.filter(({ kind }) => kind === 'done').length
const lefts = (verdicts: readonly Verdict[], code: string) =>
  verdicts.flatMap((it) => {
    if (it.kind === 'done') return []
    assert.equal(it.refusal.code, code)
    return 'left' in it.refusal ? [it.refusal.left] : []
  })
const sumOf = async (statement: string): Promise<Record<string, number>> => (await asOwner(t.name, statement)).rows[0]

describe('fifty writers at once', () => {
  it('never spend more than an allocation has, and each is told what is left', async () => {
    const { allocation } = await addMoney(t, minh)
    const verdicts = await fifty(() =>
      give(t, lan, 'money.disburse', aDisbursement(allocation, { amount: 3 * million })),
    )
    assert.equal(done(verdicts), 13)
    assert.deepEqual(new Set(lefts(verdicts, 'money.over-allocation')), new Set([million]))
    const { amount, spent, paid } = await sumOf(
      `select a.amount, a.spent, (select sum(amount)::bigint from disbursement where allocation_id = a.id) as paid from allocation a where id = '${allocation}'`,
    )
    assert.deepEqual([amount, spent, paid], [40 * million, 39 * million, 39 * million])
  })
  it('never allocate more than a line has, and each is told what is left', async () => {
    const line = aLine({ source: 'province' })
    await give(t, minh, 'money.open-line', line)
    const verdicts = await fifty((at) => {
      const rows = [{ id: newId(), unitId: at % 2 === 0 ? 11 : 12, amount: 7 * million }]
      return give(t, minh, 'money.allocate', anAllocation(line.id, { rows }))
    })
    assert.equal(done(verdicts), 14)
    assert.deepEqual(new Set(lefts(verdicts, 'money.over-line')), new Set([2 * million]))
    const { amount, allocated, held } = await sumOf(
      `select l.amount, l.allocated, (select sum(amount)::bigint from allocation where line_id = l.id) as held from money_line l where id = '${line.id}'`,
    )
    assert.deepEqual([amount, allocated, held], [100 * million, 98 * million, 98 * million])
  })
  it('cannot overspend even where nobody asks first: the database refuses', async () => {
    const { allocation } = await addMoney(t, minh, { source: 'people' })
    const pay = () =>
      t.see((tx) =>
        tx
          .insertInto('disbursement')
          .values({
            id: newId(),
            allocation_id: allocation,
            area: '/1/11/' as Actor['area'],
            on_date: '2024-03-01',
            amount: 3 * million,
            document_no: 'x',
            content: 'x',
            command_id: newId(),
          })
          .execute()
          .then(() => true),
      )
    const paid = await fifty(() =>
      pay().catch((error: unknown) => {
        assert.equal(error instanceof Error && 'constraint' in error && error.constraint, 'allocation_not_exceeded')
        return false
      }),
    )
    assert.equal(paid.filter(Boolean).length, 13)
  })
  it('who spend, allocate, take back and adjust at once wait for each other and never in a circle', async () => {
    const { line, allocation } = await addMoney(t, minh, { source: 'credit' })
    const decided = { decisionNo: '9/QĐ', decisionDate: '2024-02-01' }
    const verdicts = await fifty((at) => {
      if (at % 4 === 0) return give(t, lan, 'money.disburse', aDisbursement(allocation))
      if (at % 4 === 1)
        return give(t, minh, 'money.return-allocation', { allocationId: allocation, amount: million, ...decided })
      if (at % 4 === 2)
        return give(t, minh, 'money.adjust-allocation', { allocationId: allocation, amount: million, ...decided })
      return give(
        t,
        minh,
        'money.allocate',
        anAllocation(line, { rows: [{ id: newId(), unitId: 11, amount: million }] }),
      )
    })
    assert.equal(done(verdicts), 50)
    const { amount, spent, allocated } = await sumOf(
      `select a.amount, a.spent, l.allocated from allocation a join money_line l on l.id = a.line_id where a.id = '${allocation}'`,
    )
    assert.deepEqual([amount, spent, allocated], [51 * million, 13 * million, 51 * million])
  })
})

describe('fifty receipts at once', () => {
  it('are numbered by unit and year without a gap, also where one of them is refused', async () => {
    const [donor, contribution] = [newId(), newId()]
    await give(t, lan, 'money.add-donor', { id: donor, unitId: 11, kind: 'enterprise', name: 'Công ty Mẫu' })
    const promised = { pledgedOn: '2024-02-01', pledged: 900 * million, purpose: 'housing', form: 'money', year: 2024 }
    await give(t, lan, 'money.pledge', { id: contribution, donorId: donor, ...promised })
    const twice = newId()
    const verdicts = await fifty((at) =>
      give(t, lan, 'money.receive', {
        id: at % 10 === 0 ? twice : newId(),
        contributionId: contribution,
        on: '2024-03-01',
        amount: million,
        receivedBy: 'Nguyễn Thị Lan',
      }),
    )
    assert.equal(done(verdicts), 46)
    const { numbers, received } = await sumOf(
      `select array_agg(no order by no) as numbers, (select received from contribution) as received from contribution_receipt`,
    )
    assert.deepEqual(
      numbers,
      Array.from({ length: 46 }, (_, at) => at + 1),
    )
    assert.equal(received, 46 * million)
  })
})
