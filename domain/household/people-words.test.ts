import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { sharedFile } from '../../test/shared.ts'
import {
  Ethnicity,
  ethnicCodes,
  ethnicityOf,
  ethnicName,
  foreigner,
  isMinority,
  unknownEthnicity,
} from './ethnicity.ts'
import { relationOf, relations, relationWord } from './relation.ts'

describe('relation to the head', () => {
  const means = {
    head: ['Chủ hộ', 'CHỦ HỘ', 'chu ho', 'CH'],
    spouse: ['Vợ', 'chồng', 'Vợ chủ hộ', 'Vợ/chồng'],
    child: ['Con', 'con đẻ', 'Con trai', 'con gái', 'Con nuôi', 'con trai út'],
    'child-in-law': ['Con dâu', 'con rể', 'Dâu'],
    grandchild: ['Cháu', 'cháu nội', 'Cháu ngoại'],
    parent: ['Bố', 'mẹ', 'Cha', 'Mẹ đẻ', 'ba', 'Má'],
    'parent-in-law': ['Mẹ vợ', 'bố chồng'],
    grandparent: ['Ông nội', 'Bà', 'bà ngoại'],
    sibling: ['Em', 'anh trai', 'Chị gái', 'em ruột'],
    'other-relative': ['Em dâu', 'cô', 'Cháu họ'],
    'not-related': ['Ở nhờ'],
    other: ['Khác'],
  }
  for (const [relation, words] of Object.entries(means))
    it(`${relation}: ${words.join(', ')}`, () => {
      for (const word of words) assert.equal(relationOf(word), relation, word)
    })
  it('is found again in the word an official list has for it', () => {
    for (const relation of relations)
      for (const sex of ['male', 'female', null] as const)
        assert.equal(relationOf(relationWord(relation, sex)), relation, relationWord(relation, sex))
  })
  it('is not guessed for other words', () => {
    for (const word of ['', 'xyz', '12']) assert.equal(relationOf(word), undefined)
  })
})

describe('ethnic group', () => {
  it('has the 54 codes and names of the statistics office', () => {
    const file = sharedFile('domain/tables/ethnic_codes_54.csv')
    if (!file) return
    const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1)
    const official = rows.map((row) => row.split(',').slice(0, 2))
    assert.deepEqual(
      ethnicCodes.map((code) => [code, ethnicName(code)]),
      official,
    )
  })

  it('finds every group by its own name, folded or not, and by its code', () => {
    assert.equal(ethnicCodes.length, 54)
    for (const code of ethnicCodes) {
      const name = ethnicName(code) ?? ''
      for (const text of [
        name,
        name.toUpperCase().normalize('NFD'),
        name.replace('-', ' '),
        code,
        String(Number(code)),
      ])
        assert.equal(ethnicityOf(text), code, text)
    }
  })

  it('knows other spellings', () => {
    const spelled = { Khmer: '05', 'Khơ me': '05', "H'Mông": '08', Mông: '08', Jrai: '10', 'Ê Đê': '12', Bahnar: '13' }
    for (const [text, code] of Object.entries({
      ...spelled,
      "K'Ho": '16',
      'M’nông': '20',
      'Cao Lan': '15',
      'người Kinh': '01',
    }))
      assert.equal(ethnicityOf(text), code, text)
  })

  it('counts all but Kinh as minorities, Hoa too', () => {
    assert.deepEqual(
      ethnicCodes.filter((code) => !isMinority(code)),
      ['01'],
    )
    assert.equal(isMinority(Ethnicity.parse('04')), true)
    assert.equal(isMinority(foreigner), false)
    assert.equal(isMinority(unknownEthnicity), undefined)
  })

  it('does not guess', () => {
    for (const text of ['', '0', '55', 'abc', 'Mỹ']) assert.equal(ethnicityOf(text), undefined)
    assert.equal(ethnicityOf('Người nước ngoài'), foreigner)
  })
})
