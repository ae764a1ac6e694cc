import { staffFile, staffList } from '../../contract/people.ts'
import { reach } from '../../domain/account/may.ts'
import { topicWords } from '../../domain/support/activity-words.ts'
import { show, showFile } from '../http/show.ts'
import { writeWorkbook } from '../sheet/write.ts'
import { everyStaff, listStaff } from './list.ts'

const headings = {
  vi: ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Cấp', 'Lĩnh vực', 'Từ ngày', 'Đến ngày', 'Lớp đã học xong trong năm'],
  en: ['Name', 'Post', 'Unit', 'Level', 'Field', 'From', 'To', 'Courses finished in the year'],
} as const
const levels = {
  vi: { province: 'Tỉnh', district: 'Huyện', commune: 'Xã', village: 'Thôn' },
  en: { province: 'Province', district: 'District', commune: 'Commune', village: 'Village' },
} as const
const day = (date: string | null) => (date === null ? null : { value: { date } })

export const peopleViews = [
  show(staffList, { reach: reach.activities, read: listStaff }),
  showFile(staffFile, {
    reach: reach.activities,
    async read(tx, within, { lang, ...query }, { today }) {
      const rows = await everyStaff(tx, within, query, today)
      const lines = rows.map((row) => [
        row.name,
        row.post,
        row.unit.name,
        levels[lang][row.level],
        topicWords(row.field)[lang],
        day(row.since),
        day(row.until),
        row.courses.map((it) => it.name).join('; '),
      ])
      const body = await writeWorkbook([
        {
          name: lang === 'vi' ? 'Cán bộ' : 'Staff',
          widths: [28, 30, 26, 10, 18, 12, 12, 50],
          rows: [headings[lang].map((value) => ({ value, style: { bold: true } })), ...lines],
          frozen: { rows: 1 },
          landscape: true,
          repeatRows: [1, 1],
        },
      ])
      return { name: `${lang === 'vi' ? 'can-bo' : 'staff'}-${query.year ?? today}.xlsx`, body, rows: rows.length }
    },
  }),
]
