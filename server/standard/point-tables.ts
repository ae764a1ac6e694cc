import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { AreaPath, type UnitId } from '../../domain/kernel/ids.ts'
import { PointTableBody, type ScoreArea, scoreAreas } from '../../domain/standard/point-table.ts'
import { scoreAreaOf } from '../../domain/standard/score-area.ts'
import type { Setting } from '../../domain/standard/standard.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import { communesAt, villagesAt } from '../place/at.ts'

/** A point table, kept still until the command is over. */
export const lockPointTable = (tx: Tx, id: string) =>
  tx.selectFrom('point_table').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
export type PointTableRow = NonNullable<Awaited<ReturnType<typeof lockPointTable>>>

export type Draft = {
  readonly id: string
  readonly owner: UnitId
  readonly standard: string
  readonly source: string
  readonly body: PointTableBody
}

/** A new draft, or the same draft again. Versions count up by province and standard; one that is given away is not used again. */
export const saveDraft = (tx: Tx, it: Draft) =>
  sql`insert into point_table (id, owner_id, standard_id, version, state, source, body)
      select ${it.id}, ${it.owner}, ${it.standard}, coalesce(max(version), 0) + 1, 'draft', ${it.source}, ${JSON.stringify(it.body)}
        from point_table where owner_id = ${it.owner} and standard_id = ${it.standard}
      on conflict (id) do update set source = excluded.source, body = excluded.body`.execute(tx)

/** The first day of the newest table that holds or held; undefined where none ever did. */
export async function findNewestDay(tx: Tx, table: PointTableRow): Promise<CivilDate | undefined> {
  const { rows } = await sql<{ day: CivilDate | null }>`
    select max(valid_from) as day from point_table
     where owner_id = ${table.owner_id} and standard_id = ${table.standard_id} and state <> 'draft'`.execute(tx)
  return rows[0]?.day ?? undefined
}

/** Puts a table in force from a day; the one before ends with the day before. */
export async function setInForce(tx: Tx, table: PointTableRow, from: CivilDate) {
  await sql`update point_table set state = 'withdrawn', valid_until = ${from}
             where owner_id = ${table.owner_id} and standard_id = ${table.standard_id} and state = 'in-force' and valid_until is null`.execute(
    tx,
  )
  await sql`update point_table set state = 'in-force', valid_from = ${from} where id = ${table.id}`.execute(tx)
}

export type InForce = { readonly id: string; readonly version: number; readonly body: PointTableBody }

/** Bảng điểm B1 of a province that holds on a day. */
export async function findPointTable(
  tx: Tx,
  owner: UnitId,
  standard: string,
  on: CivilDate,
): Promise<InForce | undefined> {
  const { rows } = await sql<{ id: string; version: number; body: unknown }>`
    select id, version, body from point_table
     where owner_id = ${owner} and standard_id = ${standard} and state <> 'draft'
       and valid_from <= ${on} and (valid_until is null or valid_until > ${on})`.execute(tx)
  const row = rows[0]
  return row && { ...row, body: PointTableBody.parse(row.body) }
}

export type DatedTable = {
  readonly standard: string
  readonly from: CivilDate
  readonly until: CivilDate | null
  readonly body: PointTableBody
}

/** Every sheet B1 that is or was in force: an interview of then is looked up in that of then. */
export async function listPointTables(tx: Tx, owner: UnitId): Promise<readonly DatedTable[]> {
  const { rows } = await sql<Omit<DatedTable, 'body'> & { body: unknown }>`
    select standard_id as standard, valid_from as "from", valid_until as until, body from point_table
     where owner_id = ${owner} and state <> 'draft' and valid_from is not null`.execute(tx)
  return rows.map((it) => ({ ...it, body: PointTableBody.parse(it.body) }))
}

/** The sheet B1 a standard had on a day. */
export const tableOn = (tables: readonly DatedTable[], standard: string, on: CivilDate): PointTableBody | undefined =>
  tables.find((it) => it.standard === standard && it.from <= on && (it.until === null || it.until > on))?.body

export const provinceArea = (id: UnitId) => AreaPath.parse(`/${id}/`)

/** The scoring areas of a province on a day, in the order of the sheet: what its villages and communes need. */
export async function listScoreAreas(tx: Tx, province: AreaPath, on: CivilDate): Promise<readonly ScoreArea[]> {
  const { rows } = await sql<{ setting: Setting | null; area: ScoreArea | null }>`
    select v.setting, v.score_area as area from ${villagesAt(on)} v join unit u on u.id = v.village_id where ${inside('u.area', province)}
     union
    select c.setting, c.score_area from ${communesAt(on)} c join unit u on u.id = c.commune_id where ${inside('u.area', province)}`.execute(
    tx,
  )
  const needed = rows.map(({ setting, area }) => scoreAreaOf(setting, area))
  return scoreAreas.filter((it) => needed.includes(it))
}

/** Owned by nobody (the nation), by the province the reader is in, or by one inside the reader's reach. `owner`: a `unit`. */
export const ownedAround = (owner: string, within: AreaPath): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${owner}.id`)} is null or starts_with(${within}, ${sql.ref(`${owner}.area`)}) or ${inside(`${owner}.area`, within)})`
