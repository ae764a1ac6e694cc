import { randomBytes } from 'node:crypto'
import { Agent, type OutgoingHttpHeaders, request } from 'node:http'
import type { Verdict } from '../contract/command.ts'
import { uuid7 } from '../domain/kernel/ids.ts'

export type Given = { readonly commandId: string; readonly input: object }

/** Somebody signed in, over HTTP with a real session. Anything but a good answer is thrown. */
export type Client = {
  readonly get: (path: string) => Promise<Uint8Array>
  readonly read: <T>(path: string) => Promise<T>
  /** With the id of a command given before: the same once more, as a phone sends it that lost our reply. */
  readonly give: (name: string, input: object, id?: string) => Promise<void>
  /** Several in one request, as a phone sends what it gathered. */
  readonly giveAll: (name: string, given: readonly Given[]) => Promise<void>
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

  const ask = async (path: string, sent?: Sent) => {
    const { status, body } = await exchange(base + path, { cookie, origin: base }, sent)
    if (status >= 300) throw new Error(`${path}: ${status} ${body.toString().slice(0, 500)}`)
    return body
  }
  // The caller names the shape its path promises in contract/.
  const read = async <T>(path: string, sent?: Sent) => JSON.parse((await ask(path, sent)).toString()) as T
  return {
    get: ask,
    read,
    async give(name, input, id = newId()) {
      const body = JSON.stringify({ id, name, input, madeAt: new Date().toISOString() })
      const verdict = await read<Verdict>('/api/commands', { type: 'application/json', body })
      if (verdict.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(verdict)}`)
    },
    async giveAll(name, given) {
      const madeAt = new Date().toISOString()
      const body = JSON.stringify(given.map(({ commandId, input }) => ({ id: commandId, name, input, madeAt })))
      const verdicts = await read<readonly Verdict[]>('/api/commands', { type: 'application/json', body })
      const refused = verdicts.find(({ kind }) => kind !== 'done')
      if (refused) throw new Error(`${name}: ${JSON.stringify(refused)}`)
    },
    upload: async (body) =>
      (await read<{ file: string }>('/api/files', { type: 'application/octet-stream', body })).file,
  }
}

type Sent = { readonly type: string; readonly body: string | Uint8Array }
type Answer = { readonly status: number; readonly body: Buffer }
const agent = new Agent({ keepAlive: true })

/** One request over a kept connection. `fetch` costs the client as much again, on cores the server needs. */
const exchange = (url: string, headers: OutgoingHttpHeaders, sent?: Sent) =>
  new Promise<Answer>((done, failed) => {
    const content = sent && { 'content-type': sent.type, 'content-length': Buffer.byteLength(sent.body) }
    request(url, { agent, method: sent ? 'POST' : 'GET', headers: { ...headers, ...content } }, (response) => {
      const parts: Buffer[] = []
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => done({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }))
        .on('error', failed)
    })
      .on('error', failed)
      .end(sent?.body)
  })
