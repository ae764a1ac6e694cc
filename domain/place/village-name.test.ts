import assert from 'node:assert/strict'
import { it } from 'node:test'
import { communeKey, villageKey } from './village-name.ts'

it('a village is the same with and without its kind, tone marks and case', () => {
  for (const name of ['Thôn Phước Tân', 'phước tân', 'THON  PHUOC TAN', 'Ấp Phước Tân'])
    assert.equal(villageKey(name), 'phuoc tan')
  assert.equal(villageKey('Khu phố 1'), '1')
  assert.equal(villageKey('Tổ dân phố 12'), '12')
})
it('a name that begins like a kind keeps its words', () => assert.equal(villageKey('Bản'), 'ban'))
it('a commune likewise', () => assert.equal(communeKey('Xã Vĩnh Hải'), communeKey('VĨNH HẢI')))
