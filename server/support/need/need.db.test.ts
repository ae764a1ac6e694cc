import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../../domain/account/actor.ts'
import {
  addActor,
  addNationalStandards,
  addSmallProvince,
  aHousehold,
  aMember,
  give,
  newId,
} from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'

let t: TestDatabase
let lan: Actor
let minh: Actor
let province: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'commune-officer', '/1/12/', 'Lê Văn Minh')
  province = await addActor(t, 'province-officer')
})
after(() => t.drop())

const done = { kind: 'done' }
const code = (verdict: Awaited<ReturnType<typeof give>>) => (verdict.kind === 'refused' ? verdict.refusal.code : 'done')
async function household(over: object = {}, by = lan) {
  const [head, spouse] = [aMember(), aMember({ name: 'Phan Thị Sương', relation: 'spouse', sex: 'female' })]
  const it = aHousehold({ members: [head, spouse], ...over })
  assert.deepEqual(await give(t, by, 'household.register', it), done)
  return { id: it.id, head: head.id, spouse: spouse.id }
}
const interview = async (
  { id, head }: { id: string; head: string },
  on: string,
  answers: { household?: object; head?: object },
) =>
  assert.deepEqual(
    await give(t, lan, 'survey.record', {
      id: newId(),
      householdId: id,
      on,
      answers: { household: answers.household ?? {}, members: [{ id: head, ...answers.head }] },
      income: { kind: 'not-asked' },
    }),
    done,
  )
const needs = (householdId: string) =>
  t.see(async (tx) => {
    const rows = await tx
      .selectFrom('need')
      .select(['kind', 'member_id', 'since', 'closed_on', 'closed_by', 'area'])
      .where('household_id', '=', householdId)
      .orderBy('kind')
      .orderBy('since')
      .execute()
    return rows.map((it) => [it.kind, it.since, it.closed_by, it.closed_on].filter(Boolean).join(' '))
  })
const record = (it: { id: string }, over: object = {}, by = lan) =>
  give(t, by, 'support.record-need', {
    id: newId(),
    householdId: it.id,
    memberId: null,
    kind: 'housing',
    since: '2024-05-01',
    ...over,
  })

describe('needs of interviews', () => {
  it('open with the interview that names them and close with a later one that was asked and names them no more', async () => {
    const it = await household()
    const first = {
      household: { needs: ['housing', 'credit'], internetNeed: true },
      head: { needs: ['job-counselling'] },
    }
    await interview(it, '2024-03-01', first)
    assert.deepEqual(await needs(it.id), [
      'credit 2024-03-01',
      'housing 2024-03-01',
      'internet 2024-03-01',
      'job-counselling 2024-03-01',
    ])
    await interview(it, '2024-09-01', {
      household: { needs: ['housing', 'water'], internetNeed: false },
      head: { needs: [] },
    })
    assert.deepEqual(await needs(it.id), [
      'credit 2024-03-01 not-needed 2024-09-01',
      'housing 2024-03-01',
      'internet 2024-03-01 not-needed 2024-09-01',
      'job-counselling 2024-03-01 not-needed 2024-09-01',
      'water 2024-09-01',
    ])
  })
  it('stay open where nobody asked again', async () => {
    const it = await household()
    await interview(it, '2024-03-01', { household: { needs: ['housing'] }, head: { needs: ['job-counselling'] } })
    await interview(it, '2024-09-01', {})
    assert.deepEqual(await needs(it.id), ['housing 2024-03-01', 'job-counselling 2024-03-01'])
  })
  it('an officer recorded are not closed by an interview that names others', async () => {
    const it = await household()
    assert.deepEqual(await record(it), done)
    await interview(it, '2024-09-01', { household: { needs: ['water'] } })
    assert.deepEqual(await needs(it.id), ['housing 2024-05-01', 'water 2024-09-01'])
  })
})

describe('a need', () => {
  it('goes where the person goes, and is seen by the officer there', async () => {
    const it = await household()
    await record(it)
    await record(it, { memberId: it.head, kind: 'work-abroad' })
    const moved = await give(t, province, 'household.move', {
      id: it.id,
      seenVersion: 1,
      villageId: 121,
      on: '2024-06-01',
      reason: 'Chuyển nhà',
    })
    assert.deepEqual(moved, done)
    const seen = (within: string) =>
      t.see((tx) => tx.selectFrom('need').select('id').where('household_id', '=', it.id).execute(), within)
    assert.deepEqual([(await seen('/1/11/')).length, (await seen('/1/12/')).length], [0, 2])
  })
  it('of who left or died is over, with the household it is all of them', async () => {
    const it = await household()
    await record(it, { memberId: it.spouse, kind: 'work-abroad' })
    await record(it)
    const left = { id: it.id, seenVersion: 1, memberId: it.spouse, by: 'death', on: '2024-06-01' }
    assert.deepEqual(await give(t, lan, 'household.remove-member', left), done)
    assert.deepEqual(await needs(it.id), ['housing 2024-05-01', 'work-abroad 2024-05-01 left 2024-06-01'])
    const ended = { id: it.id, seenVersion: 2, by: 'move-out', on: '2024-07-01', reason: 'Đi tỉnh khác' }
    assert.deepEqual(await give(t, lan, 'household.end', ended), done)
    assert.deepEqual((await needs(it.id))[0], 'housing 2024-05-01 left 2024-07-01')
  })
  it('is open once, for whom its kind is for, and not from tomorrow on', async () => {
    const it = await household()
    assert.equal(code(await record(it)), 'done')
    assert.equal(code(await record(it)), 'need.exists')
    assert.equal(code(await record(it, { kind: 'work-abroad' })), 'support.for-persons')
    assert.equal(code(await record(it, { memberId: it.head })), 'support.for-households')
    assert.equal(code(await record(it, { kind: 'credit', since: '2024-12-21' })), 'need.in-future')
    const other = await household()
    assert.equal(code(await record(it, { memberId: other.head, kind: 'work-abroad' })), 'household.member-unknown')
  })
  it('is closed once, with the day it was withdrawn', async () => {
    const it = await household()
    const id = newId()
    await record(it, { id })
    const close = (on: string, by = lan) => give(t, by, 'support.close-need', { id, how: 'withdrawn', on })
    assert.equal(code(await close('2024-04-30')), 'need.closed-before-since')
    assert.equal(code(await close('2024-06-01', minh)), 'access.denied')
    assert.equal(code(await close('2024-06-01')), 'done')
    assert.equal(code(await close('2024-06-01')), 'need.closed')
    assert.deepEqual(await needs(it.id), ['housing 2024-05-01 withdrawn 2024-06-01'])
  })
  it('is closed by an officer where an interview opened it too', async () => {
    const it = await household()
    const kinds = ['housing', 'credit', 'water', 'latrine', 'production-support']
    await interview(it, '2024-09-01', { household: { needs: kinds } })
    const rows = await t.see((tx) => tx.selectFrom('need').select('id').where('household_id', '=', it.id).execute())
    for (const { id } of rows)
      assert.equal(code(await give(t, lan, 'support.close-need', { id, how: 'withdrawn', on: '2024-10-01' })), 'done')
    assert.equal(rows.length, kinds.length)
  })
  it('is not written by an officer of another commune', async () => {
    const it = await household()
    assert.equal(code(await record(it, {}, minh)), 'access.denied')
    assert.deepEqual(await needs(it.id), [])
  })
})
