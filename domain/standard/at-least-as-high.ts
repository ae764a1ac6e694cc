import { ok, type Result, refuse } from '../kernel/result.ts'
import type { CutOff } from './indicators.ts'
import type { StandardRefusal } from './refusal.ts'
import { type Line, overlap, type Standard } from './standard.ts'

/**
 * Chuẩn nghèo của địa phương: a province may set a higher standard, never one below the national (handbook 2.2). Checked
 * against every national standard that holds on some day of its own period, also those that come later.
 * Refuses: not a province's, a second one for the same days, no national standard beside it, a lower one.
 */
export function checkProvincial(own: Standard, others: readonly Standard[]): Result<null, StandardRefusal> {
  const { owner } = own
  if (owner === 'national') return refuse({ code: 'standard.not-provincial' })

  const beside = others.filter((it) => it.id !== own.id && it.use === 'classify' && overlap(own, it))
  const second = beside.find((it) => it.owner !== 'national' && it.owner.province === owner.province)
  if (second) return refuse({ code: 'standard.overlaps', other: second.id })

  const nationals = beside.filter((it) => it.owner === 'national')
  if (nationals.length === 0) return refuse({ code: 'standard.no-national', from: own.validFrom, to: own.validTo })
  const lower = nationals.flatMap((national) => lowerThan(own, national)).at(0)
  return lower ? refuse(lower) : ok(null)
}

/** Is every household that the national standard calls poor or near-poor called so, or poorer, by the own one too? */
export const isAtLeastAsHigh = (own: Standard, national: Standard) => lowerThan(own, national).length === 0

type Lower = Extract<StandardRefusal, { code: 'standard.below-national' | 'standard.narrower-indicator' }>

function lowerThan(own: Standard, national: Standard): readonly Lower[] {
  const indicators = national.indicators.flatMap(({ code, cutOff }): Lower[] => {
    const mine = own.indicators.find((it) => it.code === code)
    if (mine && isAsWide(mine.cutOff, cutOff)) return []
    return [{ code: 'standard.narrower-indicator', indicator: code, missing: mine === undefined }]
  })
  const min = { own: own.deprivationsMin, national: national.deprivationsMin }
  return [
    ...lowerLine('incomeLine', own.incomeLine, national.incomeLine),
    ...lowerLine('incomePointsLine', own.incomePointsLine, national.incomePointsLine),
    ...lowerLine('averageLivingLine', own.averageLivingLine, national.averageLivingLine),
    ...(min.own > min.national ? [below('deprivationsMin', min.own, min.national)] : []),
    ...indicators,
  ]
}

const below = (field: string, own: number, national: number): Lower => ({
  code: 'standard.below-national',
  field,
  own,
  national,
})

/** A line not known yet, on either side, cannot be called lower. */
const lowerLine = (field: string, own: Line | null, national: Line | null): readonly Lower[] =>
  own === null || national === null
    ? []
    : (['rural', 'urban'] as const)
        .filter((setting) => own[setting] < national[setting])
        .map((setting) => below(`${field}.${setting}`, own[setting], national[setting]))

const within = <T>(inner: readonly T[], outer: readonly T[]) => inner.every((it) => outer.includes(it))

/** Does the own cut-off make at least the same households deprived? Ages and school levels may not differ at all. */
function isAsWide(own: CutOff | null, national: CutOff | null): boolean {
  if (own === null || national === null) return own === national || national === null
  if (own.kind === 'housing-area' && national.kind === 'housing-area') return own.below >= national.below
  if (own.kind === 'housing-quality' && national.kind === 'housing-quality')
    return own.nonDurableMin <= national.nonDurableMin
  if (own.kind === 'water' && national.kind === 'water') return within(own.clean, national.clean)
  if (own.kind === 'latrine' && national.kind === 'latrine') return within(own.hygienic, national.hygienic)
  if (own.kind === 'devices' && national.kind === 'devices') return within(own.anyOf, national.anyOf)
  if (own.kind === 'nutrition' && national.kind === 'nutrition') return own.childUnderAge >= national.childUnderAge
  if (own.kind === 'health-insurance' && national.kind === 'health-insurance') return own.fromAge <= national.fromAge
  if (own.kind === 'dependants' && national.kind === 'dependants')
    return (
      own.abovePercent <= national.abovePercent &&
      own.childUnderAge >= national.childUnderAge &&
      own.elderlyFromAge <= national.elderlyFromAge
    )
  return sameData(own, national)
}

/** The order of keys is no difference: rows come back from jsonb in another order than they were written. */
function sameData(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameData(value, right.get(key)))
}
