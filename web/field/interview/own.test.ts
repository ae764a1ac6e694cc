import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Ground } from '../../../contract/phone.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { readXlsForm } from '../../../domain/survey/own/xlsform.ts'
import { sheetsOf } from '../../../test/xlsform.ts'
import type { Draft } from '../../offline/draft.ts'
import { ownFaults, ownOf, ownOpen, ownToSend } from './own.ts'
import { groupsOf } from './parts.ts'

const day = (text: string) => CivilDate.parse(text)
const read = readXlsForm(sheetsOf(), 'a.xlsx')
assert.ok(read.ok)
const own = { id: '0199f5a0-0000-7000-8000-000000000001', form: read.value }
const ground: Ground = {
  ...{ rounds: [], villages: [], standards: [], pointTables: [] },
  ownForms: [
    { ...own, from: day('2026-09-01'), until: day('2026-10-01') },
    { ...own, id: '0199f5a0-0000-7000-8000-000000000002', from: day('2026-10-01'), until: null },
  ],
}
const draft = (answers: NonNullable<Draft['own']>['answers']): Draft => ({
  ...{ caseId: 'c', seenVersion: 1, on: day('2026-09-20'), answers: { household: {}, members: [] } },
  ...{ income: { kind: 'not-asked' }, confirmed: [], gone: [], came: [], savedAt: 0, own: { form: own.id, answers } },
})
const names = (of: readonly { name: string }[]) => of.map(({ name }) => name)

describe("the province's questions on the phone", () => {
  it('are those of the day of the interview, and no group where there are none', () => {
    assert.equal(ownOf(ground, day('2026-09-30'))?.id, own.id)
    assert.notEqual(ownOf(ground, day('2026-10-01'))?.id, own.id)
    assert.equal(ownOf(ground, day('2026-08-31')), undefined)
    // Ground that was carried before phones knew of them.
    assert.equal(ownOf({ ...ground, ownForms: undefined }, day('2026-09-30')), undefined)
    const footing = { it: undefined as never, standards: [], table: undefined } // never looked at here
    assert.ok(groupsOf({ ...footing, own }).includes('own'))
    assert.ok(!groupsOf({ ...footing, own: undefined }).includes('own'))
  })
  it('are open while a required one is, and where an answer would be refused', () => {
    assert.deepEqual(names(ownOpen(own, draft({}))), ['co_vuon'])
    assert.deepEqual(names(ownOpen(own, draft({ co_vuon: 'co', trau_bo: -1 }))), ['dien_tich', 'trau_bo'])
    assert.deepEqual(names(ownFaults(own, draft({ co_vuon: 'co', dien_tich: 'năm' }))), ['dien_tich'])
    assert.deepEqual(ownOpen(undefined, draft({ co_vuon: 'co' })), [])
  })
  it('go out with what was asked and nothing else, by the version of the day', () => {
    assert.deepEqual(ownToSend(own, draft({ co_vuon: 'khong', dien_tich: 2, cu: 'x' })), {
      ...{ form: own.id, answers: { co_vuon: 'khong' } },
    })
    assert.equal(ownToSend(own, draft({})), undefined)
    assert.equal(ownToSend(undefined, draft({ co_vuon: 'co' })), undefined)
    const [, second] = ground.ownForms ?? []
    assert.equal(ownToSend(second, draft({ co_vuon: 'co' }))?.form, second?.id)
  })
})
