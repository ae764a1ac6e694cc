import type { z } from 'zod'
import type { ImportState } from '../../contract/review.ts'
import { useTexts } from '../text/use-texts.tsx'
import { StatusTag, type StatusTone } from '../ui/tag.tsx'

type State = z.infer<typeof ImportState>

const tone: Readonly<Record<State, StatusTone>> = {
  reading: 'track',
  read: 'risk',
  saving: 'track',
  saved: 'reached',
  refused: 'missed',
}

export const isRunning = (state: State | undefined) => state === 'reading' || state === 'saving'

export function ImportStateTag({ state, bare }: { state: State; bare?: boolean }) {
  const words = useTexts().review.import
  return (
    <StatusTag tone={tone[state]} bare={bare ?? false}>
      {words.state[state]}
    </StatusTag>
  )
}
