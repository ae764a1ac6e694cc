import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { ListFinding } from './list-finding.ts'
import { listFindingEn } from './list-words-en.ts'
import { listFindingVi } from './list-words-vi.ts'

const examples: readonly ListFinding[] = [
  { severity: 'error', code: 'birth-impossible', address: 'F12', text: '31/02/1990' },
  { severity: 'error', code: 'points-impossible', address: 'T9', text: '35', column: 'deprivationPoints' },
  { severity: 'error', code: 'legacy-text', address: 'C8', encoding: 'tcvn3', example: 'Hé nghÌo', reads: 'Hộ nghèo' },
  { severity: 'warning', code: 'national-id-repeated', address: 'H8', text: '••••••••0123', others: ['H9', 'H30'] },
]

describe('a finding in words', () => {
  it('names the cell, what is wrong and what to do', () => {
    assert.deepEqual(examples.map(listFindingVi), [
      'Ô F12: “31/02/1990” không phải ngày có thật. Ghi theo dạng ngày/tháng/năm, ví dụ 05/09/1987, hoặc chỉ ghi năm sinh.',
      'Ô T9: Điểm B2 “35” không thể có: mỗi chỉ số thiếu hụt 10 điểm, từ 0 đến 120. Ghi lại theo phiếu B2.',
      'Ô C8: chữ gõ bằng phông TCVN3 (ABC) (ví dụ “Hé nghÌo” là “Hộ nghèo”). Chọn “Chuyển sang Unicode” để đọc lại tệp.',
      'Ô H8: số định danh ••••••••0123 còn có ở ô H9, H30. Mỗi người một số: kiểm tra xem số của ai.',
    ])
    assert.equal(
      listFindingEn(examples[0] ?? assert.fail()),
      'Cell F12: “31/02/1990” is no day of the calendar. Write day/month/year, as in 05/09/1987, or the year alone.',
    )
  })

  it('of the sheet as a whole points at no cell', () => {
    const cleaned: ListFinding = { severity: 'repaired', code: 'text-cleaned', address: 'B8', count: 2 }
    assert.equal(listFindingVi(cleaned), 'Cả trang tính: đã chỉnh khoảng trắng thừa, dấu tách rời ở 2 ô.')
    assert.ok(listFindingEn(cleaned).startsWith('Whole sheet: '))
  })

  it('is written in composed Vietnamese', () => {
    const words = readFileSync(new URL('./list-words-vi.ts', import.meta.url), 'utf8')
    assert.equal(words, words.normalize('NFC'))
  })
})
