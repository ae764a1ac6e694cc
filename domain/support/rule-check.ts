import { beneficiaryOf, type SupportKind } from './kinds.ts'
import {
  type Beneficiary,
  type Benefit,
  type Condition,
  type ConditionKind,
  conditionsIn,
  personConditions,
  type RuleBody,
  type RuleCase,
  type SimpleCondition,
} from './rule.ts'
import type { RuleProblem } from './rule-refusal.ts'

type Policy = { readonly kind: SupportKind; readonly beneficiary: Beneficiary }

/** Where a rule contradicts itself or its policy: the first place, or undefined. */
export function ruleProblem({ cases }: RuleBody, policy: Policy): RuleProblem | undefined {
  if (cases.length === 0) return { code: 'rule.no-case' }
  for (const [index, it] of cases.entries()) {
    const no = index + 1
    const by = cases.slice(0, index).findIndex((earlier) => takesAll(earlier, it))
    const found =
      groupProblem(it, no) ??
      first(it.conditions, (condition) => shapeProblem(condition, no)) ??
      first(conditionsIn(it), (condition) => fitProblem(condition, policy, no)) ??
      opposed(it.conditions, no) ??
      benefitProblem(it.benefit, policy, no) ??
      (by >= 0 ? { code: 'rule.unreachable' as const, case: no, by: by + 1 } : undefined)
    if (found) return found
  }
  return undefined
}

function first<It>(all: readonly It[], find: (it: It) => RuleProblem | undefined): RuleProblem | undefined {
  for (const it of all) {
    const found = find(it)
    if (found) return found
  }
  return undefined
}

function groupProblem({ groups, escapedMonths }: RuleCase, no: number): RuleProblem | undefined {
  if (groups.length === 0) return { code: 'rule.no-group', case: no }
  const escaped = groups.some((it) => it === 'newly-escaped' || it === 'newly-escaped-near-poor')
  return escapedMonths !== null && !escaped ? { code: 'rule.months-without-escape', case: no } : undefined
}

function shapeProblem(it: Condition, no: number): RuleProblem | undefined {
  if (it.kind === 'any-of')
    return it.of.length === 0
      ? { code: 'rule.empty-any-of', case: no }
      : first(it.of, (inner) => shapeProblem(inner, no))
  const empty = { code: 'rule.empty-condition' as const, case: no, kind: it.kind }
  switch (it.kind) {
    case 'age':
    case 'size':
      if (it.from === null && it.under === null) return empty
      if (it.from !== null && it.under !== null && it.from >= it.under)
        return { code: 'rule.span', case: no, from: it.from, under: it.under }
      return undefined
    case 'studying':
      return it.levels.length === 0 ? empty : undefined
    case 'listed':
    case 'left-list':
      return it.lists.length === 0 ? empty : undefined
    case 'deprived':
      return it.anyOf.length === 0 ? empty : undefined
    default:
      return undefined
  }
}

const ofPerson: readonly ConditionKind[] = personConditions

function fitProblem(it: SimpleCondition, { beneficiary }: Policy, no: number): RuleProblem | undefined {
  if (beneficiary === 'household' && ofPerson.includes(it.kind))
    return { code: 'rule.person-condition', case: no, kind: it.kind }
  if (it.kind !== 'need') return undefined
  const whose = beneficiaryOf[it.of]
  return whose === 'either' || whose === beneficiary
    ? undefined
    : { code: 'rule.need-kind', case: no, need: it.of, beneficiary }
}

/** Conditions of one case must hold together; what stands inside an any-of has its neighbours as a way out. */
function opposed(conditions: readonly Condition[], no: number): RuleProblem | undefined {
  for (const [index, a] of conditions.entries())
    for (const b of conditions.slice(index + 1))
      if (a.kind !== 'any-of' && b.kind !== 'any-of' && excludes(a, b))
        return { code: 'rule.contradiction', case: no, kind: a.kind }
  return undefined
}

function excludes(a: SimpleCondition, b: SimpleCondition): boolean {
  if ((a.kind === 'age' && b.kind === 'age') || (a.kind === 'size' && b.kind === 'size')) {
    const from = Math.max(a.from ?? 0, b.from ?? 0)
    const under = Math.min(a.under ?? Number.POSITIVE_INFINITY, b.under ?? Number.POSITIVE_INFINITY)
    return from >= under
  }
  if (a.kind === 'studying' && b.kind === 'studying') return !a.levels.some((it) => b.levels.includes(it))
  if (a.kind === 'listed' && b.kind === 'listed')
    return a.is !== b.is && (a.is ? a : b).lists.every((it) => (a.is ? b : a).lists.includes(it))
  return a.kind === b.kind && 'is' in a && 'is' in b && a.is !== b.is
}

const takesAll = (earlier: RuleCase, later: RuleCase) =>
  earlier.conditions.length === 0 &&
  earlier.escapedMonths === null &&
  later.groups.every((it) => earlier.groups.includes(it))

/** Which kinds of support a benefit makes sense for; the others fit everything. */
const benefitFor: Partial<Record<Benefit['kind'], readonly SupportKind[]>> = {
  'premium-share': ['health-insurance'],
  'fee-share': ['tuition', 'vocational-training', 'legal-aid', 'other'],
  electricity: ['electricity'],
  loan: ['credit', 'student-loan', 'water-credit', 'housing', 'work-abroad'],
}

export const benefitFits = (benefit: Benefit['kind'], kind: SupportKind) => benefitFor[benefit]?.includes(kind) ?? true

function benefitProblem(it: Benefit, { kind }: Policy, no: number): RuleProblem | undefined {
  if (!benefitFits(it.kind, kind)) return { code: 'rule.benefit-kind', case: no, benefit: it.kind, policy: kind }
  switch (it.kind) {
    case 'premium-share':
    case 'fee-share':
      return it.percent > 0 && it.percent <= 100 ? undefined : { code: 'rule.share', case: no, percent: it.percent }
    case 'amount':
      return wholeAndPositive(it.dong, no)
    case 'electricity':
      return wholeAndPositive(it.kWh, no)
    case 'loan':
      return (
        (it.cap === null ? undefined : wholeAndPositive(it.cap, no)) ??
        (it.ratePercent !== null && (it.ratePercent < 0 || it.ratePercent > 100)
          ? { code: 'rule.share', case: no, percent: it.ratePercent }
          : undefined)
      )
    case 'goods':
      return it.what === '' ? { code: 'rule.no-goods', case: no } : undefined
    case 'service':
    case 'unset':
      return undefined
  }
}

function wholeAndPositive(value: number, no: number): RuleProblem | undefined {
  if (!Number.isSafeInteger(value)) return { code: 'rule.decimals', case: no, value }
  return value > 0 ? undefined : { code: 'rule.not-positive', case: no, value }
}
