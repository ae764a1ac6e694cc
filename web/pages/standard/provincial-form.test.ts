import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nationalStandards } from '../../../domain/standard/national.ts'
import { Standard, StandardId } from '../../../domain/standard/standard.ts'
import { emptyForm, formOf, idOf, takenFrom, wholeNumber } from './provincial-form.ts'

const classifying = nationalStandards.filter((it) => it.use === 'classify')

describe('the form of a provincial standard', () => {
  it('begins with the lines of the national standard in force', () => {
    const form = emptyForm(classifying, '2024-12-20')
    assert.equal(form.base, 'national-2021-nd07')
    assert.equal(form.incomeRural, '1500000')
    assert.equal(form.pointsUrban, '175')
  })
  it('ends with the national standard it is built on, and takes over the lines of another one chosen', () => {
    assert.equal(emptyForm(classifying, '2024-12-20').validUntil, '2027-01-01')
    assert.equal(takenFrom(classifying[1]).incomeUrban, '2800000')
    assert.equal(takenFrom(classifying[1]).pointsUrban, '')
  })
  it('leaves a line nobody knows empty', () => assert.equal(emptyForm(classifying, '2027-02-01').pointsRural, ''))
  it('shows the first day it no longer holds', () => {
    const own = Standard.parse({ ...classifying[0], id: 'tinh-1', owner: { province: 1 }, validTo: '2025-12-31' })
    assert.equal(formOf(own, classifying).validUntil, '2026-01-01')
    assert.equal(formOf(own, classifying).base, 'national-2021-nd07')
  })
  it('makes a code the contract takes', () => {
    const id = idOf('NQ 12/2024/NQ-HĐND', '2025-01-01')
    assert.equal(id, 'tinh-nq-12-2024-nq-hdnd-2025')
    assert.ok(StandardId.safeParse(idOf('Ấ'.repeat(200), '2025-01-01')).success)
  })
})

describe('a whole number as people type it', () => {
  it('is read with either separator', () => {
    for (const typed of ['1600000', '1.600.000', '1,600,000', ' 1 600 000 '])
      assert.equal(wholeNumber(typed), 1_600_000)
  })
  it('is nothing where it is no whole positive number', () => {
    for (const typed of ['', '0', '-5', '1.5', '1,60', 'abc', '1e6']) assert.equal(wholeNumber(typed), undefined)
  })
})
