import assert from 'node:assert/strict'
import { it } from 'node:test'
import { formatFor } from '../../text/format.ts'
import { vi } from '../../text/vi.ts'
import { reasonWords } from './reason-words.ts'

const said = (because: readonly unknown[]) =>
  reasonWords(because, vi.household.scores.reason, formatFor('vi'), 'nông thôn').map((it) => it.words)

it('reads out both conditions apart, each with its own line, and never a sum', () => {
  assert.deepEqual(
    said([
      { kind: 'income-points', value: 126, line: 140, met: true },
      { kind: 'deprivation-points', value: 50, line: 30, met: true },
    ]),
    ['B1 = 126, không quá 140 điểm (nông thôn)', 'B2 = 50, từ 30 điểm trở lên'],
  )
})
it('says what is not known instead of taking it for 0', () =>
  assert.deepEqual(said([{ kind: 'not-known', what: 'income-points', standard: 'x' }]), ['Chưa có điểm B1']))
it('leaves out a reason of a newer server rather than guess', () =>
  assert.deepEqual(said([{ kind: 'moon-phase' }, null]), []))
