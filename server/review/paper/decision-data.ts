import { sql } from 'kysely'
import type { z } from 'zod'
import type { decisionPaper } from '../../../contract/paper.ts'
import type { PovertyClass } from '../../../contract/view.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { lastName, rowsOf } from './happening-data.ts'
import { communeNames, issuing } from './issuing.ts'
import type { PaperData } from './render.ts'

type Row = {
  readonly head: string
  readonly village: string
  readonly class: PovertyClass
  readonly was: PovertyClass
  readonly people: number
  readonly communeId: number
  readonly year: number
  readonly standard: string
  readonly recognisedOn: string | null
  readonly decisionNo: string | null
  readonly escapedNo: string | null
  readonly escapedOn: string | null
  readonly signer: string | null
}

/** One decision of one whole commune, and of nothing else: of households whose posting is behind them, or that are recognised. */
export async function decision(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof decisionPaper.query>,
  { today }: Pick<Reader, 'today'>,
): Promise<readonly PaperData[]> {
  const wanted = query.of === 'recognised' ? sql`f.class <> 'neither'` : sql`f.class = 'neither' and c.was <> 'neither'`
  const { rows } = await sql<Row>`
    select h.head_name as head, ${lastName('c.village_id')} as village, f.class, c.was, c.commune_id as "communeId", r.year, st.body ->> 'act' as standard,
           (select count(*)::int from member m where m.household_id = h.id and m.left_on is null) as people,
           s.on_date as "recognisedOn", s.details ->> 'decisionNo' as "decisionNo", coalesce(l.escaped_decision_no, s.details ->> 'escapedNo') as "escapedNo",
           coalesce(l.escaped_decision_date, (s.details ->> 'escapedOn')::date) as "escapedOn", coalesce(l.signer, s.details ->> 'signer') as signer
      from review_case c join household h on h.id = c.household_id join review_round r on r.id = c.round_id
      join review_finding f on f.case_id = c.id and f.standard_id = r.standards[1]
      join standard st on st.id = r.standards[1]
      left join review_step s on s.case_id = c.id and s.step = 'recognise'
      left join poverty_list l on l.id = c.list_id
     where c.round_id = ${query.round} and c.commune_id = ${query.place} and ${inside('c.area', within)} and c.state in ('posted', 'referred', 'answered', 'recognised') and ${wanted}
     order by c.area, h.sort_name, c.id`.execute(tx)
  const [first] = rows
  if (!first) return []
  const escaped = query.of === 'escaped'
  const [no, day] = escaped ? [first.escapedNo, first.escapedOn] : [first.decisionNo, first.recognisedOn]
  const count = (test: (row: Row) => boolean) => String(rows.filter(test).length)
  return [
    {
      ...issuing(await communeNames(tx, first.communeId, today), first.year, no ?? '……/QĐ-UBND', day),
      chuan: first.standard.replace(/^NĐ /, 'Nghị định số ').replace(/^QĐ /, 'Quyết định số '),
      so_ho: String(rows.length),
      so_ho_ngheo: count((row) => row.class === 'poor'),
      so_ho_can_ngheo: count((row) => row.class === 'near-poor'),
      so_ho_thoat_ngheo: count((row) => row.was === 'poor'),
      so_ho_thoat_can_ngheo: count((row) => row.was === 'near-poor'),
      nguoi_ky: first.signer ?? '',
      ho: rowsOf(rows).map((row, at) => ({ ...row, so_nguoi: String(rows[at]?.people ?? '') })),
    },
  ]
}
