import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'

const root = new URL('../', import.meta.url)
const rows = readFileSync(new URL('docs/glossary.md', root), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Vietnamese'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const ticked = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)

it('every word of the glossary is used where the glossary says', () => {
  assert.ok(rows.length > 50)
  for (const [vietnamese = '', , words, where] of rows) {
    const [file = ''] = ticked(where)
    const text = readFileSync(new URL(file, root), 'utf8')
    assert.ok(ticked(words).length > 0, vietnamese)
    for (const word of ticked(words)) assert.ok(text.includes(word), `${vietnamese}: ${word} is not in ${file}`)
  }
})

it('one concept has one code word, and one code word one concept', () => {
  const words = rows.flatMap(([, , cell]) => ticked(cell))
  assert.deepEqual([...new Set(words)], words)
})
