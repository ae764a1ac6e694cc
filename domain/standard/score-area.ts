import type { ScoreArea } from './point-table.ts'
import type { Setting } from './standard.ts'

/**
 * Vùng chấm điểm of a household: six rural regions hang on the commune, and every urban household is scored in the urban
 * column (TT 07/2021, sheet B1). Null: not known, so B1 cannot be computed. A rural village of a ward belongs to a region
 * that the ward's own "urban" does not tell.
 */
export function scoreAreaOf(setting: Setting | null, ofPlace: ScoreArea | null): ScoreArea | null {
  if (setting === null) return null
  if (setting === 'urban') return 'TT'
  return ofPlace === 'TT' ? null : ofPlace
}
