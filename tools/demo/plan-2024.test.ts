import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { adoptPlan } from '../../contract/plan.ts'
import { checkPlan } from '../../domain/plan/adopt.ts'
import { period } from '../../domain/plan/catalogue/period.ts'
import { indicators } from '../../domain/plan/indicators.ts'
import { sharedFile } from '../../test/shared.ts'
import { plan2024 } from './plan-2024.ts'

const { rows } = adoptPlan.input.parse(plan2024)
const codes = (letter: string) => rows.filter((row) => row.code.startsWith(letter)).map((row) => row.code)
const upTo = (letter: string, last: number) =>
  Array.from({ length: last }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`)

/** Slips of the published text (plan-2024.md, section 6), put right. */
const slips: readonly [string, string][] = [
  ['chuấn nghèo đa chiêu', 'chuẩn nghèo đa chiều'],
  ['nhầm đổi mới', 'nhằm đổi mới'],
  ['sản phấm', 'sản phẩm'],
  ['đoàn két', 'đoàn kết'],
]

describe('the reference plan of 2024', () => {
  it('has every row of its reading, in order, and may be adopted', () => {
    assert.deepEqual(codes('T'), upTo('T', 19))
    assert.deepEqual(codes('M'), upTo('M', 23))
    assert.deepEqual(codes('B'), upTo('B', 4))
    assert.deepEqual(codes('G'), upTo('G', 5))
    assert.deepEqual(checkPlan(rows), { ok: true, value: null })
  })
  it('promises what the table of the reading says', () => {
    const file = sharedFile('domain/plan-2024.md')
    if (!file) return
    const table = readFileSync(file, 'utf8')
    for (const row of rows.filter((it) => it.goal !== null)) {
      const line = table.split('\n').find((it) => it.startsWith(`| ${row.code} |`)) ?? ''
      const cells = line.split('|').map((cell) => cell.trim())
      const value = cells[5] ?? ''
      assert.equal(Number(value.replaceAll(',', '')), row.goal, `${row.code}: ${value}`)
      assert.equal(cells[2], row.paragraph, row.code)
    }
  })
  it('quotes the plan in its own words', () => {
    const file = sharedFile('domain/plan-2024.vi.txt')
    if (!file) return
    const text = slips.reduce(
      (all, [slip, right]) => all.replaceAll(slip, right),
      readFileSync(file, 'utf8').normalize('NFC').replaceAll('\u00a0', ' '),
    )
    for (const { code, wording } of rows)
      for (const part of wording.split('…')) assert.ok(text.includes(part.trim()), `${code}: ${part}`)
  })
  it('uses every indicator of the catalogue once, but those of plans of several years', () => {
    const yearly = [...indicators.keys()].filter((code) => !(code in period))
    assert.deepEqual(rows.map((row) => row.indicator).sort(), yearly.sort())
  })
})
