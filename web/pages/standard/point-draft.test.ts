import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  addAnswer,
  addItem,
  bodyOf,
  changeAnswer,
  changeItem,
  draftOf,
  emptyDraft,
  missingIn,
  pasteCells,
  pointsIn,
  removeAnswer,
  setCell,
} from './point-draft.ts'

/** One item with two answers, nothing known yet. */
function twoAnswers() {
  const one = changeItem(addItem(emptyDraft), 1, { text: 'Nhân khẩu' })
  const two = addAnswer(changeAnswer(one, 2, { text: '1 người' }), 1)
  return changeAnswer(two, 3, { text: '2 người' })
}

describe('a point table being typed', () => {
  it('keeps an empty cell as not known, never as 0', () => {
    const body = bodyOf(setCell(twoAnswers(), 2, 'NT3', '0')) ?? assert.fail()
    assert.equal(body.items[0]?.answers[0]?.points.NT3, 0)
    assert.equal(body.items[0]?.answers[0]?.points.NT4, null)
  })
  it('is no table while a cell is not a whole number', () => {
    for (const wrong of ['1,5', '1.5', 'x', '1000'])
      assert.equal(bodyOf(setCell(twoAnswers(), 2, 'TT', wrong)), undefined)
    assert.equal(pointsIn('−5'), -5)
  })
  it('is no table while an item or an answer lacks its words', () => {
    assert.equal(bodyOf(addItem(twoAnswers())), undefined)
    assert.equal(bodyOf(addAnswer(twoAnswers(), 1)), undefined)
  })
  it('counts what is empty in the areas of the province only', () => {
    assert.equal(missingIn(twoAnswers(), ['NT3', 'TT']), 4)
    assert.equal(missingIn(setCell(twoAnswers(), 2, 'NT3', '25'), ['NT3', 'TT']), 3)
  })
  it('takes cells copied from Excel to the right and down, and not past its edge', () => {
    const pasted = pasteCells(twoAnswers(), 2, 'NT6', '10\t15\t99\r\n20\t25\r\n30\t35\r\n')
    const [first, second] = pasted.items[0]?.answers ?? []
    assert.deepEqual([first?.points.NT6, first?.points.TT], ['10', '15'])
    assert.deepEqual([second?.points.NT6, second?.points.TT], ['20', '25'])
  })
  it('never gives the code of an answer that is there to another', () => {
    const three = addAnswer(twoAnswers(), 1)
    const codes = addAnswer(removeAnswer(three, 3), 1).items[0]?.answers.map((it) => it.code)
    assert.equal(new Set(codes).size, codes?.length)
  })
  it('keeps at least one answer', () => {
    const none = removeAnswer(removeAnswer(twoAnswers(), 2), 3)
    assert.equal(none.items[0]?.answers.length, 1)
  })
  it('comes back as it was kept', () => {
    const body = bodyOf(setCell(twoAnswers(), 3, 'NT1', '-5')) ?? assert.fail()
    assert.deepEqual(bodyOf(draftOf(body)), body)
  })
})
