import type { Purpose } from '../../../domain/money/contribution.ts'
import { purposes } from '../../../domain/money/contribution.ts'
import { useTexts } from '../../text/use-texts.tsx'
import type { Choice } from '../../ui/field.tsx'

/** What a contribution is for: a kind of support by its name, or the programme as a whole. */
export function usePurposeWords() {
  const texts = useTexts()
  const purposeName = (purpose: Purpose) =>
    purpose === 'general' ? texts.contribution.general : texts.support.kind[purpose]
  const choices: readonly Choice[] = purposes.map((it) => ({ value: it, label: purposeName(it) }))
  return { purposeName, choices }
}
