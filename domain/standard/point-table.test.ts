import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sharedFile } from '../../test/shared.ts'
import { parsePointRows } from './point-rows.ts'
import { type Chosen, emptyCells, incomePoints, PointTable, type PointTableBody } from './point-table.ts'

const grid = [
  ['item', 'criterion', 'Cách chọn', 'ĐBSH', 'NT2', 'Thành thị'],
  ['1', 'Nhân khẩu: 1 người', '', '75', 75, '80'],
  [1, '2 người', '', 60, ' 65 ', null],
  ['5', 'Lương hưu: 1 người', 'chọn một hoặc không', '20', '', '5'],
  ['5', 'từ 2 người', 'chọn một hoặc không', '35', '50', '15'],
  ['', '', '', '', '', ''],
  ['7', 'Tài sản: xe máy', 'Chọn nhiều', '5', '5', '5'],
  ['7', 'tủ lạnh', 'Chọn nhiều', '10', '10', '0'],
]
function tableOf(rows: Parameters<typeof parsePointRows>[0]): PointTableBody {
  const parsed = parsePointRows(rows)
  assert.ok(parsed.ok, JSON.stringify(parsed))
  return parsed.value
}
const problems = (rows: Parameters<typeof parsePointRows>[0]) => {
  const parsed = parsePointRows(rows)
  assert.ok(!parsed.ok && parsed.error.code === 'points.file-rows')
  return parsed.error.problems
}
const table = tableOf(grid)
const refusal = (chosen: Chosen, area: Parameters<typeof incomePoints>[2] = 'NT1') => {
  const answer = incomePoints(chosen, table, area)
  return answer.ok ? null : answer.error
}

describe('B1 by a point table', () => {
  it('adds the points of the answers chosen in the area, and shows each part', () => {
    const answer = incomePoints({ 1: ['2'], 5: [], 7: ['1', '2'] }, table, 'NT1')
    assert.deepEqual(answer, {
      ok: true,
      value: {
        points: 75,
        parts: [
          { item: '1', answer: '2', points: 60 },
          { item: '7', answer: '1', points: 5 },
          { item: '7', answer: '2', points: 10 },
        ],
      },
    })
  })

  it('refuses an item that was not answered, and never counts it as 0', () => {
    assert.deepEqual(refusal({ 1: ['1'], 7: [] }), { code: 'points.unanswered', item: '5' })
    assert.deepEqual(refusal({ 1: [], 5: [], 7: [] }), { code: 'points.unanswered', item: '1' })
  })

  it('refuses a cell that was not typed in, and takes a 0 that was', () => {
    assert.deepEqual(refusal({ 1: ['2'], 5: [], 7: [] }, 'TT'), {
      code: 'points.no-value',
      item: '1',
      answer: '2',
      area: 'TT',
    })
    assert.equal(refusal({ 1: ['1'], 5: ['1'], 7: [] }, 'NT2')?.code, 'points.no-value')
    assert.equal(refusal({ 1: ['1'], 5: ['1'], 7: ['2'] }, 'TT'), null)
    assert.equal(refusal({ 1: ['1'], 5: [], 7: [] }, 'NT6')?.code, 'points.no-value')
  })

  it('refuses answers the table does not have, and two where one is asked', () => {
    assert.deepEqual(refusal({ 1: ['9'], 5: [], 7: [] }), { code: 'points.unknown-answer', item: '1', answer: '9' })
    assert.deepEqual(refusal({ 1: ['1'], 5: [], 7: [], 8: ['1'] }), { code: 'points.unknown-item', item: '8' })
    assert.deepEqual(refusal({ 1: ['1', '2'], 5: [], 7: [] }), { code: 'points.too-many-answers', item: '1' })
    assert.deepEqual(refusal({ 1: ['1'], 5: ['1', '2'], 7: [] }), { code: 'points.too-many-answers', item: '5' })
  })

  it('counts an answer given twice once', () => {
    const answer = incomePoints({ 1: ['1', '1'], 5: [], 7: [] }, table, 'NT1')
    assert.ok(answer.ok && answer.value.points === 75)
  })

  it('either refuses or gives the sum of its parts', () =>
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('1', '5', '7'), fc.subarray(['1', '2'])),
        fc.constantFrom('NT1' as const, 'NT2' as const, 'TT' as const),
        (chosen, area) => {
          const answer = incomePoints(chosen, table, area)
          if (answer.ok)
            assert.equal(
              answer.value.points,
              answer.value.parts.reduce((sum, { points }) => sum + points, 0),
            )
          else assert.match(answer.error.code, /^points\./)
        },
      ),
    ))
})

describe('a point table from a sheet', () => {
  it('reads titles, answers, choice and areas however they are headed; what is empty is not known', () => {
    assert.deepEqual(
      table.items.map(({ code, text, choice, answers }) => [code, text, choice, answers.length]),
      [
        ['1', 'Nhân khẩu', 'exactly-one', 2],
        ['5', 'Lương hưu', 'at-most-one', 2],
        ['7', 'Tài sản', 'any', 2],
      ],
    )
    assert.deepEqual(table.items[0]?.answers[1], {
      code: '2',
      text: '2 người',
      points: { NT1: 60, NT2: 65, NT3: null, NT4: null, NT5: null, NT6: null, TT: null },
    })
    assert.deepEqual(emptyCells(table, 'TT'), [{ item: '1', answer: '2' }])
    assert.equal(emptyCells(table, 'NT3').length, 6)
  })

  it('names every wrong cell by row and column', () => {
    const wrong = [
      ['item', 'criterion', 'NT1', 'NT2'],
      ['1', 'Nhân khẩu: 1 người', '7,5', '=A1'],
      ['', '2 người', '60', '60'],
      ['1', '', '60', '60'],
      ['1', '1 NGƯỜI', '60', '60'],
    ]
    assert.deepEqual(problems(wrong), [
      { kind: 'not-whole-points', row: 2, column: 3, found: '7,5' },
      { kind: 'not-whole-points', row: 2, column: 4, found: '=A1' },
      { kind: 'item-missing', row: 3, column: 1, found: '' },
      { kind: 'answer-missing', row: 4, column: 2, found: '' },
      { kind: 'answer-twice', row: 5, column: 2, found: '1 NGƯỜI' },
    ])
  })

  it('names missing and repeated columns, an unknown choice, and an empty sheet', () => {
    assert.deepEqual(problems([['item', 'NT1', 'ĐBSH']]), [
      { kind: 'column-twice', column: 'ĐBSH' },
      { kind: 'column-missing', column: 'criterion' },
    ])
    assert.deepEqual(problems([['item', 'criterion']]), [{ kind: 'column-missing', column: 'NT1' }])
    assert.deepEqual(problems([['item', 'criterion', 'NT1']]), [{ kind: 'no-rows' }])
    assert.equal(problems([]).length, 3)
    const choice = [
      ['item', 'criterion', 'choice', 'NT1'],
      ['1', 'a', 'maybe', '1'],
    ]
    assert.equal(problems(choice)[0]?.kind, 'choice-not-known')
  })

  it('reads the shape of the old published sheet, which is never computed with here', () => {
    const path = sharedFile('domain/tables/b1_points_OLD_2016_2020_partial.csv')
    if (!path) return
    // The one quoted cell of the file holds commas.
    const rows = readFileSync(path, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => Array.from(line.matchAll(/"([^"]*)"|([^,]+)/g), ([, quoted, plain]) => quoted ?? plain))
    const body = tableOf(rows)
    assert.deepEqual(
      body.items.map(({ code, text, answers }) => [code, text, answers.length]),
      [
        ['1', 'Nhân khẩu', 7],
        ['2', 'Người phụ thuộc', 3],
        ['3', 'Bằng cấp cao nhất', 3],
        ['4', 'Việc phi nông nghiệp', 2],
        ['5', 'Lương hưu', 2],
        ['6', 'Nhà', 2],
      ],
    )
    assert.deepEqual(body.items[4]?.answers[1]?.points, {
      NT1: 35,
      NT2: 50,
      NT3: 45,
      NT4: 30,
      NT5: 25,
      NT6: 40,
      TT: 15,
    })
  })

  it('cannot hold two items or two answers of one code', () => {
    const id = '00000000-0000-7000-8000-000000000001'
    const whole = { id, standard: 'national-2021-nd07', version: 1, items: table.items }
    assert.equal(PointTable.safeParse(whole).success, true)
    assert.equal(PointTable.safeParse({ ...whole, items: [...table.items, table.items[0]] }).success, false)
  })
})
