import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { PhoneCase } from '../../contract/phone.ts'
import { MemberChanges } from '../../contract/review-case.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { newId } from '../api.ts'
import { type Changes, cannotBe, everybodyOf, fromNoted, peopleNow, toMemberChanges } from './people.ts'

const [head, wife, baby] = [newId(), newId(), newId()] as unknown as readonly Changes['gone'][number]['memberId'][] // true: ids
assert.ok(head && wife && baby)
const [day, later] = ['2026-11-02', '2026-11-20'] as unknown as readonly [CivilDate, CivilDate] // true: days
const papers = { born: null, sex: null, ethnicity: '13' }
const aCase = (ids: readonly string[]) =>
  ({
    members: ids.map((id) => ({ id, name: id, relation: id === head ? 'head' : 'spouse', ...papers })),
  }) as unknown as PhoneCase // true: what is looked at here
const both = aCase([head, wife])
const born: Changes['came'][number] = {
  ...{ by: 'birth', on: day },
  member: {
    ...{ id: baby, name: 'Lò Thị Bé', relation: 'child', sex: 'female', ethnicity: '13' },
    ...{ birthDate: day, birthYear: null, nationalId: null },
  },
}
const none: Changes = { gone: [], came: [] }
const left = (memberId: typeof head, on = day) => ({ memberId, by: 'death', on }) as const
const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id)

describe('who lives in a household by the interview', () => {
  it('is who the register has, without those who left, and with those who came', () => {
    const changes = { ...none, gone: [left(wife)], came: [born] }
    assert.deepEqual(idsOf(peopleNow(both, changes)), [head, baby])
    assert.deepEqual(idsOf(everybodyOf(both, changes)), [head, wife, baby])
    assert.equal(peopleNow(both, changes)[1]?.born, day)
    // The server has the interview: the register names her now, and she is there once.
    assert.deepEqual(idsOf(everybodyOf(aCase([head, baby]), changes)), [head, baby])
  })

  it('somebody has to be left, and somebody has to be head', () => {
    assert.equal(cannotBe(both, none), undefined)
    assert.equal(cannotBe(both, { ...none, gone: [left(wife)] }), undefined)
    assert.equal(cannotBe(both, { ...none, gone: [left(head)] }), 'no-head')
    assert.equal(cannotBe(both, { ...none, gone: [left(head)], newHead: head }), 'no-head')
    assert.equal(cannotBe(both, { ...none, gone: [left(head)], newHead: wife }), undefined)
    assert.equal(cannotBe(both, { ...none, gone: [left(head), left(wife)] }), 'nobody-left')
    assert.equal(cannotBe(both, { gone: [left(head), left(wife)], came: [born], newHead: baby }), undefined)
  })

  it('goes to the server only where something changed, and nothing of it after the day of the interview', () => {
    assert.equal(toMemberChanges(none, day), undefined)
    const sent = toMemberChanges({ gone: [left(wife, later)], came: [born] }, day)
    assert.deepEqual(sent?.left, [left(wife)])
    assert.ok(MemberChanges.safeParse(sent).success)
  })

  it('kept by an earlier version of the app, it can be sent', () => {
    const noted = {
      gone: [{ id: wife, why: 'moved-out' }],
      came: [{ name: 'Lò Văn Mới', how: 'moved-in' }],
    } as const
    const { gone, came } = fromNoted(noted, day)
    assert.deepEqual(gone, [{ memberId: wife, by: 'move-out', on: day }])
    assert.ok(MemberChanges.safeParse(toMemberChanges({ gone, came }, day)).success)
    assert.deepEqual(fromNoted({ gone, came }, day), { gone, came })
  })
})
