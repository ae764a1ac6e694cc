import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wholeCount } from './whole-count.ts'

describe('a count as people type it', () => {
  it('is read with either separator, and 0 is a count', () => {
    for (const typed of ['4788', '4.788', '4,788', ' 4 788 ']) assert.equal(wholeCount(typed), 4788)
    assert.equal(wholeCount('306.250'), 306_250)
    assert.equal(wholeCount('0'), 0)
  })
  it('is nothing where it could mean a part', () => {
    for (const typed of ['', '4,7', '47.88', '-3', '4.78.8', '1e3', 'hai']) assert.equal(wholeCount(typed), undefined)
  })
})
