import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, addSmallProvince, give, look, newId } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'

let t: TestDatabase
let lan: Actor
let minh: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'province-officer', '/1/')
})
after(() => t.drop())

const done = { kind: 'done' }
const refused = (code: string, more: object = {}) => ({ kind: 'refused', refusal: { code, ...more } })
const somebody = (over: object = {}) => ({
  id: newId(),
  unitId: 11,
  name: 'Võ Văn Tâm',
  post: 'Công chức Phòng Kinh tế',
  since: '2022-01-01',
  ...over,
})
type Staff = { rows: { name: string; level: string; unit: { id: number } }[]; count: number }
const list = async (actor: Actor, query: object = {}) => {
  const answer = await look(t, actor, '/api/staff', { ...query })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as Staff
}

describe('staff', () => {
  it('have the level of their unit, and stand in the years of their post', async () => {
    const one = somebody()
    assert.deepEqual(await give(t, lan, 'people.add-staff', one), done)
    assert.deepEqual(await give(t, lan, 'people.add-staff', one), refused('people.staff-exists'))
    assert.deepEqual(await give(t, minh, 'people.add-staff', somebody({ unitId: 1, name: 'Đào Thị Sở' })), done)
    assert.deepEqual(
      (await list(minh, { year: 2024 })).rows.map((row) => [row.name, row.level]),
      [
        ['Đào Thị Sở', 'province'],
        ['Võ Văn Tâm', 'commune'],
      ],
    )
    assert.deepEqual(
      (await list(lan, { year: 2024 })).rows.map((row) => row.name),
      ['Võ Văn Tâm'],
    )
    assert.equal((await list(minh, { year: 2021 })).count, 0)
    assert.deepEqual(
      await give(t, lan, 'people.end-staff', { id: one.id, until: '2022-01-01' }),
      refused('people.ends-before-start'),
    )
    assert.deepEqual(await give(t, lan, 'people.end-staff', { id: one.id, until: '2024-01-01' }), done)
    assert.deepEqual(
      await give(t, lan, 'people.end-staff', { id: one.id, until: '2024-02-01' }),
      refused('people.staff-ended'),
    )
    assert.deepEqual([(await list(lan, { year: 2023 })).count, (await list(lan, { year: 2024 })).count], [1, 0])
  })
  it('of another commune are neither added, ended nor seen', async () => {
    assert.deepEqual(await give(t, lan, 'people.add-staff', somebody({ unitId: 12 })), refused('access.denied'))
    const other = somebody({ unitId: 12, name: 'Cao Văn Xa' })
    assert.deepEqual(await give(t, minh, 'people.add-staff', other), done)
    assert.deepEqual(
      await give(t, lan, 'people.end-staff', { id: other.id, until: '2024-01-01' }),
      refused('access.denied'),
    )
    assert.ok(!(await list(lan, { year: 2024 })).rows.some((row) => row.name === 'Cao Văn Xa'))
  })
  it('are found by field, level and words without tone marks', async () => {
    const legal = somebody({ unitId: 1, name: 'Lý Thị Luật', field: 'legal-aid' })
    assert.deepEqual(await give(t, minh, 'people.add-staff', legal), done)
    assert.deepEqual(
      (await list(minh, { year: 2024, field: 'legal-aid' })).rows.map((row) => row.name),
      ['Lý Thị Luật'],
    )
    assert.deepEqual(
      (await list(minh, { year: 2024, q: 'ly thi' })).rows.map((row) => row.name),
      ['Lý Thị Luật'],
    )
    assert.equal((await list(minh, { year: 2024, level: 'province', field: 'poverty-reduction' })).count, 1)
    assert.ok((await look(t, minh, '/api/staff.xlsx', { year: 2024 })).ok)
  })
})
