import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  earlyWarningCounts,
  earlyWarningExport,
  earlyWarningList,
  householdWarning,
} from '../../../contract/early-warning.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import {
  addActor,
  addNationalStandards,
  addSmallProvince,
  aHousehold,
  aMember,
  give,
  look,
  newId,
  newMemberId,
} from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'

let t: TestDatabase
let lan: Actor
let minh: Actor
let officer: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'commune-officer', '/1/12/', 'Lê Văn Minh')
  officer = await addActor(t, 'province-officer')
})
after(() => t.drop())

const done = { kind: 'done' }
type Home = { readonly id: string; readonly head: string; readonly second: string }
async function home(by: Actor, villageId: number): Promise<Home> {
  const [head, second] = [newMemberId(), newMemberId()]
  const members = [
    aMember({ id: head }),
    aMember({ id: second, name: 'Phan Thị Sương', relation: 'spouse', sex: 'female' }),
  ]
  const it = aHousehold({ villageId, members })
  assert.deepEqual(await give(t, by, 'household.register', it), done)
  return { id: it.id, head, second }
}
/** Off the list of poor households at the review of 2023. */
async function escaped(by = lan, villageId = 111): Promise<Home> {
  const it = await home(by, villageId)
  await asOwner(
    t.name,
    `update household set account = 'once-poor', ever_poor = true, escaped_on = '2023-12-15' where id = '${it.id}'`,
  )
  return it
}
const interview = (it: Home, on: string, points: number | null, able: boolean | null) =>
  asOwner(
    t.name,
    `with s as (insert into survey (id, household_id, area, village_id, on_date, year, answers, income_points, deprived, known)
       select '${newId()}', id, area, village_id, '${on}', 2024, '{}', ${points}, 0, 4095 from household where id = '${it.id}' returning id, area)
     insert into survey_member (survey_id, member_id, household_id, area, able_to_work) select id, '${it.second}', '${it.id}', area, ${able} from s`,
  )
const hardship = (it: Home, over: Record<string, unknown> = {}, by = lan) =>
  give(t, by, 'household.record-hardship', { id: it.id, what: 'illness', on: '2024-11-01', note: 'tai biến', ...over })
async function warning(it: Home, query: Record<string, unknown> = {}) {
  const found = await look(t, officer, householdWarning.path, { id: it.id, ...query })
  assert.ok(found.ok, JSON.stringify(found))
  return householdWarning.answer.parse(found.value).warning
}
const rules = async (it: Home, query: Record<string, unknown> = {}) =>
  (await warning(it, query))?.reasons.map(({ rule }) => rule) ?? []
const leave = (it: Home, by: string) =>
  give(t, lan, 'household.remove-member', { id: it.id, seenVersion: 1, memberId: it.second, by, on: '2024-10-10' })

describe('the early warning reads what the records say', () => {
  it('hardship an officer wrote down, with whom and what', async () => {
    const it = await escaped()
    assert.equal(await warning(it), null)
    assert.deepEqual(await hardship(it, { memberId: it.second }), done)
    const found = await warning(it)
    assert.deepEqual(found?.reasons, [
      { rule: 'illness', on: '2024-11-01', member: 'Phan Thị Sương', note: 'tai biến', support: null },
    ])
    assert.deepEqual(found?.standings, [{ kind: 'newly-escaped', from: 'poor', on: '2023-12-15' }])
    await hardship(it, { what: 'disaster', on: '2024-12-01' })
    await hardship(it, { what: 'lost-job', on: '2024-12-02' })
    assert.deepEqual(await rules(it), ['lost-job', 'disaster', 'illness'])
  })
  it('the death of an earner, known by the interview before', async () => {
    const it = await escaped()
    await interview(it, '2023-11-01', null, true)
    assert.deepEqual(await leave(it, 'death'), done)
    assert.deepEqual(await rules(it), ['earner-died'])
  })
  it('somebody who left, of whom nobody knows whether they earned', async () => {
    const it = await escaped()
    assert.deepEqual(await leave(it, 'move-out'), done)
    assert.deepEqual(await rules(it), ['member-left'])
  })
  it('support that ended with no other after it', async () => {
    const it = await escaped()
    const card = (on: string, validUntil: string) =>
      give(t, lan, 'support.deliver', {
        id: newId(),
        householdId: it.id,
        memberId: it.head,
        kind: 'health-insurance',
        on,
        validUntil,
      })
    await card('2024-01-05', '2024-11-30')
    assert.deepEqual(await rules(it), ['support-ended'])
    await card('2024-12-01', '2025-11-30')
    assert.deepEqual(await rules(it), [])
  })
  it('points just above the line, by the latest interview', async () => {
    const it = await home(lan, 111)
    await hardship(it)
    assert.equal(await warning(it), null)
    await interview(it, '2024-10-20', 146, null)
    assert.deepEqual((await warning(it))?.standings, [{ kind: 'above-line', points: 146, line: 140 }])
    await interview(it, '2024-11-20', 171, null)
    assert.equal(await warning(it), null)
  })
  it('a margin and a length the province set, from their day on', async () => {
    const it = await home(lan, 111)
    await hardship(it, { on: '2024-03-01' })
    await interview(it, '2024-02-20', 155, null)
    assert.equal(await warning(it), null)
    const set = (over: object, by = officer) =>
      give(t, by, 'support.set-early-warning', {
        marginPoints: 20,
        months: 12,
        from: '2024-12-01',
        act: 'QĐ 12/QĐ-UBND',
        ...over,
      })
    assert.deepEqual(await set({}, lan), { kind: 'refused', refusal: { code: 'access.denied' } })
    assert.deepEqual(await set({}), done)
    assert.deepEqual(await rules(it), ['illness'])
    assert.deepEqual(await rules(it, { on: '2024-11-30' }), [])
    assert.deepEqual(await set({ months: 6, from: '2024-12-10' }), done)
    assert.deepEqual(await rules(it), [])
    assert.deepEqual(await rules(it, { on: '2024-12-09' }), ['illness'])
    await set({ marginPoints: 10, months: 12, from: '2024-12-10' })
  })
})

describe('hardship', () => {
  it('moves no class and stands in no way of what is booked later for an earlier day', async () => {
    const it = await escaped()
    assert.deepEqual(await hardship(it, { on: '2024-12-15' }), done)
    assert.deepEqual(await leave(it, 'death'), done)
  })
  it('of a day to come, of somebody else’s household or of a stranger is refused', async () => {
    const it = await escaped()
    const code = (verdict: Awaited<ReturnType<typeof give>>) =>
      verdict.kind === 'refused' ? verdict.refusal.code : 'done'
    assert.equal(code(await hardship(it, { on: '2024-12-21' })), 'input.invalid')
    assert.equal(code(await hardship(it, { memberId: newMemberId() })), 'household.member-unknown')
    assert.equal(code(await hardship(it, {}, minh)), 'access.denied')
  })
})

describe('the list of warnings', () => {
  const list = async (who: Actor, query: Record<string, unknown> = {}) => {
    const found = await look(t, who, earlyWarningList.path, query)
    assert.ok(found.ok, JSON.stringify(found))
    return earlyWarningList.answer.parse(found.value)
  }
  it('is of the reader’s area, with exact counts, page after page', async () => {
    const other = await escaped(minh, 121)
    await hardship(other, {}, minh)
    const all = await list(officer)
    assert.equal(all.rows.length, all.count)
    assert.ok(all.count >= 4)
    assert.deepEqual(
      (await list(minh)).rows.map(({ household }) => household.id),
      [other.id],
    )
    const walked: string[] = []
    for (let after: string | undefined; ; ) {
      const page = await list(officer, { limit: 2, ...(after ? { after } : {}) })
      walked.push(...page.rows.map(({ household }) => household.id))
      if (page.next === null) break
      after = page.next
    }
    assert.deepEqual(
      walked,
      all.rows.map(({ household }) => household.id),
    )
  })
  it('is filtered by rule, and counted by rule and commune', async () => {
    const found = await look(t, officer, earlyWarningCounts.path)
    assert.ok(found.ok)
    const counts = earlyWarningCounts.answer.parse(found.value)
    for (const { value, households } of counts.rules)
      assert.equal((await list(officer, { rule: value })).count, households)
    assert.equal(
      counts.communes.reduce((sum, { households }) => sum + households, 0),
      counts.all,
    )
    assert.equal(counts.settings.marginPoints, 10)
  })
  it('goes out as a file, with a row a household', async () => {
    const found = await look(t, officer, earlyWarningExport.path, { purpose: 'đi thăm hộ' })
    assert.ok(found.ok)
    assert.equal((found.value as { rows: number }).rows, (await list(officer)).count)
  })
  it('is for who reads households', async () => {
    assert.equal((await look(t, await addActor(t, 'province-leader'), earlyWarningList.path)).ok, false)
  })
})
