import assert from 'node:assert/strict'
import { it } from 'node:test'
import { everyPage } from './every-page.ts'

it('a whole village is chosen over all pages, in order, and no more than one step takes', async () => {
  const village = Array.from({ length: 450 }, (_, at) => at)
  const asked: (string | undefined)[] = []
  const read = async (after: string | undefined) => {
    asked.push(after)
    const from = Number(after ?? 0)
    return { rows: village.slice(from, from + 200), next: from + 200 < village.length ? String(from + 200) : null }
  }
  assert.deepEqual(await everyPage(read, 500), village)
  assert.deepEqual(asked, [undefined, '200', '400'])
  assert.deepEqual(await everyPage(read, 300), village.slice(0, 300))
})
