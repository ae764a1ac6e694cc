import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CivilDate } from '../../domain/kernel/date.ts'
import { defaultLimits } from './limits.ts'
import { readListsInWorker } from './read-in-worker.ts'
import { readLists } from './read-lists.ts'
import { writeWorkbook } from './write.ts'

const reviewDate = CivilDate.parse('2024-12-14')
const heading = ['STT', 'Chủ hộ', 'Thành viên', 'Quan hệ với chủ hộ', 'Năm sinh', 'Giới tính', 'Phân loại hộ']
const line = [1, 'Lò Văn Só', null, 'Chủ hộ', '1954', 'Nam', 1]

it('finds the lists among the sheets of a workbook, in a thread of its own', async () => {
  const bytes = await writeWorkbook([
    { name: 'Ghi chú', rows: [['Gửi các anh chị']] },
    { name: 'Hộ nghèo', rows: [heading, line] },
    { name: 'Hộ cận nghèo', rows: [heading, [1, 'Vàng A Páo', null, 'Chủ hộ', '1980', 'Nam', 2]] },
  ])
  const found = await readListsInWorker(bytes, { reviewDate })
  assert.ok(found.ok)
  const { lists, otherSheets, notes } = found.value
  assert.deepEqual(
    lists.map(({ sheet, reading }) => [sheet, reading.households[0]?.household?.head.name]),
    [
      ['Hộ nghèo', 'Lò Văn Só'],
      ['Hộ cận nghèo', 'Vàng A Páo'],
    ],
  )
  assert.deepEqual([otherSheets, notes], [['Ghi chú'], []])
})

it('reads what was pasted from Excel, and CSV, by the same rules', () => {
  const text = [heading, line.map((it) => it ?? '')].map((row) => row.join('\t')).join('\r\n')
  const found = readLists(Buffer.from(text), defaultLimits, { reviewDate })
  assert.equal(found.ok && found.value.lists[0]?.reading.households[0]?.household?.class, 'poor')
})

it('says why there is no list', async () => {
  const found = readLists(await writeWorkbook([{ name: 'a', rows: [['x']] }]), defaultLimits, { reviewDate })
  assert.deepEqual(found.ok && found.value.lists[0]?.reading.findings, [
    { severity: 'error', code: 'no-list', address: 'A1' },
  ])
  assert.deepEqual(await readListsInWorker(Buffer.from('%PDF-'), { reviewDate }), {
    ok: false,
    error: { code: 'sheet.not-a-spreadsheet', looksLike: 'pdf' },
  })
})
