import assert from 'node:assert/strict'
import { it } from 'node:test'
import { differencesOf } from './differences.ts'
import type { Form } from './form.ts'

const form = (...cells: readonly (number | null)[]): Pick<Form, 'columns' | 'blocks'> => ({
  columns: ['a', 'b'].map((key) => ({ no: '', key, heading: { vi: key, en: key }, group: null, kind: 'count' })),
  blocks: [
    {
      setting: 'rural',
      rows: [{ unit: { id: 5, code: null, name: 'Xã A' }, line: 'households', cells, missing: false }],
    },
  ],
})

it('names each cell that differs, with what stood there before and what stands there now', () => {
  assert.deepEqual(differencesOf(form(1, 2), form(1, 3)), [
    { setting: 'rural', unit: { id: 5, code: null, name: 'Xã A' }, line: 'households', column: 'b', from: 2, to: 3 },
  ])
})

it('says nothing of equal forms, and tells not known from 0', () => {
  assert.deepEqual(differencesOf(form(1, null), form(1, null)), [])
  assert.deepEqual(
    differencesOf(form(1, null), form(1, 0)).map(({ from, to }) => [from, to]),
    [[null, 0]],
  )
})

it('has what only one of them has', () => {
  const none = { columns: form(1, 2).columns, blocks: [] }
  assert.equal(differencesOf(form(1, 2), none).length, 2)
  assert.equal(differencesOf(none, form(1, 2)).length, 2)
})
