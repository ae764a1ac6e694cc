import { attachPhoto, type Position, takeBackPhoto } from '../../contract/photo.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { CommandId } from '../../domain/kernel/ids.ts'
import { newId, toSend } from '../api.ts'
import { after, type Item, type Judged, nextToSend, toItem, type Waiting } from './outbox.ts'
import type { Outbox, Post } from './sync.ts'

/** Photos wait in a queue of their own: on a slow network a photo does not hold up the interviews. */
export type Photos = Outbox & { readonly bytes: (id: string) => Promise<Uint8Array<ArrayBuffer> | undefined> }

/** The parts of a file on the server: how much of it lies there, and one more part. A number is where it goes on. */
export type Parts = {
  readonly have: (digest: string) => Promise<number | 'no answer'>
  readonly put: (digest: string, from: number, size: number, part: Uint8Array<ArrayBuffer>) => Promise<PartReply>
}
export type PartReply = number | 'no answer' | Extract<Judged, { kind: 'refused' }>

/** Some three seconds on the slowest network: what a cut connection costs. */
export const partSize = 64 << 10

/**
 * A photo ready to be kept (`store.keepPhoto(item, bytes)`): named by its content, so that the server knows its parts again. `bytes`:
 * a JPEG drawn anew by the phone (`toJpeg`), which leaves behind what the camera wrote into the file.
 */
export async function takePhoto(photo: {
  readonly caseId: string
  readonly head: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly takenOn: CivilDate
  readonly position: Position | null
  readonly order: number
}): Promise<Waiting> {
  const { caseId, head, bytes, takenOn, position, order } = photo
  const digest = hex(await crypto.subtle.digest('SHA-256', bytes))
  const input = { id: newId(), caseId, digest, size: bytes.length, takenOn, position }
  return { ...toItem(toSend(attachPhoto, attachPhoto.input.parse(input)), caseId, order, head), photoId: input.id }
}

/** A photo that was sent, with the wish to take it back; as it is, where the phone does not know it by its id. */
export function toTakeBack(item: Item): Item {
  if (item.state !== 'done' || item.photoId === undefined) return item
  const { state: _done, at: _at, notBack: _before, ...kept } = item
  const sent = toSend(takeBackPhoto, { id: item.photoId })
  return { ...kept, back: true, state: 'waiting', sent, tries: 0, notBefore: 0 }
}

const afterSending = (it: Item, verdict: Judged | 'no answer', now: number) =>
  (it.back ? afterBack : after)(it, verdict, now)

/** A no leaves the photo with the server, as it was, with the reason. */
function afterBack(item: Item, verdict: Judged | 'no answer', now: number): Item {
  const next = after(item, verdict, now)
  if (next.state !== 'refused') return next
  const { state: _refused, sent: _sent, refusal, back: _back, ...kept } = next
  return { ...kept, state: 'done', at: now, notBack: refusal }
}

const hex = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (it) => it.toString(16).padStart(2, '0')).join('')

/** Photos of an interview under way wait for it: until it is finished they can be taken again, or out. */
export const withoutHeld = (photos: Photos, held: readonly string[]): Photos => ({
  ...photos,
  list: async () => (await photos.list()).filter(({ caseId }) => !held.includes(caseId)),
})

/** How much of a photo has arrived, from 0 to 1. */
export type TellPart = (id: string, part: number) => void

/** Sends the photos that wait, one after the other: its parts from where the server has it, then the command that joins it to the case. */
export async function pushPhotos(
  photos: Photos,
  parts: Parts,
  post: Post,
  now: () => number,
  urgent = false,
  tell: TellPart = () => {},
): Promise<'sent' | 'no answer'> {
  const tried = new Set<string>()
  for (;;) {
    const [item] = nextToSend(await photos.list(), now(), 1, urgent)
    if (!item || tried.has(item.id)) return 'sent'
    tried.add(item.id)
    const verdict = await sendOne(item, photos, parts, post, (part) => tell(item.id, part))
    await photos.change(item.id, (it: Item) =>
      verdict === 'not here' ? anew(it, now()) : afterSending(it, verdict, now()),
    )
    if (verdict === 'no answer' || verdict === 'not here') return 'no answer'
  }
}

/** The server threw the parts away before the command came, and judged it so for good: a command of a new id asks again. */
function anew(item: Item, now: number): Item {
  const next = after(item, 'no answer', now)
  return next.state === 'waiting' ? { ...next, sent: { ...next.sent, id: CommandId.parse(newId()) } } : next
}

async function sendOne(
  item: Waiting,
  photos: Photos,
  parts: Parts,
  post: Post,
  tell: (part: number) => void,
): Promise<Judged | 'no answer' | 'not here'> {
  if (item.back) return judge(item, post)
  const bytes = await photos.bytes(item.id)
  const { digest } = attachPhoto.input.parse(item.sent.input)
  // Another tab sent it meanwhile, and its bytes are gone: the command is judged already.
  const there = bytes ? await sendParts(digest, bytes, parts, tell) : 'there'
  if (there !== 'there') return there
  const verdict = await judge(item, post)
  return verdict !== 'no answer' && verdict.kind === 'refused' && verdict.refusal.code === 'photo.not-here'
    ? 'not here'
    : verdict
}

async function judge(item: Waiting, post: Post): Promise<Judged | 'no answer'> {
  const reply = await post([item])
  if (reply === 'no answer') return reply
  const verdict: Judged | undefined =
    'refusal' in reply ? { kind: 'refused', refusal: reply.refusal } : reply.find(() => true)
  return verdict ?? 'no answer'
}

async function sendParts(
  digest: string,
  bytes: Uint8Array<ArrayBuffer>,
  parts: Parts,
  tell: (part: number) => void,
): Promise<'there' | Exclude<PartReply, number>> {
  let have: PartReply = await parts.have(digest)
  for (;;) {
    if (typeof have !== 'number') return have
    tell(Math.min(1, have / bytes.length))
    if (have >= bytes.length) return 'there'
    const from: number = have
    have = await parts.put(digest, from, bytes.length, bytes.slice(from, from + partSize))
    // The server went back: it threw away what it had, and the next try begins anew.
    if (typeof have === 'number' && have <= from) return 'no answer'
  }
}
