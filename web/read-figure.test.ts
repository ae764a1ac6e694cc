import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { readFigure } from './read-figure.ts'
import { formatFor } from './text/format.ts'

it('reads figures as each language writes them', () => {
  assert.equal(readFigure('3.675', 'vi'), 3675)
  assert.equal(readFigure('1,2', 'vi'), 1.2)
  assert.equal(readFigure('3,675', 'en'), 3675)
  assert.equal(readFigure('1.2', 'en'), 1.2)
})
it('refuses what could be two numbers, and takes nothing as no promise', () => {
  for (const typed of ['1.2', '1,2,3', 'mười', '12a', '1.2345', '-']) assert.equal(readFigure(typed, 'vi'), undefined)
  assert.equal(readFigure('  ', 'vi'), null)
})
it('reads back whatever it wrote', () => {
  const hundredths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
  fc.assert(
    fc.property(hundredths, fc.constantFrom('vi' as const, 'en' as const), (value, language) => {
      assert.equal(readFigure(formatFor(language).number(value / 100, 2), language), value / 100)
    }),
  )
})
