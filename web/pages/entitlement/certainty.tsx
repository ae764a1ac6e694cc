import type { Certainty } from '../../../domain/standard/indicators.ts'
import { useTexts } from '../../text/use-texts.tsx'

/** How sure a rule is. Nothing is said where it was read in its act. */
export function RuleCertainty({ of }: { of: Certainty }) {
  const words = useTexts().entitlement.certainty
  if (of === 'sure') return null
  return <span className="rule-certainty">{words[of]}</span>
}
