import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { SupportKind } from '../../../domain/support/kinds.ts'
import { Beneficiary, RuleBody } from '../../../domain/support/rule.ts'
import { ruleProblem } from '../../../domain/support/rule-check.ts'
import { addNationalStandards } from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { readyRules } from './rules.ts'

let t: TestDatabase
before(async () => {
  t = await freshDatabase()
  await addNationalStandards(t)
})
after(() => t.drop())

const rulesOn = (day: string, policy?: string) => t.see((tx) => readyRules(tx, CivilDate.parse(day), policy))

describe('the policies of the law, as they come with the product', () => {
  it('have rules that read well and contradict nothing', async () => {
    const all = await t.see((tx) =>
      tx
        .selectFrom('entitlement_rule as r')
        .innerJoin('policy as p', 'p.code', 'r.policy')
        .select(['r.policy', 'r.body', 'p.kind', 'p.beneficiary'])
        .execute(),
    )
    assert.ok(all.length >= 20)
    for (const { policy, body, kind, beneficiary } of all) {
      const asked = { kind: SupportKind.parse(kind), beneficiary: Beneficiary.parse(beneficiary) }
      assert.equal(ruleProblem(RuleBody.parse(body), asked), undefined, policy)
    }
  })

  it('hold on their days: tuition to school year 2024-25, the social pension from 1 July 2025', async () => {
    const policiesOn = async (day: string) => (await rulesOn(day)).map(({ policy }) => policy)
    assert.ok((await policiesOn('2025-05-31')).includes('tuition'))
    assert.ok(!(await policiesOn('2025-09-01')).includes('tuition'))
    assert.ok(!(await policiesOn('2025-06-30')).includes('social-pension'))
    assert.ok((await policiesOn('2025-07-01')).includes('social-pension'))
    assert.deepEqual(
      [await rulesOn('2025-06-30', 'health-insurance'), await rulesOn('2025-07-01', 'health-insurance')].map(
        ([rule]) => rule?.act,
      ),
      ['NĐ 146/2018/NĐ-CP', 'NĐ 188/2025/NĐ-CP'],
    )
  })

  it('give for electricity 30 kWh at the price of the day, and nothing is known of a day without a price', async () => {
    const worth = async (day: string) => (await rulesOn(day, 'electricity'))[0]?.amounts
    assert.deepEqual(await worth('2023-12-31'), [54_180])
    assert.deepEqual(await worth('2024-10-11'), [56_790])
    assert.deepEqual(await worth('2025-05-09'), [56_790])
    assert.deepEqual(await worth('2025-05-10'), [59_520])
    assert.deepEqual(await worth('2022-01-01'), [null])
  })

  it('have held for the poor since before the newest act, which changed nothing for them', async () => {
    const [rule] = await rulesOn('2026-02-01', 'health-insurance')
    assert.deepEqual(rule?.heldFrom, ['2018-12-01', '2025-07-01', '2018-12-01'])
  })

  it('say what is not sure: newly escaped insurance and Tết gifts are the province’s to set', async () => {
    const rules = await rulesOn('2026-02-01')
    const check = rules.filter(({ certainty }) => certainty === 'check').map(({ policy }) => policy)
    for (const policy of ['health-insurance-escaped', 'tet-gift', 'social-assistance'])
      assert.ok(check.includes(policy))
    assert.deepEqual(rules.find(({ policy }) => policy === 'tet-gift')?.amounts, [null])
  })
})
