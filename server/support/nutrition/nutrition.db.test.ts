import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../../domain/account/actor.ts'
import { addActor, addSmallProvince, aHousehold, aMember, give, look, newId } from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'

let t: TestDatabase
let lan: Actor
let minh: Actor
const khang = aMember({ name: 'Trần Minh Khang', relation: 'child', birthDate: '2021-12-01' })
const unborn = aMember({ name: 'Trần Bé', relation: 'child', birthDate: null, birthYear: 2020, sex: null })
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'province-officer', '/1/')
  const household = aHousehold({ members: [aMember(), khang, unborn] })
  assert.equal((await give(t, lan, 'household.register', household)).kind, 'done')
  const list = { list: 'difficultCoastal', unitId: 11, from: '2022-03-15', until: null, act: 'QĐ 353/QĐ-TTg' }
  assert.equal((await give(t, minh, 'place.set-special-membership', list)).kind, 'done')
})
after(() => t.drop())

const done = { kind: 'done' }
const refused = (code: string, more: object = {}) => ({ kind: 'refused', refusal: { code, ...more } })
const read = async <T>(actor: Actor, path: string, query: object) => {
  const answer = await look(t, actor, path, { ...query })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as T
}
const other = (over: object = {}) => ({
  id: newId(),
  child: 'Lê Thị Na',
  sex: 'female',
  birthDate: '2019-06-01',
  heightMm: 1_010,
  finding: 'normal',
  ...over,
})
const record = (rows: readonly object[], over: object = {}, actor = lan) =>
  give(t, actor, 'nutrition.record-measurements', { unitId: 111, on: '2024-05-15', rows, ...over })
type Commune = {
  unit: { id: number }
  measured: number
  judged: number
  stunted: number
  severe: number
  disagreeing: number
  difficult: boolean
}
const communes = () =>
  read<{ rows: Commune[]; hasReference: boolean }>(minh, '/api/nutrition/by-commune', { year: 2024 })

describe('measurements of children', () => {
  it('of the register take name, sex and birth from it; any other child is named', async () => {
    const of = { id: newId(), memberId: khang.id, heightMm: 860, weightG: 12_100, finding: 'normal' }
    assert.deepEqual(await record([of, other()]), done)
    const { rows } = await read<{ rows: { child: string; birthDate: string; z: number | null }[] }>(
      lan,
      '/api/nutrition/measurements',
      { year: 2024 },
    )
    assert.deepEqual(rows.map((row) => [row.child, row.birthDate, row.z]).toSorted(), [
      ['Lê Thị Na', '2019-06-01', null],
      ['Trần Minh Khang', '2021-12-01', null],
    ])
  })
  it('that are wrong keep the whole chunk out and are named row by row', async () => {
    const rows = [
      other({ child: 'Phan Văn Tốt' }),
      { id: newId(), memberId: khang.id, heightMm: 861 },
      { id: newId(), memberId: unborn.id, heightMm: 900 },
      other({ birthDate: '2024-05-16' }),
      other({ birthDate: '2005-05-15' }),
      other({ heightMm: null, finding: null }),
      { id: newId(), memberId: newId(), heightMm: 900 },
      other({ sex: null }),
    ]
    assert.deepEqual(
      await record(rows),
      refused('nutrition.rows', {
        rows: [
          { row: 2, reason: 'already-measured' },
          { row: 3, reason: 'sex-missing' },
          { row: 4, reason: 'not-born' },
          { row: 5, reason: 'too-old' },
          { row: 6, reason: 'nothing-measured' },
          { row: 7, reason: 'unknown' },
          { row: 8, reason: 'sex-missing' },
        ],
      }),
    )
    assert.equal((await communes()).rows[0]?.measured, 2)
    assert.deepEqual(await record([other({ heightMm: 2_500 })]), refused('input.invalid', { path: 'rows.0.heightMm' }))
    assert.deepEqual(await record([other()], { on: '2024-12-21' }), refused('input.invalid', { path: 'on' }))
  })
  it('count each child once a year, by the latest; without a finding for no rate', async () => {
    assert.deepEqual(await record([other({ finding: 'stunted' })], { on: '2024-11-15' }), done)
    assert.deepEqual(await record([other({ child: 'Mai Văn Ơn', finding: null })]), done)
    const { rows } = await communes()
    assert.deepEqual(rows, [
      { unit: rows[0]?.unit, measured: 3, judged: 2, stunted: 1, severe: 0, disagreeing: 0, difficult: true },
    ])
    assert.equal(rows[0]?.unit.id, 11)
  })
  it('of 16 years and more count for no rate of the plan', async () => {
    assert.deepEqual(await record([other({ child: 'Đỗ Lớn', birthDate: '2008-05-15', heightMm: 1_500 })]), done)
    assert.equal((await communes()).rows[0]?.measured, 3)
  })
  it('are recorded where they are made and seen there only', async () => {
    const binh = await addActor(t, 'commune-officer', '/1/12/')
    assert.deepEqual(await record([other()], {}, binh), refused('access.denied'))
    assert.deepEqual(
      await record([{ id: newId(), memberId: khang.id, heightMm: 900 }], { unitId: 121 }, binh),
      refused('nutrition.rows', { rows: [{ row: 1, reason: 'unknown' }] }),
    )
    assert.deepEqual((await read<{ rows: [] }>(binh, '/api/nutrition/measurements', { year: 2024 })).rows, [])
    assert.deepEqual((await read<{ rows: [] }>(binh, '/api/nutrition/by-commune', { year: 2024 })).rows, [])
    const leader = await addActor(t, 'province-leader', '/1/')
    assert.equal((await look(t, leader, '/api/nutrition/measurements', { year: 2024 })).ok, false)
    assert.equal((await look(t, leader, '/api/nutrition/by-commune', { year: 2024 })).ok, true)
  })
})

describe('the children of a village', () => {
  it('stand in the grid with their last measurement, those whose birthday is not known too', async () => {
    const { rows } = await read<{ rows: { child: string; last: { heightMm: number } | null }[] }>(
      lan,
      '/api/nutrition/children',
      { place: 111 },
    )
    assert.deepEqual(
      rows.map((row) => [row.child, row.last?.heightMm ?? null]),
      [
        ['Trần Minh Khang', 860],
        ['Trần Bé', null],
      ],
    )
    assert.equal((await look(t, lan, '/api/nutrition/children', { place: 121 })).ok, false)
  })
})

describe('the reference of WHO', () => {
  const table = (rows: string) => t.files.put(new TextEncoder().encode(`Day,L,M,S\n${rows}`))
  const bring = (file: string, over: object = {}, actor = minh) =>
    give(t, actor, 'nutrition.import-reference', {
      file,
      measure: 'height-for-age',
      sex: 'female',
      source: 'WHO 2006, lhfa girls',
      ...over,
    })
  it('is brought by the province; a wrong table changes nothing', async () => {
    const file = await table('1810,1,110,0.04\n')
    assert.deepEqual(await bring(file, {}, lan), refused('access.denied'))
    assert.deepEqual(
      await bring(await table('1810,1,x,0.04\n')),
      refused('nutrition.reference-rows', { rows: [{ row: 2, reason: 'number' }] }),
    )
    assert.equal((await communes()).hasReference, false)
  })
  it('is compared with the findings of the station, which stay as they are', async () => {
    // Born on 1 June 2019: 1,810 days old on 15 May 2024 and 1,994 on 15 November, beyond the table.
    assert.deepEqual(await record([other({ child: 'Cao Thị Hoa', heightMm: 1_000, finding: 'normal' })]), done)
    assert.deepEqual(await bring(await table('1810,1,110,0.04\n')), done)
    const { rows } = await read<{ rows: { child: string; finding: string; z: number; computed: string }[] }>(
      lan,
      '/api/nutrition/measurements',
      { year: 2024, only: 'disagreeing' },
    )
    // (100 / 110 − 1) / 0.04 = −2.27: stunted; (101 / 110 − 1) / 0.04 = −2.05 too.
    assert.deepEqual(rows.map((row) => [row.child, row.finding, row.z, row.computed]).toSorted(), [
      ['Cao Thị Hoa', 'normal', -2.27, 'stunted'],
      ['Lê Thị Na', 'normal', -2.05, 'stunted'],
    ])
    const first = (await communes()).rows[0]
    // Of Lê Thị Na the latest measurement counts, which no table reaches.
    assert.deepEqual([first?.stunted, first?.disagreeing], [1, 1])
    assert.deepEqual(await record([other({ child: 'Vũ Mới', heightMm: 1_100 })]), done)
    const all = await read<{ rows: { child: string; z: number | null }[] }>(lan, '/api/nutrition/measurements', {
      year: 2024,
    })
    assert.equal(all.rows.find((row) => row.child === 'Vũ Mới')?.z, 0)
  })
  it('brought again takes the place of the old one', async () => {
    assert.deepEqual(await bring(await table('1810,1,100,0.04\n')), done)
    const { rows } = await read<{ rows: object[] }>(lan, '/api/nutrition/measurements', {
      year: 2024,
      only: 'disagreeing',
    })
    assert.deepEqual(rows, [])
    const reference = await read<{ rows: { from: number; rows: number }[] }>(minh, '/api/nutrition/reference', {})
    assert.deepEqual(
      reference.rows.map((row) => [row.from, row.rows]),
      [[1810, 1]],
    )
  })
})

it('measurements belong to a nutrition session of ours, or to none', async () => {
  assert.deepEqual(
    await record([other({ child: 'Hồ A' })], { activityId: newId() }),
    refused('nutrition.activity-does-not-fit'),
  )
})
