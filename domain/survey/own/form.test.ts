import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isLanguageTag, languageOf, tagOf } from './form.ts'

describe('the language of a text', () => {
  it('has a tag a screen reader knows, also where an old code is none as a whole', () => {
    assert.deepEqual(['tyz', 'hmn-latn', 'km-kh', 'tyz-12'].map(tagOf), ['tyz', 'hmn-Latn', 'km-KH', 'tyz'])
  })

  it('is named in a spreadsheet by such a tag, or the cell is wrong', () => {
    assert.deepEqual(['tyz', 'hmn-Latn', 'cja-Cham'].map(isLanguageTag), [true, true, true])
    assert.deepEqual(['tày', 'tyz-12', 'tyz-latn-latn', 'Tyz', ''].map(isLanguageTag), [
      false,
      false,
      false,
      false,
      false,
    ])
  })

  it('is Vietnamese where the text is not there', () => {
    assert.equal(languageOf({ vi: 'Có', tyz: '(tyz) 1' }, 'tyz'), 'tyz')
    assert.equal(languageOf({ vi: 'Có' }, 'tyz'), 'vi')
    assert.equal(languageOf(null, 'tyz'), 'vi')
  })
})
