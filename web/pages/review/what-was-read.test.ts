import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { likenesses } from './likeness.ts'
import { columnLines, householdOf, type ImportRow, legacyNote } from './what-was-read.ts'

const row = (household: ImportRow['household']): ImportRow => ({
  no: 1,
  firstRow: 8,
  lastRow: 9,
  status: 'good',
  household,
  findings: [],
  matches: [],
  decision: 'new',
  sameAs: null,
  savedAs: null,
})

describe('what was read of a file', () => {
  it('keeps what is not said as not known', () => {
    const read = householdOf(row({ members: [{ name: 'Trần Văn Lực' }], class: 'poor' })) ?? assert.fail()
    assert.equal(read.incomePoints, null)
    assert.equal(read.members[0]?.birthYear, null)
    assert.equal(read.village, '')
  })
  it('is nothing where no household could be made of the rows', () => assert.equal(householdOf(row(null)), undefined))
  it('finds the note of an old encoding among the others', () => {
    const note = { code: 'legacy-text', severity: 'error', encoding: 'tcvn3', example: 'Hé nghÌo', reads: 'Hộ nghèo' }
    assert.equal(legacyNote([{ code: 'sheet.macros' }, note])?.reads, 'Hộ nghèo')
    assert.equal(legacyNote([{ code: 'sheet.macros' }]), undefined)
  })
  it('leaves a line of the column check out that it does not understand', () => {
    const line = { column: 'birth', required: true, expected: 'F', found: null, heading: null }
    assert.deepEqual(
      columnLines([line, { column: 'from the future' }]).map((it) => it.column),
      ['birth'],
    )
  })
  it('says why two households are alike, and keeps silent about a reason it does not know', () => {
    const words = { 'head-number': 'a', 'member-number': 'b', 'name-and-birth': 'c', 'name-and-village': 'd' }
    assert.equal(likenesses(['name-and-birth', 'something-new', 'name-and-village'], words), 'c, d')
  })
})
