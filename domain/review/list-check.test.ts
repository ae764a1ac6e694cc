import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { goodHead, type ListLine, listGrid } from '../../test/list-builder.ts'
import { CivilDate } from '../kernel/date.ts'
import { type Grid, gridOf } from '../kernel/grid.ts'
import { nationalStandards } from '../standard/national.ts'
import { type ListOptions, readList } from './list-check.ts'
import type { ListFinding } from './list-finding.ts'

const reviewDate = CivilDate.parse('2024-12-14')
const read = (grid: Grid, options: Partial<ListOptions> = {}) => readList(grid, { reviewDate, ...options })
const readLines = (lines: readonly ListLine[], options: Partial<ListOptions> = {}) =>
  read(listGrid('after-review', lines), options)

/** The findings of the first household without their severity, and the household. */
function one(line: ListLine, ...more: readonly ListLine[]) {
  const { households } = readLines([{ ...goodHead, ...line }, ...more])
  const first = households[0]
  assert.ok(first)
  return { ...first, codes: first.findings.map((it) => `${it.severity} ${it.code} ${it.address}`) }
}

describe('a household without fault', () => {
  it('is read with its people, the members under the class and the place of their head', () => {
    const { household, findings, rows } = one(
      {},
      { member: 'Quàng Thị Ín', relation: 'Vợ', birth: '1/2/1956', sex: 'Nữ', nationalId: '014156000456' },
      { member: 'Lò Văn Bun', relation: 'con', birth: '2012', sex: 'nam' },
    )
    assert.deepEqual(findings, [])
    assert.deepEqual(rows, [8, 10])
    assert.deepEqual(household?.head, household?.members[0])
    assert.deepEqual(
      household?.members.map((it) => [it.row, it.name, it.relation, it.birth, it.sex, it.nationalId, it.ethnicity]),
      [
        [8, 'Lò Văn Só', 'head', { kind: 'date', date: '1954-03-12' }, 'male', '014054000123', '03'],
        [9, 'Quàng Thị Ín', 'spouse', { kind: 'date', date: '1956-02-01' }, 'female', '014156000456', '03'],
        [10, 'Lò Văn Bun', 'child', { kind: 'year', year: 2012 }, 'male', null, '03'],
      ],
    )
    const { members: _, head: __, ...rest } = household ?? { members: [], head: null }
    assert.deepEqual(rest, {
      listNo: '1',
      place: {
        province: 'Tỉnh Mẫu',
        district: '',
        districtCode: '',
        commune: 'Xã Bản Mới',
        communeCode: '04402',
        village: 'Bản Pú',
        address: '',
      },
      ethnicity: '03',
      class: 'poor',
      decisionNo: '112/QĐ-UBND',
      decisionDate: '2024-12-10',
      incomePoints: 120,
      deprivationPoints: 40,
      flags: { minority: true, noLabour: false, merit: false },
      causes: [2],
      note: '',
    })
  })
})

describe('households and their rows', () => {
  it('begin where a head is named', () => {
    const { households } = readLines([
      goodHead,
      { member: 'A Bê', relation: 'Con', birth: '2015', sex: 'Nam' },
      { ...goodHead, listNo: 2, head: 'Vàng A Páo', nationalId: undefined },
    ])
    assert.deepEqual(
      households.map((it) => [it.rows, it.household?.members.length]),
      [
        [[8, 9], 2],
        [[10, 10], 1],
      ],
    )
  })

  it('may repeat the head and the number in each row', () => {
    const { households } = readLines([
      { ...goodHead, member: 'Lò Văn Só' },
      { ...goodHead, member: 'Quàng Thị Ín', relation: 'Vợ', birth: '1956', sex: 'Nữ', nationalId: undefined },
    ])
    assert.deepEqual(
      households.map((it) => it.household?.members.map((who) => who.name)),
      [['Lò Văn Só', 'Quàng Thị Ín']],
    )
  })

  it('may name the head a second time as the first member', () => {
    const { nationalId, birth, sex, relation, ...headOnly } = goodHead
    const { household, findings } = one(
      { ...headOnly, nationalId: undefined, birth: undefined, sex: undefined, relation: undefined },
      { member: 'Lò Văn Só', relation, birth, sex, nationalId },
    )
    assert.deepEqual(
      household?.members.map((it) => [it.row, it.relation]),
      [[9, 'head']],
    )
    assert.ok(findings.every((it) => it.severity !== 'error'))
  })

  it('take the value of the top left cell of merged cells, and no new household begins inside', () => {
    const lines = [goodHead, { member: 'Quàng Thị Ín', relation: 'Vợ', birth: '1956', sex: 'Nữ' }]
    const merges = [2, 3, 14, 16].map((column) => ({ fromRow: 8, fromColumn: column, toRow: 9, toColumn: column }))
    const { households } = read(listGrid('after-review', lines, { merges }))
    assert.deepEqual(
      households.map((it) => it.household?.members.length),
      [2],
    )
  })

  it('are not made of totals, signatures and headings of villages', () => {
    const { households, findings } = readLines([
      { head: 'I. Bản Pú' },
      goodHead,
      { head: 'Cộng bản Pú: 1 hộ' },
      { head: 'Bản Mới' },
      { ...goodHead, listNo: 2, head: 'Vàng A Páo', nationalId: undefined },
      { head: 'Tổng cộng: 2 hộ' },
      { member: 'TM. ỦY BAN NHÂN DÂN' },
      { member: 'Nguyễn Văn Chủ Tịch' },
    ])
    assert.equal(households.length, 2)
    assert.deepEqual(
      findings.map((it) => `${it.code} ${it.address}`),
      ['row-skipped C8'],
    )
  })

  it('cannot be saved without a head, with two, or with a member who has no name', () => {
    assert.deepEqual(one({ head: undefined }).codes, ['error head-missing C8'])
    assert.deepEqual(one({}, { member: 'Vàng A Páo', relation: 'Chủ hộ', birth: '1980', sex: 'Nam' }).codes, [
      'error two-heads D9',
    ])
    assert.deepEqual(
      readLines([{ member: 'A Bê', relation: 'Con', birth: '2015', sex: 'Nam' }]).households[0]?.findings[0]?.code,
      'row-before-first-household',
    )
  })
})

describe('dates of birth come as text', () => {
  const birthOf = (birth: string | number, kind?: 'date') => {
    const grid = listGrid('after-review', [{ ...goodHead, birth, nationalId: undefined }])
    const withKind: Grid = {
      ...grid,
      cell: (row, column) => {
        const cell = grid.cell(row, column)
        return cell && row === 8 && column === 6 && kind ? { ...cell, kind } : cell
      },
    }
    const group = read(withKind).households[0]
    return { birth: group?.household?.head.birth, codes: group?.findings.map((it) => it.code), group }
  }
  const date = (text: string) => ({ kind: 'date', date: text })

  it('dd/mm/yyyy, d/m/yy, with other separators, as a day of Excel', () => {
    for (const text of [
      '12/03/1954',
      '12/3/1954',
      '12-03-1954',
      '12.3.1954',
      ' 12 / 03 / 1954 ',
      '1954-03-12',
      '12/03/1954 00:00:00',
      '12031954',
    ])
      assert.deepEqual(birthOf(text).birth, date('1954-03-12'), text)
    assert.deepEqual(birthOf('1954-03-12', 'date').birth, date('1954-03-12'))
  })
  it('a year alone is a year, with or without crosses for the day', () => {
    for (const text of ['1954', 1954, '00/00/1954', 'xx/xx/1954', '--/--/1954'])
      assert.deepEqual(birthOf(text).birth, { kind: 'year', year: 1954 }, String(text))
    assert.deepEqual(
      [birthOf('03/1954').birth, birthOf('03/1954').codes],
      [{ kind: 'year', year: 1954 }, ['birth-month-only']],
    )
  })
  it('a serial number of Excel is turned into its day and told', () => {
    assert.deepEqual([birthOf(19795).birth, birthOf(19795).codes], [date('1954-03-12'), ['birth-from-serial']])
  })
  it('two digits of a year mean the last such year before the review, and are told', () => {
    assert.deepEqual(
      [birthOf('12/3/54').birth, birthOf('12/3/54').codes],
      [date('1954-03-12'), ['birth-two-digit-year']],
    )
    assert.deepEqual(birthOf('12/3/12').birth, date('2012-03-12'))
  })
  it('an impossible day, or one to come, stops the household', () => {
    for (const text of ['31/02/1990', '12/13/1990', '30/2/2000', 'không rõ', '1', '29/02/1900'])
      assert.deepEqual([birthOf(text).birth, birthOf(text).codes], [undefined, ['birth-impossible']], text)
    assert.deepEqual(birthOf('1900-02-29', 'date').codes, ['birth-impossible'])
    assert.deepEqual([birthOf('15/12/2024').birth, birthOf('15/12/2024').codes], [undefined, ['birth-in-future']])
    assert.deepEqual(birthOf('14/12/2024').birth, date('2024-12-14'))
  })
  it('a missing one is unknown and told', () =>
    assert.deepEqual([birthOf('').birth, birthOf('').codes], [{ kind: 'unknown' }, ['birth-missing']]))
})

describe('CCCD and CMND', () => {
  const idOf = (nationalId: string | number) => {
    const { household, findings } = one({ nationalId })
    return [household?.head.nationalId, findings.map((it) => it.code)]
  }
  it('keep their zeros as text: 12 digits, or 9 of the old card', () => {
    assert.deepEqual(idOf('014054000123'), ['014054000123', []])
    assert.deepEqual(idOf("'014 054 000 123"), ['014054000123', []])
    assert.deepEqual(idOf('040123456'), ['040123456', []])
  })
  it('get back the zeros that Excel took away, and somebody is told', () => {
    assert.deepEqual(idOf(14054000123), ['014054000123', ['national-id-padded']])
    assert.deepEqual(idOf('1054000123'), ['001054000123', ['national-id-padded']])
    assert.deepEqual(idOf(40123456), ['040123456', ['national-id-padded']])
  })
  it('in scientific notation are refused: their digits are lost', () => {
    for (const text of ['1.4054E+10', '1,4054E+10', '1.23e+21'])
      assert.deepEqual(idOf(text), [undefined, ['national-id-scientific']])
  })
  it('of another shape are left out with a warning, and the household is kept', () =>
    assert.deepEqual(idOf('chưa có'), [null, ['national-id-wrong-shape']]))
  it('are compared with year of birth, century and sex: a warning, never a refusal', () => {
    assert.deepEqual(idOf('014055000123'), ['014055000123', ['national-id-year-differs']])
    assert.deepEqual(idOf('014154000123'), ['014154000123', ['national-id-sex-differs']])
    assert.deepEqual(idOf('014254000123')[1], ['national-id-year-differs'])
  })
  it('that stand twice in the file go to a person, with the other cells', () => {
    const { households } = readLines([goodHead, { ...goodHead, listNo: 2, head: 'Vàng A Páo' }])
    assert.deepEqual(
      households.map((it) => it.findings),
      [
        [{ severity: 'warning', code: 'national-id-repeated', address: 'H8', text: '••••••••0123', others: ['H9'] }],
        [{ severity: 'warning', code: 'national-id-repeated', address: 'H9', text: '••••••••0123', others: ['H8'] }],
      ],
    )
    assert.ok(households.every((it) => it.household))
  })
  it('that are missing are counted, not blamed', () =>
    assert.equal(readLines([{ ...goodHead, nationalId: undefined }]).withoutNationalId, 1))
})

describe('households that stand twice (F06)', () => {
  it('are kept once where all their people are the same', () => {
    const { households } = readLines([goodHead, { ...goodHead, listNo: 7 }])
    assert.ok(households[0]?.household)
    assert.equal(households[1]?.household, undefined)
    assert.ok(households[1]?.findings.some((it) => it.code === 'household-repeated' && it.firstRow === 8))
  })
  it('go to a person where only the head is the same', () => {
    const other = { ...goodHead, listNo: 7, nationalId: undefined }
    const { households } = readLines([goodHead, other, { member: 'A Bê', relation: 'Con', birth: '2015', sex: 'Nam' }])
    assert.ok(households[1]?.household)
    assert.ok(households[1]?.findings.some((it) => it.code === 'household-looks-repeated'))
  })
})

describe('class and scores', () => {
  it('class is 1 or 2, or the words', () => {
    for (const [text, meaning] of [
      [1, 'poor'],
      ['2', 'near-poor'],
      ['Hộ nghèo', 'poor'],
      ['CẬN NGHÈO', 'near-poor'],
      ['HCN', 'near-poor'],
      ['Hộ không nghèo', 'neither'],
    ] as const)
      assert.equal(one({ class: text }).household?.class, meaning, String(text))
    assert.deepEqual(one({ class: undefined }).codes, ['error class-missing P8'])
    assert.deepEqual(one({ class: 5 }).codes, ['error class-unknown P8'])
    assert.deepEqual(one({}, { member: 'A Bê', relation: 'Con', birth: '2015', sex: 'Nam', class: 2 }).codes, [
      'error class-differs-in-household P9',
    ])
  })
  it('B1 is a whole number, B2 ten for each of twelve', () => {
    assert.deepEqual(one({ incomePoints: '120' }).household?.incomePoints, 120)
    assert.deepEqual(one({ incomePoints: '120,0' }).household?.incomePoints, 120)
    assert.deepEqual(one({ incomePoints: 120.5 }).codes, ['error points-not-whole S8'])
    assert.deepEqual(one({ incomePoints: -5 }).codes, ['error points-impossible S8'])
    for (const points of [35, 130, -10])
      assert.deepEqual(one({ deprivationPoints: points }).codes, ['error points-impossible T8'])
  })
  it('missing is not zero', () => {
    const { household, codes } = one({ incomePoints: undefined, deprivationPoints: '' })
    assert.deepEqual([household?.incomePoints, household?.deprivationPoints], [null, null])
    assert.deepEqual(codes, ['warning points-missing S8', 'warning points-missing T8'])
  })
  it('a class that disagrees with its scores is kept as it came and told (F10); the two scores are never added', () => {
    const standard = nationalStandards.find((it) => it.incomePointsLine?.rural === 140)
    assert.ok(standard)
    const differs = (line: ListLine) =>
      readLines([{ ...goodHead, ...line }], { by: { standard, setting: 'rural' } }).households.map(
        ({ household, findings }) => [
          household?.class,
          findings.flatMap((it) => (it.code === 'class-differs-from-scores' ? [it.scored] : [])),
        ],
      )
    assert.deepEqual(differs({ class: 1, incomePoints: 140, deprivationPoints: 30 }), [['poor', []]])
    assert.deepEqual(differs({ class: 1, incomePoints: 140, deprivationPoints: 20 }), [['poor', ['near-poor']]])
    assert.deepEqual(differs({ class: 1, incomePoints: 145, deprivationPoints: 120 }), [['poor', ['neither']]])
    assert.deepEqual(differs({ class: 2, incomePoints: 60, deprivationPoints: 30 }), [['near-poor', ['poor']]])
    assert.deepEqual(differs({ class: 2, incomePoints: 60, deprivationPoints: 20 }), [['near-poor', []]])
    assert.deepEqual(differs({ class: 1, incomePoints: undefined }), [['poor', []]])
  })
})

describe('other fields', () => {
  it('sex by word, by 1 and 0, or by a mark under "Nữ"', () => {
    for (const [text, sex] of [
      ['Nam', 'male'],
      ['NỮ', 'female'],
      [1, 'male'],
      [0, 'female'],
      ['nu', 'female'],
    ] as const)
      assert.equal(one({ sex: text, nationalId: undefined }).household?.head.sex, sex)
    assert.deepEqual(one({ sex: 'x' }).codes, ['warning sex-unclear G8'])
    assert.deepEqual(one({ sex: undefined }).codes, ['warning sex-missing G8'])
    const marked = gridOf('S', [
      ['STT', 'Họ và tên chủ hộ', 'Thành viên', 'Quan hệ', 'Năm sinh', 'Nữ', 'Phân loại hộ'],
      [1, 'Lò Văn Só', undefined, 'Chủ hộ', '1954', undefined, 1],
      [undefined, undefined, 'Quàng Thị Ín', 'Vợ', '1956', 'x'],
    ])
    assert.deepEqual(
      read(marked).households[0]?.household?.members.map((it) => it.sex),
      ['male', 'female'],
    )
  })
  it('ethnic group by name or code, told where unknown, and compared with the flag', () => {
    assert.equal(one({ ethnicity: 'H’Mông' }).household?.ethnicity, '08')
    assert.equal(one({ ethnicity: 5 }).household?.ethnicity, '05')
    assert.deepEqual(one({ ethnicity: 'abc' }).codes, ['warning ethnicity-unknown O8'])
    assert.deepEqual(one({ ethnicity: undefined }).codes, ['warning ethnicity-missing O8'])
    assert.deepEqual(one({ ethnicity: 'Kinh' }).codes, ['warning minority-differs U8'])
    assert.deepEqual(one({ minority: undefined }).codes, ['warning minority-differs U8'])
  })
  it('flags by a mark; an unclear one is unknown, not no', () => {
    const flags = one({ noLabour: 'X', merit: 'có' }).household?.flags
    assert.deepEqual(flags, { minority: true, noLabour: true, merit: true })
    const unclear = one({ noLabour: '???' })
    assert.deepEqual([unclear.household?.flags.noLabour, unclear.codes], [null, ['warning flag-unclear V8']])
  })
  it('causes as one or several numbers or words', () => {
    const causes = (cause: string | number) => one({ cause }).household?.causes
    assert.deepEqual(causes(3), [3])
    assert.deepEqual(causes('1; 3'), [1, 3])
    assert.deepEqual(causes('3,1,3'), [1, 3])
    assert.deepEqual(causes('Thiếu vốn; không có đất sản xuất'), [1, 2])
    assert.deepEqual(causes('Không có lao động, Ốm đau bệnh nặng'), [3, 7])
    assert.deepEqual(causes('thiếu kỹ năng lao động'), [6])
    assert.deepEqual(causes(''), [])
    assert.deepEqual([causes(1.3), one({ cause: 1.3 }).codes], [[1, 3], ['warning cause-read-as-list X8']])
    assert.deepEqual(one({ cause: '9' }).codes, ['warning cause-unknown X8'])
  })
  it('codes of places get their zeros back', () => {
    const { household, codes } = one({ communeCode: 4402 })
    assert.deepEqual([household?.place.communeCode, codes], ['04402', ['repaired zero-restored M8']])
  })
  it('a decision date must be a day; none is allowed', () => {
    assert.equal(one({ decisionDate: undefined }).household?.decisionDate, null)
    assert.deepEqual(one({ decisionDate: '31/11/2024' }).codes, ['error decision-date-impossible R8'])
  })
  it('an unknown relation is told and kept as other', () => {
    const { household, codes } = one({}, { member: 'A Bê', relation: 'hàng xóm tốt', birth: '2015', sex: 'Nam' })
    assert.deepEqual([household?.members[1]?.relation, codes], ['other', ['warning relation-unknown E9']])
  })
  it('SQL, HTML and formulas in a name stay text and are told', () => {
    for (const name of ["Robert'); DROP TABLE household;--", '<script>alert(1)</script>', '=1+1'])
      assert.deepEqual(
        [one({ head: name }).household?.head.name, one({ head: name }).codes],
        [name, ['warning name-odd C8']],
      )
  })
})

describe('cells', () => {
  const withCell = (
    at: readonly [number, number],
    cell: { readonly kind: 'text' | 'number' | 'error'; readonly value: string; readonly formula: boolean },
  ) => {
    const grid = listGrid('after-review', [goodHead])
    const group = read({
      ...grid,
      cell: (row, column) => (row === at[0] && column === at[1] ? cell : grid.cell(row, column)),
    }).households[0]
    return {
      household: group?.household,
      codes: group?.findings.map((it) => `${it.severity} ${it.code} ${it.address}`),
    }
  }
  it('with a formula give the value last computed, with a note', () => {
    const { household, codes } = withCell([8, 19], { kind: 'number', value: '130', formula: true })
    assert.deepEqual([household?.incomePoints, codes], [130, ['repaired formula-value-taken S8']])
  })
  it('with a formula nobody computed, or an error, stop the household', () => {
    assert.deepEqual(withCell([8, 19], { kind: 'text', value: '', formula: true }).codes, [
      'error formula-without-value S8',
    ])
    assert.deepEqual(withCell([8, 8], { kind: 'error', value: '#N/A', formula: true }).codes, ['error cell-error H8'])
  })
})

describe('spaces, Unicode and old fonts', () => {
  it('puts spaces and decomposed letters right, and counts them', () => {
    const { households, findings } = readLines([
      { ...goodHead, head: '  Lò   Văn\u00a0Só ', village: 'Bản Pú'.normalize('NFD') },
    ])
    assert.deepEqual(
      [households[0]?.household?.head.name, households[0]?.household?.place.village],
      ['Lò Văn Só', 'Bản Pú'],
    )
    assert.deepEqual(findings, [{ severity: 'repaired', code: 'text-cleaned', address: 'B8', count: 2 }])
  })

  const heading = [
    'STT hé',
    'Hä vµ tªn chñ hé',
    'Thµnh viªn',
    'Quan hÖ víi chñ hé',
    'N¨m sinh',
    'Giíi tÝnh',
    'Th«n',
    'D©n téc',
    'Ph©n lo¹i hé',
  ]
  const old = gridOf('DS', [
    heading,
    [1, 'NguyÔn V¨n Hµ', '', 'Chñ hé', '1954', 'Nam', 'Th«n B\u00adëi', 'Kinh', 1],
    ['', '', 'TrÇn ThÞ Óch', 'Vî', '1956', 'N÷'],
  ])
  it('recognises a TCVN3 sheet and offers conversion; nothing is read before', () => {
    const { households, legacy, findings, layout } = read(old)
    assert.equal(legacy, 'tcvn3')
    assert.deepEqual(households, [])
    assert.equal(layout?.columns.class, 9)
    assert.deepEqual(findings, [
      { severity: 'error', code: 'legacy-text', address: 'A1', encoding: 'tcvn3', example: 'STT hé', reads: 'STT hộ' },
    ])
  })
  it('reads it once conversion is chosen', () => {
    const { households, findings } = read(old, { convert: 'tcvn3' })
    assert.deepEqual(
      households[0]?.household?.members.map((it) => it.name),
      ['Nguyễn Văn Hà', 'Trần Thị ểch'],
    )
    assert.equal(households[0]?.household?.place.village, 'Thôn Bưởi')
    assert.deepEqual(
      findings.map((it) => it.code),
      ['legacy-converted'],
    )
  })
  it('does the same for VNI', () => {
    const vni = gridOf('DS', [
      [
        'STT',
        'Hoï vaø teân chuû hoä',
        'Thaønh vieân',
        'Quan heä',
        'Naêm sinh',
        'Giôùi tính',
        'Daân toäc',
        'Phaân loaïi hoä',
      ],
      [1, 'Nguyeãn Vaên Uùt', '', 'Chuû hoä', '1954', 'Nam', 'Kinh', 'Hoä ngheøo'],
    ])
    assert.equal(read(vni).legacy, 'vni')
    assert.equal(read(vni, { convert: 'vni' }).households[0]?.household?.head.name, 'Nguyễn Văn Út')
    assert.equal(read(vni, { convert: 'vni' }).households[0]?.household?.class, 'poor')
  })
})

describe('lists of escaped households', () => {
  const head = {
    listNo: 1,
    name: 'Lò Văn Só',
    relation: 'Chủ hộ',
    sex: 'Nam',
    birth: '12/03/1954',
    nationalId: '014054000123',
    ethnicity: 'Thái',
    address: 'Bản Pú',
    incomePoints: 150,
    deprivationPoints: 20,
  }
  const wife = { name: 'Quàng Thị Ín', relation: 'Vợ', sex: 'Nữ', birth: '1956' }
  it('give the class the households left', () => {
    const { households } = read(
      listGrid('escaped', [head, wife, { ...head, listNo: 2, name: 'Vàng A Páo', nationalId: '' }]),
    )
    assert.deepEqual(
      households.map((it) => [it.household?.class, it.household?.members.length, it.household?.place.address]),
      [
        ['poor', 2, 'Bản Pú'],
        ['poor', 1, 'Bản Pú'],
      ],
    )
  })
  it('cannot be saved where nobody says which list they left', () => {
    const both = { title: 'HỘ THOÁT NGHÈO, THOÁT CẬN NGHÈO' }
    assert.deepEqual(
      read(listGrid('escaped', [head], both)).households[0]?.findings.map((it) => it.code),
      ['escaped-from-unknown'],
    )
    assert.equal(
      read(listGrid('escaped', [{ ...head, note: 'Thoát cận nghèo' }], both)).households[0]?.household?.class,
      'near-poor',
    )
    assert.equal(
      read(listGrid('escaped', [head], both), { left: 'near-poor' }).households[0]?.household?.class,
      'near-poor',
    )
  })
  it('are told where the scores still give the class they left', () => {
    const standard = nationalStandards.find((it) => it.incomePointsLine?.rural === 140)
    assert.ok(standard)
    const codes = (line: ListLine) =>
      read(listGrid('escaped', [{ ...head, ...line }]), {
        by: { standard, setting: 'rural' },
      }).households[0]?.findings.map((it) => it.code)
    assert.deepEqual(codes({ incomePoints: 120, deprivationPoints: 20 }), [])
    assert.deepEqual(codes({ incomePoints: 120, deprivationPoints: 30 }), ['class-differs-from-scores'])
  })
})

describe('a sheet as a whole', () => {
  const codes = (findings: readonly ListFinding[]) => findings.map((it) => it.code)
  it('without a list, without a needed column, or without a household is told', () => {
    assert.deepEqual(codes(read(gridOf('S', [['a', 'b']])).findings), ['no-list'])
    assert.deepEqual(
      codes(
        read(
          gridOf('S', [
            ['STT', 'Chủ hộ', 'Giới tính', 'CCCD', 'Thôn', 'Dân tộc'],
            [1, 'A'],
          ]),
        ).findings,
      ),
      ['column-missing', 'column-missing'],
    )
    assert.deepEqual(codes(readLines([]).findings), ['no-rows'])
  })
})
