import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { CivilDate } from '../kernel/date.ts'
import { MemberId } from '../kernel/ids.ts'
import { nationalStandards } from '../standard/national.ts'
import type { MemberAnswers } from './answers.ts'
import { askedOf, type MemberQuestion, memberQuestions } from './asked.ts'
import { deprivations } from './deprivations.ts'

const id = MemberId.parse('01a20000-0000-7000-8000-000000000001')
const on = CivilDate.parse('2024-10-05')
const standards = nationalStandards.filter((it) => it.id === 'national-2021-nd07')
const asked = (born: MemberAnswers['born'], more: Partial<MemberAnswers> = {}) =>
  askedOf({ id, ...(born === undefined ? {} : { born }), ...more }, standards, on)

describe('the questions about one member', () => {
  it('fit the age: a child of four, a pupil of ten, somebody of forty, somebody of eighty', () => {
    const by = (year: number) => asked(CivilDate.parse(`${year}-03-01`), { sex: 'female' }).slice(1)
    assert.equal(asked(1984)[0], 'born')
    assert.deepEqual(by(2020), ['insurance', 'studying', 'malnourished'])
    assert.deepEqual(by(2014), ['insurance', 'studying', 'malnourished'])
    assert.deepEqual(by(1984), ['ableToWork', 'work', 'stableWork', 'monthlyAllowance', 'disabled', 'insurance'])
    assert.deepEqual(by(1944), ['monthlyAllowance', 'insurance'])
  })

  it('are all there where nobody knows the age, and the sex is asked where the retirement age depends on it', () => {
    assert.deepEqual(
      asked(undefined),
      memberQuestions.filter((it) => it !== 'sex' || asked(undefined).includes('sex')),
    )
    assert.ok(asked(CivilDate.parse('1965-01-01')).includes('sex'))
  })

  it('fall away by the answer before: work without a contract asks how stable it is, self-employment does not', () => {
    const of = (work: NonNullable<MemberAnswers['work']>) =>
      asked(1984, { sex: 'male', ableToWork: true, work }).includes('stableWork')
    assert.deepEqual([of('wage-no-contract'), of('self-employed'), of('looking')], [true, false, false])
  })

  it('decide everything: whoever answers what is asked leaves nothing open about the member', () => {
    const answers = fc.record({
      ...{ born: fc.integer({ min: 1930, max: 2023 }), sex: fc.constantFrom('male' as const, 'female' as const) },
      ...{ ableToWork: fc.boolean(), stableWork: fc.boolean(), monthlyAllowance: fc.boolean(), disabled: fc.boolean() },
      work: fc.constantFrom(
        'looking' as const,
        'wage-no-contract' as const,
        'self-employed' as const,
        'student' as const,
      ),
      insurance: fc.boolean().map((has) => ({ has })),
      studying: fc.constantFrom('none' as const, 'primary' as const, 'upper-secondary' as const),
      finished: fc.constantFrom('none' as const, 'lower-secondary' as const, 'upper-secondary' as const),
      ...{ employerTraining: fc.boolean(), malnourished: fc.boolean() },
    })
    const day = (year: number, half: boolean) => CivilDate.parse(`${year}-${half ? '12-01' : '02-01'}`)
    fc.assert(
      fc.property(answers, fc.boolean(), ({ born, ...rest }, half) => {
        let member: MemberAnswers = { id }
        const all: MemberAnswers = { id, born: day(born, half), ...rest }
        const give = (question: MemberQuestion) => {
          member = { ...member, [question]: all[question] }
        }
        for (let next = open(member); next; next = open(member)) give(next)
        const left = standards
          .flatMap((it) => deprivations({ household: {}, members: [member] }, it, on))
          .flatMap((it) => it.because)
          .filter((it) => it.kind === 'answer-missing' && it.member === id)
        assert.deepEqual(left, [])
      }),
    )
  })
})

const open = (member: MemberAnswers) => askedOf(member, standards, on).find((it) => member[it] === undefined)
