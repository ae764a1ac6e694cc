import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { detectLegacy, detectLegacyIn, fromTcvn3, fromVni } from './legacy-text.ts'

const alphabet = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'
const inTcvn3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ'
const inVni =
  'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î'

const people = ['Nguyễn Văn Út', 'Trần Thị Bưởi', 'Lê Hoàng', 'Đặng Quốc Việt', 'Phạm Thị Ngọc Ánh', 'Hà', 'Lò Văn Só']

describe('TCVN3 (ABC)', () => {
  it('knows every letter', () => assert.equal(fromTcvn3([...inTcvn3].join(' ')), [...alphabet].join(' ')))
  it('reads real words', () => {
    assert.equal(fromTcvn3('Hé nghÌo'), 'Hộ nghèo')
    assert.equal(fromTcvn3('NguyÔn V¨n Hµ'), 'Nguyễn Văn Hà')
    assert.equal(fromTcvn3('§Æng ThÞ B\u00adëi'), 'Đặng Thị Bưởi')
  })
  it('reads the capital-letter fonts as capitals', () => {
    assert.equal(fromTcvn3('NGUYÔN V¡N HµO'), 'NGUYỄN VĂN HÀO')
    assert.equal(fromTcvn3('NGUYÔN THÞ ót'), 'NGUYỄN THỊ út')
  })
  it('is recognised', () => {
    assert.equal(detectLegacy('Hé nghÌo'), 'tcvn3')
    assert.equal(detectLegacy('NguyÔn V¨n Hµ'), 'tcvn3')
  })
})

describe('VNI-Windows', () => {
  it('knows every letter', () => assert.equal(fromVni(inVni), [...alphabet].join(' ')))
  it('knows every capital', () => assert.equal(fromVni(inVni.toUpperCase()), [...alphabet.toUpperCase()].join(' ')))
  it('reads real words', () => {
    assert.equal(fromVni('Nguyeãn Vaên Uùt'), 'Nguyễn Văn Út')
    assert.equal(fromVni('Hoä ngheøo'), 'Hộ nghèo')
    assert.equal(fromVni('ÑAËNG THÒ BÖÔÛI'), 'ĐẶNG THỊ BƯỞI')
  })
  it('is recognised', () => {
    assert.equal(detectLegacy('Nguyeãn Vaên Uùt'), 'vni')
    assert.equal(detectLegacy('Hoä ngheøo'), 'vni')
  })
})

describe('detection', () => {
  it('leaves real Vietnamese alone, composed and decomposed', () => {
    for (const name of people) {
      assert.equal(detectLegacy(name), undefined, name)
      assert.equal(detectLegacy(name.normalize('NFD')), undefined, name)
    }
    assert.equal(detectLegacyIn(people), undefined)
    assert.equal(detectLegacyIn(['Hà', 'Hòa', 'Bình', 'Só', 'Lý', 'Mùa', 'Nông', 'Tô', 'Hùng', 'Vàng']), undefined)
  })
  it('leaves ASCII, numbers and other languages alone', () =>
    assert.equal(
      detectLegacyIn(['Nguyen Van Ut', '079123456789', '12/03/1954', 'Café', 'Müller', 'y Blŏk']),
      undefined,
    ))
  it('judges a column by all its words where one word says nothing', () => {
    assert.equal(detectLegacy('Hé'), undefined)
    assert.equal(detectLegacyIn(['Hé', 'Hé nghÌo', 'Hé cËn nghÌo', 'X·', 'Kh«ng']), 'tcvn3')
    assert.equal(detectLegacyIn(['Toâ', 'Nguyeãn Vaên Uùt', 'Traàn Thò Böôûi', 'Leâ Hoaøng']), 'vni')
  })
  it('does not condemn a modern sheet for a few odd cells', () =>
    assert.equal(detectLegacyIn([...people, 'V¨n']), undefined))
})
