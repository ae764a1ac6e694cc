import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { newId } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addSmallYear } from '../../test/small-year.ts'

const rowsOf = async (t: TestDatabase, query: string) => (await asOwner(t.name, query)).rows

describe('sums that are kept', () => {
  let t: TestDatabase
  let homes: Awaited<ReturnType<typeof addSmallYear>>
  before(async () => {
    t = await freshDatabase()
    homes = await addSmallYear(t, { missingList: 12 })
  })
  after(() => t.drop())

  const counted = `select list_id, village_id, class, households, people, scored, deprivations, lacking from list_count order by 1, 2, 3`
  const recounted = `
    select list_id, village_id, class, count(*)::int as households, sum(headcount)::int as people, count(n)::int as scored,
           coalesce(sum(n), 0)::int as deprivations, array[${Array.from(
             { length: 12 },
             (_, at) => `count(*) filter (where known & ${1 << at} > 0 and deprived & ${1 << at} > 0)::int`,
           ).join(', ')}] as lacking
      from (select e.*, case when known = 4095 then length(replace((deprived::int::bit(12))::text, '0', '')) else deprivation_points / 10 end as n
              from poverty_list_entry e join poverty_list l on l.id = e.list_id where l.state = 'recognised') e
     group by 1, 2, 3 order by 1, 2, 3`

  it('of lists are those of their entries, for recognised lists only', async () => {
    assert.deepEqual(await rowsOf(t, counted), await rowsOf(t, recounted))
  })
  it('follow when the missing list is recognised, with the pairs of both years', async () => {
    const pairs = `select coalesce(sum(known), 0)::int as known from list_change`
    const [before] = await rowsOf(t, pairs)
    await asOwner(
      t.name,
      `update poverty_list set state = 'recognised', decision_no = '2/QĐ-UBND', decision_date = '2024-12-12' where state = 'draft'`,
    )
    assert.deepEqual(await rowsOf(t, counted), await rowsOf(t, recounted))
    const [now] = await rowsOf(t, pairs)
    const [all] = await rowsOf(
      t,
      `select count(*)::int as known from poverty_list_entry a join poverty_list_entry b on b.household_id = a.household_id and b.year = a.year + 1
        where a.class <> 'neither' and a.income_points + a.deprivation_points + b.income_points + b.deprivation_points is not null`,
    )
    assert.deepEqual(now, all)
    assert.ok(before?.known < now?.known)
  })
  it('book a pair once, whichever of the two lists is recognised later', async () => {
    const pairs = 'select * from list_change order by 1, 2, 3'
    const before = await rowsOf(t, pairs)
    await asOwner(
      t.name,
      `set session_replication_role = replica; update poverty_list set state = 'draft'; delete from list_change; delete from list_count;
       set session_replication_role = default; update poverty_list set state = 'recognised' where year = 2024; update poverty_list set state = 'recognised' where year = 2023`,
    )
    assert.deepEqual(await rowsOf(t, pairs), before)
    assert.deepEqual(await rowsOf(t, counted), await rowsOf(t, recounted))
  })

  const latest = `select survey_id, people::int, insured::int, children::int, hygienic_water from survey_latest order by 1`
  const last = `
    select s.id as survey_id, count(m.member_id)::int as people, count(*) filter (where m.insured)::int as insured,
           count(*) filter (where m.school_age)::int as children, s.hygienic_water
      from (select distinct on (household_id) * from survey order by household_id, on_date desc, id desc) s
      left join survey_member m on m.survey_id = s.id group by s.id, s.hygienic_water order by 1`

  it('of interviews are those of the latest of each household', async () => {
    assert.deepEqual(await rowsOf(t, latest), await rowsOf(t, last))
  })
  it('stay with the latest when an earlier interview comes in late, and count people as they come', async () => {
    const home = homes[2]
    assert.ok(home)
    const [early, late] = [newId(), newId()]
    const add = (id: string, on: string, water: boolean) =>
      asOwner(
        t.name,
        `insert into survey (id, household_id, area, village_id, on_date, year, answers, deprived, known, hygienic_water)
         values ('${id}', '${home.id}', '/1/12/121/', 121, '${on}', 2024, '{}', 0, 4095, ${water})`,
      )
    const say = (id: string, member: string | undefined) =>
      asOwner(
        t.name,
        `insert into survey_member (survey_id, member_id, household_id, area, school_age, insured)
                       values ('${id}', '${member}', '${home.id}', '/1/12/121/', true, true)`,
      )
    await add(early, '2024-01-05', true)
    await say(early, home.members[0])
    assert.deepEqual(await rowsOf(t, latest), await rowsOf(t, last))
    await add(late, '2024-12-01', false)
    await say(late, home.members[0])
    await say(late, home.members[1])
    assert.deepEqual(await rowsOf(t, latest), await rowsOf(t, last))
  })
  it('cannot be written by the application', async () => {
    for (const table of ['list_count', 'list_change', 'survey_latest'])
      await assert.rejects(t.pool.query(`delete from ${table}`), /permission denied/)
  })
})
