import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deliver } from '../../contract/support.ts'
import { emptyDelivery, missingIn, toDelivery, withKind } from './delivery-draft.ts'

const id = '01a20000-0000-7000-8000-000000000001'
const empty = emptyDelivery('2026-11-28')

describe('the form of a delivery', () => {
  it('asks for a person only where the kind is for persons', () => {
    assert.deepEqual(missingIn(empty), ['kind'])
    assert.deepEqual(missingIn(withKind(empty, 'health-insurance')), ['whom'])
    assert.deepEqual(missingIn(withKind(empty, 'electricity')), [])
    assert.deepEqual(missingIn(withKind(empty, 'production-support')), [])
  })
  it('is not sent with a day or an amount that is none', () => {
    const draft = withKind(empty, 'tet-gift')
    assert.deepEqual(missingIn({ ...draft, on: '', amount: undefined }), ['on', 'amount'])
    assert.equal(toDelivery({ ...draft, amount: undefined }, id, id), undefined)
  })
  it('forgets the person, topic and money of another kind', () => {
    const housing = { ...withKind(empty, 'production-support'), memberId: id, topic: 'crop', money: `allocation:${id}` }
    assert.deepEqual(withKind(housing, 'housing'), { ...withKind(empty, 'housing') })
  })
  it('becomes what the command takes', () => {
    const draft = { ...withKind(empty, 'housing'), topic: 'repair', amount: 30_000_000, money: `contribution:${id}` }
    const sent = deliver.input.parse(toDelivery(draft, id, id))
    assert.deepEqual([sent.contributionId, sent.allocationId, sent.amount, sent.memberId], [id, null, 30_000_000, null])
  })
})
