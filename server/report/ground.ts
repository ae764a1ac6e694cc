import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Setting } from '../../domain/standard/standard.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import { communesAt, villagesAt } from '../place/at.ts'

/** In whose boundaries: the units of `day`. The lists were made by the communes of `opened` and of `closed`. */
export type Days = { readonly day: CivilDate; readonly opened: CivilDate; readonly closed: CivilDate }

/** A village, and the row of the forms its households are counted in. */
export type Seat = { readonly village: number; readonly unit: number; readonly setting: Setting }

/** A row of the forms, with the communes of the day of each list that answer for its households. */
export type GroundUnit = {
  readonly id: number
  readonly code: string | null
  readonly name: string
  readonly settings: readonly Setting[]
  readonly openedBy: readonly number[]
  readonly closedBy: readonly number[]
  /** Some village of those communes lies nowhere on the day: what became of its households nobody knows. */
  readonly openingTorn: boolean
  readonly closingTorn: boolean
  /** It gained or lost a part of itself since the residents were counted, and kept its name: its count is of another place. */
  readonly residentsTorn: boolean
}
export type Ground = {
  readonly level: 'communes' | 'villages'
  readonly units: readonly GroundUnit[]
  readonly seats: readonly Seat[]
}

type Village = {
  readonly id: number
  readonly into: number | null
  readonly name: string
  readonly commune: number | null
  readonly setting: Setting | null
  readonly opened: number | null
  readonly closed: number | null
  /** It lies in the place today. Of villages elsewhere only those are loaded that lie nowhere on the day. */
  readonly own: boolean
}
type Commune = {
  readonly id: number
  readonly code: string | null
  readonly name: string
  readonly setting: Setting
  readonly opened: readonly number[]
  readonly closed: readonly number[]
}

/** The rows of a place: the communes of a province, the villages of a commune. Two statements. */
export async function loadGround(tx: Tx, within: AreaPath, level: Ground['level'], days: Days): Promise<Ground> {
  const loaded = await listVillages(tx, within, days)
  const [villages, torn] = [loaded.filter((it) => it.own), tornOf(loaded)]
  const communes = await listCommunes(tx, within, villages, days)
  return level === 'communes' ? groundOfCommunes(communes, villages, torn) : groundOfVillages(communes, villages, torn)
}

const listVillages = async (tx: Tx, within: AreaPath, { day, opened, closed }: Days) =>
  (
    await sql<Village>`
      select v.village_id as id, v.into_id as into, n.name, v.commune_id as commune, v.setting,
             o.commune_id as opened, c.commune_id as closed, ${inside('u.area', within)} as own
        from ${villagesAt(day)} v
        join unit u on u.id = v.village_id and (${inside('u.area', within)} or v.commune_id is null or v.into_id is null)
        join lateral (select name from unit_version where unit_id = v.village_id and valid_from <= ${day}::date
                       order by valid_from desc limit 1) n on true
        left join ${villagesAt(opened)} o on o.village_id = v.village_id
        left join ${villagesAt(closed)} c on c.village_id = v.village_id`.execute(tx)
  ).rows

/** The communes of the day in the place, each with those of an earlier day from which people came into it, itself included. */
async function listCommunes(tx: Tx, within: AreaPath, villages: readonly Village[], days: Days): Promise<Commune[]> {
  const seen = villages.map((it) => it.commune).filter((it) => it !== null)
  const cameFrom = (since: CivilDate) => sql`coalesce(
    (select array_agg(distinct came.unit_id) from came join ${communesAt(since)} past on past.commune_id = came.unit_id
      where came.id = here.id and came.since > ${since}::date), '{}')`
  const { rows } = await sql<Commune>`
    with recursive here as materialized (
      select c.commune_id as id, c.code, c.name,
             coalesce(c.setting, case when c.kind in ('phường', 'thị trấn') then 'urban' else 'rural' end) as setting
        from ${communesAt(days.day)} c join unit u on u.id = c.commune_id
       where ${inside('u.area', within)} or c.commune_id = any(${seen}::int[])),
    came (id, unit_id, since) as (
      select id, id, ${days.day}::date + 1 from here
      union
      select came.id, l.old_unit_id, l.on_date
        from came join lineage l on l.new_unit_id = came.unit_id and l.old_unit_id <> l.new_unit_id
                                and l.people <> 'none' and l.on_date < came.since)
    select id, code, name, setting, ${cameFrom(days.opened)} as opened, ${cameFrom(days.closed)} as closed
      from here order by code, name`.execute(tx)
  return rows
}

/** The communes of a day whose villages all lie in the place; undefined where one lies in it in part. */
export async function findWholeCommunes(tx: Tx, within: AreaPath, day: CivilDate): Promise<number[] | undefined> {
  const { rows } = await sql<{ id: number; whole: boolean }>`
    select v.commune_id as id, bool_and(${inside('u.area', within)}) as whole
      from ${villagesAt(day)} v join unit u on u.id = v.village_id where v.commune_id is not null
     group by 1 having bool_or(${inside('u.area', within)})`.execute(tx)
  return rows.every((it) => it.whole) ? rows.map((it) => it.id) : undefined
}

const order: readonly Setting[] = ['urban', 'rural']
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

function groundOfCommunes(communes: readonly Commune[], villages: readonly Village[], torn: Torn): Ground {
  const communeById = new Map(communes.map((it) => [it.id, it]))
  const seats = villages.flatMap(({ id, commune, setting }): Seat[] => {
    const unit = communeById.get(commune ?? 0)
    return unit ? [{ village: id, unit: unit.id, setting: setting ?? unit.setting }] : []
  })
  const inCommune = Map.groupBy(villages, (it) => it.commune)
  const units = communes.map((it): GroundUnit => {
    const own = inCommune.get(it.id) ?? []
    const settings = unique(own.map((village) => village.setting ?? it.setting))
    const openedBy = unique([...it.opened, ...known(own.map((village) => village.opened))])
    const closedBy = unique([...it.closed, ...known(own.map((village) => village.closed))])
    return {
      id: it.id,
      code: it.code,
      name: it.name,
      settings: settings.length === 0 ? [it.setting] : order.filter((setting) => settings.includes(setting)),
      openedBy,
      closedBy,
      openingTorn: openedBy.some((unit) => torn.opened.has(unit)),
      closingTorn: closedBy.some((unit) => torn.closed.has(unit)),
      // Villages came from where no lineage says people came from, so nobody can say how many.
      residentsTorn: closedBy.length > it.closed.length,
    }
  })
  const heirs = new Map<number, number>()
  for (const unit of units.flatMap((it) => it.closedBy)) heirs.set(unit, (heirs.get(unit) ?? 0) + 1)
  const changed = ({ id, closedBy }: GroundUnit) =>
    (closedBy.includes(id) && closedBy.length > 1) || (heirs.get(id) ?? 0) > (closedBy.includes(id) ? 1 : 0)
  return {
    level: 'communes',
    units: units.map((it) => ({ ...it, residentsTorn: it.residentsTorn || changed(it) })),
    seats,
  }
}

/** Order of people, not of machines: Khu phố 2 before Khu phố 10. */
const byName = new Intl.Collator('vi', { numeric: true })

function groundOfVillages(communes: readonly Commune[], villages: readonly Village[], torn: Torn): Ground {
  const communeById = new Map(communes.map((it) => [it.id, it]))
  const settingOf = (it: Village) => it.setting ?? communeById.get(it.commune ?? 0)?.setting ?? 'rural'
  const seats = villages.flatMap((it): Seat[] =>
    it.into === null ? [] : [{ village: it.id, unit: it.into, setting: settingOf(it) }],
  )
  const parts = Map.groupBy(villages, (it) => it.into)
  const units = villages
    .filter((it) => it.into === it.id)
    .sort((a, b) => byName.compare(a.name, b.name) || a.id - b.id)
    .map((it): GroundUnit => {
      const commune = communeById.get(it.commune ?? 0)
      const own = parts.get(it.id) ?? []
      // A village founded since was nowhere then: its households were on the list of what is its commune now.
      const [opened, closed] = [known(own.map((part) => part.opened)), known(own.map((part) => part.closed))]
      const openedBy = unique(opened.length > 0 ? opened : (commune?.opened ?? []))
      const closedBy = unique(closed.length > 0 ? closed : (commune?.closed ?? []))
      return {
        id: it.id,
        code: null,
        name: it.name,
        settings: [settingOf(it)],
        openedBy,
        closedBy,
        openingTorn: openedBy.some((unit) => torn.openedVillages.has(unit)),
        closingTorn: closedBy.some((unit) => torn.closedVillages.has(unit)),
        residentsTorn: false,
      }
    })
  return { level: 'villages', units, seats }
}

const known = (units: readonly (number | null)[]) => units.filter((it) => it !== null)

type Torn = ReturnType<typeof tornOf>

/** Communes of the day of a list with a village that has no commune, or is no village, on the day of the forms. */
function tornOf(villages: readonly Village[]) {
  const [lost, divided] = [villages.filter((it) => it.commune === null), villages.filter((it) => it.into === null)]
  const communes = (of: readonly Village[], when: 'opened' | 'closed') => new Set(known(of.map((it) => it[when])))
  return {
    opened: communes(lost, 'opened'),
    closed: communes(lost, 'closed'),
    openedVillages: communes(divided, 'opened'),
    closedVillages: communes(divided, 'closed'),
  }
}
