import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { z } from 'zod'
import { targetDetail, targetList, targetRows } from '../../contract/plan.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { afresh } from '../../test/afresh.ts'
import { addActor, give, look } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addSmallYear } from '../../test/small-year.ts'
import { statementsOf } from '../../test/statements.ts'
import { plan2024 } from '../../tools/demo/plan-2024.ts'

type List = z.infer<typeof targetList.answer>
type Target = List['rows'][number]

async function read<View extends { readonly path: string; readonly answer: z.ZodType }>(
  t: TestDatabase,
  actor: Actor,
  view: View,
  query: Record<string, unknown>,
): Promise<z.infer<View['answer']>> {
  const found = await look(t, actor, view.path, query)
  assert.ok(found.ok, JSON.stringify(found))
  // What the view's own schema lets through is its answer.
  return view.answer.parse(found.value) as z.infer<View['answer']>
}
const targetsOf = async (t: TestDatabase, actor: Actor, query: Record<string, unknown> = {}) => {
  const { rows } = await read(t, actor, targetList, { year: 2024, ...query })
  return (code: string): Target => rows.find((row) => row.code === code) ?? assert.fail(code)
}

/** One number by plain SQL, past every wall. */
async function recount(t: TestDatabase, query: string): Promise<number> {
  const { rows } = await asOwner(t.name, query)
  return Number(Object.values(rows[0] ?? {})[0])
}
const near = (actual: number | null, expected: number, what: string) =>
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-9, `${what}: ${actual}, counted again ${expected}`)

describe('a plan year with every list', () => {
  let t: TestDatabase
  let officer: Actor
  before(async () => {
    t = await freshDatabase()
    await addSmallYear(t)
    officer = await addActor(t, 'province-officer')
    const verdict = await give(t, officer, 'plan.adopt', plan2024)
    assert.deepEqual(verdict, { kind: 'done' })
  })
  after(() => t.drop())

  it('lists every T, M, B and G row in the order of the plan', async () => {
    const { rows, plan, asOf } = await read(t, officer, targetList, { year: 2024 })
    assert.deepEqual(
      rows.map((row) => row.code),
      plan2024.rows.map((row) => row.code),
    )
    assert.equal(plan.documentNo, '12/KH-UBND')
    assert.equal(asOf, '2024-12-20')
  })

  const poor = (year: number) => `select count(*) from poverty_list_entry where year = ${year} and class = 'poor'`
  const residents = (year: number) => `select sum(households) from resident_total where year = ${year}`
  // biome-ignore format: a table of counts is read row by row
  const counts: readonly (readonly [code: string, query: string])[] = [
    ['T01', `select 100.0 * (${poor(2024)}) / (${residents(2024)})`],
    ['T02', `select 100.0 * (${poor(2023)}) / (${residents(2023)}) - 100.0 * (${poor(2024)}) / (${residents(2024)})`],
    ['T03', poor(2024)],
    ['T04', `select (${poor(2023)}) - (${poor(2024)})`],
    ['T11', `select 100.0 * count(*) filter (where m.insured) / count(m.insured) from survey_member m
              where m.survey_id = (select id from survey s where s.household_id = m.household_id order by on_date desc limit 1)
                and (m.household_id in (select household_id from poverty_list_entry where year = 2024 and class <> 'neither')
                  or m.household_id in (select household_id from movement where year = 2024 and to_account in ('once-poor', 'once-near-poor')))`],
    ['T13', `select 100.0 * count(*) filter (where m.right_age) / count(m.right_age) from survey_member m
              where m.school_age and m.survey_id = (select id from survey s where s.household_id = m.household_id order by on_date desc limit 1)
                and m.household_id in (select household_id from poverty_list_entry where year = 2024 and class <> 'neither')`],
    ...([['T16', 'hygienic_water', 'true'], ['T17', 'hygienic_latrine', 'true'], ['T18', 'internet_access', 'internet_need']] as const).map(([code, answer, asked]) =>
      [code, `select 100.0 * count(*) filter (where ${answer}) / count(${answer}) from survey s
               where ${asked} and s.on_date = (select max(on_date) from survey o where o.household_id = s.household_id)
                 and household_id in (select household_id from poverty_list_entry where year = 2024 and class <> 'neither')`] as const),
    ['G01', `select avg(case when known = 4095 then length(replace((deprived::int::bit(12))::text, '0', '')) else deprivation_points / 10.0 end)
               from poverty_list_entry where year = 2024 and class <> 'neither'`],
    ['G02', `select count(*) from movement where year = 2024 and to_account = 'poor' and from_account in ('once-poor', 'once-near-poor', 'never-listed')`],
    ['G03', `select 100.0 * count(*) filter (where (b.income_points > a.income_points and b.deprivation_points <= a.deprivation_points)
                                                or (b.deprivation_points < a.deprivation_points and b.income_points >= a.income_points)) / count(*)
               from poverty_list_entry a join poverty_list_entry b on b.household_id = a.household_id and b.year = 2024
              where a.year = 2023 and a.class <> 'neither' and a.income_points + a.deprivation_points + b.income_points + b.deprivation_points is not null`],
  ]
  for (const [code, query] of counts)
    it(`${code} is what plain SQL counts`, async () => {
      const target = (await targetsOf(t, officer))(code)
      near(target.achieved, await recount(t, query), code)
    })

  it('says numerator and denominator, and counts who is not known', async () => {
    const target = await targetsOf(t, officer)
    const t16 = target('T16')
    near(t16.achieved, (100 * (t16.numerator ?? 0)) / (t16.denominator ?? 0), 'T16')
    const listed = await recount(t, `select count(*) from poverty_list_entry where year = 2024 and class <> 'neither'`)
    const unknown = t16.missing.find((it) => it.vi.includes('chưa rõ'))?.count ?? 0
    assert.ok(unknown > 0)
    assert.equal((t16.denominator ?? 0) + unknown, listed)
    assert.equal(target('T03').denominator, null)
  })

  it('names a commune in which nobody answered, and counts the others', async () => {
    await asOwner(
      t.name,
      `update survey_latest set insured_known = 0, insured = 0, supported_known = 0, supported = 0 where area like '/1/12/%'`,
    )
    const t11 = (await targetsOf(t, officer))('T11')
    const [named, ...others] = t11.missing.filter((it) => it.vi.includes('câu trả lời'))
    assert.deepEqual([named?.unit?.name, others.length], ['Phường Mẫu Thành', 0])
    const here = (await targetsOf(t, officer, { place: 11 }))('T11')
    assert.deepEqual([t11.achieved, t11.denominator], [here.achieved, here.denominator])
    await asOwner(
      t.name,
      `update survey_latest l set insured_known = n.k, insured = n.i, supported_known = n.sk, supported = n.s
         from (select survey_id, count(insured) as k, count(*) filter (where insured) as i,
                      count(*) filter (where not insured or supported is not null) as sk, count(*) filter (where insured and supported) as s
                 from survey_member group by 1) n where n.survey_id = l.survey_id`,
    )
  })

  it('never shows 0 for a row without records, and says what it waits for', async () => {
    const { rows } = await read(t, officer, targetList, { year: 2024 })
    const computed = new Set(['T01', 'T02', 'T03', 'T04', 'T11', 'T13', 'T16', 'T17', 'T18', 'G01', 'G02', 'G03'])
    for (const row of rows.filter((it) => !computed.has(it.code))) {
      assert.deepEqual(
        [row.achieved, row.numerator, row.denominator, row.status],
        [null, null, null, 'unknown'],
        row.code,
      )
      assert.ok(
        row.missing.some((it) => it.kind === 'records' || it.kind === 'needs'),
        row.code,
      )
      assert.deepEqual(row.forecast, { value: null, method: 'none' }, row.code)
    }
    for (const code of computed) assert.notEqual(rows.find((row) => row.code === code)?.achieved, null, code)
  })

  it('judges what is final, and leaves objectives without a number unjudged', async () => {
    const target = await targetsOf(t, officer)
    assert.equal(target('T03').status, 'reached')
    assert.equal(target('T04').status, 'missed')
    assert.equal(target('G01').status, 'no-goal')
  })

  it('shows a reader of a commune that commune only', async () => {
    const commune = await addActor(t, 'commune-officer', '/1/11/')
    const target = await targetsOf(t, commune)
    const here = `poverty_list_entry where year = 2024 and class = 'poor' and area like '/1/11/%'`
    assert.equal(target('T03').achieved, await recount(t, `select count(*) from ${here}`))
    near(target('T01').achieved, await recount(t, `select count(*) * 100.0 / 710 from ${here}`), 'T01')
    assert.deepEqual(await targetsOf(t, officer, { place: 11 }).then((of) => of('T17')), target('T17'))
    assert.equal((await look(t, commune, targetList.path, { year: 2024, place: 12 })).ok, false)
  })
  it('holds no number promised for the province against one commune, but every rate', async () => {
    const target = await targetsOf(t, officer, { place: 11 })
    assert.deepEqual([target('T03').goal, target('T03').status], [null, 'no-goal'])
    assert.equal(target('T01').goal, 1.2)
  })
  it('knows lists but no residents of a single village', async () => {
    const reviewer = await addActor(t, 'reviewer', '/1/11/111/')
    const target = await targetsOf(t, reviewer)
    const poorHere = await recount(
      t,
      `select count(*) from poverty_list_entry where year = 2024 and class = 'poor' and village_id = 111`,
    )
    assert.equal(target('T03').achieved, poorHere)
    assert.equal(target('T01').achieved, null)
    assert.match(target('T01').missing[0]?.vi ?? '', /Xã Vĩnh Hải không tách được/)
  })

  it('takes a fixed number of statements for the whole list', async () => {
    const sent = await statementsOf(t, () => targetsOf(afresh(t), officer))
    // begin, how far, whether anything was written since, what was written where, the plan, the place, the lists, interviews, ledger,
    // scores, needs, deliveries, activities, staff, coastal communes, money, contributions, commit
    assert.equal(sent, 18)
  })

  it('adds up anew only what was written, where it was written', async () => {
    await targetsOf(t, officer)
    await asOwner(
      t.name,
      'update survey_latest set known = known where household_id = (select household_id from survey_latest limit 1)',
    )
    // begin, how far, whether anything was written since, what was written where, interviews and needs of one commune, commit
    assert.equal(await statementsOf(t, () => targetsOf(t, officer)), 7)
  })

  it('T11 shows the supported apart, and Q07 may leave the others out', async () => {
    const before = (await targetsOf(t, officer))('T11')
    const detail = await read(t, officer, targetDetail, { year: 2024, code: 'T11' })
    assert.deepEqual([detail.question?.id, detail.question?.isDefault], ['Q07', true])
    const supported = detail.beside[0]?.value ?? 0
    assert.ok(supported > 0 && supported < (before.numerator ?? 0))
    const answer = { year: 2024, question: 'Q07', value: { otherInsurance: 'does-not-count', nearPoorMonths: 36 } }
    assert.deepEqual(await give(t, officer, 'plan.answer-question', answer), { kind: 'done' })
    assert.equal((await targetsOf(t, officer))('T11').numerator, supported)
    await give(t, officer, 'plan.answer-question', {
      ...answer,
      value: { otherInsurance: 'counts', nearPoorMonths: 36 },
    })
  })

  it('details a target by commune and by year', async () => {
    const detail = await read(t, officer, targetDetail, { year: 2024, code: 'T01' })
    assert.deepEqual(
      detail.byUnit.map((it) => it.unit.name),
      ['Xã Vĩnh Hải', 'Phường Mẫu Thành'],
    )
    assert.equal(
      detail.byUnit.reduce((sum, it) => sum + (it.numerator ?? 0), 0),
      detail.numerator,
    )
    assert.deepEqual(
      detail.byYear.map((it) => it.year),
      [2023, 2024],
    )
    near(
      detail.byYear[0]?.achieved ?? null,
      await recount(t, `select 100.0 * (${poor(2023)}) / (${residents(2023)})`),
      '2023',
    )
    assert.equal(detail.byYear[1]?.achieved, detail.achieved)
  })
  it('G02 shows relapses within 36 months of the escape beside', async () => {
    const detail = await read(t, officer, targetDetail, { year: 2024, code: 'G02' })
    const value = (words: string) => detail.beside.find((it) => it.vi.includes(words))?.value
    assert.equal(value('36 tháng'), 1)
    assert.equal(
      value('Tái nghèo'),
      await recount(t, `select count(*) from movement where from_account = 'once-poor' and to_account = 'poor'`),
    )
  })

  for (const code of ['T01', 'T04', 'T11', 'T13', 'T16', 'T17', 'T18', 'G01', 'G02', 'G03'])
    it(`${code} opens its rows, as many as it counts`, async () => {
      const target = (await targetsOf(t, officer))(code)
      const part = (name: string) => read(t, officer, targetRows, { year: 2024, code, part: name, limit: 200 })
      const [counted, rest] = [await part('counted'), await part('rest')]
      assert.equal(counted.rows.length, counted.count)
      if (code === 'T04') assert.equal(counted.count - rest.count, target.achieved)
      else if (code === 'G01') assert.equal(counted.count, target.denominator)
      else assert.equal(counted.count, target.numerator)
      if (target.unit === '%' && code !== 'T01') assert.equal(counted.count + rest.count, target.denominator)
      for (const row of [...counted.rows, ...rest.rows]) assert.ok(row.noteVi && row.unit?.name && row.commune?.name)
    })
  it('pages rows by key, each once', async () => {
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const query = { year: 2024, code: 'T11', part: 'counted', limit: 20, ...(after ? { after } : {}) }
      const page: z.infer<typeof targetRows.answer> = await read(t, officer, targetRows, query)
      seen.push(...page.rows.map((row) => row.id))
      after = page.next
    }
    assert.equal(new Set(seen).size, seen.length)
    assert.equal(seen.length, (await targetsOf(t, officer))('T11').numerator)
  })
  it('shows names to nobody who may read figures only, and notes who read them', async () => {
    const leader = await addActor(t, 'province-leader')
    const query = { year: 2024, code: 'T11' }
    assert.equal((await look(t, leader, targetRows.path, query)).ok, false)
    assert.ok((await look(t, leader, targetList.path, { year: 2024 })).ok)
    const before = await recount(t, 'select count(*) from read_log')
    await read(t, officer, targetRows, query)
    assert.equal(await recount(t, 'select count(*) from read_log'), before + 1)
  })

  it('changes a goal by decision, for the province officer alone', async () => {
    const commune = await addActor(t, 'commune-officer', '/1/11/')
    const goal = { year: 2024, code: 'T03', goal: 20, decisionNo: '99/QĐ-UBND' }
    assert.deepEqual(await give(t, commune, 'plan.set-goal', goal), {
      kind: 'refused',
      refusal: { code: 'access.denied' },
    })
    assert.deepEqual(await give(t, officer, 'plan.set-goal', goal), { kind: 'done' })
    assert.deepEqual((await targetsOf(t, officer))('T03').status, 'missed')
    const refusalOf = async (input: object) => {
      const verdict = await give(t, officer, 'plan.set-goal', input)
      return verdict.kind === 'refused' ? verdict.refusal.code : verdict.kind
    }
    assert.equal(await refusalOf({ ...goal, code: 'T99' }), 'plan.target-unknown')
    assert.equal(await refusalOf({ ...goal, goal: null }), 'plan.goal-does-not-fit')
  })
  it('is adopted once a year, whole and sound', async () => {
    const refusalOf = async (input: object) => {
      const verdict = await give(t, officer, 'plan.adopt', input)
      return verdict.kind === 'refused' ? verdict.refusal.code : verdict.kind
    }
    const [first] = plan2024.rows
    assert.ok(first)
    assert.equal(await refusalOf(plan2024), 'plan.exists')
    assert.equal(await refusalOf({ ...plan2024, year: 2025, rows: [first, first] }), 'plan.target-twice')
    assert.equal(
      await refusalOf({ ...plan2024, year: 2025, rows: [{ ...first, indicator: 'luck' }] }),
      'plan.indicator-unknown',
    )
    assert.equal(
      await refusalOf({ ...plan2024, year: 2025, rows: [{ ...first, unit: 'people' }] }),
      'plan.unit-does-not-fit',
    )
    assert.equal(
      await refusalOf({ ...plan2024, year: 2025, rows: [{ ...first, goal: null }] }),
      'plan.goal-does-not-fit',
    )
  })
  it('refuses answers to questions nobody asked, and answers that do not fit', async () => {
    const refusalOf = async (question: string, value: unknown, year = 2024) => {
      const verdict = await give(t, officer, 'plan.answer-question', { year, question, value })
      return verdict.kind === 'refused' ? verdict.refusal.code : verdict.kind
    }
    assert.equal(await refusalOf('Q99', 1), 'plan.question-unknown')
    assert.equal(await refusalOf('Q11', 'many'), 'plan.answer-does-not-fit')
    assert.equal(await refusalOf('Q11', { nearlyFrom: 140 }, 1999), 'plan.unknown')
  })
})

describe('a plan year with a commune missing', () => {
  let t: TestDatabase
  let officer: Actor
  before(async () => {
    t = await freshDatabase()
    await addSmallYear(t, { missingList: 12 })
    officer = await addActor(t, 'province-officer')
    await give(t, officer, 'plan.adopt', plan2024)
  })
  after(() => t.drop())

  it('has no result of the review, names the commune and says how far the reports have come', async () => {
    const target = await targetsOf(t, officer)
    const poorThere = await recount(
      t,
      `select count(*) from poverty_list_entry where year = 2024 and class = 'poor' and area like '/1/11/%'`,
    )
    for (const code of ['T01', 'T02', 'T03', 'T04']) {
      const it = target(code)
      assert.deepEqual([it.achieved, it.status], [null, 'unknown'], code)
      assert.deepEqual(
        it.missing.map(({ kind, unit }) => [kind, unit?.name]),
        [['list', 'Phường Mẫu Thành']],
        code,
      )
    }
    assert.deepEqual([target('T01').numerator, target('T01').denominator], [poorThere, 710])
  })
  it('still has what interviews say about the commune that reported, the other one named', async () => {
    const t16 = (await targetsOf(t, officer))('T16')
    assert.notEqual(t16.achieved, null)
    assert.equal(t16.missing[0]?.unit?.name, 'Phường Mẫu Thành')
    const expected = await recount(
      t,
      `select 100.0 * count(*) filter (where hygienic_water) / count(hygienic_water) from survey s
        where s.area like '/1/11/%' and s.on_date = (select max(on_date) from survey o where o.household_id = s.household_id)
          and household_id in (select household_id from poverty_list_entry where year = 2024 and class <> 'neither')`,
    )
    near(t16.achieved, expected, 'T16')
  })
  it('has no rate where the residents of a commune are not known, though its list is there', async () => {
    await asOwner(t.name, 'delete from resident_total where unit_id = 11 and year = 2024')
    const target = await targetsOf(t, officer, { place: 11 })
    assert.deepEqual([target('T01').achieved, target('T01').status], [null, 'unknown'])
    assert.deepEqual(
      target('T01').missing.map((it) => it.kind),
      ['residents'],
    )
    assert.notEqual(target('T03').achieved, null)
  })
  it('says once that nobody was asked: no interview is no rate, never 0', async () => {
    await asOwner(t.name, 'truncate survey cascade')
    const target = await targetsOf(t, officer)
    for (const code of ['T11', 'T13', 'T16', 'T17', 'T18']) {
      assert.deepEqual(
        [target(code).achieved, target(code).numerator, target(code).status],
        [null, null, 'unknown'],
        code,
      )
      assert.ok(
        target(code).missing.some((it) => it.kind === 'survey' && it.unit === null),
        code,
      )
    }
  })
  it('says of a year without any list that no commune has one', async () => {
    await give(t, officer, 'plan.adopt', { ...plan2024, year: 2026 })
    const { rows } = await read(t, officer, targetList, { year: 2026 })
    const t03 = rows.find((row) => row.code === 'T03')
    assert.deepEqual([t03?.achieved, t03?.numerator, t03?.missing.length, t03?.missing[0]?.count], [null, null, 1, 2])
  })
})
