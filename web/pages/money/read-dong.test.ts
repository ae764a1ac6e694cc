import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readDong } from './read-dong.ts'

it('reads million đồng to the đồng, in both ways of writing', () => {
  assert.equal(readDong('94.277', 'vi'), 94_277_000_000)
  assert.equal(readDong('94,277', 'vi'), 94_277_000)
  assert.equal(readDong('94.277001', 'en'), 94_277_001)
  assert.equal(readDong('1.250,5', 'vi'), 1_250_500_000)
  assert.equal(readDong('1,250.5', 'en'), 1_250_500_000)
  assert.equal(readDong('0,000001', 'vi'), 1)
  assert.equal(readDong('999999999,999999', 'vi'), 999_999_999_999_999)
  assert.equal(readDong(' −120,5 ', 'vi'), -120_500_000)
  assert.equal(readDong('+7', 'vi'), 7_000_000)
  assert.equal(readDong('0', 'vi'), 0)
})
it('takes nothing that is less than a đồng, or no number', () => {
  for (const wrong of ['', '1,0000001', '1,2,3', '12.34', '1.2345', 'một', '1e3', '--1', '9999999999'])
    assert.equal(readDong(wrong, 'vi'), undefined, wrong)
})
