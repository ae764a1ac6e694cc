import assert from 'node:assert/strict'
import { it } from 'node:test'
import { NewMember } from '../../../../contract/household.ts'
import { newId } from '../../../api.ts'
import { emptyMember, faultsOf, readBirth, toMember } from './member-draft.ts'

const typed = {
  ...emptyMember,
  name: '  Trần  Thị Bảo Ngân ',
  relation: 'child',
  birth: '25/6/2017',
  nationalId: '079 308 004 127',
}

it('turns what was typed into a person the contract takes', () => {
  assert.deepEqual(faultsOf(typed), [])
  const member = NewMember.parse(toMember(newId(), typed))
  assert.equal(member.name, 'Trần Thị Bảo Ngân')
  assert.equal(member.birthDate, '2017-06-25')
  assert.equal(member.birthYear, 2017)
  assert.equal(member.nationalId, '079308004127')
})
it('takes a year alone, because old papers have no more', () =>
  assert.deepEqual(readBirth(' 1954 '), { birthDate: null, birthYear: 1954 }))
it('keeps unknown unknown', () => {
  assert.deepEqual(readBirth(''), { birthDate: null, birthYear: null })
  const member = toMember(newId(), { ...typed, sex: '', nationalId: ' ' })
  assert.equal(member.sex, null)
  assert.equal(member.nationalId, null)
})
it('names every field that is missing or wrong', () =>
  assert.deepEqual(faultsOf({ ...emptyMember, birth: '31/04/2020', nationalId: '123' }), [
    'name',
    'relation',
    'birth',
    'nationalId',
  ]))
