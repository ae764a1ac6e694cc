import type { z } from 'zod'
import { Me } from '../contract/account.ts'
import { type Sent, type Verdict, VerdictShape } from '../contract/command.ts'
import { CommandId, uuid7 } from '../domain/kernel/ids.ts'

/** A refusal as it crossed the wire; `text/refusal-texts.ts` finds its words. */
export type WireRefusal = { readonly code: string } & Readonly<Record<string, unknown>>

/** Why there is no answer. `refused` carries the server's reason; everything else means that nothing was judged. */
export class NoAnswer extends Error {
  readonly kind: 'offline' | 'session-ended' | 'refused' | 'server-broke'
  readonly refusal: WireRefusal | undefined
  constructor(kind: NoAnswer['kind'], refusal?: WireRefusal) {
    super(refusal?.code ?? kind)
    this.kind = kind
    this.refusal = refusal
  }
}

/** Told when the server no longer knows our session: the shell asks to sign in again. */
let onSessionEnded: () => void = () => {}
export const whenSessionEnds = (tell: () => void) => {
  onSessionEnded = tell
}

type View<Answer extends z.ZodType> = { readonly path: string; readonly answer: Answer }
/** What a view may be asked, before the server's defaults: every part may be left out but those in the path. */
export type Asked = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The address of a view or of a file: `{name}` in its path is filled from the query, the rest follows the "?". */
export function addressOf(path: string, asked: Asked = {}): string {
  const rest = new URLSearchParams()
  let filled = path
  for (const [name, value] of Object.entries(asked)) {
    if (value === undefined || value === null || value === '') continue
    if (filled.includes(`{${name}}`)) filled = filled.replace(`{${name}}`, encodeURIComponent(String(value)))
    else rest.set(name, String(value))
  }
  const query = rest.toString()
  return query === '' ? filled : `${filled}?${query}`
}

/** Reads a view. The answer passes the contract's schema once; afterwards its type can be trusted. */
export async function getView<Answer extends z.ZodType>(
  view: View<Answer>,
  asked: Asked = {},
  signal?: AbortSignal,
): Promise<z.infer<Answer>> {
  const response = await call(addressOf(view.path, asked), signal ? { signal } : {})
  return view.answer.parse(await response.json())
}

/** The command as it will be sent, with its id made here: sending it again is safe. */
export const toSend = (command: { readonly name: string }, input: unknown): Sent => ({
  id: CommandId.parse(newId()),
  name: command.name,
  input,
  madeAt: new Date().toISOString(),
})

/** A new id for something born on this screen. */
export const newId = () => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

/**
 * Gives one command and answers its verdict. A lost reply is asked for once more with the same id, which the server judges
 * only once.
 */
export async function sendCommand<Input extends z.ZodType>(
  command: { readonly name: string; readonly input: Input },
  input: z.input<Input>,
): Promise<Verdict> {
  const sent = toSend(command, input)
  try {
    return await post(sent)
  } catch (error) {
    if (error instanceof NoAnswer && error.kind === 'offline') return post(sent)
    throw error
  }
}

async function post(sent: Sent): Promise<Verdict> {
  const response = await call('/api/commands', { method: 'POST', body: JSON.stringify(sent) })
  const body: unknown = await response.json()
  // The schema knows only that a refusal has a code; the codes are the server's closed union.
  return VerdictShape.parse(Array.isArray(body) ? body[0] : body) as Verdict
}

export async function signIn(account: string, password: string): Promise<Me> {
  const response = await call('/api/session', { method: 'POST', body: JSON.stringify({ account, password }) }, false)
  return Me.parse(await response.json())
}
export const signOut = () => call('/api/session', { method: 'DELETE' }, false)

/** Sends what needs no session, and reads the answer by its schema. */
export async function sendPublic<Answer extends z.ZodType>(
  address: string,
  body: unknown,
  answer: Answer,
): Promise<z.infer<Answer>> {
  const response = await call(address, { method: 'POST', body: JSON.stringify(body) }, false)
  return answer.parse(await response.json())
}

/** Puts the bytes of a file on the server and answers its name there: the SHA-256 of its content. */
export async function sendFile(file: Blob): Promise<string> {
  const response = await call('/api/files', {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  })
  const body: unknown = await response.json()
  if (typeof body === 'object' && body !== null && 'file' in body && typeof body.file === 'string') return body.file
  throw new NoAnswer('server-broke')
}

/** A file of the server, whole or not at all, and the name it goes by. */
export async function getFile(address: string): Promise<{ readonly name: string; readonly content: Blob }> {
  const response = await call(address, {})
  const [, name = ''] = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { name: decodeURIComponent(name), content: await response.blob() }
}

async function call(address: string, init: RequestInit, signedIn = true): Promise<Response> {
  const json = typeof init.body === 'string' ? { 'content-type': 'application/json' } : {}
  let response: Response
  try {
    response = await fetch(address, {
      credentials: 'same-origin',
      ...init,
      headers: { accept: 'application/json', ...json, ...init.headers },
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NoAnswer('offline')
  }
  if (response.ok) return response
  if (response.status === 401 && signedIn) {
    onSessionEnded()
    throw new NoAnswer('session-ended')
  }
  if (response.status === 502 || response.status === 503 || response.status === 504) throw new NoAnswer('offline')
  const refusal = refusalIn(await response.json().catch(() => undefined))
  if (refusal === undefined || refusal.code === 'system.broke') throw new NoAnswer('server-broke')
  throw new NoAnswer('refused', refusal)
}

function refusalIn(body: unknown): WireRefusal | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const inner = 'refusal' in body ? body.refusal : body
  if (typeof inner !== 'object' || inner === null || !('code' in inner) || typeof inner.code !== 'string')
    return undefined
  return { ...inner, code: inner.code }
}
