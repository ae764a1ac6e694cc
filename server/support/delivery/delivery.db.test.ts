import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../../domain/account/actor.ts'
import {
  aCommand,
  addActor,
  addSmallProvince,
  aHousehold,
  aMember,
  give,
  newId,
  newMemberId,
  today,
} from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { runCommand } from '../../command/run.ts'
import { handlers } from '../../subjects.ts'

let t: TestDatabase
let lan: Actor
let minh: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'commune-officer', '/1/12/', 'Lê Văn Minh')
})
after(() => t.drop())

const done = { kind: 'done' }
const code = (verdict: Awaited<ReturnType<typeof give>>) => (verdict.kind === 'refused' ? verdict.refusal.code : 'done')
async function household(by = lan, villageId = 111) {
  const head = aMember()
  const it = aHousehold({ villageId, members: [head] })
  assert.deepEqual(await give(t, by, 'household.register', it), done)
  return { id: it.id, head: head.id }
}
const aDelivery = (it: { id: string }, over: object = {}) => ({
  id: newId(),
  householdId: it.id,
  memberId: null,
  kind: 'tet-gift',
  on: '2024-02-01',
  amount: 500_000,
  ...over,
})
const deliver = (it: { id: string }, over: object = {}, by = lan) => give(t, by, 'support.deliver', aDelivery(it, over))
const written = (householdId: string) =>
  t.see((tx) =>
    tx
      .selectFrom('delivery')
      .select(['kind', 'amount', 'source', 'cancelled_on', 'cancel_reason', 'allocation_id', 'contribution_id'])
      .where('household_id', '=', householdId)
      .orderBy('id')
      .execute(),
  )

describe('a delivery', () => {
  it('sent again is written once; the same id in another command is refused', async () => {
    const it = await household()
    const sent = aCommand('support.deliver', aDelivery(it))
    const given = { actor: lan, commandId: sent.id, today, vault: t.vault, files: t.files }
    for (let times = 0; times < 3; times += 1)
      assert.deepEqual(await runCommand(t.planned, handlers, given, sent), done)
    assert.equal((await written(it.id)).length, 1)
    assert.equal(code(await give(t, lan, 'support.deliver', sent.input)), 'support.exists')
  })
  it('of half a đồng, of nothing, of tomorrow, of no such kind is refused', async () => {
    const it = await household()
    for (const amount of [0.5, 0, -1, '500000', 1e20])
      assert.equal(code(await deliver(it, { amount })), 'input.invalid')
    assert.equal(code(await deliver(it, { kind: 'gold' })), 'input.invalid')
    assert.equal(code(await deliver(it, { on: '2024-12-21' })), 'support.in-future')
    assert.equal(code(await deliver(it, { evidence: 'a'.repeat(64) })), 'support.evidence-unknown')
    assert.deepEqual(await written(it.id), [])
  })
  it('keeps its evidence, and says when another body gave it', async () => {
    const it = await household()
    const evidence = await t.files.put(new TextEncoder().encode('ảnh'))
    assert.equal(code(await deliver(it, { evidence, elsewhere: true })), 'done')
    assert.deepEqual(
      (await written(it.id)).map((row) => row.source),
      ['elsewhere'],
    )
  })
  it('to somebody of another household, or for a person where it is for the household, is refused', async () => {
    const [it, other] = [await household(), await household()]
    assert.equal(code(await deliver(it, { memberId: it.head })), 'support.for-households')
    assert.equal(code(await deliver(it, { kind: 'health-insurance' })), 'support.for-persons')
    assert.equal(
      code(await deliver(it, { kind: 'health-insurance', memberId: other.head })),
      'household.member-unknown',
    )
  })
  it('to a household of another commune is refused like one to nobody', async () => {
    const it = await household()
    assert.equal(code(await deliver(it, {}, minh)), 'access.denied')
    assert.equal(code(await deliver({ id: newMemberId() }, {}, lan)), 'access.denied')
    assert.deepEqual(await written(it.id), [])
  })
  it('taken back stays with its reason and opens the need again; twice it is not taken back', async () => {
    const it = await household()
    const need = newId()
    const opened = { id: need, householdId: it.id, memberId: null, kind: 'tet-gift', since: '2024-01-01' }
    assert.deepEqual(await give(t, lan, 'support.record-need', opened), done)
    const id = newId()
    assert.equal(code(await deliver(it, { id })), 'done')
    const closedBy = () =>
      t.see((tx) => tx.selectFrom('need').select('closed_by').where('id', '=', need).executeTakeFirstOrThrow())
    assert.equal((await closedBy()).closed_by, 'delivery')
    const cancel = (by = lan) => give(t, by, 'support.cancel-delivery', { id, reason: 'Ghi nhầm hộ' })
    assert.equal(code(await cancel(minh)), 'access.denied')
    assert.equal(code(await cancel()), 'done')
    assert.equal((await closedBy()).closed_by, null)
    assert.equal(code(await cancel()), 'support.cancelled')
    const [row] = await written(it.id)
    assert.deepEqual([row?.cancelled_on, row?.cancel_reason], [today, 'Ghi nhầm hộ'])
  })
})

describe('the money of a delivery', () => {
  const own = { allocation: newId(), contribution: newId(), other: newId() }
  before(() =>
    asOwner(
      t.name,
      `insert into money_line (id, plan_year, execution_year, source, spend_by) values ('${own.contribution}', 2024, 2024, 'central', '2025-01-31');
       insert into money_holder (id, area, kind, name) values ('${own.allocation}', '/1/11/', 'commune', 'UBND xã Vĩnh Hải'), ('${own.other}', '/1/12/', 'commune', 'UBND phường Mẫu Thành');
       insert into allocation (id, line_id, holder_id, area) values ('${own.allocation}', '${own.contribution}', '${own.allocation}', '/1/11/'), ('${own.other}', '${own.contribution}', '${own.other}', '/1/12/');
       insert into donor (id, area, kind, name, folded_name) values ('${own.contribution}', '/1/11/', 'enterprise', 'Công ty Mẫu', 'cong ty mau');
       insert into contribution (id, donor_id, area, year, purpose, form, pledged_on, pledged) values ('${own.contribution}', '${own.contribution}', '/1/11/', 2024, 'housing', 'money', '2024-01-01', 1000000)`,
    ).then(() => {}),
  )
  it('is an allocation of its place, or a contribution for its purpose, and never both', async () => {
    const it = await household()
    assert.equal(code(await deliver(it, { allocationId: own.allocation })), 'done')
    assert.equal(code(await deliver(it, { allocationId: own.other })), 'support.money-unknown')
    assert.equal(code(await deliver(it, { contributionId: own.contribution })), 'support.money-for-other-purpose')
    const house = { kind: 'housing', topic: 'repair', contributionId: own.contribution }
    assert.equal(code(await deliver(it, { ...house, allocationId: own.allocation })), 'support.two-sources')
    assert.equal(code(await deliver(it, house)), 'done')
    const province = await addActor(t, 'province-officer')
    assert.equal(code(await deliver(it, { allocationId: own.other }, province)), 'support.money-of-another-area')
  })
})

describe('many deliveries at once', () => {
  it('are all written or none, and the wrong rows are named', async () => {
    const [a, b] = [await household(), await household()]
    const elsewhere = await household(minh, 121)
    const rows = [aDelivery(a), aDelivery(b, { on: '2024-12-21' }), aDelivery(elsewhere)]
    const verdict = await give(t, lan, 'support.deliver-many', { rows })
    assert.deepEqual(verdict, {
      kind: 'refused',
      refusal: {
        code: 'support.rows-refused',
        rows: [
          { row: 2, refusal: { code: 'support.in-future' } },
          { row: 3, refusal: { code: 'access.denied' } },
        ],
      },
    })
    assert.deepEqual([...(await written(a.id)), ...(await written(b.id))], [])
  })
  it('sent again by a new command add nothing', async () => {
    const it = await household()
    const rows = [aDelivery(it), aDelivery(it, { on: '2024-03-01' })]
    for (let times = 0; times < 2; times += 1)
      assert.deepEqual(await give(t, lan, 'support.deliver-many', { rows }), done)
    assert.equal((await written(it.id)).length, 2)
  })
  it('for households of another commune only are refused as a whole', async () => {
    const elsewhere = await household(minh, 121)
    assert.equal(code(await give(t, lan, 'support.deliver-many', { rows: [aDelivery(elsewhere)] })), 'access.denied')
  })
})
