import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { z } from 'zod'
import { partList, periodTargets, targetDetail, targetList } from '../../contract/plan.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, give, look, newId } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addSmallYear } from '../../test/small-year.ts'
import { plan2024 } from '../../tools/demo/plan-2024.ts'

describe('a plan handed down, adjusted and reported to', () => {
  let t: TestDatabase
  let officer: Actor
  let commune: Actor
  before(async () => {
    t = await freshDatabase()
    await addSmallYear(t)
    officer = await addActor(t, 'province-officer')
    commune = await addActor(t, 'commune-officer', '/1/11/')
    await give(t, officer, 'plan.adopt', plan2024)
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
  const codeOf = async (name: string, input: object, actor = officer) => {
    const verdict = await give(t, actor, name, input)
    return verdict.kind === 'refused' ? verdict.refusal.code : verdict.kind
  }
  const parts = (...goals: readonly (readonly [number, number])[]) => goals.map(([unitId, goal]) => ({ unitId, goal }))
  const decided = {
    year: 2024,
    decisionNo: '15/QĐ-UBND',
    decisionDate: '2024-02-01',
    reason: 'theo đề nghị của các xã',
  }
  const houses = { ...decided, code: 'T15' }

  it('is refused where the parts of a number do not add up, and taken where the decision says so', async () => {
    assert.equal(
      await codeOf('plan.cascade', { ...houses, parts: parts([11, 100], [12, 40]) }),
      'plan.parts-do-not-add-up',
    )
    assert.deepEqual((await read(targetDetail, { code: 'T15' })).parts, [])
    assert.equal(
      await codeOf('plan.cascade', { ...houses, parts: parts([11, 100], [12, 40]), mayDiffer: true }),
      'done',
    )
    const { parts: found, difference } = await read(targetDetail, { code: 'T15' })
    assert.deepEqual(
      [found.map((it) => [it.unit.id, it.goal]), difference],
      [
        [
          [11, 100],
          [12, 40],
        ],
        10,
      ],
    )
  })
  it('sets the goal of a commune, which is then judged by it', async () => {
    const { rows } = await read(targetList, {}, commune)
    const t15 = rows.find((it) => it.code === 'T15')
    assert.deepEqual([t15?.goal, t15?.direction], [100, 'about'])
    assert.equal(await codeOf('plan.cascade', { ...decided, code: 'T16', parts: parts([11, 95], [12, 80]) }), 'done')
    const own = await read(targetList, { place: 11 })
    assert.deepEqual(
      [own.rows.find((it) => it.code === 'T16')?.goal, own.rows.find((it) => it.code === 'T17')?.goal],
      [95, 70],
    )
    const { byUnit } = await read(targetDetail, { code: 'T16' })
    assert.deepEqual(
      byUnit.map((it) => it.goal),
      [95, 80],
    )
  })
  it('keeps every adjustment with its decision, the province’s and the communes’', async () => {
    assert.equal(await codeOf('plan.cascade', { ...houses, parts: parts([11, 110], [12, 40]) }), 'done')
    assert.equal(await codeOf('plan.set-goal', { ...houses, goal: 160, decisionNo: '20/QĐ-UBND' }), 'done')
    const { history, goal, difference } = await read(targetDetail, { code: 'T15' })
    assert.deepEqual(
      history.map((it) => [it.unit?.id ?? null, it.was, it.goal, it.decisionNo]),
      [
        [null, 150, 160, '20/QĐ-UBND'],
        [11, 100, 110, '15/QĐ-UBND'],
        [12, null, 40, '15/QĐ-UBND'],
        [11, null, 100, '15/QĐ-UBND'],
      ],
    )
    assert.deepEqual([goal, difference, history[0]?.decisionDate], [160, 10, '2024-02-01'])
    const own = await read(targetDetail, { code: 'T15' }, commune)
    assert.deepEqual(
      own.history.map((it) => it.unit?.id ?? null),
      [null, 11, 11],
    )
  })
  it('goes on to the villages of a commune, whose parts make the part of the commune', async () => {
    const villages = { ...houses, of: 11 }
    assert.equal(
      await codeOf('plan.cascade', { ...villages, parts: parts([111, 60], [112, 40]) }),
      'plan.parts-do-not-add-up',
    )
    assert.equal(await codeOf('plan.cascade', { ...villages, parts: parts([111, 60], [121, 50]) }), 'plan.part-outside')
    assert.equal(await codeOf('plan.cascade', { ...villages, parts: parts([111, 60], [112, 50]) }), 'done')
    const { rows } = await read(targetList, { place: 111 })
    assert.equal(rows.find((it) => it.code === 'T15')?.goal, 60)
    assert.equal((await read(targetDetail, { code: 'T15' })).parts.length, 2)
  })
  it('is refused where there is nothing to hand down, for units elsewhere, and to whom it does not belong', async () => {
    assert.equal(await codeOf('plan.cascade', { ...houses, code: 'M01', parts: [] }), 'plan.goal-does-not-fit')
    assert.equal(await codeOf('plan.cascade', { ...houses, code: 'T99', parts: [] }), 'plan.target-unknown')
    assert.equal(await codeOf('plan.cascade', { ...houses, parts: parts([111, 160]) }), 'plan.part-outside')
    assert.equal(await codeOf('plan.cascade', { ...houses, parts: [] }, commune), 'access.denied')
  })

  const services = {
    id: '',
    indicator: 'coastal-services',
    year: 2024,
    unitId: 11,
    onDate: '2024-06-01',
    reportedBy: 'UBND xã',
    evidence: 'BC 5/UBND',
  }
  const six = {
    employment: true,
    health: true,
    education: true,
    housing: true,
    'water-sanitation': true,
    information: false,
  }
  it('takes a report with its evidence, from whom it is the place of', async () => {
    assert.equal(await codeOf('plan.report-value', { ...services, id: newId(), checklist: six }, commune), 'done')
    assert.equal(
      await codeOf('plan.report-value', { ...services, id: newId(), unitId: 12, checklist: six }, commune),
      'access.denied',
    )
    const { reports, indicator } = await read(targetDetail, { code: 'T06' })
    assert.deepEqual(
      [indicator, reports.map((it) => [it.unit.id, it.numerator, it.denominator, it.evidence])],
      ['coastal-services', [[11, 5, 6, 'BC 5/UBND']]],
    )
  })
  it('refuses a population that cannot exist', async () => {
    const share = { ...services, indicator: 'child-stunting' }
    const refused = (more: object) => codeOf('plan.report-value', { ...share, id: newId(), ...more })
    assert.equal(await codeOf('plan.report-value', { ...services, id: newId() }), 'plan.checklist-not-whole')
    assert.equal(await refused({ numerator: 9, denominator: 8 }), 'plan.more-than-whole')
    assert.equal(await refused({ numerator: 9, denominator: 2951 }), 'plan.more-than-residents')
    assert.equal(await refused({ numerator: 9, denominator: 100, onDate: '2024-12-21' }), 'plan.report-day')
    assert.equal(await refused({ indicator: 'poverty-rate', numerator: 1, denominator: 100 }), 'plan.not-reportable')
    const id = newId()
    assert.equal(await codeOf('plan.report-value', { ...share, id, numerator: 9, denominator: 100 }), 'done')
    assert.equal(
      await codeOf('plan.report-value', { ...share, id, numerator: 9, denominator: 100 }),
      'plan.value-exists',
    )
  })

  const row = {
    nameVi: 'Tỷ lệ hộ nghèo',
    nameEn: 'Poverty rate',
    direction: 'at-most',
    unit: '%',
    goal: 1,
    act: 'QĐ 90/QĐ-TTg',
  }
  const plan = {
    ...{
      fromYear: 2021,
      untilYear: 2025,
      titleVi: 'Giai đoạn 2021–2025',
      titleEn: '2021–2025',
      documentNo: '1/KH',
      documentDate: null,
    },
    rows: [
      { ...row, code: '1', indicator: 'poverty-rate' },
      { ...row, code: '2', indicator: 'poor-households-fall', unit: 'households', direction: 'at-least', goal: 5 },
      { ...row, code: '3', indicator: null, unit: 'đồng', direction: 'at-least', goal: 3 },
      { ...row, code: '4', indicator: 'multidimensional-rate' },
    ],
  }
  it('stands beside a plan of several years: what is counted adds up, what is measured is the last known', async () => {
    assert.equal(await codeOf('plan.adopt-period', plan), 'done')
    const { rows, plan: found } = await read(periodTargets, { from: 2021 })
    const list = await read(targetList, {})
    const value = (code: string) => list.rows.find((it) => it.code === code)?.achieved
    assert.equal(found.untilYear, 2025)
    assert.deepEqual(
      rows.map((it) => it.basis),
      ['latest', 'sum', 'none', 'latest'],
    )
    assert.deepEqual(
      rows[0]?.byYear.map((it) => it.year),
      [2021, 2022, 2023, 2024],
    )
    assert.deepEqual([rows[0]?.achieved, rows[0]?.byYear[0]?.achieved], [value('T01'), null])
    assert.equal(rows[1]?.achieved, value('T04'))
    assert.deepEqual([rows[2]?.achieved, rows[2]?.status], [null, 'unknown'])
    const { rows: counted } = await asOwner(
      t.name,
      `select 100.0 * (select count(*) from poverty_list_entry where year = 2024 and class <> 'neither') / (select sum(households) from resident_total where year = 2024) as rate`,
    )
    assert.ok(Math.abs((rows[3]?.achieved ?? 0) - counted[0].rate) < 1e-9)
  })
  it('is adopted once, whole and sound, by the province', async () => {
    assert.equal(await codeOf('plan.adopt-period', plan), 'plan.period-exists')
    assert.equal(await codeOf('plan.adopt-period', { ...plan, untilYear: 2021 }), 'input.invalid')
    assert.equal(
      await codeOf('plan.adopt-period', {
        ...plan,
        fromYear: 2026,
        untilYear: 2030,
        rows: [{ ...row, code: '1', indicator: 'luck' }],
      }),
      'plan.indicator-unknown',
    )
    assert.equal(
      await codeOf('plan.adopt-period', { ...plan, fromYear: 2026, untilYear: 2030 }, commune),
      'access.denied',
    )
  })
  it('gives a commune of today the parts of those that went into it, of a number, not of a share', async () => {
    await asOwner(
      t.name,
      `insert into unit (id, level, area) overriding system value values (13, 'commune', '/1/11/');
       insert into unit_version (unit_id, level, valid_from, valid_until, code, name, kind, parent_id, setting, score_area)
       values (13, 'commune', '2020-01-01', '2025-07-01', '90013', 'Xã Cũ', 'xã', 1, 'rural', 'NT3')`,
    )
    const more = (code: string, goals: readonly (readonly [number, number])[]) => ({
      ...decided,
      code,
      parts: parts(...goals),
      mayDiffer: true,
    })
    assert.equal(
      await codeOf(
        'plan.cascade',
        more('T15', [
          [11, 110],
          [12, 40],
          [13, 5],
        ]),
      ),
      'done',
    )
    assert.equal(
      await codeOf(
        'plan.cascade',
        more('T16', [
          [11, 95],
          [12, 80],
          [13, 60],
        ]),
      ),
      'done',
    )
    const { rows } = await read(targetList, { place: 11 })
    assert.deepEqual(
      [rows.find((it) => it.code === 'T15')?.goal, rows.find((it) => it.code === 'T16')?.goal],
      [115, 95],
    )
    const { byUnit } = await read(targetDetail, { code: 'T15' })
    assert.equal(byUnit.find((it) => it.unit.id === 11)?.goal, 115)
    const { rows: units } = await read(partList, { code: 'T15' })
    assert.deepEqual(
      units.map((it) => [it.unit.name, it.goal]),
      [
        ['Xã Vĩnh Hải', 110],
        ['Phường Mẫu Thành', 40],
        ['Xã Cũ', 5],
      ],
    )
  })
})
