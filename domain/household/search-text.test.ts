import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { numberOf, searchText, sortName, typedWords } from './search-text.ts'

/** As the index of words answers: a word is there, or one that begins so. */
const finds = (text: string, q: string) =>
  typedWords(q).every(({ text: word, whole }) => text.includes(whole ? ` ${word} ` : ` ${word}`))

const text = searchText(['Trần Văn Lực', 'Phan Thị Sương', 'Thôn Phước Tân', '015/GCN-HN.HCN'])

describe('search without tone marks', () => {
  it('keeps every word between spaces', () =>
    assert.equal(text, ' tran van luc phan thi suong thon phuoc tan 015 gcn hn hcn '))

  it('finds names in any order, with or without marks; the last word and abbreviations from their first letters', () => {
    for (const q of ['tran van luc', 'lực trần', 'Sương', 'phuoc luc', 'th su', 'sương phư', 'tr v luc', '015/GCN'])
      assert.ok(finds(text, q), q)
    for (const q of ['uong', 'ran', 'luc tien', 'phuo luc', 'su th', '15/GCN']) assert.ok(!finds(text, q), q)
  })

  it('finds the same for composed and decomposed text and for both placements of the tone', () => {
    const hoa = searchText(['Đặng Thị Hoà'])
    for (const q of ['Đặng Thị Hòa', 'Đặng Thị Hoà'.normalize('NFD'), 'dang hoa']) assert.ok(finds(hoa, q), q)
  })

  it('never hands a sign of a query language to the database', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (q) => {
        for (const word of typedWords(q)) assert.match(word.text, /^[\p{L}\p{N}]+$/u)
      }),
    ))

  it('finds every text by any of its own words', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (words) => {
        for (const word of words) assert.ok(finds(searchText(words), word))
      }),
    ))

  it('asks for nothing when nothing was typed', () => assert.deepEqual(typedWords(' - '), []))
})

describe('order of official lists', () => {
  it('goes by given name, then surname', () => {
    const heads = ['Trần Văn Lực', 'Nguyễn Thị Ánh', 'Bùi Văn Lực', 'Bùi Thị Cúc']
    const sorted = heads.toSorted((a, b) => (sortName(a) < sortName(b) ? -1 : 1))
    assert.deepEqual(sorted, ['Nguyễn Thị Ánh', 'Bùi Thị Cúc', 'Bùi Văn Lực', 'Trần Văn Lực'])
  })

  it('takes a name of one word as it is', () => assert.equal(sortName('Út'), 'ut'))
})

describe('a whole personal number', () => {
  it('has twelve digits or nine, however they are grouped', () => {
    for (const [q, number] of [
      ['999083004127', '999083004127'],
      [' 999 083 004127 ', '999083004127'],
      ['995.200.417', '995200417'],
    ] as const)
      assert.equal(numberOf(q), number)
  })

  it('is nothing shorter and no name', () => {
    for (const q of ['4127', '99908300412', 'Trần Văn Lực', '']) assert.equal(numberOf(q), undefined)
  })
})
