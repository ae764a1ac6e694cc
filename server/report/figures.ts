import { sql } from 'kysely'
import type { UnitName } from '../../contract/view.ts'
import { Ethnicity, ethnicName, kinh } from '../../domain/household/ethnicity.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { ClassSum, Figures, ListSum, MissingRecord, ResidentSum } from '../../domain/report/figures.ts'
import { inForceInYear, type Standard } from '../../domain/standard/standard.ts'
import type { Tx } from '../db/types.ts'
import { listStandards } from '../standard/store.ts'
import { type Days, findWholeCommunes, type Ground, type GroundUnit, loadGround } from './ground.ts'
import {
  type List,
  loadClosing,
  loadListRows,
  loadMovements,
  loadOpening,
  loadResidents,
  type OpeningSum,
} from './sums.ts'

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
  readonly place: UnitName & { readonly level: string | null }
  readonly asOf: CivilDate
  readonly standard: Standard | undefined
}

/** Most ethnic groups form 7.9 prints; the others are "other". */
const mostGroups = 8

/** Everything the ten forms need, in eleven statements however large the place is. Undefined where the place is not there. */
export async function loadFigures(tx: Tx, asked: Asked): Promise<Loaded | undefined> {
  const { within, year } = asked
  const days = daysOf(asked)
  const place = await findPlace(tx, within, days.day)
  if (!place) return undefined
  const standards = await listStandards(tx)
  const standard = inForceInYear(standards, year)
  const level = place.level === 'commune' || place.level === 'village' ? 'villages' : 'communes'
  const ground = await loadGround(tx, within, level, days)
  const lists = await chooseLists(tx, year, standards, ground)

  const here = { within, year, seats: ground.seats }
  const closing = await loadClosing(tx, here, lists.closing, standard?.indicators.length ?? 0)
  const opening = await loadOpening(tx, within, year - 1, lists.opening)
  const residents = level === 'communes' ? await residentsOf(tx, year, days.day, ground) : []
  const ofPlace = place.level === 'commune' ? await residentsOfPlace(tx, asked, days, ground) : []
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
    missing: missingOf(ground, lists, residents),
    previous: previousOf(opening, lists.opening, ground),
    listRows: await loadListRows(tx, here, lists.closing),
  }
  return { figures, place, asOf: days.day, standard }
}

const endOf = (year: number) => CivilDate.parse(`${year}-12-31`)
const earlier = (a: CivilDate, b: CivilDate) => (a < b ? a : b)

function daysOf({ year, boundaries, today }: Asked): Days {
  const day = boundaries === 'day' ? endOf(year) : today
  return { day, opened: earlier(endOf(year - 1), day), closed: earlier(endOf(year), day) }
}

/** The place by the name it has on the day, or else the last it had. Everything (`/`) is the one province, or the country. */
async function findPlace(tx: Tx, within: AreaPath, day: CivilDate): Promise<Loaded['place'] | undefined> {
  const id = Number(within.split('/').at(-2) || 0)
  const { rows } = await sql<Loaded['place']>`
    select distinct on (unit_id) unit_id as id, code, name, level from unit_version
     where ${id === 0 ? sql`level = 'province'` : sql`unit_id = ${id}`}
     order by unit_id, (valid_from <= ${day}::date and (valid_until is null or valid_until > ${day}::date)) desc, valid_from desc
     limit 2`.execute(tx)
  return rows.length > 1 ? { id: 0, code: null, name: 'Cả nước', level: null } : rows[0]
}

type Lists = { readonly opening: readonly List[]; readonly closing: readonly List[] }

/**
 * The recognised list of each commune: of the year, under the standard of the year; of the year before, under the same
 * standard where both were applied (as at the end of 2021), else under the one of its own year.
 */
async function chooseLists(tx: Tx, year: number, standards: readonly Standard[], ground: Ground): Promise<Lists> {
  const { rows } = await sql<List & { year: number; standard: string }>`
    select list_id as id, unit_id as unit, year, standard_id as standard from recognised_lists(${year - 1}, ${year})`.execute(
    tx,
  )
  const choose = (
    of: number,
    by: (unit: GroundUnit) => readonly number[],
    preferred: readonly (string | undefined)[],
  ) =>
    [...new Set(ground.units.flatMap(by))].flatMap((unit): List[] => {
      const own = rows.filter((it) => it.unit === unit && it.year === of)
      const list = preferred.map((id) => own.find((it) => it.standard === id)).find((it) => it !== undefined)
      return list ? [{ id: list.id, unit }] : []
    })
  const [now, then] = [inForceInYear(standards, year)?.id, inForceInYear(standards, year - 1)?.id]
  return {
    opening: choose(year - 1, (it) => it.openedBy, [now, then]),
    closing: choose(year, (it) => it.closedBy, [now]),
  }
}

/**
 * Residents of a commune whose rows are villages: of the communes of that year's end that lie in it whole. Known where every
 * one was counted, and the settings of the count are those of the villages, or all villages stand in one.
 */
async function residentsOfPlace(tx: Tx, { within, year }: Asked, { closed }: Days, { units }: Ground) {
  const communes = await findWholeCommunes(tx, within, closed)
  if (!communes) return []
  const rows = await loadResidents(tx, year, closed, communes)
  const settings = [...new Set(units.flatMap((it) => it.settings))]
  const counted = new Set(rows.map((it) => it.unit))
  if (!communes.every((unit) => counted.has(unit))) return []
  if (settings.every((setting) => rows.some((it) => it.setting === setting))) return rows
  const [setting] = settings
  return setting && settings.length === 1 ? rows.map((it) => ({ ...it, setting })) : []
}

/** Residents of a commune that was another place when they were counted, or that cannot be told apart by setting, are not known. */
async function residentsOf(tx: Tx, year: number, day: CivilDate, { units }: Ground): Promise<ResidentSum[]> {
  const ids = units.filter((it) => !it.residentsTorn).map((it) => it.id)
  const byUnit = Map.groupBy(await loadResidents(tx, year, day, ids), (it) => it.unit)
  return units.flatMap(({ id, settings }) => {
    const rows = byUnit.get(id) ?? []
    return settings.every((setting) => rows.some((row) => row.setting === setting)) ? rows : []
  })
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

/** The opening lists in the rows of this year. */
function inRows(opening: readonly OpeningSum[], { seats }: Ground): ClassSum[] {
  const seatOf = new Map(seats.map((it) => [it.village, it]))
  return addUp(
    opening.flatMap(({ village, class: list, households, people }): ClassSum[] => {
      const seat = seatOf.get(village)
      return seat ? [{ unit: seat.unit, setting: seat.setting, class: list, households, people }] : []
    }),
  )
}

function addUp(rows: readonly ClassSum[]): ClassSum[] {
  const sums = new Map<string, ClassSum>()
  for (const row of rows) {
    const key = `${row.unit}/${row.setting}/${row.class}`
    const sum = sums.get(key)
    const { households, people } = row
    sums.set(key, sum ? { ...sum, households: sum.households + households, people: sum.people + people } : row)
  }
  return [...sums.values()]
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

/**
 * X15: what the forms of the year before closed with, commune by commune, laid into the units of this year by what became
 * of the communes, not of the villages, so that it can disagree. Where several communes share what one was, or a commune
 * stands in both settings, there is nothing to compare with. In the rows of one commune the villages themselves are compared.
 */
function previousOf(
  opening: readonly OpeningSum[],
  lists: readonly List[],
  ground: Ground,
): NonNullable<Figures['previous']> {
  const { units } = ground
  const unitOfList = new Map(lists.map((it) => [it.id, it.unit]))
  const heirs = new Map<number, GroundUnit[]>()
  for (const unit of units) for (const old of unit.openedBy) heirs.set(old, [...(heirs.get(old) ?? []), unit])
  const villages = new Map(units.map((it) => [it.id, it]))
  const target = (it: OpeningSum) =>
    ground.level === 'villages' ? villages.get(it.village) : heirs.get(unitOfList.get(it.list) ?? 0)?.[0]

  const closing = opening.flatMap(({ class: list, households, people, ...it }): ClassSum[] => {
    const unit = target({ ...it, class: list, households, people })
    const [setting] = unit?.settings ?? []
    return unit && setting ? [{ unit: unit.id, setting, class: list, households, people }] : []
  })
  const torn = (unit: GroundUnit) =>
    unit.settings.length !== 1 ||
    (ground.level === 'communes' && unit.openedBy.some((old) => (heirs.get(old)?.length ?? 0) > 1))
  const merged = (unit: GroundUnit) =>
    ground.level === 'villages' && ground.seats.some((seat) => seat.unit === unit.id && seat.village !== unit.id)
  return {
    closing: addUp(closing),
    missing: units.filter((unit) => torn(unit) || merged(unit)).map((it) => it.id),
  }
}
