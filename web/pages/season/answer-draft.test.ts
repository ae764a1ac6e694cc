import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemberId } from '../../../domain/kernel/ids.ts'
import { draftOf, toggled, withAnswer } from './answer-draft.ts'

const id = (last: number) => MemberId.parse(`0190a000-0000-7000-8000-00000000000${last}`)
const member = (last: number, more: { birthDate?: string; birthYear?: number; leftOn?: string } = {}) => ({
  id: id(last),
  name: 'Nguyễn Văn A',
  relation: 'head',
  sex: 'male' as const,
  birthDate: more.birthDate ?? null,
  birthYear: more.birthYear ?? null,
  ethnicity: '01',
  nationalIdTail: null,
  joinedOn: null,
  leftOn: more.leftOn ?? null,
  leftBy: null,
  insured: null,
  rightAge: null,
  ableToWork: null,
  needs: null,
})

describe('the draft of an interview', () => {
  it('holds last time’s answers of those still there, and what the register knows of each', () => {
    const { answers, from } = draftOf({
      members: [
        member(1, { birthDate: '1980-05-02' }),
        member(2, { birthYear: 1950 }),
        member(3, { leftOn: '2026-01-01' }),
      ],
      survey: {
        on: '2025-10-01',
        answers: {
          household: { floorArea: 40 },
          members: [
            { id: id(1), born: '1979-01-01', work: 'looking' },
            { id: id(3), work: 'student' },
          ],
        },
      },
    })
    assert.equal(from, '2025-10-01')
    assert.deepEqual(answers, {
      household: { floorArea: 40 },
      members: [
        { id: id(1), born: '1980-05-02', sex: 'male', work: 'looking' },
        { id: id(2), born: 1950, sex: 'male' },
      ],
    })
  })
  it('begins empty where the answers of last time cannot be read', () => {
    const { answers, from } = draftOf({ members: [], survey: { on: '2025-10-01', answers: { household: 7 } } })
    assert.deepEqual([answers, from], [{ household: {}, members: [] }, undefined])
  })
  it('takes an answer away again: not asked is not no', () => {
    assert.deepEqual(withAnswer({ internetUse: false, floorArea: 40 }, 'internetUse', undefined), { floorArea: 40 })
    assert.deepEqual(withAnswer<{ internetUse?: boolean }, 'internetUse'>({}, 'internetUse', false), {
      internetUse: false,
    })
  })
  it('ticks and unticks', () => {
    assert.deepEqual(toggled(['tv'], 'radio', true), ['tv', 'radio'])
    assert.deepEqual(toggled(['tv', 'radio'], 'tv', false), ['radio'])
  })
})
