import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { it } from 'node:test'

const root = new URL('../', import.meta.url)

/** Who may import whom. A new dependency of the rules shows in the diff of one line. */
const mayImport = {
  domain: ['domain', 'zod'],
  contract: ['contract', 'domain', 'zod'],
  server: [
    ...['server', 'contract', 'domain', 'zod', 'node'],
    ...['hono', '@hono/node-server', 'kysely', 'pg', 'graphile-worker', '@node-rs/argon2', 'prom-client', 'fflate'],
    ...['docxtemplater', 'pizzip', 'pdfkit', 'qrcode-generator'],
  ],
  web: [
    ...['web', 'contract', 'domain', 'zod', 'react', 'react-dom', '@mantine/core', '@mantine/hooks'],
    ...['@tanstack/react-router', '@tanstack/react-query', 'fflate', 'idb', 'qrcode-generator'],
  ],
} as const

const imports = /^(?:import|export)\b[^'"]*?\bfrom\s*'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm

function* sources(folder: string) {
  for (const name of readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }))
    if (/\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)) yield new URL(`${folder}/${name}`, root)
}
const importsOf = (file: URL) =>
  Array.from(readFileSync(file, 'utf8').matchAll(imports), ([, a, b, c]) => a ?? b ?? c ?? '')
const named = (file: URL) => file.href.slice(root.href.length)

for (const [folder, allowed] of Object.entries(mayImport))
  it(`${folder} imports only ${allowed.join(', ')}`, () => {
    for (const file of sources(folder))
      for (const to of importsOf(file))
        assert.ok(
          allowed.some((one) => one === ownerOf(to, file)),
          `${named(file)} may not import ${to}`,
        )
  })

it('the web user interface kit knows nothing of pages, contracts or rules', () => {
  for (const file of sources('web/ui'))
    for (const to of importsOf(file))
      assert.ok(
        !to.startsWith('.') ||
          named(new URL(to, file)).startsWith('web/ui/') ||
          named(new URL(to, file)).startsWith('web/look/'),
        `${named(file)} may not import ${to}`,
      )
})

it('pages do not import pages of another subject', () => {
  for (const file of sources('web/pages'))
    for (const to of importsOf(file)) {
      const target = to.startsWith('.') ? named(new URL(to, file)) : ''
      if (target.startsWith('web/pages/'))
        assert.equal(target.split('/')[2], named(file).split('/')[2], `${named(file)} may not import ${to}`)
    }
})

it('a table is written by the store of one subject only', () => {
  const writers = new Map<string, Set<string>>()
  const writes =
    /(?:insertInto|updateTable|deleteFrom)\(\s*'(\w+)'|\b(?:insert into|delete from)\s+(\w+)|\bupdate\s+(\w+)\s+(?:\w+\s+)?set\b/g
  for (const file of sources('server'))
    for (const [, ...names] of readFileSync(file, 'utf8').matchAll(writes)) {
      const table = names.find(Boolean) ?? ''
      const subject = named(file).split('/')[1] ?? ''
      writers.set(table, (writers.get(table) ?? new Set()).add(subject))
    }
  const shared = [...writers]
    .filter(([, subjects]) => subjects.size > 1)
    .map(([table, subjects]) => `${table}: ${[...subjects].sort().join(', ')}`)
  assert.deepEqual(shared, [])
})

/** Our folder for a path ('domain'), the package for a name ('@mantine/core'), 'node' for what Node brings. */
function ownerOf(to: string, from: URL): string {
  const inside = to.startsWith('.') ? named(new URL(to, from)) : to
  return /^(@[^/]+\/)?[^/:]+/.exec(inside)?.[0] ?? ''
}
