import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { devices, householdNeeds, latrines, levels, memberNeeds, waterSources, workStatuses } from '../answer-values.ts'
import { memberQuestions } from '../asked.ts'
import { sheetHints } from './hints.ts'
import { answerName } from './names.ts'
import { pointTexts, sheetTexts } from './texts.ts'
import { sheetVietnamese } from './vietnamese.ts'
import { visitVietnamese } from './visit.ts'

const names = sheetTexts.map(({ name }) => name)

const nowhere = { NT1: null, NT2: null, NT3: null, NT4: null, NT5: null, NT6: null, TT: null }

describe('the texts of the sheets', () => {
  it('are every question, each with a hint in both languages of the app, and each text once', () => {
    assert.deepEqual(
      sheetTexts
        .filter(({ kind, sheet }) => kind === 'question' && sheet !== null)
        .map(({ name }) => name)
        .toSorted(),
      Object.keys(sheetVietnamese.question).toSorted(),
    )
    assert.ok(memberQuestions.every((it) => names.includes(it)))
    assert.equal(new Set(names).size, names.length)
    for (const { vi, en } of Object.values(sheetHints)) assert.ok(vi.length > 9 && vi.length < 121 && en.length > 9)
  })

  it('have every answer that can be given', () => {
    for (const [list, codes] of [
      ['workStatus', workStatuses],
      ['level', levels],
      ['waterSource', waterSources],
      ['latrine', latrines],
      ['device', devices],
      ['householdNeed', householdNeeds],
      ['memberNeed', memberNeeds],
      ['wall', ['yes', 'no']],
      ['studying', ['none']],
      ['finished', ['none']],
    ] as const)
      for (const code of codes) assert.ok(names.includes(answerName(list, code)), answerName(list, code))
  })

  it('have what is read aloud on a visit besides: names of groups, and what the phone asks itself with its answers', () => {
    for (const name of ['group/water', 'again', 'again/changed', 'livesHere', 'livesHere/move-out', 'relation/child'])
      assert.ok(names.includes(name), name)
    assert.ok(Object.keys(visitVietnamese.question).every((it) => names.includes(it)))
  })

  it('name no figure of the law: those are dated, and a hint would outlive them', () => {
    for (const { hint } of sheetTexts) assert.doesNotMatch(hint ?? '', /\d/)
  })

  it('have the items of a point table under names of its standard', () => {
    const answers = [{ code: '1', text: 'Từ 7 người', points: nowhere }]
    const table = { items: [{ code: '2', text: 'Số người', choice: 'exactly-one' as const, answers }] }
    assert.deepEqual(
      pointTexts('nd07-2021', table).map(({ name, kind, label }) => [name, kind, label]),
      [
        ['B1/nd07-2021/2', 'question', 'Số người'],
        ['B1/nd07-2021/2/1', 'answer', 'Từ 7 người'],
      ],
    )
  })
})
