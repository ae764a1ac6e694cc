import { sql } from 'kysely'
import { sortName } from '../../../domain/household/search-text.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { villageKey } from '../../../domain/place/village-name.ts'
import type { Candidate, Known, KnownPerson } from '../../../domain/review/match.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Staged, StagedMember } from './staged.ts'

/** The villages of a commune on a day by the key lists write them with; a key two villages share finds neither. */
export async function villagesByKey(tx: Tx, communeId: number, day: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select unit_id as id, name from unit_version where level = 'village' and parent_id = ${communeId}
       and valid_from <= ${day} and (valid_until is null or valid_until > ${day})`.execute(tx)
  const byKey = new Map<string, number>()
  for (const [key, those] of Map.groupBy(rows, (row) => villageKey(row.name)))
    if (those.length === 1 && those[0]) byKey.set(key, those[0].id)
  for (const { id, name } of rows) byKey.set(foldText(name), id)
  return byKey
}

export type RecordedPerson = KnownPerson & { readonly id: string; readonly plainName: string; readonly ordinal: number }
export type Recorded = Omit<Candidate, 'people'> & {
  readonly people: readonly RecordedPerson[]
  readonly head: string
  readonly village: string
}

export const toPerson = (it: StagedMember): KnownPerson => ({
  name: foldText(it.name),
  birthYear: it.birthYear,
  number: it.number?.hash ?? null,
})
export const toKnown = (it: Staged): Known => ({ villageId: it.villageId, people: it.members.map(toPerson) })

/** Households of the register any of these may be: they share a number, or the name of the head inside this commune. */
export function findCandidates(tx: Tx, within: AreaPath, listed: readonly Staged[]): Promise<readonly Recorded[]> {
  const numbers = listed.flatMap((it) => it.members.flatMap((member) => (member.number ? [member.number.hash] : [])))
  const names = listed.map((it) => sortName(it.members[0]?.name ?? ''))
  return recorded(
    tx,
    sql`h.ended_on is null and ${inside('h.area', within)} and (h.sort_name = any(${names}::text[])
        or h.id in (select household_id from member where left_on is null
                     and national_id_hash = any(select decode(hash, 'base64') from unnest(${numbers}::text[]) hash)))`,
  )
}

export const findRecorded = (tx: Tx, ids: readonly string[]) => recorded(tx, sql`h.id = any(${ids}::uuid[])`)

async function recorded(tx: Tx, where: ReturnType<typeof sql>): Promise<readonly Recorded[]> {
  const { rows } = await sql<Recorded>`
    select h.id as "householdId", h.village_id as "villageId", h.class <> 'neither' as "onList", h.head_name as head,
           (select name from unit_version v where v.unit_id = h.village_id order by valid_from desc limit 1) as village, p.people
      from household h
      join lateral (
        select json_agg(json_build_object('id', m.id, 'name', m.folded_name, 'plainName', m.name, 'ordinal', m.ordinal,
                 'birthYear', coalesce(m.birth_year, extract(year from m.birth_date)::int),
                 'number', encode(m.national_id_hash, 'base64')) order by m.relation <> 'head', m.ordinal) as people
          from member m where m.household_id = h.id and m.left_on is null) p on p.people is not null
     where ${where}`.execute(tx)
  return rows
}
