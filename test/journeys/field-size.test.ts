import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { fieldFiles } from '../../tools/field-shell.ts'

const built = fileURLToPath(new URL('../../.build/web', import.meta.url))
const most = 150_000

it('a phone fetches at most 150 kB of compressed script before the app is there, and nothing of the office’s kit', () => {
  const scripts = fieldFiles(built).filter((path) => path.endsWith('.js'))
  const first = scripts.filter((path) => !path.includes('words-en'))
  const bytes = first.reduce((sum, path) => sum + statSync(join(built, `${path}.br`)).size, 0)
  assert.ok(first.length > 0 && bytes <= most, `${bytes} bytes: ${first.join(', ')}`)
  assert.ok(!scripts.some((path) => /mantine|router|query/i.test(path)))
})
