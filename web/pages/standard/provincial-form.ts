import { addDays } from '../../../domain/kernel/date.ts'
import { overlap, type Standard } from '../../../domain/standard/standard.ts'
import { toneless } from '../../ui/sort.ts'

/** What is typed, as text. */
export type ProvincialForm = {
  readonly base: string
  readonly nameVi: string
  readonly nameEn: string
  readonly act: string
  readonly validFrom: string
  readonly validUntil: string
  readonly incomeRural: string
  readonly incomeUrban: string
  readonly pointsRural: string
  readonly pointsUrban: string
  readonly min: string
}

/** A new one begins with the lines of the national standard it is built on: the one in force, else the first. */
export function emptyForm(nationals: readonly Standard[], today: string): ProvincialForm {
  const base =
    nationals.find((it) => it.validFrom <= today && (it.validTo === null || it.validTo >= today)) ?? nationals[0]
  return { nameVi: '', nameEn: '', act: '', validFrom: '', ...takenFrom(base) }
}

/** What a new one takes over from its national standard: the lines to be raised, and the end of its days. */
export function takenFrom(base: Standard | undefined) {
  return {
    base: base?.id ?? '',
    validUntil: base?.validTo ? addDays(base.validTo, 1) : '',
    incomeRural: text(base?.incomeLine.rural),
    incomeUrban: text(base?.incomeLine.urban),
    pointsRural: text(base?.incomePointsLine?.rural),
    pointsUrban: text(base?.incomePointsLine?.urban),
    min: text(base?.deprivationsMin),
  }
}

/** One that is there, to be changed. The national standard of its days is the one it was built on. */
export const formOf = (own: Standard, nationals: readonly Standard[]): ProvincialForm => ({
  base: nationals.find((it) => overlap(own, it))?.id ?? '',
  nameVi: own.name.vi,
  nameEn: own.name.en,
  act: own.act,
  validFrom: own.validFrom,
  // Shown is the first day it no longer holds; the row keeps the last day it does.
  validUntil: own.validTo === null ? '' : addDays(own.validTo, 1),
  incomeRural: text(own.incomeLine.rural),
  incomeUrban: text(own.incomeLine.urban),
  pointsRural: text(own.incomePointsLine?.rural),
  pointsUrban: text(own.incomePointsLine?.urban),
  min: text(own.deprivationsMin),
})

const text = (value: number | undefined) => (value === undefined ? '' : String(value))

/** A positive whole number as people type it: "1.600.000", "1,600,000", "1 600 000". Undefined for anything else. */
export function wholeNumber(typed: string): number | undefined {
  const plain = typed.trim()
  if (!/^\d{1,3}([.,\s]?\d{3})*$|^\d+$/.test(plain)) return undefined
  const value = Number(plain.replace(/[.,\s]/g, ''))
  return value > 0 ? value : undefined
}

/** The code of a new one, from its act: "NQ 12/2024/NQ-HĐND" of 2025 is "tinh-nq-12-2024-nq-hdnd-2025". */
export const idOf = (act: string, validFrom: string) =>
  `tinh-${toneless(act)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 45)}-${validFrom.slice(0, 4)}`
