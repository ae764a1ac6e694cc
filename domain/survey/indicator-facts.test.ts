import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { MemberId } from '../kernel/ids.ts'
import { nationalStandards } from '../standard/national.ts'
import { Answers, MemberAnswers } from './answers.ts'
import { householdFacts, insured, memberFacts, rightAgeSchooling } from './indicator-facts.ts'

const [, standard, next] = nationalStandards
const on = CivilDate.parse('2024-10-15')
const id = MemberId.parse('00000000-0000-7000-8000-000000000001')
const schooling = (born: string | number | undefined, studying?: string) =>
  rightAgeSchooling(MemberAnswers.parse({ id, born, studying }), standard, on)

describe('T13, children at school at the right age', () => {
  it('are those of 3 to <16 on the day of the interview', () => {
    assert.deepEqual(schooling('2021-10-16', 'none'), { schoolAge: false, rightAge: null })
    assert.deepEqual(schooling('2021-10-15', 'none'), { schoolAge: true, rightAge: false })
    assert.deepEqual(schooling('2021-10-15', 'preschool'), { schoolAge: true, rightAge: true })
    assert.deepEqual(schooling('2008-10-16', 'lower-secondary'), { schoolAge: true, rightAge: true })
    assert.deepEqual(schooling('2008-10-15', 'none'), { schoolAge: false, rightAge: null })
  })
  it('are not known without the answer, and not of school age without a birth date', () => {
    assert.deepEqual(schooling('2015-03-01'), { schoolAge: true, rightAge: null })
    assert.deepEqual(schooling(undefined, 'primary'), { schoolAge: null, rightAge: null })
    assert.deepEqual(schooling(2018, 'none'), { schoolAge: true, rightAge: false })
    assert.deepEqual(schooling(2008, 'none'), { schoolAge: null, rightAge: null })
  })
})

it('T11 tells insured from insured with support', () => {
  const of = (insurance: MemberAnswers['insurance']) => insured({ id, insurance })
  assert.deepEqual(of({ has: true, group: 'HN', supported: true }), { insured: true, supported: true })
  assert.deepEqual(of({ has: true, supported: false }), { insured: true, supported: false })
  assert.deepEqual(of({ has: true }), { insured: true, supported: null })
  assert.deepEqual(of({ has: false }), { insured: false, supported: false })
  assert.deepEqual(of(undefined), { insured: null, supported: null })
})

describe('T16, T17, T18', () => {
  const facts = (household: unknown) => householdFacts(Answers.parse({ household, members: [] }), standard)

  it('keep hygienic water apart from clean water', () => {
    assert.equal(facts({ waterSource: 'tap' }).hygienicWater, null)
    assert.equal(facts({ waterSource: 'surface', hygienicWater: true }).hygienicWater, true)
  })
  it('call a latrine hygienic by indicator 10, and no latrine not hygienic', () => {
    assert.equal(facts({ latrine: 'two-vault' }).hygienicLatrine, true)
    assert.equal(facts({ latrine: 'none' }).hygienicLatrine, false)
    assert.equal(facts({}).hygienicLatrine, null)
  })
  it('keep need and access apart', () => {
    const { internetNeed, internetAccess } = facts({ internetNeed: true, internetUse: false })
    assert.deepEqual([internetNeed, internetAccess], [true, false])
    assert.deepEqual([facts({}).internetNeed, facts({}).internetAccess], [null, null])
  })
  it('know no latrine and no school level where the standard has no cut-off', () => {
    const answers = Answers.parse({
      household: { latrine: 'septic' },
      members: [{ id, born: 2015, studying: 'primary' }],
    })
    assert.equal(householdFacts(answers, next).hygienicLatrine, null)
    assert.deepEqual(rightAgeSchooling(MemberAnswers.parse(answers.members[0]), next, on), {
      schoolAge: null,
      rightAge: null,
    })
  })
})

it('needs that nobody asked about are not "no need"', () => {
  assert.equal(memberFacts(MemberAnswers.parse({ id }), standard, on).needs, null)
  assert.deepEqual(memberFacts(MemberAnswers.parse({ id, needs: [] }), standard, on).needs, [])
})

it('answers refuse what no interview can say', () => {
  const parses = (household: unknown, members: unknown = []) => Answers.safeParse({ household, members }).success
  assert.equal(parses({ floorArea: -1 }), false)
  assert.equal(parses({ waterSource: 'moon' }), false)
  assert.equal(parses({}, [{ id }, { id }]), false)
  assert.equal(parses({}, [{ id, born: '2023-02-29' }]), false)
  assert.equal(parses({ durable: { wall: true } }, [{ id, born: 1950 }]), true)
})
