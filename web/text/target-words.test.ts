import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatFor } from './format.ts'
import { targetWords } from './target-words.ts'
import { vi } from './vi.ts'

const words = (it: Partial<Parameters<typeof targetWords>[0]>) =>
  targetWords(
    { unit: '%', direction: 'at-least', goal: 90, achieved: 94.1, status: 'reached', missing: [], ...it },
    vi.plan,
    formatFor('vi'),
  )

describe('a target in words', () => {
  it('says the poverty rate against its ceiling', () => {
    const t01 = words({ direction: 'at-most', goal: 1.2, achieved: 1.24, status: 'at-risk' })
    assert.equal(t01.value, '1,24%')
    assert.equal(t01.goal, 'không quá 1,20%')
    assert.equal(t01.difference, 'cao hơn 0,04 điểm %')
    assert.equal(t01.status, 'Có nguy cơ')
  })
  it('says how many households are still to go', () => {
    const t04 = words({ unit: 'households', goal: 1225, achieved: 1102, status: 'at-risk' })
    assert.equal(t04.goal, 'tối thiểu 1.225 hộ')
    assert.equal(t04.difference, 'thiếu 123 hộ')
  })
  it('speaks of points where the target is a fall of a rate', () => {
    const t02 = words({ unit: 'points', goal: 0.4, achieved: 0.36 })
    assert.equal(t02.goal, 'tối thiểu 0,40 điểm %')
    assert.equal(t02.difference, 'thiếu 0,04 điểm %')
  })
  it('never shows a missing value as 0: no figure, a hatched bar, its own words', () => {
    const t12 = words({ direction: 'below', goal: 14.3, achieved: null, status: 'unknown' })
    assert.equal(t12.value, '–')
    assert.equal(t12.share, null)
    assert.equal(t12.difference, 'chưa có số liệu')
    assert.equal(t12.tone, 'none')
  })
  it('shows a real 0 as 0', () => {
    const none = words({ unit: 'people', goal: 300, achieved: 0, status: 'missed' })
    assert.equal(none.value, '0')
    assert.equal(none.share, 0)
    assert.equal(none.difference, 'thiếu 300 người')
  })
  it('writes promises as the plan does, and large rates with one decimal', () => {
    const t11 = words({ goal: 100, achieved: 97.6, direction: 'exactly' })
    assert.equal(t11.goal, '100%')
    assert.equal(t11.value, '97,6%')
    assert.equal(t11.difference, 'thiếu 2,4 điểm %')
    assert.equal(words({ direction: 'below', goal: 14.3 }).goal, 'dưới 14,3%')
  })
  it('never rounds a missed target up to its goal', () => {
    const nearly = words({ goal: 100, achieved: 99.97, direction: 'exactly', status: 'missed' })
    assert.equal(nearly.value, '99,97%')
    assert.equal(nearly.difference, 'thiếu 0,03 điểm %')
    const t01 = words({ direction: 'at-most', goal: 1.2, achieved: 1.2003, status: 'missed' })
    assert.equal(t01.value, '1,2003%')
  })
  it('keeps every bar between nothing and full', () => {
    for (const [goal, achieved] of [
      [80, 100],
      [100, 97.6],
      [150, 151],
      [1.2, 0.1],
      [3675, 3798],
    ] as const) {
      const { share, goalShare } = words({ goal, achieved, unit: goal > 100 ? 'households' : '%' })
      assert.ok(share !== null && share >= 0 && share <= 1)
      assert.ok(goalShare !== null && goalShare > 0 && goalShare <= 1)
    }
  })
})
