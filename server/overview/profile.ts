import type { z } from 'zod'
import type { overview } from '../../contract/overview.ts'
import { percent } from '../../domain/plan/value.ts'
import type { Standard } from '../../domain/standard/standard.ts'
import type { Lacking } from '../plan/facts/entries.ts'

type Profile = z.infer<typeof overview.answer>['deprivations']

/**
 * Thiếu hụt dịch vụ xã hội cơ bản by the indicators of the standard: how many households lack each, and their share of those
 * of whom it is known. Where it is known of nobody there is no count, not 0.
 */
export function profileOf(standard: Standard | undefined, rows: readonly Lacking[]): Profile {
  return (standard?.indicators ?? []).map(({ no, code }) => {
    const of = (list: Lacking['class']) => {
      const found = rows.find((it) => it.class === list && it.no === no)
      return found && found.known > 0
        ? { count: found.lacking, share: percent(found.lacking, found.known) }
        : { count: null, share: null }
    }
    const [poor, near] = [of('poor'), of('near-poor')]
    return { no, code, poor: poor.count, poorShare: poor.share, nearPoor: near.count, nearShare: near.share }
  })
}
