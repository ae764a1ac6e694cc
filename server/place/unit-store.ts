import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { Changes } from '../../domain/place/draft.ts'
import type { History, Units, Version } from '../../domain/place/history.ts'
import type { Link } from '../../domain/place/lineage-file.ts'
import type { Level } from '../../domain/place/unit.ts'
import { followUnits } from '../account/store.ts'
import { lockNo } from '../db/lock-no.ts'
import type { Tx } from '../db/types.ts'

/** Imports of areas come one at a time: each rewrites what it has read. */
export const lockUnits = (tx: Tx) => sql`select pg_advisory_xact_lock(${lockNo.importUnits})`.execute(tx)

/** All units with all their versions. */
export async function loadUnits(tx: Tx): Promise<Units> {
  const { rows } = await sql<Version & { id: number; level: Level }>`
    select v.unit_id as id, v.level, v.valid_from as from, v.valid_until as until, v.code, v.name, v.kind, v.parent_id as parent,
           v.setting, v.score_area as "scoreArea"
      from unit_version v order by v.unit_id, v.valid_from`.execute(tx)
  const units = new Map<number, History & { versions: Version[] }>()
  for (const { id, level, ...version } of rows) {
    const history = units.get(id) ?? { level, versions: [] }
    history.versions.push(version)
    units.set(id, history)
  }
  return units
}

/** Stores what an import changed, set by set. Answers the numbers that new units got. */
export async function saveChanges(tx: Tx, changes: Changes): Promise<ReadonlyMap<number, number>> {
  const rewritten = [...changes.changed.map(({ id }) => id), ...changes.gone]
  await sql`delete from unit_version where unit_id = any(${rewritten}::int[])`.execute(tx)
  const ids = await addUnits(
    tx,
    changes.added.map(({ id, history }) => ({ id, level: history.level })),
  )
  const idOf = (id: number) => ids.get(id) ?? id
  const versions = [...changes.added, ...changes.changed].flatMap(({ id, history }) =>
    history.versions.map(({ from, until, code, name, kind, parent, setting, scoreArea }) => ({
      unit_id: idOf(id),
      level: history.level,
      valid_from: from,
      valid_until: until,
      code,
      name,
      kind,
      parent_id: parent === null ? null : idOf(parent),
      setting,
      score_area: scoreArea,
    })),
  )
  await sql`insert into unit_version (unit_id, level, valid_from, valid_until, code, name, kind, parent_id, setting, score_area)
    select unit_id, level, valid_from, valid_until, code, name, kind, parent_id, setting, score_area
      from jsonb_populate_recordset(null::unit_version, ${JSON.stringify(versions)}::jsonb)`.execute(tx)
  return ids
}

async function addUnits(tx: Tx, units: readonly { readonly id: number; readonly level: Level }[]) {
  const { rows } = await sql<{ id: number }>`
    insert into unit (level) select level from unnest(${units.map(({ level }) => level)}::text[]) with ordinality as added (level, place)
    order by place returning id`.execute(tx)
  const numbers = rows.map(({ id }) => id).toSorted((a, b) => a - b)
  return new Map(units.map(({ id }, place) => [id, numbers[place] ?? id]))
}

/** Units that proved to be others: what is dated since then goes to those, and nothing is left of the empty ones. */
export async function renameUnits(
  tx: Tx,
  renamed: ReadonlyMap<number, number>,
  on: CivilDate,
  gone: readonly number[],
): Promise<void> {
  const pairs = sql`unnest(${[...renamed.keys()]}::int[], ${[...renamed.values()]}::int[]) as renamed (was, now)`
  await sql`update special_membership set unit_id = renamed.now from ${pairs} where unit_id = renamed.was and valid_from >= ${on}`.execute(
    tx,
  )
  await sql`update resident_total set unit_id = renamed.now from ${pairs} where unit_id = renamed.was and counted_on >= ${on}`.execute(
    tx,
  )
  await sql`update lineage set old_unit_id = renamed.now from ${pairs} where old_unit_id = renamed.was and on_date > ${on}`.execute(
    tx,
  )
  await sql`update lineage set new_unit_id = renamed.now from ${pairs} where new_unit_id = renamed.was and on_date >= ${on}`.execute(
    tx,
  )
  await sql`delete from unit where id = any(${gone}::int[])`.execute(tx)
}

/**
 * Since when records name a unit: it then keeps its number. Of communes and provinces standards, lists and list imports
 * do; a village is kept for good once a household or a list has it.
 */
export async function findKept(tx: Tx): Promise<ReadonlyMap<number, CivilDate>> {
  const { rows } = await sql<{ id: number; on: CivilDate }>`
    select id, max(day) as on from (
      select unit_id as id, review_date as day from poverty_list
      union all select unit_id, make_date(year, 12, 31) from list_import
      union all select owner_id, valid_from from standard where owner_id is not null
      union all select distinct village_id, date '9999-12-31' from household
      union all select distinct village_id, date '9999-12-31' from poverty_list_entry
      union all select distinct village_id, date '9999-12-31' from survey
      union all select distinct village_id, date '9999-12-31' from movement) as named
    group by id`.execute(tx)
  return new Map(rows.map(({ id, on }) => [id, on]))
}

export async function loadLinks(tx: Tx): Promise<readonly Link[]> {
  const { rows } = await sql<Link>`
    select old_unit_id as from, new_unit_id as into, on_date as on, share, people, household_share as "householdShare", coalesce(act, '') as act
      from lineage`.execute(tx)
  return rows
}

/** Stores a lineage of one day: it says all about the old units it names. Answers how many rows are new or changed. */
export async function saveLinks(tx: Tx, links: readonly Link[], on: CivilDate): Promise<number> {
  const rows = links.map((it) => ({
    old_unit_id: it.from,
    new_unit_id: it.into,
    on_date: it.on,
    share: it.share,
    people: it.people,
    household_share: it.householdShare,
    act: it.act || null,
  }))
  const told = sql`jsonb_populate_recordset(null::lineage, ${JSON.stringify(rows)}::jsonb)`
  const removed = await sql`
    with told as materialized (select * from ${told})
    delete from lineage l where on_date = ${on} and old_unit_id in (select old_unit_id from told)
       and not exists (select from told where told.old_unit_id = l.old_unit_id and told.new_unit_id = l.new_unit_id)
    returning 1`.execute(tx)
  const written = await sql`
    insert into lineage as l select * from ${told}
    on conflict (old_unit_id, new_unit_id, on_date) do update
       set share = excluded.share, people = excluded.people, household_share = excluded.household_share, act = excluded.act
     where (l.share, l.people, l.household_share, l.act) is distinct from
           (excluded.share, excluded.people, excluded.household_share, excluded.act)
    returning 1`.execute(tx)
  return removed.rows.length + written.rows.length
}

/** Sets where every unit lies today; what lies in it (records, accounts) moves along. */
export async function placeUnits(tx: Tx, today: CivilDate): Promise<void> {
  const before = await loadPaths(tx)
  await sql`select place_units(${today}::date)`.execute(tx)
  const now = await loadPaths(tx)
  const moved = [...before].filter(([id, area]) => area.endsWith(`/${id}/`) && now.has(id) && now.get(id) !== area)
  if (moved.length > 0)
    await sql`select move_records(${moved.map(([, area]) => area)}, ${moved.map(([id]) => now.get(id) ?? '/')})`.execute(
      tx,
    )
  await followUnits(tx, today)
}

async function loadPaths(tx: Tx): Promise<ReadonlyMap<number, string>> {
  const rows = await tx.selectFrom('unit').select(['id', 'area']).execute()
  return new Map(rows.map(({ id, area }) => [id, area]))
}
