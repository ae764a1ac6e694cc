import {
  type Beneficiary,
  type Benefit,
  type ConditionKind,
  personConditions,
  type SimpleCondition,
} from '../../../domain/support/rule.ts'

const all = [
  'age',
  'sex',
  'minority',
  'studying',
  'disabled',
  'able-to-work',
  'allowance',
  'insured',
  'merit',
  'no-labour',
  'setting',
  'listed',
  'left-list',
  'need',
  'deprived',
  'size',
] as const satisfies readonly ConditionKind[]
const ofPerson: readonly ConditionKind[] = personConditions

/** What may be asked of a beneficiary. */
export const kindsFor = (beneficiary: Beneficiary): readonly ConditionKind[] =>
  beneficiary === 'person' ? all : all.filter((it) => !ofPerson.includes(it))

/** A condition that says nothing yet, or the commoner of two. */
export function emptyCondition(kind: ConditionKind): SimpleCondition {
  switch (kind) {
    case 'age':
    case 'size':
      return { kind, from: null, under: null }
    case 'sex':
      return { kind, is: 'female' }
    case 'setting':
      return { kind, is: 'rural' }
    case 'studying':
      return { kind, levels: [] }
    case 'listed':
      return { kind, lists: [], is: true }
    case 'left-list':
      return { kind, lists: [], months: 36 }
    case 'need':
      return { kind, of: 'production-support' }
    case 'deprived':
      return { kind, anyOf: [] }
    case 'minority':
    case 'disabled':
    case 'able-to-work':
    case 'allowance':
    case 'insured':
    case 'merit':
    case 'no-labour':
      return { kind, is: true }
  }
}

export const benefitKinds = [
  'premium-share',
  'fee-share',
  'amount',
  'electricity',
  'loan',
  'goods',
  'service',
  'unset',
] as const satisfies readonly Benefit['kind'][]

export function emptyBenefit(kind: Benefit['kind']): Benefit {
  switch (kind) {
    case 'premium-share':
    case 'fee-share':
      return { kind, percent: 100 }
    case 'amount':
      return { kind, dong: 0, per: 'month' }
    case 'electricity':
      return { kind, kWh: 30 }
    case 'loan':
      return { kind, cap: null, per: 'once', ratePercent: null }
    case 'goods':
      return { kind, what: '' }
    case 'service':
    case 'unset':
      return { kind }
  }
}
