import type { Sent } from '../../contract/command.ts'
import type { WireRefusal } from '../api.ts'

/*
 * The outbox of a phone: our own table, in order. Three fates: waiting, refused with a reason, done. Only a person takes out
 * what is not done.
 */

type Kept = {
  readonly id: string
  readonly order: number
  readonly caseId: string
  /** The household by name: it may leave the list while the item is still here. */
  readonly head?: string
  /** Of a photo: its id on the server, by which it is taken back. */
  readonly photoId?: string
  /** A photo that was sent: what is asked now, or was done, is to take it back. */
  readonly back?: true
  /** Why it could not be taken back: it stays with the server. */
  readonly notBack?: WireRefusal
}
export type Waiting = Kept & {
  readonly state: 'waiting'
  readonly sent: Sent
  readonly tries: number
  readonly notBefore: number
}
export type Refused = Kept & { readonly state: 'refused'; readonly sent: Sent; readonly refusal: WireRefusal }
/** The answers are with the server; that they are stays to be seen. */
export type Done = Kept & { readonly state: 'done'; readonly at: number }
export type Item = Waiting | Refused | Done

export type Judged = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly refusal: WireRefusal }

const minute = 60_000
export const longestPause = 5 * minute
export const pause = (tries: number) => Math.min(1_000 * 2 ** tries, longestPause)

export const toItem = (sent: Sent, caseId: string, order: number, head?: string): Waiting => ({
  ...{ id: sent.id, order, caseId, state: 'waiting', sent, tries: 0, notBefore: 0 },
  ...(head === undefined ? {} : { head }),
})

/** What becomes of an item after one try. A verdict that comes for what is judged already changes nothing. */
export function after(item: Item, reply: Judged | 'no answer', now: number): Item {
  if (item.state !== 'waiting') return item
  const { state: _waiting, sent, tries, notBefore: _pause, ...kept } = item
  if (reply === 'no answer') return { ...item, tries: tries + 1, notBefore: now + pause(tries) }
  switch (reply.kind) {
    case 'done':
      return { ...kept, state: 'done', at: now }
    case 'refused':
      return { ...kept, state: 'refused', sent, refusal: reply.refusal }
  }
}

/** A pause that ends later than any pause can: the clock of the device was put back since. */
const isDue = ({ notBefore }: Waiting, now: number) => notBefore <= now || notBefore > now + longestPause

/** What goes out now, oldest first. What pauses holds up what came after it. `urgent`: a person asked, no pause counts. */
export function nextToSend(items: readonly Item[], now: number, most: number, urgent: boolean): readonly Waiting[] {
  const waiting = items.filter((it) => it.state === 'waiting').toSorted((a, b) => a.order - b.order)
  const paused = waiting.findIndex((it) => !urgent && !isDue(it, now))
  return waiting.slice(0, paused < 0 ? most : Math.min(paused, most))
}
