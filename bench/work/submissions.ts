import { todayInVietNam } from '../../domain/kernel/date.ts'
import { connectAsOwner } from '../../server/db/connect.ts'
import { demoPassword } from '../../tools/demo/accounts.ts'
import { type Bench, one } from '../bench.ts'
import { type Client, type Given, newId, signIn } from '../client.ts'
import { type Row, row } from '../row.ts'
import { duration, summary } from '../timing.ts'
import { type Assigned, giveCases } from './phone-ground.ts'

const lanes = 8
/** As many as a phone sends in one request (web/offline/sync.ts). */
const bundle = 20
/** Enough for some seconds of sending; the demo province has fewer households without a case. */
const wanted = { full: 4_000, demo: 400 }
/** Every twentieth request is sent once more, as by a phone that lost our reply. */
const again = 20

/**
 * Interviews from phones, eight at once, each durable before it is answered and done once however often it is sent: as phones
 * send what they gathered, so many in a request, and one by one.
 */
export async function benchSubmissions(bench: Bench): Promise<Row[]> {
  const full = (await one<number>(bench.owner, 'select count(*)::int from household')) > 100_000
  const many = full ? wanted.full : wanted.demo
  const { account, cases } = await giveCases(bench, many)
  const client = await signIn(bench.base, account, demoPassword)
  const today = todayInVietNam(Date.now())
  const inputs = cases.map((it) => ({ commandId: newId(), input: interview(it, today) }))
  const takeShare = (share: number) => inputs.splice(0, Math.ceil(many * share))
  await sendAll(client, takeShare(0.1), 1)

  const alone = await sent(bench, client, takeShare(0.3), 1)
  const gathered = await sent(bench, client, inputs, bundle)
  const bytes = JSON.stringify(gathered.given[0]?.input).length
  const raw = asRate(gathered.given.length, await rawCommits(bench, gathered.given.length, bytes))
  const bare = { ...raw, what: `rows of as many bytes, committed one by one on ${lanes} connections` }
  const note = ({ given }: Sending) =>
    `${given.length} of about ${bytes} bytes; every ${again}th request sent twice, done once`
  return [
    row({
      ...{
        work: `interviews from ${lanes} phones at once, ${bundle} in a request as they send them`,
        unit: 'submissions/s',
      },
      ...{ measured: gathered.rate, raw: bare, bar: { atLeast: 500, ratio: 10 }, note: note(gathered) },
    }),
    row({
      ...{ work: 'answer to such a request', unit: 'ms', measured: summary(gathered.times) },
    }),
    row({
      ...{
        work: `interviews from ${lanes} phones at once, one in a request`,
        unit: 'submissions/s',
        measured: alone.rate,
      },
      ...{ raw: bare, bar: { atLeast: 500, ratio: 10 }, note: note(alone) },
    }),
    row({
      ...{ work: 'answer to one interview', unit: 'ms', measured: summary(alone.times), bar: { p95: 90 } },
    }),
  ]
}

type Interview = Given & { readonly input: ReturnType<typeof interview> }
type Sending = { readonly given: readonly Interview[]; readonly times: readonly number[]; readonly rate: Rate }
type Rate = { readonly median: number; readonly p95: number; readonly times: number }

const asRate = (many: number, took: number): Rate => ({
  ...{ median: (many / took) * 1_000, p95: (many / took) * 1_000, times: many },
})

async function sent({ owner }: Bench, client: Client, given: readonly Interview[], size: number): Promise<Sending> {
  const times: number[] = []
  const took = await duration(() => sendAll(client, given, size, times))
  const kept = await one<number>(owner, `select count(*)::int from survey where id = any ($1::uuid[])`, [
    given.map(({ input }) => input.surveyId),
  ])
  if (kept !== given.length) throw new Error(`${given.length} interviews were sent and ${kept} are there`)
  return { given, times, rate: asRate(given.length, took) }
}

async function sendAll(client: Client, given: readonly Interview[], size: number, times: number[] = []) {
  const requests = Array.from({ length: Math.ceil(given.length / size) }, (_, at) =>
    given.slice(at * size, (at + 1) * size),
  )
  let next = 0
  const lane = async () => {
    for (let at = next++; at < requests.length; at = next++) {
      const request = requests[at] ?? []
      times.push(await duration(() => client.giveAll('review.interview', request)))
      if (at % again === 0) await client.giveAll('review.interview', request)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** An answered sheet of about two kilobytes, whoever lives there. */
const interview = ({ id, version, members }: Assigned, on: string) => ({
  ...{ id, seenVersion: version, surveyId: newId(), on, income: { kind: 'by-hand', points: 130 } },
  answers: {
    household: {
      ...{ floorArea: 42, waterSource: 'tap', latrine: 'septic', internetUse: true, devices: ['tv'] },
      durable: { wall: true, column: true, roof: true },
    },
    members: members.map((member) => ({
      ...{ id: member, ableToWork: true, work: 'self-employed', monthlyAllowance: false, disabled: false },
      ...{ insurance: { has: true }, studying: 'none', finished: 'upper-secondary' },
    })),
  },
  evidence: {
    position: { latitude: 22.1, longitude: 104.7, accuracy: 12 },
    signed: { kind: 'signature', strokes: [Array.from({ length: 160 }, (_, at) => (at * 37) % 1_000)] },
  },
})

/** What the machine's disk allows: the same number of rows of that size, each a commit of its own. Milliseconds. */
async function rawCommits({ owner, url }: Bench, many: number, bytes: number): Promise<number> {
  await owner.query(
    'drop table if exists bench_raw_commit; create table bench_raw_commit (id uuid primary key, body text)',
  )
  const clients = Array.from({ length: lanes }, () => connectAsOwner(url))
  await Promise.all(clients.map((it) => it.connect()))
  const body = 'x'.repeat(bytes)
  let left = many
  const took = await duration(() =>
    Promise.all(
      clients.map(async (it) => {
        while (left-- > 0) await it.query('insert into bench_raw_commit values ($1, $2)', [newId(), body])
      }),
    ),
  )
  await Promise.all(clients.map((it) => it.end()))
  await owner.query('drop table bench_raw_commit')
  return took
}
