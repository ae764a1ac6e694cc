import type { ActivityState } from '../../../domain/support/activity-kinds.ts'
import { stateWords } from '../../../domain/support/activity-words.ts'
import { useLanguage, useTexts } from '../../text/use-texts.tsx'
import { StatusTag, type StatusTone } from '../../ui/tag.tsx'

const tones: Readonly<Record<ActivityState, StatusTone>> = {
  planned: 'none',
  running: 'track',
  done: 'reached',
  cancelled: 'plain',
}

/** Where an activity stands; late by its own plan is said beside it, never instead. */
export function StateTag({ state, late, bare = true }: { state: ActivityState; late: boolean; bare?: boolean }) {
  const words = useTexts().activity
  const { language } = useLanguage()
  return (
    <span className="classes">
      <StatusTag tone={tones[state]} bare={bare}>
        {stateWords[state][language]}
      </StatusTag>
      {late ? (
        <StatusTag tone="risk" bare={bare}>
          {words.late}
        </StatusTag>
      ) : null}
    </span>
  )
}
