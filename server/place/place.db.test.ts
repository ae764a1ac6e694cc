import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, addSmallProvince, give, look } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'

let t: TestDatabase
let lan: Actor
let minh: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  // Phường Mẫu Thành was formed on 1 January 2023 of thị trấn 13 and a part of xã 14.
  await asOwner(
    t.name,
    `insert into unit (id, level, area) overriding system value values (13, 'commune', '/1/12/'), (14, 'commune', '/1/');
     insert into unit_version (unit_id, level, valid_from, valid_until, code, name, kind, parent_id, setting) values
       (13, 'commune', '2020-01-01', '2023-01-01', '90013', 'Thị trấn Mẫu', 'thị trấn', 1, 'urban'),
       (14, 'commune', '2020-01-01', '2023-01-01', '90014', 'Xã Cũ', 'xã', 1, 'rural');
     update unit_version set valid_from = '2023-01-01' where unit_id = 12;
     insert into lineage (old_unit_id, new_unit_id, on_date, share, people, household_share) values
       (13, 12, '2023-01-01', 'whole', 'all', 1), (14, 12, '2023-01-01', 'part', 'some', null), (14, 11, '2023-01-01', 'part', 'some', null);`,
  )
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'province-officer', '/1/', 'Trần Văn Minh')
})
after(() => t.drop())

const rowsOf = async <T>(actor: Actor, path: string, query: Record<string, unknown> = {}) => {
  const answer = await look(t, actor, path, query)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as T
}
type Page = {
  rows: { id: number; name: string; parent: { name: string } | null }[]
  count: number
  next: string | null
}

describe('units', () => {
  it('are listed as of today, inside the reader’s area', async () => {
    const all = await rowsOf<Page>(minh, '/api/places', { level: 'commune' })
    assert.deepEqual(
      all.rows.map(({ name, parent }) => [name, parent?.name]),
      [
        ['Xã Vĩnh Hải', 'Tỉnh Mẫu'],
        ['Phường Mẫu Thành', 'Tỉnh Mẫu'],
      ],
    )
    const own = await rowsOf<Page>(lan, '/api/places')
    assert.deepEqual(own.rows.map(({ id }) => id).toSorted(), [11, 111, 112])
    assert.equal(own.count, 3)
  })
  it('are listed as of another day', async () => {
    const then = await rowsOf<Page>(minh, '/api/places', { level: 'commune', on: '2022-12-31' })
    assert.deepEqual(
      then.rows.map(({ id }) => id),
      [11, 13, 14],
    )
  })
  it('are found without tone marks and by the start of the code, and below a parent', async () => {
    const found = async (query: Record<string, unknown>) =>
      (await rowsOf<Page>(minh, '/api/places', query)).rows.map(({ id }) => id)
    assert.deepEqual(await found({ q: 'vinh hai' }), [11])
    assert.deepEqual(await found({ q: 'bến ĐÁY' }), [112])
    assert.deepEqual(await found({ q: '90012' }), [12])
    assert.deepEqual(await found({ q: '%' }), [])
    assert.deepEqual(await found({ parent: 12 }), [121, 122])
  })
  it('come page by page by key, each once', async () => {
    const ids: number[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: Page = await rowsOf<Page>(minh, '/api/places', { limit: 2, ...(after ? { after } : {}) })
      ids.push(...page.rows.map(({ id }) => id))
      after = page.next
    }
    assert.deepEqual([ids.length, new Set(ids).size], [7, 7])
  })
  it('tell what they were formed of and what they became', async () => {
    type Link = { unit: { name: string }; share: string; householdShare: number | null }
    const detail = await rowsOf<{ formedFrom: Link[]; wentInto: Link[]; versions: unknown[] }>(
      minh,
      '/api/places/{id}',
      { id: 12 },
    )
    assert.deepEqual(
      detail.formedFrom.map(({ unit, share, householdShare }) => [unit.name, share, householdShare]),
      [
        ['Thị trấn Mẫu', 'whole', 1],
        ['Xã Cũ', 'part', null],
      ],
    )
    const old = await rowsOf<{ wentInto: Link[] }>(minh, '/api/places/{id}', { id: 14 })
    assert.deepEqual(
      old.wentInto.map(({ unit }) => unit.name),
      ['Xã Vĩnh Hải', 'Phường Mẫu Thành'],
    )
  })
  it('outside the area answer like units that are not there', async () => {
    const denied = { ok: false, error: { code: 'access.denied' } }
    assert.deepEqual(await look(t, lan, '/api/places/{id}', { id: 12 }), denied)
    assert.deepEqual(await look(t, lan, '/api/places/{id}', { id: 999 }), denied)
  })
})

const residents = (unitId: number, more: object = {}) => ({
  unitId,
  year: 2024,
  setting: 'rural',
  households: 900,
  people: 3600,
  countedOn: '2024-12-14',
  ...more,
})
const refused = (code: string, more: object = {}) => ({ kind: 'refused', refusal: { code, ...more } })

describe('resident totals', () => {
  it('are set by the commune officer of the commune and of no other', async () => {
    assert.deepEqual(await give(t, lan, 'place.set-residents', residents(11)), { kind: 'done' })
    assert.deepEqual(await give(t, lan, 'place.set-residents', residents(12)), refused('access.denied'))
    const reviewer = await addActor(t, 'reviewer', '/1/11/')
    assert.deepEqual(await give(t, reviewer, 'place.set-residents', residents(11)), refused('access.denied'))
  })
  it('of a commune without a count are listed as not known', async () => {
    type Rows = { rows: { unit: { name: string }; households: number | null; minorityPeople: number | null }[] }
    const { rows } = await rowsOf<Rows>(minh, '/api/residents', { year: 2024 })
    assert.deepEqual(
      rows.map(({ unit, households }) => [unit.name, households]),
      [
        ['Xã Vĩnh Hải', 900],
        ['Phường Mẫu Thành', null],
      ],
    )
    const narrowed = await rowsOf<Rows>(minh, '/api/residents', { year: 2024, place: 11 })
    assert.equal(narrowed.rows.length, 1)
    assert.deepEqual((await rowsOf<Rows>(lan, '/api/residents', { year: 2024 })).rows.length, 1)
    assert.deepEqual(await look(t, lan, '/api/residents', { year: 2024, place: 12 }), {
      ok: false,
      error: { code: 'access.denied' },
    })
  })
  it('of an abolished commune stay with it', async () => {
    const count = residents(14, { year: 2022, countedOn: '2022-12-14' })
    assert.deepEqual(await give(t, minh, 'place.set-residents', count), { kind: 'done' })
    const late = residents(14)
    assert.deepEqual(await give(t, minh, 'place.set-residents', late), refused('place.not-a-commune'))
  })
  it('are refused with fewer people than households, for a village, of the future', async () => {
    const few = residents(11, { people: 899 })
    assert.deepEqual(await give(t, lan, 'place.set-residents', few), refused('place.fewer-people-than-households'))
    assert.deepEqual(await give(t, lan, 'place.set-residents', residents(111)), refused('place.not-a-commune'))
    const later = residents(11, { countedOn: '2024-12-21' })
    assert.deepEqual(await give(t, lan, 'place.set-residents', later), refused('input.invalid', { path: 'countedOn' }))
    const minority = residents(11, { minorityPeople: 3601 })
    assert.deepEqual(
      await give(t, lan, 'place.set-residents', minority),
      refused('input.invalid', { path: 'minorityPeople' }),
    )
  })
})

describe('special lists', () => {
  const membership = (more: object = {}) => ({
    list: 'difficultCoastal',
    unitId: 11,
    from: '2022-03-15',
    until: null,
    act: 'QĐ 353/QĐ-TTg',
    ...more,
  })
  it('are kept by the province, not by the commune', async () => {
    assert.deepEqual(await give(t, lan, 'place.set-special-membership', membership()), refused('access.denied'))
    assert.deepEqual(await give(t, minh, 'place.set-special-membership', membership()), { kind: 'done' })
    const ended = membership({ until: '2025-07-01' })
    assert.deepEqual(await give(t, minh, 'place.set-special-membership', ended), { kind: 'done' })
    const detail = await rowsOf<{ specialLists: { nameVi: string; until: string | null }[] }>(lan, '/api/places/{id}', {
      id: 11,
    })
    assert.deepEqual(
      detail.specialLists.map(({ until }) => until),
      ['2025-07-01'],
    )
  })
  it('never hold a unit twice at a time', async () => {
    const again = membership({ from: '2024-01-01' })
    assert.deepEqual(await give(t, minh, 'place.set-special-membership', again), refused('place.membership-overlaps'))
    const after2025 = membership({ from: '2025-07-01' })
    assert.deepEqual(await give(t, minh, 'place.set-special-membership', after2025), { kind: 'done' })
  })
  it('refuse an unknown list and a period that ends before it begins', async () => {
    const give_ = (input: object) => give(t, minh, 'place.set-special-membership', input)
    assert.deepEqual(await give_(membership({ list: 'x' })), refused('input.invalid', { path: 'list' }))
    assert.deepEqual(await give_(membership({ until: '2022-03-15' })), refused('input.invalid', { path: 'until' }))
  })
})
