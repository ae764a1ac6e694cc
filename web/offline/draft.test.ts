import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { PhoneCase } from '../../contract/phone.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { interviewOf } from '../../test/review-season.ts'
import { newId, toSend } from '../api.ts'
import { type Draft, dayIn, fromRefused, newDraft, onCase, toInput } from './draft.ts'

const [stays, left, came] = [newId(), newId(), newId()]
const [day, now] = ['2026-11-02' as CivilDate, 5]
const { answers, income } = interviewOf('poor', stays)
const member = (id: string, over: object = {}) => ({
  id,
  name: 'Giàng',
  relation: 'head',
  born: null,
  sex: null,
  ...over,
})
const aCase = (over: object = {}) =>
  ({
    ...{ id: newId(), version: 3, members: [member(stays, { born: '1964-05-02', sex: 'male' }), member(came)] },
    last: {
      on: '2025-10-01',
      here: false,
      answers: { ...answers, members: [...answers.members, { id: left }] },
      income,
    },
    ...over,
  }) as unknown as PhoneCase // true: what a draft looks at
const ids = (draft: Draft) => draft.answers.members.map(({ id }) => id)

describe('an interview under way', () => {
  it('begins with last year’s answers of who still lives here; birth and sex are the register’s', () => {
    const draft = newDraft(aCase(), day, now)
    assert.deepEqual([ids(draft), draft.on, draft.seenVersion, draft.confirmed], [[stays, came], day, 3, []])
    const [first, second] = draft.answers.members
    assert.deepEqual([first?.born, first?.sex, first?.work], ['1964-05-02', 'male', 'self-employed'])
    assert.deepEqual(second, { id: came })
    assert.deepEqual(draft.answers.household, answers.household)
  })

  it('begins with nothing where nobody asked before, and keeps its day where one of this round is corrected', () => {
    assert.deepEqual(newDraft(aCase({ last: null }), day, now).income, { kind: 'not-asked' })
    const here = aCase({ last: { on: '2026-10-20', here: true, answers, income } })
    assert.equal(newDraft(here, day, now).on, '2026-10-20')
  })

  it('goes on with who lives there now, and keeps what was said of those who stayed', () => {
    const draft = newDraft(aCase(), day, now)
    const moved = onCase(draft, aCase({ members: [member(stays)] }))
    assert.deepEqual(ids(moved), [stays])
    assert.equal(moved.answers.members[0]?.work, 'self-employed')
  })

  it('refused, it is a draft again with every answer, who signed and where; what is no interview is none', () => {
    const position = { latitude: 22, longitude: 104, accuracy: 8 }
    const evidence = { position, signed: { kind: 'witness', name: 'Lò Văn Inh', why: 'refuses' } } as const
    const it = aCase({ members: [member(stays), member(left)] })
    const newborn = {
      ...member(came),
      sex: 'female',
      birthDate: day,
      birthYear: null,
      ethnicity: '01',
      nationalId: null,
    }
    const changes = {
      gone: [{ memberId: left, by: 'death', on: day }],
      came: [{ member: { ...newborn, relation: 'child' }, by: 'birth', on: day }],
      newHead: stays,
    } as unknown as Pick<Draft, 'gone' | 'came' | 'newHead'> // true: nothing here looks at the brands of ids
    const draft: Draft = onCase({ ...newDraft(it, day, now), ...changes, evidence }, it)
    const sent = toSend({ name: 'review.interview' }, toInput(it, draft, newId()))
    const again = fromRefused(sent, 9, 7)
    assert.ok(again)
    const { surveyId: _id, ...input } = toInput(it, onCase(again, it), newId())
    const { surveyId: _other, ...first } = toInput(it, draft, newId())
    assert.deepEqual(input, { ...first, seenVersion: 9 })
    assert.deepEqual([again.evidence, again.confirmed, again.savedAt], [evidence, [], 7])
    // Who left is asked no more; who came is.
    assert.deepEqual(
      input.answers.members.map(({ id }) => id),
      [stays, came],
    )
    assert.equal(fromRefused({ ...sent, input: { odd: true } }, 9, 7), undefined)
    // One kept by a version of the app that asked for no evidence.
    const { evidence: _, ...older } = draft
    assert.equal(fromRefused({ ...sent, input: toInput(it, older, newId()) }, 9, 7)?.evidence, undefined)
  })

  it('has a day inside its round, whatever the clock says', () => {
    const round = { opensOn: '2026-09-01', closesOn: '2026-12-14' } as Parameters<typeof dayIn>[0] // true: what it looks at
    const days = ['2025-11-02', '2026-11-02', '2027-11-02'] as CivilDate[]
    assert.deepEqual(
      days.map((it) => dayIn(round, it)),
      ['2026-09-01', '2026-11-02', '2026-12-14'],
    )
  })
})
