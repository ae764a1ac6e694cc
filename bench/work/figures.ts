import { formCodes } from '../../contract/report.ts'
import { connectAsApp } from '../../server/db/connect.ts'
import type { Bench } from '../bench.ts'
import { type Row, row } from '../row.ts'
import { replay, statementsOf } from '../statements.ts'
import { summary, timed, timesOf } from '../timing.ts'
import { profileOf, urlOf, viewRow, write } from '../view-row.ts'

const year = '2024'

/** Overview, targets, statutory forms and "what if": figures over a whole province. */
export async function benchFigures(bench: Bench): Promise<Row[]> {
  const { province, commune } = bench
  const overview = { path: '/api/overview', queries: [{ year }], bar: { p95: 50 }, rounds: 30 }
  const targets = { path: '/api/plans/{year}/targets', queries: [{ year }], rounds: 30 }
  const kept = 'again, no fact written since'
  const anew = 'a fact is written before every reading: interviews, needs and deliveries of the year are added up anew'
  return [
    await viewRow(bench, {
      ...overview,
      work: 'overview page data, province',
      who: province,
      note: anew,
      afterWrite: true,
    }),
    await viewRow(bench, { ...overview, work: 'overview page data, commune', who: commune, afterWrite: true }),
    await viewRow(bench, { ...overview, work: `overview page data, province, ${kept}`, who: province }),
    await viewRow(bench, { ...targets, work: 'targets of the plan, province', who: province, afterWrite: true }),
    await viewRow(bench, { ...targets, work: 'targets of the plan, commune', who: commune, afterWrite: true }),
    await viewRow(bench, { ...targets, work: `targets of the plan, province, ${kept}`, who: province }),
    await allForms(bench),
    await viewRow(bench, {
      ...{ work: 'one workbook with all ten forms, province', who: province, path: '/api/reports.xlsx' },
      ...{ queries: [{ year }], rounds: 5, bar: { median: 2_000 }, afterWrite: true },
    }),
    await whatIf(bench),
    await countByCommune(bench),
  ]
}

/** All ten, one after the other, as a screen that opens every form would ask. */
async function allForms(bench: Bench): Promise<Row> {
  const { client, reader } = bench.province
  const path = '/api/reports/{form}'
  const queries = formCodes.map((form) => ({ form, year }))
  const sent = (await Promise.all(queries.map((it) => statementsOf(bench.url, reader, path, it)))).flat()
  const ask = async () => {
    for (const query of queries) await client.get(urlOf(path, query))
  }
  const [ours = [], raw = []] = await timesOf([ask, () => replay(bench.owner, sent)], {
    ...{ rounds: 5, warmUp: 1, before: () => write(bench) },
  })
  const made = row({
    ...{ work: 'all ten statutory forms one after the other, province', unit: 'ms', measured: summary(ours) },
    raw: { ...summary(raw), what: 'the same statements, owner, no wall' },
    bar: { median: 2_000 },
    note: `${sent.length} statements in all; something is written before the first`,
  })
  return made.met ? made : { ...made, profile: await profileOf(bench, bench.province, sent.slice(0, 12)) }
}

/** The whole register scored under a higher standard of the province's own, with movement tables. */
async function whatIf(bench: Bench): Promise<Row> {
  const standard = 'province-bench-trial'
  // Laid down far ahead, so that it holds for nothing the other parts read.
  await bench.owner.query(
    `insert into standard (id, owner_id, valid_from, body)
     select $1, $2, '2090-01-01', body || jsonb_build_object('id', $1::text, 'owner', jsonb_build_object('province', $2::int),
            'validFrom', '2090-01-01', 'validTo', null, 'incomePointsLine', jsonb_build_object('rural', 165, 'urban', 200))
       from standard where id = 'national-2021-nd07'
     on conflict do nothing`,
    [standard, bench.province.reader.actor.area.split('/')[1]],
  )
  return viewRow(bench, {
    ...{ work: 'whole province scored under another standard, with movements', who: bench.province },
    ...{ path: '/api/what-if', queries: [{ standard }], rounds: 7, bar: { median: 3_000 } },
  })
}

const counting = `
  select v.parent_id as commune, h.class, count(*) as households, sum(h.headcount) as people
    from household h
    join unit_version v on v.unit_id = h.village_id and v.valid_from <= current_date and (v.valid_until is null or v.valid_until > current_date)
   where h.ended_on is null
   group by 1, 2`

/** The same count as the application behind its wall and as the owner. Measured in the database: no view answers with it alone. */
async function countByCommune(bench: Bench): Promise<Row> {
  const { pool, close } = connectAsApp(bench.url, 1)
  const app = await pool.connect()
  const { area } = bench.province.reader.actor
  const behindTheWall = async () => {
    await app.query('begin')
    await app.query(`select set_config('app.within', $1, true)`, [area])
    await app.query(counting)
    await app.query('commit')
  }
  const [ours = [], raw = []] = await timesOf([behindTheWall, () => bench.owner.query(counting)], {
    rounds: 20,
    warmUp: 3,
  })
  app.release()
  await close()
  const made = row({
    ...{ work: 'count by commune and class over the whole province', unit: 'ms', measured: summary(ours) },
    raw: { ...summary(raw), what: 'the same statement, owner, no wall' },
    bar: { ratio: 1.5 },
  })
  const statement = { sql: counting, parameters: [] }
  return made.met ? made : { ...made, profile: await profileOf(bench, bench.province, [statement]) }
}

/** How long nothing takes: the floor of every figure over HTTP. */
export async function benchFloor(bench: Bench): Promise<Row[]> {
  const { client } = bench.province
  return [
    row({
      work: 'who am I (session, one small reading)',
      unit: 'ms',
      measured: await timed(() => client.get('/api/me'), { rounds: 200, warmUp: 20 }),
    }),
  ]
}
