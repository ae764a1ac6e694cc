import type { ContributionRow } from '../../contract/contribution.ts'
import type { AllocationRow } from '../../contract/money-views.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Tx } from '../db/types.ts'
import type { Download, Reader } from '../http/show.ts'
import { listFile } from '../sheet/paper/file.ts'
import { date, type ListColumn, short, text, whole } from '../sheet/paper/list.ts'
import { inLanguage, type Language, paperWords } from '../sheet/paper/words.ts'
import { fileWords } from './file-words.ts'

type Asked = { readonly lang: Language; readonly year?: number | undefined }

const money = <Row>(head: string, of: (row: Row) => number): ListColumn<Row> => ({
  head,
  width: 18,
  cell: (row) => whole(of(row)),
  sum: of,
})

/** Allocations in whole đồng, with their sum below. */
export function allocationBook(
  tx: Tx,
  within: AreaPath,
  reader: Reader,
  { lang, year }: Asked,
  rows: readonly AllocationRow[],
): Promise<Download> {
  const words = fileWords[lang]
  const say = inLanguage(lang)
  const projectOf = ({ line: { project } }: AllocationRow) =>
    project && (lang === 'vi' ? project.nameVi : project.nameEn)
  return listFile<AllocationRow>(tx, within, reader, {
    language: lang,
    file: say('giao-von', 'allocations'),
    of: year,
    name: say('Giao vốn và giải ngân', 'Allocations'),
    title: say('Tình hình giao vốn và giải ngân', 'Allocations and disbursement'),
    subtitle: year ? paperWords[lang].year(year) : undefined,
    rows,
    columns: [
      { head: say('Năm kế hoạch', 'Plan year'), width: 9, cell: (row) => short(row.line.planYear) },
      { head: say('Năm thực hiện', 'Execution year'), width: 10, cell: (row) => short(row.line.executionYear) },
      { head: say('Số dự án', 'Project no.'), width: 8, cell: (row) => short(row.line.project?.no ?? null) },
      {
        head: say('Dự án thành phần', 'Component project'),
        width: 44,
        cell: (row) => text(projectOf(row) ?? words.notSplit),
      },
      {
        head: say('Loại vốn', 'Capital'),
        width: 18,
        cell: ({ line }) => text(line.capital ? words.capital[line.capital] : words.notSplit),
      },
      { head: say('Nguồn vốn', 'Source'), width: 24, cell: (row) => text(words.source[row.line.source]) },
      { head: say('Đơn vị được giao', 'Holder'), width: 30, cell: (row) => text(row.holder.name) },
      money(say('Đã giao (đồng)', 'Allocated (đồng)'), (row) => row.amount),
      money(say('Đã giải ngân (đồng)', 'Disbursed (đồng)'), (row) => row.spent),
      money(say('Còn lại (đồng)', 'Left (đồng)'), (row) => row.amount - row.spent),
      { head: say('Hạn giải ngân', 'Spend by'), width: 12, cell: (row) => date(row.line.spendBy) },
    ],
  })
}

/** Who gave what for what, and what became of it. */
export function contributionBook(
  tx: Tx,
  within: AreaPath,
  reader: Reader,
  { lang, year }: Asked,
  rows: readonly ContributionRow[],
): Promise<Download> {
  const words = fileWords[lang]
  const say = inLanguage(lang)
  return listFile<ContributionRow>(tx, within, reader, {
    language: lang,
    file: say('dong-gop', 'contributions'),
    of: year,
    name: say('Đóng góp, tài trợ', 'Contributions'),
    title: say('Tình hình tiếp nhận và sử dụng đóng góp, tài trợ', 'Contributions received and used'),
    subtitle: year ? paperWords[lang].year(year) : undefined,
    rows,
    columns: [
      { head: say('Năm', 'Year'), width: 8, cell: (row) => short(row.year) },
      { head: say('Người, đơn vị đóng góp', 'Donor'), width: 32, cell: (row) => text(row.donor.name) },
      { head: say('Đơn vị tiếp nhận', 'Received by'), width: 24, cell: (row) => text(row.unit?.name ?? null) },
      { head: say('Mục đích', 'Purpose'), width: 26, cell: (row) => text(words.purpose[row.purpose]) },
      { head: say('Hình thức', 'Form'), width: 11, cell: (row) => text(words.form[row.form]) },
      { head: say('Nội dung', 'What'), width: 32, cell: (row) => text(row.what) },
      { head: say('Ngày cam kết', 'Pledged on'), width: 12, cell: (row) => date(row.pledgedOn) },
      money(say('Cam kết (đồng)', 'Pledged (đồng)'), (row) => row.pledged),
      money(say('Đã nhận (đồng)', 'Received (đồng)'), (row) => row.received),
      money(say('Đã sử dụng (đồng)', 'Used (đồng)'), (row) => row.used),
      money(say('Còn lại (đồng)', 'Left (đồng)'), (row) => row.received - row.used),
    ],
  })
}
