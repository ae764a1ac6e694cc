import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { correct, die, ledgerYear, membersJoin, membersLeave, merge, moveIn, moveOut, split } from './events.ts'
import { neverListed, opened, settled } from './ledger.ts'

const poor = (headcount: number) => opened({ class: 'poor', headcount })
const nearPoor = (headcount: number) => opened({ class: 'near-poor', headcount })

describe('events between two reviews are "other", neither escape nor new poverty', () => {
  it('a split gives the list a household and no people', () => {
    const done = split(poor(5), 2)
    assert.ok(done.ok)
    assert.deepEqual(done.value.stays.rows, [{ from: 'poor', to: 'elsewhere', households: 0, people: 2 }])
    assert.deepEqual(done.value.leaves.rows, [{ from: 'elsewhere', to: 'poor', households: 1, people: 2 }])
    assert.equal(done.value.leaves.position.everPoor, true)
  })
  it('a split leaves somebody behind', () => {
    assert.deepEqual(split(poor(2), 2), { ok: false, error: { code: 'household.nobody-left' } })
  })
  it('a merge takes one household off its list and its people onto the other’s', () => {
    const done = merge(nearPoor(3), poor(2))
    assert.deepEqual(done.into.rows, [{ from: 'elsewhere', to: 'near-poor', households: 0, people: 2 }])
    assert.deepEqual(done.from.rows, [{ from: 'poor', to: 'elsewhere', households: 1, people: 2 }])
    assert.deepEqual([done.into.position.headcount, done.from.position.account], [5, 'elsewhere'])
  })
  it('a household that moves keeps its class and its memory', () => {
    const here = settled(poor(3), { class: 'near-poor', headcount: 3 }).position
    assert.deepEqual(moveOut(here).rows, [{ from: 'near-poor', to: 'elsewhere', households: 1, people: 3 }])
    assert.deepEqual(moveIn(here).rows, [{ from: 'elsewhere', to: 'near-poor', households: 1, people: 3 }])
    assert.equal(moveIn(here).position.everPoor, true)
  })
  it('a household on no list comes and goes without a row', () => {
    assert.deepEqual(moveOut(neverListed(3)).rows, [])
    assert.deepEqual(moveIn(neverListed(3)).rows, [])
    assert.deepEqual(membersJoin(neverListed(3), 1).rows, [])
  })
  it('only a person who lived alone takes the household off the books by dying', () => {
    const done = die(poor(1))
    assert.ok(done.ok)
    assert.deepEqual(done.value.rows, [{ from: 'poor', to: 'elsewhere', households: 1, people: 1 }])
    assert.deepEqual(die(poor(2)), { ok: false, error: { code: 'household.not-alone' } })
  })
  it('the last member does not leave', () => {
    assert.deepEqual(membersLeave(poor(1), 1), { ok: false, error: { code: 'household.nobody-left' } })
  })
})

describe('a correction after the list is frozen', () => {
  const never = { everPoor: false, everNearPoor: false }
  it('takes a household off the list as other decrease, and it is not once poor', () => {
    const done = correct(poor(3), { class: 'neither', headcount: 3 }, never)
    assert.deepEqual(done.rows, [{ from: 'poor', to: 'elsewhere', households: 1, people: 3 }])
    assert.equal(done.position.account, 'never-listed')
  })
  it('passes it to the other list under "other", with the right people', () => {
    const done = correct(poor(3), { class: 'near-poor', headcount: 4 }, never)
    assert.deepEqual(done.rows, [
      { from: 'poor', to: 'elsewhere', households: 1, people: 3 },
      { from: 'elsewhere', to: 'near-poor', households: 1, people: 4 },
    ])
    assert.equal(done.position.everPoor, false)
  })
  it('puts a forgotten household on as other increase', () => {
    assert.deepEqual(correct(neverListed(2), { class: 'poor', headcount: 2 }, never).rows, [
      { from: 'elsewhere', to: 'poor', households: 1, people: 2 },
    ])
  })
  it('corrects people alone where the class was right', () => {
    assert.deepEqual(correct(poor(3), { class: 'poor', headcount: 2 }, never).rows, [
      { from: 'poor', to: 'elsewhere', households: 0, people: 1 },
    ])
  })
})

describe('the year of the ledger', () => {
  it('runs from recognition to recognition', () => {
    assert.equal(ledgerYear(CivilDate.parse('2024-12-10'), 2023), 2024)
    assert.equal(ledgerYear(CivilDate.parse('2024-12-20'), 2024), 2025)
    assert.equal(ledgerYear(CivilDate.parse('2025-01-10'), 2023), 2024)
  })
  it('is the calendar’s where no list was recognised yet', () => {
    assert.equal(ledgerYear(CivilDate.parse('2024-03-01'), null), 2024)
  })
})
