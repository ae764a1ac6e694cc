import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { sharedFile } from '../../test/shared.ts'
import { gridOf } from '../kernel/grid.ts'
import { checkForeign } from './check-file.ts'
import type { ExpectedUnit } from './check-missing.ts'
import type { Defect } from './defect.ts'
import { type ForeignCode, type ForeignForm, formNamed, readForeign } from './foreign-form.ts'

const head = 'tt,unit,level,phan_to,c1_dau_ky,c2,c3,c4_khac_giam,c5,c6,c7,c8_khac_tang,c9_cuoi_ky_printed'
const head74 = `tt,unit,poor_households,total_deprivations,${Array.from({ length: 12 }, (_, i) => `ind${i + 1}`).join()}`

const split = (text: string) =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
function read(form: ForeignCode, text: string): ForeignForm {
  const found = readForeign(gridOf('csv', split(text)), form)
  assert.ok(found)
  return found
}
const movement = (form: '7.2' | '7.3', ...rows: string[]) => read(form, [head, ...rows].join('\n'))
const deprivation = (...rows: string[]) => read('7.4', [head74, ...rows].join('\n'))
const defects = (forms: ForeignForm[], expected?: ExpectedUnit[]) =>
  checkForeign(forms, { deprivationsMin: 3, ...(expected && { expected }) })
/** Without the blank columns, which most of these rows leave out on purpose. */
const of = (...forms: ForeignForm[]) => defects(forms).filter(({ kind }) => kind !== 'column-blank')

describe('a form 7.2 or 7.3 somebody else made', () => {
  it('without defect has none', () => {
    const row = '1,Xã A,xa,Hộ,10,2,1,0,1,0,1,0,9'
    assert.deepEqual(defects([movement('7.2', row)]), [])
  })
  it('F02: column 9 breaks its formula, blank columns taken as 0', () => {
    assert.deepEqual(of(movement('7.2', '1,Huyện Đăk Glong,huyen,Hộ,1369,374,128,,39,0,28,,923')), [
      {
        id: 'F02',
        kind: 'total-breaks-formula',
        form: '7.2',
        unit: 'Huyện Đăk Glong',
        line: 'households',
        printed: 923,
        recomputed: 934,
        difference: -11,
      },
    ])
  })
  it('F03: the two forms disagree, in households and in people', () => {
    const of72 = movement('7.2', '1,Xã A,xa,Hộ,10,5,0,0,2,0,0,0,7', '1,Xã A,xa,Nhân khẩu,40,20,0,0,8,0,0,0,28')
    const of73 = movement('7.3', '1,Xã A,xa,Hộ,9,0,2,0,4,0,0,0,11', '1,Xã A,xa,Nhân khẩu,40,0,9,0,20,0,0,0,51')
    const found = { id: 'F03', kind: 'forms-disagree', unit: 'Xã A' }
    assert.deepEqual(of(of72, of73), [
      { ...found, passage: 'poor-to-near-poor', line: 'households', in72: 5, in73: 4 },
      { ...found, passage: 'near-poor-to-poor', line: 'people', in72: 8, in73: 9 },
    ])
  })
  it('F03: compares a commune with its namesake of the same district only', () => {
    const rows = (a: number, b: number) => [
      '1,Huyện A,huyen,Hộ,10,5,0,0,0,0,0,0,5',
      `1.1,Xã Tân Lập,xa,Hộ,10,${a},0,0,0,0,0,0,5`,
      '2,Huyện B,huyen,Hộ,10,3,0,0,0,0,0,0,7',
      `2.1,Xã Tân Lập,xa,Hộ,10,${b},0,0,0,0,0,0,7`,
    ]
    const into = (no: string, unit: string, people: number) => `${no},${unit},xa,Hộ,0,0,0,0,${people},0,0,0,${people}`
    const of73 = movement(
      '7.3',
      into('1', 'Huyện A', 5),
      into('1.1', 'Xã Tân Lập', 5),
      into('2', 'Huyện B', 3),
      into('2.1', 'Xã Tân Lập', 3),
    )
    assert.deepEqual(of(movement('7.2', ...rows(5, 3)), of73), [])
    assert.equal(of(movement('7.2', ...rows(3, 5)), of73).filter(({ id }) => id === 'F03').length, 2)
  })
  it('F04: a column blank in every row was counted as 0; a printed 0 was not', () => {
    const found = defects([movement('7.2', '1,Xã A,xa,Hộ,10,5,0,,2,0,0,0,7', '2,Xã B,xa,Hộ,3,0,0,,0,0,0,0,3')])
    assert.deepEqual(found, [{ id: 'F04', kind: 'column-blank', form: '7.2', column: 'c4', rows: 2 }])
  })
  it('F04: a unit of zeros', () => {
    assert.deepEqual(of(movement('7.2', '1,Xã A,xa,Hộ,0,0,0,0,0,0,0,0,0')), [
      { id: 'F04', kind: 'all-zero', form: '7.2', unit: 'Xã A', line: 'households' },
    ])
  })
  it('F04: a gap in the numbering, added up as 0 when the district is the sum of the others', () => {
    const rows = ['1,Huyện A,huyen,Hộ,7,1,0,0,0,0,0,0,6', '1.1,Xã B,xa,Hộ,3,1,0,0,0,0,0,0,2']
    const gap = { id: 'F04', kind: 'unit-not-there', form: '7.2', unit: '1.2', within: 'Huyện A', seenBy: 'numbering' }
    assert.deepEqual(of(movement('7.2', ...rows, '1.3,Xã C,xa,Hộ,4,0,0,0,0,0,0,0,4')), [
      { ...gap, countedAsZero: true },
    ])
    const more = of(movement('7.2', ...rows, '1.3,Xã C,xa,Hộ,3,0,0,0,0,0,0,0,3'))
    assert.deepEqual(
      more.filter(({ kind }) => kind === 'unit-not-there'),
      [{ ...gap, countedAsZero: false }],
    )
  })
  it('F04: a unit of the province’s list that is not in the form, however its name is spelt', () => {
    const form = movement('7.2', '1,Xã Đắk RMăng,xa,Hộ,4,0,0,0,0,0,0,0,4')
    const expected = ["Xã Đắk R'Măng", 'Xã Đăk RMăng', 'Xã Quảng Sơn'].map((name) => ({ name, within: null }))
    assert.deepEqual(
      defects([form], expected).map((it) => it.kind === 'unit-not-there' && [it.unit, it.seenBy]),
      [['Xã Quảng Sơn', 'official-list']],
    )
  })
  it('F06: a unit listed twice, and units with the same figures', () => {
    const row = (no: number, unit: string) => `${no},${unit},xa,Hộ,10,5,0,0,2,0,0,0,7`
    assert.deepEqual(of(movement('7.2', row(1, 'Xã A'), row(2, 'Xã  A'))), [
      { id: 'F06', kind: 'unit-twice', form: '7.2', unit: 'Xã A', line: 'households', rows: [2, 3] },
    ])
    assert.deepEqual(of(movement('7.2', row(1, 'Xã A'), row(2, 'Xã B'), row(3, 'Xã C'))), [
      { id: 'F06', kind: 'same-figures', form: '7.2', units: ['Xã A', 'Xã B', 'Xã C'] },
    ])
  })
  it('X14: communes do not add up to their district', () => {
    const found = of(movement('7.2', '1,Huyện A,huyen,Hộ,9,0,0,0,0,0,0,0,9', '1.1,Xã B,xa,Hộ,8,0,0,0,0,0,0,0,8'))
    const broken = { id: 'X14', kind: 'parts-do-not-add-up', form: '7.2', unit: 'Huyện A', line: 'households' }
    assert.deepEqual(found, [
      { ...broken, column: 'c1', printed: 9, sum: 8 },
      { ...broken, column: 'c9', printed: 9, sum: 8 },
    ])
  })
  it('says which cell is no number, and takes 1.369 as Vietnamese write it', () => {
    const found = of(movement('7.2', '1,Xã A,xa,Hộ,1.369,NaN,0,0,0,0,0,0,1369'))
    assert.deepEqual(found, [{ id: 'F00', kind: 'unreadable', form: '7.2', address: 'F2', value: 'NaN' }])
  })
})

describe('a form 7.4 somebody else made', () => {
  it('without defect has none', () => {
    assert.deepEqual(defects([deprivation('1,Xã A,2,7,2,2,2,1,0,0,0,0,0,0,0,0')]), [])
  })
  it('F01: more deprived than poor households, or deprived without any poor', () => {
    const rate = { id: 'F01', form: '7.4', line: 'only', column: 'i1' }
    assert.deepEqual(of(deprivation('1,Xã A,2,46,41,2,2,1,0,0,0,0,0,0,0,0')), [
      { ...rate, kind: 'rate-over-100', unit: 'Xã A', part: 41, whole: 2, rate: 2050 },
    ])
    assert.deepEqual(of(deprivation('1,Xã B,,4,4,0,0,0,0,0,0,0,0,0,0,0')), [
      { ...rate, kind: 'rate-without-denominator', unit: 'Xã B', part: 4 },
    ])
  })
  it('X09: the average is below 3; the twelve do not add up', () => {
    const at = { id: 'X09', form: '7.4', unit: 'Xã A', line: 'only' }
    assert.deepEqual(of(deprivation('1,Xã A,2,6,2,2,1,0,0,0,0,0,0,0,0,0')), [
      { ...at, kind: 'deprivations-do-not-add-up', printed: 6, sum: 5 },
      { ...at, kind: 'average-too-low', average: 2.5, least: 3 },
    ])
  })
  it('X05: another number of poor households than in 7.2', () => {
    const found = of(
      movement('7.2', '1,Xã A,xa,Hộ,3,0,0,0,0,0,0,0,3'),
      deprivation('1,Xã A,2,7,2,2,2,1,0,0,0,0,0,0,0,0'),
    )
    assert.deepEqual(found, [{ id: 'X05', kind: 'poor-households-disagree', unit: 'Xã A', in72: 3, in74: 2 }])
  })
  it('F04: names the units another form has', () => {
    const found = of(
      movement('7.2', '1,Xã A,xa,Hộ,2,0,0,0,0,0,0,0,2'),
      deprivation('1,Xã A,2,6,2,2,2,0,0,0,0,0,0,0,0,0', '2,Xã B,1,3,1,1,1,0,0,0,0,0,0,0,0,0'),
    )
    assert.deepEqual(
      found.map((it) => it.kind === 'unit-not-there' && [it.form, it.unit, it.seenBy]),
      [['7.2', 'Xã B', 'other-form']],
    )
  })
})

describe('which form and which columns', () => {
  it('reads the form from the name of file or sheet', () => {
    assert.deepEqual(
      ['daknong_export_7_2_dien_bien.csv', 'Biểu 7.3', '7.4', 'Biểu 7.10', 'bao-cao.xlsx'].map(formNamed),
      ['7.2', '7.3', '7.4', undefined, undefined],
    )
  })
  it('finds numbered columns under the headings of an Excel file', () => {
    const grid = gridOf('Biểu 7.2', [
      ['DIỄN BIẾN HỘ NGHÈO TRONG NĂM'],
      ['TT', 'Đơn vị', 'Đơn vị tính', 'Số đầu năm', 'Giảm trong năm'],
      [undefined, undefined, undefined, 1, 2, 3, 4, 5, 6, 7, 8, '9=1-2-3-4+5+6+7+8'],
      ['1', 'Xã A', 'Hộ', 10, 5, 0, 0, 2, 0, 0, 0, 7],
    ])
    assert.deepEqual(readForeign(grid, '7.2')?.rows, [
      {
        at: 4,
        no: '1',
        block: null,
        unit: 'Xã A',
        within: null,
        line: 'households',
        cells: { c1: 10, c2: 5, c3: 0, c4: 0, c5: 2, c6: 0, c7: 0, c8: 0, c9: 7 },
      },
    ])
  })
  const headings = [
    ['TT', 'Đơn vị', 'Đơn vị tính', 'Số đầu năm', 'Giảm trong năm'],
    [undefined, undefined, undefined, 1, 2, 3, 4, 5, 6, 7, 8, '9=1-2-3-4+5+6+7+8'],
  ]
  const two = (no: string, unit: string, start: number) => [
    [no, unit, 'Hộ', start, 1, 0, 0, 0, 0, 0, 0, start - 1],
    [undefined, undefined, 'Nhân khẩu', start * 4, 4, 0, 0, 0, 0, 0, 0, start * 4 - 4],
  ]
  const inBlocks = (rural: number) =>
    readForeign(
      gridOf('Biểu 7.2', [
        ...headings,
        ...[
          ...two('I', 'Thành thị', 5),
          ...two('1', 'Xã A', 5),
          ...two('II', 'Nông thôn', rural),
          ...two('1', 'Xã A', 7),
        ],
        ['III', 'Tổng (I + II)', 'Hộ', 12, 2, 0, 0, 0, 0, 0, 0, 10],
        [undefined, undefined, 'Nhân khẩu', 48, 8, 0, 0, 0, 0, 0, 0, 40],
      ]),
      '7.2',
    )
  it('knows the blocks I, II, III, numbers that begin again in each, and the second line of a merged unit', () => {
    const form = inBlocks(7)
    assert.ok(form)
    assert.deepEqual(
      form.rows.map(({ no, block, unit, line }) => [no, block, unit, line]),
      [
        ...['households', 'people'].map((line) => ['I', 'I', 'Thành thị', line]),
        ...['households', 'people'].map((line) => ['1', 'I', 'Xã A', line]),
        ...['households', 'people'].map((line) => ['II', 'II', 'Nông thôn', line]),
        ...['households', 'people'].map((line) => ['1', 'II', 'Xã A', line]),
        ...['households', 'people'].map((line) => ['III', 'III', 'Tổng (I + II)', line]),
      ],
    )
    assert.deepEqual(of(form), [])
  })
  it('X14: a block is the sum of its units, and III of I and II', () => {
    const form = inBlocks(9)
    assert.ok(form)
    const broken = of(form).filter((it) => it.kind === 'parts-do-not-add-up' && it.line === 'households')
    assert.deepEqual(
      broken.map((it) => it.kind === 'parts-do-not-add-up' && [it.unit, it.column, it.printed, it.sum]),
      [
        ['Nông thôn', 'c1', 9, 7],
        ['Nông thôn', 'c9', 8, 6],
        ['Tổng (I + II)', 'c1', 12, 14],
        ['Tổng (I + II)', 'c9', 10, 12],
      ],
    )
  })
  it('takes the columns without a number from the row above the numbers', () => {
    const indicators = Array.from({ length: 12 }, (_, index) => index + 1)
    const form = readForeign(
      gridOf('Biểu 7.4', [
        ['TT', 'Đơn vị', 'Tổng số hộ nghèo', 'Tổng số chỉ số thiếu hụt', 'Việc làm'],
        [undefined, undefined, undefined, undefined, ...indicators],
        ['1', 'Xã A', 2, 7, 2, 2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0],
      ]),
      '7.4',
    )
    assert.deepEqual(
      [form?.rows[0]?.cells.total, form?.rows[0]?.cells.deprivations, form?.rows[0]?.cells.i4],
      [2, 7, 1],
    )
    assert.deepEqual(form && defects([form]), [])
  })
  it('does not guess where the columns are not there', () => {
    assert.equal(readForeign(gridOf('x', split('a,b\n1,2')), '7.2'), undefined)
  })
})

const files = {
  '7.2': 'domain/tables/daknong_export_7_2_dien_bien_ho_ngheo.csv',
  '7.3': 'domain/tables/daknong_export_7_3_dien_bien_ho_can_ngheo.csv',
  '7.4': 'domain/tables/daknong_export_7_4_thieu_hut_ho_ngheo.csv',
} as const
const paths = { '7.2': sharedFile(files['7.2']), '7.3': sharedFile(files['7.3']), '7.4': sharedFile(files['7.4']) }

if (paths['7.2'] && paths['7.3'] && paths['7.4']) {
  const text = (path: string) => readFileSync(path, 'utf8').normalize('NFC')
  const [text72, text73, text74] = [text(paths['7.2']), text(paths['7.3']), text(paths['7.4'])]
  const found = defects([read('7.2', text72), read('7.3', text73), read('7.4', text74)])
  const ofKind = <Kind extends Defect['kind']>(kind: Kind) =>
    found.filter((it): it is Extract<Defect, { kind: Kind }> => it.kind === kind)
  const lineOf = (label = '') => (label === 'Hộ' ? 'households' : 'people')

  describe('the three forms of Đắk Nông', () => {
    it('F02: exactly the rows whose own column "diff" is not 0', () => {
      const told = (
        [
          ['7.2', text72],
          ['7.3', text73],
        ] as const
      ).flatMap(([form, source]) =>
        split(source)
          .slice(1)
          .filter((cells) => cells.at(-1) !== '0')
          .map((cells) => [
            form,
            cells[1],
            lineOf(cells[3]),
            Number(cells.at(-3)),
            Number(cells.at(-2)),
            Number(cells.at(-1)),
          ]),
      )
      const reported = ofKind('total-breaks-formula').map((it) => [
        ...[it.form, it.unit, it.line, it.printed, it.recomputed, it.difference],
      ])
      assert.deepEqual(reported, told)
      assert.equal(reported.length, 28)
      assert.ok(reported.some((it) => it.join() === '7.2,Huyện Đăk Glong,households,923,934,-11'))
      assert.ok(reported.some((it) => it.join() === '7.2,Huyện Đắk Mil,people,1081,1072,9'))
    })
    it('F03: exactly the passages the two forms tell differently', () => {
      const cells73 = new Map(split(text73).map((cells) => [`${cells[1]}/${cells[3]}`, cells]))
      const told = split(text72)
        .slice(1)
        .flatMap((cells) => {
          const other = cells73.get(`${cells[1]}/${cells[3]}`) ?? []
          return (
            [
              ['poor-to-near-poor', 5, 8],
              ['near-poor-to-poor', 8, 6],
            ] as const
          )
            .filter(([, in72, in73]) => cells[in72] !== other[in73])
            .map(([passage, in72, in73]) => [
              cells[1],
              lineOf(cells[3]),
              passage,
              Number(cells[in72]),
              Number(other[in73]),
            ])
        })
      const reported = ofKind('forms-disagree').map((it) => [it.unit, it.line, it.passage, it.in72, it.in73])
      assert.deepEqual(reported, told)
      const districts = reported.filter(([unit]) => String(unit).startsWith('Huyện')).map((it) => it.join())
      assert.deepEqual(districts, [
        'Huyện Cư Jút,households,poor-to-near-poor,64,63',
        'Huyện Cư Jút,people,poor-to-near-poor,303,301',
        'Huyện Đăk Glong,households,poor-to-near-poor,374,360',
        'Huyện Đăk Glong,households,near-poor-to-poor,39,40',
        'Huyện Đăk Glong,people,poor-to-near-poor,2269,2202',
        'Huyện Đăk Glong,people,near-poor-to-poor,244,258',
        'Huyện Đắk Mil,households,poor-to-near-poor,47,44',
        'Huyện Đắk Mil,people,poor-to-near-poor,199,194',
      ])
    })
    it('F04: both "other" columns blank throughout, in both forms', () => {
      assert.deepEqual(
        ofKind('column-blank').map((it) => [it.form, it.column, it.rows]),
        [
          ['7.2', 'c4', 26],
          ['7.2', 'c8', 26],
          ['7.3', 'c4', 26],
          ['7.3', 'c8', 26],
        ],
      )
    })
    it('F04: communes the numbering skips, added up as 0', () => {
      const skipped = ofKind('unit-not-there').filter(({ seenBy }) => seenBy === 'numbering')
      assert.deepEqual(
        skipped.map((it) => [it.form, it.unit, it.within, it.countedAsZero].join()),
        [
          ...['7.2,1.2,Huyện Cư Jút,true', '7.2,1.4,Huyện Cư Jút,true', '7.2,1.6,Huyện Cư Jút,true'],
          ...['7.3,1.2,Huyện Cư Jút,true', '7.3,1.4,Huyện Cư Jút,true', '7.3,1.6,Huyện Cư Jút,true'],
          ...['7.4,1.2,Huyện Cư Jút,true', '7.4,1.4,Huyện Cư Jút,true', '7.4,1.6,Huyện Cư Jút,true'],
          ...['7.4,3.6,Huyện Đắk Mil,true', '7.4,3.7,Huyện Đắk Mil,true'],
        ],
      )
    })
    it('F04: units that only form 7.4 has', () => {
      const others = ofKind('unit-not-there').filter(({ seenBy }) => seenBy === 'other-form')
      const only74 = [
        ...['Thị trấn Đắk Mil', 'Xã Đắk Gằn', 'Xã Đắk Lao', 'Xã Đắk NDrót', 'Xã Đắk RLa', 'Xã Đức Minh'],
        ...['Xã Long Sơn', 'Xã Thuận An', 'Huyện Đắk RLấp'],
      ]
      for (const form of ['7.2', '7.3'] as const)
        assert.deepEqual(
          others.filter((it) => it.form === form).map(({ unit }) => unit),
          only74.map((name) => name.normalize('NFC')),
        )
      assert.equal(others.length, 18)
    })
    it('have no other defect', () => {
      const known = ['total-breaks-formula', 'forms-disagree', 'column-blank', 'unit-not-there']
      assert.deepEqual(
        found.filter(({ kind }) => !known.includes(kind)),
        [],
      )
    })
  })
}
