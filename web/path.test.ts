import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { path, withQuery } from './path.ts'
import { parseSearch, safeBack, stringifySearch } from './search.ts'

describe('addresses', () => {
  it('say only what was chosen', () => {
    assert.equal(path.households(), '/households')
    assert.equal(path.households({ q: '', class: 'poor', place: 310 }), '/households?class=poor&place=310')
    assert.equal(withQuery('/x', { a: null, b: undefined, c: false, d: 0 }), '/x?d=0')
  })
  it('carry Vietnamese words there and back', () => {
    const address = path.households({ q: 'Trần Văn Lực & Đỗ' })
    assert.deepEqual(parseSearch(address.slice(address.indexOf('?'))), { q: 'Trần Văn Lực & Đỗ' })
    assert.equal(stringifySearch({ q: 'a b', place: 7, after: undefined }), '?q=a+b&place=7')
    assert.equal(stringifySearch({}), '')
  })
})

describe('the way back after signing in', () => {
  it('stays inside', () => assert.equal(safeBack('/households?class=poor'), '/households?class=poor'))
  it('never leads to another site, nor round in a circle', () => {
    for (const back of [
      undefined,
      '',
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/sign-in?back=/',
      'javascript:alert(1)',
    ])
      assert.equal(safeBack(back), '/')
  })
})
