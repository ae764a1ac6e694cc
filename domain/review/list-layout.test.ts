import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goodHead, listGrid } from '../../test/list-builder.ts'
import { gridOf } from '../kernel/grid.ts'
import { officialColumns } from './list-column.ts'
import { detectLayout, missingColumns } from './list-layout.ts'

const layoutOf = (...args: Parameters<typeof listGrid>) => {
  const layout = detectLayout(listGrid(...args))
  assert.ok(layout)
  return layout
}

describe('the list after the review', () => {
  it('has its data from row 8 in columns B to X', () => {
    const layout = layoutOf('after-review', [goodHead])
    assert.equal(layout.kind, 'after-review')
    assert.equal(layout.firstRow, 8)
    for (const { column, letter, heading } of officialColumns['after-review'])
      assert.deepEqual(
        layout.check.find((it) => it.column === column),
        { column, required: ['head', 'birth', 'class'].includes(column), expected: letter, found: letter, heading },
      )
    assert.equal(layout.check.length, 23)
  })

  const heading = [
    'STT',
    'Chủ hộ',
    'Họ tên thành viên',
    'Quan hệ với chủ hộ',
    'Năm sinh',
    'Giới tính',
    'Số điện thoại',
    'Số CCCD/CMND',
    'Thôn/bản',
    'Dân tộc',
    'Phân loại',
  ]
  it('is found where its heading was moved and columns were added or left out', () => {
    const layout = detectLayout(gridOf('S', [[], ['x'], heading, [1, 'A']]))
    assert.ok(layout)
    assert.equal(layout.firstRow, 4)
    assert.deepEqual(
      [
        layout.columns.listNo,
        layout.columns.birth,
        layout.columns.nationalId,
        layout.columns.village,
        layout.columns.class,
      ],
      [1, 5, 8, 9, 11],
    )
    assert.deepEqual(
      layout.check.filter((it) => it.column === 'unknown'),
      [{ column: 'unknown', required: false, expected: null, found: 'G', heading: 'Số điện thoại' }],
    )
    assert.deepEqual(missingColumns(layout), [])
    assert.equal(layout.check.find((it) => it.column === 'decisionNo')?.found, null)
  })

  it('is read past a row that numbers the columns', () => {
    const numbering = heading.map((_, at) => at + 1)
    assert.equal(detectLayout(gridOf('S', [heading, numbering, [1, 'A']]))?.firstRow, 3)
    const letters = heading.map((_, at) => String.fromCharCode(65 + at))
    assert.equal(detectLayout(gridOf('S', [heading, letters, [1, 'A']]))?.firstRow, 3)
  })

  it('is read under a heading of two storeys', () => {
    const upper = [
      'STT',
      'Họ và tên chủ hộ',
      'Ngày sinh',
      'Giới tính',
      'Phân loại hộ',
      'Kết quả chấm điểm',
      undefined,
      'Ghi chú',
    ]
    const lower = [undefined, undefined, undefined, undefined, undefined, 'B1', 'B2']
    const grid = gridOf('S', [upper, lower, [1, 'A', '1954', 'Nam', 1, 120, 30]])
    const merges = [1, 2, 3, 4, 5, 8].map((column) => ({ fromRow: 1, fromColumn: column, toRow: 2, toColumn: column }))
    const layout = detectLayout({ ...grid, merges: [...merges, { fromRow: 1, fromColumn: 6, toRow: 1, toColumn: 7 }] })
    assert.equal(layout?.firstRow, 3)
    assert.deepEqual(
      [layout?.columns.incomePoints, layout?.columns.deprivationPoints, layout?.columns.class],
      [6, 7, 5],
    )
  })

  it('says which columns it cannot do without', () => {
    const layout = detectLayout(gridOf('S', [['STT', 'Chủ hộ', 'Giới tính', 'CCCD', 'Thôn', 'Dân tộc']]))
    assert.ok(layout)
    assert.deepEqual(
      missingColumns(layout).map((it) => it.column),
      ['birth', 'class'],
    )
  })

  it('is taken by position where no heading is left', () => {
    const bare = gridOf('S', [[], [], [], [], [], [], [], [undefined, 1, 'Lò Văn Só']])
    const layout = detectLayout(bare)
    assert.equal(layout?.byPosition, true)
    assert.deepEqual([layout?.firstRow, layout?.columns.class], [8, 16])
  })
})

describe('lists of escaped households', () => {
  it('have their data from row 10 in columns B to M', () => {
    const layout = layoutOf('escaped', [{ name: 'Lò Văn Só', relation: 'Chủ hộ' }])
    assert.equal(layout.kind, 'escaped')
    assert.equal(layout.firstRow, 10)
    assert.deepEqual([layout.columns.name, layout.columns.address, layout.columns.note], [3, 9, 13])
    assert.deepEqual(missingColumns(layout), [])
  })

  it('say in their title which list was left', () => {
    const left = (title: string) => layoutOf('escaped', [], { title }).left
    assert.equal(left('DANH SÁCH HỘ THOÁT NGHÈO NĂM 2024'), 'poor')
    assert.equal(left('Danh sách hộ thoát cận nghèo'), 'near-poor')
    assert.equal(left('DANH SÁCH HỘ THOÁT NGHÈO, HỘ THOÁT CẬN NGHÈO'), undefined)
  })
})

it('a sheet without a list is none', () => {
  assert.equal(
    detectLayout(
      gridOf('S', [
        ['Tên hàng', 'Số lượng'],
        ['Gạo', 3],
      ]),
    ),
    undefined,
  )
  assert.equal(detectLayout(gridOf('S', [])), undefined)
})
