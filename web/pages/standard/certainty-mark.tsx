import type { Certainty } from '../../../domain/standard/indicators.ts'
import { useTexts } from '../../text/use-texts.tsx'

/** How sure a fact of law is. Nothing is said where it was read in its source. */
export function CertaintyMark({ of }: { of: Certainty }) {
  const words = useTexts().standard.certainty
  if (of === 'sure') return null
  return <span className="certainty">{words[of]}</span>
}
