import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { OwnQuestion } from '../../../domain/survey/own/form.ts'
import { runsOf } from './runs.ts'

const question = (name: string, group: string | null): OwnQuestion => ({
  ...{ name, group, kind: 'text', label: { vi: name }, hint: null, required: false },
  ...{ relevant: null, constraint: null, message: null, list: null },
})
const group = (name: string) => ({ name, label: { vi: name }, relevant: null, group: null })

it('a form is shown group by group, each under its heading, and numbered through', () => {
  const questions = [
    question('a', null),
    question('b', 'one'),
    question('c', 'one'),
    question('d', 'two'),
    question('e', 'one'),
  ]
  const runs = runsOf({ questions, groups: [group('one'), group('two')] })
  assert.deepEqual(
    runs.map((it) => [it.group?.name, it.first, it.questions.map(({ name }) => name).join('')]),
    [
      [undefined, 1, 'a'],
      ['one', 2, 'bc'],
      ['two', 4, 'd'],
      ['one', 5, 'e'],
    ],
  )
})
