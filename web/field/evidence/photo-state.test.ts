import assert from 'node:assert/strict'
import { it } from 'node:test'
import { photoStateOf } from './photo-state.ts'

it('a photo is held while its interview goes on, waits, is on its way, and is there or refused', () => {
  const waiting = { id: 'a', state: 'waiting' } as const
  const sending = { id: 'a', part: 0.4 }
  assert.deepEqual(photoStateOf(waiting, true, sending), { state: 'held' })
  assert.deepEqual(photoStateOf(waiting, false, undefined), { state: 'waits' })
  assert.deepEqual(photoStateOf(waiting, false, { id: 'b', part: 0.4 }), { state: 'waits' })
  assert.deepEqual(photoStateOf(waiting, false, sending), { state: 'sending', part: 0.4 })
  assert.deepEqual(photoStateOf({ id: 'a', state: 'done' }, true, sending), { state: 'sent' })
  assert.deepEqual(photoStateOf({ id: 'a', state: 'waiting', back: true }, true, sending), { state: 'backWaits' })
  assert.deepEqual(photoStateOf({ id: 'a', state: 'done', back: true }, false, undefined), { state: 'back' })
  assert.deepEqual(photoStateOf({ id: 'a', state: 'refused' }, false, undefined), { state: 'refused' })
})
