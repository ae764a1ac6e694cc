import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type Grid, gridOf } from '../kernel/grid.ts'
import { parsePointSheets } from './point-grid.ts'

const heading = ['STT', 'Tiêu chí', 'NT3', 'TT']
const sheet = (rows: Parameters<typeof gridOf>[1], merges: Grid['merges'] = []): Grid => ({
  ...gridOf('B1', rows),
  merges,
})
const answers = (grids: readonly Grid[]) => {
  const table = parsePointSheets(grids)
  assert.ok(table.ok, JSON.stringify(table))
  return table.value.items.map((item) => [item.code, item.answers.map((it) => [it.text, it.points.NT3, it.points.TT])])
}

it('finds the heading below the titles of the sheet, and the sheet that has one', () =>
  assert.deepEqual(
    answers([
      sheet([['Ghi chú']]),
      sheet([['BẢNG ĐIỂM B1'], ['Kèm theo Thông tư'], heading, [1, 'Nhân khẩu: 1 người', 75, 80]]),
    ]),
    [['1', [['1 người', 75, 80]]]],
  ))

it('takes an item merged over its answers as the item of each', () =>
  assert.deepEqual(
    answers([
      sheet(
        [heading, [1, 'Nhân khẩu: 1 người', 75, 80], ['', '2 người', 60, '']],
        [{ fromRow: 2, fromColumn: 1, toRow: 3, toColumn: 1 }],
      ),
    ]),
    [
      [
        '1',
        [
          ['1 người', 75, 80],
          ['2 người', 60, null],
        ],
      ],
    ],
  ))

it('names a wrong cell by its place in the sheet', () =>
  assert.deepEqual(parsePointSheets([sheet([['BẢNG ĐIỂM B1'], heading, [1, 'Nhân khẩu: 1 người', 'nhiều', 80]])]), {
    ok: false,
    error: {
      code: 'points.file-rows',
      problems: [{ kind: 'not-whole-points', row: 3, column: 3, found: 'nhiều' }],
    },
  }))

it('says which columns are missing where no heading is found, and refuses what is too large to be sheet B1', () => {
  const none = parsePointSheets([sheet([['Họ tên', 'Tuổi']])])
  assert.ok(!none.ok && none.error.code === 'points.file-rows')
  assert.deepEqual(
    none.error.problems.map((it) => it.kind),
    ['column-missing', 'column-missing', 'column-missing'],
  )
  const many = parsePointSheets([sheet([heading, ...Array.from({ length: 61 }, (_, i) => [i + 1, `Mục ${i}`, 1, 1])])])
  assert.deepEqual(many, { ok: false, error: { code: 'points.too-large', items: 60, answers: 100, letters: 300 } })
  assert.equal(parsePointSheets([]).ok, false)
})
