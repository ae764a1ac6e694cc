import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sheetsOf } from '../../../test/xlsform.ts'
import { CivilDate } from '../../kernel/date.ts'
import { asked, checkOwn, faultIn, type OwnAnswers, openOf } from './answers.ts'
import { holds } from './evaluate.ts'
import { parseExpression } from './expression.ts'
import { OwnForm } from './form.ts'
import { readXlsForm } from './xlsform.ts'

const read = readXlsForm(sheetsOf(), 'a.xlsx')
assert.ok(read.ok)
const form = read.value
const on = CivilDate.parse('2026-10-05')
const names = (answers: OwnAnswers) => asked(form, answers, on).questions.map(({ name }) => name)
const code = (answers: OwnAnswers) => {
  const checked = checkOwn(form, answers, on)
  return checked.ok ? 'ok' : checked.error.code
}

describe("a province's own questions", () => {
  it('come and go with the answers before them', () => {
    assert.deepEqual(names({}), ['loi_dau', 'co_vuon', 'trau_bo'])
    const garden = { co_vuon: 'co', cay_trong: ['keo', 'khac'], trau_bo: 2 }
    assert.deepEqual(names(garden), [
      'loi_dau',
      'co_vuon',
      'dien_tich',
      'cay_trong',
      'cay_khac',
      'trau_bo',
      'ngay_tiem',
    ])
    assert.deepEqual(names({ ...garden, co_vuon: 'khong', trau_bo: 0 }), ['loi_dau', 'co_vuon', 'trau_bo'])
  })

  it('an answer whose question fell away counts for nothing, in no rule after it either', () => {
    const { answers } = asked(form, { co_vuon: 'khong', dien_tich: 3, cay_trong: ['khac'], cay_khac: 'Trám' }, on)
    assert.deepEqual(answers, { co_vuon: 'khong' })
  })

  it('say which required ones are open, and are taken all the same', () => {
    assert.deepEqual(
      openOf(asked(form, { co_vuon: 'co' }, on)).map(({ name }) => name),
      ['dien_tich'],
    )
    assert.equal(code({ co_vuon: 'co' }), 'ok')
    assert.equal(code({}), 'ok')
  })

  it('refuse what the form does not ask, each by its own code', () => {
    assert.equal(code({ co_vuon: 'co', dien_tich: 1.5, cay_trong: ['keo', 'que'] }), 'ok')
    assert.equal(code({ tien: 5 }), 'questions.unknown')
    assert.equal(code({ __proto__x: 5 }), 'questions.unknown')
    assert.equal(code({ co_vuon: 'khong', dien_tich: 1.5 }), 'questions.not-asked')
    assert.equal(code({ co_vuon: 'co lẽ' }), 'questions.unknown-choice')
    assert.equal(code({ co_vuon: ['co'] }), 'questions.wrong-kind')
    assert.equal(code({ co_vuon: 'co', cay_trong: ['keo', 'keo'] }), 'questions.wrong-kind')
    assert.equal(code({ trau_bo: 2.5 }), 'questions.wrong-kind')
    assert.equal(code({ trau_bo: '2' }), 'questions.wrong-kind')
    assert.equal(code({ loi_dau: 'x' }), 'questions.wrong-kind')
    assert.equal(code({ trau_bo: 1, ngay_tiem: '2026-02-30' }), 'questions.wrong-kind')
    assert.equal(code({ trau_bo: -1 }), 'questions.constraint')
    assert.equal(code({ trau_bo: 1, ngay_tiem: '2026-10-06' }), 'questions.constraint')
    assert.equal(code({ trau_bo: 1, ngay_tiem: '2026-10-05' }), 'ok')
  })

  it('say to a constraint what the province says to it', () => {
    const question = form.questions.find(({ name }) => name === 'dien_tich') ?? assert.fail()
    assert.deepEqual(faultIn(form, question, { co_vuon: 'co', dien_tich: 51 }, on), {
      ...{ code: 'questions.constraint', question: 'dien_tich', label: 'Diện tích (ha)', message: 'Từ 0 đến 50 ha' },
    })
  })

  it('what is counted of any answers is always taken, or refused for itself and not for what was asked', () => {
    const value = fc.oneof(
      fc.constantFrom('co', 'khong', 'keo', '2026-01-01', 'x'),
      fc.double({ noNaN: true }),
      fc.integer(),
      fc.subarray(['keo', 'que', 'khac']),
    )
    const some = fc.dictionary(fc.constantFrom(...form.questions.map(({ name }) => name)), value)
    fc.assert(
      fc.property(some, (answers) => {
        const counted = asked(form, answers, on)
        const checked = checkOwn(form, counted.answers, on)
        if (!checked.ok) assert.ok(!['questions.unknown', 'questions.not-asked'].includes(checked.error.code))
        assert.deepEqual(asked(form, counted.answers, on), counted)
      }),
    )
  })

  it('is kept as it was read', () => assert.deepEqual(OwnForm.parse(JSON.parse(JSON.stringify(form))), form))
})

describe('the part of XPath that is taken', () => {
  const given = { answers: { n: 4, t: 'ab', d: '2026-10-05', m: ['a', 'b'] }, here: 7, on }
  const so = (text: string) => holds(text, given)
  it('works as XPath does: what binds more is worked out first, and what was not answered equals nothing', () => {
    for (const [text, is] of [
      ['1 + 2 * 3 = 7', true],
      ['(1 + 2) * 3 = 9', true],
      ['7 mod 4 = 3 and 9 div 2 = 4.5', true],
      ['true() or false() and false()', true],
      ['not(false())', true],
      ['-${n} = -4', true],
      ['10 - 3 - 2 = 5', true],
      ['. = 7', true],
      ['${khac} = 1', false],
      ['${khac} != 1', true],
      ['${khac} > 1', false],
      ["${khac} = ''", true],
      ["${n} = ''", false],
      ["${n} != ''", true],
      ["${m} != ''", true],
      ["selected(${m}, 'b') and not(selected(${m}, 'c'))", true],
      ['count-selected(${m}) = 2', true],
      ['string-length(${t}) = 2', true],
      ['${d} <= today()', true],
      ["${d} < '2026-10-06'", true],
      ["${t} = 'a or b'", false],
    ] as const)
      assert.equal(so(text), is, text)
  })
  it('never throws, whatever somebody types', () => {
    const piece = fc.constantFrom(
      '${a}',
      '.',
      '1',
      "'x'",
      '(',
      ')',
      'and',
      'or',
      'not(',
      'selected(',
      ',',
      '=',
      '<',
      '-',
      '*',
      'div',
      '"',
      '$',
      'x',
    )
    fc.assert(fc.property(fc.array(piece), (pieces) => void parseExpression(pieces.join(' '))))
    fc.assert(fc.property(fc.string(), (text) => void parseExpression(text)))
  })
})
