import { todayInVietNam } from '../../domain/kernel/date.ts'
import { connectAsOwner } from '../../server/db/connect.ts'
import { demoPassword } from '../../tools/demo/accounts.ts'
import { type Bench, one } from '../bench.ts'
import { type Client, newId, signIn } from '../client.ts'
import { type Row, row } from '../row.ts'
import { duration, summary } from '../timing.ts'
import { type Assigned, giveCases } from './phone-ground.ts'

const lanes = 8
/** Enough for some seconds of sending; the demo province has fewer households without a case. */
const wanted = { full: 4_000, demo: 400 }
/** Every twentieth is sent once more, as by a phone that lost our reply. */
const again = 20

/** Interviews from phones, eight at once, each durable before it is answered and done once however often it is sent. */
export async function benchSubmissions(bench: Bench): Promise<Row[]> {
  const full = (await one<number>(bench.owner, 'select count(*)::int from household')) > 100_000
  const { account, cases } = await giveCases(bench, full ? wanted.full : wanted.demo)
  const client = await signIn(bench.base, account, demoPassword)
  const today = todayInVietNam(Date.now())
  const inputs = cases.map((it) => ({ commandId: newId(), input: interview(it, today) }))
  const warmUp = inputs.splice(0, Math.ceil(inputs.length / 10))
  await sendAll(client, warmUp)

  const times: number[] = []
  const took = await duration(() => sendAll(client, inputs, times))
  const kept = await one<number>(bench.owner, `select count(*)::int from survey where id = any ($1::uuid[])`, [
    inputs.map(({ input }) => input.surveyId),
  ])
  if (kept !== inputs.length) throw new Error(`${inputs.length} interviews were sent and ${kept} are there`)
  const bytes = JSON.stringify(inputs[0]?.input).length
  const raw = await rawCommits(bench, inputs.length, bytes)
  const rate = (took: number) => (inputs.length / took) * 1_000
  const one_ = summary(times)
  const perSecond = { median: rate(took), p95: rate(took), times: inputs.length }
  const bare = { median: rate(raw), p95: rate(raw), times: inputs.length }
  const made = row({
    ...{
      work: `interviews from phones, ${lanes} at once, scored and durable`,
      unit: 'submissions/s',
      measured: perSecond,
    },
    raw: { ...bare, what: `rows of as many bytes, committed one by one on ${lanes} connections` },
    bar: { atLeast: 500, ratio: 10 },
    note: `${inputs.length} of about ${bytes} bytes; every ${again}th sent twice, done once`,
  })
  const answer = row({
    ...{ work: 'answer to one interview while eight send', unit: 'ms', measured: one_, bar: { p95: 90 } },
  })
  return [made, answer]
}

type Given = { readonly commandId: string; readonly input: ReturnType<typeof interview> }

async function sendAll(client: Client, inputs: readonly Given[], times: number[] = []) {
  let next = 0
  const lane = async () => {
    for (let at = next++; at < inputs.length; at = next++) {
      const { commandId, input } = inputs[at] as Given // true: `at` is below the length
      times.push(await duration(() => client.give('review.interview', input, commandId)))
      if (at % again === 0) await client.give('review.interview', input, commandId)
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
