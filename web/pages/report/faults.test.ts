import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { identityIds } from '../../../domain/report/form.ts'
import { type Check, cellKey, type Fault, faultsIn, missingByName, sentenceCase, stateOf, unitKey } from './faults.ts'

const all = (over: Readonly<Record<string, Check['ok']>> = {}): Check[] =>
  identityIds.map((id) => ({ id, ok: over[id] ?? true, compared: 1, notCompared: 0, faults: [] }))

describe('how a form stands', () => {
  it('agrees when every identity that speaks of it does', () => assert.equal(stateOf('7.2', all()), 'agrees'))
  it('disagrees as soon as one fails, and leaves the others alone', () => {
    const checks = all({ X01: false })
    assert.equal(stateOf('7.2', checks), 'disagrees')
    assert.equal(stateOf('7.3', checks), 'agrees')
  })
  it('is not known where nothing could be compared, or an identity was not answered', () => {
    assert.equal(stateOf('7.2', all(Object.fromEntries(identityIds.map((id) => [id, 'unknown'])))), 'unknown')
    assert.equal(
      stateOf(
        '7.2',
        all().filter(({ id }) => id !== 'X01'),
      ),
      'unknown',
    )
    assert.equal(stateOf('7.2', []), 'unknown')
  })
})

describe('what is missing', () => {
  const place = { id: 80, code: '99158', name: 'Xã Vĩnh Hải' }
  const village = (id: number, name: string) => ({ id, code: null, name })
  it('of the residents of villages is missing of their commune, once', () =>
    assert.deepEqual(
      missingByName({
        place,
        missing: [
          { unit: village(1, 'Thôn Đông'), what: ['residents', 'poor-deprivations'] },
          { unit: village(2, 'Thôn Tây'), what: ['residents'] },
        ],
      }),
      [
        { name: 'Xã Vĩnh Hải', what: ['residents'] },
        { name: 'Thôn Đông', what: ['poor-deprivations'] },
      ],
    ))
  it('of communes stays with each of them', () =>
    assert.deepEqual(missingByName({ place, missing: [{ unit: place, what: ['residents'] }] }), [
      { name: 'Xã Vĩnh Hải', what: ['residents'] },
    ]))
})

describe('where faults lie', () => {
  const fault: Fault = {
    form: '7.9',
    unit: 'Xã Vĩnh Hải',
    setting: 'rural',
    line: 'only',
    column: 'c2+c3',
    expected: 9,
    actual: 8,
    note: 'groups-do-not-add-up',
  }
  const check: Check = { id: 'X11', ok: false, compared: 1, notCompared: 0, faults: [fault] }

  it('marks every column of a fault that is of several', () => {
    const { byCell, byUnit } = faultsIn({ form: '7.9', withheld: [], checks: [check] })
    assert.deepEqual([...byCell.keys()], [cellKey(fault, 'c2'), cellKey(fault, 'c3')])
    assert.deepEqual(byUnit.get(unitKey('rural', 'Xã Vĩnh Hải')), ['X11'])
  })
  it('marks nothing in another form', () =>
    assert.equal(faultsIn({ form: '7.8', withheld: [], checks: [check] }).byUnit.size, 0))
})

it('writes the printed title as a sentence', () => {
  assert.equal(sentenceCase('Biểu 7.2. DIỄN BIẾN HỘ NGHÈO TRONG NĂM'), 'Diễn biến hộ nghèo trong năm')
  assert.equal(
    sentenceCase('Form 7.2. Movement of poor households in the year'),
    'Movement of poor households in the year',
  )
})
