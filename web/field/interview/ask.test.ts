import assert from 'node:assert/strict'
import { it } from 'node:test'
import { noneName } from '../../../domain/survey/sheet/names.ts'
import { sheetTexts } from '../../../domain/survey/sheet/texts.ts'
import type { Words } from '../words.tsx'
import { words } from '../words-vi.ts'
import { householdAsks } from './household-asks.ts'
import { memberAsks } from './member-asks.ts'

it('every question and answer of the phone is a text of the sheets, word for word', () => {
  const spoken = { ...words, language: 'vi' } as unknown as Words // true of what labels and options read
  const asks = [...Object.values(householdAsks).flat(), ...Object.values(memberAsks)]
  const said = asks.flatMap((ask) => [
    [ask.name, ask.label(spoken)] as const,
    ...ask.options(spoken).map(({ name = '', label }) => [name, label] as const),
  ])
  const texts = new Map(sheetTexts.map(({ name, label }) => [name, label]))
  for (const [name, label] of said) assert.equal(texts.get(name), label, name)
  const names = new Set([...said.map(([name]) => name), noneName])
  assert.deepEqual(
    sheetTexts.filter(({ name, sheet }) => sheet !== null && !names.has(name)),
    [],
  )
})
