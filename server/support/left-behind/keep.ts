import { type RawBuilder, sql } from 'kysely'
import { addMonths, CivilDate, civilDate, todayInVietNam, yearOf } from '../../../domain/kernel/date.ts'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import { lockNo } from '../../db/lock-no.ts'
import { seeWithin } from '../../db/see-within.ts'
import type { Db, Tx } from '../../db/types.ts'
import type { Task } from '../../job/work.ts'
import { gapColumns, gapsOn } from './gap.ts'
import { groundOf } from './scope.ts'

/** Beyond so many stale households a day is worked out anew. Folding in twenty thousand costs a sixth of a province of 300,000, fifty thousand half. */
const mostFolded = 50_000

/**
 * A day of 300,000 households takes some seconds. While a province has just been filled, or a great list saved, PostgreSQL knows
 * the sizes of some tables and not yet of others, and was seen to choose a plan that ran for twenty minutes: given up and begun again
 * a minute later, it chooses a good one.
 */
const longestMs = 120_000

export const keepGapsTask: Task = ({ db, now }) => keepGaps(db, todayInVietNam(now()), longestMs)

/**
 * Keeps the lists people look at: of today, of the end of the last year with a recognised list and of the last one with a plan,
 * each with the days its length is compared with. First what was written is folded into the days that are kept, then each missing day is made, in a
 * transaction of its own, so that what is done stays done; what somebody commits meanwhile stays stale and waits for the
 * next time. A statement that takes longer than `ms` is given up.
 */
export async function keepGaps(db: Db, today: CivilDate, ms = longestMs): Promise<void> {
  const missing = (await alone(db, ms, (tx) => foldAll(tx, today))) ?? []
  for (const day of missing) await alone(db, ms, (tx) => make(tx, day))
}

/** In one snapshot, and by nobody else meanwhile; undefined where somebody else is at it. */
const alone = <T>(db: Db, ms: number, work: (tx: Tx) => Promise<T>): Promise<T | undefined> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await seeWithin(tx, AreaPath.parse('/'))
      await sql`select set_config('statement_timeout', ${String(ms)}, true)`.execute(tx)
      const { rows } = await sql<{
        mine: boolean
      }>`select pg_try_advisory_xact_lock(${lockNo.keepGaps}) as mine`.execute(tx)
      return rows[0]?.mine ? work(tx) : undefined
    })

/** The days that are to be kept and are not, once those that are kept know what was written. */
async function foldAll(tx: Tx, today: CivilDate): Promise<readonly CivilDate[]> {
  const days = await daysToKeep(tx, today)
  const stale = await takeStale(tx)
  const none = stale === 'many' ? sql`true` : sql`not day = any (${days}::date[])`
  await sql`delete from gap_day where ${none}`.execute(tx)
  const kept = await daysKept(tx)
  if (stale !== 'many') for (const day of days) if (kept.has(day)) await foldIn(tx, day, stale)
  return days.filter((day) => !kept.has(day))
}

async function daysKept(tx: Tx): Promise<ReadonlySet<CivilDate>> {
  const { rows } = await sql<{ day: CivilDate }>`
    select day from gap_day d join gap_rules r on r.no = d.rules_no`.execute(tx)
  return new Set(rows.map(({ day }) => day))
}

/** First those that are looked at, then those they are compared with. */
async function daysToKeep(tx: Tx, today: CivilDate): Promise<readonly CivilDate[]> {
  const { rows } = await sql<{ listed: number | null; planned: number | null }>`
    select (select max(year)::int from recognised_lists(1990, 2100) where year < ${yearOf(today)}) as listed,
           (select max(year)::int from plan where year < ${yearOf(today)}) as planned`.execute(tx)
  const years = [rows[0]?.listed ?? [], rows[0]?.planned ?? []].flat()
  const ends = [today, ...years.map((year) => CivilDate.parse(`${year}-12-31`))]
  return [...new Set([...ends, ...ends.flatMap(comparedDays)])]
}

/** The start of the year, three months before, and the day itself. */
export const comparedDays = (day: CivilDate): readonly [CivilDate, CivilDate, CivilDate] => [
  civilDate(yearOf(day), 1, 1) ?? day,
  addMonths(day, -3),
  day,
]

/** What this snapshot sees of it, and no more; 'many' where it is more than would be folded in. */
async function takeStale(tx: Tx): Promise<readonly string[] | 'many'> {
  const { rows } = await sql<{ ids: string[] }>`
    with taken as (delete from gap_stale returning household_id)
    select array(select distinct household_id from taken limit ${mostFolded + 1}) as ids`.execute(tx)
  const ids = rows[0]?.ids ?? []
  return ids.length <= mostFolded ? ids : 'many'
}

async function make(tx: Tx, day: CivilDate) {
  if ((await daysKept(tx)).has(day)) return
  await sql`delete from gap_day where day = ${day}`.execute(tx)
  await sql`insert into gap_day (day, rules_no) select ${day}, no from gap_rules`.execute(tx)
  await store(tx, day, sql`true`)
}

async function foldIn(tx: Tx, day: CivilDate, stale: readonly string[]) {
  if (stale.length === 0) return
  await sql`delete from gap_kept where day = ${day} and household_id = any (${stale}::uuid[])`.execute(tx)
  await store(tx, day, sql`h.id = any (${stale}::uuid[])`)
}

async function store(tx: Tx, day: CivilDate, which: RawBuilder<unknown>) {
  const { scope, rules } = await groundOf(tx, AreaPath.parse('/'), day, day)
  await sql`
    with ${gapsOn(scope, rules, which)}
    insert into gap_kept (day, ${gapColumns}) select ${day}::date, ${gapColumns} from gap`.execute(tx)
}
