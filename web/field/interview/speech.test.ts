import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readXlsForm } from '../../../domain/survey/own/xlsform.ts'
import type { SpokenSheet } from '../../../domain/survey/sheet/words.ts'
import { sheetsOf } from '../../../test/xlsform.ts'
import { languagesOf, speechIn } from './speech.ts'

const sheets: readonly SpokenSheet[] = [
  {
    code: 'vi',
    name: 'Tiếng Việt',
    words: { sex: { hint: 'Ghi theo giấy tờ.' }, born: { hint: 'Theo giấy khai sinh.' } },
  },
  { code: 'en', name: 'English', words: { sex: { hint: 'As on the papers.' } } },
  { code: 'tyz', name: 'Tày', words: { sex: { label: '(tyz) 1' }, born: { label: '(tyz) 2', hint: '(tyz) 3' } } },
]

const read = readXlsForm(sheetsOf(), 'a.xlsx')
assert.ok(read.ok)
const own = { id: '0199f5a0-0000-7000-8000-000000000001', form: read.value }

describe('the language of an interview', () => {
  it('is that of the app, or one the province brought', () => {
    const codes = (app: 'vi' | 'en') => languagesOf(sheets, undefined, app).map((it) => it.code)
    assert.deepEqual(codes('vi'), ['vi', 'tyz'])
    assert.deepEqual(codes('en'), ['en', 'tyz'])
    assert.deepEqual(
      languagesOf(sheets, own, 'vi').map((it) => it.code),
      ['vi', 'tyz'],
    )
    assert.deepEqual(
      languagesOf(undefined, undefined, 'vi').map((it) => it.code),
      ['vi'],
    )
  })

  it('says what it has, and hints in the language of the app where it has none', () => {
    const [papers, hint] = [
      { text: 'Ghi theo giấy tờ.', lang: undefined },
      { text: '(tyz) 3', lang: 'tyz' },
    ]
    assert.deepEqual(speechIn(sheets, 'tyz', 'vi')('sex'), { label: { text: '(tyz) 1', lang: 'tyz' }, hint: papers })
    assert.deepEqual(speechIn(sheets, 'tyz', 'vi')('born'), { label: { text: '(tyz) 2', lang: 'tyz' }, hint })
    assert.deepEqual(speechIn(sheets, 'vi', 'vi')('sex'), { hint: papers })
    assert.deepEqual(speechIn(sheets, 'vi', 'en')('sex'), { hint: { text: 'As on the papers.', lang: undefined } })
    assert.deepEqual(speechIn(sheets, 'tyz', 'vi')('wall'), {})
    assert.deepEqual(speechIn(undefined, 'vi', 'vi')('sex'), {})
  })
})
