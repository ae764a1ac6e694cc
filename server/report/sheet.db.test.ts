import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import readWorkbook, { type Sheet } from 'read-excel-file/node'
import type { z } from 'zod'
import { reportForm } from '../../contract/report.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { formCodes } from '../../domain/report/form.ts'
import { lineHeadings } from '../../domain/report/headings.ts'
import { look } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addReviewedProvince, reviewThreeYears } from '../../test/reviewed-province.ts'
import { checkForms } from '../../tools/check-form.ts'

type Answer = z.infer<typeof reportForm.answer>
type Row = readonly unknown[]

let t: TestDatabase
let hanh: Actor
let fresh: string
const folder = mkdtempSync(join(tmpdir(), 'chungtay-forms-'))
before(async () => {
  t = await freshDatabase()
  const made = await addReviewedProvince(t)
  hanh = made.province
  fresh = (await reviewThreeYears(t, made)).fresh
})
after(async () => {
  rmSync(folder, { recursive: true })
  await t.drop()
})

const form = async (code: string, query = {}): Promise<Answer> => {
  const answer = await look(t, hanh, '/api/reports/{form}', { form: code, year: 2024, ...query })
  assert.ok(answer.ok)
  return reportForm.answer.parse(answer.value)
}
/** The file, written to disk as a person would save it. */
async function download(path: string, query = {}) {
  const answer = await look(t, hanh, path, { year: 2024, ...query })
  assert.ok(answer.ok)
  const { name, body } = answer.value as { name: string; body: Uint8Array } // true: the answer of every file view
  const file = join(folder, name)
  writeFileSync(file, body)
  return { name, file, body: Buffer.from(body) }
}
const textOf = (rows: readonly Row[]) => rows.map((row) => row.filter((cell) => cell !== null).join(' ')).join('\n')

/** The lines of a form as they must stand in the sheet: name and number once a unit, "–" where nobody knows. */
function expectedRows({ blocks, withheld }: Answer): unknown[][] {
  const numbers = { urban: 'I', rural: 'II', total: 'III' } as const
  const names = { urban: 'Thành thị', rural: 'Nông thôn', total: 'Tổng (I + II)' } as const
  return blocks.flatMap(({ setting, rows }) => {
    let [no, last]: [number, number | null | undefined] = [0, undefined]
    return rows.map(({ unit, line, cells }) => {
      const id = unit?.id ?? null
      const starts = id !== last
      if (starts && unit) no += 1
      last = id
      const label = starts ? [unit ? no : numbers[setting], unit?.name ?? names[setting]] : [null, null]
      const words = lineHeadings[line].vi
      const empty = withheld.length > 0 ? null : '–'
      return [...label, ...(words ? [words] : []), ...cells.map((cell) => cell ?? empty)]
    })
  })
}

describe('a form as an Excel file, opened by another reader', () => {
  it('shows the figures of the JSON, in every one of the ten', async () => {
    const { body, name } = await download('/api/reports.xlsx')
    assert.equal(name, 'bieu-7.1-7.10-2024-tinh-mau.xlsx')
    const sheets: Sheet[] = await readWorkbook(body)
    assert.deepEqual(
      sheets.map(({ sheet }) => sheet),
      formCodes.map((code) => `Biểu ${code}`),
    )
    for (const [index, code] of formCodes.entries()) {
      const rows: readonly Row[] = sheets[index]?.data ?? []
      const first = rows.findIndex((row) => row[0] === 'I')
      const expected = expectedRows(await form(code))
      assert.deepEqual(
        rows.slice(first, first + expected.length).map((row) => row.slice(0, expected[0]?.length)),
        expected,
        code,
      )
    }
  })
  it('has the official headings, numbers and formula of its columns, title, year, standard and signatures', async () => {
    const [sheet] = await readWorkbook((await download('/api/reports/{form}.xlsx', { form: '7.2' })).body)
    assert.ok(sheet)
    const rows: readonly Row[] = sheet.data
    const numbers = rows.find((row) => row[0] === 'A')
    assert.deepEqual(numbers, ['A', 'B', 'C', '1', '2', '3', '4', '5', '6', '7', '8', '9=1-2-3-4+5+6+7+8'])
    const text = textOf(rows)
    for (const words of [
      ...['ỦY BAN NHÂN DÂN', 'TỈNH MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ...['Biểu 7.2. DIỄN BIẾN HỘ NGHÈO TRONG NĂM', 'Tỉnh Mẫu – Năm 2024', 'Địa giới hành chính ngày 31/12/2024'],
      ...['Giảm trong năm', 'Tăng trong năm', 'Vượt chuẩn cận nghèo', 'Tái nghèo', 'NGƯỜI LẬP BIỂU', 'CHỦ TỊCH'],
      'hoặc chưa quy đổi được về địa giới này (1): Xã Đá Bạc.',
      'Dòng tổng chỉ cộng các đơn vị đã có số liệu.',
    ])
      assert.ok(text.includes(words), words)
  })
  it('is complete in English too', async () => {
    const { name, body } = await download('/api/reports/{form}.xlsx', { form: '7.1', lang: 'en', place: 11 })
    assert.equal(name, 'form-7.1-2024-xa-vinh-hai.xlsx')
    const [sheet] = await readWorkbook(body)
    const text = textOf(sheet?.data ?? [])
    for (const words of ['XÃ VĨNH HẢI', 'Form 7.1. Results of the review', 'Residents at the time', 'CHAIRPERSON'])
      assert.ok(text.includes(words), words)
    assert.doesNotMatch(text, /Thành thị|Nông thôn|Ghi chú|Năm|Chuẩn/)
  })
  it('is on the log: who took it', async () => {
    const { rows } = await asOwner(t.name, `select actor, rows from read_log where view = '/api/reports/{form}.xlsx'`)
    assert.ok(rows.length >= 2 && rows.every((row) => row.actor === hanh.id))
  })
})

describe('our own forms in the checker of other systems’ forms', () => {
  const check = (file: string) => {
    const printed: string[] = []
    const now = Date.UTC(2024, 11, 20)
    return { code: checkForms(['--year', '2024', file], (line) => printed.push(line), now), printed }
  }
  it('7.2, 7.3 and 7.4 of a commune are read and have no defect', async () => {
    const { file } = await download('/api/reports.xlsx', { place: 11 })
    assert.deepEqual(check(file), { code: 0, printed: ['Đã đọc 7.2: 10, 7.3: 10, 7.4: 5 dòng; 0 lỗi.'] })
  })
})

describe('a form that cannot balance', () => {
  it('has an empty cell for the wrong number, and says below where and why', async () => {
    await asOwner(t.name, `delete from movement where household_id = '${fresh}' and year = 2024`)
    const answer = await form('7.2', { place: 11 })
    const [sheet] = await readWorkbook((await download('/api/reports/{form}.xlsx', { form: '7.2', place: 11 })).body)
    const rows: readonly Row[] = sheet?.data ?? []
    const first = rows.findIndex((row) => row[0] === 'I')
    const expected = expectedRows(answer)
    assert.equal(answer.withheld.length, 2)
    assert.deepEqual(
      rows.slice(first, first + expected.length).map((row) => row.slice(0, 12)),
      expected,
    )
    assert.ok(
      textOf(rows).includes(
        'Biểu 7.2, Thôn Bến Đáy (hộ), cột 9: danh sách được công nhận có 3, tính theo sổ biến động là 2.',
      ),
    )
  })
})
