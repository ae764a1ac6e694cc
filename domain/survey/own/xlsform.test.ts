import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { choiceRows, gridOf, sheetsOf, surveyRows } from '../../../test/xlsform.ts'
import type { Problem } from './problem.ts'
import { readXlsForm } from './xlsform.ts'

const formOf = (sheets = sheetsOf()) => {
  const read = readXlsForm(sheets, 'bo-cau-hoi.xlsx')
  assert.ok(read.ok, JSON.stringify(read))
  return read.value
}
const problemsOf = (sheets: Parameters<typeof readXlsForm>[0]): readonly Problem[] => {
  const read = readXlsForm(sheets, 'bo-cau-hoi.xlsx')
  return read.ok ? [] : read.error
}
/** The problems of a survey with one row more, or with other cells in the first rows. */
const wrongIn = (...rows: string[][]) =>
  problemsOf(sheetsOf([...surveyRows, ...rows])).map(({ sheet, cell, ...it }) => ({ at: `${sheet}!${cell}`, ...it }))
const last = surveyRows.length + 1

describe('an XLSForm', () => {
  it('is read whole: groups, choices, hints, rules, and each text in its languages', () => {
    const form = formOf()
    assert.deepEqual([form.title, form.formId, form.fileVersion], ['Vườn rừng và chăn nuôi', 'vuon-rung', '2026-1'])
    assert.deepEqual(
      form.languages.map(({ code }) => code),
      ['vi', 'en', 'tyz'],
    )
    assert.deepEqual(
      form.questions.map(({ name, kind, group, required }) => [name, kind, group, required]),
      [
        ['loi_dau', 'note', null, false],
        ['co_vuon', 'one', null, true],
        ['dien_tich', 'decimal', 'vuon', true],
        ['cay_trong', 'several', 'vuon', false],
        ['cay_khac', 'text', 'vuon', false],
        ['trau_bo', 'integer', null, false],
        ['ngay_tiem', 'date', null, false],
      ],
    )
    assert.deepEqual(form.questions[1]?.label, {
      vi: 'Hộ có vườn rừng không?',
      en: 'Does the household have a forest garden?',
      tyz: '(tyz) 2',
    })
    assert.deepEqual(form.questions[2]?.message, { vi: 'Từ 0 đến 50 ha' })
    assert.deepEqual(form.groups, [
      { name: 'vuon', label: { vi: 'Vườn rừng', en: 'Forest garden' }, relevant: "${co_vuon} = 'co'", group: null },
    ])
    assert.deepEqual(
      form.lists.co_khong?.map(({ code, label }) => [code, label.vi]),
      [
        ['co', 'Có'],
        ['khong', 'Không'],
      ],
    )
  })

  it('takes a bare label as the default language, and as Vietnamese where none is named', () => {
    const bare = [
      ['type', 'name', 'label'],
      ['text', 'a', 'Họ tên'],
    ]
    assert.deepEqual(formOf([gridOf('survey', bare)]).questions[0]?.label, { vi: 'Họ tên' })
    const english = gridOf('settings', [['default_language'], ['English (en)']])
    assert.deepEqual(
      problemsOf([gridOf('survey', bare), english]).map((it) => it.wrong),
      ['label-missing'],
    )
  })

  it('refuses by name every type it does not take', () => {
    for (const type of [
      ...[
        'calculate',
        'geopoint',
        'image',
        'begin_repeat',
        'end_repeat',
        'rank co_khong',
        'range',
        'barcode',
        'hidden',
        'start',
      ],
      ...[
        'select_one_from_file huyen.csv',
        'select_one co_khong or_other',
        'acknowledge',
        'time',
        'dateTime',
        'audio',
        'username',
      ],
    ])
      assert.deepEqual(wrongIn([type, 'x1', 'Hỏi']), [{ at: `survey!A${last}`, wrong: 'type-not-taken', type }])
  })

  it('refuses by name every column, sheet and setting it does not take, where something stands in it', () => {
    const heading = surveyRows[0] ?? []
    const wide = [[...heading, 'appearance', 'calculation'], ...surveyRows.slice(1)]
    assert.deepEqual(problemsOf(sheetsOf(wide)), [], 'an empty column harms nobody')
    wide[2] = [...(surveyRows[2] ?? []), '', '', '', 'minimal', '1+1']
    assert.deepEqual(
      problemsOf(sheetsOf(wide)).map(({ cell, ...it }) => [cell, it.wrong, 'column' in it ? it.column : '']),
      [
        ['K1', 'column-not-taken', 'appearance'],
        ['L1', 'column-not-taken', 'calculation'],
      ],
    )
    const media = [
      [...heading, 'media::image'],
      [...(surveyRows[1] ?? []), '', '', '', '', '', 'a.png'],
      ...surveyRows.slice(2),
    ]
    assert.deepEqual(
      problemsOf(sheetsOf(media)).map((it) => it.wrong),
      ['column-not-taken'],
    )
    assert.deepEqual(problemsOf([...sheetsOf(), gridOf('entities', [['list_name'], ['x']])]), [
      { sheet: 'entities', cell: null, wrong: 'sheet-not-taken' },
    ])
    assert.deepEqual(
      problemsOf(
        sheetsOf(surveyRows, choiceRows, [
          ['form_title', 'instance_name'],
          ['A', 'concat(1)'],
        ]),
      ).map((it) => [it.cell, it.wrong]),
      [['B1', 'column-not-taken']],
    )
  })

  it('says of each row and cell what is wrong with it', () => {
    assert.deepEqual(wrongIn(['text', '', 'Hỏi']), [{ at: `survey!B${last}`, wrong: 'name-missing' }])
    assert.deepEqual(wrongIn(['text', 'họ tên', 'Hỏi']), [
      { at: `survey!B${last}`, wrong: 'name-invalid', name: 'họ tên' },
    ])
    for (const name of ['constructor', '__proto__', 'toString'])
      assert.deepEqual(wrongIn(['text', name, 'Hỏi']), [{ at: `survey!B${last}`, wrong: 'name-invalid', name }])
    assert.deepEqual(wrongIn(['text', 'co_vuon', 'Hỏi']), [
      { at: `survey!B${last}`, wrong: 'name-twice', name: 'co_vuon' },
    ])
    assert.deepEqual(wrongIn(['text', 'x1', '', 'English only']), [{ at: `survey!C${last}`, wrong: 'label-missing' }])
    assert.deepEqual(wrongIn(['', 'x1', 'Hỏi']), [{ at: `survey!A${last}`, wrong: 'type-missing' }])
    assert.deepEqual(wrongIn(['select_one huyen', 'x1', 'Hỏi']), [
      { at: `survey!A${last}`, wrong: 'list-unknown', list: 'huyen' },
    ])
    assert.deepEqual(wrongIn(['text', 'x1', 'Xin chào ${co_vuon}']), [{ at: `survey!C${last}`, wrong: 'label-refers' }])
    assert.deepEqual(wrongIn(['text', 'x1', 'Hỏi', '', '', '', 'maybe']), [
      { at: `survey!G${last}`, wrong: 'required-not-taken', value: 'maybe' },
    ])
    assert.deepEqual(wrongIn(['begin_group', 'x1', 'Nhóm'], ['text', 'x2', 'Hỏi']), [
      { at: `survey!B${last}`, wrong: 'group-not-closed', name: 'x1' },
    ])
    assert.deepEqual(wrongIn(['begin_group', 'x1', 'Nhóm'], ['end_group']), [
      { at: `survey!B${last}`, wrong: 'group-empty', name: 'x1' },
    ])
    assert.deepEqual(wrongIn(['end_group']), [{ at: `survey!A${last}`, wrong: 'group-not-open' }])
    assert.deepEqual(wrongIn(['note', 'x1', 'Lời', '', '', '', 'yes']), [
      { at: `survey!G${last}`, wrong: 'not-here', column: 'required', type: 'note' },
    ])
    assert.deepEqual(
      problemsOf([gridOf('khao-sat', [['x']])]).map((it) => it.wrong),
      ['sheet-not-taken', 'sheet-missing'],
    )
    assert.deepEqual(
      problemsOf([gridOf('survey', [['type', 'name', 'label']])]).map((it) => it.wrong),
      ['no-questions'],
    )
    assert.deepEqual(
      problemsOf([
        gridOf('survey', [
          ['type', 'name', 'label::Tày'],
          ['text', 'a', 'x'],
        ]),
      ])[0],
      {
        ...{ sheet: 'survey', cell: 'C1', wrong: 'language-without-code', column: 'label::Tày' },
      },
    )
  })

  it('says the same of choices', () => {
    const wrong = (...rows: string[][]) =>
      problemsOf(sheetsOf(surveyRows, [...choiceRows, ...rows])).map((it) => [it.cell, it.wrong])
    assert.deepEqual(wrong(['co_khong', 'co', 'Có']), [['B7', 'choice-twice']])
    assert.deepEqual(wrong(['co_khong', 'không biết', 'Không biết']), [['B7', 'choice-invalid']])
    assert.deepEqual(wrong(['co_khong', 'x', '']), [['C7', 'label-missing']])
    assert.deepEqual(wrong(['', 'x', 'X']), [['A7', 'list-missing']])
    assert.deepEqual(wrong(['thua', 'x', 'X']), [['A7', 'list-unused']])
  })

  it('checks each rule against the questions before it, and says why not', () => {
    const why = (relevant: string) => {
      const [found] = wrongIn(['text', 'x1', 'Hỏi', '', '', '', '', relevant])
      assert.equal(found?.at, `survey!H${last}`)
      return found?.wrong === 'rule' ? found.why : undefined
    }
    assert.deepEqual(why('${khong_co} = 1'), { fault: 'unknown-question', name: 'khong_co' })
    assert.deepEqual(why("${x1} = ''"), { fault: 'unknown-question', name: 'x1' })
    assert.deepEqual(why("${co_vuon} = 'cos'"), { fault: 'unknown-choice', name: 'co_vuon', choice: 'cos' })
    assert.deepEqual(why("selected(${cay_trong}, 'oi')"), { fault: 'unknown-choice', name: 'cay_trong', choice: 'oi' })
    assert.deepEqual(why("${trau_bo} = 'hai'"), { fault: 'kinds-differ', left: 'number', right: 'text' })
    assert.deepEqual(why('${trau_bo}'), { fault: 'kind', wanted: 'yes-no', found: 'number' })
    assert.deepEqual(why("regex(${cay_khac}, '.*')"), { fault: 'function-not-taken', name: 'regex' })
    assert.deepEqual(why('pulldata(1)'), { fault: 'function-not-taken', name: 'pulldata' })
    assert.deepEqual(why('${trau_bo} >'), { fault: 'ended-early' })
    assert.deepEqual(why('${trau_bo} > 1 | true()'), { fault: 'unexpected', at: '|' })
    assert.deepEqual(why('not(true(), true())'), { fault: 'arguments', name: 'not', count: 1 })
    assert.deepEqual(why('. > 1'), { fault: 'no-answer-here' })
    assert.deepEqual(why(`${'('.repeat(60)}true()${')'.repeat(60)}`), { fault: 'too-long' })
  })
})
