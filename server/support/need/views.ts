import { sql } from 'kysely'
import type { z } from 'zod'
import { needCounts, needExport, needList } from '../../../contract/support.ts'
import { reach } from '../../../domain/account/may.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { kindNames } from '../../../domain/support/names.ts'
import { inside } from '../../db/inside.ts'
import { pageOf, textToKey } from '../../db/key.ts'
import type { Tx } from '../../db/types.ts'
import { type Reader, show, showFile } from '../../http/show.ts'
import { listFile } from '../../sheet/paper/file.ts'
import { date, short, text } from '../../sheet/paper/list.ts'
import { communeOf, whomColumns, whomJoins } from '../whom.ts'

type Asked = z.infer<typeof needList.query>
type Filters = Pick<Asked, 'kind' | 'state' | 'since'>
type Row = z.infer<typeof needList.answer>['rows'][number]

export const needColumns = sql`x.id, x.kind, x.since, x.source, x.note, x.closed_on as "closedOn", x.closed_by as "closedBy"`

const conditions = (within: AreaPath, { kind, state, since }: Filters) => sql`${inside('x.area', within)}
  and x.closed_on is ${state === 'open' ? sql`null` : sql`not null`}
  ${kind ? sql`and x.kind = ${kind}` : sql``} ${since ? sql`and x.since <= ${since}::date` : sql``}`

const select = (page: ReturnType<typeof sql>, { today }: Reader) => sql<Row>`
  with x as materialized (${page})
  select ${needColumns}, ${whomColumns} from x ${whomJoins(sql`h.village_id`, sql`${today}::date`)} order by x.since, x.id`

/** Open needs, the longest waiting first; closed ones in the same order. */
async function listNeeds(tx: Tx, within: AreaPath, query: Asked, reader: Reader) {
  const where = conditions(within, query)
  const key = textToKey(query.after, 2)
  const beyond = key ? sql`and (x.since, x.id) > (${key[0]}::date, ${key[1]}::uuid)` : sql``
  const page = sql`select x.* from need x where ${where} ${beyond} order by x.since, x.id limit ${query.limit + 1}`
  const { rows } = await select(page, reader).execute(tx)
  const counted = await sql<{ n: number }>`select count(*) as n from need x where ${where}`.execute(tx)
  return { ...pageOf(rows, query.limit, (row) => [row.since, row.id]), count: counted.rows[0]?.n ?? 0 }
}

async function exportNeeds(tx: Tx, within: AreaPath, query: z.infer<typeof needExport.query>, reader: Reader) {
  const { rows } = await select(sql`select x.* from need x where ${conditions(within, query)}`, reader).execute(tx)
  return listFile(tx, within, reader, {
    language: 'vi',
    file: 'nhu-cau',
    name: query.state === 'open' ? 'Nhu cầu đang chờ' : 'Nhu cầu đã kết thúc',
    title: query.state === 'open' ? 'Danh sách nhu cầu đang chờ hỗ trợ' : 'Danh sách nhu cầu đã kết thúc',
    purpose: query.purpose,
    rows,
    columns: [
      { head: 'Xã', width: 22, cell: (row) => text(row.commune.name) },
      { head: 'Thôn', width: 22, cell: (row) => text(row.village.name) },
      { head: 'Chủ hộ', width: 26, cell: (row) => text(row.household.head) },
      { head: 'Người có nhu cầu', width: 26, cell: (row) => text(row.member?.name ?? null) },
      { head: 'Năm sinh', width: 10, cell: (row) => short(row.member?.birthYear ?? null) },
      { head: 'Nhu cầu', width: 30, cell: (row) => text(kindNames.vi[row.kind]) },
      { head: 'Từ ngày', width: 12, cell: (row) => date(row.since) },
      { head: 'Nguồn', width: 16, cell: (row) => text(row.source === 'interview' ? 'Phiếu rà soát' : 'Công chức ghi') },
      { head: 'Kết thúc ngày', width: 12, cell: (row) => date(row.closedOn) },
      { head: 'Kết thúc do', width: 20, cell: (row) => text(row.closedBy === null ? '' : closings[row.closedBy]) },
      { head: 'Ghi chú', width: 40, cell: (row) => text(row.note) },
    ],
  })
}
const closings = {
  delivery: 'Đã được hỗ trợ',
  withdrawn: 'Rút nhu cầu',
  'not-needed': 'Không còn nhu cầu',
  left: 'Đã rời địa bàn',
} as const

async function countNeeds(tx: Tx, within: AreaPath, _query: object, { today }: Reader) {
  const { rows } = await sql<z.infer<typeof needCounts.answer>['rows'][number]>`
    with x as (select area, kind, count(*) as open, min(since) as longest from need x
                where ${inside('x.area', within)} and closed_on is null group by area, kind)
    select json_build_object('id', cu.unit_id, 'code', cu.code, 'name', cu.name) as unit, x.kind, sum(x.open)::int as open, min(x.longest) as longest
      from x ${communeOf(sql`x.area`, today)}
     group by cu.unit_id, cu.code, cu.name, x.kind order by cu.name, x.kind`.execute(tx)
  return { rows }
}

export const needViews = [
  show(needList, { reach: reach.households, read: listNeeds }),
  showFile(needExport, { reach: reach.households, read: exportNeeds }),
  show(needCounts, { reach: reach.figures, read: countNeeds, kept: true }),
]
