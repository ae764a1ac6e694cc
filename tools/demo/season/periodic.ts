import { addDays, type CivilDate } from '../../../domain/kernel/date.ts'
import { opinionBy } from '../../../domain/review/season/clocks.ts'
import { proposeDays } from '../../../domain/review/season/round.ts'
import type { PovertyClass } from '../../../domain/standard/classify.ts'
import type { ReviewNumbers } from '../../../server/review/season/numbers.ts'
import type { Chance } from '../chance.ts'
import type { Commune } from '../places.ts'
import { classOf, type Home, isPresent } from '../years/home.ts'
import { causesOf, enter, recognise } from '../years/review.ts'
import { addHome, lacksLabour, spread, type World } from '../years/world.ts'
import { newCase, type SeasonCase, type SeasonRound, step } from './case.ts'
import { follow, type Happened, type Scene } from './course.ts'
import { demoCommune, everyState } from './every-state.ts'
import { calendarOf, workdayBy, workdayFrom, workdaysFrom } from './workdays.ts'

export type Opinion = {
  readonly id: string
  readonly round: SeasonRound
  readonly commune: Commune
  readonly sentOn: CivilDate
  readonly dueOn: CivilDate
  readonly answeredOn: CivilDate | null
}
export type Season = Happened & {
  readonly rounds: SeasonRound[]
  readonly cases: SeasonCase[]
  readonly opinions: Opinion[]
}

/** Households of the whole province that ask for a review in a year. */
const asking = 600
/** The standard of 2022-2025 lasts until the end of this year (NĐ 07/2021 art. 3), and so do the demo's rounds. */
export const lastYear = 2026

/** Who interviews in a commune: the demo's own reviewer in her village, elsewhere one of the commune. */
export const reviewerOf = ({ village }: Home): string =>
  village.today.name === demoCommune && village.name === 'Thôn Phước Tân' ? 'reviewer' : `rasoat.${village.today.code}`

/**
 * The yearly round of the year that is under way, as it stands on a day: every commune at its own pace, some recognised, some late.
 * Its opinion is that of the department (Sở), so that step 5 can be seen.
 */
export function runPeriodic(
  world: World,
  season: Season,
  share: number,
  numbers: ReviewNumbers,
  today: CivilDate,
): void {
  const year = Number(today.slice(0, 4))
  const days = proposeDays('periodic', year, 9, numbers)
  if (!days || year > lastYear || today < days.opensOn || today > days.closesOn) return
  const round: SeasonRound = {
    id: world.newId(),
    kind: 'periodic',
    year,
    days,
    opinion: 'department',
    ownForm: world.newId(),
  }
  season.rounds.push(round)
  const asked = newcomers(world, Math.round(asking * share), round)
  const byCommune = Map.groupBy(
    [...world.homes.filter((it) => isPresent(it) && classOf(it) !== 'neither'), ...asked],
    ({ village }) => village.today,
  )
  for (const [at, commune] of world.geography.today.entries()) {
    const homes = byCommune.get(commune) ?? []
    runCommune({ world, season, round, numbers, today, commune, homes, asked, at })
  }
}

/** Households that no list had yet ask in August and September; from that day the register knows them. */
function newcomers(world: World, count: number, { year }: SeasonRound): ReadonlySet<Home> {
  const chance = world.chance.branch(`asking ${year}`)
  return new Set(
    spread(world, count, chance).map((village) => {
      const home = addHome(world, { village, year, chance })
      const { commandId } = world.communeYear(village, year)
      const on = addDays(`${year}-08-03` as CivilDate, chance.between(0, 40)) // true: a day of every year
      world.book.events.push({ home, village, on, kind: 'recorded', details: {}, commandId })
      return home
    }),
  )
}

type Running = Omit<Scene, 'happened' | 'officer'> & {
  readonly season: Season
  readonly commune: Commune
  readonly homes: readonly Home[]
  readonly asked: ReadonlySet<Home>
  readonly at: number
}

function runCommune({ world, season, round, numbers, today, commune, homes, asked, at }: Running) {
  const chance = world.chance.branch(`round ${round.id} ${commune.id}`)
  // Every thirteenth commune has not begun, or is far behind.
  const pace = at % 13 === 5 ? 1.6 : chance.between(72, 128) / 100
  const day = (part: number) => workdayFrom(part2day(round, part * pace))
  const listOn = day(0.03)
  if (listOn > today) return
  const cases = homes.map((home) =>
    newCase(world, {
      ...{ round, home, source: asked.has(home) ? 'asked' : 'listed', on: listOn, reviewer: reviewerOf(home) },
      ...{ askedOn: asked.has(home) ? listOn : null, found: findingOf(home, round.year, chance) },
    }),
  )
  season.cases.push(...cases)
  const scene: Scene = {
    ...{ world, round, numbers, today, happened: season },
    officer: commune.name === demoCommune ? 'commune' : null,
  }
  if (commune.name === demoCommune) return everyState(scene, cases)
  for (const some of Map.groupBy(cases, ({ home }) => home.village).values()) {
    const meetOn = workdaysFrom(day(0.58), chance.between(0, 4))
    const postOn = workdaysFrom(meetOn, chance.between(2, 4))
    follow(scene, some, {
      assignOn: day(0.07),
      interviewFrom: day(0.1),
      interviewTo: workdaysFrom(meetOn, -8),
      meetOn,
      postOn,
    })
  }
  finish(scene, season, commune, cases)
}

const part2day = ({ days }: SeasonRound, part: number) =>
  addDays(days.opensOn, Math.round(((Date.parse(days.closesOn) - Date.parse(days.opensOn)) / 86_400_000) * part))

/** Of the household of the pictures its story decides, of the others chance. */
function findingOf(home: Home, year: number, chance: Chance): PovertyClass {
  if (home.pinned) return home.pinned[year]?.class ?? classOf(home)
  const luck = chance.next()
  const was = classOf(home)
  if (was === 'poor') return luck < 0.19 ? 'neither' : luck < 0.31 ? 'near-poor' : 'poor'
  if (was === 'near-poor') return luck < 0.32 ? 'neither' : luck < 0.335 ? 'poor' : 'near-poor'
  return luck < 0.3 ? 'poor' : luck < 0.68 ? 'near-poor' : 'neither'
}

/** Reported to the department when the last result has hung out, answered, and decided by the chair. */
function finish(scene: Scene, season: Season, commune: Commune, cases: readonly SeasonCase[]) {
  const { world, round, numbers, today } = scene
  if (cases.length === 0 || cases.some(({ state }) => state !== 'posted')) return
  const until = cases.map(({ clock, lastOn }) => clock ?? lastOn).reduce((a, b) => (a > b ? a : b))
  const sentOn = workdaysFrom(until, 1)
  if (sentOn > today) return
  const chance = world.chance.branch(`finish ${round.id} ${commune.id}`)
  const dueOn = opinionBy(sentOn, numbers, calendarOf(round.year))
  const answerOn = workdaysFrom(sentOn, chance.between(2, 5))
  const answeredOn = answerOn <= today ? answerOn : null
  const opinion = { id: world.newId(), round, commune, sentOn, dueOn, answeredOn }
  season.opinions.push(opinion)
  for (const it of cases) step(it, 'refer', { on: sentOn, by: null, clock: dueOn, details: { opinion: opinion.id } })
  if (!answeredOn) return
  const comment = 'Thống nhất với kết quả rà soát.'
  for (const it of cases)
    step(it, 'approve', { on: answeredOn, by: 'province', details: { opinion: opinion.id, comment } })
  const decidedOn = workdaysFrom(answeredOn, chance.between(1, 4))
  if (decidedOn <= today && decidedOn <= workdayBy(round.days.closesOn)) decide(world, cases, decidedOn)
}

/** The chair's two decisions: the list of the year, and the ledger. */
function decide(world: World, cases: readonly SeasonCase[], on: CivilDate) {
  const year = Number(on.slice(0, 4))
  const [first] = cases
  if (!first) return
  const commune = Object.assign(world.communeYear(first.home.village, year), {
    decisionDate: on,
    reviewDate: first.lastOn,
  })
  for (const it of cases) {
    step(it, 'recognise', { on, by: null, details: { decisionNo: commune.decisionNo } })
    it.listId = commune.listId
    const { home, found, was } = it
    home.noLabour = lacksLabour(home.people, on)
    home.causes = found === 'neither' ? [] : causesOf(home, world.chance.branch(`causes ${it.id}`))
    if (found !== 'neither' || was !== 'neither') {
      enter(commune, home, found, was)
      recognise(world, home, found, commune)
    }
  }
}
