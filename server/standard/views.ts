import { sql } from 'kysely'
import type { z } from 'zod'
import { pointTableDetail, pointTableList, standardList, whatIf } from '../../contract/standard.ts'
import { reach } from '../../domain/account/may.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { type AreaPath, provinceOf } from '../../domain/kernel/ids.ts'
import { emptyCells, PointTableBody, type ScoreArea } from '../../domain/standard/point-table.ts'
import { Standard } from '../../domain/standard/standard.ts'
import type { Tx } from '../db/types.ts'
import { show } from '../http/show.ts'
import { listScoreAreas, ownedAround, provinceArea } from './point-tables.ts'
import { whatIfStandard } from './what-if.ts'

export const standardViews = [
  show(standardList, {
    reach: reach.standards,
    read: async (tx, within, _, { today }) => ({ rows: await listRows(tx, within, today) }),
  }),
  show(pointTableList, {
    reach: reach.standards,
    async read(tx, within, { standard }, { today }) {
      const areas = await areasAround(tx, within, today)
      const rows = await pointTables(
        tx,
        within,
        today,
        standard === undefined ? sql`true` : sql`p.standard_id = ${standard}`,
      )
      return { areas: [...areas], rows: rows.map((row) => headerOf(row, areas)) }
    },
  }),
  show(pointTableDetail, {
    reach: reach.standards,
    async read(tx, within, { id }, { today }) {
      const [row] = await pointTables(tx, within, today, sql`p.id = ${id}`)
      if (!row) return undefined
      const areas = await areasAround(tx, within, today)
      return { ...headerOf(row, areas), body: row.body, areas: [...areas] }
    },
  }),
  show(whatIf, { reach: reach.figures, read: whatIfStandard }),
]

type StandardRow = z.infer<typeof standardList.answer>['rows'][number]

async function listRows(tx: Tx, within: AreaPath, today: CivilDate): Promise<StandardRow[]> {
  const { rows } = await sql<StandardRow>`
    select s.id, s.valid_from as "validFrom", s.valid_until as "validUntil", s.body, s.version,
           case when u.id is not null then json_build_object('id', u.id, 'code', v.code, 'name', coalesce(v.name, '')) end as owner
      from standard s
      left join unit u on u.id = s.owner_id
      left join unit_version v on v.unit_id = u.id and v.valid_from <= ${today} and (v.valid_until is null or v.valid_until > ${today})
     where ${ownedAround('u', within)} order by s.valid_from, s.id`.execute(tx)
  return rows.map((row) => ({ ...row, body: Standard.parse(row.body) }))
}

type TableRow = Omit<z.infer<typeof pointTableDetail.answer>, 'areas' | 'items' | 'missingCells'>

async function pointTables(
  tx: Tx,
  within: AreaPath,
  today: CivilDate,
  which: ReturnType<typeof sql>,
): Promise<TableRow[]> {
  const { rows } = await sql<TableRow>`
    select p.id, p.standard_id as standard, p.version, p.valid_from as "validFrom", p.valid_until as "validUntil", p.source, p.body,
           case when p.state = 'withdrawn' and p.valid_until > ${today} then 'in-force' else p.state end as state
      from point_table p join unit u on u.id = p.owner_id
     where ${ownedAround('u', within)} and ${which} order by p.standard_id, p.version desc`.execute(tx)
  return rows.map((row) => ({ ...row, body: PointTableBody.parse(row.body) }))
}

const headerOf = ({ body, ...row }: TableRow, areas: readonly ScoreArea[]) => ({
  ...row,
  items: body.items.length,
  missingCells: areas.flatMap((it) => emptyCells(body, it)).length,
})

/** The scoring areas of the reader's province; none where the reader is of no province. */
async function areasAround(tx: Tx, within: AreaPath, today: CivilDate): Promise<readonly ScoreArea[]> {
  const province = provinceOf(within)
  return province === undefined ? [] : listScoreAreas(tx, provinceArea(province), today)
}
