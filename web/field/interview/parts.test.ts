import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { PhoneCase } from '../../../contract/phone.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { nationalStandards } from '../../../domain/standard/national.ts'
import { type Draft, newDraft } from '../../offline/draft.ts'
import { meet } from '../meet.ts'
import { standingOf } from '../standing.ts'
import { type Group, groups, groupsOf, isConfirmed, openCount, openIn, partsOf } from './parts.ts'

const day = CivilDate.parse('2024-10-10')
// true: nothing here looks at the shape of an id
const [caseId, roundId, householdId, mother, child] = ['c', 'r', 'h', 'mother', 'child'] as unknown as readonly [
  PhoneCase['id'],
  PhoneCase['roundId'],
  PhoneCase['householdId'],
  PhoneCase['members'][number]['id'],
  PhoneCase['members'][number]['id'],
]
const it1: PhoneCase = {
  ...{ id: caseId, roundId, householdId, villageId: 111 as PhoneCase['villageId'], head: 'Đinh Thị Vân' },
  ...{ sort: 'van dinh thi', address: '', was: 'poor', state: 'assigned', note: '', due: null, version: 2 },
  members: [
    {
      id: mother,
      name: 'Đinh Thị Vân',
      relation: 'head',
      born: CivilDate.parse('1984-02-01'),
      sex: 'female',
      ethnicity: '13',
    },
    {
      id: child,
      name: 'Đinh Văn Ba',
      relation: 'child',
      born: CivilDate.parse('2012-02-01'),
      sex: null,
      ethnicity: '13',
    },
  ],
  last: {
    ...{ on: CivilDate.parse('2023-10-10'), here: false, income: { kind: 'by-hand', points: 120 } },
    answers: {
      household: { floorArea: 30, durable: { wall: true, column: true, roof: true } },
      members: [{ id: mother, ableToWork: true, work: 'self-employed', monthlyAllowance: false }],
    },
  },
}
const footing = { it: it1, standards: [nationalStandards[1]], table: undefined, own: undefined }
const draft = newDraft(it1, day, 0)
const keys = (group: Group, of: Draft = draft) => partsOf(group, footing, of).map(({ key }) => key)

describe('the groups of an interview', () => {
  it('ask of each member what their age leaves open, and of nobody what it does not', () => {
    assert.deepEqual(keys('work'), ['work/mother'])
    assert.deepEqual(keys('school'), ['school/child'])
    assert.deepEqual(
      partsOf('people', footing, draft).map(({ asks }) => asks.map(({ id }) => id)),
      [[], ['sex/child']],
    )
  })

  it('fill in last time’s answers and count each as open until the household was asked again', () => {
    const [house] = partsOf('house', footing, draft)
    assert.ok(house)
    assert.equal(isConfirmed(house, footing, draft), false)
    assert.equal(openCount('house', footing, draft), 1)
    assert.equal(openCount('house', footing, { ...draft, confirmed: ['house'] }), 0)
  })

  it('name what is missing', () => {
    const open = openIn('water', footing, draft).flatMap(({ asks }) => asks.map(({ id }) => id))
    assert.deepEqual(open, ['waterSource', 'hygienicWater', 'latrine'])
  })

  it('ask no more of somebody who is gone, and ask the household of a case sent back nothing again', () => {
    const gone = { ...draft, gone: [{ memberId: child, by: 'move-out' as const, on: day }] }
    assert.deepEqual(keys('school', gone), [])
    const here = { ...footing, it: { ...it1, last: it1.last && { ...it1.last, here: true } } }
    assert.equal(openCount('house', here, draft), 0)
  })

  it('lead from the members over the points to who signs', () =>
    assert.deepEqual([groups[0], ...groupsOf(footing).slice(-2)], ['people', 'income', 'evidence']))

  it('ask for a signature or a witness, and for neither again where a signed interview came back', () => {
    const signed = { kind: 'witness', name: 'Đinh Văn Chiến', why: 'cannot-sign' } as const
    const evidence = { position: null, signed }
    assert.equal(openCount('evidence', footing, draft), 1)
    assert.equal(openCount('evidence', footing, { ...draft, evidence: { ...evidence, signed: null } }), 1)
    assert.equal(openCount('evidence', footing, { ...draft, evidence }), 0)
    const here = { ...footing, it: { ...it1, last: it1.last && { ...it1.last, here: true } } }
    assert.equal(openCount('evidence', here, draft), 0)
  })
})

describe('an interview and the case the server has', () => {
  it('goes on where only the case moved, and stops where somebody else’s answers came first', () => {
    assert.equal(meet(draft, it1), 'same')
    assert.equal(meet(draft, { ...it1, version: 3 }), 'moved')
    assert.equal(meet(draft, { ...it1, version: 3, last: it1.last && { ...it1.last, here: true } }), 'other-interview')
  })

  it('stands in the list by what was done last: here, or at the commune', () => {
    const done = { id: 'x', order: 1, caseId, state: 'done' as const, at: 50 }
    const kept = { drafts: [], items: [done], readAt: 10 }
    assert.equal(standingOf(it1, kept), 'sent')
    assert.equal(standingOf({ ...it1, state: 'returned' }, { ...kept, readAt: 60 }), 'returned')
    assert.equal(standingOf(it1, { drafts: [draft], items: [], readAt: 10 }), 'draft')
    assert.equal(standingOf({ ...it1, state: 'posted' }, { drafts: [], items: [], readAt: 10 }), 'done')
  })
})
