import { type Block, columnNumber, type Grid, gridOf } from '../domain/kernel/grid.ts'
import { type ListColumn, type ListKind, officialColumns, officialFirstRow } from '../domain/review/list-column.ts'

type Value = string | number | undefined
export type ListLine = Partial<Readonly<Record<ListColumn, Value>>>

/** For tests: a list in the official layout, with these lines from its first data row. */
export function listGrid(
  kind: ListKind,
  lines: readonly ListLine[],
  options: { readonly title?: string; readonly merges?: readonly Block[]; readonly name?: string } = {},
): Grid {
  const columns = officialColumns[kind].map((it) => ({ ...it, at: columnNumber(it.letter) }))
  const first = officialFirstRow[kind]
  const rowOf = (value: (column: ListColumn, heading: string) => Value) => {
    const row: Value[] = []
    for (const { column, heading, at } of columns) row[at - 1] = value(column, heading)
    return row
  }
  const empty = Array.from({ length: first - 2 }, () => [] as Value[])
  const title =
    options.title ?? (kind === 'escaped' ? 'DANH SÁCH HỘ THOÁT NGHÈO' : 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU RÀ SOÁT')
  const rows = [
    [undefined, title],
    ...empty.slice(1),
    rowOf((_, heading) => heading),
    ...lines.map((line) => rowOf((column) => line[column])),
  ]
  return { ...gridOf(options.name ?? 'Danh sách', rows), merges: options.merges ?? [] }
}

/** For tests: a household of one, with nothing wrong. Its year and sex agree with its number. */
export const goodHead: ListLine = {
  listNo: 1,
  head: 'Lò Văn Só',
  relation: 'Chủ hộ',
  birth: '12/03/1954',
  sex: 'Nam',
  nationalId: '014054000123',
  province: 'Tỉnh Mẫu',
  commune: 'Xã Bản Mới',
  communeCode: '04402',
  village: 'Bản Pú',
  ethnicity: 'Thái',
  class: 1,
  decisionNo: '112/QĐ-UBND',
  decisionDate: '10/12/2024',
  incomePoints: 120,
  deprivationPoints: 40,
  minority: 'x',
  cause: '2',
}
