import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folders = [process.env.CHUNG_TAY_SHARED, '../../shared/', '../shared/']

/** A file of the reference material that lies beside the project, or undefined (after saying so) where it does not. */
export function sharedFile(path: string): string | undefined {
  for (const folder of folders) {
    if (!folder) continue
    const found = fileURLToPath(new URL(path, new URL(folder.endsWith('/') ? folder : `${folder}/`, import.meta.url)))
    if (existsSync(found)) return found
  }
  console.log(`shared/${path} not found: the test that reads it is left out`)
  return undefined
}
