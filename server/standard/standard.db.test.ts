import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Verdict } from '../../contract/command.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import { nationalStandards } from '../../domain/standard/national.ts'
import { type ScoreArea, scoreAreas } from '../../domain/standard/point-table.ts'
import { addActor, addSmallProvince, give, look, newId, today } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { statementsOf } from '../../test/statements.ts'
import { addStandard } from './store.ts'

const current = 'national-2021-nd07'
let t: TestDatabase
let officer: Actor
let communeOfficer: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await t.db.transaction().execute(async (tx) => {
    for (const standard of nationalStandards) await addStandard(tx, standard)
  })
  officer = await addActor(t, 'province-officer')
  communeOfficer = await addActor(t, 'commune-officer', '/1/11/')
})
after(() => t.drop())

const done = { kind: 'done' }
const denied = { kind: 'refused', refusal: { code: 'access.denied' } }
const refused = (refusal: Record<string, unknown>) => ({ kind: 'refused', refusal })
const codeOf = (verdict: Verdict) => (verdict.kind === 'refused' ? verdict.refusal.code : 'done')
async function read<T>(actor: Actor, path: string, query: Record<string, unknown> = {}): Promise<T> {
  const answer = await look(t, actor, path, query)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as T // true: the test names the shape it looks at, and asserts it
}

/** A table of one item and two answers; `over` empties cells. */
const body = (over: Partial<Record<ScoreArea, number | null>> = {}) => ({
  items: [
    {
      code: '1',
      text: 'Nhân khẩu',
      choice: 'exactly-one',
      answers: [
        { code: '1', text: '1 người', points: { ...pointsOf(70), ...over } },
        { code: '2', text: '2 người', points: pointsOf(60) },
      ],
    },
  ],
})
const pointsOf = (points: number) => Object.fromEntries(scoreAreas.map((area) => [area, points]))
const draft = (over: Record<string, unknown> = {}) => ({
  id: newId(),
  standard: current,
  source: 'TT 07/2021/TT-BLĐTBXH, Phụ lục III',
  body: body(),
  ...over,
})
const save = (input: ReturnType<typeof draft>, by = officer) => give(t, by, 'standard.save-point-table', input)
const putInForce = (id: string, validFrom: string, by = officer) =>
  give(t, by, 'standard.put-point-table-in-force', { id, validFrom })
type Table = {
  id: string
  version: number
  state: string
  validFrom: string | null
  validUntil: string | null
  missingCells: number
  areas: string[]
  body: { items: { answers: { points: Record<ScoreArea, number | null> }[] }[] }
}
const table = (id: string) => read<Table>(officer, `/api/point-tables/{id}`, { id })

describe('a point table', () => {
  it('is a draft that replaces itself, with a version of its own, until it is put in force', async () => {
    const [one, two] = [draft(), draft()]
    assert.deepEqual(await save({ ...one, body: body({ NT3: null }) }), done)
    assert.deepEqual(await save(two), done)
    assert.equal((await table(one.id)).missingCells, 1)
    assert.deepEqual(await save(one), done)
    const [first, second] = [await table(one.id), await table(two.id)]
    assert.deepEqual([first.state, first.missingCells, first.validFrom], ['draft', 0, null])
    assert.equal(second.version, first.version + 1)
    assert.deepEqual(first.areas, ['NT3', 'TT'])
  })

  it('is put in force only without an empty cell in the areas the province has', async () => {
    const it = draft({ body: body({ NT3: null, NT1: null }) })
    await save(it)
    assert.deepEqual(await putInForce(it.id, '2023-01-01'), refused({ code: 'points.incomplete', cells: 1 }))
    await save({ ...it, body: body({ NT1: null }) })
    assert.deepEqual(await putInForce(it.id, '2023-01-01'), done)
  })

  it('never changes once in force; another one begins later and ends it', async () => {
    const [old, next] = [draft(), draft()]
    await save(old)
    await save(next)
    assert.deepEqual(await putInForce(old.id, '2023-09-01'), done)
    assert.deepEqual(await save(old), refused({ code: 'points.not-a-draft' }))
    assert.deepEqual(await putInForce(old.id, '2023-10-01'), refused({ code: 'points.not-a-draft' }))
    assert.deepEqual(
      await putInForce(next.id, '2023-09-01'),
      refused({ code: 'points.not-after-current', from: '2023-09-01' }),
    )
    assert.deepEqual(await putInForce(next.id, '2024-09-01'), done)
    assert.deepEqual(
      [await table(old.id), await table(next.id)].map((it) => [it.state, it.validFrom, it.validUntil]),
      [
        ['withdrawn', '2023-09-01', '2024-09-01'],
        ['in-force', '2024-09-01', null],
      ],
    )
    await assert.rejects(
      asOwner(t.name, `update point_table set body = '{}' where id = '${old.id}'`),
      /point table is or was in force/,
    )
  })

  it('holds until the day another begins, also when that is put in force ahead of time', async () => {
    const next = draft()
    await save(next)
    assert.deepEqual(await putInForce(next.id, '2025-09-01'), done)
    const { rows } = await read<{ rows: Table[] }>(communeOfficer, '/api/point-tables', { standard: current })
    const ahead = rows.filter((it) => it.validUntil === '2025-09-01' || it.validFrom === '2025-09-01')
    assert.deepEqual(
      ahead.map((it) => it.state),
      ['in-force', 'in-force'],
    )
  })

  it('belongs to days on which its standard holds, and to a standard that classifies', async () => {
    const it = draft({ standard: 'national-2025-nd351' })
    await save(it)
    assert.deepEqual(
      await putInForce(it.id, '2026-12-31'),
      refused({ code: 'points.outside-standard', from: '2027-01-01', to: '2030-12-31' }),
    )
    assert.equal(codeOf(await save(draft({ standard: 'national-2015-qd59' }))), 'standard.unknown')
    assert.equal(codeOf(await save({ ...it, standard: current })), 'standard.unknown')
    assert.equal(codeOf(await save(draft({ body: { items: [] } }))), 'input.invalid')
  })

  it('is read from a file, or refused with the places that are wrong', async () => {
    const file = await t.files.put(
      Buffer.from('STT;Tiêu chí;NT3;TT\n1;Nhân khẩu: 1 người;70;75\n1;2 người;60;65\n', 'utf8'),
    )
    const { body: _, ...rest } = draft()
    const input = { ...rest, file, fileName: 'b1.csv' }
    assert.deepEqual(await give(t, officer, 'standard.import-point-table', input), done)
    const answers = (await table(input.id)).body.items[0]?.answers
    assert.deepEqual(
      answers?.map((it) => [it.points.NT3, it.points.TT, it.points.NT1]),
      [
        [70, 75, null],
        [60, 65, null],
      ],
    )
    const wrong = await t.files.put(Buffer.from('STT;Tiêu chí;NT3\n1;Nhân khẩu: 1 người;bảy mươi\n', 'utf8'))
    assert.deepEqual(
      await give(t, officer, 'standard.import-point-table', { ...input, id: newId(), file: wrong }),
      refused({
        code: 'points.file-rows',
        problems: [{ kind: 'not-whole-points', row: 2, column: 3, found: 'bảy mươi' }],
      }),
    )
    const gone = { ...input, id: newId(), file: 'f'.repeat(64) }
    assert.equal(codeOf(await give(t, officer, 'standard.import-point-table', gone)), 'import.file-unknown')
  })

  it('is nobody else to write, and everybody of the province to read', async () => {
    const it = draft()
    assert.deepEqual(await save(it, communeOfficer), denied)
    await save(it)
    assert.deepEqual(await putInForce(it.id, '2026-01-01', communeOfficer), denied)
    assert.equal((await read<Table>(communeOfficer, '/api/point-tables/{id}', { id: it.id })).state, 'draft')
    await asOwner(
      t.name,
      `insert into unit (id, level, area) overriding system value values (2, 'province', '/2/') on conflict do nothing`,
    )
    const stranger = await addActor(t, 'province-officer', '/2/')
    assert.deepEqual(await save(it, stranger), denied)
    assert.equal((await look(t, stranger, '/api/point-tables/{id}', { id: it.id })).ok, false)
  })
})

const own = (over: Record<string, unknown> = {}) => ({
  id: `tinh-mau-${newId().slice(-8)}`,
  base: current,
  nameVi: 'Chuẩn nghèo của Tỉnh Mẫu',
  nameEn: 'Poverty standard of Tỉnh Mẫu',
  act: 'NQ 01/2025/NQ-HĐND',
  validFrom: '2025-01-01',
  validUntil: '2026-01-01',
  incomeLine: { rural: 2_000_000, urban: 2_500_000 },
  incomePointsLine: { rural: 150, urban: 185 },
  deprivationsMin: 3,
  ...over,
})
const setOwn = (input: ReturnType<typeof own>, by = officer, on = today) =>
  give(t, by, 'standard.set-provincial', input, on)

describe('a province’s own standard', () => {
  it('is kept with its days: until the first day it no longer holds, through the day before', async () => {
    const input = own()
    assert.deepEqual(await setOwn(input), done)
    const { rows } = await read<{
      rows: { id: string; validUntil: string; owner: unknown; body: { validTo: string } }[]
    }>(communeOfficer, '/api/standards')
    const row = rows.find((it) => it.id === input.id)
    assert.deepEqual([row?.validUntil, row?.body.validTo], ['2026-01-01', '2025-12-31'])
    assert.deepEqual(row?.owner, { id: 1, code: '99', name: 'Tỉnh Mẫu' })
    assert.deepEqual(
      rows.filter((it) => it.owner === null).map((it) => it.id),
      nationalStandards.map((it) => it.id),
    )
  })

  it('is never below the national one on any of its days, nor beside another of the province', async () => {
    const low = own({ validFrom: '2026-01-01', validUntil: null, incomePointsLine: { rural: 139, urban: 185 } })
    assert.deepEqual(
      await setOwn(low),
      refused({ code: 'standard.below-national', field: 'incomePointsLine.rural', own: 139, national: 140 }),
    )
    const intoNext = own({ validFrom: '2026-01-01', validUntil: '2028-01-01' })
    assert.equal(codeOf(await setOwn(intoNext)), 'standard.below-national')
    assert.equal(codeOf(await setOwn(own())), 'standard.overlaps')
    assert.equal(codeOf(await setOwn(own({ validUntil: '2025-01-01' }))), 'standard.period')
    assert.equal(codeOf(await setOwn(own({ base: 'national-2015-qd59' }))), 'standard.cannot-classify')
    assert.equal(codeOf(await setOwn(own({ base: 'none' }))), 'standard.unknown')
  })

  it('is typed in again before it begins; afterwards only its end is set', async () => {
    const input = own({ validFrom: '2026-01-01', validUntil: '2026-07-01' })
    assert.deepEqual(await setOwn(input), done)
    assert.deepEqual(await setOwn({ ...input, deprivationsMin: 2 }), done)
    const begun = CivilDate.parse('2026-03-01')
    assert.equal(codeOf(await setOwn(input, officer, begun)), 'standard.begun')
    assert.deepEqual(await setOwn({ ...input, deprivationsMin: 2, validUntil: '2026-05-01' }, officer, begun), done)
    assert.equal(codeOf(await setOwn(own({ id: current }))), 'standard.exists')
  })

  it('is the province officer’s to set', async () => {
    assert.deepEqual(await setOwn(own({ validFrom: '2026-08-01' }), communeOfficer), denied)
    const chair = await addActor(t, 'commune-chair', '/1/')
    assert.deepEqual(await setOwn(own({ validFrom: '2026-08-01' }), chair), denied)
  })
})

type Counts = { households: number; people: number }
type Answer = {
  counted: Counts
  cannot: Counts
  classes: { class: string; now: Counts; under: Counts }[]
  moves: { from: string; to: string; households: number; people: number }[]
  byUnit: { unit: { id: number }; households: number; poorNow: number; poorUnder: number; cannotUnder: number }[]
}

describe('what if', () => {
  const add = (
    village: number,
    commune: number,
    now: string,
    income: number | null,
    deprivation: number | null,
    people: number,
  ) =>
    asOwner(
      t.name,
      `insert into household (id, area, village_id, head_name, sort_name, search_text, ethnicity, headcount, class, account, income_points, deprivation_points)
       values ('${newId()}', '/1/${commune}/${village}/', ${village}, 'A', 'a', ' a ', '01', ${people}, '${now}',
               '${now === 'neither' ? 'never-listed' : now}', ${income}, ${deprivation})`,
    )
  before(async () => {
    await add(111, 11, 'poor', 120, 30, 4)
    await add(111, 11, 'near-poor', 150, 40, 3) // rural: over 140, at the own 150
    await add(112, 11, 'neither', null, 0, 2)
    await add(121, 12, 'neither', 175, 30, 5) // urban: at the line of 175
    await add(122, 12, 'neither', 176, 90, 1)
  })

  it('scores all households within reach by their setting and says who would move', async () => {
    const answer = await read<Answer>(officer, '/api/what-if', { standard: current })
    assert.deepEqual(answer.counted, { households: 5, people: 15 })
    assert.deepEqual(answer.cannot, { households: 1, people: 2 })
    assert.deepEqual(
      answer.moves.map((it) => [it.from, it.to, it.households, it.people]),
      [
        ['poor', 'poor', 1, 4],
        ['near-poor', 'neither', 1, 3],
        ['neither', 'cannot', 1, 2],
        ['neither', 'poor', 1, 5],
        ['neither', 'neither', 1, 1],
      ],
    )
    assert.deepEqual(
      answer.byUnit.map((it) => [it.unit.id, it.households, it.poorNow, it.poorUnder, it.cannotUnder]),
      [
        [12, 2, 0, 1, 0],
        [11, 3, 1, 1, 1],
      ],
    )
    assert.deepEqual(
      answer.classes.map((it) => [it.class, it.now.households, it.under.households]),
      [
        ['poor', 1, 2],
        ['near-poor', 1, 0],
        ['neither', 3, 2],
      ],
    )
  })

  it('knows of nobody what they would be under a standard without a line in points', async () => {
    const answer = await read<Answer>(officer, '/api/what-if', { standard: 'national-2025-nd351' })
    assert.deepEqual(answer.cannot, answer.counted)
  })

  it('takes two statements between how far one sees and the end, whatever the size', async () => {
    const sent = await statementsOf(t, () => look(t, officer, '/api/what-if', { standard: current }))
    assert.equal(sent, 5)
  })

  it('counts nothing outside the reach, narrows to a place, and changes no class', async () => {
    assert.equal((await read<Answer>(communeOfficer, '/api/what-if', { standard: current })).counted.households, 3)
    assert.equal((await read<Answer>(officer, '/api/what-if', { standard: current, place: 12 })).counted.households, 2)
    assert.equal((await look(t, communeOfficer, '/api/what-if', { standard: current, place: 12 })).ok, false)
    assert.equal((await look(t, officer, '/api/what-if', { standard: 'none' })).ok, false)
    const classes = await t.see((tx) =>
      tx.selectFrom('household').select('class').where('class', '=', 'poor').execute(),
    )
    assert.equal(classes.length, 1)
  })
})
