import { foldText } from '../../domain/kernel/text.ts'
import { keyToText } from '../../server/db/key.ts'
import { type Bench, one } from '../bench.ts'
import type { Row } from '../row.ts'
import { viewRow } from '../view-row.ts'

const path = '/api/households'
type Query = Readonly<Record<string, string>>

/** The household list with its exact count: filtered as officers filter, by the province and by one commune, and all of it. */
export async function benchLists(bench: Bench): Promise<Row[]> {
  const place = String(bench.commune.reader.actor.area.split('/').at(-2))
  const filters: Query[] = [
    { class: 'poor' },
    { class: 'near-poor', setting: 'rural' },
    { class: 'poor', deprived: '9' },
    { class: 'near-poor', minority: 'true' },
    { class: 'poor', noLabour: 'true' },
    { class: 'neither', newlyEscaped: 'true' },
    { newlyEscaped: 'true' },
    { place },
    { place, class: 'poor' },
    { state: 'ended' },
  ]
  const wide: Query[] = [
    { minority: 'true' },
    { ethnicity: '19' },
    { setting: 'urban' },
    { noLabour: 'true' },
    { merit: 'true' },
  ]
  const limit = (queries: readonly Query[]) => queries.map((it) => ({ ...it, limit: '50' }))
  const bar = { p95: 20, ratio: 3 }
  const { province, commune } = bench
  const rounds = 20
  return [
    await viewRow(bench, {
      work: 'household list, filtered, province officer',
      who: province,
      path,
      queries: limit(filters),
      rounds,
      bar,
    }),
    await viewRow(bench, {
      work: 'household list, one wide filter, province officer',
      who: province,
      path,
      queries: limit(wide),
      rounds,
      bar,
    }),
    await viewRow(bench, {
      work: 'household list, no filter, province officer',
      who: province,
      path,
      queries: limit([{}]),
      rounds: 40,
    }),
    await viewRow(bench, {
      ...{ work: 'household list, filtered, commune officer', who: commune, path, rounds, bar },
      queries: limit([
        {},
        { class: 'poor' },
        { class: 'near-poor', deprived: '3' },
        { noLabour: 'true' },
        { minority: 'true' },
      ]),
    }),
    await viewRow(bench, {
      work: 'household list, 200th page, province officer',
      who: province,
      path,
      queries: await farPage(bench),
      rounds: 40,
      bar,
    }),
  ]
}

/** Paging by key: the page ten thousand households down the list. */
async function farPage({ province, owner }: Bench): Promise<Query[]> {
  const skip = Math.min(10_000, Number(await one(owner, `select count(*) / 2 from household where ended_on is null`)))
  const { rows } = await owner.query<{ key: string[] }>(
    `select array[area::text, sort_name, id::text] as key from household where ended_on is null order by area, sort_name, id offset ${skip} limit 1`,
  )
  return [
    {
      class: 'neither',
      limit: '50',
      after: keyToText(rows[0]?.key ?? []),
      place: String(province.reader.actor.area.split('/').at(-2)),
    },
  ]
}

/** Names as officers type them: one to three words, in any order, without tone marks. */
export async function benchSearch(bench: Bench): Promise<Row[]> {
  const { rows } = await bench.owner.query<{ name: string }>(
    `select name from member where left_on is null and length(name) > 10 order by md5(id::text) limit 24`,
  )
  const names = rows.map(({ name }) => foldText(name).split(' '))
  const queries = names.flatMap((words, index): Query[] => {
    if (index % 4 === 0) return [{ q: words.at(-1) ?? '' }]
    if (index % 4 === 1) return [{ q: [words.at(-1), words[0]].join(' ') }]
    if (index % 4 === 2) return [{ q: words.toReversed().join(' ') }]
    return [{ q: words.join(' ') }]
  })
  const surnames: Query[] = [{ q: 'nguyen' }, { q: 'tran' }, { q: 'le' }, { q: 'nguyen van' }, { q: 'thi' }]
  const limited = (all: readonly Query[]) => all.map((it) => ({ ...it, limit: '50' }))
  const bar = { p95: 50 }
  return [
    await viewRow(bench, {
      work: 'name search without tones, province officer',
      who: bench.province,
      path,
      queries: limited(queries),
      rounds: 8,
      bar,
    }),
    await viewRow(bench, {
      work: 'search by a surname alone, province officer',
      who: bench.province,
      path,
      queries: limited(surnames),
      rounds: 10,
      bar,
    }),
    await viewRow(bench, {
      work: 'name search without tones, commune officer',
      who: bench.commune,
      path,
      queries: limited([...queries, ...surnames]),
      rounds: 8,
      bar,
    }),
  ]
}
