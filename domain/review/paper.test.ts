import assert from 'node:assert/strict'
import { it } from 'node:test'
import { fitsOneFile } from './paper.ts'

it('one file holds 3,000 papers and 20,000 households, and not one more of either', () => {
  assert.equal(fitsOneFile({ papers: 3_000, named: 20_000 }), true)
  assert.equal(fitsOneFile({ papers: 3_001, named: 3_001 }), false)
  assert.equal(fitsOneFile({ papers: 1, named: 20_001 }), false)
})
