import { demoPassword } from '../../tools/demo/accounts.ts'
import { type Bench, one } from '../bench.ts'
import { signIn } from '../client.ts'
import { type Row, row } from '../row.ts'
import { replay, statementsOf } from '../statements.ts'
import { duration, summary, timesOf } from '../timing.ts'
import { profileOf, urlOf } from '../view-row.ts'

const path = '/api/households.csv'
const listPath = '/api/households?class=poor&limit=50'
const wanted = 50_000

/** A file of about 50,000 households while somebody else goes on listing households. */
export async function benchExport(bench: Bench): Promise<Row[]> {
  const { client, reader } = bench.province
  const { query, count } = await aboutFiftyThousand(bench)
  const purpose = { purpose: 'Bench' }
  const sent = await statementsOf(bench.url, reader, path, { ...query, ...purpose })
  const url = urlOf(path, { ...query, ...purpose })
  const [ours = [], raw = []] = await timesOf([() => client.get(url), () => replay(bench.owner, sent)], {
    rounds: 5,
    warmUp: 1,
  })
  const file = row({
    ...{ work: `CSV of ${count.toLocaleString('en')} households`, unit: 'ms', measured: summary(ours) },
    raw: { ...summary(raw), what: 'the same statements, owner, no wall' },
    // The bar is for 50,000 rows; a filter seldom finds exactly so many.
    bar: { median: Math.round(1_000 * Math.max(1, count / wanted)) },
    note: urlOf(path, query),
  })
  const profile = file.met ? [] : await profileOf(bench, bench.province, sent.slice(0, 3))
  return [{ ...file, profile }, ...(await others(bench, url))]
}

/** What a second officer notices: lists asked one after the other, in quiet and while three files are made. */
async function others(bench: Bench, url: string): Promise<Row[]> {
  const other = await signIn(bench.base, 'province', demoPassword)
  const listing = async (until: Promise<unknown>) => {
    const times: number[] = []
    let going = true
    const stop = () => {
      going = false
    }
    until.then(stop, stop)
    while (going) times.push(await duration(() => other.get(listPath)))
    return times
  }
  const quiet = await listing(new Promise((done) => setTimeout(done, 2_000)))
  const making = (async () => {
    for (let file = 0; file < 3; file += 1) await bench.province.client.get(url)
  })()
  // A failing listing would have thrown: there is no figure with errors in it.
  const busy = await listing(making)
  await making
  const raw = { ...summary(quiet), what: 'the same lists while no file is made' }
  const work = 'household list of another reader while the CSV is made'
  return [row({ work, unit: 'ms', measured: summary(busy), raw, note: `${busy.length} lists, 0 errors` })]
}

/** The filter that comes nearest to 50,000 households. */
async function aboutFiftyThousand({ owner }: Bench) {
  const filters: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
    [{}, 'true'],
    [{ minority: 'true' }, `ethnicity <> '01'`],
    [{ minority: 'false' }, `ethnicity = '01'`],
    [{ class: 'neither' }, `class = 'neither'`],
    [{ noLabour: 'true' }, 'no_labour'],
    [{ ethnicity: '30' }, `ethnicity = '30'`],
    [{ ethnicity: '19' }, `ethnicity = '19'`],
    [{ ethnicity: '21' }, `ethnicity = '21'`],
  ]
  const counted = []
  for (const [query, where] of filters)
    counted.push({
      query,
      count: await one<number>(owner, `select count(*) from household where ended_on is null and ${where}`),
    })
  counted.sort((a, b) => Math.abs(a.count - wanted) - Math.abs(b.count - wanted))
  return counted[0] ?? { query: {}, count: 0 }
}
