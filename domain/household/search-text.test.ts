import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { numberOf, patternsOf, searchText, sortName } from './search-text.ts'

describe('finding a household', () => {
  it('asks for the beginning of every word, in any order and without tone marks', () => {
    assert.equal(searchText(['Trần Văn Lực', 'Thôn Phước Tân']), ' tran van luc thon phuoc tan ')
    assert.deepEqual(patternsOf(' Lực  TRẦN '), ['% luc%', '% tran%'])
  })
  it('takes wildcards as ordinary signs', () => assert.deepEqual(patternsOf('50% a_b'), ['% 50\\%%', '% a\\_b%']))
  it('sorts by given name first', () => assert.equal(sortName('Trần Văn Lực'), 'luc tran van'))
  it('knows a whole number by 9 or 12 digits', () => {
    assert.equal(numberOf('079 083 000 041'), '079083000041')
    assert.equal(numberOf('0790830004'), undefined)
  })
})
