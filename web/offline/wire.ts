import { accountHeader, deviceHeader, VerdictShape, waitingHeader } from '../../contract/command.ts'
import { type Pulled, phonePull } from '../../contract/phone.ts'
import { photoParts } from '../../contract/photo.ts'
import { addressOf, type WireRefusal } from '../api.ts'
import type { Waiting } from './outbox.ts'
import type { PartReply, Parts } from './photos.ts'
import type { Reply } from './sync.ts'

/** Whose work it is, and on which phone. */
export type Caller = string | { readonly owner: string; readonly device: string; readonly waiting?: string }

/** Thrown when the server does not know us any more, or somebody else is signed in: a person has to sign in. */
export class SignedOut extends Error {}

/** Thrown when this phone was declared lost: what is on it has to go (`wipe` of db.ts), which `syncAll` does. */
export class Lost extends Error {}

const silence = 20_000
/** A part of a photo, or a first reading, on the slowest network. */
const longSilence = 60_000

export async function call(
  caller: Caller,
  address: string,
  { type = 'application/json', wait = silence, ...init }: RequestInit & { type?: string; wait?: number } = {},
): Promise<Response | undefined> {
  const { owner, device, waiting } = typeof caller === 'string' ? { owner: caller } : caller
  const headers = {
    ...{ accept: 'application/json', 'content-type': type, [accountHeader]: owner },
    ...(device === undefined ? {} : { [deviceHeader]: device }),
    ...(waiting === undefined ? {} : { [waitingHeader]: waiting }),
  }
  const response = await fetch(address, { ...init, headers, signal: AbortSignal.timeout(wait) }).catch(() => undefined)
  // By our own code only: a portal or a gateway may answer with any status, and must not wipe a phone.
  const said = response && (response.status === 410 || response.status === 401) && (await codeIn(response.clone()))
  if (said === 'device.lost') throw new Lost()
  if (said === 'session.required') throw new SignedOut()
  return response
}

/** Sends commands. Anything but an answer of ours is silence: a captive portal, a gateway, a server that broke. */
export async function post(caller: Caller, items: readonly Waiting[]): Promise<Reply> {
  const body = JSON.stringify(items.map(({ sent }) => sent))
  const response = await call(caller, '/api/commands', { method: 'POST', body })
  if (!response || response.status >= 500) return 'no answer'
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) {
    const verdicts = VerdictShape.array().safeParse(answer)
    return verdicts.success ? verdicts.data : 'no answer'
  }
  return isRefusal(answer) ? { refusal: answer } : 'no answer'
}

async function codeIn(response: Response): Promise<string | undefined> {
  const body: unknown = await response.json().catch(() => undefined)
  return isRefusal(body) ? body.code : undefined
}

export const isRefusal = (it: unknown): it is WireRefusal =>
  typeof it === 'object' && it !== null && 'code' in it && typeof it.code === 'string'

/** Reads the change feed. A refusal is silence here: what is carried stays as it is. */
export async function get(caller: Caller, next: string | undefined): Promise<Pulled | 'no answer'> {
  const address = next ? `${phonePull.path}?after=${encodeURIComponent(next)}` : phonePull.path
  const response = await call(caller, address, { wait: longSilence })
  // A number this server does not read, of another version or another database: everything again.
  if (response?.status === 400 && next) return get(caller, undefined)
  if (!response?.ok) return 'no answer'
  const pulled = phonePull.answer.safeParse(await response.json().catch(() => undefined))
  return pulled.success ? pulled.data : 'no answer'
}

/** The parts of photos on the server. */
export const partsOver = (caller: Caller): Parts => ({
  have: async (digest) => {
    const reply = await toHave(await call(caller, addressOf(photoParts.path, { digest })))
    return typeof reply === 'number' ? reply : 'no answer'
  },
  put: async (digest, from, size, body) => {
    const how = { method: 'PUT', body, type: 'application/octet-stream', wait: longSilence }
    return toHave(await call(caller, addressOf(photoParts.path, { digest, from, size }), how))
  },
})

async function toHave(response: Response | undefined): Promise<PartReply> {
  if (!response || response.status >= 500) return 'no answer'
  const body: unknown = await response.json().catch(() => undefined)
  const answer = photoParts.answer.safeParse(body)
  if (response.ok) return answer.success ? answer.data.have : 'no answer'
  return isRefusal(body) ? { kind: 'refused', refusal: body } : 'no answer'
}
