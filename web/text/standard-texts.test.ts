import assert from 'node:assert/strict'
import { it } from 'node:test'
import { MemberId } from '../../domain/kernel/ids.ts'
import { parsePointRows } from '../../domain/standard/point-rows.ts'
import { choices } from '../../domain/standard/point-table.ts'
import { standard as en } from './en/standard.ts'
import { areaEach } from './standard-texts.ts'
import { standard as vi } from './vi/standard.ts'

const lan = MemberId.parse('00000000-0000-7000-8000-000000000001')
const nameOf = () => 'Đinh Thị Lan'

it('never rounds a floor area up to the cut-off', () => {
  assert.equal(areaEach(23.99, 3), 7.99)
  assert.equal(areaEach(25.2, 3), 8.4)
  const reason = { kind: 'floor-area', area: 23.99, members: 3, below: 8 } as const
  assert.equal(
    vi.deprivationReason(reason, nameOf),
    '23,99 m² cho 3 người, bình quân 7,99 m²; thiếu hụt khi dưới 8 m².',
  )
})

it('names the member and what is still to be asked', () => {
  const reason = { kind: 'answer-missing', member: lan, questions: ['born', 'work'] } as const
  assert.equal(
    vi.deprivationReason(reason, nameOf),
    'Đinh Thị Lan: chưa có thông tin về ngày sinh, tình trạng việc làm.',
  )
  assert.equal(en.deprivationReason(reason, nameOf), 'Đinh Thị Lan: not known: date of birth, work.')
})

it('gives the cell of a wrong point as the spreadsheet names it', () => {
  const problem = { kind: 'not-whole-points', row: 12, column: 28, found: '7,5' } as const
  assert.match(vi.pointRow(problem), /^Ô AB12: “7,5”/)
})

it('reads back the words it tells officers to write', () => {
  for (const choice of choices) {
    const parsed = parsePointRows([
      ['Mục', 'Tiêu chí', 'Cách chọn', vi.scoreArea.NT6],
      ['1', 'Nhân khẩu: 1 người', vi.choice[choice], '75'],
    ])
    assert.ok(parsed.ok && parsed.value.items[0]?.choice === choice)
  }
})

it('is written in composed Unicode', () => {
  const words = JSON.stringify(vi)
  assert.equal(words, words.normalize('NFC'))
})
