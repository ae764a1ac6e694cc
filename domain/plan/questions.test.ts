import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { indicators } from './indicators.ts'
import { answersOf, answerTo, questionIds, questions } from './questions.ts'

describe('open questions of the plan', () => {
  it('are fourteen, each with a default that is itself an answer and stands among the choices', () => {
    assert.deepEqual([...questions.keys()], [...questionIds])
    for (const question of questions.values()) {
      assert.ok(question.answer.safeParse(question.byDefault).success, question.id)
      assert.ok(
        question.choices.some((it) => JSON.stringify(it.value) === JSON.stringify(question.byDefault)),
        question.id,
      )
    }
  })
  it('hold their defaults until the province answers, and what does not fit is as if not answered', () => {
    assert.deepEqual(answersOf({}), {
      fall: 'more-is-met',
      insurance: { otherInsurance: 'counts', nearPoorMonths: 36 },
      nearlyFrom: 135,
      infrastructure: 'disbursed',
      needs: 'at-review-or-later',
      staff: 'province-and-commune',
      reach: 'delivered',
      groupDay: 'day-of-support',
    })
    assert.equal(answersOf({ Q11: { nearlyFrom: 140 } }).nearlyFrom, 140)
    assert.equal(answersOf({ Q11: 'many' }).nearlyFrom, 135)
    const q01 = questions.get('Q01')
    assert.ok(q01)
    assert.deepEqual(answerTo(q01, { Q01: 'exactly' }), { value: 'exactly', isDefault: false })
    assert.deepEqual(answerTo(q01, { Q01: 7 }), { value: 'more-is-met', isDefault: true })
  })
  it('bend indicators that exist, in both languages', () => {
    for (const [code, it] of indicators) {
      if (it.question) assert.ok(questions.has(it.question), code)
      for (const words of [it.numerator, it.population, ...(it.denominator ? [it.denominator] : [])])
        assert.ok(words.vi && words.en, code)
    }
  })
})
