import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../domain/account/actor.ts'
import { nationalStandards } from '../../domain/standard/national.ts'
import {
  addActor,
  addNationalStandards,
  addSmallProvince,
  aHousehold,
  aMember,
  give,
  look,
  newListId,
} from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'

let t: TestDatabase
let lan: Actor
let chair: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  chair = await addActor(t, 'commune-chair', '/1/11/', 'Đặng Thị Hòa')
})
after(() => t.drop())

type Class = 'poor' | 'near-poor' | 'neither'
const open = async (year: number) => {
  const id = newListId()
  const input = { id, unitId: 11, year, standard: nationalStandards[1].id, reviewDate: `${year}-11-20` }
  assert.deepEqual(await give(t, lan, 'review.open-list', input), { kind: 'done' })
  return id
}
/** Puts a household on a draft, with as many people as it has or as the review counted. */
const enter = (list: string, household: string, as: Class, was: Class, headcount = 3) =>
  t.see((tx) =>
    sql`insert into poverty_list_entry (list_id, household_id, area, village_id, year, class, was, headcount, head_name, ethnicity, minority, no_labour, merit, income_points, deprivation_points)
        select l.id, h.id, h.area, h.village_id, l.year, ${as}, ${was}, ${headcount}, h.head_name, h.ethnicity, false, false, false, ${as === 'neither' ? 150 : 120}, ${as === 'poor' ? 40 : 20}
          from poverty_list l, household h where l.id = ${list} and h.id = ${household}`.execute(tx),
  )
const decision = (year: number, over: object = {}) => ({
  seenVersion: 1,
  decisionNo: `${year}/QĐ-UBND`,
  decisionDate: `${year}-12-10`,
  signer: 'Đặng Thị Hòa',
  ...over,
})
const recognise = (id: string, year: number, over: object = {}) =>
  give(t, chair, 'review.recognise', {
    id,
    ...decision(year),
    escapedDecisionNo: `${year}b/QĐ-UBND`,
    escapedDecisionDate: `${year}-12-10`,
    ...over,
  })
const register = async () => {
  const household = aHousehold({
    members: [aMember(), aMember({ relation: 'spouse' }), aMember({ relation: 'child' })],
  })
  await give(t, lan, 'household.register', household)
  return household.id
}
const ledger = (year: number) =>
  t.see(async (tx) => {
    const rows = await tx
      .selectFrom('movement')
      .select(['from_account', 'to_account', 'households', 'people'])
      .where('year', '=', year)
      .orderBy('id')
      .execute()
    return rows.map((row) => `${row.from_account} → ${row.to_account}: ${row.households}, ${row.people}`).sort()
  })

describe('recognition of the list of a commune', () => {
  it('opens the ledger with the first list, and books every change of the second', async () => {
    const [stays, escapes, falls, fresh] = [await register(), await register(), await register(), await register()]
    const first = await open(2023)
    await enter(first, stays, 'poor', 'neither')
    await enter(first, escapes, 'poor', 'neither')
    await enter(first, falls, 'near-poor', 'neither')
    assert.deepEqual(await recognise(first, 2023), { kind: 'done' })
    assert.deepEqual(await ledger(2023), [])

    const second = await open(2024)
    await enter(second, stays, 'poor', 'poor', 4)
    await enter(second, falls, 'poor', 'near-poor')
    await enter(second, fresh, 'near-poor', 'neither')
    assert.deepEqual(await recognise(second, 2024), {
      kind: 'refused',
      refusal: { code: 'review.unaccounted', count: 1 },
    })
    await enter(second, escapes, 'neither', 'poor')
    assert.deepEqual(await give(t, chair, 'review.recognise', { id: second, ...decision(2024) }), {
      kind: 'refused',
      refusal: { code: 'review.escaped-decision-missing', count: 1 },
    })
    assert.deepEqual(await recognise(second, 2024), { kind: 'done' })
    assert.deepEqual(await ledger(2024), [
      'elsewhere → poor: 0, 1',
      'near-poor → poor: 1, 3',
      'never-listed → near-poor: 1, 3',
      'poor → once-poor: 1, 3',
    ])
    const escaped = await t.see((tx) =>
      tx
        .selectFrom('household')
        .select(['class', 'account', 'escaped_on', 'headcount'])
        .where('id', '=', escapes)
        .executeTakeFirst(),
    )
    assert.deepEqual(escaped, { class: 'neither', account: 'once-poor', escaped_on: '2024-12-10', headcount: 3 })
  })

  it('happens once, and the list stays as it was whoever asks', async () => {
    const lists = await look(t, lan, '/api/lists', { year: 2024 })
    assert.ok(lists.ok)
    const [list] = (
      lists.value as { rows: { id: string; poor: number; nearPoor: number; escaped: number; version: number }[] }
    ).rows
    assert.ok(list)
    assert.deepEqual([list.poor, list.nearPoor, list.escaped], [2, 1, 1])
    assert.deepEqual(await recognise(list.id, 2024, { seenVersion: list.version }), {
      kind: 'refused',
      refusal: { code: 'review.list-frozen' },
    })
    const printed = (ordinal: number) =>
      `insert into poverty_list_member (list_id, household_id, ordinal, member_id, area, name, relation, ethnicity)
       select e.list_id, e.household_id, ${ordinal}, m.id, e.area, m.name, m.relation, m.ethnicity
         from poverty_list_entry e join member m on m.household_id = e.household_id where e.list_id = '${list.id}' limit 1`
    await asOwner(
      t.name,
      `alter table poverty_list_member disable trigger user; ${printed(50)}; alter table poverty_list_member enable trigger user`,
    )
    for (const change of [
      sql`update poverty_list_entry set class = 'poor' where list_id = ${list.id}`,
      sql`update poverty_list_member set ordinal = ordinal + 50 where list_id = ${list.id}`,
      sql`delete from poverty_list_entry where list_id = ${list.id} and household_id not in (select household_id from poverty_list_member)`,
      sql`insert into poverty_list_entry select * from poverty_list_entry where list_id = ${list.id}
          on conflict (list_id, household_id) do update set remark = 'X'`,
      sql`update poverty_list_member set name = 'X' where list_id = ${list.id}`,
      sql`delete from poverty_list_member where list_id = ${list.id}`,
      sql.raw(printed(51)),
      sql`update poverty_list set year = 2020 where id = ${list.id}`,
    ])
      await assert.rejects(
        t.see((tx) => change.execute(tx)),
        /frozen/,
      )
    // Where it lies may follow a merger of communes.
    for (const table of ['poverty_list_entry', 'poverty_list_member'])
      await t.see((tx) => sql`update ${sql.table(table)} set area = area where list_id = ${list.id}`.execute(tx))
  })

  it('of a year is booked once, under one standard', async () => {
    const id = newListId()
    const other = nationalStandards[2].id
    const input = { id, unitId: 11, year: 2024, standard: other, reviewDate: '2024-11-20' }
    assert.deepEqual(await give(t, lan, 'review.open-list', input), { kind: 'done' })
    assert.deepEqual(await recognise(id, 2024, { nobody: true }), {
      kind: 'refused',
      refusal: { code: 'review.year-recognised', year: 2024 },
    })
  })

  it('is corrected later by an event of its own, under "other", for the next year', async () => {
    const { rows } = await t.see((tx) =>
      sql<{ id: string; version: number }>`select id, version from household where class = 'near-poor'`.execute(tx),
    )
    const wrong = rows[0]
    assert.ok(wrong)
    const correction = {
      id: wrong.id,
      seenVersion: wrong.version,
      class: 'neither',
      on: '2025-02-01',
      decisionNo: '12/QĐ-UBND',
      reason: 'Ghi nhầm hộ trùng tên',
    }
    assert.deepEqual(await give(t, lan, 'household.correct-class', correction), {
      kind: 'refused',
      refusal: { code: 'access.denied' },
    })
    assert.deepEqual(await give(t, chair, 'household.correct-class', correction), { kind: 'done' })
    assert.deepEqual(await ledger(2025), ['near-poor → elsewhere: 1, 3'])
  })

  it('is the chairman’s: an officer of the commune is refused', async () => {
    const id = await open(2025)
    assert.deepEqual(await give(t, lan, 'review.recognise', { id, ...decision(2025) }), {
      kind: 'refused',
      refusal: { code: 'access.denied' },
    })
    assert.deepEqual(await recognise(id, 2025), { kind: 'refused', refusal: { code: 'review.list-empty' } })
  })

  it('of an empty list is said on purpose: a zero, not a gap', async () => {
    const officer = await addActor(t, 'commune-officer', '/1/12/')
    const ward = await addActor(t, 'commune-chair', '/1/12/')
    const id = newListId()
    const input = { id, unitId: 12, year: 2024, standard: nationalStandards[1].id, reviewDate: '2024-11-20' }
    await give(t, officer, 'review.open-list', input)
    assert.deepEqual(await give(t, ward, 'review.recognise', { id, ...decision(2024), nobody: true }), { kind: 'done' })
  })

  it('names the communes of that year that have no list', async () => {
    const province = await addActor(t, 'province-officer', '/1/')
    const lists = await look(t, province, '/api/lists', { year: 2023 })
    assert.ok(lists.ok)
    assert.deepEqual(
      (lists.value as { missing: { name: string }[] }).missing.map((it) => it.name),
      ['Phường Mẫu Thành'],
    )
  })
})

describe('the day a review ended', () => {
  it('can be put right until the list is recognised, within its year and by who prepares it', async () => {
    const id = newListId()
    const minh = await addActor(t, 'commune-officer', '/1/12/')
    const theirChair = await addActor(t, 'commune-chair', '/1/12/')
    await give(t, minh, 'review.open-list', {
      ...{ id, unitId: 12, year: 2031, standard: nationalStandards[1].id, reviewDate: '2031-12-14' },
    })
    const set = (actor: Actor, reviewDate: string, seenVersion = 1) =>
      give(t, actor, 'review.set-review-date', { id, seenVersion, reviewDate })
    const sign = (over: object = {}) =>
      give(t, theirChair, 'review.recognise', { id, ...decision(2031), nobody: true, ...over })
    assert.deepEqual(await sign(), {
      kind: 'refused',
      refusal: { code: 'review.decision-before-review' },
    })
    for (const who of [theirChair, lan])
      assert.deepEqual(await set(who, '2031-11-30'), { kind: 'refused', refusal: { code: 'access.denied' } })
    assert.deepEqual(await set(minh, '2030-11-30'), {
      kind: 'refused',
      refusal: { code: 'input.invalid', path: 'reviewDate' },
    })
    assert.deepEqual(await set(minh, '2031-11-30'), { kind: 'done' })
    assert.equal((await set(minh, '2031-11-29')).kind, 'refused')
    assert.deepEqual(await sign({ seenVersion: 2 }), { kind: 'done' })
    assert.deepEqual(await set(minh, '2031-11-28', 3), { kind: 'refused', refusal: { code: 'review.list-frozen' } })
  })
})
