import type { Pulled } from '../../contract/phone.ts'
import type { WireRefusal } from '../api.ts'
import { after, type Item, type Judged, nextToSend, type Waiting } from './outbox.ts'

/** What keeps the outbox. A device that is full throws, and nothing has happened. */
export type Outbox = {
  readonly list: () => Promise<readonly Item[]>
  /** Puts an item in the place of the one with its id, by what stands there now: two tabs may have sent the same. */
  readonly change: (id: string, to: (now: Item) => Item) => Promise<void>
}

/** What came of sending: a verdict for each, silence, or a no to the request as a whole. */
export type Reply = readonly Judged[] | 'no answer' | { readonly refusal: WireRefusal }
export type Post = (items: readonly Waiting[]) => Promise<Reply>

const most = 20

/** Sends what waits, in order, until nothing is due or nobody answers. Sent twice, the server does it once. */
export async function push(
  outbox: Outbox,
  post: Post,
  now: () => number,
  urgent = false,
): Promise<'sent' | 'no answer'> {
  let together = most
  for (;;) {
    const items = nextToSend(await outbox.list(), now(), together, urgent)
    if (items.length === 0) return 'sent'
    const reply = await post(items)
    if (reply !== 'no answer' && 'refusal' in reply && items.length > 1) {
      // One of them makes the server refuse the whole: it is found by sending them one by one.
      together = 1
      continue
    }
    for (const [at, { id }] of items.entries()) {
      const verdict = verdictOf(reply, at)
      await outbox.change(id, (it) => after(it, verdict, now()))
    }
    if (verdictOf(reply, items.length - 1) === 'no answer') return 'no answer'
  }
}

function verdictOf(reply: Reply, at: number): Judged | 'no answer' {
  if (reply === 'no answer') return reply
  return 'refusal' in reply ? { kind: 'refused', refusal: reply.refusal } : (reply[at] ?? 'no answer')
}

/** What is carried of the server's side. */
export type Carried = {
  readonly next: () => Promise<string | undefined>
  /** Takes an answer in whole or not at all, and only where `asked` is still what is carried: answers may overtake each other. */
  readonly apply: (pulled: Pulled, asked: string | undefined) => Promise<void>
}

export async function pull(
  carried: Carried,
  get: (after: string | undefined) => Promise<Pulled | 'no answer'>,
): Promise<'read' | 'no answer'> {
  const asked = await carried.next()
  const pulled = await get(asked)
  if (pulled === 'no answer') return pulled
  await carried.apply(pulled, asked)
  return 'read'
}
