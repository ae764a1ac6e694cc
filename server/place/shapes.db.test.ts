import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { z } from 'zod'
import { shapeList } from '../../contract/place.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import { addActor, addSmallProvince, look } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { importShapes } from './shapes.ts'

const square = (x: number) => [
  [
    [x, 10],
    [x + 1, 10],
    [x + 1, 11],
    [x, 11],
    [x, 10],
  ],
]
const file = (...features: readonly (readonly [string, number])[]) => ({
  type: 'FeatureCollection',
  features: features.map(([code, x]) => ({
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: square(x) },
  })),
})
const day = (text: string) => CivilDate.parse(text)

describe('shapes of communes', () => {
  let t: TestDatabase
  let officer: Actor
  before(async () => {
    t = await freshDatabase()
    await addSmallProvince(t)
    officer = await addActor(t, 'province-officer')
  })
  after(() => t.drop())
  const take = (json: unknown, from = '2024-01-01') =>
    t.see((tx) => importShapes(tx, json, day(from), 'survey.geojson'))
  const shown = async (who: Actor, query: Record<string, unknown> = {}) => {
    const found = await look(t, who, shapeList.path, query)
    return (found.ok ? (found.value as z.infer<typeof shapeList.answer>).rows : []).map(({ unit, shape }) => [
      unit.id,
      shape === null ? null : Math.min(...shape.flat(2).map(([x]) => x)),
    ])
  }

  it('are stored once: the same file again changes nothing', async () => {
    const json = file(['90011', 106], ['90012', 107])
    assert.deepEqual(await take(json), { ok: true, value: { rows: 2, added: 0, changed: 0, facts: 2 } })
    assert.deepEqual(await take(json), { ok: true, value: { rows: 2, added: 0, changed: 0, facts: 0 } })
  })
  it('are refused for a code nobody held on that day', async () => {
    for (const [code, from] of [
      ['90077', '2024-01-01'],
      ['90011', '2019-01-01'],
    ] as const)
      assert.deepEqual(await take(file([code, 106]), from), {
        ok: false,
        error: [{ code: 'place.file-row', row: 1, reason: 'commune-unknown' }],
      })
  })
  it('hold from their day: an earlier day shows the earlier ones', async () => {
    await take(file(['90011', 120]), '2024-06-01')
    assert.deepEqual(await shown(officer, { on: '2024-05-31' }), [
      [11, 106],
      [12, 107],
    ])
    assert.deepEqual(await shown(officer), [
      [11, 120],
      [12, 107],
    ])
  })
  it('of a commune nobody drew are null, not left out', async () => {
    assert.deepEqual(await shown(officer, { on: '2023-01-01' }), [
      [11, null],
      [12, null],
    ])
  })
  it('are shown of the reader’s own area', async () => {
    assert.deepEqual(await shown(await addActor(t, 'commune-officer', '/1/12/')), [[12, 107]])
    assert.deepEqual(await shown(officer, { place: 11 }), [[11, 120]])
  })
})
