import type { RuleRefusal } from '../../../domain/support/rule-refusal.ts'
import { formatFor } from '../format.ts'
import type { RefusalWords } from '../refusal-texts.ts'
import { entitlement } from './entitlement.ts'
import { support } from './support.ts'

const { date, number } = formatFor('en')
const { conditionName, benefitName, beneficiary: whom } = entitlement
const kinds: Readonly<Record<string, string>> = support.kind
const benefits: Readonly<Record<string, string>> = benefitName

export const ruleRefusal: RefusalWords<RuleRefusal> = {
  'policy.unknown': () => 'There is no such policy.',
  'policy.exists': () => 'A policy has this code already.',
  'policy.beneficiary': ({ kind, beneficiary }) =>
    `“${kinds[kind] ?? kind}” cannot be for a ${whom[beneficiary].toLowerCase()}.`,
  'rule.no-case': () => 'A rule needs at least one case.',
  'rule.no-group': (it) => `Case ${it.case}: choose at least one group of households.`,
  'rule.months-without-escape': (it) =>
    `Case ${it.case}: months since the escape go with newly escaped households only.`,
  'rule.span': (it) => `Case ${it.case}: from ${it.from} to under ${it.under} leaves nobody.`,
  'rule.empty-any-of': (it) => `Case ${it.case}: “one of these” has no condition yet.`,
  'rule.empty-condition': (it) => `Case ${it.case}: the condition “${conditionName[it.kind]}” says nothing yet.`,
  'rule.contradiction': (it) =>
    `Case ${it.case}: two conditions “${conditionName[it.kind]}” exclude each other; nobody can meet both.`,
  'rule.unreachable': (it) =>
    `Case ${it.case} is never reached: case ${it.by} takes all its groups. Put them in the other order.`,
  'rule.person-condition': (it) =>
    `Case ${it.case}: the policy is for households and cannot ask “${conditionName[it.kind]}” of a person.`,
  'rule.need-kind': (it) =>
    `Case ${it.case}: a need “${kinds[it.need] ?? it.need}” is not recorded for a ${whom[it.beneficiary].toLowerCase()}.`,
  'rule.share': (it) => `Case ${it.case}: ${number(it.percent)}% must be above 0 and at most 100%.`,
  'rule.decimals': (it) => `Case ${it.case}: ${number(it.value)} must be a whole number.`,
  'rule.not-positive': (it) => `Case ${it.case}: ${number(it.value)} must be above 0.`,
  'rule.benefit-kind': (it) =>
    `Case ${it.case}: “${benefits[it.benefit] ?? it.benefit}” does not fit “${kinds[it.policy] ?? it.policy}”.`,
  'rule.no-goods': (it) => `Case ${it.case}: say which goods.`,
  'rule.unknown-list': ({ list }) => `There is no list of places “${list}”.`,
  'rule.not-after-current': ({ from }) => `The present version begins on ${date(from)}. Choose a later day.`,
  'rule.exists': () => 'This version is recorded already.',
}
