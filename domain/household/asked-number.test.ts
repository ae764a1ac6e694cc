import assert from 'node:assert/strict'
import { it } from 'node:test'
import { askedNumber } from './asked-number.ts'

it('a whole number has 9 digits or 12, however it is spaced', () => {
  assert.equal(askedNumber('079 083 000 041'), '079083000041')
  assert.equal(askedNumber('079083000'), '079083000')
  for (const other of ['0790830004', 'Lực 079083000041', '']) assert.equal(askedNumber(other), undefined)
})
