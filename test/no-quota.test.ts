import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const deciding = ['domain', 'server'].flatMap((layer) =>
  ['standard', 'survey', 'review', 'movement', 'household'].map((subject) => `${layer}/${subject}`),
)

it('nothing that decides a class, a list or a movement knows the plan and its targets', () => {
  const files = deciding.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
  assert.ok(files.length > 50)
  for (const file of files.filter((it) => !it.endsWith('.test.ts'))) {
    const text = readFileSync(`${root}${file}`, 'utf8')
    assert.doesNotMatch(text, /from '[^']*\/plan\/|\bplan_target\b|\bplan_setting\b/, file)
  }
})
