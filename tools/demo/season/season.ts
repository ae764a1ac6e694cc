import type pg from 'pg'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { numberCodes, type ReviewNumbers } from '../../../server/review/season/numbers.ts'
import { numberLists } from '../years/history.ts'
import { classOf } from '../years/home.ts'
import type { World } from '../years/world.ts'
import { newCase } from './case.ts'
import { reviewerOf, runPeriodic, type Season } from './periodic.ts'
import { runRegular } from './regular.ts'

/** The rounds of the year that is under way, as they stand on a day. */
export function makeSeason(world: World, share: number, numbers: ReviewNumbers, today: CivilDate): Season {
  const season: Season = { rounds: [], cases: [], opinions: [], meetings: [], postings: [] }
  const before = world.book.communeYears.filter(({ entries }) => entries.length > 0)
  runPeriodic(world, season, share, numbers, today)
  runRegular(world, season, numbers, today)
  listRecognised(world, season)
  numberLists(world.book.communeYears.filter((it) => it.entries.length > 0 && !before.includes(it)))
  return season
}

/** Whom a monthly round put on a list meanwhile is reviewed with all others on it. */
function listRecognised(world: World, season: Season) {
  const round = season.rounds.find(({ kind }) => kind === 'periodic')
  if (!round) return
  for (const { home, state, lastOn } of [...season.cases])
    if (
      state === 'recognised' &&
      classOf(home) !== 'neither' &&
      !season.cases.some((it) => it.home === home && it.round === round)
    )
      season.cases.push(
        newCase(world, {
          round,
          home,
          source: 'listed',
          askedOn: null,
          found: classOf(home),
          reviewer: reviewerOf(home),
          on: lastOn,
        }),
      )
}

/** As the law has them on a day. */
export async function lawNumbers(client: pg.ClientBase, on: CivilDate): Promise<ReviewNumbers> {
  const { rows } = await client.query<{ name: string; value: number }>(
    'select name, legal_number_at(code, $1::date)::float8 as value from unnest($2::text[], $3::text[]) it (name, code)',
    [on, Object.keys(numberCodes), Object.values(numberCodes)],
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value])) as ReviewNumbers // true: one row for each name above
}
