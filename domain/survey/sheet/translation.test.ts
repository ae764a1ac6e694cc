import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gridOf } from '../../../test/xlsform.ts'
import type { SheetText } from './texts.ts'
import { headingIn, readTranslation, wordsNow } from './translation.ts'

const texts: readonly SheetText[] = [
  { name: 'sex', sheet: 'C', kind: 'question', label: 'Giới tính', hint: 'Ghi theo giấy tờ.' },
  { name: 'sex/male', sheet: 'C', kind: 'answer', label: 'Nam', hint: null },
  { name: 'sex/female', sheet: 'C', kind: 'answer', label: 'Nữ', hint: null },
]
const tay = { code: 'tyz', name: 'Tày' }
const heads = ['Mã', 'Phiếu', 'Loại', 'Câu chữ::Tiếng Việt (vi)', 'Gợi ý::Tiếng Việt (vi)']
const filled = [
  [...heads, headingIn('label', tay), headingIn('hint', tay)],
  ['sex', 'C', 'Câu hỏi', 'Giới tính', 'Ghi theo giấy tờ.', '(tyz) 1', '(tyz) 2'],
  ['sex/male', 'C', 'Trả lời', 'Nam', '', '(tyz) 3', ''],
  ['sex/female', 'C', 'Trả lời', 'Nữ', '', '', ''],
]
const read = (rows: readonly (readonly string[])[]) => readTranslation([gridOf('Phiếu rà soát', rows)], texts)
const wrongIn = (rows: readonly (readonly string[])[]) => {
  const found = read(rows)
  assert.ok(!found.ok)
  return found.error.map(({ cell, wrong }) => `${cell} ${wrong}`)
}
/** The filled sheet with one cell written over. */
const over = (row: number, column: number, value: string) =>
  filled.map((cells, at) => (at === row ? cells.map((cell, one) => (one === column ? value : cell)) : cells))

describe('a translation of the sheets', () => {
  it('is read by name, what is empty left out', () => {
    const found = read(filled)
    assert.ok(found.ok)
    assert.deepEqual(found.value.language, tay)
    assert.deepEqual(wordsNow(found.value, texts), {
      sex: { label: '(tyz) 1', hint: '(tyz) 2' },
      'sex/male': { label: '(tyz) 3' },
    })
  })

  it('names what is wrong by its cell', () => {
    assert.deepEqual(wrongIn(over(1, 3, 'Giới tính thật')), ['D2 vietnamese-changed'])
    assert.deepEqual(wrongIn(over(2, 4, 'Ghi thêm')), ['E3 vietnamese-changed'])
    assert.deepEqual(wrongIn(over(2, 0, 'sex/other')), ['A3 row-unknown'])
    assert.deepEqual(wrongIn(over(3, 0, 'sex/male')), ['A4 name-twice', 'D4 vietnamese-changed'])
    assert.deepEqual(wrongIn(over(1, 5, 'x'.repeat(1_001))), ['F2 text-too-long'])
    assert.deepEqual(wrongIn(over(0, 5, 'Câu chữ::Tày')), ['F1 language-without-code'])
    assert.deepEqual(wrongIn(over(0, 6, 'Gợi ý::Nùng (nut)')), ['null language-second'])
    assert.deepEqual(wrongIn(over(0, 5, 'Ghi chú')), ['F1 column-not-taken'])
    assert.deepEqual(wrongIn(over(0, 5, `Câu chữ::${'x'.repeat(61)} (tyz)`)), ['F1 text-too-long'])
    assert.deepEqual(wrongIn(over(0, 3, '')), ['D2 column-not-taken', 'A1 column-missing'])
    assert.deepEqual(wrongIn(filled.map((cells) => cells.slice(0, 5))), ['null language-missing'])
    assert.deepEqual(wrongIn(filled.map((cells, at) => (at === 0 ? cells : cells.slice(0, 5)))), [
      'null nothing-translated',
    ])
    const english = { code: 'en', name: 'English' }
    assert.deepEqual(
      wrongIn(
        over(0, 5, headingIn('label', english)).map((cells, at) =>
          at === 0 ? cells.with(6, headingIn('hint', english)) : cells,
        ),
      ),
      ['null language-own'],
    )
  })

  it('reads one sheet, and drops no other silently', () => {
    const found = readTranslation([gridOf('Phiếu rà soát', filled), gridOf('Nháp', [['x']])], texts)
    assert.deepEqual(found, { ok: false, error: [{ sheet: 'Nháp', cell: null, wrong: 'sheet-besides' }] })
    assert.equal(readTranslation([gridOf('Trống', [])], texts).ok, false)
  })

  it('says nothing to a text whose Vietnamese has changed since, nor to one that is two things at once', () => {
    const found = read(filled)
    assert.ok(found.ok)
    const [sex, male, female] = texts
    assert.ok(sex && male && female)
    assert.deepEqual(wordsNow(found.value, [{ ...sex, hint: 'Hỏi người đó.' }, male, female]), {
      sex: { label: '(tyz) 1' },
      'sex/male': { label: '(tyz) 3' },
    })
    assert.deepEqual(wordsNow(found.value, [male, { ...male, label: 'Đàn ông' }]), {})
    assert.deepEqual(wordsNow(found.value, [{ ...male, label: ' Nam\n' }]), { 'sex/male': { label: '(tyz) 3' } })
  })
})
