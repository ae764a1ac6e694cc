import { sql } from 'kysely'
import type { Tx } from './types.ts'

/** How often facts were written as this snapshot sees it, by table and then by commune; `nowhere`: in no single commune. */
export type Written = ReadonlyMap<string, ReadonlyMap<number, number>>

/** What was written in no single commune. No unit has this number. */
export const nowhere = 0

export async function readWritten(tx: Tx): Promise<Written> {
  const { rows } = await sql<{ source: string; communes: readonly number[]; counts: readonly number[] }>`
    select source, array_agg(commune) as communes, array_agg(n) as counts
      from (select coalesce(source, '') as source, coalesce(commune, ${nowhere}) as commune, sum(n)::float8 as n
              from written group by 1, 2) w
     group by 1`.execute(tx)
  return new Map(
    rows.map(({ source, communes, counts }) => [source, new Map(communes.map((it, at) => [it, counts[at] ?? 0]))]),
  )
}

/**
 * The communes in which one of these tables was written between two snapshots, whichever is the earlier. Of two snapshots one
 * sees all the other sees: where they count the same, they see the same.
 */
export function writtenIn(tables: readonly string[], before: Written, now: Written): ReadonlySet<number> {
  const communes = new Set<number>()
  for (const table of tables) {
    const [then, since] = [before.get(table), now.get(table)]
    for (const commune of new Set([...(then?.keys() ?? []), ...(since?.keys() ?? [])]))
      if (then?.get(commune) !== since?.get(commune)) communes.add(commune)
  }
  return communes
}
