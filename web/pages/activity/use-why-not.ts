import { may } from '../../../domain/account/may.ts'
import { type ActivityStep, takeStep } from '../../../domain/support/activity-steps.ts'
import { useActor } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { useWords } from '../../use-view.ts'
import type { Activity } from './activity-page.tsx'

/** Why a step cannot be taken now, asked of the very rules the server asks; undefined: it can. */
export function useWhyNot({
  state,
  area,
}: Pick<Activity, 'state' | 'area'>): (step: ActivityStep) => string | undefined {
  const words = useTexts().activity
  const who = useActor()
  const say = useWords()
  return (step) => {
    if (!may.runActivity(who, { area })) return words.notYours
    const answer = takeStep(step, state)
    return answer.ok ? undefined : say(answer.error)
  }
}
