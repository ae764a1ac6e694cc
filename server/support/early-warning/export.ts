import type { z } from 'zod'
import type { earlyWarningExport } from '../../../contract/early-warning.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { WarningRule } from '../../../domain/support/early-warning.ts'
import { groupNames, kindNames } from '../../../domain/support/names.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { listFile } from '../../sheet/paper/file.ts'
import { text } from '../../sheet/paper/list.ts'
import { writeDay } from '../../sheet/paper/words.ts'
import { allWarnings, type WarnedRow } from './list.ts'

/** The early-warning list as an Excel file: every household with all its reasons. */
export async function exportWarnings(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof earlyWarningExport.query>,
  reader: Reader,
) {
  const { on, rows } = await allWarnings(tx, within, query, reader)
  return listFile<WarnedRow>(tx, within, reader, {
    language: 'vi',
    file: 'canh-bao-som',
    name: 'Cảnh báo sớm',
    title: 'Danh sách cảnh báo sớm',
    basis: `Tính đến ngày ${writeDay(on)}`,
    purpose: query.purpose,
    rows,
    columns: [
      { head: 'Xã', width: 22, cell: (row) => text(row.commune?.name ?? null) },
      { head: 'Thôn', width: 20, cell: (row) => text(row.village.name) },
      { head: 'Chủ hộ', width: 24, cell: (row) => text(row.household.head) },
      { head: 'Nhóm hộ', width: 20, cell: (row) => text(groupNames.vi[row.group]) },
      { head: 'Vì sao theo dõi', width: 34, cell: (row) => text(row.standings.map(standingWords).join('; ')) },
      { head: 'Biến cố', width: 60, cell: (row) => text(row.reasons.map(reasonWords).join('; ')) },
    ],
  })
}

const standingWords = (it: WarnedRow['standings'][number]) =>
  it.kind === 'above-line'
    ? `B1 ${it.points} điểm, sát trên ngưỡng ${it.line}`
    : `Thoát ${it.from === 'poor' ? 'nghèo' : 'cận nghèo'} ngày ${writeDay(it.on)}`

const ruleNames: Readonly<Record<WarningRule, string>> = {
  'earner-died': 'Lao động chính mất',
  'member-died': 'Có người mất',
  'earner-left': 'Lao động chính rời hộ',
  'member-left': 'Có người rời hộ',
  illness: 'Ốm đau, tai nạn',
  'lost-job': 'Mất việc làm',
  disaster: 'Thiên tai, dịch bệnh',
  'support-ended': 'Hết hạn hỗ trợ',
}
const reasonWords = ({ rule, on, member, note, support }: WarnedRow['reasons'][number]) =>
  [support ? `${ruleNames[rule]} (${kindNames.vi[support]})` : ruleNames[rule], member, writeDay(on), note]
    .filter(Boolean)
    .join(', ')
