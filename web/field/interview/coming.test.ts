import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { PhoneCase } from '../../../contract/phone.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { newId } from '../../api.ts'
import { type Coming, emptyComing, toCame } from './coming.ts'

const day = '2026-11-02' as CivilDate
const aCase = { members: [{ relation: 'head', ethnicity: '13' }] } as unknown as PhoneCase // true: what is looked at here
const whole: Coming = {
  ...emptyComing(aCase, day),
  ...{ by: 'marriage', name: 'Hồ Thị Blé', sex: 'female', year: '2001', relation: 'child-in-law' },
}

it('somebody new is of the head’s group until somebody says otherwise, and taken once they are whole', () => {
  const came = toCame(whole, newId())
  assert.deepEqual([came?.member.ethnicity, came?.member.birthYear, came?.on], ['13', 2001, day])
  for (const lacking of [
    { by: undefined },
    { name: ' H ' },
    { sex: undefined },
    { year: '' },
    { year: '20' },
    { relation: '' },
  ])
    assert.equal(toCame({ ...whole, ...lacking }, newId()), undefined)
  for (const year of ['2027', '1890']) assert.equal(toCame({ ...whole, year }, newId()), undefined)
})

it('a child born is born on the day they came', () => {
  const came = toCame({ ...whole, by: 'birth', year: '' }, newId())
  assert.deepEqual([came?.member.birthDate, came?.member.birthYear], [day, null])
})

it('has the personal number that was typed, 9 or 12 digits however they are spaced; none is no lack, a wrong one is', () => {
  const numberOf = (number: string) => toCame({ ...whole, number }, newId())?.member.nationalId
  assert.equal(numberOf(''), null)
  assert.equal(numberOf('066 301 000 123'), '066301000123')
  assert.equal(numberOf('240123456'), '240123456')
  for (const wrong of ['12345', '0663010001234', 'không có']) assert.equal(numberOf(wrong), undefined)
})
