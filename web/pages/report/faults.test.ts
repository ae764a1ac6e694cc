import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { identityIds } from '../../../domain/report/form.ts'
import { type Check, sentenceCase, stateOf } from './faults.ts'

const all = (over: Readonly<Record<string, Check['ok']>> = {}): Check[] =>
  identityIds.map((id) => ({ id, ok: over[id] ?? true, faults: [] }))

describe('how a form stands', () => {
  it('agrees when every identity that speaks of it does', () => assert.equal(stateOf('7.2', all()), 'agrees'))
  it('disagrees as soon as one fails, and leaves the others alone', () => {
    const checks = all({ X01: false })
    assert.equal(stateOf('7.2', checks), 'disagrees')
    assert.equal(stateOf('7.3', checks), 'agrees')
  })
  it('is not known where nothing could be compared, or an identity was not answered', () => {
    assert.equal(stateOf('7.2', all(Object.fromEntries(identityIds.map((id) => [id, 'unknown'])))), 'unknown')
    assert.equal(
      stateOf(
        '7.2',
        all().filter(({ id }) => id !== 'X01'),
      ),
      'unknown',
    )
    assert.equal(stateOf('7.2', []), 'unknown')
  })
})

it('writes the printed title as a sentence', () => {
  assert.equal(sentenceCase('Biểu 7.2. DIỄN BIẾN HỘ NGHÈO TRONG NĂM'), 'Diễn biến hộ nghèo trong năm')
  assert.equal(
    sentenceCase('Form 7.2. Movement of poor households in the year'),
    'Movement of poor households in the year',
  )
})
