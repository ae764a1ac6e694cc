import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { overview } from '../../../contract/overview.ts'
import { targetDetail, targetList } from '../../../contract/plan.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { afresh } from '../../../test/afresh.ts'
import { addActor, give, look } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addProgrammeYear } from '../../../test/programme-year.ts'
import { plan2024 } from '../../../tools/demo/plan-2024.ts'

/** A row of a table that stands on the books of 2024, another one each time. */
const any = (table: string, where = 'true') =>
  `(select id from ${table} where ${where} order by md5(id::text || random()) limit 1)`
const elsewhere = `case area when '/1/11/111/' then '/1/12/121/' when '/1/12/121/' then '/1/11/112/' when '/1/11/112/' then '/1/12/122/' else '/1/11/111/' end`
const villageOf = (area: string) => `split_part(${area}, '/', 4)::int`

const interviewOf = (where: string) =>
  `insert into survey (id, household_id, area, village_id, on_date, year, answers, deprived, known, hygienic_water, internet_need, internet_access)
   select gen_random_uuid(), id, area, village_id, '2024-12-19', 2024, '{}', (random() * 4095)::int, 4095, random() < 0.5, true, random() < 0.5
     from household where ${where}`

/** What happens in a year, each as it reaches the tables; random() picks whom. */
const happenings: readonly string[] = [
  `update need set closed_on = greatest(since, date '2024-03-01'), closed_by = 'withdrawn' where id = ${any('need', 'closed_on is null')}`,
  `delete from need where id = ${any('need')}`,
  `update delivery set cancelled_on = '2024-12-01', cancel_reason = 'Ghi nhầm' where id = ${any('delivery', 'cancelled_on is null')}`,
  `insert into delivery (id, kind, household_id, area, village_id, on_date, status_then, source, command_id)
   select gen_random_uuid(), 'housing', id, area, village_id, '2024-11-01', 'poor', 'recorded', gen_random_uuid() from household where id = ${any('household')}`,
  `update household set escaped_on = '2024-06-01', class = 'neither', account = 'once-poor' where id = ${any('household')}`,
  `update household set ended_on = '2024-06-01' where id = ${any('household', 'ended_on is null')}`,
  // Moved to the other commune: what belongs to it follows, its interviews and list entries stay where they were made.
  `update household set area = ${elsewhere}, village_id = ${villageOf(elsewhere)}
    where id in (select id from household order by random() limit 8)`,
  interviewOf(`id = ${any('household')}`),
  // Still on the list of the commune they have left, and nothing else happens in that one.
  interviewOf(
    "exists (select from poverty_list_entry e where e.household_id = household.id and e.year = 2024 and e.area <> household.area) and area < '/1/12/'",
  ),
  `insert into movement (household_id, area, village_id, year, on_date, from_account, to_account, households, people, cause, command_id)
   select id, area, village_id, 2024, '2024-12-15', 'poor', 'elsewhere', 1, headcount, 'moved-away', gen_random_uuid()
     from household where id = ${any('household')}`,
  `update activity set state = 'done' where id = ${any('activity', 'ends_on is not null')}`,
  `delete from activity_reach`,
  `update resident_total set households = households + 1 where unit_id = 11`,
  `update staff set until = since + 1 where id = ${any('staff')}`,
  `update poverty_list set state = 'recognised' where id = ${any('poverty_list')}`,
  `truncate child_measurement`,
]

describe('sums that are kept and counted on', () => {
  let t: TestDatabase
  let readers: Actor[]
  before(async () => {
    t = await freshDatabase()
    await addProgrammeYear(t)
    const officer = await addActor(t, 'province-officer')
    assert.deepEqual(await give(t, officer, 'plan.adopt', plan2024), { kind: 'done' })
    readers = [officer, await addActor(t, 'commune-officer', '/1/11/'), await addActor(t, 'commune-officer', '/1/12/')]
  })
  after(() => t.drop())

  const pages = [
    [overview.path, { year: 2024 }],
    [targetList.path, { year: 2024 }],
    [targetDetail.path, { year: 2024, code: 'T11' }],
  ] as const
  const readAll = async (of: TestDatabase) => {
    const found = []
    for (const reader of readers) for (const [path, query] of pages) found.push(await look(of, reader, path, query))
    return found
  }

  it('are the sums of a server that has just started, whatever happened in between', async () => {
    let before = JSON.stringify(await readAll(t))
    let changes = 0
    for (const happening of happenings) {
      await asOwner(t.name, happening)
      const [kept, counted] = [await readAll(t), await readAll(afresh(t))]
      assert.deepEqual(kept, counted, happening)
      if (JSON.stringify(kept) !== before) changes += 1
      before = JSON.stringify(kept)
    }
    // Else this would compare nothing with nothing.
    assert.ok(changes > happenings.length / 2, `${changes}`)
  })

  it('are those of one snapshot: what is not committed is not in them', async () => {
    const writer = await t.pool.connect()
    await writer.query('begin')
    await writer.query(`select set_config('app.within', '/', true)`)
    await writer.query(
      `update delivery set cancelled_on = '2024-12-20', cancel_reason = 'Ghi nhầm' where cancelled_on is null`,
    )
    const before = await readAll(t)
    const counted = await readAll(afresh(t))
    await writer.query('commit')
    writer.release()
    assert.deepEqual(before, counted)
    const after = await readAll(t)
    assert.notDeepEqual(after, before)
    assert.deepEqual(after, await readAll(afresh(t)))
  })
})
