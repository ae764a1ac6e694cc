import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { targetDetail, targetList } from '../../contract/plan.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, give, look } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addSmallYear } from '../../test/small-year.ts'
import { plan2024 } from '../../tools/demo/plan-2024.ts'

const targetsOf = async (t: TestDatabase, actor: Actor, query: Record<string, unknown> = {}) => {
  const found = await look(t, actor, targetList.path, { year: 2024, ...query })
  assert.ok(found.ok)
  const { rows } = targetList.answer.parse(found.value)
  return (code: string) => rows.find((row) => row.code === code) ?? assert.fail(code)
}

/**
 * The list and the residents of 2023 become those of communes 15 and 16, which ended on 1 July 2024: `home` says which
 * village lay in which.
 */
const remap = (t: TestDatabase, home: Readonly<Record<15 | 16, readonly number[]>>) =>
  asOwner(
    t.name,
    `set session_replication_role = replica;
     insert into unit (id, level, area) overriding system value values (15, 'commune', '/1/'), (16, 'commune', '/1/');
     update unit_version set valid_from = '2024-07-01' where unit_id in (11, 12, 111, 112, 121, 122);
     insert into unit_version (unit_id, level, valid_from, valid_until, code, name, kind, parent_id, setting)
     values (15, 'commune', '2020-01-01', '2024-07-01', '80015', 'Xã Cũ Một', 'xã', 1, 'rural'),
            (16, 'commune', '2020-01-01', '2024-07-01', '80016', 'Xã Cũ Hai', 'xã', 1, 'rural');
     ${Object.entries(home)
       .flatMap(([commune, villages]) => villages.map((village) => [commune, village] as const))
       .map(
         ([
           commune,
           village,
         ]) => `insert into unit_version (unit_id, level, valid_from, valid_until, name, kind, parent_id, setting)
           values (${village}, 'village', '2020-01-01', '2024-07-01', 'Thôn ${village}', 'thôn', ${commune}, 'rural');`,
       )
       .join('\n')}
     update resident_total set unit_id = unit_id + 4 where year = 2023;
     update poverty_list set unit_id = unit_id + 4 where year = 2023;
     set session_replication_role = default`,
  )

describe('a year in which two communes became two others, each as a whole', () => {
  let t: TestDatabase
  let officer: Actor
  before(async () => {
    t = await freshDatabase()
    await addSmallYear(t)
    officer = await addActor(t, 'province-officer')
    await give(t, officer, 'plan.adopt', plan2024)
  })
  after(() => t.drop())

  it('compares the start in the units of its day with the end, for the province and for each commune of today', async () => {
    const codes = ['T01', 'T02', 'T03', 'T04', 'G03', 'T11']
    const read = async () => {
      const found = []
      for (const query of [{}, { place: 11 }, { place: 12 }]) {
        const target = await targetsOf(t, officer, query)
        found.push(codes.map((code) => target(code).achieved))
      }
      return found
    }
    const as2024 = await read()
    await remap(t, { 15: [111, 112], 16: [121, 122] })
    const remapped = await read()
    assert.deepEqual(remapped, as2024)
    assert.ok(as2024.flat().every((value) => value !== null))
  })
})

describe('a year in which communes were cut across', () => {
  let t: TestDatabase
  let officer: Actor
  before(async () => {
    t = await freshDatabase()
    await addSmallYear(t)
    officer = await addActor(t, 'province-officer')
    await give(t, officer, 'plan.adopt', plan2024)
  })
  after(() => t.drop())

  it('has every value of the province, and of a commune all but what hangs on residents nobody can tell apart', async () => {
    const whole = await targetsOf(t, officer)
    const before = await targetsOf(t, officer, { place: 11 })
    await remap(t, { 15: [111, 121], 16: [112, 122] })
    const cut = await targetsOf(t, officer)
    for (const code of ['T02', 'T04']) assert.equal(cut(code).achieved, whole(code).achieved, code)
    const commune = await targetsOf(t, officer, { place: 11 })
    assert.equal(commune('T02').achieved, null)
    assert.deepEqual(
      commune('T02').missing.map(({ kind, unit }) => [kind, unit?.name]),
      [
        ['residents', 'Xã Cũ Hai'],
        ['residents', 'Xã Cũ Một'],
      ].toReversed(),
    )
    // Its households are told apart by their villages, whoever made the list.
    assert.equal(commune('T04').achieved, before('T04').achieved)
  })
  it('gives a reader of one commune the same', async () => {
    const reader = await addActor(t, 'commune-officer', '/1/11/')
    const [own, seen] = [await targetsOf(t, reader), await targetsOf(t, officer, { place: 11 })]
    for (const code of ['T01', 'T02', 'T03', 'T04', 'T11', 'G01', 'G03']) assert.deepEqual(own(code), seen(code), code)
  })
  it('counts households of a village that lies nowhere for the province, and for no commune', async () => {
    const { achieved: whole } = (await targetsOf(t, officer))('T03')
    await asOwner(
      t.name,
      `update unit set area = '/1/' where id = 112; update poverty_list_entry set area = '/1/' where village_id = 112`,
    )
    assert.equal((await targetsOf(t, officer))('T03').achieved, whole)
    const found = await look(t, officer, targetDetail.path, { year: 2024, code: 'T03' })
    assert.ok(found.ok)
    const { byUnit } = targetDetail.answer.parse(found.value)
    assert.deepEqual(
      byUnit.map(({ unit, achieved }) => [unit.id, achieved === null]),
      [
        [11, true],
        [12, false],
      ],
    )
  })
})
