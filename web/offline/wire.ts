import { accountHeader, VerdictShape } from '../../contract/command.ts'
import { type Pulled, phonePull } from '../../contract/phone.ts'
import type { WireRefusal } from '../api.ts'
import type { Waiting } from './outbox.ts'
import type { Reply } from './sync.ts'

/** Thrown when the server does not know us any more, or somebody else is signed in: a person has to sign in. */
export class SignedOut extends Error {}

const silence = 20_000

async function call(owner: string, address: string, init: RequestInit = {}): Promise<Response | undefined> {
  const headers = { accept: 'application/json', 'content-type': 'application/json', [accountHeader]: owner }
  const response = await fetch(address, { ...init, headers, signal: AbortSignal.timeout(silence) }).catch(
    () => undefined,
  )
  if (response?.status === 401) throw new SignedOut()
  return response
}

/** Sends commands. Anything but an answer of ours is silence: a captive portal, a gateway, a server that broke. */
export async function post(owner: string, items: readonly Waiting[]): Promise<Reply> {
  const body = JSON.stringify(items.map(({ sent }) => sent))
  const response = await call(owner, '/api/commands', { method: 'POST', body })
  if (!response || response.status >= 500) return 'no answer'
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    const verdicts = VerdictShape.array().safeParse(answer)
    return verdicts.success ? verdicts.data : 'no answer'
  }
  return isRefusal(answer) ? { refusal: answer } : 'no answer'
}

const isRefusal = (it: unknown): it is WireRefusal =>
  typeof it === 'object' && it !== null && 'code' in it && typeof it.code === 'string'

/** Reads the change feed. A refusal is silence here: what is carried stays as it is. */
export async function get(owner: string, next: string | undefined): Promise<Pulled | 'no answer'> {
  const response = await call(owner, next ? `${phonePull.path}?after=${encodeURIComponent(next)}` : phonePull.path)
  // A number this server does not read, of another version or another database: everything again.
  if (response?.status === 400 && next) return get(owner, undefined)
  if (!response?.ok) return 'no answer'
  const pulled = phonePull.answer.safeParse(await response.json().catch(() => undefined))
  return pulled.success ? pulled.data : 'no answer'
}
