import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { z } from 'zod'
import { reportForm } from '../../contract/report.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import { formCodes } from '../../domain/report/form.ts'
import { addActor, look, today } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addReviewedProvince, reviewThreeYears } from '../../test/reviewed-province.ts'
import { views } from '../subjects.ts'

type Answer = z.infer<typeof reportForm.answer>

let t: TestDatabase
let hanh: Actor
let fresh: string
before(async () => {
  t = await freshDatabase()
  const made = await addReviewedProvince(t)
  hanh = made.province
  fresh = (await reviewThreeYears(t, made)).fresh
})
after(() => t.drop())

async function ask(query: Record<string, unknown>, actor = hanh, on = today): Promise<Answer> {
  const view = views.find((one) => one.path === reportForm.path)
  assert.ok(view)
  const asked = Object.entries({ year: 2024, ...query }).map(([name, value]) => [name, String(value)])
  const reader = { actor, today: on, vault: t.vault, files: t.files, demo: false, publicAddress: undefined }
  const answer = await view.answerTo(t.db, reader, Object.fromEntries(asked))
  assert.ok(answer.ok, JSON.stringify(answer))
  return reportForm.answer.parse(answer.value)
}
const allRows = (form: Answer) => form.blocks.flatMap(({ rows }) => rows)
const cellsOf = (form: Answer, unit: number, line: string) =>
  allRows(form).find((row) => row.unit?.id === unit && row.line === line)?.cells
const sumOf = (form: Answer, setting: string, line: string) =>
  form.blocks.find((it) => it.setting === setting)?.rows.find((row) => row.unit === null && row.line === line)?.cells
const namesOf = (form: Answer) => form.missing.map(({ unit, what }) => `${unit.name}: ${what.join(', ')}`)

/** Counted again in plain SQL: `what` over the rows of a commune, by the parent its villages have at the end of 2024. */
async function recount(unit: number, from: string, what: readonly string[]): Promise<number[]> {
  const { rows } = await asOwner(
    t.name,
    `select array[${what.map((it) => `(${it})::numeric`).join(', ')}]::float8[] as counts from ${from} x
       join unit_version v on v.unit_id = x.village_id
        and v.valid_from <= '2024-12-31' and (v.valid_until is null or v.valid_until > '2024-12-31')
      where v.parent_id = ${unit}`,
  )
  return rows[0].counts
}
const onList = (year: number) =>
  `(select e.* from poverty_list_entry e join poverty_list l on l.id = e.list_id where l.state = 'recognised' and l.year = ${year})`
const ledger = '(select * from movement where year = 2024)'
const count = (where: string) => `count(*) filter (where ${where})`
const people = (where: string) => `coalesce(sum(headcount) filter (where ${where}), 0)`
const passed = (line: string, from: string, to: string) =>
  `coalesce(sum(${line}) filter (where from_account in (${from}) and to_account in (${to})), 0)`
const rate = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100
const communes = [11, 12] as const
const residents = { 11: [150, 600, 40, 170], 12: [200, 810, 30, 120] } as const

describe('the ten forms are what plain SQL counts', () => {
  it('7.1: lists beside residents', async () => {
    const form = await ask({ form: '7.1' })
    for (const unit of communes) {
      const [poor, poorPeople, near, nearPeople] = await recount(unit, onList(2024), [
        count(`class = 'poor'`),
        people(`class = 'poor'`),
        count(`class = 'near-poor'`),
        people(`class = 'near-poor'`),
      ])
      const [all, allPeople] = residents[unit]
      assert.ok(poor && poorPeople && near && nearPeople)
      assert.deepEqual(cellsOf(form, unit, 'only'), [
        ...[all, allPeople, poor, rate(poor, all), poorPeople, rate(poorPeople, allPeople)],
        ...[near, rate(near, all), nearPeople, rate(nearPeople, allPeople)],
      ])
    }
  })

  const lists = { '7.2': 'poor', '7.3': 'near-poor' } as const
  const passages = {
    '7.2': [
      [`'poor'`, `'near-poor'`],
      [`'poor'`, `'once-poor'`],
      [`'poor'`, `'elsewhere'`],
      [`'near-poor'`, `'poor'`],
      [`'once-poor'`, `'poor'`],
      [`'never-listed', 'once-near-poor'`, `'poor'`],
      [`'elsewhere'`, `'poor'`],
    ],
    '7.3': [
      [`'near-poor'`, `'once-poor', 'once-near-poor'`],
      [`'near-poor'`, `'poor'`],
      [`'near-poor'`, `'elsewhere'`],
      [`'poor'`, `'near-poor'`],
      [`'once-near-poor'`, `'near-poor'`],
      [`'never-listed', 'once-poor'`, `'near-poor'`],
      [`'elsewhere'`, `'near-poor'`],
    ],
  } as const
  for (const code of ['7.2', '7.3'] as const)
    it(`${code}: last year's list, the ledger, this year's list`, async () => {
      const form = await ask({ form: code })
      const isOn = `class = '${lists[code]}'`
      for (const unit of communes)
        for (const line of ['households', 'people'] as const) {
          const amount = line === 'households' ? count(isOn) : people(isOn)
          const moved = passages[code].map(([from, to]) => passed(line, from, to))
          assert.deepEqual(cellsOf(form, unit, line), [
            ...(await recount(unit, onList(2023), [amount])),
            ...(await recount(unit, ledger, moved)),
            ...(await recount(unit, onList(2024), [amount])),
          ])
        }
      assert.deepEqual(form.withheld, [])
    })
  it('7.2 and 7.3 tell what happened', async () => {
    assert.deepEqual(cellsOf(await ask({ form: '7.2' }), 11, 'households'), [5, 1, 1, 1, 1, 1, 1, 1, 6])
    assert.deepEqual(cellsOf(await ask({ form: '7.3' }), 11, 'households'), [2, 1, 1, 1, 1, 1, 1, 1, 3])
  })

  const indicators = Array.from({ length: 12 }, (_, index) => index)
  for (const [counts, rates, list] of [
    ['7.4', '7.5', 'poor'],
    ['7.6', '7.7', 'near-poor'],
  ] as const)
    it(`${counts} and ${rates}: the twelve deprivations, and each of the total`, async () => {
      const [inCounts, inRates] = [await ask({ form: counts }), await ask({ form: rates })]
      for (const unit of communes) {
        const [total, ...each] = await recount(unit, onList(2024), [
          count(`class = '${list}'`),
          ...indicators.map((bit) => count(`class = '${list}' and deprived & (1 << ${bit}) <> 0`)),
        ])
        assert.ok(total)
        const sum = each.reduce((all, one) => all + one, 0)
        assert.deepEqual(cellsOf(inCounts, unit, 'only'), [total, sum, ...each, Math.round((sum / total) * 100) / 100])
        assert.deepEqual(cellsOf(inRates, unit, 'only'), [total, ...each.map((one) => rate(one, total))])
      }
    })

  it('7.8: target groups, households and people', async () => {
    const form = await ask({ form: '7.8' })
    for (const unit of communes)
      for (const [line, amount, at] of [
        ['households', count, 0],
        ['people', people, 1],
      ] as const) {
        const counted = await recount(unit, onList(2024), [
          amount(`class = 'poor'`),
          amount(`class = 'near-poor'`),
          ...['poor', 'near-poor'].flatMap((list) =>
            ['minority', 'no_labour', 'merit'].map((flag) => amount(`class = '${list}' and ${flag}`)),
          ),
        ])
        assert.deepEqual(cellsOf(form, unit, line), [residents[unit][at], residents[unit][at + 2], ...counted])
      }
  })

  it('7.9: ethnic groups of the place, the most frequent first', async () => {
    const form = await ask({ form: '7.9' })
    const groups = form.columns.filter(({ key }) => key.startsWith('poor.')).map(({ heading }) => heading.vi)
    assert.deepEqual(groups, ['Tổng số', 'Dân tộc thiểu số', 'Kinh', 'Khơ-me', 'Chăm', 'Dân tộc khác'])
    for (const unit of communes) {
      const of = (list: string, where: string) => count(`class = '${list}' and ${where}`)
      const each = ['true', `ethnicity <> '01'`, `ethnicity = '01'`, `ethnicity = '05'`, `ethnicity = '17'`]
      const other = `ethnicity not in ('01', '05', '17')`
      const counted = await recount(
        unit,
        onList(2024),
        ['poor', 'near-poor'].flatMap((list) => [...each, other].map((where) => of(list, where))),
      )
      assert.deepEqual(cellsOf(form, unit, 'only'), counted)
    }
  })

  it('7.10: the eight causes of both lists and of each', async () => {
    const form = await ask({ form: '7.10' })
    const classes = { 'both-lists': `class <> 'neither'`, poor: `class = 'poor'`, 'near-poor': `class = 'near-poor'` }
    for (const unit of communes)
      for (const [line, where] of Object.entries(classes)) {
        const causes = Array.from({ length: 8 }, (_, index) => count(`${where} and ${index + 1} = any (causes)`))
        assert.deepEqual(cellsOf(form, unit, line), await recount(unit, onList(2024), [count(where), ...causes]))
      }
  })

  it('III is I and II', async () => {
    for (const code of formCodes) {
      const form = await ask({ form: code })
      const counts = form.columns.map(({ kind }) => kind === 'count')
      for (const { line } of form.blocks[2]?.rows ?? []) {
        const [urban, rural, total] = ['urban', 'rural', 'total'].map((setting) => sumOf(form, setting, line) ?? [])
        assert.ok(total && total.length > 0)
        for (const [at, cell] of total.entries())
          if (counts[at]) assert.equal(cell, (urban?.[at] ?? 0) + (rural?.[at] ?? 0), `${code} ${line} ${at}`)
      }
    }
  })
})

describe('the identities', () => {
  it('all sixteen hold, each on something that was compared', async () => {
    const { checks } = await ask({ form: '7.1' })
    assert.deepEqual(
      checks.map(({ id, ok, faults }) => [id, ok, faults]),
      Array.from({ length: 16 }, (_, index) => [`X${String(index + 1).padStart(2, '0')}`, true, []]),
    )
  })
  it('X16 counts the rows of the printed lists, not the ledger', async () => {
    const escaped = `(was = 'poor' and class <> 'poor')`
    const [rows] = await recount(11, onList(2024), [count(escaped)])
    const cells = cellsOf(await ask({ form: '7.2' }), 11, 'households')
    assert.equal(rows, (cells?.[1] ?? 0) + (cells?.[2] ?? 0))
  })
  it('a lost row of the ledger: 7.2 says where, prints no number, and its sum lines neither', async () => {
    const lost = `household_id = '${fresh}' and year = 2024`
    await asOwner(
      t.name,
      `create table kept as select * from movement where ${lost}; delete from movement where ${lost}`,
    )
    const form = await ask({ form: '7.2' })
    const at = { form: '7.2', unit: 'Xã Vĩnh Hải', setting: 'rural', column: 'c9', note: 'ledger-and-lists-disagree' }
    assert.deepEqual(form.withheld, [
      { ...at, line: 'households', expected: 5, actual: 6 },
      { ...at, line: 'people', expected: form.withheld[1]?.expected, actual: (form.withheld[1]?.expected ?? 0) + 3 },
    ])
    assert.equal(form.complete, false)
    assert.deepEqual(cellsOf(form, 11, 'households'), [5, 1, 1, 1, 1, 1, 0, 1, null])
    for (const setting of ['rural', 'total']) assert.equal(sumOf(form, setting, 'households')?.[8], null)
    assert.equal(sumOf(form, 'urban', 'households')?.[8], 2)
    assert.equal(form.checks.find(({ id }) => id === 'X01')?.ok, false)
    await asOwner(t.name, 'insert into movement overriding system value select * from kept; drop table kept')
    assert.deepEqual((await ask({ form: '7.2' })).withheld, [])
  })
})

describe('what is missing', () => {
  it('is named and never 0: no list of the year, none of the year before, no residents, no answers', async () => {
    const result = await ask({ form: '7.1' })
    assert.deepEqual(namesOf(result), ['Xã Ba Khe: residents, closing-list'])
    assert.deepEqual(
      cellsOf(result, 14, 'only'),
      Array.from({ length: 10 }, () => null),
    )
    const movement = await ask({ form: '7.2' })
    assert.deepEqual(namesOf(movement), ['Xã Đá Bạc: opening-list', 'Xã Ba Khe: closing-list'])
    for (const unit of [13, 14])
      for (const line of ['households', 'people'])
        assert.deepEqual(
          cellsOf(movement, unit, line),
          Array.from({ length: 9 }, () => null),
        )
    assert.deepEqual(namesOf(await ask({ form: '7.6' })), [
      'Xã Đá Bạc: near-poor-deprivations',
      'Xã Ba Khe: closing-list',
    ])
    assert.deepEqual(namesOf(await ask({ form: '7.8' })), [
      'Xã Đá Bạc: minority-residents',
      'Xã Ba Khe: residents, closing-list',
    ])
  })
  it('leaves the sum to those that reported: the sum line says so', async () => {
    const form = await ask({ form: '7.2' })
    const rural = form.blocks[1]?.rows[0]
    assert.deepEqual([rural?.missing, rural?.cells], [true, cellsOf(form, 11, 'households')])
    assert.equal(form.blocks[0]?.rows[0]?.missing, false)
  })
  it('a year without any list has no figure at all', async () => {
    const nothing = Array.from({ length: 9 }, () => null)
    const form = await ask({ form: '7.2', year: 2021 })
    assert.deepEqual(sumOf(form, 'total', 'households'), nothing)
    assert.equal(form.missing.length, 4)
    const beforeTheUnits = await ask({ form: '7.2', year: 2018 })
    assert.deepEqual(sumOf(beforeTheUnits, 'total', 'people'), nothing)
    assert.equal(beforeTheUnits.complete, false)
  })
})

describe('how far it may be seen', () => {
  it('an officer of a commune reads the villages of the own commune, and no other place', async () => {
    const lan = await addActor(t, 'commune-officer', '/1/11/')
    const form = await ask({ form: '7.2' }, lan)
    assert.deepEqual(form.place, { id: 11, code: '90011', name: 'Xã Vĩnh Hải' })
    const units = allRows(form).flatMap(({ unit }) => unit?.name ?? [])
    assert.deepEqual([...new Set(units)], ['Thôn Bến Đáy', 'Thôn Phước Tân'])
    assert.deepEqual(sumOf(form, 'total', 'households'), [5, 1, 1, 1, 1, 1, 1, 1, 6])
    assert.deepEqual(form.withheld, [])
    for (const place of [1, 12, 121, 999])
      for (const path of ['/api/reports/{form}', '/api/reports/{form}.xlsx'])
        assert.deepEqual(await look(t, lan, path, { form: '7.2', year: 2024, place }), {
          ok: false,
          error: { code: 'access.denied' },
        })
  })
  it('the province asks for one commune and sees what the commune sees', async () => {
    const lan = await addActor(t, 'commune-officer', '/1/11/')
    for (const code of formCodes)
      assert.deepEqual(await ask({ form: code, place: 11 }), await ask({ form: code }, lan), code)
  })
  it('residents of a commune are counted for it and not by village: rates stand in its sum lines', async () => {
    const result = await ask({ form: '7.1', place: 11 })
    const inProvince = cellsOf(await ask({ form: '7.1' }), 11, 'only')
    assert.deepEqual([sumOf(result, 'rural', 'only'), sumOf(result, 'total', 'only')], [inProvince, inProvince])
    assert.deepEqual(
      cellsOf(result, 111, 'only')?.map((cell) => cell === null),
      [...[true, true, false, true, false, true, false, true, false, true]],
    )
    const groups = await ask({ form: '7.8', place: 11 })
    assert.deepEqual(sumOf(groups, 'total', 'people'), cellsOf(await ask({ form: '7.8' }), 11, 'people'))
    for (const code of formCodes) {
      const { complete, checks } = await ask({ form: code, place: 11 })
      assert.deepEqual([complete, checks.flatMap(({ faults }) => faults)], [true, []], code)
    }
  })
  it('a commune whose residents nobody counted names its villages', async () => {
    assert.deepEqual(namesOf(await ask({ form: '7.1', place: 14 })), ['Thôn Ba Khe: residents, closing-list'])
  })
  it('a helper reads no figures', async () => {
    const helper = await addActor(t, 'helper', '/1/11/')
    const answer = await look(t, helper, '/api/reports/{form}', { form: '7.1', year: 2024 })
    assert.deepEqual(answer, { ok: false, error: { code: 'access.denied' } })
  })
})

describe('boundaries', () => {
  it('of its day, or of today after a village went to another commune on 1 July 2025', async () => {
    await asOwner(
      t.name,
      `update unit_version set valid_until = '2025-07-01' where unit_id = 112;
       insert into unit_version (unit_id, level, valid_from, name, kind, parent_id, setting)
         values (112, 'village', '2025-07-01', 'Thôn Bến Đáy', 'thôn', 12, null);
       update unit set area = '/1/12/112/' where id = 112;
       update household set area = '/1/12/112/' where village_id = 112;
       update poverty_list_entry set area = '/1/12/112/' where village_id = 112;
       update movement set area = '/1/12/112/' where village_id = 112;`,
    )
    const now = CivilDate.parse('2026-03-01')
    const [asItWas, asItIs] = [
      await ask({ form: '7.2' }, hanh, now),
      await ask({ form: '7.2', boundaries: 'today' }, hanh, now),
    ]
    assert.deepEqual([asItWas.asOf, asItIs.asOf], ['2024-12-31', '2026-03-01'])
    assert.deepEqual(cellsOf(asItWas, 11, 'households'), [5, 1, 1, 1, 1, 1, 1, 1, 6])
    assert.deepEqual([asItWas.withheld, asItIs.withheld], [[], []])
    const totals = [asItWas, asItIs].map((form) => sumOf(form, 'total', 'households'))
    assert.deepEqual(totals[0], totals[1])
    const villages = await ask({ form: '7.2', place: 12, boundaries: 'today' }, hanh, now)
    const moved = cellsOf(villages, 112, 'households')
    const before = cellsOf(asItWas, 12, 'households')
    assert.deepEqual(
      cellsOf(asItIs, 12, 'households'),
      before?.map((cell, at) => (cell ?? 0) + (moved?.[at] ?? 0)),
    )
    assert.equal(cellsOf(asItIs, 12, 'households')?.[8], 5)
    // Nobody said how many residents went with the village: the rates of both communes are not known any more.
    const rates = await ask({ form: '7.1', boundaries: 'today' }, hanh, now)
    assert.deepEqual(namesOf(rates).slice(0, 2), ['Xã Vĩnh Hải: residents', 'Phường Mẫu Thành: residents'])
    assert.equal(cellsOf(rates, 12, 'only')?.[3], null)
    // Its households were on the list of Xã Vĩnh Hải, and are counted as urban now: so are the lists of both years.
    assert.deepEqual(sumOf(asItIs, 'rural', 'households')?.[0], 3)
  })
})
