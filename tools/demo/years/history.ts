import { sortName } from '../../../domain/household/search-text.ts'
import type { ListAccount } from '../../../domain/movement/ledger.ts'
import type { PovertyClass } from '../../../domain/standard/classify.ts'
import { liveThrough } from './between.ts'
import type { CommuneYear } from './book.ts'
import { type Flow, flowsAt, startAt } from './flows.ts'
import { classOf, type Home, isPresent } from './home.ts'
import { pinnedHome } from './pinned.ts'
import { openWith, review, reviewNotPoor, visitEscaped } from './review.ts'
import { addHome, choose, spread, type World } from './world.ts'

/** The years 2022 to 2024: the first lists, then twice a year of life and its review. */
export function liveYears(world: World, share: number): void {
  beginWith2022(world, share)
  for (const [year, flow] of flowsAt(share)) {
    liveThrough(world, year, { poor: flow.poor, 'near-poor': flow.nearPoor })
    reviewYear(world, year, flow)
  }
  numberLists(world)
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

/** From the hardest places fewer escape, so that places differ from year to year. */
const easier = (home: Home) => 1 / (0.9 + Math.min(home.village.old.hardship, 4) * 0.04)

function reviewYear(world: World, year: number, { poor, nearPoor, notPoor }: Flow) {
  const chance = world.chance.branch(`review ${year}`)
  const found = new Map<Home, PovertyClass>()
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

  take(choose(on('poor'), poor.toNearPoor - alike('poor', 'near-poor'), chance), 'near-poor')
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
    spread(world, count, chance).map((village) => addHome(world, { village, year, chance }))
  take(newcomers(poor.neverListed), 'poor')
  take(newcomers(nearPoor.neverListed), 'near-poor')
  for (const [home, now] of found) review(world, home, now, year)
  for (const home of newcomers(notPoor)) reviewNotPoor(world, home, year)
  const recent = world.homes.filter((home) => isPresent(home) && !found.has(home) && hasEscaped(home))
  if (year === 2024) for (const home of recent) visitEscaped(world, home, year)
}

const hasEscaped = (home: Home) => home.escapedOn !== null || home.escapedNearOn !== null

/** Lists are numbered as they are printed: poor and near-poor in one, escaped in the other; by village, then by given name. */
function numberLists({ book: { communeYears } }: World) {
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

/** The certificate bears a number of the commune's own book; lists of later years give others. */
function keepNumbers({ year, decisionDate }: CommuneYear, home: Home, no: number) {
  const value = `${String(no).padStart(3, '0')}/${year}/GCN-HN.HCN`
  home.aliases.push({ kind: 'certificate', value, since: decisionDate })
}
