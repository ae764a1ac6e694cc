import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const page = 'field.html'
/** Fetched at the first start and kept beside the page: installing the app and its icon need no network. */
const beside = 'field'
const place = /(["'`])__FIELD_SHELL__\1/

/**
 * What the phone app is made of: its page, and every built file that page or one of its files names. The office's files are not
 * among them.
 */
export function fieldFiles(folder: string): string[] {
  const assets = readdirSync(join(folder, 'assets')).filter((name) => !/\.(br|gz|map)$/.test(name))
  const found = new Set<string>()
  const follow = (path: string) => {
    const text = /\.(html|js|css)$/.test(path) ? readFileSync(join(folder, path), 'utf8') : ''
    for (const name of assets)
      if (!found.has(name) && text.includes(name)) {
        found.add(name)
        follow(join('assets', name))
      }
  }
  follow(page)
  return [...found].sort().map((name) => `assets/${name}`)
}

/** The worker told which files it keeps, and a version made of their content: another content, another version. */
export function withFieldFiles(source: string, folder: string): string {
  const icons = readdirSync(join(folder, beside)).map((name) => `${beside}/${name}`)
  const files = [...fieldFiles(folder), ...icons]
  const hash = createHash('sha256').update(source)
  for (const path of [page, ...files]) hash.update(path).update(readFileSync(join(folder, path)))
  const shell = { version: hash.digest('hex').slice(0, 16), files: ['/field', ...files.map((path) => `/${path}`)] }
  if (!place.test(source)) throw new Error('The worker of the phone app has no place for its files.')
  return source.replace(place, () => JSON.stringify(JSON.stringify(shell)))
}
