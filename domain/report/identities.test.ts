import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { figuresOf, type ToldHousehold } from '../../test/report-figures.ts'
import type { ClassSum, Figures, ListSum, ReportUnit, ResidentSum } from './figures.ts'
import type { Check, Fault, Form, FormCode, Forms, IdentityId } from './form.ts'
import { buildForms } from './forms.ts'
import { checkIdentities, identities } from './identities.ts'

const units: ReportUnit[] = [
  { id: 1, code: '1', name: 'Phường Một', settings: ['urban'] },
  { id: 2, code: '2', name: 'Xã Hai', settings: ['rural'] },
  { id: 3, code: '3', name: 'Xã Ba', settings: ['urban', 'rural'] },
]
const places = units.flatMap((unit) => unit.settings.map((setting) => ({ unit: unit.id, setting })))
const residents: ResidentSum[] = places.map((place) => ({
  ...place,
  households: 1000,
  people: 9000,
  minority: { households: 1000, people: 9000 },
}))

const found = fc.record({
  class: fc.constantFrom('poor' as const, 'near-poor' as const, 'neither' as const),
  headcount: fc.integer({ min: 1, max: 9 }),
})
const told: fc.Arbitrary<ToldHousehold> = fc
  .record({
    place: fc.constantFrom(...places),
    before: found,
    now: found,
    ethnicity: fc.constantFrom('01', '05', '04', 'foreign'),
    noLabour: fc.boolean(),
    merit: fc.boolean(),
    causes: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8]),
    indicators: fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 3 }),
    few: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ place, indicators, few, ...it }) => ({
    ...it,
    ...place,
    deprived: it.now.class === 'poor' ? indicators : indicators.slice(0, few),
  }))

const sumsBefore = ({ opening }: Figures) => ({ closing: opening, missing: [] })
const rowsOfLists = (households: readonly ToldHousehold[]) => {
  const on = (list: 'after-review' | 'escaped' | 'escaped-near-poor', isOn: (it: ToldHousehold) => boolean) =>
    places.map((place) => ({
      ...place,
      list,
      rows: households.filter((it) => it.unit === place.unit && it.setting === place.setting && isOn(it)).length,
    }))
  return [
    ...on('after-review', (it) => it.now.class !== 'neither'),
    ...on('escaped', (it) => it.before.class === 'poor' && it.now.class !== 'poor'),
    ...on('escaped-near-poor', (it) => it.before.class === 'near-poor' && it.now.class === 'neither'),
  ]
}

describe('the sixteen identities', () => {
  it('hold for every set of households, counted one by one', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 40 }), (households) => {
        const counted = figuresOf(households, units, { residents })
        const figures = { ...counted, previous: sumsBefore(counted), listRows: rowsOfLists(households) }
        const forms = buildForms(figures)
        for (const { id, ok, faults, notCompared } of checkIdentities(forms, figures)) {
          assert.deepEqual([ok, faults], [true, []], id)
          assert.equal(notCompared, 0, id)
        }
        for (const form of Object.values(forms)) assert.deepEqual([form.complete, form.withheld], [true, []], form.form)
      }),
      { numRuns: 100 },
    )
  })

  it('are never false because something is missing', () => {
    const missing = fc.subarray(
      units.flatMap(({ id }) =>
        (['residents', 'opening-list', 'closing-list'] as const).map((what) => ({ unit: id, what })),
      ),
    )
    fc.assert(
      fc.property(fc.array(told, { maxLength: 30 }), missing, (households, gaps) => {
        const figures = { ...figuresOf(households, units, { residents }), missing: gaps }
        const forms = buildForms(figures)
        for (const check of checkIdentities(forms, figures)) assert.notEqual(check.ok, false, check.id)
        for (const form of Object.values(forms))
          for (const { unit } of form.missing) assert.ok(gaps.some((gap) => gap.unit === unit.id))
      }),
      { numRuns: 100 },
    )
  })

  it('are unknown where nothing is there to compare', () => {
    const figures = figuresOf([], units, {
      missing: units.flatMap(({ id }) => [
        { unit: id, what: 'opening-list' as const },
        { unit: id, what: 'closing-list' as const },
      ]),
    })
    const answers = checkIdentities(buildForms(figures), figures).map(({ id, ok }) => `${id} ${ok}`)
    assert.deepEqual(
      answers.filter((answer) => !answer.endsWith('unknown')),
      [],
    )
  })
})

const household = (more: Partial<ToldHousehold>): ToldHousehold => ({
  unit: 2,
  setting: 'rural',
  before: { class: 'poor', headcount: 4 },
  now: { class: 'poor', headcount: 4 },
  ...more,
})
const sample: ToldHousehold[] = [
  household({ ethnicity: '05' }),
  household({ now: { class: 'near-poor', headcount: 4 } }),
  household({ before: { class: 'near-poor', headcount: 2 }, now: { class: 'poor', headcount: 3 } }),
  household({ before: { class: 'near-poor', headcount: 5 }, now: { class: 'near-poor', headcount: 5 } }),
]
const figures = figuresOf(sample, units, { residents })
const forms = buildForms(figures)

/** The forms with one cell of Xã Hai changed, as if somebody had typed over it. */
function typedOver(code: FormCode, column: string, value: number | null, line = forms[code].blocks[1]?.rows[0]?.line) {
  const at = forms[code].columns.findIndex(({ key }) => key === column)
  assert.notEqual(at, -1, `${code} has no column ${column}`)
  const form: Form = {
    ...forms[code],
    blocks: forms[code].blocks.map((block) => ({
      ...block,
      rows: block.rows.map((row) =>
        row.unit?.id === 2 && row.line === line
          ? { ...row, cells: row.cells.map((cell, index) => (index === at ? value : cell)) }
          : row,
      ),
    })),
  }
  return { ...forms, [code]: form } satisfies Forms
}
const faultsOf = (check: Check) =>
  check.faults.map(({ form, unit, column, expected, actual }: Fault) => [form, unit, column, expected, actual])
const check = (id: IdentityId, changed: Forms, more: Partial<Figures> = {}) =>
  identities[id](changed, { ...figures, ...more })

describe('each identity finds its defect', () => {
  const wrong: [IdentityId, FormCode, string, number, expected: number][] = [
    ['X01', '7.2', 'c4', 1, 1],
    ['X02', '7.3', 'c8', 1, 3],
    ['X03', '7.3', 'c5', 2, 1],
    ['X04', '7.3', 'c3', 0, 1],
    ['X05', '7.2', 'c9', 3, 2],
    ['X05', '7.4', 'total', 9, 2],
    ['X05', '7.8', 'poor', 1, 2],
    ['X05', '7.9', 'poor.total', 3, 2],
    ['X06', '7.3', 'c9', 3, 2],
    ['X06', '7.6', 'total', 9, 2],
    ['X06', '7.8', 'near-poor', 1, 2],
    ['X06', '7.9', 'near-poor.total', 3, 2],
    ['X08', '7.1', 'poor.households.rate', 20.4, 0.2],
    ['X09', '7.4', 'deprivations', 5, 6],
    ['X09', '7.4', 'i4', 3, 2],
    ['X09', '7.6', 'deprivations', 5, 4],
    ['X10', '7.5', 'i1', 50, 100],
    ['X10', '7.7', 'i4', 50, 100],
    ['X11', '7.9', 'poor.01', 2, 3],
    ['X11', '7.9', 'poor.other', 1, 2],
    ['X12', '7.8', 'poor.minority', 2, 1],
    ['X13', '7.8', 'poor.merit', 3, 2],
    ['X13', '7.10', 'cause1', 5, 4],
  ]
  for (const [id, code, column, value, expected] of wrong)
    it(`${id}: ${code}, column ${column}`, () => {
      const found = check(id, typedOver(code, column, value))
      assert.equal(found.ok, false)
      assert.ok(
        found.faults.some((fault) => fault.form === code && fault.unit === 'Xã Hai' && fault.expected === expected),
        JSON.stringify(found.faults),
      )
    })

  it('X03, X07: people as well as households', () => {
    assert.equal(check('X03', typedOver('7.3', 'c5', 9, 'people')).ok, false)
    assert.deepEqual(faultsOf(check('X07', typedOver('7.2', 'c9', 9, 'people'))), [['7.2', 'Xã Hai', 'c9', 7, 9]])
  })
  it('X08: a rate without residents', () => {
    const noResidents = buildForms({ ...figures, residents: [] })
    const at = noResidents['7.1'].columns.findIndex(({ key }) => key === 'poor.people.rate')
    const form = {
      ...noResidents['7.1'],
      blocks: noResidents['7.1'].blocks.map((block) => ({
        ...block,
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map((cell, index) => (index === at ? 7 : cell)) })),
      })),
    }
    const found = check('X08', { ...noResidents, '7.1': form })
    assert.equal(found.ok, false)
    assert.equal(found.faults[0]?.note, 'rate-without-denominator')
    assert.equal(check('X08', noResidents).ok, 'unknown')
  })
  it('X09: says which class is too little or too much deprived', () => {
    const note = (code: '7.4' | '7.6') => check('X09', typedOver(code, 'deprivations', 5)).faults[0]?.note
    assert.deepEqual([note('7.4'), note('7.6')], ['average-too-low', 'average-too-high'])
  })
  it('X13: fewer causes than households that name one', () => {
    assert.deepEqual(faultsOf(check('X13', typedOver('7.10', 'cause2', 3))), [['7.10', 'Xã Hai', null, 4, 3]])
    const silent = (it: ListSum): ListSum => (it.class === 'poor' ? { ...it, noCause: 1 } : it)
    assert.equal(check('X13', typedOver('7.10', 'cause2', 3), { closing: figures.closing.map(silent) }).ok, true)
  })
  it('X14: a sum line that is not the sum of its units, in any form', () => {
    assert.deepEqual(faultsOf(check('X14', typedOver('7.9', 'poor.05', 4))), [['7.9', 'II', 'poor.05', 4, 1]])
    assert.deepEqual(faultsOf(check('X14', typedOver('7.2', 'c7', 1, 'people'))), [['7.2', 'II', 'c7', 1, 0]])
  })
  it('X15: the start of the year is not the end of the year before', () => {
    const was: ClassSum[] = figures.opening.map((it) => (it.class === 'poor' ? { ...it, households: 3 } : it))
    const found = check('X15', forms, { previous: { closing: was, missing: [] } })
    assert.deepEqual(faultsOf(found), [['7.2', 'Xã Hai', 'c1', 3, 2]])
    assert.equal(check('X15', forms, { previous: { closing: was, missing: [2] } }).ok, true)
    assert.equal(check('X15', forms).ok, 'unknown')
  })
  it('X16: a printed list with more or fewer households than the form', () => {
    const listRows = rowsOfLists(sample)
    assert.equal(check('X16', forms, { listRows }).ok, true)
    const short = listRows.map((it) => (it.unit === 2 && it.list === 'escaped' ? { ...it, rows: 0 } : it))
    assert.deepEqual(faultsOf(check('X16', forms, { listRows: short })), [['7.2', 'Xã Hai', 'c2+c3', 0, 1]])
    assert.equal(check('X16', forms).ok, 'unknown')
  })
})
