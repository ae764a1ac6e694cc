import { sortName } from '../../../domain/household/search-text.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { ListAccount } from '../../../domain/movement/ledger.ts'
import type { PovertyClass } from '../../../domain/standard/classify.ts'
import { liveThrough } from './between.ts'
import type { CommuneYear } from './book.ts'
import { type Flow, flowsAt, laterFlowsAt, startAt } from './flows.ts'
import { classOf, type Home, isPresent } from './home.ts'
import { pinnedHome } from './pinned.ts'
import { openWith, review, reviewNotPoor, visitEscaped } from './review.ts'
import { addHome, choose, dayIn, spread, type World } from './world.ts'

/** The years 2022 to 2024: the first lists, then twice a year of life and its review. */
export function liveYears(world: World, share: number): void {
  beginWith2022(world, share)
  for (const [year, flow] of flowsAt(share)) {
    liveThrough(world, year, { poor: flow.poor, 'near-poor': flow.nearPoor })
    reviewYear(world, year, flow)
  }
  numberLists(world.book.communeYears)
}

/**
 * The years after the plan year whose periodic round is over, as lists and ledger: their interviews are on paper. Then January to
 * August of the year that is under way, where those months are over.
 */
export function liveOn(world: World, share: number, on: CivilDate): void {
  const before = world.book.communeYears.length
  for (const [year, flow] of laterFlowsAt(share)) {
    if (on <= `${year}-08-31`) break
    liveThrough(world, year, { poor: flow.poor, 'near-poor': flow.nearPoor })
    if (on > `${year}-12-14`) reviewYear(world, year, flow)
  }
  numberLists(world.book.communeYears.slice(before))
}

function beginWith2022(world: World, share: number) {
  const chance = world.chance.branch('2022')
  const { poor, nearPoor, escaped, escapedNearPoor } = startAt(share)
  const begin = (count: number, found: PovertyClass, was: () => PovertyClass) => {
    for (const village of spread(world, count, chance))
      openWith(world, addHome(world, { village, year: 2022, chance }), was(), found, 2022)
  }
  openWith(world, pinnedHome(world), 'poor', 'poor', 2022)
  begin(poor - 1, 'poor', () => (chance.is(0.95) ? 'poor' : chance.is(0.4) ? 'near-poor' : 'neither'))
  begin(nearPoor, 'near-poor', () => (chance.is(0.78) ? 'near-poor' : chance.is(0.7) ? 'poor' : 'neither'))
  begin(escaped, 'neither', () => 'poor')
  begin(escapedNearPoor, 'neither', () => 'near-poor')
}

/** From the hardest places fewer escape; and each commune has its good and its bad year. */
function escapesOf(world: World, year: number): (home: Home) => number {
  const fortune = new Map(
    world.geography.old.map((it) => [it, world.chance.branch(`fortune ${year} ${it.name}`).between(75, 130)]),
  )
  return ({ village: { old } }) => (fortune.get(old) ?? 100) / (90 + Math.min(old.hardship, 4) * 4)
}

function reviewYear(world: World, year: number, { poor, nearPoor, notPoor }: Flow) {
  const chance = world.chance.branch(`review ${year}`)
  const found = new Map<Home, PovertyClass>()
  const easier = escapesOf(world, year)
  const free = (fits: (home: Home) => boolean) =>
    world.homes.filter((home) => isPresent(home) && !found.has(home) && !home.pinned && fits(home))
  const on = (list: ListAccount) => free((home) => classOf(home) === list)
  const at = (account: string) => free((home) => home.position.account === account)
  const take = (homes: readonly Home[], now: PovertyClass) => {
    for (const home of homes) found.set(home, now)
  }
  const pinned = world.homes.filter((home) => home.pinned?.[year])
  for (const home of pinned) found.set(home, home.pinned?.[year]?.class ?? 'neither')
  const alike = (from: PovertyClass, to: PovertyClass) =>
    pinned.filter((home) => classOf(home) === from && found.get(home) === to).length

  take(choose(on('poor'), poor.toNearPoor - alike('poor', 'near-poor'), chance, easier), 'near-poor')
  take(choose(on('poor'), poor.escape, chance, easier), 'neither')
  take(choose(on('near-poor'), nearPoor.toPoor, chance), 'poor')
  take(choose(on('near-poor'), nearPoor.escape, chance, easier), 'neither')
  take(on('poor'), 'poor')
  take(on('near-poor'), 'near-poor')
  take(choose(at('once-poor'), poor.relapse, chance), 'poor')
  take(choose(at('once-near-poor'), poor.onceNearPoor, chance), 'poor')
  take(choose(at('once-near-poor'), nearPoor.relapse, chance), 'near-poor')
  const neverNear = at('once-poor').filter((home) => !home.position.everNearPoor)
  take(choose(neverNear, nearPoor.oncePoor, chance), 'near-poor')

  const newcomers = (count: number) =>
    spread(world, count, chance).map((village) => {
      const home = addHome(world, { village, year, chance })
      const { commandId } = world.communeYear(village, year)
      const on = dayIn(year, 8, 8, chance)
      // They asked for a review: from that day the register knows them.
      world.book.events.push({ home, village, on, kind: 'recorded', details: {}, commandId })
      return home
    })
  take(newcomers(poor.neverListed), 'poor')
  take(newcomers(nearPoor.neverListed), 'near-poor')
  for (const [home, now] of found) review(world, home, now, year)
  for (const home of newcomers(notPoor)) reviewNotPoor(world, home, year)
  const recent = world.homes.filter((home) => isPresent(home) && !found.has(home) && hasEscaped(home))
  if (year === 2024) for (const home of recent) visitEscaped(world, home, year)
}

const hasEscaped = (home: Home) => home.escapedOn !== null || home.escapedNearOn !== null

/** Lists are numbered as they are printed: poor and near-poor in one, escaped in the other; by village, then by given name. */
export function numberLists(communeYears: readonly CommuneYear[]) {
  for (const commune of communeYears) {
    commune.entries.sort((a, b) => a.village.id - b.village.id || compare(sortName(a.headName), sortName(b.headName)))
    const counted = { listed: 0, escaped: 0 }
    for (const entry of commune.entries) {
      const list = entry.class === 'neither' ? 'escaped' : 'listed'
      counted[list] += 1
      entry.listNo = String(counted[list])
      if (list === 'listed') keepNumbers(commune, entry.home, counted[list])
    }
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Its place on every list; and the certificate it was given when it first came onto one, from the commune's own book. */
function keepNumbers({ year, decisionDate: since }: CommuneYear, { aliases }: Home, no: number) {
  const value = String(no)
  if (!aliases.some((it) => it.kind === 'list-no' && it.value === value))
    aliases.push({ kind: 'list-no', value, since })
  if (aliases.some((it) => it.kind === 'certificate')) return
  aliases.push({ kind: 'certificate', value: `${String(no).padStart(3, '0')}-${year}/GCN-HN.HCN`, since })
}
