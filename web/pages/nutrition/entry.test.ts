import assert from 'node:assert/strict'
import { it } from 'node:test'
import { emptyEntry, isFilled, measureOf, rowOf } from './entry.ts'

it('heights are typed in cm and weights in kg, the way of the language', () => {
  assert.equal(measureOf('height', '101,5', 'vi'), 1_015)
  assert.equal(measureOf('height', '101.5', 'en'), 1_015)
  assert.equal(measureOf('weight', '12,35', 'vi'), 12_350)
  assert.equal(measureOf('height', '', 'vi'), null)
})
it('no child is 1,01 m in cm or 300 kg', () => {
  assert.equal(measureOf('height', '1,01', 'vi'), undefined)
  assert.equal(measureOf('weight', '300', 'vi'), undefined)
  assert.equal(rowOf('i', null, { ...emptyEntry, height: '1,01' }, 'vi'), undefined)
})
it('an empty line is not sent; what is not typed is not known', () => {
  assert.equal(isFilled(emptyEntry), false)
  assert.equal(isFilled({ ...emptyEntry, finding: 'normal' }), true)
  assert.deepEqual(rowOf('i', 'm', { ...emptyEntry, height: '90' }, 'vi'), {
    ...{ id: 'i', memberId: 'm', heightMm: 900, weightG: null, finding: null, child: '', sex: null, birthDate: null },
  })
})
