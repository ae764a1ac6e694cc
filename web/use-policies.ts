import type { z } from 'zod'
import { policyList } from '../contract/entitlement.ts'
import type { StatusGroup } from '../domain/support/kinds.ts'
import type { RuleCase } from '../domain/support/rule.ts'
import { lowerFirst } from './text/format.ts'
import { useFormat, useOneOf, useTexts } from './text/use-texts.tsx'
import { useView } from './use-view.ts'

export type KnownPolicy = z.infer<typeof policyList.answer>['policies'][number]
export type Version = KnownPolicy['versions'][number]

/** Policies with the versions of their rules, and the worth of each on the day. */
export function usePolicies(on?: string) {
  const read = useView(policyList, { on })
  return { read, policies: read.data?.policies ?? [] }
}

/** The version that holds on a day. */
export const versionOn = (policy: KnownPolicy, day: string) =>
  policy.versions.find((it) => it.validFrom <= day && (it.validUntil === null || it.validUntil > day))

/** How a rule is read out: its groups, its conditions, its benefit. */
export function useRuleWords() {
  const { entitlement: words, support } = useTexts()
  const format = useFormat()
  const oneOf = useOneOf()
  const lists = useView(policyList, {}).data?.lists ?? []
  const list = (code: string) => {
    const known = lists.find((it) => it.code === code)
    return known ? oneOf(known.nameVi, known.nameEn) : code
  }
  const groups = (all: readonly StatusGroup[]) =>
    all.map((it, at) => (at === 0 ? support.group[it] : lowerFirst(support.group[it]))).join(', ')
  return {
    list,
    groups,
    condition: (it: RuleCase['conditions'][number]) => words.condition(it, list),
    /** Everything a case asks besides its groups. */
    asks: (it: Pick<RuleCase, 'escapedMonths' | 'conditions'>) => [
      ...(it.escapedMonths === null ? [] : [words.within(format.count(it.escapedMonths))]),
      ...it.conditions.map((one) => words.condition(one, list)),
    ],
  }
}
