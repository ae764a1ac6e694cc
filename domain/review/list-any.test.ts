import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { goodHead, listGrid } from '../../test/list-builder.ts'
import { CivilDate } from '../kernel/date.ts'
import { cellKinds } from '../kernel/grid.ts'
import { readList } from './list-check.ts'
import { listFindingEn } from './list-words-en.ts'
import { listFindingVi } from './list-words-vi.ts'

const reviewDate = CivilDate.parse('2024-12-14')
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'x',
    '1',
    '2',
    '12/03/1954',
    'Chủ hộ',
    'Vợ',
    'Tổng cộng',
    '1e+21',
    '-1',
    '45000',
    'Hé nghÌo',
    '',
    '\u0000',
  ),
)
const change = fc.record({
  row: fc.integer({ min: 1, max: 14 }),
  column: fc.integer({ min: 1, max: 25 }),
  cell: fc.record({ kind: fc.constantFrom(...cellKinds), value: oddText, formula: fc.boolean() }),
})
const block = fc.record({
  row: fc.integer({ min: 1, max: 14 }),
  column: fc.integer({ min: 1, max: 24 }),
  rows: fc.nat(3),
  columns: fc.nat(2),
})

it('whatever stands in the cells: no crash, nothing kept from a household with an error, every finding has words', () =>
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), fc.array(block, { maxLength: 4 }), (changes, blocks) => {
      const lines = [
        goodHead,
        { member: 'Quàng Thị Ín', relation: 'Vợ', birth: '1956', sex: 'Nữ' },
        { ...goodHead, listNo: 2, head: 'Vàng A Páo' },
      ]
      const merges = blocks.map((it) => ({
        fromRow: it.row,
        fromColumn: it.column,
        toRow: it.row + it.rows,
        toColumn: it.column + it.columns,
      }))
      const grid = listGrid('after-review', lines, { merges })
      const cellAt = new Map(changes.map((it) => [`${it.row} ${it.column}`, it.cell]))
      const changed = {
        ...grid,
        rowCount: 14,
        columnCount: 25,
        cell: (row: number, column: number) => cellAt.get(`${row} ${column}`) ?? grid.cell(row, column),
      }
      const { findings, households } = readList(changed, { reviewDate })
      for (const it of households) {
        assert.equal(
          it.household === undefined,
          it.findings.some((finding) => finding.severity === 'error'),
        )
        for (const who of it.household?.members ?? []) assert.match(who.nationalId ?? '000000000', /^(\d{9}|\d{12})$/)
      }
      for (const finding of [...findings, ...households.flatMap((it) => it.findings)]) {
        assert.match(finding.address, /^[A-Z]+\d+$/)
        assert.ok(listFindingVi(finding).length > 10 && listFindingEn(finding).length > 10)
      }
    }),
    { numRuns: 500 },
  ))
