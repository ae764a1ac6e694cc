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

/** The other way round than the latest one said. */
const interviewOf = (where: string) =>
  `insert into survey (id, household_id, area, village_id, on_date, year, answers, deprived, known, hygienic_water, internet_need, internet_access)
   select gen_random_uuid(), id, area, village_id, '2024-12-19', 2024, '{}', 0, 4095,
          not coalesce((select hygienic_water from survey_latest l where l.household_id = household.id and l.year = 2024), false), true, true
     from household where ${where}`

/** What happens in a year, each as it reaches the tables, and each so that some page says something else afterwards. */
const happenings: readonly string[] = [
  `update need set closed_on = '2023-12-01', closed_by = 'withdrawn' where since < '2023-12-01' and closed_on is null and area = '/1/11/111/'`,
  `delete from need where area = '/1/11/112/'`,
  `update delivery set cancelled_on = '2024-12-01', cancel_reason = 'Ghi nhầm' where cancelled_on is null and area = '/1/12/121/'`,
  `insert into delivery (id, kind, household_id, area, village_id, on_date, status_then, source, command_id)
   select gen_random_uuid(), 'housing', id, area, village_id, '2024-11-01', 'poor', 'recorded', gen_random_uuid()
     from household where area = '/1/12/122/'`,
  `update household set ended_on = '2024-12-15' where area = '/1/12/121/' and class = 'neither'`,
  interviewOf(`area = '/1/12/122/'`),
  // Moved to the other commune: what belongs to them follows, their interviews and list entries stay where they were made.
  `update household set area = '/1/12/121/', village_id = 121 where area = '/1/11/111/'`,
  // Still on the list of the commune they have left, and nothing else happens in that one.
  interviewOf(
    `area = '/1/12/121/' and exists (select from poverty_list_entry e where e.household_id = household.id and e.year = 2024 and e.area = '/1/11/111/')`,
  ),
  `update household set escaped_on = null, escaped_near_on = null where area = '/1/12/121/'`,
  `insert into movement (household_id, area, village_id, year, on_date, from_account, to_account, households, people, cause, command_id)
   select id, area, village_id, 2024, '2024-12-15', 'poor', 'elsewhere', 1, headcount, 'moved-away', gen_random_uuid()
     from household where area = '/1/12/122/' and class = 'poor'`,
  `update activity set state = 'cancelled' where state = 'running'`,
  `delete from activity_reach`,
  `update resident_total set households = households + 100 where unit_id = 11`,
  `update staff set until = since + 1`,
  `update plan_target set goal = goal + 1 where code = 'T10'`,
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
    const changedNothing: string[] = []
    for (const happening of happenings) {
      await asOwner(t.name, happening)
      const [kept, counted] = [await readAll(t), await readAll(afresh(t))]
      assert.deepEqual(kept, counted, happening)
      if (JSON.stringify(kept) === before) changedNothing.push(happening)
      before = JSON.stringify(kept)
    }
    // Else this would compare nothing with nothing.
    assert.deepEqual(changedNothing, [])
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
