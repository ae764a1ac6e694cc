import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clearSide } from './clear-side.ts'

describe('the words on a target line', () => {
  it('stand where the curve does not start', () => {
    assert.equal(clearSide(100, 30, 'kế hoạch 1,20%', [{ x: 44, y: 150 }]), 'above')
    assert.equal(clearSide(100, 30, 'kế hoạch 1,20%', [{ x: 44, y: 50 }]), 'below')
  })
  it('go to the other side, or to the top, when a figure further on would be written over', () => {
    const words = 'kế hoạch 94.277 triệu đồng'
    const start = { x: 44, y: 170 }
    assert.equal(clearSide(98, 30, words, [start, { x: 150, y: 96 }]), 'below')
    assert.equal(clearSide(98, 30, words, [start, { x: 150, y: 114 }]), 'top')
    assert.equal(clearSide(98, 30, words, [start, { x: 308, y: 98 }]), 'above')
  })
})
