import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CivilDate } from '../../domain/kernel/date.ts'
import { readXlsForm } from '../../domain/survey/own/xlsform.ts'
import { sheetsOf, surveyRows } from '../../test/xlsform.ts'
import { formatFor } from '../text/format.ts'
import { differences } from './compare.ts'
import type { Words } from './words.tsx'
import { words as vi } from './words-vi.ts'

const words: Words = { ...vi, language: 'vi', format: formatFor('vi') }
const day = (text: string) => CivilDate.parse(text)
function formOf(rows: string[][], choices?: string[][]) {
  const read = readXlsForm(sheetsOf(rows, choices), 'a.xlsx')
  assert.ok(read.ok)
  return read.value
}
const [first, second] = ['0199f5a0-0000-7000-8000-000000000001', '0199f5a0-0000-7000-8000-000000000002'] as const
const forms = [
  { id: first, from: day('2026-09-01'), until: day('2026-10-01'), form: formOf(surveyRows) },
  {
    ...{ id: second, from: day('2026-10-01'), until: null },
    form: formOf(
      [
        ['type', 'name', 'label'],
        ['integer', 'trau_bo', 'Hộ nuôi mấy con trâu, bò?'],
      ],
      [['list_name', 'name', 'label']],
    ),
  },
]
const told = (form: string, answers: Record<string, string | number | string[]>) => ({
  ...{ on: day('2026-09-20'), answers: { household: {}, members: [] }, income: { kind: 'not-asked' } as const },
  own: { form, answers },
})
const between = (mine: ReturnType<typeof told>, theirs: ReturnType<typeof told>) =>
  differences(mine, theirs, String, words, forms).map(({ label, mine, theirs }) => [label, mine, theirs])

describe('two interviews side by side', () => {
  it('show where the province’s own questions were answered otherwise, in words', () => {
    assert.deepEqual(
      between(
        told(first, { co_vuon: 'co', cay_trong: ['keo', 'que'], trau_bo: 2 }),
        told(first, { co_vuon: 'co', cay_trong: ['keo'], trau_bo: 2 }),
      ),
      [['Trồng cây gì?', 'Keo, Quế', 'Keo']],
    )
  })

  it('leave out what was not asked, and hold versions side by side by the question', () => {
    assert.deepEqual(between(told(first, { co_vuon: 'khong', dien_tich: 2 }), told(first, { co_vuon: 'khong' })), [])
    assert.deepEqual(between(told(second, { trau_bo: 3 }), told(first, { trau_bo: 3 })), [])
    assert.deepEqual(between(told(second, { trau_bo: 4 }), told(first, { trau_bo: 3 })), [
      ['Hộ nuôi mấy con trâu, bò?', '4', '3'],
    ])
  })

  it('say a dash where the version is not on the phone any more', () => {
    assert.deepEqual(
      between(told(first, { trau_bo: 3 }), told('0199f5a0-0000-7000-8000-000000000009', { trau_bo: 3 })),
      [['Số trâu, bò', '3', '–']],
    )
  })
})
