import { sql } from 'kysely'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { villageKey } from '../../../domain/place/village-name.ts'
import type { ReadRow } from '../../../domain/support/list-read.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Vault } from '../../file/vault.ts'

/** Somebody of the register a row may mean. */
export type Known = {
  readonly memberId: string
  readonly householdId: string
  readonly name: string
  readonly folded: string
  readonly head: boolean
  readonly date: string | null
  readonly year: number | null
  readonly hash: string | null
  readonly village: string
}
export type Match =
  | { readonly kind: 'one'; readonly who: Known; readonly byNumber: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'many'; readonly count: number }

/** People of an area who bear one of the numbers or names of these rows, in one statement. */
async function candidates(tx: Tx, area: AreaPath, hashes: readonly string[], names: readonly string[]) {
  const { rows } = await sql<Known>`
    select m.id as "memberId", m.household_id as "householdId", m.name, m.folded_name as folded, m.relation = 'head' as head,
           m.birth_date as date, coalesce(m.birth_year, extract(year from m.birth_date))::int as year,
           encode(m.national_id_hash, 'base64') as hash,
           (select name from unit_version v where v.unit_id = h.village_id order by valid_from desc limit 1) as village
      from member m join household h on h.id = m.household_id
     where m.left_on is null and h.ended_on is null and ${inside('m.area', area)}
       and (m.national_id_hash = any(select decode(x, 'base64') from unnest(${hashes}::text[]) x) or m.folded_name = any(${names}::text[]))`.execute(
    tx,
  )
  return rows
}

/** Whom each row means: by its number, else by name with what is known of birth and village. One person, or nobody is guessed. */
export async function matchRows(
  tx: Tx,
  area: AreaPath,
  rows: readonly ReadRow[],
  vault: Vault,
): Promise<readonly Match[]> {
  const hashes = rows.map(({ nationalId }) => (nationalId === null ? '' : vault.index(nationalId).toString('base64')))
  const names = rows.map(({ name }) => foldText(name))
  const known = await candidates(tx, area, hashes.filter(Boolean), [...new Set(names)].filter(Boolean))
  const byHash = Map.groupBy(known, (it) => it.hash)
  const byName = Map.groupBy(known, (it) => it.folded)
  return rows.map((row, at) => {
    const numbered = hashes[at] ? (byHash.get(hashes[at]) ?? []) : []
    if (numbered.length > 0) return oneOf(numbered, true)
    return oneOf(narrowed(byName.get(names[at] ?? '') ?? [], row), false)
  })
}

const oneOf = (found: readonly Known[], byNumber: boolean): Match =>
  found.length > 1
    ? { kind: 'many', count: found.length }
    : found[0]
      ? { kind: 'one', who: found[0], byNumber }
      : { kind: 'none' }

/** A name alone is nobody: birth or village must agree, and where the row says both, both. A head is enough with the village. */
function narrowed(found: readonly Known[], { birth, village, asHead }: ReadRow): readonly Known[] {
  const place = villageKey(village)
  if (birth.year === null && place === '') return []
  return found.filter(
    (it) =>
      (!asHead || it.head) &&
      (birth.year === null || it.year === null || it.year === birth.year) &&
      (birth.date === null || it.date === null || it.date === birth.date) &&
      (place === '' || villageKey(it.village) === place),
  )
}
