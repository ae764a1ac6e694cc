import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Candidate, decide, type Known, matches, pairPeople } from './match.ts'

const person = (name: string, birthYear: number | null = null, number: string | null = null) => ({
  name,
  birthYear,
  number,
})
const listed: Known = { villageId: 1, people: [person('tran van luc', 1983, 'n1'), person('phan thi suong', 1986)] }
const recorded = (over: Partial<Candidate> = {}): Candidate => ({ householdId: 'h1', onList: true, ...listed, ...over })
const decided = (...register: Candidate[]) => decide(matches(listed, register))

describe('a household of a list and the register', () => {
  it('is new when nobody is like it', () => {
    assert.deepEqual(decided(), { kind: 'new' })
    assert.deepEqual(decided(recorded({ people: [person('le van minh', 1983)] })), { kind: 'new' })
  })
  it('is the same by number and name, wherever it lives now', () =>
    assert.deepEqual(decided(recorded({ villageId: 2 })), { kind: 'same', as: 'h1' }))
  it('is the same by name, year of birth and village where there is no number', () =>
    assert.deepEqual(decided(recorded({ people: [person('tran van luc', 1983)] })), { kind: 'same', as: 'h1' }))
  it('goes to a person when the number stands under another name', () =>
    assert.deepEqual(decided(recorded({ people: [person('le van minh', 1990, 'n1')] })), { kind: 'open' }))
  it('goes to a person when two households fit', () =>
    assert.deepEqual(decided(recorded(), recorded({ householdId: 'h2' })), { kind: 'open' }))
  it('goes to a person when a member stands in another household', () =>
    assert.deepEqual(
      decided(recorded(), recorded({ householdId: 'h2', people: [person('ho thi ba'), person('x', null, 'n1')] })),
      { kind: 'open' },
    ))
  it('is nobody of the same name born in another year', () =>
    assert.deepEqual(decided(recorded({ people: [person('tran van luc', 1950)] })), { kind: 'new' }))
  it('goes to a person when name and village agree and no year of birth is known', () =>
    assert.deepEqual(decided(recorded({ people: [person('tran van luc')] })), { kind: 'open' }))
})

describe('people of a household', () => {
  it('are paired by number first, then by name and year of birth, each once', () => {
    const [a, b, c] = [person('an', 2010), person('an', 2012), person('binh', null, 'n7')]
    const { pairs, left } = pairPeople(
      [person('an', 2012), person('binh doi ten', 1990, 'n7'), person('chi')],
      [a, b, c],
    )
    assert.deepEqual(
      pairs.map(([, one]) => one),
      [b, c, undefined],
    )
    assert.deepEqual(left, [a])
  })
  it('of two different numbers are two people, whatever their names', () => {
    const { pairs } = pairPeople([person('an', 2010, 'n1')], [person('an', 2010, 'n2')])
    assert.equal(pairs[0]?.[1], undefined)
  })
})
