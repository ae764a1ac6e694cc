import assert from 'node:assert/strict'
import { it } from 'node:test'
import { scoreAreaOf } from './score-area.ts'

it('scores a rural household in the region of its commune and an urban one in the urban column', () => {
  assert.equal(scoreAreaOf('rural', 'NT3'), 'NT3')
  assert.equal(scoreAreaOf('urban', 'NT3'), 'TT')
  assert.equal(scoreAreaOf('urban', null), 'TT')
})

it('does not know the area where nobody said urban or rural, or the region', () => {
  assert.equal(scoreAreaOf(null, 'NT3'), null)
  assert.equal(scoreAreaOf('rural', null), null)
  assert.equal(scoreAreaOf('rural', 'TT'), null)
})
