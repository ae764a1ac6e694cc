import assert from 'node:assert/strict'
import { it } from 'node:test'
import { Signed } from '../../../contract/survey.ts'
import { begin, goOn, isDrawn, pointIn, type Strokes } from './strokes.ts'

const box = { left: 10, top: 100, width: 320, height: 128 }

it('a finger is where it stands in the field, at its edge where it slips out', () => {
  assert.deepEqual(pointIn(box, 10, 100), [0, 0])
  assert.deepEqual(pointIn(box, 170, 164), [500, 200])
  assert.deepEqual(pointIn(box, 900, -50), [1_000, 0])
})

it('a drawing is thinned, never longer than the server takes, and a dot is none', () => {
  let drawn: Strokes = begin([], [10, 10])
  assert.equal(isDrawn(drawn), false)
  drawn = goOn(drawn, [11, 11])
  assert.deepEqual(drawn, [[10, 10]])
  for (let at = 0; at < 5_000; at += 1) drawn = goOn(drawn, [(at * 7) % 1_000, (at * 13) % 400])
  for (let at = 0; at < 100; at += 1) drawn = begin(drawn, [at, at])
  assert.equal(isDrawn(drawn), true)
  assert.ok(Signed.safeParse({ kind: 'signature', strokes: drawn }).success)
})

it('what goes on without a beginning is nothing', () => assert.deepEqual(goOn([], [1, 1]), []))
