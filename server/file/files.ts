import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files people bring, kept under the hash of their content. */
export type Files = {
  readonly put: (bytes: Uint8Array) => Promise<string>
  readonly get: (hash: string) => Promise<Uint8Array | undefined>
}

/** Files on this machine's disk. A file is there whole or not at all. */
export function filesOnDisk(folder: string): Files {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pathOf = (hash: string) => join(folder, hash)
  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(hash)
      if (await exists(path)) return hash
      await writeFile(`${path}.part`, bytes, { mode: 0o600 })
      await rename(`${path}.part`, path)
      return hash
    },
    async get(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return undefined
      return (await exists(pathOf(hash))) ? readFile(pathOf(hash)) : undefined
    },
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
