import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { neverListed, opened, type Position, settle, settled } from './ledger.ts'
import { columnOf72, columnOf73, isEscapeFromPoverty, kindOf, matrixRows } from './matrix.ts'

const poor = (headcount: number) => opened({ class: 'poor', headcount })
const nearPoor = (headcount: number) => opened({ class: 'near-poor', headcount })
const after = (position: Position, ...classes: ('poor' | 'near-poor' | 'neither')[]) =>
  classes.reduce((at, found) => settled(at, { class: found, headcount: at.headcount }).position, position)

/** Column of 7.2 and of 7.3 that the last row of a recognition is counted in. */
function columns(position: Position, found: 'poor' | 'near-poor' | 'neither') {
  const row = settle(position, { class: found, headcount: position.headcount }).at(-1)
  return row ? [columnOf72(row.from, row.to), columnOf73(row.from, row.to)] : []
}

describe('the matrix of movements', () => {
  it('poor → near-poor is column 2 of 7.2 and column 5 of 7.3', () => {
    assert.deepEqual(columns(poor(4), 'near-poor'), [2, 5])
  })
  it('poor → past the near-poor line is column 3 of 7.2', () => {
    assert.deepEqual(columns(poor(4), 'neither'), [3, null])
  })
  it('near-poor → poor is column 5 of 7.2 and column 3 of 7.3', () => {
    assert.deepEqual(columns(nearPoor(4), 'poor'), [5, 3])
  })
  it('near-poor → neither is column 2 of 7.3, also for a household once poor', () => {
    assert.deepEqual(columns(nearPoor(4), 'neither'), [null, 2])
    assert.deepEqual(columns(after(poor(4), 'near-poor'), 'neither'), [null, 2])
  })
  it('poor again after an escape is tái nghèo, column 6 of 7.2', () => {
    assert.deepEqual(columns(after(poor(4), 'neither'), 'poor'), [6, null])
    assert.deepEqual(columns(after(poor(4), 'near-poor', 'neither'), 'poor'), [6, null])
  })
  it('once poor → near-poor is new in 7.3 (col 7), relapse (col 6) if it was once near-poor too', () => {
    assert.deepEqual(columns(after(poor(4), 'neither'), 'near-poor'), [null, 7])
    assert.deepEqual(columns(after(poor(4), 'near-poor', 'neither'), 'near-poor'), [null, 6])
  })
  it('once near-poor only → poor is new (col 7 of 7.2), → near-poor is tái cận nghèo (col 6 of 7.3)', () => {
    assert.deepEqual(columns(after(nearPoor(4), 'neither'), 'poor'), [7, null])
    assert.deepEqual(columns(after(nearPoor(4), 'neither'), 'near-poor'), [null, 6])
  })
  it('never listed → poor or near-poor is phát sinh, column 7', () => {
    assert.deepEqual(columns(neverListed(4), 'poor'), [7, null])
    assert.deepEqual(columns(neverListed(4), 'near-poor'), [null, 7])
  })
  it('from and to elsewhere is "other": columns 8 and 4', () => {
    assert.deepEqual([columnOf72('elsewhere', 'poor'), columnOf73('elsewhere', 'near-poor')], [8, 8])
    assert.deepEqual([columnOf72('poor', 'elsewhere'), columnOf73('near-poor', 'elsewhere')], [4, 4])
  })
  it('a household on no list before and after is in no column', () => {
    assert.deepEqual(columns(neverListed(4), 'neither'), [])
    assert.equal(kindOf('once-poor', 'elsewhere'), undefined)
  })
  it('knows no passage from poor to never listed: whoever was poor was once poor', () => {
    assert.equal(kindOf('poor', 'never-listed'), undefined)
    assert.equal(columnOf72('poor', 'never-listed'), null)
  })
  it('every passage that touches a list is in exactly one column of that list’s form', () => {
    for (const row of matrixRows) {
      assert.equal(row.in72 !== null, row.from === 'poor' || row.to === 'poor', `${row.from} → ${row.to}`)
      assert.equal(row.in73 !== null, row.from === 'near-poor' || row.to === 'near-poor', `${row.from} → ${row.to}`)
    }
  })
  it('poor → near-poor is an escape from poverty, near-poor → neither is not', () => {
    assert.equal(isEscapeFromPoverty(kindOf('poor', 'near-poor')), true)
    assert.equal(isEscapeFromPoverty(kindOf('poor', 'once-poor')), true)
    assert.equal(isEscapeFromPoverty(kindOf('near-poor', 'once-near-poor')), false)
    assert.equal(isEscapeFromPoverty(kindOf('poor', 'elsewhere')), false)
  })
})

describe('recognition', () => {
  it('books the people who joined as other increase before the class moves', () => {
    assert.deepEqual(settle(poor(4), { class: 'near-poor', headcount: 5 }), [
      { from: 'elsewhere', to: 'poor', households: 0, people: 1 },
      { from: 'poor', to: 'near-poor', households: 1, people: 5 },
    ])
  })
  it('books the people who left as other decrease before the class moves', () => {
    assert.deepEqual(settle(nearPoor(4), { class: 'neither', headcount: 1 }), [
      { from: 'near-poor', to: 'elsewhere', households: 0, people: 3 },
      { from: 'near-poor', to: 'once-near-poor', households: 1, people: 1 },
    ])
  })
  it('books only people when the class stays', () => {
    assert.deepEqual(settle(poor(4), { class: 'poor', headcount: 6 }), [
      { from: 'elsewhere', to: 'poor', households: 0, people: 2 },
    ])
    assert.deepEqual(settle(poor(4), { class: 'poor', headcount: 4 }), [])
  })
  it('books the people of the day for a household that enters a list', () => {
    assert.deepEqual(settle(neverListed(4), { class: 'poor', headcount: 7 }), [
      { from: 'never-listed', to: 'poor', households: 1, people: 7 },
    ])
  })
  it('does not take a household without people', () => {
    assert.throws(() => settle(poor(4), { class: 'poor', headcount: 0 }), RangeError)
  })
})
