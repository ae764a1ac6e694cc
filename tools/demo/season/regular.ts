import { addDays, addMonths, CivilDate } from '../../../domain/kernel/date.ts'
import { settled } from '../../../domain/movement/ledger.ts'
import { proposeDays } from '../../../domain/review/season/round.ts'
import type { ReviewNumbers } from '../../../server/review/season/numbers.ts'
import type { Village } from '../places.ts'
import { book } from '../years/home.ts'
import { addHome, type World } from '../years/world.ts'
import { newCase, type SeasonCase, type SeasonRound, step } from './case.ts'
import { ask, assign, check, meet, post, type Scene } from './course.ts'
import { demoCommune } from './every-state.ts'
import { lastYear, reviewerOf, type Season } from './periodic.ts'
import { workdayBy, workdayFrom, workdaysFrom } from './workdays.ts'

/** The monthly rounds of the last two months: one decided, one under way. They come from households that asked. */
export function runRegular(world: World, season: Season, numbers: ReviewNumbers, today: CivilDate): void {
  const last = CivilDate.parse(`${today.slice(0, 8)}${String(numbers.regularFromDay).padStart(2, '0')}`)
  const current = last <= today ? last : addMonths(last, -1)
  for (const opensOn of [addMonths(current, -1), current]) runMonth(world, season, numbers, opensOn, today)
}

function runMonth(world: World, season: Season, numbers: ReviewNumbers, opensOn: CivilDate, today: CivilDate) {
  const [year, month] = [Number(opensOn.slice(0, 4)), Number(opensOn.slice(5, 7))]
  const days = proposeDays('regular', year, month, numbers)
  // The year of the plan is closed, and after 2026 households are scored by a table the demo does not have.
  if (!days || year <= 2024 || year > lastYear) return
  const round: SeasonRound = { id: world.newId(), kind: 'regular', year, days, opinion: 'none' }
  season.rounds.push(round)
  const chance = world.chance.branch(`month ${opensOn}`)
  // While lists of the year are being recognised a commune that is through with it has no monthly round.
  const others = month < numbers.periodicFrom / 100 - 1
  const communes = world.geography.today.filter(
    ({ name }, at) => name === demoCommune || (others && at % 17 === month % 17),
  )
  for (const commune of communes) {
    const villages = world.geography.villages.filter((it) => it.today === commune).slice(0, 3)
    const first = workdayFrom(opensOn)
    const askedOn = addDays(opensOn, -chance.between(2, 9))
    const cases = villages.map((village): SeasonCase => {
      const home = asks(world, village, year, askedOn)
      const found = chance.is(0.4) ? 'poor' : chance.is(0.6) ? 'near-poor' : 'neither'
      return newCase(world, { round, home, source: 'asked', askedOn, found, reviewer: reviewerOf(home), on: first })
    })
    season.cases.push(...cases)
    const isDemo = commune.name === demoCommune
    goOn({ world, round, numbers, today, happened: season, officer: isDemo ? 'commune' : null }, cases, first, isDemo)
  }
}

function asks(world: World, village: Village, year: number, on: CivilDate) {
  const home = addHome(world, { village, year, chance: world.chance.branch(`asks ${on} ${village.id}`) })
  const { commandId } = world.communeYear(village, year)
  world.book.events.push({ home, village, on, kind: 'recorded', details: {}, commandId })
  return home
}

/** Fifteen days from the first visit to the decision, each step on its day. */
function goOn(scene: Scene, cases: readonly SeasonCase[], first: CivilDate, isDemo: boolean) {
  const { today, round } = scene
  const reached = (days: number) => workdaysFrom(first, days) <= today
  const on = (days: number) => workdaysFrom(first, days)
  for (const it of cases) {
    if (!reached(1)) return
    assign(scene, it, on(1))
    if (reached(2)) ask(scene, it, on(2))
    if (reached(3)) check(scene, it, on(3))
  }
  for (const it of cases) if (reached(4)) meet(scene, [it], on(4))
  for (const it of cases) if (reached(5)) post(scene, [it], on(5))
  const decidedOn = workdayBy(round.days.closesOn)
  if (decidedOn > today || !cases.every(({ state }) => state === 'posted')) return
  for (const it of cases) decide(scene, it, decidedOn, isDemo)
}

function decide({ world, round }: Scene, it: SeasonCase, on: CivilDate, isDemo: boolean) {
  const { home, found } = it
  const month = Number(on.slice(5, 7))
  const decisionNo = `${600 + month}/QĐ-UBND`
  const commune = world.communeYear(home.village, round.year)
  const details = { decisionNo, signer: commune.signer, escapedNo: `${700 + month}/QĐ-UBND`, escapedOn: on }
  step(it, 'recognise', { on, by: isDemo ? 'chair' : null, details })
  book(world.book, home, settled(home.position, { class: found, headcount: home.people.length }), {
    ...{ on, cause: 'recognition', commune, decisionNo },
    event: { kind: 'recognised', details: { year: round.year, class: found, was: it.was, decisionNo } },
  })
}
