import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Ground } from '../../../contract/phone.ts'
import { readXlsForm } from '../../../domain/survey/own/xlsform.ts'
import { sheetsOf } from '../../../test/xlsform.ts'
import { languagesOf, speechIn } from './speech.ts'

const ground: Ground = {
  ...{ rounds: [], villages: [], standards: [], pointTables: [] },
  sheetWords: [
    {
      code: 'vi',
      name: 'Tiếng Việt',
      words: { sex: { hint: 'Ghi theo giấy tờ.' }, born: { hint: 'Theo giấy khai sinh.' } },
    },
    { code: 'en', name: 'English', words: { sex: { hint: 'As on the papers.' } } },
    { code: 'tyz', name: 'Tày', words: { sex: { label: '(tyz) 1' }, born: { label: '(tyz) 2', hint: '(tyz) 3' } } },
  ],
}

const read = readXlsForm(sheetsOf(), 'a.xlsx')
assert.ok(read.ok)
const own = { id: '0199f5a0-0000-7000-8000-000000000001', form: read.value }

describe('the language of an interview', () => {
  it('is that of the app, or one the province brought', () => {
    const codes = (app: 'vi' | 'en', of: Ground | undefined = ground) =>
      languagesOf(of, undefined, app).map((it) => it.code)
    assert.deepEqual(codes('vi'), ['vi', 'tyz'])
    assert.deepEqual(codes('en'), ['en', 'tyz'])
    assert.deepEqual(
      languagesOf(ground, own, 'vi').map((it) => it.code),
      ['vi', 'tyz'],
    )
    assert.deepEqual(codes('vi', { ...ground, sheetWords: undefined }), ['vi'])
  })

  it('says what it has, and hints in the language of the app where it has none', () => {
    assert.deepEqual(speechIn(ground, 'tyz', 'vi')('sex'), { label: '(tyz) 1', hint: 'Ghi theo giấy tờ.' })
    assert.deepEqual(speechIn(ground, 'tyz', 'vi')('born'), { label: '(tyz) 2', hint: '(tyz) 3' })
    assert.deepEqual(speechIn(ground, 'vi', 'vi')('sex'), { hint: 'Ghi theo giấy tờ.' })
    assert.deepEqual(speechIn(ground, 'vi', 'en')('sex'), { hint: 'As on the papers.' })
    assert.deepEqual(speechIn(ground, 'tyz', 'vi')('wall'), {})
    assert.deepEqual(speechIn(undefined, 'vi', 'vi')('sex'), {})
  })
})
