import { Ethnicity } from '../../../domain/household/ethnicity.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { CommandId, HouseholdId, ListId, MemberId } from '../../../domain/kernel/ids.ts'
import { neverListed, type Position } from '../../../domain/movement/ledger.ts'
import type { Standard } from '../../../domain/standard/standard.ts'
import { type Chance, idsFrom, shareOut, weighed } from '../chance.ts'
import { type FamilyKind, makeFamily } from '../people/family.ts'
import { signerGiven } from '../people/name-lists.ts'
import { surnameFor } from '../people/naming.ts'
import { day, isAble, type Person, two } from '../people/person.ts'
import type { Commune, Geography, OldCommune, Village } from '../places.ts'
import { workdayBy } from '../season/workdays.ts'
import type { Book, CommuneYear } from './book.ts'
import type { Home } from './home.ts'

/** Everything the years of the demo work on. */
export type World = {
  readonly geography: Geography
  readonly standard: Standard
  readonly chance: Chance
  readonly homes: Home[]
  readonly book: Book
  readonly newId: () => string
  /** Lists before 2022 are there too: then the ledger begins with them. */
  readonly hasOldLists: boolean
  /** The list of a year of the commune a village belonged to when the year was reviewed. */
  readonly communeYear: (village: Village, year: number) => CommuneYear
}

export function makeWorld(geography: Geography, standard: Standard, chance: Chance, hasOldLists = false): World {
  const newId = idsFrom(Date.UTC(2022, 8, 1), chance.branch('ids'))
  const book: Book = { communeYears: [], movements: [], events: [], surveys: [] }
  const made = new Map<string, CommuneYear>()
  const communeYear = (village: Village, year: number) => {
    const commune = reviewedIn(village, year)
    const key = `${commune.id}/${year}`
    const signer = signerOf(chance.branch(`signer ${commune.name}`))
    const it = made.get(key) ?? makeCommuneYear(commune, year, signer, newId, chance.branch(key))
    if (!made.has(key)) book.communeYears.push(it)
    made.set(key, it)
    return it
  }
  return { geography, standard, chance, homes: [], book, newId, hasOldLists, communeYear }
}

/** Two levels since 1 July 2025: the reviews of that year and later are those of the communes of today. */
export const reviewedIn = (village: Village, year: number): OldCommune | Commune =>
  year >= 2025 ? village.today : village.old

const signerOf = (chance: Chance) => `${surnameFor(kinh, chance)} Văn ${chance.pick(signerGiven)}`
const kinh = Ethnicity.parse('01')

/** QĐ 24/2021: interviews from September, list closed in November, two decisions before 14 December. */
function makeCommuneYear(
  commune: OldCommune | Commune,
  year: number,
  signer: string,
  newId: () => string,
  chance: Chance,
): CommuneYear {
  const number = chance.between(120, 480)
  return {
    commune,
    year,
    listId: newId() as ListId, // true: made in the form of a UUIDv7
    commandId: newId() as CommandId, // the same
    reviewDate: day(year, 11, chance.between(1, 12)),
    decisionDate: decidedOn(commune.name, year, chance),
    decisionNo: `${number}/QĐ-UBND`,
    escapedDecisionNo: `${number + 1}/QĐ-UBND`,
    signer,
    entries: [],
  }
}

/** The years that follow the reference year are decided on working days. */
function decidedOn(commune: string, year: number, chance: Chance): CivilDate {
  const on = commune === 'Xã Vĩnh Hải' ? day(year, 12, 13) : day(year, 12, chance.between(2, 12))
  return year > 2024 ? workdayBy(on) : on
}

/** Villages in which so many households live, poorer communes having more of them; in the order of the communes. */
export function spread(world: World, count: number, chance: Chance): Village[] {
  const { old } = world.geography
  const perCommune = shareOut(
    count,
    old.map((it) => it.homes * it.hardship),
  )
  return old.flatMap((commune, index) => {
    const village = weighed(commune.villages.map((it) => [it, it.homes] as const))
    return Array.from({ length: perCommune[index] ?? 0 }, () => village(chance))
  })
}

const groupsOf: Readonly<Record<string, (chance: Chance) => string>> = {
  'Huyện Trà Sơn': weighed([
    ['19', 56],
    ['30', 22],
    ['01', 22],
  ]),
  'Huyện Sơn Lâm': weighed([
    ['21', 52],
    ['17', 11],
    ['01', 37],
  ]),
  'Thành phố Mẫu Thành': weighed([
    ['01', 96],
    ['04', 4],
  ]),
  'Huyện Nghĩa Bình': weighed([
    ['01', 97],
    ['17', 3],
  ]),
}
/** The people who live there: minorities in the mountains, Hoa in the city, Chăm here and there. */
export const ethnicityAt = ({ old }: Village, chance: Chance): Ethnicity => {
  const group = groupsOf[old.district.name]
  if (!group || (old.name.startsWith('Thị trấn') && chance.is(0.6))) return kinh
  return Ethnicity.parse(group(chance))
}

type NewHome = {
  readonly village: Village
  readonly year: number
  readonly chance: Chance
  readonly kind?: FamilyKind
  readonly among?: 'reviewed' | 'everybody'
  /** A family that is already there: after a split, or drawn up by hand. */
  readonly people?: Person[]
  readonly pinned?: Home['pinned']
  readonly position?: (headcount: number) => Position
}

/** A household nobody has on a list, with its people. */
export function addHome(world: World, it: NewHome): Home {
  const home = makeHome(world, it)
  world.homes.push(home)
  return home
}

export function makeHome(world: World, it: NewHome): Home {
  const { village, chance } = it
  const people = it.people ?? family(world, it)
  const address = village.old.setting === 'urban' ? `Tổ ${chance.between(1, 24)}` : `Xóm ${chance.between(1, 9)}`
  return {
    id: world.newId() as HouseholdId, // true: made in the form of a UUIDv7
    merit: chance.is(0.03),
    address: `${address}, ${village.name}`,
    phone: chance.is(0.55) ? `0100${String(chance.below(1_000_000)).padStart(6, '0')}` : null,
    ...(it.pinned ? { pinned: it.pinned } : {}),
    village,
    people,
    left: [],
    position: (it.position ?? neverListed)(people.length),
    ...{ classSince: null, escapedOn: null, escapedNearOn: null, endedOn: null, endedBy: null, lastPeople: [] },
    ...{ scored: null, causes: [], noLabour: false, version: 1, aliases: [] },
  }
}

function family(world: World, { village, year, chance, kind, among = 'reviewed' }: NewHome): Person[] {
  const newId = () => world.newId() as MemberId // true: made in the form of a UUIDv7
  const ethnicity = ethnicityAt(village, chance)
  const people = makeFamily({ newId, chance }, { ethnicity, year, among, ...(kind ? { kind } : {}) })
  const last = world.homes.at(-1)?.people[0]?.nationalId
  // Real lists carry the same number twice here and there.
  if (last && people[0] && chance.is(0.001)) people[0] = { ...people[0], nationalId: last }
  return people
}

/** Không có khả năng lao động: nobody in the household is able to work. */
export const lacksLabour = (people: readonly Person[], on: CivilDate) => people.every((it) => !isAble(it, on))

/** So many of them by chance, those with the greater weight more likely. */
export function choose(
  homes: readonly Home[],
  count: number,
  chance: Chance,
  weight: (home: Home) => number = () => 1,
) {
  if (homes.length < count) throw new RangeError(`${homes.length} households to choose ${count} from`)
  const keyed = homes.map((home) => ({ home, key: chance.next() / weight(home) }))
  keyed.sort((a, b) => a.key - b.key)
  return keyed.slice(0, count).map(({ home }) => home)
}

export const dayIn = (year: number, from: number, until: number, chance: Chance) =>
  `${year}-${two(chance.between(from, until))}-${two(chance.between(1, 28))}` as CivilDate // true: every month has 28 days
