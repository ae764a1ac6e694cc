import type { z } from 'zod'
import type { overview } from '../../contract/overview.ts'
import { percent } from '../../domain/plan/value.ts'
import type { Standard } from '../../domain/standard/standard.ts'
import type { Pattern } from '../plan/facts/entries.ts'

type Profile = z.infer<typeof overview.answer>['deprivations']

/**
 * Thiếu hụt dịch vụ xã hội cơ bản by the indicators of the standard: how many households lack each, and their share of those
 * of whom it is known. Where it is known of nobody there is no count, not 0.
 */
export function profileOf(standard: Standard | undefined, patterns: readonly Pattern[]): Profile {
  return (standard?.indicators ?? []).map(({ no, code }) => {
    const bit = 1 << (no - 1)
    const of = (list: Pattern['class']) => {
      const rows = patterns.filter((it) => it.class === list && (it.known & bit) !== 0)
      const known = rows.reduce((sum, it) => sum + it.households, 0)
      const lacking = rows.reduce((sum, it) => sum + ((it.deprived & bit) === 0 ? 0 : it.households), 0)
      return { count: known > 0 ? lacking : null, share: percent(lacking, known) }
    }
    const [poor, near] = [of('poor'), of('near-poor')]
    return { no, code, poor: poor.count, poorShare: poor.share, nearPoor: near.count, nearShare: near.share }
  })
}
