import assert from 'node:assert/strict'
import { it } from 'node:test'
import { fitted, mostOfPicture, smallEnough } from './to-jpeg.ts'

it('a photo is drawn by its longer side, upright or not, and never larger than it was', () => {
  assert.deepEqual(fitted(4_000, 3_000, 1_600), { width: 1_600, height: 1_200 })
  assert.deepEqual(fitted(3_000, 4_000, 1_600), { width: 1_200, height: 1_600 })
  assert.deepEqual(fitted(640, 480, 1_600), { width: 640, height: 480 })
  assert.deepEqual(fitted(10_000, 2, 1_600), { width: 1_600, height: 1 })
})

it('is drawn again, worse and smaller, until it is short enough, and the last try is taken', async () => {
  const drawn: number[] = []
  const of = (bytes: (side: number, quality: number) => number) =>
    smallEnough(async (side, quality) => {
      drawn.push(side)
      return new Blob([new Uint8Array(bytes(side, quality))])
    })
  assert.equal((await of((side, quality) => side * side * quality * 0.3)).size <= mostOfPicture.bytes, true)
  const once = drawn.length
  assert.equal((await of(() => 900_000)).size, 900_000)
  assert.deepEqual([once, drawn.at(-1)], [2, 1_024])
})
