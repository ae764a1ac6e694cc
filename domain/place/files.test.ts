import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gridOf } from '../kernel/grid.ts'
import { readLineageFile } from './lineage-file.ts'
import { readMembershipFile } from './membership-file.ts'
import { readResidentFile } from './resident-file.ts'
import { bareName, levelOfCode } from './unit.ts'
import { readUnitFile } from './unit-file.ts'

type Cells = readonly (readonly (string | number)[])[]
const reasons = (answer: { readonly ok: boolean; readonly error?: unknown }) =>
  answer.ok
    ? []
    : (answer.error as { row?: number; reason?: string; missing?: string[] }[]).map(
        (it) => `${it.row ?? ''} ${it.reason ?? it.missing}`,
      )

describe('a file of units', () => {
  const heading = ['code', 'name', 'kind', 'level', 'parent_code', 'urban_rural']
  const read = (rows: Cells, columns: readonly string[] = heading) => readUnitFile(gridOf('units', [columns, ...rows]))

  it('is refused as a whole when a column is missing, and says which', () => {
    assert.deepEqual(reasons(read([], ['code', 'name'])), [' kind,level,parent_code,urban_rural'])
    assert.deepEqual(reasons(readUnitFile(gridOf('empty', []))), [' code,name,kind,level,parent_code,urban_rural'])
  })
  it('may have its columns in any order and case, a title row of blanks above, and more columns', () => {
    const answer = readUnitFile(
      gridOf('units', [
        [],
        ['Urban rural', 'LEVEL', 'Parent code', 'note', 'kind', 'name', 'code', 'score_area'],
        ['', '', '', '', '', '', '', ''],
        ['rural', 'commune', '68', 'x', 'Xã', ' Xã  Hồng Thái ', '00337', 'nt3'],
      ]),
    )
    assert.deepEqual(answer.ok && answer.value, [
      {
        no: 4,
        level: 'commune',
        code: '00337',
        name: 'Xã Hồng Thái',
        kind: 'xã',
        parentCode: '68',
        setting: 'rural',
        scoreArea: 'NT3',
      },
    ])
  })
  it('names every row that is wrong, by its number in the file', () => {
    const wrong = read([
      ['1', 'Thành phố Hà Nội', 'thành phố', 'province', '', ''],
      ['01', 'Thành phố Hà Nội', 'quận', 'province', '', ''],
      ['001', 'Quận Ba Đình', 'quận', 'district', '', ''],
      ['00004', 'Phường Trúc Bạch', 'phường', 'commune', '001', ''],
      ['00005', '', 'phường', 'commune', '001', 'urban'],
      ['00006', 'Thôn Một', 'thôn', 'village', '00004', ''],
      ['02', 'Tỉnh Hà Giang', 'tỉnh', 'province', '', 'rural'],
    ])
    assert.deepEqual(reasons(wrong), [
      '2 code-shape',
      '3 kind-does-not-fit-level',
      '4 parent-unknown',
      '5 setting-unknown',
      '6 name-missing',
      '7 level-unknown',
      '8 setting-unknown',
    ])
    const row = ['01', 'Thành phố Hà Nội', 'thành phố', 'province', '', '']
    assert.deepEqual(reasons(read([row, row])), ['3 row-twice'])
  })
})

describe('names and codes', () => {
  it('a name loses its kind once only', () => {
    const names = [
      'Phường Phường Đúc',
      'Thị trấn Lộc Ninh',
      'Thị xã Phú Thọ',
      "Xã M'Drắk",
      'Phường 1',
      'Đặc khu Thổ Châu',
      'Xãm',
    ]
    assert.deepEqual(names.map(bareName), ['Phường Đúc', 'Lộc Ninh', 'Phú Thọ', "M'Drắk", '1', 'Thổ Châu', 'Xãm'])
  })
  it('a code is text of 2, 3 or 5 digits', () =>
    assert.deepEqual(['01', '001', '00001', '1', '0001', '1.0', ''].map(levelOfCode), [
      'province',
      'district',
      'commune',
      undefined,
      undefined,
      undefined,
      undefined,
    ]))
})

describe('a lineage', () => {
  const read = (columns: readonly string[], rows: Cells) =>
    readLineageFile(gridOf('lineage', [['old_code', 'new_code', 'old_name', 'new_name', ...columns], ...rows]))
  const shares = (answer: ReturnType<typeof read>) =>
    answer.ok && answer.value.map((it) => [it.share, it.people, it.householdShare])

  it('without a share is whole where the old unit is named once, else of unknown parts', () =>
    assert.deepEqual(
      shares(
        read(
          [],
          [
            ['02', '08', '', ''],
            ['00007', '00008', '', ''],
            ['00007', '00025', '', ''],
          ],
        ),
      ),
      [
        ['whole', 'all', 1],
        ['part', 'some', null],
        ['part', 'some', null],
      ],
    ))
  it('knows the part of the households where all or none went, or the file tells it', () =>
    assert.deepEqual(
      shares(
        read(
          ['share', 'people', 'household_share'],
          [
            ['00007', '00008', '', '', 'part', 'all', ''],
            ['00007', '00025', '', '', 'part', 'none', ''],
            ['00009', '00008', '', '', 'part', 'some', '0,25'],
            ['00009', '00025', '', '', 'part', 'some', ''],
          ],
        ),
      ),
      [
        ['part', 'all', 1],
        ['part', 'none', 0],
        ['part', 'some', 0.25],
        ['part', 'some', null],
      ],
    ))
  it('refuses whole beside part, a pair twice, more than all households, unknown words', () => {
    const columns = ['share', 'people', 'household_share']
    const wrong = read(columns, [
      ['00001', '00008', '', '', 'whole', 'all', ''],
      ['00001', '00025', '', '', 'part', 'some', ''],
      ['00002', '00008', '', '', 'part', 'some', '0.6'],
      ['00002', '00025', '', '', 'part', 'some', '0.6'],
      ['00003', '00025', '', '', 'part', 'some', ''],
      ['00003', '00025', '', '', 'part', 'some', ''],
    ])
    assert.deepEqual(reasons(wrong), ['2 whole-divided', '7 row-twice', '5 shares-too-large'])
    const words = read(columns, [
      ['00001', '00008', '', '', 'half', '', ''],
      ['00002', '00008', '', '', 'whole', 'some', ''],
      ['00003', '00008', '', '', 'part', 'all', '0.5'],
      ['4', '00008', '', '', '', '', ''],
    ])
    assert.deepEqual(reasons(words), ['2 share-unknown', '3 people-unknown', '4 number-shape', '5 code-shape'])
  })
})

describe('resident totals and special lists', () => {
  it('reads totals with points in thousands and Vietnamese dates, and refuses fewer people than households', () => {
    const heading = ['code', 'year', 'setting', 'households', 'people', 'counted_on']
    const read = (row: Cells[number]) => readResidentFile(gridOf('residents', [heading, row]))
    const good = read(['90011', 2024, 'rural', '3.250', 12500, '14/12/2024'])
    assert.deepEqual(good.ok && good.value, [
      {
        no: 2,
        code: '90011',
        year: 2024,
        setting: 'rural',
        households: 3250,
        people: 12500,
        minorityHouseholds: null,
        minorityPeople: null,
        countedOn: '2024-12-14',
        source: '',
      },
    ])
    assert.deepEqual(reasons(read(['90011', 2024, 'rural', 10, 9, '14/12/2024'])), ['2 fewer-people-than-households'])
    assert.deepEqual(reasons(read(['90011', 2024, 'rural', '', 9, '14/12/2024'])), ['2 number-shape'])
    assert.deepEqual(reasons(read(['90011', 2024, 'rural', 1, 9, '31/02/2024'])), ['2 day-shape'])
    const more = gridOf('residents', [
      [...heading, 'minority_households', 'minority_people'],
      ['90011', 2024, 'rural', 10, 40, '14/12/2024', 11, 0],
    ])
    assert.deepEqual(reasons(readResidentFile(more)), ['2 part-above-whole'])
    assert.deepEqual(reasons(read(['90011', 2024, 'mixed', 1, 9, '31/01/2024'])), ['2 setting-unknown'])
  })
  it('reads memberships and refuses a period that ends before it begins', () => {
    const read = (row: Cells[number]) =>
      readMembershipFile(gridOf('lists', [['list', 'code', 'from', 'until', 'act'], row]))
    const good = read(['difficultCoastal', '90011', '2022-03-15', '', 'QĐ 353/QĐ-TTg'])
    assert.deepEqual(good.ok && good.value[0]?.until, null)
    assert.deepEqual(reasons(read(['difficultCoastal', '90011', '2022-03-15', '2022-03-15', ''])), [
      '2 period-backwards',
    ])
  })
})
