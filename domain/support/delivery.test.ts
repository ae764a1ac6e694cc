import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { AreaPath } from '../kernel/ids.ts'
import { checkDelivery, type Given, type Joined, type Scene } from './delivery.ts'
import { beneficiaryOf, supportKinds } from './kinds.ts'

const day = (text: string) => CivilDate.parse(text)
const area = (path: string) => AreaPath.parse(path)
const today = day('2024-12-20')
const given: Given = {
  memberId: null,
  kind: 'tet-gift',
  topic: '',
  on: day('2024-02-01'),
  validUntil: null,
  policy: null,
  allocationId: null,
  contributionId: null,
  activityId: null,
}
const there: Joined = { joinedOn: null, joinedBy: null, leftOn: null }
const scene: Scene = {
  area: area('/1/11/111/'),
  endedOn: null,
  status: 'poor',
  member: there,
  allocation: undefined,
  contribution: undefined,
  activity: false,
  policyKind: undefined,
}
const check = (over: Partial<Given>, around: Partial<Scene> = {}) => {
  const answer = checkDelivery({ ...given, ...over }, { ...scene, ...around }, today)
  return answer.ok ? 'ok' : answer.error.code
}

describe('what may be written down as given', () => {
  it('every kind goes to whom it is for, and to nobody else', () => {
    for (const kind of supportKinds) {
      const to = beneficiaryOf[kind]
      assert.equal(check({ kind }), to === 'person' ? 'support.for-persons' : 'ok', kind)
      assert.equal(check({ kind, memberId: 'm' }), to === 'household' ? 'support.for-households' : 'ok', kind)
    }
  })
  it('nothing of tomorrow, nothing that ends before it begins', () => {
    assert.equal(check({ on: today }), 'ok')
    assert.equal(check({ on: day('2024-12-21') }), 'support.in-future')
    assert.equal(check({ validUntil: day('2024-01-31') }), 'support.ends-before-start')
    assert.equal(check({ validUntil: given.on }), 'ok')
  })
  it('nobody before coming or after leaving; who was only written down later was there all the same', () => {
    const person = { kind: 'health-insurance', memberId: 'm' } as const
    const joined = (over: Partial<Joined>) => check(person, { member: { ...there, ...over } })
    assert.equal(joined({ joinedOn: day('2024-02-02'), joinedBy: 'birth' }), 'support.before-joined')
    assert.equal(joined({ joinedOn: day('2024-02-01'), joinedBy: 'birth' }), 'ok')
    assert.equal(joined({ joinedOn: day('2024-02-02'), joinedBy: 'recorded' }), 'ok')
    assert.equal(joined({ leftOn: day('2024-01-31') }), 'support.after-left')
    assert.equal(joined({ leftOn: day('2024-02-01') }), 'ok')
    assert.equal(check(person, { member: undefined }), 'household.member-unknown')
  })
  it('no household that was off the books on the day', () => {
    assert.equal(check({}, { endedOn: day('2024-02-01') }), 'household.ended')
    assert.equal(check({}, { endedOn: day('2024-02-02') }), 'ok')
    assert.equal(check({}, { status: null }), 'support.not-in-register')
  })
  it('one source of money, of the place or above it, earmarked for nothing else', () => {
    const allocated = { allocationId: 'a' }
    assert.equal(check(allocated), 'support.money-unknown')
    for (const path of ['/1/11/', '/1/', '/1/11/111/'])
      assert.equal(check(allocated, { allocation: { area: area(path) } }), 'ok')
    for (const path of ['/1/12/', '/1/11/112/', '/1/1/'])
      assert.equal(check(allocated, { allocation: { area: area(path) } }), 'support.money-of-another-area')
    const from = (purpose: string) =>
      check({ contributionId: 'c' }, { contribution: { area: area('/1/11/'), purpose } })
    assert.deepEqual(['general', 'tet-gift', 'housing'].map(from), ['ok', 'ok', 'support.money-for-other-purpose'])
    assert.equal(check({ allocationId: 'a', contributionId: 'c' }), 'support.two-sources')
  })
  it('a known topic where the plan tells topics apart, any text elsewhere', () => {
    const topic = (kind: Given['kind'], text: string) => check({ kind, topic: text })
    assert.equal(topic('housing', 'repair'), 'ok')
    assert.equal(topic('housing', ''), 'ok')
    assert.equal(topic('housing', 'crop'), 'support.topic-unknown')
    assert.equal(check({ kind: 'vocational-training', memberId: 'm', topic: 'May công nghiệp' }), 'ok')
  })
  it('a policy of the same kind, an activity that is there', () => {
    assert.equal(check({ policy: 'tet-gift' }, { policyKind: 'tet-gift' }), 'ok')
    assert.equal(check({ policy: 'electricity' }, { policyKind: 'electricity' }), 'support.policy-of-other-kind')
    assert.equal(check({ policy: 'no-such' }), 'support.policy-of-other-kind')
    assert.equal(check({ activityId: 'x' }), 'support.activity-unknown')
  })
})
