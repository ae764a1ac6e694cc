import { type Bench, one, type Person } from './bench.ts'
import { type Bar, type Row, row } from './row.ts'
import { planOf, replay, type Statement, statementsOf } from './statements.ts'
import { summary, timesOf } from './timing.ts'

type Query = Readonly<Record<string, string>>
export type Reading = {
  readonly work: string
  readonly who: Person
  readonly path: string
  /** Asked in turn. Their figures go into one row; the slowest is named. */
  readonly queries: readonly Query[]
  readonly rounds: number
  readonly bar?: Bar
  readonly note?: string
  /** Something is written before every reading, so that no answer kept from the one before is given again. */
  readonly afterWrite?: boolean
}

/**
 * Facts of one household written, another one each time: its entry in the register, needs, deliveries and interview, as a day's work
 * writes them. Whatever the server keeps "while nothing is written" has to be read anew.
 */
export const write = async ({ owner }: Bench) => {
  const id = await one<string>(owner, 'select household_id from survey_latest order by random() limit 1')
  for (const [table, key] of [
    ['household', 'id'],
    ['need', 'household_id'],
    ['delivery', 'household_id'],
    ['survey', 'household_id'],
    ['survey_latest', 'household_id'],
  ] as const)
    await owner.query(`update ${table} set area = area where ${key} = $1`, [id])
}

export function urlOf(path: string, query: Query): string {
  const rest = Object.entries(query).filter(([name]) => !path.includes(`{${name}}`))
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(query[name] ?? ''))
  return rest.length === 0 ? filled : `${filled}?${new URLSearchParams(rest)}`
}

/** A view over HTTP, and beside it, turn by turn, the very statements it sends as raw PostgreSQL answers them. */
export async function viewRow(bench: Bench, it: Reading): Promise<Row> {
  const sent = await Promise.all(it.queries.map((query) => statementsOf(bench.url, it.who.reader, it.path, query)))
  await bench.owner.query(`select set_config('app.within', $1, false)`, [it.who.reader.actor.area])
  const tasks = [
    ...it.queries.map((query) => () => it.who.client.get(urlOf(it.path, query))),
    ...sent.map((statements) => () => replay(bench.owner, statements)),
  ]
  const before = it.afterWrite ? { before: () => write(bench) } : {}
  const times = await timesOf(tasks, { rounds: it.rounds, warmUp: 2, ...before })
  const ours = times.slice(0, it.queries.length)
  const made = row({
    ...{ work: it.work, unit: 'ms', measured: summary(ours.flat()) },
    raw: { ...summary(times.slice(it.queries.length).flat()), what: 'the same statements, owner, no wall' },
    ...(it.bar ? { bar: it.bar } : {}),
    note: noteOf(it, ours),
  })
  if (made.met !== false) return made
  const slowest = slowestOf(ours)
  return { ...made, profile: await profileOf(bench, it.who, sent[slowest] ?? []) }
}

const slowestOf = (times: readonly (readonly number[])[]) => {
  const medians = times.map((it) => summary(it).median)
  return medians.indexOf(Math.max(...medians))
}

function noteOf({ queries, path, note }: Reading, times: readonly (readonly number[])[]): string {
  if (queries.length === 1) return note ?? ''
  const at = slowestOf(times)
  const slow = `slowest of ${queries.length}: ${decodeURIComponent(urlOf(path, queries[at] ?? {}))}, median ${summary(times[at] ?? []).median.toFixed(1)} ms`
  return note ? `${note}; ${slow}` : slow
}

/** The plans of every statement, as the application's role sees them. */
export const profileOf = async ({ url }: Bench, { reader }: Person, statements: readonly Statement[]) => {
  const plans = []
  for (const statement of statements)
    plans.push(`${statement.sql.trim()}\n\n${await planOf(url, reader.actor, statement)}`)
  return plans
}
