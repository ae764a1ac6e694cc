import assert from 'node:assert/strict'
import { it } from 'node:test'
import { Sent } from '../../contract/command.ts'
import { newId } from '../api.ts'
import { after, type Judged, toItem } from './outbox.ts'

it('an item is of a household by name whatever becomes of it: its household may leave the list', () => {
  const sent = Sent.parse({ id: newId(), name: 'review.interview', input: {}, madeAt: '2026-11-02T08:00:00Z' })
  const item = toItem(sent, 'case-1', 7, 'Đinh Thị Vân')
  const replies: readonly (Judged | 'no answer')[] = [
    'no answer',
    { kind: 'done' },
    { kind: 'refused', refusal: { code: 'access.denied' } },
  ]
  const fates = replies.map((reply) => after(item, reply, 50))
  assert.deepEqual(
    fates.map(({ state, head, caseId, order }) => [state, head, caseId, order]),
    ['waiting', 'done', 'refused'].map((state) => [state, 'Đinh Thị Vân', 'case-1', 7]),
  )
  // What is done needs its answers no longer.
  assert.equal(JSON.stringify(fates[1]).includes('review.interview'), false)
})
