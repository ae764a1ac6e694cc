import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { z } from 'zod'
import { overview } from '../../contract/overview.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { afresh } from '../../test/afresh.ts'
import { addActor, give, look } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addSmallYear } from '../../test/small-year.ts'
import { statementsOf } from '../../test/statements.ts'
import { plan2024 } from '../../tools/demo/plan-2024.ts'

type Overview = z.infer<typeof overview.answer>

async function read(t: TestDatabase, actor: Actor, query: Record<string, unknown> = {}): Promise<Overview> {
  const found = await look(t, actor, overview.path, { year: 2024, ...query })
  assert.ok(found.ok, JSON.stringify(found))
  return overview.answer.parse(found.value)
}
async function recount(t: TestDatabase, query: string): Promise<number> {
  const { rows } = await asOwner(t.name, query)
  return Number(Object.values(rows[0] ?? {})[0])
}

describe('the overview of a year with every list', () => {
  let t: TestDatabase
  let leader: Actor
  before(async () => {
    t = await freshDatabase()
    await addSmallYear(t)
    leader = await addActor(t, 'province-leader')
    await give(t, await addActor(t, 'province-officer'), 'plan.adopt', plan2024)
  })
  after(() => t.drop())

  const entries = 'from poverty_list_entry where year = 2024'

  it('says how many are on the lists, in households and people, and among how many', async () => {
    const it = await read(t, leader)
    assert.deepEqual([it.state, it.communes], ['official', { total: 2, recognised: 2 }])
    assert.deepEqual(it.poor, {
      households: await recount(t, `select count(*) ${entries} and class = 'poor'`),
      people: await recount(t, `select sum(headcount) ${entries} and class = 'poor'`),
    })
    assert.equal(it.nearPoor.people, await recount(t, `select sum(headcount) ${entries} and class = 'near-poor'`))
    assert.deepEqual(it.residents, { households: 1640, people: 6350 })
    assert.deepEqual([it.place.name, it.years], ['Tỉnh Mẫu', [2023, 2024]])
  })
  it('draws the rate of each reviewed year under the standard of that year', async () => {
    const { trend } = await read(t, leader)
    assert.deepEqual(
      trend.map(({ year, standard }) => [year, standard]),
      [
        [2023, 'national-2021-nd07'],
        [2024, 'national-2021-nd07'],
      ],
    )
    const poor = await recount(t, `select count(*) from poverty_list_entry where year = 2023 and class = 'poor'`)
    assert.equal(trend[0]?.rate, (poor * 100) / 1600)
  })
  it('leads from the start of the year to its end by the columns of form 7.2', async () => {
    const { poorMovement } = await read(t, leader)
    const [start, near, escaped, less, fell, again, fresh, more, end] = poorMovement.map((cell) => cell ?? Number.NaN)
    assert.equal(
      end,
      (start ?? 0) -
        (near ?? 0) -
        (escaped ?? 0) -
        (less ?? 0) +
        (fell ?? 0) +
        (again ?? 0) +
        (fresh ?? 0) +
        (more ?? 0),
    )
    const moved = (where: string) => recount(t, `select count(*) from movement where year = 2024 and ${where}`)
    assert.equal(near, await moved(`from_account = 'poor' and to_account = 'near-poor'`))
    assert.equal(escaped, await moved(`from_account = 'poor' and to_account = 'once-poor'`))
    assert.equal(again, await moved(`from_account = 'once-poor' and to_account = 'poor'`))
  })
  it('shows no movement where the ledger does not lead from one list to the other', async () => {
    const before = await read(t, leader)
    await asOwner(
      t.name,
      `insert into movement (household_id, area, village_id, year, on_date, from_account, to_account, households, people, cause, command_id)
      select household_id, area, village_id, 2024, '2024-12-11', 'elsewhere', 'poor', 1, 1, 'correction', gen_random_uuid() from poverty_list_entry limit 1`,
    )
    const { poorMovement } = await read(t, leader)
    assert.deepEqual(poorMovement, [
      before.poorMovement[0],
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      before.poorMovement[8],
    ])
    await asOwner(t.name, `delete from movement where cause = 'correction'`)
  })
  it('ranks the communes of today, the highest rate first', async () => {
    const { ranking, poor } = await read(t, leader)
    assert.equal(
      ranking.reduce((sum, row) => sum + (row.poor ?? 0), 0),
      poor.households,
    )
    assert.ok((ranking[0]?.rate ?? 0) > (ranking[1]?.rate ?? 0))
    assert.notEqual(ranking[0]?.rateBefore, null)
  })
  it('profiles the twelve among those of whom they are known', async () => {
    const { deprivations, averageDeprivations } = await read(t, leader)
    assert.deepEqual(
      deprivations.map(({ no }) => no),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    )
    const known = await recount(t, `select count(*) ${entries} and class = 'poor' and known = 4095`)
    const third = await recount(
      t,
      `select count(*) ${entries} and class = 'poor' and known = 4095 and deprived & 4 > 0`,
    )
    assert.deepEqual([deprivations[2]?.poor, deprivations[2]?.poorShare], [third, (third * 100) / known])
    assert.ok((averageDeprivations.poor ?? 0) >= 3)
  })
  it('shows a reader of a commune that commune only', async () => {
    const it = await read(t, await addActor(t, 'commune-officer', '/1/11/'))
    assert.deepEqual([it.place.name, it.ranking.length, it.residents.households], ['Xã Vĩnh Hải', 1, 710])
    assert.equal(
      it.poor.households,
      await recount(t, `select count(*) ${entries} and class = 'poor' and area like '/1/11/%'`),
    )
  })
  it('takes a fixed number of statements between how far one sees and the end', async () => {
    const sent = await statementsOf(t, () => read(afresh(t), leader))
    // begin, how far, whether anything was written since, what was written where; the heading, the plan, the place, the lists, interviews, ledger, scores,
    // needs, deliveries, activities, staff, coastal communes, money, contributions, the profile; commit
    assert.equal(sent, 20)
  })
  it('carries the targets as the plan page has them', async () => {
    const { targets } = await read(t, leader)
    const found = await look(t, leader, '/api/plans/{year}/targets', { year: 2024 })
    assert.deepEqual(targets, found.ok && (found.value as { rows: unknown }).rows)
  })
})

describe('the overview of a year with a commune missing', () => {
  let t: TestDatabase
  before(async () => {
    t = await freshDatabase()
    await addSmallYear(t, { missingList: 12 })
  })
  after(() => t.drop())

  it('has no total of the missing, names the commune and shows the others', async () => {
    const officer = await addActor(t, 'province-officer')
    await give(t, officer, 'plan.adopt', plan2024)
    const it = await read(t, officer)
    assert.deepEqual([it.state, it.communes.recognised], ['partial', 1])
    assert.deepEqual(
      [it.poor, it.nearPoor],
      [
        { households: null, people: null },
        { households: null, people: null },
      ],
    )
    assert.deepEqual(
      it.ranking.map((row) => [row.unit.id, row.poor === null]),
      [
        [11, false],
        [12, true],
      ],
    )
    assert.equal(it.trend.find(({ year }) => year === 2024)?.rate, null)
    assert.equal(it.attention.filter(({ kind, unit }) => kind === 'list' && unit?.id === 12).length, 1)
  })
  it('of a year nobody planned has no targets and nothing made up', async () => {
    const it = await read(t, await addActor(t, 'province-officer'), { year: 2019 })
    assert.deepEqual([it.state, it.targets, it.trend, it.poor.households], ['none', [], [], null])
  })
})
