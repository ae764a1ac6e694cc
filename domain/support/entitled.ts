import { addMonths, type CivilDate } from '../kernel/date.ts'
import type { DeprivationCode } from '../standard/indicators.ts'
import type { Setting } from '../standard/standard.ts'
import { byBirth, hasTurned } from '../survey/age.ts'
import type { Level } from '../survey/answer-values.ts'
import type { Born } from '../survey/answers.ts'
import type { StatusGroup, SupportKind } from './kinds.ts'
import type { Benefit, Condition, RuleBody, RuleCase, SimpleCondition } from './rule.ts'

/** What is known of somebody on a day. Null is not known, never no. */
export type Facts = {
  readonly group: StatusGroup
  /** The escape that makes the group a newly escaped one. */
  readonly escapedOn: CivilDate | null
  readonly born: Born | null
  readonly sex: 'male' | 'female' | null
  readonly minority: boolean
  readonly studying: Level | 'none' | null
  readonly disabled: boolean | null
  readonly ableToWork: boolean | null
  readonly allowance: boolean | null
  readonly insured: boolean | null
  readonly merit: boolean
  readonly noLabour: boolean
  readonly setting: Setting | null
  /** Lists the place is on that day. Null: nobody knows in which commune it lies. */
  readonly lists: readonly string[] | null
  /** Lists it was on and left, with the first day it was not. */
  readonly leftLists: readonly { readonly list: string; readonly on: CivilDate }[] | null
  readonly needs: readonly SupportKind[]
  readonly deprived: Readonly<Partial<Record<DeprivationCode, boolean>>>
  readonly size: number
}

/** Yes, no, or not known. */
export type Answer = boolean | null
export type Because = { readonly condition: Condition; readonly is: Answer }
export type CaseAnswer = {
  readonly inGroup: boolean
  /** Of the newly escaped: still within the months the case gives. Null: the case does not ask. */
  readonly inMonths: boolean | null
  readonly because: readonly Because[]
  readonly is: Answer
}
export type Entitled = {
  readonly is: Answer
  /** The case that gives the benefit, from 1. A case before it that is not known might give more. */
  readonly case: number | null
  readonly benefit: Benefit | null
  readonly cases: readonly CaseAnswer[]
}

/** Quyền thụ hưởng on a day, with what each case asks and what is known of it. Status, entitlement and receipt are three things. */
export function entitled({ cases }: RuleBody, facts: Facts, day: CivilDate): Entitled {
  const answers = cases.map((it) => caseAnswer(it, facts, day))
  const at = answers.findIndex((it) => it.is === true)
  return {
    is: any(answers.map((it) => it.is)),
    case: at < 0 ? null : at + 1,
    benefit: cases[at]?.benefit ?? null,
    cases: answers,
  }
}

function caseAnswer({ groups, escapedMonths, conditions }: RuleCase, facts: Facts, day: CivilDate): CaseAnswer {
  const inGroup = groups.includes(facts.group)
  const asks = escapedMonths !== null && isEscaped(facts.group)
  const inMonths = asks ? facts.escapedOn !== null && addMonths(facts.escapedOn, escapedMonths) >= day : null
  const because = conditions.map((condition) => ({ condition, is: holds(condition, facts, day) }))
  return { inGroup, inMonths, because, is: all([inGroup, inMonths ?? true, ...because.map((it) => it.is)]) }
}

export const isEscaped = (group: StatusGroup) => group === 'newly-escaped' || group === 'newly-escaped-near-poor'

/** Three-valued: what is not known matters only where it could change the answer. */
const all = (answers: readonly Answer[]): Answer =>
  answers.includes(false) ? false : answers.includes(null) ? null : true
const any = (answers: readonly Answer[]): Answer =>
  answers.includes(true) ? true : answers.includes(null) ? null : false

const holds = (it: Condition, facts: Facts, day: CivilDate): Answer =>
  it.kind === 'any-of' ? any(it.of.map((part) => holdsOne(part, facts, day))) : holdsOne(it, facts, day)

function holdsOne(it: SimpleCondition, facts: Facts, day: CivilDate): Answer {
  switch (it.kind) {
    case 'age':
      return all([
        it.from === null ? true : turned(it.from, facts.born, day),
        it.under === null ? true : not(turned(it.under, facts.born, day)),
      ])
    case 'sex':
      return facts.sex === null ? null : facts.sex === it.is
    case 'minority':
      return facts.minority === it.is
    case 'studying':
      return facts.studying === null ? null : facts.studying !== 'none' && it.levels.includes(facts.studying)
    case 'disabled':
      return same(facts.disabled, it.is)
    case 'able-to-work':
      return same(facts.ableToWork, it.is)
    case 'allowance':
      return same(facts.allowance, it.is)
    case 'insured':
      return same(facts.insured, it.is)
    case 'merit':
      return facts.merit === it.is
    case 'no-labour':
      return facts.noLabour === it.is
    case 'setting':
      return facts.setting === null ? null : facts.setting === it.is
    case 'listed':
      return facts.lists === null ? null : facts.lists.some((list) => it.lists.includes(list)) === it.is
    case 'left-list':
      return leftLately(it, facts, day)
    case 'need':
      return facts.needs.includes(it.of)
    case 'deprived':
      return any(it.anyOf.map((code) => facts.deprived[code] ?? null))
    case 'size':
      return facts.size >= (it.from ?? 0) && (it.under === null || facts.size < it.under)
  }
}

const not = (answer: Answer): Answer => (answer === null ? null : !answer)
const same = (fact: boolean | null, asked: boolean): Answer => (fact === null ? null : fact === asked)
const turned = (age: number, born: Born | null, day: CivilDate): Answer =>
  byBirth(born ?? undefined, (birth) => hasTurned(age, birth, day)).is

/** So many months after the place left a list, and only where no list holds again. */
function leftLately(
  { lists, months }: Extract<SimpleCondition, { readonly kind: 'left-list' }>,
  facts: Facts,
  day: CivilDate,
): Answer {
  if (facts.lists === null || facts.leftLists === null) return null
  if (facts.lists.some((list) => lists.includes(list))) return false
  return facts.leftLists.some((it) => lists.includes(it.list) && addMonths(it.on, months) > day)
}
