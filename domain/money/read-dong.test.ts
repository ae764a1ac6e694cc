import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readDong } from './read-dong.ts'

describe('whole đồng as people type them', () => {
  it('are read with any mark of thousands, or none', () => {
    for (const typed of ['1350000', '1.350.000', '1,350,000', '1 350 000', ' 1.350.000 đ', '1.350.000 đồng'])
      assert.equal(readDong(typed), 1_350_000, typed)
    assert.equal(readDong('0'), 0)
  })
  it('are not guessed where they are no whole number', () => {
    for (const typed of ['', '1,5', '1.350,000', '12.34', '-5', '1e6', 'một triệu', '1.3500', '1234567890123456'])
      assert.equal(readDong(typed), undefined, typed)
  })
})
