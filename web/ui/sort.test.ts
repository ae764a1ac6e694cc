import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sortRows, toneless } from './sort.ts'

const rows = [
  { name: 'Xã Ba Khe', rate: 3.86 },
  { name: 'Xã Đá Bạc', rate: null },
  { name: 'Xã Hải Lộc', rate: 3.91 },
  { name: 'Xã Cồn Sậy', rate: 0 },
]
const names = (by: string, down: boolean) =>
  sortRows(rows, { by, down }, (row, key) => (key === 'rate' ? row.rate : row.name), 'vi').map((row) => row.name)

it('keeps communes without data last, whichever way the rows stand', () => {
  assert.deepEqual(names('rate', true), ['Xã Hải Lộc', 'Xã Ba Khe', 'Xã Cồn Sậy', 'Xã Đá Bạc'])
  assert.deepEqual(names('rate', false), ['Xã Cồn Sậy', 'Xã Ba Khe', 'Xã Hải Lộc', 'Xã Đá Bạc'])
})
it('puts đ after d, as the Vietnamese alphabet does', () =>
  assert.deepEqual(names('name', false), ['Xã Ba Khe', 'Xã Cồn Sậy', 'Xã Đá Bạc', 'Xã Hải Lộc']))
it('finds words typed without tone marks, composed or not', () => {
  assert.equal(toneless('Đặc khu Hòn Mây'), 'dac khu hon may')
  assert.equal(toneless('Vĩnh Hải'.normalize('NFD')), 'vinh hai')
})
