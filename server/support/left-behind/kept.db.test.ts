import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Actor } from '../../../domain/account/actor.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import { addActor, addNationalStandards, addSmallProvince, give, newId, today } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addHomes, someHomes } from '../../../test/entitled-people.ts'
import { connectAsOwner } from '../../db/connect.ts'
import { seedNationalStandards } from '../../standard/seed.ts'
import { gapsOn } from './gap.ts'
import { comparedDays, keepGaps } from './keep.ts'
import { findKept } from './kept.ts'
import { readGaps } from './list.ts'
import { groundOf } from './scope.ts'

let t: TestDatabase
let officer: Actor
const homes = someHomes(60, 5)
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  await addHomes(t, homes)
  officer = await addActor(t, 'province-officer')
})
after(() => t.drop())

const day = today
const keep = () => keepGaps(t.db, day)
/** As a reader gets it. */
const shown = (on: CivilDate = day, within = '/') =>
  t.see(async (tx) => {
    const { rows } = await readGaps(tx, { of: 'support' }, await groundOf(tx, AreaPath.parse(within), on, on))
    return rows
      .map((row) => `${row.why} ${row.household.id}/${row.member?.id ?? ''}/${row.kind} ${row.since} ${row.group}`)
      .toSorted()
  }, within)
/** Worked out from the records, whatever is kept. */
const worked = (on: CivilDate = day) =>
  t.see(async (tx) => {
    const { scope, rules } = await groundOf(tx, AreaPath.parse('/'), on, on)
    const { rows } = await sql<{ row: string }>`
      with ${gapsOn(scope, rules)}
      select why || ' ' || household_id || '/' || coalesce(member_id::text, '') || '/' || kind || ' ' || since || ' ' || grp as row from gap`.execute(
      tx,
    )
    return rows.map(({ row }) => row).toSorted()
  })
const kept = (on: CivilDate = day) => t.see((tx) => findKept(tx, on))

describe('the kept list', () => {
  it('is not there before it was made, and then is what the records say, on each of its days', async () => {
    assert.equal((await kept()).isKept, false)
    const before = await shown()
    await keep()
    for (const on of comparedDays(day)) {
      assert.deepEqual(await kept(on), { isKept: true, stale: [] })
      assert.deepEqual(await shown(on), await worked(on))
    }
    assert.deepEqual(await shown(), before)
    assert.ok(before.length > 50)
  })

  it('follows every write at once, and the same after the job has folded it in', async () => {
    const [one, two, three] = homes.filter(({ village, people }) => village === 111 && people.length > 1)
    assert.ok(one && two && three)
    const version = async (id: string) =>
      Number((await asOwner(t.name, `select version from household where id = '${id}'`)).rows[0]?.version)
    const deliveryId = newId()
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      [
        'a need',
        () =>
          give(t, officer, 'support.record-need', {
            id: newId(),
            householdId: one.id,
            memberId: null,
            kind: 'latrine',
            since: '2024-11-01',
          }),
      ],
      [
        'a delivery',
        () =>
          give(t, officer, 'support.deliver', {
            id: deliveryId,
            householdId: one.id,
            memberId: null,
            kind: 'latrine',
            on: '2024-12-02',
          }),
      ],
      [
        'its cancellation',
        () => give(t, officer, 'support.cancel-delivery', { id: deliveryId, reason: 'ghi nhầm hộ' }),
      ],
      [
        'somebody who left',
        async () =>
          give(t, officer, 'household.remove-member', {
            id: two.id,
            seenVersion: await version(two.id),
            memberId: two.people.find((it, at) => at > 0 && it.leftOn === null)?.id,
            by: 'death',
            on: '2024-12-18',
          }),
      ],
      [
        'a household that moved',
        async () =>
          give(t, officer, 'household.move', {
            id: three.id,
            seenVersion: await version(three.id),
            villageId: 121,
            on: '2024-12-19',
            reason: 'theo đơn của hộ',
          }),
      ],
      [
        'a rule',
        () => asOwner(t.name, `update entitlement_rule set valid_from = '2024-12-01' where policy = 'electricity'`),
      ],
      [
        'a list of communes',
        () =>
          asOwner(
            t.name,
            `insert into special_membership (list, unit_id, valid_from) values ('difficultCoastal', 11, '2024-01-01')`,
          ),
      ],
    ]
    for (const [what, write] of steps) {
      await write()
      const now = await worked()
      assert.deepEqual(await shown(), now, what)
      await keep()
      assert.deepEqual((await kept()).stale, [], what)
      assert.deepEqual(await shown(), now, `${what}, folded in`)
    }
  })

  it('is made anew where so much was written that folding in would be no less work', async () => {
    await asOwner(
      t.name,
      `insert into gap_stale (household_id) select gen_random_uuid() from generate_series(1, 51_000)`,
    )
    assert.equal((await kept()).isKept, false)
    assert.deepEqual(await shown(), await worked())
    await keep()
    assert.deepEqual(await kept(), { isKept: true, stale: [] })
  })

  it('shows a commune its own rows only, although the whole province was kept', async () => {
    const rows = await shown(day, '/1/12/')
    const own = (await asOwner(t.name, `select id from household where area like '/1/12/%'`)).rows.map(({ id }) =>
      String(id),
    )
    assert.deepEqual(
      rows,
      (await shown()).filter((row) => own.some((id) => row.includes(` ${id}/`))),
    )
    assert.ok(rows.length > 0 && rows.length < (await shown()).length)
  })

  it('is there for the end of the last year that has a plan, however long ago that is', async () => {
    const last = CivilDate.parse('2022-12-31')
    await keep()
    assert.equal((await kept(last)).isKept, false)
    await asOwner(
      t.name,
      `insert into plan (year, title_vi, title_en, document_no, adopted_on) select year, 'Kế hoạch', 'Plan', '1/KH-UBND', '2022-01-01'
         from unnest(array[2021, 2022, 2024]) as year`,
    )
    await keep()
    for (const on of comparedDays(last)) assert.equal((await kept(on)).isKept, true)
    assert.equal((await kept(CivilDate.parse('2021-12-31'))).isKept, false)
  })

  it('stays kept when the server starts again, and goes with the first rule that is another', async () => {
    await keep()
    await seedNationalStandards(t.db)
    assert.equal((await kept()).isKept, true)
    for (const write of [
      `update standard set version = version + 1`,
      `insert into legal_number (code, valid_from, value, unit, act, certainty) values ('of-a-test', '2024-01-01', 1, 'day', 'none', 'check')`,
      `delete from legal_number where code = 'of-a-test'`,
    ]) {
      await asOwner(t.name, write)
      assert.equal((await kept()).isKept, false, write)
      await keep()
    }
  })

  it('is made before the days it is compared with; one of those that takes too long is given up and made the next time', async () => {
    const late = CivilDate.parse('2024-12-28')
    const [, before] = comparedDays(late)
    const holder = connectAsOwner(t.url)
    await holder.connect()
    await holder.query(`begin; insert into gap_day (day, rules_no) select '${before}', no from gap_rules`)
    await assert.rejects(keepGaps(t.db, late, 300), /statement timeout/)
    await holder.query('rollback')
    await holder.end()
    assert.equal((await kept(late)).isKept, true)
    assert.equal((await kept(before)).isKept, false)
    await keepGaps(t.db, late, 60_000)
    assert.equal((await kept(before)).isKept, true)
    assert.deepEqual(await shown(before), await worked(before))
  })

  it('of a day nobody asks about any more goes', async () => {
    await keepGaps(t.db, CivilDate.parse('2024-12-21'))
    assert.equal((await kept()).isKept, false)
    assert.equal((await kept(CivilDate.parse('2024-12-21'))).isKept, true)
  })
})
