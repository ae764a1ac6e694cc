import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CivilDate } from '../kernel/date.ts'
import { UnitId } from '../kernel/ids.ts'
import { nationalStandards } from './national.ts'
import { checkReplacement } from './replacement.ts'
import type { Standard } from './standard.ts'

const day = (text: string) => CivilDate.parse(text)
const today = day('2024-12-20')
const [, national] = nationalStandards
const own = (over: Partial<Standard> = {}): Standard => ({
  ...national,
  id: 'tinh-mau-2024',
  owner: { province: UnitId.parse(1) },
  validFrom: day('2024-01-01'),
  validTo: null,
  ...over,
})
const refusal = (before: Standard, after: Standard) => {
  const answer = checkReplacement(before, after, today)
  return answer.ok ? null : answer.error.code
}

it('lets a standard that has not begun be typed in again', () => {
  const coming = own({ validFrom: day('2025-01-01') })
  assert.equal(refusal(coming, { ...coming, incomeLine: { rural: 2_000_000, urban: 2_500_000 } }), null)
})

it('lets one that holds end, today or later, and changes nothing else of it', () => {
  assert.equal(refusal(own(), own({ validTo: today })), null)
  assert.equal(refusal(own(), own({ validTo: day('2024-12-19') })), 'standard.begun')
  assert.equal(refusal(own(), own({ deprivationsMin: 2 })), 'standard.begun')
  assert.equal(refusal(own(), own({ incomeLine: { rural: 1_600_000, urban: 2_000_000 } })), 'standard.begun')
  assert.equal(refusal(own(), own({ incomePointsLine: null })), 'standard.begun')
  assert.equal(refusal(own(), own({ validFrom: day('2024-02-01') })), 'standard.begun')
})

it('does not let one that is over hold again', () =>
  assert.equal(refusal(own({ validTo: day('2024-06-30') }), own({ validTo: null })), 'standard.begun'))

it('never touches the national standard, nor that of another province', () => {
  assert.equal(refusal(national, own({ validFrom: day('2025-01-01') })), 'standard.exists')
  const coming = own({ validFrom: day('2025-01-01') })
  assert.equal(refusal(coming, { ...coming, owner: { province: UnitId.parse(2) } }), 'standard.exists')
})
