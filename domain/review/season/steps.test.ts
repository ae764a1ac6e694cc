import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { roles } from '../../account/actor.ts'
import { type CaseState, caseStates, holders, isAgreed, stepNames, steps, stepsFrom, take } from './steps.ts'

/** Decided one by one with law.md beside it: for each state what each role may do. What is not named, nobody may. */
const decided: Readonly<Record<CaseState, Readonly<Record<string, string>>>> = {
  listed: { 'commune-officer': 'assign close' },
  assigned: { reviewer: 'interview', 'commune-officer': 'assign interview close' },
  returned: { reviewer: 'interview', 'commune-officer': 'assign interview close' },
  interviewed: { 'commune-officer': 'return check close' },
  checked: { reviewer: 'agree disagree', 'commune-officer': 'return agree disagree close' },
  agreed: { 'commune-officer': 'return post close' },
  posted: {
    'commune-officer': 'object refer close',
    'commune-chair': 'refer recognise',
    'province-officer': 'recognise',
  },
  objected: { 'commune-officer': 'recheck close' },
  rechecked: { 'commune-officer': 'repost close' },
  referred: { 'province-officer': 'approve disapprove', 'commune-officer': 'close' },
  answered: { 'commune-chair': 'recognise', 'province-officer': 'recognise', 'commune-officer': 'close' },
  recognised: {},
  closed: {},
}

describe('the steps of a case', () => {
  it('are decided for every state and role', () => {
    for (const state of caseStates)
      for (const role of roles) {
        const may = (decided[state][role] ?? '').split(' ').filter(Boolean)
        assert.deepEqual([...stepsFrom(state, role)].toSorted(), may.toSorted(), `${role} in ${state}`)
        for (const name of stepNames) {
          const taken = take(name, state, role)
          assert.equal(taken.ok, may.includes(name), `${role} ${name} in ${state}`)
          if (!taken.ok) assert.match(taken.error.code, /^case\.(other-role|wrong-state)$/)
        }
      }
  })

  it('reach every state from the first, and lead on from every state but the last two', () => {
    const reached = new Set<CaseState>(['listed'])
    for (let before = 0; before < reached.size; ) {
      before = reached.size
      for (const { from, to } of Object.values(steps)) if (from.some((it) => reached.has(it))) reached.add(to)
    }
    assert.deepEqual([...reached].toSorted(), [...caseStates].toSorted())
    const over = caseStates.filter((state) => roles.every((role) => stepsFrom(state, role).length === 0))
    assert.deepEqual(over, ['recognised', 'closed'])
  })

  it('never skip the meeting, the posting or the scoring', () => {
    for (const needed of ['interviewed', 'agreed', 'posted'] as const) {
      const reached = new Set<CaseState>(['listed'])
      for (let before = 0; before < reached.size; ) {
        before = reached.size
        for (const { from, to } of Object.values(steps))
          if (to !== needed && from.some((it) => reached.has(it))) reached.add(to)
      }
      assert.ok(!reached.has('recognised'), `recognised without ${needed}`)
    }
  })

  it('are held by somebody who can act, as long as there is something to do', () => {
    for (const state of caseStates) {
      const holder = holders[state]
      if (holder === null) assert.ok(['recognised', 'closed'].includes(state))
      else assert.ok(stepsFrom(state, holder).length > 0, state)
    }
  })
})

describe('the vote of a meeting', () => {
  it('needs half of those present, the half included, whatever the number of residents', () => {
    assert.deepEqual(
      [
        [15, 30],
        [14, 30],
        [16, 31],
        [15, 31],
        [0, 0],
        [1, 1],
      ].map(([agreed = 0, present = 0]) => isAgreed(agreed, present, 50)),
      [true, false, true, false, false, true],
    )
  })
})
