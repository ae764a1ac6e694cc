import { sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { Grid } from '../../domain/kernel/grid.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import { changesOf, draftOf } from '../../domain/place/draft.ts'
import type { Units } from '../../domain/place/history.ts'
import { readLineageFile } from '../../domain/place/lineage-file.ts'
import { readMembershipFile } from '../../domain/place/membership-file.ts'
import { planLineage } from '../../domain/place/plan-lineage.ts'
import { type Period, planUnits } from '../../domain/place/plan-units.ts'
import { planVillages } from '../../domain/place/plan-villages.ts'
import { type ResidentRow, readResidentFile, withUnits } from '../../domain/place/resident-file.ts'
import { headingsOf, type Refusals } from '../../domain/place/table.ts'
import { wrongRow } from '../../domain/place/unit.ts'
import { readUnitFile, unitColumns } from '../../domain/place/unit-file.ts'
import { readVillageFile } from '../../domain/place/village-file.ts'
import { refusalFrom } from '../db/errors.ts'
import type { Tx } from '../db/types.ts'
import {
  findKept,
  loadLinks,
  loadUnits,
  lockUnits,
  placeUnits,
  renameUnits,
  saveChanges,
  saveLinks,
} from './unit-store.ts'

/** What an import did. All zero: the file said nothing new. */
export type Imported = {
  readonly rows: number
  readonly added: number
  readonly changed: number
  /** Rows of lineage, resident totals, special lists or boundaries that are new or different. */
  readonly facts: number
}
export type ImportAnswer = Promise<Result<Imported, Refusals>>

export const fileKinds = ['units', 'villages', 'lineage', 'residents', 'memberships'] as const
export type FileKind = (typeof fileKinds)[number]
/** Tables, and boundaries as GeoJSON. */
export type ImportKind = FileKind | 'shapes'

/** The column that tells each kind of file from the others. */
const tellTale: Readonly<Record<FileKind, string>> = {
  units: 'parent_code',
  villages: 'commune_code',
  lineage: 'new_code',
  residents: 'households',
  memberships: 'list',
}

/** What a file is about, by its columns. */
export function kindOf(grid: Grid): Result<FileKind, Refusals> {
  const { columns } = headingsOf(grid)
  const kind = fileKinds.find((one) => columns.has(tellTale[one]))
  if (kind) return ok(kind)
  return refuse([{ code: 'place.file-columns', missing: unitColumns.filter((name) => !columns.has(name)) }])
}

/** Takes provinces, districts and communes as they were in a period. */
export async function importUnits(tx: Tx, grid: Grid, period: Period, today: CivilDate): ImportAnswer {
  const rows = readUnitFile(grid)
  if (!rows.ok) return rows
  await lockUnits(tx)
  const units = await loadUnits(tx)
  const plan = planUnits(units, rows.value, period)
  return plan.ok ? ok(await saveUnits(tx, units, plan.value, rows.value.length, today)) : plan
}

/** Takes villages as they are from a day. */
export async function importVillages(tx: Tx, grid: Grid, from: CivilDate, today: CivilDate): ImportAnswer {
  const rows = readVillageFile(grid)
  if (!rows.ok) return rows
  await lockUnits(tx)
  const units = await loadUnits(tx)
  const plan = planVillages(units, rows.value, from, await loadLinks(tx))
  return plan.ok ? ok(await saveUnits(tx, units, plan.value, rows.value.length, today)) : plan
}

async function saveUnits(tx: Tx, before: Units, after: Units, rows: number, today: CivilDate): Promise<Imported> {
  const changes = changesOf(before, after)
  await saveChanges(tx, changes)
  await placeUnits(tx, today)
  return { rows, added: changes.added.length, changed: changes.changed.length, facts: 0 }
}

/** Takes a reform: which unit went into which on a day. */
export async function importLineage(tx: Tx, grid: Grid, on: CivilDate, today: CivilDate): ImportAnswer {
  const rows = readLineageFile(grid)
  if (!rows.ok) return rows
  await lockUnits(tx)
  const units = await loadUnits(tx)
  const plan = planLineage(units, rows.value, on, await findKept(tx))
  if (!plan.ok) return plan
  const changes = changesOf(units, plan.value.units)
  const ids = await saveChanges(tx, changes)
  const idOf = (id: number) => ids.get(id) ?? id
  const renamed = new Map([...plan.value.renamed].map(([was, now]) => [was, idOf(now)]))
  const links = plan.value.links.map((link) => ({ ...link, from: idOf(link.from), into: idOf(link.into) }))
  await renameUnits(tx, renamed, on, changes.gone)
  const facts = await saveLinks(tx, links, on)
  await placeUnits(tx, today)
  return ok({ rows: rows.value.length, added: changes.added.length, changed: changes.changed.length, facts })
}

/** Takes resident totals: the newest count of a commune, year and setting holds. */
export async function importResidents(tx: Tx, grid: Grid): ImportAnswer {
  const rows = readResidentFile(grid)
  if (!rows.ok) return rows
  const found = withUnits(draftOf(await loadUnits(tx)), rows.value, ({ countedOn }) => countedOn)
  if (!found.ok) return found
  const facts = await saveResidents(tx, found.value)
  return ok({ rows: rows.value.length, added: 0, changed: 0, facts })
}

export type Residents = Omit<ResidentRow, 'no' | 'code'> & { readonly unitId: number }

/** Stores resident totals, the newest said of a unit, year and setting. Answers how many are new or different. */
export async function saveResidents(tx: Tx, totals: readonly Residents[]): Promise<number> {
  const rows = totals.map((it) => ({
    unit_id: it.unitId,
    year: it.year,
    setting: it.setting,
    households: it.households,
    people: it.people,
    minority_households: it.minorityHouseholds,
    minority_people: it.minorityPeople,
    counted_on: it.countedOn,
    source: it.source,
  }))
  const columns = sql.raw('households, people, minority_households, minority_people, counted_on, source')
  const written = await sql`
    insert into resident_total as r (unit_id, year, setting, ${columns})
    select unit_id, year, setting, ${columns} from jsonb_populate_recordset(null::resident_total, ${JSON.stringify(rows)}::jsonb)
    on conflict (unit_id, year, setting) do update
       set (${columns}) = (select excluded.households, excluded.people, excluded.minority_households, excluded.minority_people,
                                  excluded.counted_on, excluded.source)
     where (r.households, r.people, r.minority_households, r.minority_people, r.counted_on, r.source) is distinct from
           (excluded.households, excluded.people, excluded.minority_households, excluded.minority_people, excluded.counted_on, excluded.source)
    returning 1`.execute(tx)
  return written.rows.length
}

/** Takes memberships of special lists: dated, and never two at a time of one unit on one list. */
export async function importMemberships(tx: Tx, grid: Grid): ImportAnswer {
  const rows = readMembershipFile(grid)
  if (!rows.ok) return rows
  const lists = new Set((await tx.selectFrom('special_list').select('code').execute()).map(({ code }) => code))
  const unknown = rows.value.filter(({ list }) => !lists.has(list))
  if (unknown.length > 0) return refuse(unknown.map(({ no }) => wrongRow(no, 'list-unknown')))
  const found = withUnits(draftOf(await loadUnits(tx)), rows.value, ({ from }) => from)
  if (!found.ok) return found
  let facts = 0
  for (const { no, unitId, ...row } of found.value) {
    const answer = await saveMembership(tx, { ...row, unitId })
    if (!answer.ok) return refuse([wrongRow(no, 'membership-overlaps')])
    facts += answer.value
  }
  return ok({ rows: rows.value.length, added: 0, changed: 0, facts })
}

export type Membership = {
  readonly list: string
  readonly unitId: number
  readonly from: CivilDate
  readonly until: CivilDate | null
  readonly act: string
}

/** One membership; the same list, unit and first day again says when it ends. Answers how many rows that changed: 0 or 1. */
export async function saveMembership(tx: Tx, it: Membership): Promise<Result<number, 'overlaps'>> {
  await sql`savepoint membership`.execute(tx)
  try {
    const { rows } = await sql`
      insert into special_membership as m (list, unit_id, valid_from, valid_until, act)
      values (${it.list}, ${it.unitId}, ${it.from}, ${it.until}, ${it.act || null})
      on conflict (list, unit_id, valid_from) do update set valid_until = excluded.valid_until, act = excluded.act
       where (m.valid_until, m.act) is distinct from (excluded.valid_until, excluded.act)
      returning 1`.execute(tx)
    return ok(rows.length)
  } catch (error) {
    if (refusalFrom(error).code !== 'place.membership-overlaps') throw error
    await sql`rollback to savepoint membership`.execute(tx)
    return refuse('overlaps')
  }
}
