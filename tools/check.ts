import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const tests = ['domain', 'contract', 'server', 'web', 'tools', 'test']
  .flatMap((folder) => globSync(`${folder}/**/*.test.ts`, { cwd: root }))
  .sort()

/** What `npm test` is: types, lint, then every test, the browser journeys among them. The first that fails ends it. */
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  ['web', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']],
  ['tests', ['--test', '--test-global-setup=test/setup.ts', '--test-concurrency=2', '--test-timeout=300000', ...tests]],
]

for (const [name, args] of steps) {
  const started = Date.now()
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  if (status !== 0) process.exit(status ?? 1)
}
