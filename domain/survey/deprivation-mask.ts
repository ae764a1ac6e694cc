import type { Standard } from '../standard/standard.ts'
import type { DeprivationFinding, DeprivationState } from './deprivation.ts'

/**
 * Twelve indicators as two small numbers, as the database keeps them: bit `no - 1` of `known` says that the indicator is
 * known, the same bit of `deprived` that the household is deprived. A bit that is deprived is always known.
 */
export type DeprivationMask = { readonly deprived: number; readonly known: number }

export const noneKnown: DeprivationMask = { deprived: 0, known: 0 }
/** What a list says that names the deprived indicators and means all others as not deprived. */
export const allKnown = 0b1111_1111_1111

type Marked = Pick<DeprivationFinding, 'no' | 'state'>

export const toMask = (findings: readonly Marked[]): DeprivationMask => findings.reduce(mark, noneKnown)

function mark({ deprived, known }: DeprivationMask, { no, state }: Marked): DeprivationMask {
  const bit = 1 << (no - 1)
  return {
    deprived: state === 'deprived' ? deprived | bit : deprived & ~bit,
    known: state === 'unknown' ? known & ~bit : known | bit,
  }
}

export function stateIn({ deprived, known }: DeprivationMask, no: number): DeprivationState {
  const bit = 1 << (no - 1)
  if ((known & bit) === 0) return 'unknown'
  return (deprived & bit) === 0 ? 'not-deprived' : 'deprived'
}

/** The indicators of the standard in their order, as the mask has them. */
export const fromMask = (mask: DeprivationMask, standard: Standard) =>
  standard.indicators.map(({ no, code, certainty }) => ({ no, code, certainty, state: stateIn(mask, no) }))

/** Điểm B2 as far as it is known: at least, and at most if every unknown indicator turns out deprived. */
export type DeprivationPoints = { readonly least: number; readonly most: number }

export function deprivationPoints(marked: readonly Marked[], standard: Standard): DeprivationPoints {
  const count = (state: DeprivationState) => marked.filter((it) => it.state === state).length
  const least = count('deprived') * standard.pointsPerDeprivation
  return { least, most: least + count('unknown') * standard.pointsPerDeprivation }
}

/** Điểm B2 for `classify`: null while an indicator is unknown. */
export const knownPoints = ({ least, most }: DeprivationPoints): number | null => (least === most ? least : null)
