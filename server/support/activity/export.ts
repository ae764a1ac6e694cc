import { sql } from 'kysely'
import type { z } from 'zod'
import type { activityFile, activityParticipantsFile } from '../../../contract/activity.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { ActivityKind } from '../../../domain/support/activity-kinds.ts'
import { kindWords, stateWords, topicWords } from '../../../domain/support/activity-words.ts'
import { inside } from '../../db/inside.ts'
import type { Tx } from '../../db/types.ts'
import type { Download, Reader } from '../../http/show.ts'
import { listFile } from '../../sheet/paper/file.ts'
import { date, type ListColumn, short, text, whole } from '../../sheet/paper/list.ts'
import { inLanguage, paperWords, writeDay } from '../../sheet/paper/words.ts'
import { conditions, type Row, rowColumns } from './list.ts'
import { listParticipants, type Participant } from './people.ts'

/** More than a province does in a year. */
const most = 50_000
/** Every activity of the filters, one a row; what is not booked stays empty. */
export async function exportActivities(
  tx: Tx,
  within: AreaPath,
  { lang, ...filters }: z.infer<typeof activityFile.query>,
  reader: Reader,
): Promise<Download> {
  const { rows } = await sql<Row>`
    select ${rowColumns(reader.today)} from activity a where ${conditions(within, filters, reader.today)}
     order by a.starts_on desc, a.id desc limit ${most}`.execute(tx)
  const say = inLanguage(lang)
  return listFile<Row>(tx, within, reader, {
    language: lang,
    file: say('hoat-dong', 'activities'),
    of: filters.year,
    name: say('Hoạt động', 'Activities'),
    title: say('Danh sách hoạt động', 'Activities'),
    subtitle: filters.year ? paperWords[lang].year(filters.year) : undefined,
    rows,
    columns: [
      { head: say('Loại hoạt động', 'Kind'), width: 24, cell: (row) => text(kindWords[row.kind][lang]) },
      { head: say('Nội dung', 'Topic'), width: 18, cell: (row) => text(row.topic && topicWords(row.topic)[lang]) },
      { head: say('Tên hoạt động', 'Name'), width: 44, cell: (row) => text(row.name) },
      { head: say('Địa bàn', 'Unit'), width: 22, cell: (row) => text(row.unit.name) },
      { head: say('Năm', 'Year'), width: 7, cell: (row) => short(row.year) },
      { head: say('Dự án', 'Project'), width: 8, cell: (row) => short(row.project?.no ?? null) },
      { head: say('Đơn vị chịu trách nhiệm', 'Responsible'), width: 26, cell: (row) => text(row.responsible) },
      { head: say('Tình trạng', 'State'), width: 14, cell: (row) => text(stateWords[row.state][lang]) },
      { head: say('Từ ngày', 'From'), width: 12, cell: (row) => date(row.startsOn) },
      { head: say('Đến ngày', 'To'), width: 12, cell: (row) => date(row.endsOn) },
      { head: say('Trễ hạn', 'Late'), width: 6, cell: (row) => short(row.late ? 'x' : null) },
      { head: say('Số người, hộ tham gia', 'Participants'), width: 10, cell: (row) => whole(row.participants) },
      { head: say('Đã hoàn thành', 'Finished'), width: 10, cell: (row) => whole(row.finished) },
      money(say('Kinh phí dự kiến (đồng)', 'Planned cost (đồng)'), (row) => row.cost.planned),
      money(say('Đã giải ngân (đồng)', 'Disbursed (đồng)'), (row) => row.cost.disbursed),
      money(say('Nguồn huy động đã dùng (đồng)', 'Contributions used (đồng)'), (row) => row.cost.contributed),
    ],
  })
}

/** What is not booked stays empty and adds nothing. */
const money = (head: string, of: (row: Row) => number | null): ListColumn<Row> => ({
  head,
  width: 17,
  cell: (row) => whole(of(row)),
  sum: (row) => of(row) ?? 0,
})

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
/** The list of participants, to be signed or checked. */
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
  const say = inLanguage(lang)
  return listFile<Participant>(tx, within, reader, {
    language: lang,
    file: say('nguoi-tham-gia', 'participants'),
    of: activity.starts_on,
    name: say('Người tham gia', 'Participants'),
    title: say('Danh sách người, hộ tham gia', 'Participants'),
    subtitle: `${kindWords[ActivityKind.parse(activity.kind)][lang]}: ${activity.name}`,
    basis: say(`Từ ngày ${writeDay(activity.starts_on)}`, `From ${writeDay(activity.starts_on)}`),
    purpose,
    rows: list.rows,
    columns: [
      { head: say('Họ và tên', 'Name'), width: 28, cell: (row) => text(row.name) },
      { head: say('Chủ hộ / chức vụ', 'Head of household / post'), width: 28, cell: (row) => text(row.of) },
      { head: say('Thôn / đơn vị', 'Village / unit'), width: 24, cell: (row) => text(row.unit?.name ?? null) },
      {
        head: say('Nhóm hộ khi tham gia', 'Group when joining'),
        width: 20,
        cell: (row) => text(row.status && group[lang][row.status]),
      },
      { head: say('Ngày tham gia', 'Joined'), width: 13, cell: (row) => date(row.joinedOn) },
      { head: say('Kết quả', 'Outcome'), width: 16, cell: (row) => text(outcome[lang][row.outcome ?? 'open']) },
      { head: say('Ngày kết thúc', 'On'), width: 13, cell: (row) => date(row.finishedOn) },
      { head: say('Đóng góp (đồng)', 'Contribution (đồng)'), width: 16, cell: (row) => whole(row.contribution) },
      { head: say('Ký nhận', 'Signature'), width: 16, cell: () => text(null) },
    ],
  })
}
