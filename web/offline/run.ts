import { registerDevice } from '../../contract/device.ts'
import { toSend } from '../api.ts'
import { type Device, knownAs, noteRegistered, type Store, wipe } from './db.ts'
import { toItem } from './outbox.ts'
import { pushPhotos, type TellPart, withoutHeld } from './photos.ts'
import { pull, push } from './sync.ts'
import { type Caller, get, Lost, partsOver, post, SignedOut } from './wire.ts'

/** `lost`: this phone was declared lost and holds nothing of this person any more. */
export type Synced = 'reached' | 'no-answer' | 'signed-out' | 'lost'

/**
 * One meeting with the server, for the whole of a person's data: the phone says which it is, interviews go out, the change feed
 * comes in, then photos. One at a time over all tabs. `urgent`: a person asked, no pause counts.
 */
export const syncAll = (device: Device, store: Store, urgent: boolean, tell: TellPart): Promise<Synced> =>
  navigator.locks.request(`chung-tay-sync-${store.owner}`, () =>
    meet(device, store, urgent, tell).catch(async (error: unknown) => {
      if (error instanceof SignedOut) return 'signed-out'
      if (!(error instanceof Lost)) throw error
      await wipe(device, store.owner)
      return 'lost'
    }),
  )

async function meet(device: Device, store: Store, urgent: boolean, tell: TellPart): Promise<Synced> {
  const known = await knownAs(device, store.owner)
  const caller = { owner: store.owner, device: known.device }
  if (!known.registered && (await register(caller))) await noteRegistered(device, known)
  const send = (items: Parameters<typeof post>[1]) => post(caller, items)
  const sent = await push(store.outbox, send, Date.now, urgent)
  const [interviews, photosHere] = [await store.outbox.list(), await store.photos.list()]
  const open = (items: typeof interviews) => items.filter(({ state }) => state !== 'done').length
  const waiting = `${open(interviews)},${open(photosHere)}`
  const read = await pull(store.carried, (next) => get({ ...caller, waiting }, next))
  if (sent === 'no answer' || read === 'no answer') return 'no-answer'
  const held = (await store.drafts()).map(({ caseId }) => caseId)
  const photos = withoutHeld(store.photos, held)
  const photosSent = await pushPhotos(photos, partsOver(caller), send, Date.now, urgent, tell)
  return photosSent === 'sent' ? 'reached' : 'no-answer'
}

/** Sent again until the server knows the phone: the second time changes nothing there. */
async function register(caller: Exclude<Caller, string>): Promise<boolean> {
  const input = { id: caller.device, name: navigator.userAgent.slice(0, 200) }
  const reply = await post(caller, [toItem(toSend(registerDevice, input), '', 0)])
  return reply !== 'no answer' && !('refusal' in reply) && reply[0]?.kind === 'done'
}
