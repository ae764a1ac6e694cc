import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { sharedFile } from '../../test/shared.ts'
import { areaOf, type Point, type Ring, readShapeFile } from './shape.ts'
import { mostPoints, pointsOf, simplify } from './simplify.ts'

const feature = (code: string, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  properties: { code, name: 'Xã', kind: 'xã' },
  geometry: { type, coordinates },
})
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
const square = [
  [
    [106, 10],
    [107, 10],
    [107, 11],
    [106, 11],
    [106, 10],
  ],
]
const refusedAs = (...features: unknown[]) => {
  const read = readShapeFile(collection(...features))
  return read.ok ? [] : read.error.map((it) => (it.code === 'place.file-row' ? [it.row, it.reason] : it.code))
}

describe('boundaries as GeoJSON', () => {
  it('are read as polygons of rings, one or several', () => {
    const read = readShapeFile(collection(feature('90011', square), feature('90012', [square], 'MultiPolygon')))
    assert.deepEqual(read.ok && read.value.map(({ code, shape }) => [code, shape[0]?.[0]?.length]), [
      ['90011', 5],
      ['90012', 5],
    ])
  })
  it('are refused where the file is something else', () => {
    for (const file of [null, [], {}, { type: 'FeatureCollection', features: [] }, feature('90011', square)])
      assert.deepEqual(readShapeFile(file), { ok: false, error: [{ code: 'place.not-geojson' }] })
  })
  it('are refused feature by feature, with all that is wrong', () => {
    const ring = (...points: number[][]) => [points]
    assert.deepEqual(
      refusedAs(
        feature('9001', square),
        { type: 'Feature', properties: { code: '90011' }, geometry: null },
        feature('90012', [106, 10], 'Point'),
        feature('90013', ring([10, 106], [10, 107], [11, 107], [10, 106])),
        feature('90014', ring([564_000, 1_160_000], [565_000, 1_160_000], [565_000, 1_161_000], [564_000, 1_160_000])),
        feature('90015', ring([106, 10], [107, 10], [107, 11], [106, 11])),
        feature('90016', ring([106, 10], [107, 10], [106, 10])),
        feature('90017', ring([106, 10], [107, 11], [108, 12], [106, 10])),
        feature('90018', ring([106, 10], [107, 11], [107, 10], [106, 12], [106, 10])),
        feature('90019', square),
        feature('90019', square),
      ),
      [
        [1, 'code-shape'],
        [2, 'not-a-polygon'],
        [3, 'not-a-polygon'],
        [4, 'not-wgs84'],
        [5, 'not-wgs84'],
        [6, 'ring-open'],
        [7, 'ring-empty'],
        [8, 'ring-empty'],
        [9, 'ring-crosses'],
        [11, 'row-twice'],
      ],
    )
  })
})

const reverse = (edge: string) => edge.split('|').toReversed().join('|')
const edgesOf = (ring: Ring) => ring.slice(1).map((point, at) => `${ring[at]}|${point}`)

describe('a simplified shape', () => {
  // Two units side by side; their common border is a zigzag too fine to be seen, their outer borders are straight.
  const zigzag = Array.from({ length: 41 }, (_, at): Point => [107 + (at % 2) / 5000, 10 + at / 40])
  const west: Ring = [[106, 10], ...zigzag, [106, 11], [106, 10]]
  const east: Ring = [[108, 10], [108, 11], ...zigzag.toReversed(), [108, 10]]

  it('has few points where many say nothing', () => {
    const [drawn = []] = simplify([[[west]], [[east]]], 30)
    assert.ok((drawn[0]?.[0]?.length ?? 99) < 12)
  })
  it('keeps one border between neighbours: each edge of the one is an edge of the other', () => {
    const [one = [], other = []] = simplify([[[west]], [[east]]], 30)
    const mine = edgesOf(one[0]?.[0] ?? [])
    const shared = mine.filter((edge) => edgesOf(other[0]?.[0] ?? []).includes(reverse(edge)))
    assert.ok(shared.length >= 1)
    assert.equal(mine.length - shared.length, 3)
  })
  it('loses islands too small to be seen and keeps the largest, however small', () => {
    const islet = (at: number): Ring => [
      [at, 12],
      [at + 0.0002, 12],
      [at, 12.0002],
      [at, 12],
    ]
    const [mainland = [], islands = []] = simplify(
      [
        [[west], [islet(109)]],
        [[islet(110)], [islet(111)]],
      ],
      12,
    )
    assert.deepEqual([mainland.length, islands.length > 0], [1, true])
  })
  it('of a province of a hundred communes fits into 150 kB, and no commune is lost', () => {
    const folder = sharedFile('data/areas/boundaries')
    if (!folder) return
    for (const name of readdirSync(folder)) {
      const read = readShapeFile(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))
      assert.ok(read.ok, name)
      const shapes = simplify(read.value.map(({ shape }) => shape))
      assert.ok(pointsOf(shapes) <= mostPoints && JSON.stringify(shapes).length < 150_000, name)
      for (const [at, shape] of shapes.entries()) {
        const before = read.value[at]?.shape.reduce((sum, [outer = []]) => sum + areaOf(outer), 0) ?? 0
        const now = shape.reduce((sum, [outer = []]) => sum + areaOf(outer), 0)
        assert.ok(Math.abs(now / before - 1) < 0.25, `${name} ${read.value[at]?.code}: ${now / before}`)
      }
    }
  })
})
