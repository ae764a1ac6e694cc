import type { z } from 'zod'
import type { measurementFile } from '../../../contract/nutrition.ts'
import type { AreaPath } from '../../../domain/kernel/ids.ts'
import { growthWords } from '../../../domain/support/growth-words.ts'
import type { Tx } from '../../db/types.ts'
import type { Download, Reader } from '../../http/show.ts'
import { listFile } from '../../sheet/paper/file.ts'
import { date, hundredths, short, tenths, text } from '../../sheet/paper/list.ts'
import { inLanguage, paperWords } from '../../sheet/paper/words.ts'
import { listMeasurements } from './list.ts'

const most = 100_000
const sex = { vi: { male: 'Nam', female: 'Nữ' }, en: { male: 'Male', female: 'Female' } } as const

/** Children by name: with a purpose. */
export async function exportMeasurements(
  tx: Tx,
  within: AreaPath,
  { lang, purpose, ...filters }: z.infer<typeof measurementFile.query>,
  reader: Reader,
): Promise<Download> {
  const { rows } = await listMeasurements(tx, within, { ...filters, limit: most, after: undefined })
  const say = inLanguage(lang)
  return listFile<(typeof rows)[number]>(tx, within, reader, {
    language: lang,
    file: say('do-dinh-duong', 'measurements'),
    of: filters.year,
    name: say('Đo dinh dưỡng', 'Measurements'),
    title: say('Danh sách trẻ em được cân, đo', 'Children measured'),
    subtitle: paperWords[lang].year(filters.year),
    purpose,
    rows,
    columns: [
      { head: say('Trẻ em', 'Child'), width: 28, cell: (row) => text(row.child) },
      { head: say('Giới tính', 'Sex'), width: 8, cell: (row) => short(sex[lang][row.sex]) },
      { head: say('Ngày sinh', 'Born'), width: 12, cell: (row) => date(row.birthDate) },
      { head: say('Ngày đo', 'Measured'), width: 12, cell: (row) => date(row.on) },
      { head: say('Nơi đo', 'Where'), width: 24, cell: (row) => text(row.unit.name) },
      {
        head: say('Chiều cao (cm)', 'Height (cm)'),
        width: 11,
        cell: (row) => tenths(row.heightMm && row.heightMm / 10),
      },
      {
        head: say('Cân nặng (kg)', 'Weight (kg)'),
        width: 11,
        cell: (row) => tenths(row.weightG && row.weightG / 1_000),
      },
      {
        head: say('Kết luận của trạm y tế', 'Finding of the health station'),
        width: 22,
        cell: (row) => text(row.finding && growthWords[row.finding][lang]),
      },
      {
        head: say('Chiều cao theo tuổi (z-score)', 'Height for age (z score)'),
        width: 14,
        cell: (row) => hundredths(row.z),
      },
      {
        head: say('Tính theo bảng chuẩn, nếu khác', 'By the reference, where it differs'),
        width: 24,
        cell: (row) => text(row.computed && growthWords[row.computed][lang]),
      },
    ],
  })
}
