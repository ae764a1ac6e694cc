import type { Account, ListAccount } from '../movement/ledger.ts'
import type { DeprivationIndicator } from '../standard/indicators.ts'
import type { Setting } from '../standard/standard.ts'

/** What is counted side by side everywhere: hộ, nhân khẩu. */
export type Amount = { readonly households: number; readonly people: number }

/** A row of a form: a commune, or a village inside a commune. `settings`: which blocks it stands in (a commune may be in both). */
export type ReportUnit = {
  readonly id: number
  readonly code: string | null
  readonly name: string
  readonly settings: readonly Setting[]
}
type Place = { readonly unit: number; readonly setting: Setting }

/** Hộ dân cư, nhân khẩu at the time of the review. No row: not known, never 0. `minority` null: not known. */
export type ResidentSum = Place & Amount & { readonly minority: Amount | null }

/** Households and people of one class on a list. A list that is there and has no row has nobody of that class. */
export type ClassSum = Place & Amount & { readonly class: ListAccount }

/** A class of the closing list, with all that forms 7.4 to 7.10 count in it. */
export type ListSum = ClassSum & {
  /** Households deprived in indicator 1 to 12 of the standard. */
  readonly deprived: readonly number[]
  /** Households of which at least one indicator is not known: then `deprived` is no count, only a lower bound. */
  readonly unknownDeprivations: number
  readonly minority: Amount
  readonly noLabour: Amount
  readonly merit: Amount
  /** Households that name cause 1 to 8; one may name several. */
  readonly causes: readonly number[]
  /** Households that name none. */
  readonly noCause: number
  /** By two-digit code of the ethnic group of the head; `unknownEthnicity` where nobody knows it. */
  readonly ethnic: Readonly<Record<string, Amount>>
}

export type MovementSum = Place & Amount & { readonly from: Account; readonly to: Account }

/** A record that is not there, in every setting of the unit. */
export type MissingRecord = { readonly unit: number; readonly what: 'residents' | 'opening-list' | 'closing-list' }

export const kinh = '01'
export const unknownEthnicity = 'unknown'

/** Everything the ten forms of a year and a place are made of: sums by unit and setting, nothing about a person. */
export type Figures = {
  readonly year: number
  /** In official order. */
  readonly units: readonly ReportUnit[]
  /** The twelve of the standard of that year, in its order, and how many make a household poor. */
  readonly indicators: readonly Pick<DeprivationIndicator, 'code' | 'dimension'>[]
  readonly deprivationsMin: number
  /** The ethnic groups form 7.9 prints besides Kinh: chosen by the province. All others are "other". */
  readonly ethnicColumns: readonly { readonly code: string; readonly name: string }[]
  readonly residents: readonly ResidentSum[]
  /** Where residents are counted for the place only, not for each of its rows (villages): they stand in the sum lines. */
  readonly residentsOfPlace?: readonly Omit<ResidentSum, 'unit'>[]
  /** The list at the start of the year: the one recognised the year before. */
  readonly opening: readonly ClassSum[]
  /** The list after the review of the year. */
  readonly closing: readonly ListSum[]
  readonly movements: readonly MovementSum[]
  readonly missing: readonly MissingRecord[]
  /** X15: the closing of the year before, already converted to the units of this year. Left out: not compared. */
  readonly previous?: { readonly closing: readonly ClassSum[]; readonly missing: readonly number[] }
  /** X16: rows of the printed lists. Left out: not compared. */
  readonly listRows?: readonly (Place & { readonly list: PrintedList; readonly rows: number })[]
}
export type PrintedList = 'after-review' | 'escaped' | 'escaped-near-poor'

/** What a cell may wait for. */
export type What =
  | MissingRecord['what']
  | 'minority-residents'
  | 'poor-deprivations'
  | 'near-poor-deprivations'
  | 'poor-ethnicities'
  | 'near-poor-ethnicities'

/** The figures of one unit in one setting. Null: not there. */
export type Sums = {
  readonly unit: ReportUnit
  readonly setting: Setting
  readonly residents: ResidentSum | null
  readonly opening: Readonly<Record<ListAccount, Amount>> | null
  readonly closing: Readonly<Record<ListAccount, ListSum>> | null
  readonly movements: readonly MovementSum[]
  readonly missing: readonly What[]
}

const key = (it: Place) => `${it.unit}/${it.setting}`
const nothing: Amount = { households: 0, people: 0 }

/** Every unit in each of its settings, in official order. Sums of a place that is not listed are a bug of the caller. */
export function sumsOf(figures: Figures): Sums[] {
  const places = figures.units.flatMap((unit) => unit.settings.map((setting) => ({ unit, setting })))
  const known = new Set(places.map(({ unit, setting }) => key({ unit: unit.id, setting })))
  const { residents, opening, closing, movements } = figures
  for (const it of [...residents, ...opening, ...closing, ...movements])
    if (!known.has(key(it))) throw new Error(`figures of a place that is not among the units: ${key(it)}`)

  const [byResidents, byOpening, byClosing] = [group(residents), group(opening), group(closing)]
  const byMovement = group(movements)
  const missing = new Set(figures.missing.map(({ unit, what }) => `${unit}/${what}`))
  return places.map(({ unit, setting }) => {
    const at = key({ unit: unit.id, setting })
    const isMissing = (what: MissingRecord['what']) => missing.has(`${unit.id}/${what}`)
    const found = {
      unit,
      setting,
      residents: isMissing('residents') ? null : (byResidents.get(at)?.[0] ?? null),
      opening: isMissing('opening-list') ? null : openingOf(byOpening.get(at) ?? []),
      closing: isMissing('closing-list') ? null : closingOf(byClosing.get(at) ?? [], unit.id, setting),
      movements: byMovement.get(at) ?? [],
    }
    return { ...found, missing: missingOf(found, figures.residentsOfPlace) }
  })
}

function group<Row extends Place>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const at = groups.get(key(row))
    if (at) at.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

const openingOf = (rows: readonly ClassSum[]): Record<ListAccount, Amount> => ({
  poor: rows.find((row) => row.class === 'poor') ?? nothing,
  'near-poor': rows.find((row) => row.class === 'near-poor') ?? nothing,
})

function closingOf(rows: readonly ListSum[], unit: number, setting: Setting): Record<ListAccount, ListSum> {
  const of = (list: ListAccount) => rows.find((row) => row.class === list) ?? noHousehold(unit, setting, list)
  return { poor: of('poor'), 'near-poor': of('near-poor') }
}

/** A list that is there and has nobody of this class. */
const noHousehold = (unit: number, setting: Setting, list: ListAccount): ListSum => ({
  unit,
  setting,
  class: list,
  ...nothing,
  deprived: Array.from({ length: 12 }, () => 0),
  unknownDeprivations: 0,
  minority: nothing,
  noLabour: nothing,
  merit: nothing,
  causes: Array.from({ length: 8 }, () => 0),
  noCause: 0,
  ethnic: {},
})

function missingOf(
  { residents, opening, closing }: Pick<Sums, 'residents' | 'opening' | 'closing'>,
  ofPlace: Figures['residentsOfPlace'],
): What[] {
  const missing: What[] = []
  const counted = residents ? [residents] : (ofPlace ?? [])
  if (counted.length === 0) missing.push('residents')
  else if (counted.some((it) => !it.minority)) missing.push('minority-residents')
  if (!opening) missing.push('opening-list')
  if (!closing) return [...missing, 'closing-list']
  for (const list of ['poor', 'near-poor'] as const) {
    if (closing[list].unknownDeprivations > 0) missing.push(`${list}-deprivations`)
    if ((closing[list].ethnic[unknownEthnicity]?.households ?? 0) > 0) missing.push(`${list}-ethnicities`)
  }
  return missing
}
