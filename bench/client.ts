import { randomBytes } from 'node:crypto'
import type { Verdict } from '../contract/command.ts'
import { uuid7 } from '../domain/kernel/ids.ts'

/** Somebody signed in, over HTTP with a real session. Anything but a good answer is thrown. */
export type Client = {
  readonly get: (path: string) => Promise<Uint8Array>
  readonly read: <T>(path: string) => Promise<T>
  /** With the id of a command given before: the same once more, as a phone sends it that lost our reply. */
  readonly give: (name: string, input: object, id?: string) => Promise<void>
  /** Uploads bytes; answers their address in the store of files. */
  readonly upload: (bytes: Uint8Array) => Promise<string>
}

export const newId = () => uuid7(Date.now(), randomBytes(10))

export async function postSession(base: string, account: string, password: string): Promise<Response> {
  return fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ account, password }),
  })
}

export async function signIn(base: string, account: string, password: string): Promise<Client> {
  const answer = await postSession(base, account, password)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (!answer.ok || !cookie) throw new Error(`sign-in of ${account}: ${answer.status} ${await answer.text()}`)

  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(base + path, { ...init, headers: { ...init.headers, cookie, origin: base } })
    const body = new Uint8Array(await response.arrayBuffer())
    if (!response.ok) throw new Error(`${path}: ${response.status} ${Buffer.from(body).toString().slice(0, 500)}`)
    return body
  }
  // The caller names the shape its path promises in contract/.
  const read = async <T>(path: string, init?: RequestInit) =>
    JSON.parse(Buffer.from(await ask(path, init)).toString()) as T
  return {
    get: ask,
    read,
    async give(name, input, id = newId()) {
      const verdict = await read<Verdict>('/api/commands', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id, name, input, madeAt: new Date().toISOString() }),
      })
      if (verdict.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(verdict)}`)
    },
    upload: async (bytes) =>
      (await read<{ file: string }>('/api/files', { method: 'POST', body: new Uint8Array(bytes) })).file,
  }
}
