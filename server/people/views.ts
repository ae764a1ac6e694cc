import { staffFile, staffList } from '../../contract/people.ts'
import { reach } from '../../domain/account/may.ts'
import { topicWords } from '../../domain/support/activity-words.ts'
import { show, showFile } from '../http/show.ts'
import { listFile } from '../sheet/paper/file.ts'
import { date, short, text } from '../sheet/paper/list.ts'
import { inLanguage, paperWords } from '../sheet/paper/words.ts'
import { everyStaff, listStaff } from './list.ts'

const levels = {
  vi: { province: 'Tỉnh', district: 'Huyện', commune: 'Xã', village: 'Thôn' },
  en: { province: 'Province', district: 'District', commune: 'Commune', village: 'Village' },
} as const

type Row = Awaited<ReturnType<typeof everyStaff>>[number]

export const peopleViews = [
  show(staffList, { reach: reach.activities, read: listStaff }),
  showFile(staffFile, {
    reach: reach.activities,
    async read(tx, within, { lang, ...query }, reader) {
      const say = inLanguage(lang)
      return listFile<Row>(tx, within, reader, {
        language: lang,
        file: say('can-bo', 'staff'),
        of: query.year,
        name: say('Cán bộ', 'Staff'),
        title: say('Danh sách cán bộ làm công tác giảm nghèo', 'Staff of the poverty-reduction programme'),
        subtitle: query.year ? paperWords[lang].year(query.year) : undefined,
        rows: await everyStaff(tx, within, query, reader.today),
        columns: [
          { head: say('Họ và tên', 'Name'), width: 28, cell: (row) => text(row.name) },
          { head: say('Chức vụ', 'Post'), width: 34, cell: (row) => text(row.post) },
          { head: say('Đơn vị', 'Unit'), width: 26, cell: (row) => text(row.unit.name) },
          { head: say('Cấp', 'Level'), width: 11, cell: (row) => short(levels[lang][row.level]) },
          { head: say('Lĩnh vực', 'Field'), width: 20, cell: (row) => text(topicWords(row.field)[lang]) },
          { head: say('Từ ngày', 'From'), width: 12, cell: (row) => date(row.since) },
          { head: say('Đến ngày', 'To'), width: 12, cell: (row) => date(row.until) },
          {
            head: say('Lớp đã học xong trong năm', 'Courses finished in the year'),
            width: 50,
            cell: (row) => text(row.courses.map((it) => it.name).join('; ')),
          },
        ],
      })
    },
  }),
]
