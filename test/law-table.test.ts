import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

const root = new URL('../', import.meta.url)
const law = readFileSync(new URL('docs/law.md', root), 'utf8')
const marks = ['sure', 'likely', 'check', 'ours']

/** Rows of the tables of rules: rule, act, mark, code, test. */
const rules = law
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()))
  .filter((cells) => cells.length === 5 && cells[0] !== 'Rule')

const pathsIn = (text: string) => [...text.matchAll(/`([^`]+\/[^`]+)`/g)].map(([, path = '']) => path)
const testsIn = (text: string) =>
  [...text.matchAll(/`([^`]+\.test\.ts)` “([^”]+)”/g)].map(([, file = '', name = '']) => ({ file, name }))

describe('the table of law, rule and test', () => {
  it('has rules of every subject, each with an act, a mark, its code and a test', () => {
    assert.ok(rules.length > 60)
    for (const [rule = '', act, mark = '', code = '', test = ''] of rules) {
      assert.ok(rule && act, rule)
      assert.ok(marks.includes(mark), `${rule}: mark ${mark}`)
      assert.ok(pathsIn(code).length > 0, `${rule}: no code`)
      assert.ok(testsIn(test).length > 0, `${rule}: no test`)
    }
  })

  it('names files that exist', () => {
    for (const [rule, , , code = '', test = ''] of rules)
      for (const path of pathsIn(`${code} ${test}`)) assert.ok(existsSync(new URL(path, root)), `${rule}: ${path}`)
  })

  it('names tests that exist', () => {
    for (const [rule, , , , test = ''] of rules)
      for (const { file, name } of testsIn(test))
        assert.ok(namesOf(file).has(name), `${rule}: ${file} has no test “${name}”`)
  })

  it('leaves no folder of rules out', () => {
    const named = new Set(rules.flatMap(([, , , code = '']) => pathsIn(code)).map((path) => path.split('/')[1]))
    for (const subject of [
      'standard',
      'survey',
      'review',
      'money',
      'movement',
      'report',
      'plan',
      'place',
      'household',
      'account',
    ])
      assert.ok(named.has(subject), subject)
  })
})

/** Names given to `it` and `describe` in a test file, as they are printed. */
function namesOf(file: string): ReadonlySet<string> {
  const text = readFileSync(new URL(file, root), 'utf8')
  const names = text.matchAll(/\b(?:it|describe|test)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`]*)`)/g)
  return new Set([...names].map(([, a, b, c]) => (a ?? b ?? c ?? '').replace(/\\(.)/g, '$1')))
}
