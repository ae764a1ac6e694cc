import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { type Grid, gridOf } from '../kernel/grid.ts'
import { supportKinds } from './kinds.ts'
import { kindIn } from './list-kind.ts'
import { readDeliveryList } from './list-read.ts'
import { deliveryFindingEn, deliveryFindingVi } from './list-words.ts'
import { kindNames } from './names.ts'

const options = { today: CivilDate.parse('2024-12-20'), kind: null, on: null, documentNo: '', convert: null } as const
const heads = [
  'STT',
  'Số CCCD',
  'Họ và tên',
  'Năm sinh',
  'Thôn',
  'Loại hỗ trợ',
  'Ngày nhận',
  'Số tiền (đồng)',
  'Số chứng từ',
]
type Line = readonly (string | number | undefined)[]
const sheet = (...lines: readonly Line[]): Grid =>
  gridOf('DS', [['ỦY BAN NHÂN DÂN XÃ'], ['DANH SÁCH CHI TRẢ TIỀN ĐIỆN QUÝ III'], [], heads, ...lines])
const read = (grid: Grid, over: object = {}) => readDeliveryList(grid, { ...options, ...over })
const rows = (grid: Grid, over: object = {}) => {
  const list = read(grid, over)
  assert.ok(list.ok, JSON.stringify(list))
  return list.value.rows
}
const luc: Line = [1, '999083000041', 'Trần Văn Lực', 1983, 'Phước Tân', 'Tiền điện', '05/10/2024', '170.370', '12/PC']
const found = (grid: Grid) =>
  rows(grid).flatMap(({ findings }) => findings.map((it) => `${it.severity} ${it.code} ${it.address}`))

describe('a list of support given', () => {
  it('is read by the words of its heading, wherever it stands', () => {
    const [row, ...others] = rows(
      sheet(luc, [], [undefined, undefined, 'Tổng cộng', undefined, undefined, undefined, undefined, 170370]),
    )
    assert.deepEqual(others, [])
    assert.deepEqual(
      [
        row?.row,
        row?.nationalId,
        row?.name,
        row?.birth.year,
        row?.village,
        row?.kind,
        row?.on,
        row?.amount,
        row?.documentNo,
      ],
      [5, '999083000041', 'Trần Văn Lực', 1983, 'Phước Tân', 'electricity', '2024-10-05', 170_370, '12/PC'],
    )
    assert.deepEqual(row?.findings, [])
  })
  it('names the cell of every fault and keeps the row from being saved', () => {
    const grid = sheet(
      [1, '999083000041', 'A', 1983, 'B', 'Vàng miếng', '31/02/2024', '1,5', ''],
      [2, '', '', '', '', 'Tiền điện', '05/10/2024', 100],
      [3, '9.99083E+11', 'C', '', '', '', '', 12.5],
    )
    assert.deepEqual(found(grid), [
      'error amount-not-whole H5',
      'error kind-unknown F5',
      'error day-impossible G5',
      'error who-missing B6',
      'error amount-not-whole H7',
      'error national-id-scientific B7',
      'error kind-missing F7',
      'error day-missing G7',
    ])
  })
  it('takes kind, day and document of the whole list where a row has none, and its own where it has', () => {
    const [own, shared] = rows(sheet(luc, [2, '999083000042', 'D']), {
      kind: 'tet-gift',
      on: '2024-02-01',
      documentNo: '7/QĐ',
    })
    assert.deepEqual([own?.kind, own?.on, own?.documentNo], ['electricity', '2024-10-05', '12/PC'])
    assert.deepEqual([shared?.kind, shared?.on, shared?.documentNo], ['tet-gift', '2024-02-01', '7/QĐ'])
  })
  it('of which nobody, no kind or no day could be read is refused as a whole', () => {
    const code = (grid: Grid, over: object = {}) => {
      const list = read(grid, over)
      return list.ok ? 'ok' : list.error.code
    }
    assert.equal(code(gridOf('A', [['không phải danh sách']])), 'no-list')
    assert.equal(
      code(
        gridOf('A', [
          ['Loại', 'Ngày nhận'],
          ['Tiền điện', '05/10/2024'],
        ]),
      ),
      'who-missing',
    )
    assert.equal(
      code(
        gridOf('A', [
          ['Họ tên', 'Ngày nhận'],
          ['A', '05/10/2024'],
        ]),
      ),
      'kind-missing',
    )
    assert.equal(
      code(
        gridOf('A', [
          ['Họ tên', 'Loại'],
          ['A', 'BHYT'],
        ]),
      ),
      'day-missing',
    )
    assert.equal(
      code(
        gridOf('A', [
          ['Họ tên', 'Loại'],
          ['A', 'BHYT'],
        ]),
        { on: '2024-01-01' },
      ),
      'ok',
    )
    assert.equal(code(sheet()), 'no-rows')
  })
  it('typed in a font of before Unicode is offered conversion, and reads with it', () => {
    const old = gridOf('A', [
      ['Hä vµ tªn', 'Lo¹i hç trî', 'Ngµy nhËn'],
      ['NguyÔn V¨n Hµ', 'TiÒn ®iÖn', '05/10/2024'],
      ['TrÇn ThÞ B\u00adëi', 'TiÒn ®iÖn', '05/10/2024'],
    ])
    const list = read(old)
    assert.deepEqual([list.ok, !list.ok && list.error.code], [false, 'legacy-text'])
    assert.deepEqual(
      rows(old, { convert: 'tcvn3' }).map((it) => [it.name, it.kind]),
      [
        ['Nguyễn Văn Hà', 'electricity'],
        ['Trần Thị Bưởi', 'electricity'],
      ],
    )
  })
  it('with formulas, scripts and errors in its cells is text like any other, or a fault of its cell', () => {
    const hostile = { kind: 'error', value: '#REF!', formula: true } as const
    const base = sheet([1, '999083000041', '=cmd|calc', 1983, '<script>', 'Tiền điện', '05/10/2024', 1])
    const grid: Grid = {
      ...base,
      cell: (row, column) => (row === 5 && column === 9 ? hostile : base.cell(row, column)),
    }
    const [row] = rows(grid)
    assert.deepEqual([row?.name, row?.village], ['=cmd|calc', '<script>'])
    assert.deepEqual(found(grid), ['error cell-error I5'])
  })
  it('says every finding in both languages, with its cell', () => {
    const samples = [
      { severity: 'error', code: 'person-unknown', address: 'B5', text: '•••• 0041' },
      { severity: 'error', code: 'already-recorded', address: 'B5', on: '2024-10-05' },
      {
        severity: 'error',
        code: 'refused',
        address: 'B5',
        refusal: { code: 'support.before-joined', on: '2024-11-01' },
      },
      { severity: 'error', code: 'refused', address: 'B5', refusal: { code: 'household.ended', on: '2024-11-01' } },
      { severity: 'warning', code: 'repeated-in-file', address: 'B6', firstRow: 5 },
    ] as const
    for (const it of samples) {
      assert.match(deliveryFindingVi(it), /^Ô B[56]: [\p{Ll}“]/u)
      assert.match(deliveryFindingEn(it), /^Cell B[56]: [\p{Ll}“]/u)
    }
    assert.match(deliveryFindingVi(samples[2]), /01\/11\/2024/)
  })
})

describe('the kind of support in a list', () => {
  it('is known by every name of ours, and by the words of other bodies', () => {
    for (const kind of supportKinds) {
      assert.equal(kindIn(kindNames.vi[kind]), kind)
      assert.equal(kindIn(kindNames.en[kind].toUpperCase()), kind)
      assert.equal(kindIn(kind), kind)
    }
    const words = {
      'Cấp thẻ BHYT hộ nghèo': 'health-insurance',
      'Hỗ trợ CPHT học kỳ I': 'learning-costs',
      'Xóa nhà tạm': 'housing',
    }
    for (const [text, kind] of Object.entries(words)) assert.equal(kindIn(text), kind)
    assert.equal(kindIn('vàng'), undefined)
  })
})
