import { sql } from 'kysely'
import type { z } from 'zod'
import type { activityFile, activityParticipantsFile } from '../../../contract/activity.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { ActivityKind } from '../../../domain/support/activity-kinds.ts'
import { kindWords, stateWords, topicWords } from '../../../domain/support/activity-words.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Download, Reader } from '../../http/show.ts'
import { writeWorkbook } from '../../sheet/write.ts'
import { conditions, type Row, rowColumns } from './list.ts'
import { listParticipants, type Participant } from './people.ts'

/** More than a province does in a year. */
const most = 50_000
const bold = { bold: true } as const
const day = (date: string | null) => (date === null ? null : { value: { date } })

const headings = {
  vi: [
    'Loại hoạt động',
    'Nội dung',
    'Tên hoạt động',
    'Địa bàn',
    'Năm',
    'Dự án',
    'Đơn vị chịu trách nhiệm',
    'Tình trạng',
    'Từ ngày',
    'Đến ngày',
    'Trễ',
    'Số người, hộ tham gia',
    'Đã hoàn thành',
    'Kinh phí dự kiến (đồng)',
    'Đã giải ngân (đồng)',
    'Nguồn huy động đã dùng (đồng)',
  ],
  en: [
    'Kind',
    'Topic',
    'Name',
    'Unit',
    'Year',
    'Project',
    'Responsible',
    'State',
    'From',
    'To',
    'Late',
    'Participants',
    'Finished',
    'Planned cost (VND)',
    'Disbursed (VND)',
    'Contributions used (VND)',
  ],
} as const

/** Every activity of the filters, one a row; what is not booked stays empty. */
export async function exportActivities(
  tx: Tx,
  within: AreaPath,
  { lang, ...filters }: z.infer<typeof activityFile.query>,
  { today }: Reader,
): Promise<Download> {
  const { rows } = await sql<Row>`
    select ${rowColumns(today)} from activity a where ${conditions(within, filters, today)}
     order by a.starts_on desc, a.id desc limit ${most}`.execute(tx)
  const lines = rows.map((row) => [
    kindWords[row.kind][lang],
    row.topic === '' ? null : topicWords(row.topic)[lang],
    row.name,
    row.unit.name,
    row.year,
    row.project?.no ?? null,
    row.responsible,
    stateWords[row.state][lang],
    day(row.startsOn),
    day(row.endsOn),
    row.late ? 'x' : null,
    row.participants,
    row.finished,
    row.cost.planned,
    row.cost.disbursed,
    row.cost.contributed,
  ])
  const body = await writeWorkbook([
    {
      name: lang === 'vi' ? 'Hoạt động' : 'Activities',
      widths: [24, 18, 44, 22, 7, 8, 24, 12, 12, 12, 6, 12, 12, 18, 18, 18],
      rows: [headings[lang].map((value) => ({ value, style: bold })), ...lines],
      frozen: { rows: 1 },
      landscape: true,
      repeatRows: [1, 1],
    },
  ])
  return {
    name: `${lang === 'vi' ? 'hoat-dong' : 'activities'}-${filters.year ?? today}.xlsx`,
    body,
    rows: rows.length,
  }
}

const outcome = {
  vi: { finished: 'Hoàn thành', dropped: 'Bỏ dở', open: 'Đang tham gia' },
  en: { finished: 'Finished', dropped: 'Dropped out', open: 'Under way' },
} as const
const group = {
  vi: {
    poor: 'Hộ nghèo',
    'near-poor': 'Hộ cận nghèo',
    'newly-escaped': 'Mới thoát nghèo',
    'newly-escaped-near-poor': 'Mới thoát cận nghèo',
    neither: 'Khác',
  },
  en: {
    poor: 'Poor',
    'near-poor': 'Near-poor',
    'newly-escaped': 'Newly escaped',
    'newly-escaped-near-poor': 'Newly escaped near-poverty',
    neither: 'Other',
  },
} as const
const columns = {
  vi: [
    'STT',
    'Họ và tên',
    'Chủ hộ / chức vụ',
    'Thôn / đơn vị',
    'Nhóm hộ khi tham gia',
    'Ngày tham gia',
    'Kết quả',
    'Ngày kết thúc',
    'Đóng góp (đồng)',
  ],
  en: [
    'No.',
    'Name',
    'Head of household / post',
    'Village / unit',
    'Group when joining',
    'Joined',
    'Outcome',
    'On',
    'Contribution (VND)',
  ],
} as const

/** The list of participants, to be signed or checked. It ends with who took it, when and for what. */
export async function exportParticipants(
  tx: Tx,
  within: AreaPath,
  { id, purpose, lang }: z.infer<typeof activityParticipantsFile.query>,
  reader: Reader,
): Promise<Download | undefined> {
  const activity = await tx
    .selectFrom('activity')
    .select(['name', 'kind', 'starts_on'])
    .where('id', '=', id)
    .where(inside('area', within))
    .executeTakeFirst()
  const list =
    activity && (await listParticipants(tx, within, { id, limit: most, outcome: undefined, after: undefined }, reader))
  if (!activity || !list) return undefined
  const who = await tx.selectFrom('account').select('name').where('id', '=', reader.actor.id).executeTakeFirst()
  const told =
    lang === 'vi'
      ? `Người xuất: ${who?.name ?? ''}. Ngày xuất: ${reader.today}. Mục đích: ${purpose}.`
      : `Exported by ${who?.name ?? ''} on ${reader.today}. Purpose: ${purpose}.`
  const line = (row: Participant, at: number) => [
    at + 1,
    row.name,
    row.of,
    row.unit?.name ?? null,
    row.status === null ? null : group[lang][row.status],
    day(row.joinedOn),
    outcome[lang][row.outcome ?? 'open'],
    day(row.finishedOn),
    row.contribution,
  ]
  const body = await writeWorkbook([
    {
      name: lang === 'vi' ? 'Người tham gia' : 'Participants',
      widths: [6, 28, 28, 24, 20, 14, 16, 14, 18],
      rows: [
        [{ value: `${kindWords[ActivityKind.parse(activity.kind)][lang]}: ${activity.name}`, style: bold }],
        [],
        columns[lang].map((value) => ({ value, style: bold })),
        ...list.rows.map(line),
        [],
        [told],
      ],
      frozen: { rows: 3 },
      landscape: true,
      repeatRows: [3, 3],
    },
  ])
  return {
    name: `${lang === 'vi' ? 'nguoi-tham-gia' : 'participants'}-${activity.starts_on}.xlsx`,
    body,
    rows: list.rows.length,
  }
}
