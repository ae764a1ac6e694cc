import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { checkForms } from './check-form.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-form-'))
after(() => rmSync(folder, { recursive: true }))

const head = 'tt;unit;level;phan_to;c1_dau_ky;c2;c3;c4_khac_giam;c5;c6;c7;c8_khac_tang;c9_cuoi_ky_printed'
function file(name: string, ...rows: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${[head, ...rows].join('\r\n')}\r\n`)
  return path
}
/** In March 2026 the standard of 2022-2025 is in force. */
const now = Date.UTC(2026, 2, 1)
function run(...argv: string[]) {
  const printed: string[] = []
  return { code: checkForms(argv, (line) => printed.push(line), now), printed }
}

describe('npm run check-form', () => {
  const right = file('bieu-7.2.csv', '1;Xã A;xa;Hộ;10;2;1;0;1;0;1;0;9')
  const wrong = file('bieu-7_3.csv', '1;Xã A;xa;Hộ;5;0;1;0;2;0;0;0;7')
  const unnamed = file('bao-cao.csv', '1;Xã A;xa;Hộ;5;0;1;0;3;0;0;0;7')

  it('says that nothing is wrong', () => {
    assert.deepEqual(run(right), { code: 0, printed: ['Đã đọc 7.2: 1 dòng; 0 lỗi.'] })
  })
  it('names each defect in Vietnamese, or in English', () => {
    assert.deepEqual(run(right, wrong), {
      code: 1,
      printed: [
        '[F02] Biểu 7.3, Xã A (hộ): cột 9 in 7, theo công thức là 6, lệch +1.',
        'Đã đọc 7.2: 1, 7.3: 1 dòng; 1 lỗi.',
      ],
    })
    assert.deepEqual(run('--lang', 'en', right, `7.3=${unnamed}`).printed, [
      '[F03] Xã A (households): poor to near-poor is 2 in form 7.2 (column 2) but 3 in form 7.3 (column 5).',
      'Read 7.2: 1, 7.3: 1 rows; 1 defects.',
    ])
  })
  it('does not guess which form a file is, and does not pass over a file that is not there', () => {
    assert.equal(run(unnamed).code, 2)
    assert.equal(run(right, join(folder, '7.3-not-there.csv')).code, 2)
  })
  it('names the units of the province that no row is about', () => {
    const units = join(folder, 'units.csv')
    writeFileSync(
      units,
      'code,name,kind,level,parent_code\n67,Tỉnh Mẫu,tỉnh,province,\n1,Xã A,xã,commune,67\n2,Xã B,xã,commune,67\n',
    )
    assert.deepEqual(run('--units', units, '--province', '67', right).printed, [
      '[F04] Biểu 7.2: không có Xã B, trong khi danh mục đơn vị hành chính có.',
      'Đã đọc 7.2: 1 dòng; 1 lỗi.',
    ])
    assert.equal(run('--units', units, '--province', '68', right).code, 2)
  })
})
