import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import writeExcelFile from 'write-excel-file/node'
import { ethnicCodes } from '../../domain/household/ethnicity.ts'
import { relations } from '../../domain/household/relation.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import { readList } from '../../domain/review/list-check.ts'
import { officialColumns } from '../../domain/review/list-column.ts'
import { detectLayout } from '../../domain/review/list-layout.ts'
import { type ListFile, type ListFileHousehold, listSheet } from './list-file.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeWorkbook } from './write.ts'
import type { SheetToWrite } from './xlsx/sheet-xml.ts'

const reviewDate = CivilDate.parse('2024-12-14')
const words = [
  'Lò',
  'Văn',
  'Só',
  'Quàng',
  'Thị',
  'Ín',
  'Nguyễn',
  'Út',
  'Đặng',
  'Hoà',
  'Hòa',
  'Thuỷ',
  'Y',
  'Blŏk',
  "H'Loan",
  'Niê',
  'Kdăm',
  'Vàng',
  'A',
  'Páo',
  'Bưởi',
  'Ngọc',
  'Ánh',
]
const name = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 5 }).map((it) => it.join(' '))
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2024-12-14'), noInvalidDate: true })
  .map((it) => CivilDate.parse(it.toISOString().slice(0, 10)))
const birth = fc.oneof(
  day.map((date) => ({ kind: 'date', date }) as const),
  fc.integer({ min: 1930, max: 2024 }).map((year) => ({ kind: 'year', year }) as const),
  fc.constant({ kind: 'unknown' } as const),
)
/** Records like those of the code, with the ordinary prototype. */
const record = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { noNullPrototype: true })
const member = record({
  name,
  relation: fc.constantFrom(...relations.filter((it) => it !== 'head')),
  birth,
  sex: fc.constantFrom('male', 'female', null),
  nationalId: fc.option(fc.stringMatching(/^(\d{12}|\d{9})$/)),
  ethnicity: fc.constantFrom(...ethnicCodes),
})
const place = record({
  province: fc.constant('Tỉnh Mẫu'),
  district: fc.constantFrom('', 'Huyện Mẫu'),
  districtCode: fc.constantFrom('', '094'),
  commune: fc.constantFrom('Xã Bản Mới', 'Phường Đông'),
  communeCode: fc.constantFrom('', '04402', '31000'),
  village: fc.constantFrom('Bản Pú', 'Thôn 1', 'Tổ dân phố số 3'),
  address: fc.constant(''),
})
const household = record({
  head: member,
  others: fc.array(member, { maxLength: 6 }),
  place,
  class: fc.constantFrom('poor', 'near-poor', 'neither'),
  decisionNo: fc.constantFrom('', '112/QĐ-UBND'),
  decisionDate: fc.option(day),
  incomePoints: fc.option(fc.integer({ min: 0, max: 300 })),
  deprivationPoints: fc.option(fc.integer({ min: 0, max: 12 }).map((it) => it * 10)),
  flags: record({ minority: fc.boolean(), noLabour: fc.boolean(), merit: fc.boolean() }),
  causes: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 4 }).map((it) => it.sort((a, b) => a - b)),
}).map(({ head, others, ...rest }) => ({
  ...rest,
  note: '',
  members: [{ ...head, relation: 'head' as const }, ...others],
  ethnicity: head.ethnicity,
}))

/** Numbers them as a list does, and lets no head be told twice. */
const list = fc.array(household, { minLength: 1, maxLength: 12 }).map((all): ListFileHousehold[] =>
  all.map((it, at) => {
    const [head, ...others] = it.members
    return {
      ...it,
      listNo: String(at + 1),
      members: [
        { ...head, name: `${head?.name ?? ''} ${'I'.repeat(at + 1)}` },
        ...others,
      ] as ListFileHousehold['members'],
    }
  }),
)

const file: ListFile = {
  kind: 'after-review',
  committee: 'ỦY BAN NHÂN DÂN XÃ BẢN MỚI',
  subtitle: 'Năm 2024',
  exported: 'Xuất ngày 20/12/2024',
}

/** What a list read from these bytes says, in the shape it was written from. */
function readBack(bytes: Uint8Array) {
  const book = readWorkbook(bytes)
  const sheet = book.ok ? book.value.sheets[0] : undefined
  assert.ok(sheet)
  const reading = readList(sheet, { reviewDate })
  for (const it of reading.households) assert.ok(it.household, JSON.stringify(it.findings))
  const households = reading.households.flatMap(({ household: found }) => {
    if (!found) return []
    const { head: _, members, ...rest } = found
    return [{ ...rest, members: members.map(({ row: __, ...who }) => who) }]
  })
  return { sheet, reading, households }
}

/** The same rows through an independent writer. */
async function writtenElsewhere(sheet: SheetToWrite): Promise<Uint8Array> {
  const rows: (string | number | null)[][] = []
  for await (const row of sheet.rows) {
    const cells = 'cells' in row ? row.cells : row
    rows.push(
      cells.map((cell) => {
        const value = typeof cell === 'object' && cell !== null ? cell.value : cell
        return typeof value === 'string' || typeof value === 'number' ? value : null
      }),
    )
  }
  return writeExcelFile(rows).toBuffer()
}

describe('a list in the exchanged layout', () => {
  it('read back is the same list, from our writer and from another', () =>
    fc.assert(
      fc.asyncProperty(list, async (households) => {
        assert.deepEqual(readBack(await writeWorkbook([listSheet(file, households)])).households, households)
        assert.deepEqual(readBack(await writtenElsewhere(listSheet(file, households))).households, households)
      }),
      { numRuns: 20 },
    ))

  it('of escaped households read back is the same list', () =>
    fc.assert(
      fc.asyncProperty(list, fc.constantFrom('poor', 'near-poor', 'both'), async (households, left) => {
        const escaped = households.map(
          (it): ListFileHousehold => ({
            ...it,
            class: left === 'both' ? (it.class === 'poor' ? 'poor' : 'near-poor') : left,
            place: {
              province: '',
              district: '',
              districtCode: '',
              commune: '',
              communeCode: '',
              village: '',
              address: 'Bản Pú',
            },
            decisionNo: '',
            decisionDate: null,
            flags: { minority: null, noLabour: null, merit: null },
            causes: [],
            note: left === 'both' ? (it.class === 'poor' ? 'Thoát nghèo' : 'Thoát cận nghèo') : '',
          }),
        )
        const back = readBack(await writeWorkbook([listSheet({ ...file, kind: 'escaped', left }, escaped)]))
        assert.deepEqual(back.households, escaped)
        assert.equal(back.reading.layout?.firstRow, 10)
      }),
      { numRuns: 20 },
    ))

  it('has every official column where the handbook puts it', async () => {
    for (const kind of ['after-review', 'escaped'] as const) {
      const { sheet } = readBack(
        await writeWorkbook([
          listSheet({ ...file, kind, left: 'poor' }, fc.sample(list, { seed: 7, numRuns: 1 })[0] ?? []),
        ]),
      )
      const layout = detectLayout(sheet)
      assert.equal(layout?.kind, kind)
      for (const { column, letter, heading } of officialColumns[kind])
        assert.deepEqual(
          layout?.check.find((it) => it.column === column),
          {
            column,
            required: layout?.check.find((it) => it.column === column)?.required,
            expected: letter,
            found: letter,
            heading,
          },
        )
    }
  })
})
