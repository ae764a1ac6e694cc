import { CivilDate } from '../../../domain/kernel/date.ts'
import { type ListAccount, neverListed, opened, settled } from '../../../domain/movement/ledger.ts'
import type { PovertyClass } from '../../../domain/standard/classify.ts'
import { type Chance, shareOut } from '../chance.ts'
import { chooseMask } from '../people/mask.ts'
import type { OldCommune } from '../places.ts'
import type { CommuneYear, Entry } from './book.ts'
import { book, classOf, ethnicityOf, type Home, headOf, type Scored } from './home.ts'
import { makeHome, type World } from './world.ts'

/*
 * The province at full size, for the bench: every resident household as a record, and the lists of 2015 to 2021 under the
 * standard before. No scores on those lists: the points of that standard are not those of today.
 */
const firstYear = 2015
const lastYear = 2021
/** Of a hundred households that are on no list since 2022, so many were on one before. */
const onceListed = 15

export type OldEntry = { readonly entry: Entry; readonly commune: CommuneYear }

/** Counts up the numbers of each list. */
export type Numbering = (commune: CommuneYear, found: PovertyClass) => string
export function numbering(): Numbering {
  const counted = new Map<string, number>()
  return ({ listId }, found) => {
    const key = `${listId}/${found === 'neither'}`
    const next = (counted.get(key) ?? 0) + 1
    counted.set(key, next)
    return String(next)
  }
}

type Span = { readonly list: ListAccount; readonly from: number; readonly until: number }

/** One household on the lists from one year to another, and on the list of the escaped the year after. */
function listed(world: World, home: Home, { list, from, until }: Span, number: Numbering): OldEntry[] {
  const entries: OldEntry[] = []
  const end = until < lastYear ? until + 1 : until
  for (let year = from; year <= end; year += 1) {
    const found: PovertyClass = year > until ? 'neither' : list
    const people = home.people.filter((it) => it.birthYear <= year)
    const commune = world.communeYear(home.village, year)
    const was = classOf(home)
    const entry: Entry = {
      ...{ home, village: home.village, class: found, was, headName: headOf(home).name, ethnicity: ethnicityOf(home) },
      ...{ noLabour: false, causes: found === 'neither' ? [] : [2], scored: null, listNo: number(commune, found) },
      people: people.map((person) => ({ person, relation: person.relation })),
    }
    entries.push({ entry, commune })
    const counted = { class: found, headcount: people.length }
    const booking = year === firstYear ? { rows: [], position: opened(counted) } : settled(home.position, counted)
    const { decisionDate: on, decisionNo, listId } = commune
    book(world.book, home, booking, { on, cause: 'recognition', commune, decisionNo, listId })
  }
  return entries
}

/** The households of the demo that were listed when 2022 began: since when, chance says. Their ledger is complete then. */
export function giveOldYears(world: World, number: Numbering): OldEntry[] {
  for (const { villages } of world.geography.old)
    for (let year = firstYear; year <= lastYear; year += 1) if (villages[0]) world.communeYear(villages[0], year)
  const first = world.book.communeYears.filter((it) => it.year === lastYear + 1).flatMap((it) => it.entries)
  return first.flatMap((entry) => {
    const { home, was, village } = entry
    if (was === 'neither') return []
    const chance = world.chance.branch(`old ${home.id}`)
    // A twin to walk the years with, of the people of 2022: the household itself already stands where 2024 left it.
    const people = entry.people.map(({ person }) => person)
    const twin: Home = { ...home, village, people, position: neverListed(1), version: 1 }
    const head = headOf(twin).birthYear
    const from = Math.max(chance.between(firstYear, lastYear), head + 18)
    return listed(world, twin, { list: was, from: Math.min(from, lastYear), until: lastYear }, number)
  })
}

/** Above the line, with a few deprivations: as a general review of all households would leave them. */
function scoreAbove({ standard }: World, { people, village }: Home, chance: Chance): Scored {
  const line = standard.incomePointsLine?.[village.old.setting] ?? 0
  const wish = { people, on: generalReview, class: 'neither', before: 0, never: 0 } as const
  return { incomePoints: line + chance.between(1, 90), lacks: chooseMask(wish, chance) }
}
const generalReview = CivilDate.parse('2024-10-01')

/** All other households of a commune, up to its resident total: most never on a list, some before 2022. */
export function* restOf(world: World, commune: OldCommune, number: Numbering): Generator<readonly [Home, OldEntry[]]> {
  const chance = world.chance.branch(`rest ${commune.name}`)
  const here = world.homes.filter((it) => it.endedOn === null && it.village.old === commune).length
  const counts = shareOut(
    commune.homes - here,
    commune.villages.map((it) => it.homes),
  )
  for (const [index, village] of commune.villages.entries())
    for (let left = counts[index] ?? 0; left > 0; left -= 1) {
      const home = makeHome(world, { village, year: 2024, chance, among: 'everybody' })
      home.scored = scoreAbove(world, home, chance)
      const head = headOf(home).birthYear
      if (head > 1990 || !chance.is((onceListed * Math.min(3, 0.6 + commune.hardship * 0.4)) / 100)) {
        yield [home, []]
        continue
      }
      const headcount = home.people.length
      const from = chance.is(0.7) ? firstYear : chance.between(firstYear, lastYear - 1)
      const until = chance.between(from, lastYear - 1)
      const list = chance.is(0.55) ? 'poor' : 'near-poor'
      const entries = listed(world, home, { list, from, until }, number)
      home.position = { ...home.position, headcount }
      yield [home, entries]
    }
}
