import type { z } from 'zod'
import type { measurementFile } from '../../../contract/nutrition.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { growthWords } from '../../../domain/support/growth-words.ts'
import type { Tx } from '../../db/types.ts'
import type { Download, Reader } from '../../http/show.ts'
import { writeWorkbook } from '../../sheet/write.ts'
import { listMeasurements } from './list.ts'

const most = 100_000
const bold = { bold: true } as const
const headings = {
  vi: [
    'Trẻ em',
    'Giới',
    'Ngày sinh',
    'Ngày đo',
    'Nơi đo',
    'Chiều cao (cm)',
    'Cân nặng (kg)',
    'Kết luận của trạm y tế',
    'z chiều cao theo tuổi',
    'Tính theo bảng chuẩn, nếu khác',
  ],
  en: [
    'Child',
    'Sex',
    'Born',
    'Measured',
    'Where',
    'Height (cm)',
    'Weight (kg)',
    'Finding of the health station',
    'z height for age',
    'By the reference, where it differs',
  ],
} as const
const sex = { vi: { male: 'Nam', female: 'Nữ' }, en: { male: 'Male', female: 'Female' } } as const

/** Children by name: with a purpose, and at the end who took it. */
export async function exportMeasurements(
  tx: Tx,
  within: AreaPath,
  { lang, purpose, ...filters }: z.infer<typeof measurementFile.query>,
  { actor, today }: Reader,
): Promise<Download> {
  const { rows } = await listMeasurements(tx, within, { ...filters, limit: most, after: undefined })
  const who = await tx.selectFrom('account').select('name').where('id', '=', actor.id).executeTakeFirst()
  const lines = rows.map((row) => [
    row.child,
    sex[lang][row.sex],
    { value: { date: row.birthDate } },
    { value: { date: row.on } },
    row.unit.name,
    row.heightMm === null ? null : row.heightMm / 10,
    row.weightG === null ? null : row.weightG / 1_000,
    row.finding === null ? null : growthWords[row.finding][lang],
    row.z,
    row.computed === null ? null : growthWords[row.computed][lang],
  ])
  const told =
    lang === 'vi'
      ? `Người xuất: ${who?.name ?? ''}. Ngày xuất: ${today}. Mục đích: ${purpose}.`
      : `Exported by ${who?.name ?? ''} on ${today}. Purpose: ${purpose}.`
  const body = await writeWorkbook([
    {
      name: lang === 'vi' ? 'Đo dinh dưỡng' : 'Measurements',
      widths: [28, 8, 12, 12, 24, 14, 14, 24, 12, 26],
      rows: [headings[lang].map((value) => ({ value, style: bold })), ...lines, [], [told]],
      frozen: { rows: 1 },
      landscape: true,
      repeatRows: [1, 1],
    },
  ])
  return { name: `${lang === 'vi' ? 'do-dinh-duong' : 'measurements'}-${filters.year}.xlsx`, body, rows: rows.length }
}
