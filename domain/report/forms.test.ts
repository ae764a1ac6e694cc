import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { figuresOf, type ToldHousehold } from '../../test/report-figures.ts'
import { rowsOf } from './compare.ts'
import type { Figures, ReportUnit, ResidentSum } from './figures.ts'
import type { Form, FormCode, Line } from './form.ts'
import { buildForm, buildForms } from './forms.ts'

const ward: ReportUnit = { id: 1, code: '31117', name: 'Phường Mẫu Thành', settings: ['urban'] }
const commune: ReportUnit = { id: 2, code: '31150', name: 'Xã Vĩnh Hải', settings: ['rural'] }
/** A new commune with a former township inside: it stands in both blocks. */
const mixed: ReportUnit = { id: 3, code: '31180', name: 'Xã Hải Ninh', settings: ['urban', 'rural'] }
const units = [ward, commune, mixed]

const residents: ResidentSum[] = [
  { unit: 1, setting: 'urban', households: 200, people: 700, minority: { households: 10, people: 40 } },
  { unit: 2, setting: 'rural', households: 150, people: 600, minority: { households: 60, people: 250 } },
  { unit: 3, setting: 'urban', households: 40, people: 160, minority: { households: 0, people: 0 } },
  { unit: 3, setting: 'rural', households: 80, people: 330, minority: { households: 8, people: 33 } },
]
const poor = (headcount: number) => ({ class: 'poor', headcount }) as const
const nearPoor = (headcount: number) => ({ class: 'near-poor', headcount }) as const
const neither = (headcount: number) => ({ class: 'neither', headcount }) as const
const inWard = { unit: 1, setting: 'urban' } as const
const inCommune = { unit: 2, setting: 'rural' } as const

const households: ToldHousehold[] = [
  { ...inWard, before: poor(4), now: poor(5), ethnicity: '05', merit: true, causes: [1, 2] },
  { ...inWard, before: poor(3), now: nearPoor(3) },
  { ...inWard, before: nearPoor(2), now: neither(2) },
  { ...inCommune, before: neither(6), now: poor(6), ethnicity: '04', noLabour: true, causes: [] },
  { ...inCommune, before: poor(2), now: neither(1) },
  { ...inCommune, before: nearPoor(3), now: poor(3), deprived: [1, 2, 9, 10] },
  { unit: 3, setting: 'urban', before: nearPoor(4), now: nearPoor(4), ethnicity: '05' },
]
const figures: Figures = figuresOf(households, units, { residents })

const rowOf = (form: Form, setting: 'urban' | 'rural' | 'total', unit: string | null, line: Line = 'only') => {
  const found = rowsOf(form).find(
    (it) => it.setting === setting && (it.row.unit?.name ?? null) === unit && it.row.line === line,
  )
  assert.ok(found, `${form.form}, ${setting}, ${unit}, ${line}`)
  return found.row
}
const form = (code: FormCode, more: Partial<Figures> = {}) => buildForm(code, { ...figures, ...more })

describe('every form', () => {
  const forms = buildForms(figures)
  it('has the blocks I urban, II rural, III total', () => {
    for (const it of Object.values(forms))
      assert.deepEqual(
        it.blocks.map((b) => b.setting),
        ['urban', 'rural', 'total'],
      )
  })
  it('lists the units of each block in official order under its sum line', () => {
    const names = (setting: number) => forms['7.1'].blocks[setting]?.rows.map((row) => row.unit?.name ?? null)
    assert.deepEqual(names(0), [null, 'Phường Mẫu Thành', 'Xã Hải Ninh'])
    assert.deepEqual(names(1), [null, 'Xã Vĩnh Hải', 'Xã Hải Ninh'])
    assert.deepEqual(names(2), [null])
  })
  it('has a cell for every column', () => {
    for (const it of Object.values(forms))
      for (const { row } of rowsOf(it)) assert.equal(row.cells.length, it.columns.length, it.form)
  })
  it('has its heading in both languages and every column its own key', () => {
    for (const it of Object.values(forms)) {
      assert.match(it.title.vi, new RegExp(`^Biểu ${it.form.replace('.', '\\.')}\\. \\p{Lu}`, 'u'))
      assert.ok(it.title.en.startsWith(`Form ${it.form}. `))
      assert.equal(new Set(it.columns.map(({ key }) => key)).size, it.columns.length)
      for (const { heading } of it.columns) assert.ok(heading.vi !== '' && heading.en !== '')
      for (const { heading } of it.columns) assert.equal(heading.vi, heading.vi.normalize('NFC'))
    }
  })
  it('is complete when nothing is missing', () => {
    for (const it of Object.values(forms)) assert.deepEqual([it.complete, it.missing], [true, []], it.form)
  })
  it('refuses sums of a place that is not among its units: they would be lost without a word', () => {
    assert.throws(() => form('7.1', { units: [ward] }), /not among the units/)
  })
})

describe('form 7.1', () => {
  it('gives counts and rates of households and people on the residents', () => {
    const cells = rowOf(form('7.1'), 'rural', 'Xã Vĩnh Hải').cells
    assert.deepEqual(cells, [150, 600, 2, 1.33, 9, 1.5, 0, 0, 0, 0])
  })
  it('works the rates of a sum line out from the sums', () => {
    assert.deepEqual(rowOf(form('7.1'), 'total', null).cells, [470, 1790, 3, 0.64, 14, 0.78, 2, 0.43, 7, 0.39])
  })
  it('gives no rate where the residents are not there, nor in the sums above, and names the commune', () => {
    const it = form('7.1', { residents: residents.filter(({ unit }) => unit !== 2) })
    assert.deepEqual(rowOf(it, 'rural', 'Xã Vĩnh Hải').cells, [null, null, 2, null, 9, null, 0, null, 0, null])
    assert.deepEqual(rowOf(it, 'rural', null).cells, [80, 330, 2, null, 9, null, 0, null, 0, null])
    assert.equal(rowOf(it, 'rural', null).missing, true)
    assert.equal(rowOf(it, 'urban', null).missing, false)
    assert.deepEqual(it.missing, [{ unit: { id: 2, code: '31150', name: 'Xã Vĩnh Hải' }, what: ['residents'] }])
    assert.equal(it.complete, false)
  })
  const villages = {
    units: [commune],
    closing: figures.closing.filter((it) => it.unit === 2),
    opening: [],
    movements: [],
  }
  const ofPlace = { residents: [], residentsOfPlace: [{ ...inCommune, households: 150, people: 600, minority: null }] }
  it('gives the residents of a place that are not counted by row in its sum lines, and the rates there', () => {
    const it = form('7.1', { ...villages, ...ofPlace })
    const cells = [150, 600, 2, 1.33, 9, 1.5, 0, 0, 0, 0]
    assert.deepEqual(rowOf(it, 'rural', null).cells, cells)
    assert.deepEqual(rowOf(it, 'total', null).cells, cells)
    assert.deepEqual(rowOf(it, 'rural', 'Xã Vĩnh Hải').cells, [null, null, 2, null, 9, null, 0, null, 0, null])
    assert.deepEqual([it.complete, it.missing, it.checks.flatMap(({ faults }) => faults)], [true, [], []])
  })
  it('stops at a rate of such a place above 100 % too', () => {
    const few = { residentsOfPlace: [{ ...inCommune, households: 1, people: 600, minority: null }] }
    const it = form('7.1', { ...villages, ...ofPlace, ...few })
    assert.deepEqual(
      it.withheld.map(({ unit, column, actual }) => [unit, column, actual]),
      [
        ['II', 'poor.households.rate', 200],
        ['III', 'poor.households.rate', 200],
      ],
    )
    assert.equal(rowOf(it, 'total', null).cells[3], null)
  })
  it('claims nothing, not even 0, of a place whose units nobody knows', () => {
    const it = form('7.1', { units: [], closing: [], opening: [], movements: [], residents: [] })
    assert.deepEqual([it.complete, rowOf(it, 'total', null).cells], [false, Array.from({ length: 10 }, () => null)])
  })
  it('gives no rate on 0 residents, never NaN', () => {
    const none = residents.map((it) => (it.unit === 2 ? { ...it, households: 0, people: 0 } : it))
    const cells = rowOf(form('7.1', { residents: none }), 'rural', 'Xã Vĩnh Hải').cells
    assert.deepEqual(cells.slice(0, 4), [0, 0, 2, null])
  })
  it('stops at a rate above 100 % and says where (F01)', () => {
    const few = residents.map((it) => (it.unit === 2 ? { ...it, households: 1, people: 600 } : it))
    const it = form('7.1', { residents: few })
    assert.equal(rowOf(it, 'rural', 'Xã Vĩnh Hải').cells[3], null)
    const check = it.checks.find(({ id }) => id === 'X08')
    assert.equal(check?.ok, false)
    assert.deepEqual(check?.faults, [
      {
        form: '7.1',
        unit: 'Xã Vĩnh Hải',
        setting: 'rural',
        line: 'only',
        column: 'poor.households.rate',
        expected: 100,
        actual: 200,
        note: 'rate-over-100',
      },
    ])
    assert.equal(rowOf(it, 'total', null).cells[3], null)
  })
  it('counts 0 for a list that is there and has nobody, nothing for a list that is not', () => {
    const it = form('7.1', { missing: [{ unit: 3, what: 'closing-list' }] })
    assert.deepEqual(rowOf(it, 'rural', 'Xã Vĩnh Hải').cells.slice(6), [0, 0, 0, 0])
    assert.deepEqual(rowOf(it, 'urban', 'Xã Hải Ninh').cells.slice(2), [...Array(8).fill(null)])
    assert.deepEqual(rowOf(it, 'urban', null).cells.slice(2, 4), [1, null])
  })
})

describe('forms 7.2 and 7.3', () => {
  it('print the formula of column 9', () => {
    assert.equal(form('7.2').columns.at(-1)?.no, '9=1-2-3-4+5+6+7+8')
  })
  it('count households and people side by side; who joined or left stands under "other"', () => {
    const it = form('7.2')
    assert.deepEqual(rowOf(it, 'urban', 'Phường Mẫu Thành', 'households').cells, [2, 1, 0, 0, 0, 0, 0, 0, 1])
    assert.deepEqual(rowOf(it, 'urban', 'Phường Mẫu Thành', 'people').cells, [7, 3, 0, 0, 0, 0, 0, 1, 5])
    assert.deepEqual(rowOf(it, 'rural', 'Xã Vĩnh Hải', 'households').cells, [1, 0, 1, 0, 1, 0, 1, 0, 2])
    assert.deepEqual(rowOf(it, 'rural', 'Xã Vĩnh Hải', 'people').cells, [2, 0, 1, 1, 3, 0, 6, 0, 9])
    assert.deepEqual(rowOf(it, 'total', null, 'households').cells, [3, 1, 1, 0, 1, 0, 1, 0, 3])
  })
  it('agree with each other', () => {
    assert.deepEqual(rowOf(form('7.3'), 'total', null, 'households').cells, [3, 1, 1, 0, 1, 0, 0, 0, 2])
    for (const id of ['X01', 'X02', 'X03', 'X04'] as const)
      for (const code of ['7.2', '7.3'] as const)
        assert.notEqual(form(code).checks.find((check) => check.id === id)?.ok, false)
  })
  it('show nothing at all of a unit whose opening or closing list is not there, and name it', () => {
    for (const what of ['opening-list', 'closing-list'] as const) {
      const it = form('7.2', { missing: [{ unit: 2, what }] })
      assert.deepEqual(rowOf(it, 'rural', 'Xã Vĩnh Hải', 'people').cells, [...Array(9).fill(null)])
      assert.deepEqual(
        it.missing.map(({ unit, what: of }) => [unit.name, ...of]),
        [['Xã Vĩnh Hải', what]],
      )
      assert.deepEqual(rowOf(it, 'total', null, 'households').cells, [2, 1, 0, 0, 0, 0, 0, 0, 1])
      assert.equal(rowOf(it, 'total', null, 'households').missing, true)
      assert.equal(it.checks.find(({ id }) => id === 'X01')?.ok, true)
    }
  })
  it('leave column 9 out where ledger and lists disagree, and say which row and by how much', () => {
    const movements = figures.movements.filter(({ from, to }) => !(from === 'never-listed' && to === 'poor'))
    const it = form('7.2', { movements })
    assert.equal(rowOf(it, 'rural', 'Xã Vĩnh Hải', 'households').cells[8], null)
    assert.equal(rowOf(it, 'rural', null, 'households').cells[8], null)
    assert.equal(rowOf(it, 'total', null, 'people').cells[8], null)
    assert.equal(rowOf(it, 'urban', null, 'people').cells[8], 5)
    const check = it.checks.find(({ id }) => id === 'X01')
    const at = { form: '7.2', unit: 'Xã Vĩnh Hải', setting: 'rural', column: 'c9', note: 'ledger-and-lists-disagree' }
    assert.deepEqual(check?.faults, [
      { ...at, line: 'households', expected: 1, actual: 2 },
      { ...at, line: 'people', expected: 3, actual: 9 },
    ])
    assert.deepEqual([check?.ok, it.complete], [false, false])
  })
})

describe('forms 7.4 to 7.7', () => {
  it('7.4 counts households by indicator, with the control "at least 3"', () => {
    const cells = rowOf(form('7.4'), 'rural', 'Xã Vĩnh Hải').cells
    assert.deepEqual(cells, [2, 7, 2, 2, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 3.5])
    assert.equal(form('7.4').checks.find(({ id }) => id === 'X09')?.ok, true)
  })
  it('7.5 is 7.4 ÷ total, and no rate where there is nobody', () => {
    const it = form('7.5')
    assert.deepEqual(rowOf(it, 'rural', 'Xã Vĩnh Hải').cells.slice(0, 4), [2, 100, 100, 50])
    assert.deepEqual(rowOf(it, 'rural', 'Xã Hải Ninh').cells, [0, ...Array(12).fill(null)])
    assert.deepEqual(rowOf(it, 'total', null).cells.slice(0, 4), [3, 100, 100, 66.67])
  })
  it('7.6 and 7.7 do the same for the near-poor', () => {
    assert.deepEqual(rowOf(form('7.6'), 'total', null).cells, [2, 2, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    assert.equal(rowOf(form('7.7'), 'total', null).cells[4], 100)
  })
  it('give no count where the answers of a household are not known: what is counted would be too low', () => {
    const told = households.map((it, index) => (index === 3 ? { ...it, deprivationsUnknown: true } : it))
    const forms = buildForms(figuresOf(told, units, { residents }))
    assert.deepEqual(rowOf(forms['7.4'], 'rural', 'Xã Vĩnh Hải').cells, [2, ...Array(14).fill(null)])
    assert.deepEqual(
      forms['7.4'].missing.map(({ what }) => what),
      [['poor-deprivations']],
    )
    assert.equal(rowOf(forms['7.5'], 'total', null).cells[1], null)
    assert.equal(forms['7.6'].complete, true)
  })
})

describe('form 7.8', () => {
  it('splits households and people by group', () => {
    const it = form('7.8')
    assert.deepEqual(rowOf(it, 'urban', 'Phường Mẫu Thành', 'households').cells, [200, 10, 1, 1, 1, 0, 1, 0, 0, 0])
    assert.deepEqual(rowOf(it, 'urban', 'Phường Mẫu Thành', 'people').cells, [700, 40, 5, 3, 5, 0, 5, 0, 0, 0])
  })
  it('does not make 0 minority residents out of not known', () => {
    const it = form('7.8', { residents: residents.map((row) => ({ ...row, minority: null })) })
    assert.equal(rowOf(it, 'total', null, 'households').cells[1], null)
    assert.deepEqual(it.missing[0]?.what, ['minority-residents'])
  })
})

describe('form 7.9', () => {
  it('prints Kinh, the groups the province chose, and all others together', () => {
    const it = form('7.9')
    assert.deepEqual(
      it.columns.map(({ no, heading }) => `${no} ${heading.vi}`),
      [
        ...['1 Tổng số', '2=1-3 Dân tộc thiểu số', '3 Kinh', '4 Khơ-me', '5 Dân tộc khác'],
        ...['6 Tổng số', '7=6-8 Dân tộc thiểu số', '8 Kinh', '9 Khơ-me', '10 Dân tộc khác'],
      ],
    )
    assert.deepEqual(rowOf(it, 'total', null).cells, [3, 2, 1, 1, 1, 2, 1, 1, 1, 0])
  })
  it('has near-poor in column 10 with five groups, as the template', () => {
    const ethnicColumns = ['02', '03', '04', '05', '06'].map((code) => ({ code, name: code }))
    assert.equal(form('7.9', { ethnicColumns }).columns.find(({ key }) => key === 'near-poor.total')?.no, '10')
  })
  it('counts a household of unknown group neither as Kinh nor as minority', () => {
    const told = households.map((it, index) => (index === 0 ? { ...it, ethnicity: 'unknown' } : it))
    const it = buildForm('7.9', figuresOf(told, units, { residents }))
    assert.deepEqual(rowOf(it, 'urban', 'Phường Mẫu Thành').cells.slice(0, 6), [1, null, null, null, null, 1])
    assert.deepEqual(
      it.missing.map(({ what }) => what),
      [['poor-ethnicities']],
    )
  })
})

describe('form 7.10', () => {
  it('has the eight causes in three lines; a household may name several', () => {
    const it = form('7.10')
    assert.deepEqual(rowOf(it, 'total', null, 'both-lists').cells, [5, 1, 4, 0, 0, 0, 0, 0, 0])
    assert.deepEqual(rowOf(it, 'total', null, 'poor').cells, [3, 1, 2, 0, 0, 0, 0, 0, 0])
    assert.deepEqual(rowOf(it, 'urban', 'Xã Hải Ninh', 'near-poor').cells, [1, 0, 1, 0, 0, 0, 0, 0, 0])
  })
})
