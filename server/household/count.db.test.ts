import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, addSmallProvince, look } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase, urlOf } from '../../test/database.ts'
import { connectAsOwner } from '../db/connect.ts'
import { foldCounts } from './fold-counts.ts'

let t: TestDatabase
let readers: readonly Actor[]
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  readers = [await addActor(t, 'province-officer'), await addActor(t, 'commune-officer', '/1/12/')]
})
after(() => t.drop())

const villages = [111, 112, 121]
const areaOf = (village: number) => `/1/${Math.floor(village / 10)}/${village}/`
const accounts = { poor: 'poor', 'near-poor': 'near-poor', neither: 'never-listed' } as const

/** What writers do to households, as statements: few rows or many, in any order. `no` picks which. */
const event = fc.record({
  what: fc.constantFrom('add', 'class', 'move', 'end', 'flags', 'remove', 'touch', 'fold'),
  no: fc.nat(6),
  village: fc.constantFrom(...villages),
  class: fc.constantFrom('poor', 'near-poor', 'neither'),
  ethnicity: fc.constantFrom('01', '19'),
  flag: fc.boolean(),
})
type Event = typeof event extends fc.Arbitrary<infer Of> ? Of : never

function statementOf(it: Event): string {
  const some = `where mod(abs(hashtext(id::text)), 7) = ${it.no}`
  switch (it.what) {
    case 'add':
      return `insert into household (id, area, village_id, head_name, sort_name, search_text, ethnicity, headcount, class, account, no_labour, merit)
        select gen_random_uuid(), '${areaOf(it.village)}', ${it.village}, 'A', 'a', ' a ', '${it.ethnicity}', 3, '${it.class}', '${accounts[it.class]}', ${it.flag}, ${!it.flag}
          from generate_series(0, ${it.no})`
    case 'class':
      return `update household set class = '${it.class}', account = '${accounts[it.class]}' ${some}`
    case 'move':
      return `update household set village_id = ${it.village}, area = '${areaOf(it.village)}' ${some}`
    case 'end':
      return `update household set ended_on = ${it.flag ? `'2024-05-01'` : 'null'} ${some}`
    case 'flags':
      return `update household set no_labour = ${it.flag}, merit = not merit, ethnicity = '${it.ethnicity}' ${some}`
    case 'remove':
      return `delete from household ${some}`
    case 'touch':
      return `update household set address = 'Xóm ${it.no}' ${some}`
    case 'fold':
      return 'select fold_household_counts()'
  }
}

const groups = 'area, ended, class, ethnicity, no_labour, merit'
const kept = `select ${groups}, sum(households)::int as households from household_count group by ${groups} having sum(households) <> 0`
const counted = `select area, ended_on is not null as ended, class, ethnicity, no_labour, merit, count(*)::int as households
  from household group by area, ended_on is not null, class, ethnicity, no_labour, merit`
const difference = `(${kept} except ${counted}) union all (${counted} except ${kept})`

describe('counts that are kept', () => {
  it('are those of the households after any events, also while several write and fold at once', async () => {
    const writers = await Promise.all([0, 1, 2].map(() => connected(t.name)))
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(event, { maxLength: 8 }), { minLength: 3, maxLength: 3 }), async (each) => {
          await Promise.all(
            writers.map(async (writer, no) => {
              for (const it of each[no] ?? []) await writer.query(statementOf(it)).catch(unlessDeadlocked)
            }),
          )
          assert.deepEqual((await asOwner(t.name, difference)).rows, [])
        }),
        { numRuns: 25 },
      )
    } finally {
      await Promise.all(writers.map((it) => it.end()))
    }
  })

  it('are what the list says, filter by filter, inside the reach of each reader', async () => {
    for (const village of villages)
      for (const listed of ['poor', 'neither'] as const)
        await asOwner(
          t.name,
          statementOf({ what: 'add', no: 4, village, class: listed, ethnicity: '19', flag: listed === 'poor' }),
        )
    for (const reader of readers)
      for (const query of [
        {},
        { class: 'poor' },
        { class: 'neither', minority: 'true' },
        { ethnicity: '19', noLabour: 'true' },
        { merit: 'true', minority: 'false' },
        { setting: 'rural' },
        { setting: 'urban', class: 'near-poor' },
        { place: 12 },
        { state: 'ended' },
      ]) {
        const answer = await look(t, reader, '/api/households', { ...query, limit: 200 })
        assert.ok(answer.ok)
        const page = answer.value as { rows: unknown[]; count: number; next: string | null }
        assert.equal(page.next, null)
        assert.equal(page.count, page.rows.length, `${reader.area} ${JSON.stringify(query)}`)
      }
  })

  it('hold in a snapshot taken before they are folded, and keep few rows after', async () => {
    const reader = await connected(t.name)
    await reader.query('begin isolation level repeatable read')
    const before = await reader.query(difference)
    await foldCounts(t.db)
    const [during] = (await reader.query('select sum(households)::int as all from household_count')).rows
    const [all] = (await reader.query('select count(*)::int as all from household')).rows
    await reader.end()
    assert.deepEqual(before.rows, [])
    assert.deepEqual(during, all)
    const [left] = (
      await asOwner(
        t.name,
        `select count(*)::int as rows, (select count(*)::int from (${kept}) k) as groups from household_count`,
      )
    ).rows
    assert.equal(left.rows, left.groups)
  })

  it('make no writer wait for another of the same village', async () => {
    const [one, other] = await Promise.all([connected(t.name), connected(t.name)])
    const add = statementOf({ what: 'add', no: 0, village: 121, class: 'poor', ethnicity: '01', flag: true })
    await one.query(`begin; ${add}`)
    await other.query(`set lock_timeout = '500ms'; ${add}`)
    await one.query('rollback')
    assert.deepEqual((await other.query(difference)).rows, [])
    await Promise.all([one.end(), other.end()])
  })
})

async function connected(name: string) {
  const client = connectAsOwner(urlOf(name))
  await client.connect()
  return client
}

/** Statements over the same households in different order may meet; PostgreSQL ends one of them, and it has done nothing. */
function unlessDeadlocked(error: { readonly code?: string }) {
  if (error.code !== '40P01') throw error
}
