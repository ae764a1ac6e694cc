import type { Standard } from '../../../domain/standard/standard.ts'

/** Does a standard hold today, later, or no longer? */
export const standing = (it: Pick<Standard, 'validFrom' | 'validTo'>, today: string): 'now' | 'ahead' | 'past' =>
  it.validFrom > today ? 'ahead' : it.validTo !== null && it.validTo < today ? 'past' : 'now'
