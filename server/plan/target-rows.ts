import { sql } from 'kysely'
import type { z } from 'zod'
import type { targetRows } from '../../contract/plan.ts'
import { reach } from '../../domain/account/may.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { isIndicator } from '../../domain/plan/indicators.ts'
import { type Note, noteWords } from '../../domain/plan/notes.ts'
import { pageOf, textToKey } from '../db/key.ts'
import type { Tx } from '../db/types.ts'
import { keepIn } from '../http/keep.ts'
import type { Reading } from '../http/show.ts'
import { openBook } from './book.ts'
import { type Scope, scopeOf } from './facts/load.ts'
import { population } from './facts/surveys.ts'
import { reachOf, rowKinds } from './indicators/source.ts'
import { sources } from './sources.ts'

type Page = z.infer<typeof targetRows.answer>
type Query = z.infer<typeof targetRows.query>
type Row = Omit<Page['rows'][number], 'noteVi' | 'noteEn' | 'commune'> & {
  readonly note: Note
  readonly noteAmount: number | null
  readonly area: string
  readonly key: readonly [area: string, sort: string, id: string]
}

/**
 * What stands behind a value: place by place, by name. Two statements for the rows, and one for their exact count. Who may read
 * figures only sees works, money and reports, and nobody by name.
 */
export async function listTargetRows(
  tx: Tx,
  within: AreaPath,
  query: Query,
  reader: Reading,
): Promise<Page | undefined> {
  const asked = await askFor(tx, within, query, reader)
  return asked === 'nothing' ? { rows: [], count: 0, next: null } : asked && readPage(tx, asked, query)
}

type Which = Pick<Query, 'year' | 'code' | 'part'>
type Asked = {
  readonly scope: Scope
  readonly rows: ReturnType<typeof sql>
  readonly hidden: readonly string[]
}

/** What is asked for; `nothing` where no indicator stands behind the target. */
export async function askFor(
  tx: Tx,
  within: AreaPath,
  query: Which,
  { today, actor, keptSums }: Reading,
): Promise<Asked | 'nothing' | undefined> {
  const keep = await keepIn(tx, keptSums)
  const book = await openBook(tx, keep, within, query.year)
  const target = book.targets.find((it) => it.code === query.code)
  if (!target) return undefined
  const { indicator } = target
  if (!indicator || !isIndicator(indicator)) return 'nothing'
  const scope = await scopeOf(tx, keep, { within, today, year: query.year, book, back: 1 })
  const hidden = rowKinds.filter((kind) => reach[reachOf[kind]](actor) === undefined)
  return { scope, rows: sources[indicator].rows(scope, query.part), hidden }
}

/** The rows of one part with their place, as the CTE `row`: of households only those of the place the year speaks of. */
export const rowsWithPlace = (
  scope: Scope,
  rows: ReturnType<typeof sql>,
) => sql`with ${population(scope)}, source as (${rows}), row as (
    select source.*, u.area, array[u.area, coalesce(h.sort_name, source.name, ''), source.id] as key
      from source
      join unit u on u.id = source.unit_id
      left join land on land.village = source.unit_id
      left join household h on h.id = source.household_id
     where land.village is not null or source.kind not in ('household', 'member'))`

export async function readPage(
  tx: Tx,
  { scope, rows: of, hidden }: Asked,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<Page | undefined> {
  const key = textToKey(after, 3)
  const from = rowsWithPlace(scope, of)
  const counted = await sql<{ count: number; hidden: number }>`${from}
    select count(*)::int as count, count(*) filter (where kind = any (${hidden}::text[]))::int as hidden from row`.execute(
    tx,
  )
  if ((counted.rows[0]?.hidden ?? 0) > 0) return undefined
  const { rows } = await sql<Row>`${from}
    select row.kind, row.id, row.household_id as "householdId", coalesce(row.name, '') as name, coalesce(row.beside, '') as beside,
           json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) as unit, row.area,
           row.class, row.on_date as on, row.amount, row.amount_unit as "amountUnit", row.note, row.note_amount as "noteAmount", row.key
      from row
      left join lateral (select unit_id, code, name from unit_version where unit_id = row.unit_id
                          order by valid_from <= ${scope.asOf}::date desc, valid_from desc limit 1) v on true
     where ${key ? sql`row.key collate "C" > ${key.map(String)}::text[]` : sql`true`}
     order by row.key collate "C" limit ${limit + 1}`.execute(tx)
  const page = pageOf(rows, limit, (row) => row.key)
  const communes = new Map(scope.ground.communes.map(({ id, code, name }) => [id, { id, code, name }]))
  const communeIn = (area: string) =>
    area
      .split('/')
      .map((id) => communes.get(Number(id)))
      .find((it) => it !== undefined) ?? null
  return {
    rows: page.rows.map(({ note, noteAmount, area, key: _, ...row }) => {
      const words = noteWords(note, noteAmount)
      return { ...row, commune: communeIn(area), noteVi: words.vi, noteEn: words.en }
    }),
    count: counted.rows[0]?.count ?? 0,
    next: page.next,
  }
}
