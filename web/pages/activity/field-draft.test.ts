import assert from 'node:assert/strict'
import { it } from 'node:test'
import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { formatFor } from '../../text/format.ts'
import { draftOf, readMillions, valuesOf } from './field-draft.ts'

const { fields } = shapeOf('infrastructure-work')

it('a field left empty is not known, a number is written the way of the language', () => {
  assert.deepEqual(valuesOf(fields, { length: '2,5', capacity: ' ', contractor: 'Công ty Mẫu' }, 'vi'), {
    values: { length: 2.5, contractor: 'Công ty Mẫu' },
    wrong: [],
  })
  assert.deepEqual(valuesOf(fields, { length: '2.5' }, 'en').values, { length: 2.5 })
  assert.deepEqual(valuesOf(fields, { length: 'dài' }, 'vi').wrong, ['length'])
  assert.deepEqual(valuesOf(fields, { length: '-1' }, 'vi').wrong, ['length'])
})
it('a day is whole, a share ends at 100', () => {
  assert.deepEqual(valuesOf(shapeOf('vocational-class').fields, { days: '1,5' }, 'vi').wrong, ['days'])
  assert.deepEqual(valuesOf(shapeOf('value-chain-project').fields, { stateShare: '101' }, 'vi').wrong, ['stateShare'])
})
it('what stands in the form reads back as it was', () => {
  const values = { length: 1_234.5, contractor: 'Công ty Mẫu' }
  for (const language of ['vi', 'en'] as const)
    assert.deepEqual(valuesOf(fields, draftOf(fields, values, formatFor(language)), language).values, values)
})
it('an amount is typed in million and kept in whole đồng', () => {
  assert.equal(readMillions('94.277,000001', 'vi'), 94_277_000_001)
  assert.equal(readMillions('', 'vi'), null)
  assert.equal(readMillions('nhiều', 'vi'), undefined)
})
