import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { areaOf, type Ring, readShapeFile, type Shape } from '../../domain/place/shape.ts'
import { chanceOf } from './chance.ts'
import { makeGeography } from './places.ts'
import { drawShapes } from './shapes.ts'

const draw = (share: number) => {
  const chance = chanceOf('2024')
  const geography = makeGeography(chance.branch('places'), share)
  return { geography, shapes: drawShapes(geography, chance.branch('shapes')) }
}
const edges = (shapes: readonly Shape[]) =>
  shapes.flat(2).flatMap((ring: Ring) => ring.slice(1).map((point, at) => `${ring[at]}|${point}`))

describe('the drawn shapes of the fictional province', () => {
  const { geography, shapes } = draw(1)
  const today = geography.today.map((it) => shapes.find(({ unitId }) => unitId === it.id)?.shape ?? [])
  const old = geography.old.map((it) => shapes.find(({ unitId }) => unitId === it.id)?.shape ?? [])

  it('are the same from the same seed', () => assert.deepEqual(draw(1).shapes, shapes))

  it('exist for every commune of 2024 and of today, and pass what an import asks', () => {
    for (const drawn of [today, old]) {
      const features = drawn.map((coordinates, at) => ({
        properties: { code: String(10_000 + at) },
        geometry: { type: 'MultiPolygon', coordinates },
      }))
      const read = readShapeFile({ type: 'FeatureCollection', features })
      assert.ok(read.ok, read.ok ? '' : JSON.stringify(read.error))
    }
  })
  it('fit together: no edge belongs to two communes the same way round, and both years cover the same land', () => {
    for (const drawn of [today, old]) assert.equal(new Set(edges(drawn)).size, edges(drawn).length)
    const land = (drawn: readonly Shape[]) =>
      drawn
        .flat()
        .reduce((sum, [outer = [], ...holes]) => sum + areaOf(outer) - holes.reduce((a, it) => a + areaOf(it), 0), 0)
    assert.ok(Math.abs(land(today) - land(old)) < 1e-9)
  })
  it('lie where nobody lives', () => {
    for (const [x, y] of [...today, ...old].flat(3)) assert.ok(x > -0.1 && x < 1.3 && y > -0.1 && y < 1.2)
  })
  it('exist for a part of the province too', () => {
    const part = draw(0.05)
    for (const { shape } of part.shapes) assert.ok(shape.length > 0)
  })
})
