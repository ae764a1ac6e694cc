import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { z } from 'zod'
import { targetDetail, targetList, targetRows, targetRowsFile } from '../../contract/plan.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { measureParts } from '../../domain/plan/catalogue/measures.ts'
import { afresh } from '../../test/afresh.ts'
import { addActor, give, look, newId } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addProgrammeYear, type DeliveryRow, groupThen, type NeedRow } from '../../test/programme-year.ts'
import type { Home } from '../../test/small-year.ts'
import { statementsOf } from '../../test/statements.ts'
import { plan2024 } from '../../tools/demo/plan-2024.ts'

type Target = z.infer<typeof targetList.answer>['rows'][number]
const asOf = '2024-12-20'
const inYear = (day: string) => day >= '2024-01-01' && day <= asOf
const unique = (ids: readonly (string | null)[]) => new Set(ids).size

describe('the programme of a year', () => {
  let t: TestDatabase
  let officer: Actor
  let year: Awaited<ReturnType<typeof addProgrammeYear>>
  let able: ReadonlyMap<string, boolean | null>
  before(async () => {
    t = await freshDatabase()
    year = await addProgrammeYear(t)
    officer = await addActor(t, 'province-officer')
    assert.deepEqual(await give(t, officer, 'plan.adopt', plan2024), { kind: 'done' })
    const { rows } = await asOwner(
      t.name,
      'select m.member_id, m.able_to_work from survey_member m join survey s on s.id = m.survey_id order by s.on_date',
    )
    able = new Map(rows.map((row) => [row.member_id, row.able_to_work]))
  })
  after(() => t.drop())

  const read = async <View extends { readonly path: string; readonly answer: z.ZodType }>(
    view: View,
    query: Record<string, unknown>,
    actor = officer,
  ) => {
    const found = await look(t, actor, view.path, { year: 2024, ...query })
    assert.ok(found.ok, JSON.stringify(found))
    return view.answer.parse(found.value) as z.infer<View['answer']> // what the view's own schema lets through is its answer
  }
  const target = async (code: string, query: Record<string, unknown> = {}, actor = officer): Promise<Target> => {
    const { rows } = await read(targetList, query, actor)
    return rows.find((row) => row.code === code) ?? assert.fail(code)
  }
  const rowsOf = (code: string, part: string, query: Record<string, unknown> = {}) =>
    read(targetRows, { code, part, limit: 200, ...query })
  const answer = (question: string, value: unknown) =>
    give(t, officer, 'plan.answer-question', { year: 2024, question, value })

  describe('needs', () => {
    const services: Record<string, readonly string[]> = { 'job-counselling': ['job-counselling', 'job-placement'] }
    const given = (kind: string) =>
      year.deliveries.filter(
        (it) => !it.cancelled && inYear(it.on) && (services[kind] ?? [kind]).includes(it.kind) && it.member !== null,
      )
    const wanted = (kind: string, groups: readonly string[], more: (need: NeedRow) => boolean = () => true) => {
      const open = year.needs.filter(
        (it) =>
          it.kind === kind &&
          it.member !== null &&
          it.since <= asOf &&
          (it.closedOn === null || it.closedOn >= '2024-01-01') &&
          more(it),
      )
      return open.flatMap((need) => {
        const got = given(kind).filter((it) => it.member === need.member)
        const counting = got.some((it) => groups.includes(it.statusThen))
        const day = need.since < '2024-01-01' ? '2024-01-01' : need.since
        const group = got.length > 0 ? counting : groups.includes(groupThen(need.home, day))
        return group ? [{ member: need.member ?? '', supported: got.length > 0 }] : []
      })
    }
    const workers = ['poor', 'near-poor', 'newly-escaped']

    it('T09, T14: of those who needed it on a day of the year, who got it, in the group of the day of support', async () => {
      for (const [code, kind] of [
        ['T09', 'job-counselling'],
        ['T14', 'vocational-training'],
      ] as const) {
        const people = wanted(kind, workers)
        const it = await target(code)
        assert.ok(people.some((one) => one.supported) && people.some((one) => !one.supported))
        assert.deepEqual(
          [it.numerator, it.denominator],
          [people.filter((one) => one.supported).length, people.length],
          code,
        )
      }
    })
    it('T07: of those able to work; who was not asked is left out and counted', async () => {
      const people = wanted('production-support', ['poor', 'near-poor'])
      const can = people.filter((one) => able.get(one.member) === true)
      const unknown = people.filter((one) => (able.get(one.member) ?? null) === null).length
      const it = await target('T07')
      assert.ok(unknown > 0 && can.length > 0 && can.length + unknown < people.length)
      assert.deepEqual([it.numerator, it.denominator], [can.filter((one) => one.supported).length, can.length])
      assert.equal(it.missing.find((one) => one.kind === 'survey')?.count, unknown)
    })
    it('Q04: only those asked for at the review, where the province says so', async () => {
      await answer('Q04', 'at-review')
      const people = wanted('vocational-training', workers, (need) => need.source === 'interview')
      assert.equal((await target('T14')).denominator, people.length)
      await answer('Q04', 'at-review-or-later')
    })
    it('Q14: in the group of the year’s end, where the province says so', async () => {
      await answer('Q14', 'end-of-year')
      const open = year.needs.filter(
        (it) =>
          it.kind === 'vocational-training' &&
          it.since <= asOf &&
          (it.closedOn === null || it.closedOn >= '2024-01-01'),
      )
      const people = open.filter((it) => workers.includes(groupThen(it.home, asOf)))
      assert.equal((await target('T14')).denominator, people.length)
      const placed = (it: DeliveryRow) =>
        it.kind === 'job-placement' && !it.cancelled && inYear(it.on) && workers.includes(groupThen(it.home, asOf))
      assert.equal((await target('T10')).achieved, unique(year.deliveries.filter(placed).map((it) => it.member)))
      await answer('Q14', 'day-of-support')
    })
    it('T14 says that no dated list of low-income workers is kept', async () =>
      assert.ok((await target('T14')).missing.some((it) => it.en.includes('low-income'))))
    it('of a commune without one are named, and there is no 0 %', async () => {
      await asOwner(
        t.name,
        `begin; alter table need disable row level security; create table kept as select * from need where area like '/1/12/%'; delete from need where area like '/1/12/%'; commit`,
      )
      const there = await target('T14', { place: 12 })
      assert.deepEqual([there.achieved, there.denominator, there.status], [null, null, 'unknown'])
      assert.ok((await target('T14')).missing.some((it) => it.kind === 'needs' && it.unit?.id === 12))
      await asOwner(
        t.name,
        'insert into need select * from kept; drop table kept; alter table need enable row level security',
      )
    })
    it('without one recorded support are no 0 % either: nobody knows whether nothing was given', async () => {
      await asOwner(
        t.name,
        `update delivery set kind = 'other' where kind = 'vocational-training' and area like '/1/12/%'`,
      )
      const there = await target('T14', { place: 12 })
      assert.deepEqual([there.achieved, there.missing.some((it) => it.kind === 'report')], [null, true])
      await asOwner(t.name, `update delivery set kind = 'vocational-training' where kind = 'other'`)
    })
  })

  const counts = (kind: string, groups: readonly string[]) =>
    year.deliveries.filter((it) => it.kind === kind && !it.cancelled && inYear(it.on) && groups.includes(it.statusThen))

  it('T10: different people placed in the year, of the groups on that day', async () => {
    const placed = counts('job-placement', ['poor', 'near-poor', 'newly-escaped'])
    assert.ok(placed.length > unique(placed.map((it) => it.member)))
    assert.equal((await target('T10')).achieved, unique(placed.map((it) => it.member)))
  })
  it('T15: each household once, and those helped from contributions beside', async () => {
    const built = counts('housing', ['poor', 'near-poor'])
    assert.equal((await target('T15')).achieved, unique(built.map((it) => it.home.id)))
    const { beside } = await read(targetDetail, { code: 'T15' })
    assert.equal(
      beside.find((it) => it.en.includes('contributions'))?.value,
      unique(built.filter((it) => it.contribution).map((it) => it.home.id)),
    )
  })
  it('G04: people whose support came by a model, a project or technical training', async () => {
    const newly = counts('production-support', ['poor', 'near-poor']).filter((it) => it.activity !== null)
    assert.ok(newly.length > 0)
    assert.equal((await target('G04')).achieved, unique(newly.map((it) => it.member)))
  })
  it('G05: households no longer deprived in housing by an interview after the work, the others counted', async () => {
    const built = new Map<string, Home>(counts('housing', ['poor', 'near-poor']).map((it) => [it.home.id, it.home]))
    const asked = [...built.values()].filter((home) => home.at % 7 !== 6)
    const it = await target('G05')
    assert.deepEqual(
      [it.achieved, it.missing.find((one) => one.kind === 'survey')?.count ?? 0],
      [asked.length, built.size - asked.length],
    )
  })

  it('T08: staff in post on the day who finished a course in the year; villages beside (Q05)', async () => {
    const post = year.staff.filter(
      (it) => it.field === 'poverty-reduction' && it.since <= asOf && (it.until === null || it.until > asOf),
    )
    const check = async (levels: readonly string[]) => {
      const own = post.filter((it) => levels.includes(it.level))
      const it = await target('T08')
      assert.deepEqual(
        [it.numerator, it.denominator],
        [own.filter((one) => one.finishedOn && inYear(one.finishedOn)).length, own.length],
      )
    }
    await check(['province', 'district', 'commune'])
    await answer('Q05', 'with-villages')
    await check(['province', 'district', 'commune', 'village'])
    await answer('Q05', 'province-and-commune')
  })

  it('T05: a commune of the list on some day of the year, with money disbursed for a work there (Q02)', async () => {
    const it = await target('T05')
    assert.deepEqual([it.numerator, it.denominator, it.achieved, it.status], [1, 1, 100, 'reached'])
    await answer('Q02', 'finished')
    assert.equal((await target('T05')).achieved, 0)
    await answer('Q02', 'disbursed')
  })
  it('T05: the commune sees that it was supported, though the money is a department’s', async () => {
    const commune = await addActor(t, 'commune-officer', '/1/11/')
    assert.equal((await target('T05', {}, commune)).achieved, 100)
  })
  it('T05: where no commune of the list lies there is no rate, and nobody failed', async () => {
    const it = await target('T05', { place: 12 })
    assert.deepEqual([it.achieved, it.status, it.missing.length], [null, 'unknown', 1])
  })
  it('of the list alone are the communes told apart: others are not missing', async () => {
    const { byUnit } = await read(targetDetail, { code: 'T12' })
    assert.deepEqual(
      byUnit.map((it) => it.unit.id),
      [11],
    )
  })
  it('T06: the latest checklist of the commune, with every dimension', async () => {
    assert.equal((await target('T06')).achieved, 100)
    await asOwner(t.name, `update special_membership set valid_until = null where unit_id = 12`)
    const it = await target('T06')
    assert.deepEqual([it.achieved, it.numerator, it.denominator, it.missing[0]?.unit?.id], [null, 1, 1, 12])
    await asOwner(t.name, `update special_membership set valid_until = '2024-01-01' where unit_id = 12`)
  })
  it('T12: children under 16 on the day, each by the last finding; the health sector’s own result goes first (Q08)', async () => {
    const it = await target('T12')
    assert.deepEqual([it.numerator, it.denominator], [1, 4])
    const report = {
      id: newId(),
      indicator: 'child-stunting',
      year: 2024,
      unitId: 11,
      onDate: '2024-12-01',
      numerator: 30,
      denominator: 250,
      sampleSize: 250,
      reportedBy: 'Trung tâm Y tế',
      evidence: 'BC 12/TTYT',
    }
    assert.deepEqual(await give(t, officer, 'plan.report-value', report), { kind: 'done' })
    const reported = await target('T12')
    assert.deepEqual([reported.numerator, reported.denominator, reported.achieved], [30, 250, 12])
    assert.equal(reported.status, 'reached')
    const rows = await rowsOf('T12', 'counted')
    assert.deepEqual([rows.count, rows.rows[0]?.amount], [1, 30])
  })
  it('T19: the product that went to most of each village, villages added, never more than live there (Q12)', async () => {
    const it = await target('T19')
    assert.deepEqual([it.numerator, it.denominator], [550, 710])
    await asOwner(t.name, 'update activity_reach set households = 600 where unit_id = 112')
    assert.equal((await target('T19')).numerator, 710)
    await asOwner(t.name, 'update activity_reach set households = 250 where unit_id = 112')
  })

  it('B01 is B02 and B03 to the đồng; allocated, disbursed, not split stand beside', async () => {
    const [b01, b02, b03] = [await target('B01'), await target('B02'), await target('B03')]
    assert.deepEqual([b01.achieved, b02.achieved, b03.achieved], [94_277, 85_477, 8_800])
    assert.deepEqual([b01.status, b02.status, b03.status], ['reached', 'reached', 'reached'])
    const { beside } = await read(targetDetail, { code: 'B01' })
    const value = (words: string) => beside.find((it) => it.en === words)?.value
    assert.deepEqual([value('Allocated'), value('Disbursed'), value('Not allocated')], [63_000, 1_750, 31_277])
    assert.equal(value('Not split by project and capital type'), 5476.999999)
  })
  it('B03 of a commune is what it was given', async () => {
    assert.equal((await target('B03', { place: 11 })).achieved, 3_000)
    assert.equal((await target('B02', { place: 11 })).achieved, null)
  })
  it('B04: received in the year, in million, exact', async () => {
    assert.equal((await target('B04')).achieved, 500)
    assert.equal((await target('M03')).achieved, 1)
  })

  const measureCodes = {
    ...Object.fromEntries(
      plan2024.rows.filter((row) => row.code.startsWith('M')).map((row) => [row.indicator ?? '', row.code]),
    ),
  }
  for (const [indicator, parts] of Object.entries(measureParts))
    it(`${measureCodes[indicator]} counts the activities that were begun, by kind, topic and audience`, async () => {
      const begun = year.activities.filter(
        (it) =>
          it.year === 2024 &&
          ['running', 'done'].includes(it.state) &&
          it.startsOn <= asOf &&
          parts.some(
            (part) =>
              part.kind === it.kind &&
              (part.topics?.includes(it.topic) ?? true) &&
              (part.audience ?? it.audience) === it.audience,
          ),
      )
      assert.ok(begun.length > 0)
      assert.equal((await target(measureCodes[indicator] ?? '')).achieved, begun.length)
    })
  it('M01: roads, schools, health stations and irrigation begun in communes of the list', async () =>
    assert.equal((await target('M01')).achieved, 2))
  it('M23: days from the result to the award, of those of which both are known', async () => {
    const { beside } = await read(targetDetail, { code: 'M23' })
    assert.equal(beside.find((it) => it.unit === 'days')?.value, 20)
  })

  it('has a row behind every one that is counted, and behind every one that is not', async () => {
    const amounts = new Set(['T12', 'T19', 'B01', 'B02', 'B03', 'B04'])
    const { rows } = await read(targetList, {})
    for (const { code, numerator, denominator } of rows.filter(
      (row) => /^[TMBG]/.test(row.code) && row.achieved !== null,
    )) {
      if (['T01', 'T02', 'T03', 'T04', 'G01'].includes(code)) continue // told apart in plan.db.test.ts
      const [counted, rest] = [await rowsOf(code, 'counted'), await rowsOf(code, 'rest')]
      const sum = (page: typeof counted) => page.rows.reduce((all, row) => all + (row.amount ?? 1), 0)
      if (amounts.has(code)) assert.ok(Math.abs(sum(counted) - (numerator ?? 0)) < 1e-9, `${code}: ${sum(counted)}`)
      else assert.equal(counted.count, numerator, code)
      if (denominator !== null && !amounts.has(code)) assert.equal(counted.count + rest.count, denominator, code)
      if (code === 'T19') assert.equal(sum(counted) + sum(rest), denominator)
      for (const row of [...counted.rows, ...rest.rows])
        assert.ok(row.noteVi && row.noteEn && (row.name || row.beside), `${code}: ${JSON.stringify(row)}`)
    }
  })
  it('adds up month by month to the numerator', async () => {
    for (const code of ['T07', 'T10', 'T15', 'M05', 'B04']) {
      const { byMonth, numerator } = await read(targetDetail, { code })
      assert.equal(
        byMonth.reduce((sum, it) => sum + it.value, 0),
        numerator,
        code,
      )
    }
  })
  it('parts into communes: what they count makes the whole, with what lies above them', async () => {
    for (const code of ['T07', 'T09', 'T10', 'T14', 'T15', 'G04']) {
      const { byUnit, numerator } = await read(targetDetail, { code })
      assert.equal(
        byUnit.reduce((sum, it) => sum + (it.numerator ?? 0), 0),
        numerator,
        code,
      )
    }
  })
  it('shows a commune the same as the province shows of it', async () => {
    const commune = await addActor(t, 'commune-officer', '/1/11/')
    const [own, told] = [await read(targetList, {}, commune), await read(targetList, { place: 11 })]
    assert.deepEqual(own.rows, told.rows)
    const { byUnit } = await read(targetDetail, { code: 'T07' })
    assert.equal(byUnit.find((it) => it.unit.id === 11)?.achieved, own.rows.find((it) => it.code === 'T07')?.achieved)
  })
  it('goes out as a file with all its rows and what it is for, and not to who may not see them', async () => {
    const query = { year: 2024, code: 'T10', part: 'counted', purpose: 'báo cáo quý' }
    const file = await look(t, officer, targetRowsFile.path, query)
    assert.ok(file.ok)
    const { body, rows } = file.value as { body: Buffer; rows: number } // a download
    const lines = body.toString('utf8').trim().split(/\r?\n/)
    assert.equal(rows, (await target('T10')).numerator)
    assert.equal(lines.length, 1 + rows + 2)
    assert.match(lines.at(-1) ?? '', /báo cáo quý/)
    assert.equal((await look(t, await addActor(t, 'province-leader'), targetRowsFile.path, query)).ok, false)
  })
  it('keeps names of people from who reads figures, and shows works and money', async () => {
    const leader = await addActor(t, 'province-leader')
    const rows = (code: string, part = 'counted') => look(t, leader, targetRows.path, { year: 2024, code, part })
    for (const code of ['T07', 'T08', 'T10', 'T15']) assert.equal((await rows(code)).ok, false, code)
    for (const code of ['T05', 'M05', 'B01']) assert.equal((await rows(code)).ok, true, code)
    const admin = await addActor(t, 'admin')
    assert.equal((await look(t, admin, targetRows.path, { year: 2024, code: 'B04', part: 'counted' })).ok, false)
  })
  it('takes a fixed number of statements, however many records', async () => {
    const fresh = afresh(t)
    assert.equal(await statementsOf(t, () => look(fresh, officer, targetList.path, { year: 2024 })), 18)
    // begin, how far, written since, written where; the place and the lists of one year more; needs and deliveries of four years before;
    // history, months; commit
    assert.equal(await statementsOf(t, () => look(fresh, officer, targetDetail.path, { year: 2024, code: 'T07' })), 17)
  })
  it('is foreseen to the end of the year by a stated method, and judged by it', async () => {
    const it = await target('T10')
    assert.equal(it.forecast.method, 'last-year')
    assert.ok((it.forecast.value ?? 0) >= (it.achieved ?? 0))
    assert.deepEqual((await target('B01')).forecast, { value: 94_277, method: 'last-result' })
  })
})
