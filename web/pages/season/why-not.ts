import type { z } from 'zod'
import type { CaseState } from '../../../contract/review-round.ts'
import { may } from '../../../domain/account/may.ts'
import { type StepName, take, takers } from '../../../domain/review/season/steps.ts'
import { useActor } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { useWords } from '../../use-view.ts'

/** May the reader open and close rounds and keep their calendar? */
export function useMayRun(): boolean {
  const who = useActor()
  return may.runRound(who, who)
}

/** Who prepares lists may make the list of a round and add to it; the province may for a commune. */
export function useWhyNotPrepare(): string | undefined {
  const { reviewSeason, shell } = useTexts()
  const who = useActor()
  return may.prepareList(who, who)
    ? undefined
    : reviewSeason.notForRole(reviewSeason.buildList.go, shell.role['commune-officer'])
}

/** Why a step cannot be taken with these cases, asked of the very table the server asks; undefined: it can. */
export function useWhyNot() {
  const words = useTexts().reviewSeason
  const who = useActor()
  const say = useWords()
  return (name: StepName, cases: readonly { readonly state: z.infer<typeof CaseState> }[]): string | undefined => {
    const other = cases.length === 0 ? take(name, 'listed', who.role) : undefined
    if (other && !other.ok && other.error.code === 'case.other-role') return say(other.error)
    if (cases.length === 0) return words.cases.selectFirst
    for (const { state } of cases) {
      const answer = take(name, state, who.role)
      if (!answer.ok) return say(answer.error)
    }
    return undefined
  }
}

/** Whose step it is, where it is not the reader's. */
export function useNotMine() {
  const { reviewSeason, shell } = useTexts()
  const who = useActor()
  return (name: StepName): string | undefined =>
    takers(name).includes(who.role)
      ? undefined
      : reviewSeason.notForRole(
          reviewSeason.step[name],
          takers(name)
            .map((role) => shell.role[role])
            .join(', '),
        )
}
