import type { z } from 'zod'
import type { earlyWarningExport } from '../../../contract/early-warning.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import type { WarningRule } from '../../../domain/support/early-warning.ts'
import { groupNames, kindNames } from '../../../domain/support/names.ts'
import type { Tx } from '../../db/types.ts'
import type { Reader } from '../../http/show.ts'
import { exportRows, writeDay } from '../export.ts'
import { allWarnings, type WarnedRow } from './list.ts'

/** The early-warning list as an Excel file: every household with all its reasons. */
export async function exportWarnings(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof earlyWarningExport.query>,
  reader: Reader,
) {
  const { on, rows } = await allWarnings(tx, within, query, reader)
  return exportRows<WarnedRow>(tx, reader, {
    name: 'canh-bao-som',
    title: `Danh sách cảnh báo sớm, tính đến ${writeDay(on)}`,
    purpose: query.purpose,
    rows,
    columns: [
      { head: 'Xã', width: 22, value: (row) => row.commune?.name ?? '' },
      { head: 'Thôn', width: 20, value: (row) => row.village.name },
      { head: 'Chủ hộ', width: 24, value: (row) => row.household.head },
      { head: 'Nhóm hộ', width: 20, value: (row) => groupNames.vi[row.group] },
      { head: 'Vì sao theo dõi', width: 34, value: (row) => row.standings.map(standingWords).join('; ') },
      { head: 'Biến cố', width: 60, value: (row) => row.reasons.map(reasonWords).join('; ') },
      { head: 'Mã hộ trong hệ thống', width: 38, value: (row) => row.household.id },
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
