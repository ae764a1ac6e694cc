import type { DeprivationCode } from '../../domain/standard/indicators.ts'
import type { SupportKind } from '../../domain/support/kinds.ts'
import type { Texts } from '../text/texts.ts'
import type { IconName } from '../ui/icon.tsx'

/** A kind of support, or an indicator where the list is of deprivations: the two have names in common. */
export const kindWords = (texts: Texts, of: 'support' | 'deprivation', kind: string): string =>
  of === 'deprivation'
    ? (texts.deprivation.cell[kind as DeprivationCode] ?? kind) // an unknown indicator is shown by its code
    : (texts.support.kind[kind as SupportKind] ?? kind)

export const groupIcon: Readonly<Record<string, IconName>> = {
  poor: 'class-poor',
  'near-poor': 'class-near',
  'newly-escaped': 'class-escaped',
  'newly-escaped-near-poor': 'class-escaped',
  neither: 'class-none',
}
export const groupTone = {
  poor: 'poor',
  'near-poor': 'near',
  'newly-escaped': 'escaped',
  'newly-escaped-near-poor': 'escaped',
  neither: 'none',
} as const
