import { sql } from 'kysely'
import type { z } from 'zod'
import type { targetRows } from '../../contract/plan.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { isComputed } from '../../domain/plan/indicators.ts'
import { type Note, noteWords } from '../../domain/plan/notes.ts'
import { pageOf, textToKey } from '../db/key.ts'
import type { Tx } from '../db/types.ts'
import type { Reader } from '../http/show.ts'
import { openBook } from './book.ts'
import { type Scope, scopeOf } from './facts/load.ts'
import { population } from './facts/surveys.ts'
import type { Part } from './indicators/source.ts'
import { sources } from './sources.ts'

type Page = z.infer<typeof targetRows.answer>
type Query = z.infer<typeof targetRows.query>
type Row = Omit<Page['rows'][number], 'noteVi' | 'noteEn'> & {
  readonly note: Note
  readonly amount: number | null
  readonly key: readonly [area: string, sort: string, household: string, member: string]
}

/** Who stands behind a value: village by village, by name. Two statements for the rows, and one for their exact count. */
export async function listTargetRows(
  tx: Tx,
  within: AreaPath,
  query: Query,
  { today }: Reader,
): Promise<Page | undefined> {
  const book = await openBook(tx, within, query.year)
  const target = book.targets.find((it) => it.code === query.code)
  if (!target) return undefined
  if (!target.indicator || !isComputed(target.indicator)) return { rows: [], count: 0, next: null }
  const scope = await scopeOf(tx, { within, today, year: query.year, book, back: 1 })
  const rowsOf = (part: Part) => sources[target.indicator as keyof typeof sources].rows(scope, part)
  return readPage(tx, scope, rowsOf(query.part), query)
}

async function readPage(tx: Tx, scope: Scope, rowsOf: ReturnType<typeof sql>, { limit, after }: Query): Promise<Page> {
  const key = textToKey(after, 4)
  const from = sql`with ${population(scope)}, source as (${rowsOf}), row as (
    select source.*, u.area, land.commune,
           array[u.area, coalesce(h.sort_name, source.head, ''), source.household_id::text, coalesce(source.member_id::text, '')] as key
      from source
      join land on land.village = source.village_id
      join unit u on u.id = source.village_id
      left join household h on h.id = source.household_id)`
  const counted = await sql<{ count: number }>`${from} select count(*)::int as count from row`.execute(tx)
  const { rows } = await sql<Row>`${from}
    select row.household_id as "householdId", row.member_id as "memberId", coalesce(row.name, row.head) as name, row.head,
           json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) as village,
           json_build_object('id', row.commune, 'code', null, 'name', '') as commune,
           row.class, row.note, row.amount, row.key
      from row
      left join lateral (select unit_id, code, name from unit_version where unit_id = row.village_id
                          order by valid_from <= ${scope.asOf}::date desc, valid_from desc limit 1) v on true
     where ${key ? sql`row.key collate "C" > ${key.map(String)}::text[]` : sql`true`}
     order by row.key collate "C" limit ${limit + 1}`.execute(tx)
  const page = pageOf(rows, limit, (row) => row.key)
  const communes = new Map(scope.ground.communes.map(({ id, code, name }) => [id, { id, code, name }]))
  return {
    rows: page.rows.map(({ note, amount, key: _, ...row }) => {
      const words = noteWords(note, amount)
      return { ...row, commune: communes.get(row.commune.id) ?? row.commune, noteVi: words.vi, noteEn: words.en }
    }),
    count: counted.rows[0]?.count ?? 0,
    next: page.next,
  }
}
