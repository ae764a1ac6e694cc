import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cleanText, foldText, sameName } from './text.ts'

describe('foldText', () => {
  it('takes away tone and vowel marks, case and spare spaces', () => {
    assert.equal(foldText('Nguyễn Văn Út'), 'nguyen van ut')
    assert.equal(foldText('  NGUYỄN\u00a0VĂN \t ÚT\n'), 'nguyen van ut')
    assert.equal(foldText('Đặng Thị Ðào'), 'dang thi dao')
    assert.equal(foldText('Thị trấn Đăk R’lấp – 2'), "thi tran dak r'lap - 2")
  })

  it('is the same for composed and decomposed text, old and new tone placement', () => {
    assert.equal(foldText('Nguyễn Văn Út'.normalize('NFD')), 'nguyen van ut')
    assert.equal(foldText('Hoà Thuỷ'), foldText('Hòa Thủy'))
  })

  it('drops what shows nothing', () => assert.equal(foldText('Ng\u200bọc\ufeff \u00adLan\u200d'), 'ngoc lan'))

  it('folds every letter of the alphabet', () => {
    const letters = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ'
    const plain = `${'a'.repeat(18)}${'e'.repeat(12)}${'i'.repeat(6)}${'o'.repeat(18)}${'u'.repeat(12)}${'y'.repeat(6)}d`
    assert.equal(foldText(letters), plain)
    assert.equal(foldText(letters.toUpperCase()), plain)
  })

  it('folded once is folded for good', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text))))
})

describe('cleanText', () => {
  it('keeps marks and case', () => assert.equal(cleanText(' Nguyễn  Văn\u00a0Út '), 'Nguyễn Văn Út'))
  it('composes', () => assert.equal(cleanText('Nguyễn'.normalize('NFD')), 'Nguyễn'))
  it('composes marks typed in the wrong order', () => assert.equal(cleanText('Nguye\u0303\u0302n'), 'Nguyễn'))
  it('writes Đ where a look-alike was typed', () => assert.equal(cleanText('Ðặng ðào'), 'Đặng đào'))
  it('gives back what needs nothing', () => assert.equal(cleanText('Lò Thị Mỷ'), 'Lò Thị Mỷ'))
  it('cleaned once is clean, and folds alike', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        assert.equal(cleanText(clean), clean)
        assert.equal(clean.trim(), clean)
      }),
    ))
})

describe('sameName', () => {
  it('overlooks case, spaces and where the tone stands', () => {
    assert.ok(sameName('Nguyễn Thị Hoà', 'NGUYỄN THỊ  HÒA'))
    assert.ok(sameName('Lê Thúy', 'Lê Thuý'.normalize('NFD')))
  })
  it('does not overlook the tone', () => assert.ok(!sameName('Nguyễn Thị Hoa', 'Nguyễn Thị Hoá')))
  it('does not overlook the vowel', () => assert.ok(!sameName('Nguyễn Văn Tan', 'Nguyễn Văn Tân')))
  it('takes a name typed without marks', () => assert.ok(sameName('Nguyen Van Ut', 'Nguyễn Văn Út')))
})
