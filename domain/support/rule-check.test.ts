import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Benefit, type Condition, RuleBody } from './rule.ts'
import { ruleProblem } from './rule-check.ts'

const person = { kind: 'health-insurance', beneficiary: 'person' } as const
const household = { kind: 'housing', beneficiary: 'household' } as const
const one = (conditions: readonly Condition[] = [], benefit: Benefit = { kind: 'service' }, over: object = {}) =>
  RuleBody.parse({ cases: [{ groups: ['poor'], conditions, benefit, ...over }] })
const codeOf = (body: RuleBody, policy: Parameters<typeof ruleProblem>[1] = person) => ruleProblem(body, policy)?.code

describe('a rule that contradicts itself is refused', () => {
  it('where it has no case, or a case has no group', () => {
    assert.equal(codeOf(RuleBody.parse({ cases: [] })), 'rule.no-case')
    assert.deepEqual(ruleProblem(one([], { kind: 'service' }, { groups: [] }), person), {
      code: 'rule.no-group',
      case: 1,
    })
  })

  it('where an age or a size ends before it begins', () => {
    assert.equal(codeOf(one([{ kind: 'age', from: 16, under: 16 }])), 'rule.span')
    assert.equal(codeOf(one([{ kind: 'age', from: 16, under: 17 }])), undefined)
    assert.equal(codeOf(one([{ kind: 'size', from: 5, under: 2 }])), 'rule.span')
  })

  it('where a condition or an any-of says nothing', () => {
    assert.equal(codeOf(one([{ kind: 'any-of', of: [] }])), 'rule.empty-any-of')
    for (const empty of [
      { kind: 'age', from: null, under: null },
      { kind: 'studying', levels: [] },
      { kind: 'listed', lists: [], is: true },
      { kind: 'deprived', anyOf: [] },
    ] as const)
      for (const conditions of [[empty], [{ kind: 'any-of', of: [empty] } as const]])
        assert.equal(codeOf(one(conditions as unknown as Condition[])), 'rule.empty-condition', empty.kind)
  })

  it('where two conditions cannot hold together, but not where one is enough', () => {
    const [man, woman] = [{ kind: 'sex', is: 'male' } as const, { kind: 'sex', is: 'female' } as const]
    assert.equal(codeOf(one([man, woman])), 'rule.contradiction')
    assert.equal(codeOf(one([{ kind: 'any-of', of: [man, woman] }])), undefined)
    assert.equal(
      codeOf(
        one([
          { kind: 'age', from: 60, under: null },
          { kind: 'age', from: null, under: 16 },
        ]),
      ),
      'rule.contradiction',
    )
    assert.equal(
      codeOf(
        one([
          { kind: 'disabled', is: true },
          { kind: 'disabled', is: false },
        ]),
      ),
      'rule.contradiction',
    )
    const listed = (lists: string[], is: boolean) => ({ kind: 'listed', lists, is }) as const
    assert.equal(codeOf(one([listed(['a'], true), listed(['a', 'b'], false)])), 'rule.contradiction')
    assert.equal(codeOf(one([listed(['a', 'c'], true), listed(['a'], false)])), undefined)
  })

  it('where it asks a household what only a person has, or for a need the other has', () => {
    assert.equal(codeOf(one([{ kind: 'age', from: 16, under: null }]), household), 'rule.person-condition')
    assert.equal(codeOf(one([{ kind: 'need', of: 'housing' }]), household), undefined)
    assert.equal(codeOf(one([{ kind: 'need', of: 'vocational-training' }]), household), 'rule.need-kind')
    assert.equal(codeOf(one([{ kind: 'need', of: 'housing' }])), 'rule.need-kind')
    assert.equal(codeOf(one([{ kind: 'need', of: 'production-support' }])), undefined)
  })

  it('where a share passes 100 %, money has decimals, or a benefit fits something else', () => {
    assert.equal(codeOf(one([], { kind: 'premium-share', percent: 101 })), 'rule.share')
    assert.equal(codeOf(one([], { kind: 'premium-share', percent: 0 })), 'rule.share')
    assert.equal(codeOf(one([], { kind: 'amount', dong: 150_000.5, per: 'month' })), 'rule.decimals')
    assert.equal(codeOf(one([], { kind: 'amount', dong: -1, per: 'month' })), 'rule.not-positive')
    assert.equal(codeOf(one([], { kind: 'electricity', kWh: 30 })), 'rule.benefit-kind')
    assert.equal(codeOf(one([], { kind: 'goods', what: '' })), 'rule.no-goods')
  })

  it('where months are counted from an escape nobody in the case had', () => {
    assert.equal(codeOf(one([], { kind: 'service' }, { escapedMonths: 36 })), 'rule.months-without-escape')
    assert.equal(codeOf(one([], { kind: 'service' }, { escapedMonths: 36, groups: ['newly-escaped'] })), undefined)
  })

  it('where an earlier case leaves nobody to a later one', () => {
    const [all, few] = [['poor', 'near-poor'], ['near-poor']].map((groups) => ({
      groups,
      conditions: [],
      benefit: { kind: 'service' },
    }))
    assert.deepEqual(ruleProblem(RuleBody.parse({ cases: [all, few] }), person), {
      code: 'rule.unreachable',
      case: 2,
      by: 1,
    })
    assert.equal(codeOf(RuleBody.parse({ cases: [few, all] })), undefined)
  })
})
