import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Bench } from '../bench.ts'
import { duration } from '../timing.ts'

const saved = `(select saved_as from list_import_row where import_id = '%' and saved_as is not null)`
const listed = `list_id in (select l.id from poverty_list l join list_import i on i.unit_id = l.unit_id and i.year = l.year where i.id = '%')`
/** What an import writes, table by table. */
const written: readonly (readonly [string, string])[] = [
  ['household', `id in ${saved}`],
  ['household_alias', `household_id in ${saved}`],
  ['household_event', `household_id in ${saved} and kind = 'listed'`],
  ['member', `household_id in ${saved}`],
  ['poverty_list_entry', listed],
  ['poverty_list_member', listed],
]

/** The rows an import wrote, written once more by COPY into tables of the same shape and indexes, in one transaction. Milliseconds. */
export async function copyAgain({ owner }: Bench, importId: string): Promise<number> {
  await owner.query('drop schema if exists bench_raw cascade; create schema bench_raw')
  const data: (readonly [string, Buffer])[] = []
  for (const [table, where] of written) {
    await owner.query(
      `create table bench_raw.${table} (like ${table} including defaults including constraints including indexes)`,
    )
    const query = `copy (select * from ${table} where ${where.replaceAll('%', importId)}) to stdout`
    data.push([table, await buffer(owner.query(copyTo(query)))])
  }
  const took = await duration(async () => {
    await owner.query('begin')
    for (const [table, rows] of data)
      await pipeline(Readable.from([rows]), owner.query(copyFrom(`copy bench_raw.${table} from stdin`)))
    await owner.query('commit')
  })
  await owner.query('drop schema bench_raw cascade')
  return took
}
