import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { uuid7 } from '../../domain/kernel/ids.ts'
import { aPhoto, digestOf } from '../../test/a-photo.ts'
import type { Item, Judged, Waiting } from './outbox.ts'
import { type Parts, type Photos, partSize, pushPhotos, takePhoto, toTakeBack, withoutHeld } from './photos.ts'
import type { Post } from './sync.ts'

const caseId = uuid7(1, new Uint8Array(10))
const take = (bytes: Uint8Array<ArrayBuffer>, order = 1) =>
  takePhoto({ caseId, head: 'Đinh Thị Vân', bytes, order, takenOn: '2026-11-02' as CivilDate, position: null })

/** Photos of a phone, in its memory. */
function aQueue(kept: readonly (readonly [Waiting, Uint8Array<ArrayBuffer>])[]): Photos & { items: Map<string, Item> } {
  const items = new Map<string, Item>(kept.map(([item]) => [item.id, item]))
  const bytes = new Map(kept.map(([item, it]) => [item.id, it]))
  return {
    items,
    list: () => Promise.resolve([...items.values()]),
    bytes: (id) => Promise.resolve(bytes.get(id)),
    async change(id, to) {
      const now = items.get(id)
      if (!now) return
      items.set(id, to(now))
      if (items.get(id)?.state === 'done') bytes.delete(id)
    },
  }
}

type Fault = 'none' | 'request lost' | 'reply lost' | 'doubled' | 'cut' | 'thrown away'
/** server/review/photo in small, behind a network that loses, doubles and cuts. */
class Server implements Parts {
  parts = new Map<string, Uint8Array>()
  joined: string[] = []
  judged = new Map<string, Judged>()
  received = 0
  faults: Fault[] = []

  private fault(): Fault {
    const fault = this.faults.shift() ?? 'none'
    if (fault === 'thrown away') this.parts.clear()
    return fault
  }
  private of(digest: string) {
    return this.joined.includes(digest) ? Number.MAX_SAFE_INTEGER : (this.parts.get(digest)?.length ?? 0)
  }
  async have(digest: string) {
    const fault = this.fault()
    return fault === 'none' || fault === 'doubled' || fault === 'thrown away' ? this.of(digest) : 'no answer'
  }
  async put(digest: string, from: number, _size: number, part: Uint8Array<ArrayBuffer>) {
    const fault = this.fault()
    if (fault === 'request lost' || fault === 'cut') return 'no answer'
    for (const _ of fault === 'doubled' ? [1, 2] : [1])
      if (this.of(digest) === from) {
        this.parts.set(digest, Uint8Array.from([...(this.parts.get(digest) ?? []), ...part]))
        this.received += part.length
      }
    return fault === 'reply lost' ? 'no answer' : this.of(digest)
  }
  post: Post = async (items) => {
    const fault = this.fault()
    if (fault === 'request lost' || fault === 'cut') return 'no answer'
    const verdicts = items.map(({ sent }) => this.judge(sent.id, sent.input as { digest: string; size: number })) // true: made by takePhoto
    return fault === 'reply lost' ? 'no answer' : verdicts
  }
  private judge(id: string, { digest, size }: { digest: string; size: number }): Judged {
    const earlier = this.judged.get(id)
    if (earlier) return earlier
    const bytes = this.parts.get(digest)
    const whole = bytes?.length === size && digestOf(bytes) === digest
    const verdict: Judged = whole ? { kind: 'done' } : { kind: 'refused', refusal: { code: 'photo.not-here' } }
    if (whole) {
      this.joined.push(digest)
      this.parts.delete(digest)
    }
    this.judged.set(id, verdict)
    return verdict
  }
}
const anyFault = fc.constantFrom<Fault>('none', 'none', 'request lost', 'reply lost', 'doubled', 'cut', 'thrown away')

describe('photos on their way', () => {
  it('arrive exactly once and whole, whatever is lost, doubled, cut or thrown away on the way, or they stay on the phone', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyFault, { maxLength: 6 }), { maxLength: 8 }), async (tries) => {
        const pictures = [aPhoto(partSize * 2 + 10, 1), aPhoto(500, 2)]
        const kept = await Promise.all(pictures.map(async (bytes, at) => [await take(bytes, at), bytes] as const))
        const [photos, server] = [aQueue(kept), new Server()]
        let now = 0
        for (const faults of [...tries, [], []]) {
          server.faults = [...faults]
          await pushPhotos(photos, server, server.post, () => now, true)
          now += 400_000
          for (const [item, bytes] of kept)
            assert.ok(photos.items.get(item.id)?.state !== 'done' || server.joined.includes(digestOf(bytes)))
        }
        assert.deepEqual(server.joined.toSorted(), pictures.map(digestOf).toSorted())
        assert.deepEqual(
          Array.from(photos.items.values(), ({ state }) => state),
          ['done', 'done'],
        )
      }),
      { numRuns: 60 },
    ))

  it('go on after a cut where the server has them: no byte is sent twice', async () => {
    const bytes = aPhoto(partSize * 5)
    const [photos, server] = [aQueue([[await take(bytes), bytes]]), new Server()]
    server.faults = ['none', 'none', 'none', 'cut']
    assert.equal(await pushPhotos(photos, server, server.post, () => 0), 'no answer')
    assert.equal(server.received, partSize * 2)
    assert.equal(await pushPhotos(photos, server, server.post, () => 10_000), 'sent')
    assert.equal(server.received, bytes.length)
  })

  it('wait for the interview they belong to, and tell how much of each has arrived', async () => {
    const bytes = aPhoto(partSize * 4)
    const item = await take(bytes)
    const [photos, server] = [aQueue([[item, bytes]]), new Server()]
    const told: number[] = []
    const tell = (id: string, part: number) => {
      assert.equal(id, item.id)
      told.push(part)
    }
    assert.equal(await pushPhotos(withoutHeld(photos, [caseId]), server, server.post, () => 0, false, tell), 'sent')
    assert.deepEqual([server.received, told], [0, []])
    assert.equal(await pushPhotos(withoutHeld(photos, ['other']), server, server.post, () => 0, false, tell), 'sent')
    assert.deepEqual(told, [0, 0.25, 0.5, 0.75, 1])
  })

  it('one that was sent can be asked for again, without network too; a no leaves it with the server and says why', async () => {
    const bytes = aPhoto(1_000)
    const item = await take(bytes)
    const queue = aQueue([[item, bytes]])
    const server = new Server()
    assert.equal(toTakeBack(item), item, 'not sent yet: it is simply taken out')
    await pushPhotos(queue, server, server.post, () => 0)
    await queue.change(item.id, toTakeBack)
    const asked: unknown[] = []
    const say = (reply: Awaited<ReturnType<Post>>) => async (items: readonly Waiting[]) => {
      asked.push(...items.map(({ sent }) => [sent.name, sent.input]))
      return reply
    }
    assert.equal(await pushPhotos(queue, server, say('no answer'), () => 0), 'no answer')
    assert.equal(queue.items.get(item.id)?.state, 'waiting')
    await pushPhotos(queue, server, say([{ kind: 'refused', refusal: { code: 'photo.case-checked' } }]), () => 0, true)
    const kept = queue.items.get(item.id)
    assert.deepEqual([kept?.state, kept?.back, kept?.notBack?.code], ['done', undefined, 'photo.case-checked'])
    await queue.change(item.id, toTakeBack)
    await pushPhotos(queue, server, say([{ kind: 'done' }]), () => 0, true)
    const gone = queue.items.get(item.id)
    assert.deepEqual([gone?.state, gone?.back, gone?.notBack], ['done', true, undefined])
    assert.deepEqual(asked.at(-1), ['review.take-back-photo', { id: item.photoId }])
    assert.equal(server.joined.length, 1, 'no part was sent again')
  })

  it('one that is refused stays with its reason, and does not hold up the next', async () => {
    const [bad, good] = [new TextEncoder().encode('<html>'.padEnd(600)), aPhoto(500)]
    const photos = aQueue([
      [await take(bad, 1), bad],
      [await take(good, 2), good],
    ])
    const server = new Server()
    const refusing: Post = async (items) =>
      items[0]?.order === 1 ? [{ kind: 'refused', refusal: { code: 'photo.not-a-photo' } }] : server.post(items)
    assert.equal(await pushPhotos(photos, server, refusing, () => 0), 'sent')
    assert.deepEqual(
      Array.from(photos.items.values(), ({ state }) => state),
      ['refused', 'done'],
    )
    assert.equal(
      await pushPhotos(
        photos,
        { ...server, have: async () => 'no answer', put: async () => 'no answer' },
        refusing,
        () => 0,
      ),
      'sent',
    )
  })
})
