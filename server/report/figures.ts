import { Ethnicity, ethnicName, kinh } from '../../domain/household/ethnicity.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Figures, ListSum, MissingRecord, ResidentSum } from '../../domain/report/figures.ts'
import { inForceInYear, type Standard } from '../../domain/standard/standard.ts'
import type { Tx } from '../db/types.ts'
import { findIssuer, type Issuer } from '../sheet/paper/issuer.ts'
import { listStandards } from '../standard/store.ts'
import { type Days, type Ground, loadGround } from './ground.ts'
import { chooseLists, type Lists, whole } from './lists.ts'
import { inRows, previousOf } from './opening.ts'
import { residentsOf, residentsOfPlace } from './residents.ts'
import { loadClosing, loadListRows, loadMovements, loadOpening } from './sums.ts'

export type Asked = {
  readonly within: AreaPath
  readonly year: number
  /** `day`: the units of the last day of that year. `today`: those of today. */
  readonly boundaries: 'day' | 'today'
  readonly today: CivilDate
}

/** What the ten forms of a place and year are made of, and how they are headed. */
export type Loaded = {
  readonly figures: Figures
  readonly place: Issuer
  readonly asOf: CivilDate
  readonly standard: Standard | undefined
}

/** Most ethnic groups form 7.9 prints; the others are "other". */
const mostGroups = 8

/** Everything the ten forms need, in eleven statements however large the place is. Undefined where the place is not there. */
export async function loadFigures(tx: Tx, asked: Asked): Promise<Loaded | undefined> {
  const { within, year } = asked
  const days = daysOf(asked)
  const place = await findIssuer(tx, within, days.day)
  if (!place) return undefined
  const standards = await listStandards(tx)
  const standard = inForceInYear(standards, year)
  const level = place.level === 'commune' || place.level === 'village' ? 'villages' : 'communes'
  const ground = await loadGround(tx, within, level, days)
  const lists = await chooseLists(tx, year, standards, ground)

  const here = { within, year, seats: ground.seats }
  const closing = await loadClosing(tx, here, lists.closing, standard?.indicators.length ?? 0)
  const opening = await loadOpening(tx, within, year - 1, lists.opening)
  const listRows = await loadListRows(tx, here, lists.closing)
  const residents = level === 'communes' ? await residentsOf(tx, year, days.day, ground) : []
  const ofPlace = place.level === 'commune' ? await residentsOfPlace(tx, within, year, days.closed, ground) : []
  const figures: Figures = {
    year,
    units: unitsOf(ground, residents),
    indicators: standard?.indicators ?? [],
    deprivationsMin: standard?.deprivationsMin ?? 1,
    ethnicColumns: ethnicColumnsOf(closing),
    residents,
    ...(ofPlace.length > 0 && { residentsOfPlace: ofPlace }),
    closing,
    opening: inRows(opening, ground),
    movements: await loadMovements(tx, here),
    missing: missingOf(ground, whole(lists, ground, opening, listRows.strays), residents),
    previous: previousOf(opening, lists.opening, ground),
    listRows: listRows.printed,
  }
  return { figures, place, asOf: days.day, standard }
}

const endOf = (year: number) => CivilDate.parse(`${year}-12-31`)
const earlier = (a: CivilDate, b: CivilDate) => (a < b ? a : b)

function daysOf({ year, boundaries, today }: Asked): Days {
  const day = boundaries === 'day' ? endOf(year) : today
  return { day, opened: earlier(endOf(year - 1), day), closed: earlier(endOf(year), day) }
}

const unitsOf = ({ units }: Ground, residents: readonly ResidentSum[]): Figures['units'] =>
  units.map(({ id, code, name, settings }) => {
    const counted = residents.filter((it) => it.unit === id).map((it) => it.setting)
    return { id, code, name, settings: [...new Set([...settings, ...counted])] }
  })

/** The groups on the closing lists, most frequent first. */
function ethnicColumnsOf(closing: readonly ListSum[]): Figures['ethnicColumns'] {
  const households = new Map<string, number>()
  for (const { ethnic } of closing)
    for (const [code, amount] of Object.entries(ethnic))
      households.set(code, (households.get(code) ?? 0) + amount.households)
  return [...households]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .flatMap(([code]) => {
      const known = Ethnicity.safeParse(code)
      const name = known.success && known.data !== kinh ? ethnicName(known.data) : undefined
      return name ? [{ code, name }] : []
    })
    .slice(0, mostGroups)
}

function missingOf({ units }: Ground, lists: Lists, residents: readonly ResidentSum[]): MissingRecord[] {
  const [opening, closing] = [lists.opening, lists.closing].map((of) => new Set(of.map((it) => it.unit)))
  const counted = new Set(residents.map((it) => it.unit))
  const all = (needed: readonly number[], there: ReadonlySet<number> | undefined) =>
    needed.length > 0 && needed.every((unit) => there?.has(unit))
  return units.flatMap((it): MissingRecord[] => [
    ...(counted.has(it.id) ? [] : [{ unit: it.id, what: 'residents' as const }]),
    ...(all(it.openedBy, opening) && !it.openingTorn ? [] : [{ unit: it.id, what: 'opening-list' as const }]),
    ...(all(it.closedBy, closing) && !it.closingTorn ? [] : [{ unit: it.id, what: 'closing-list' as const }]),
  ])
}
