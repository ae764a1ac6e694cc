import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readNumber } from './read-number.ts'

it('a number is read as an official types it, and what is none is none', () => {
  const read: readonly (readonly [string, number | undefined])[] = [
    ['150.000', 150_000],
    ['1.500.000', 1_500_000],
    ['1 500 000', 1_500_000],
    ['100000000', 100_000_000],
    ['7,92', 7.92],
    ['6.6', 6.6],
    ['1.500,5', 1_500.5],
    ['1,500,000', 1_500_000],
    ['', undefined],
    ['năm trăm', undefined],
    ['-5', undefined],
    ['1.2.3', undefined],
  ]
  for (const [typed, value] of read) assert.equal(readNumber(typed), value, typed)
})
