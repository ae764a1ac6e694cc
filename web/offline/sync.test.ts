import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Sent } from '../../contract/command.ts'
import type { Pulled } from '../../contract/phone.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import { after, type Item, type Judged, longestPause, nextToSend, pause, toItem, type Waiting } from './outbox.ts'
import { type Outbox, type Post, pull, push } from './sync.ts'

const aSent = (n: number, odd = false): Sent => ({
  // true: nothing here looks at the shape of an id
  ...{ id: `command-${n}` as Sent['id'], name: 'review.interview', input: { n, odd }, madeAt: '2026-11-02T08:00:00Z' },
})
const year = 365 * 86_400_000

class Full extends Error {}

/** A device: what is in it outlives every reload; `full` says whether it takes anything in. */
class Device implements Outbox {
  items = new Map<string, Item>()
  full = () => false
  list = () => Promise.resolve([...this.items.values()])
  put(item: Item) {
    if (this.full()) throw new Full()
    this.items.set(item.id, item)
  }
  async change(id: string, to: (now: Item) => Item) {
    const now = this.items.get(id)
    if (now) this.put(to(now))
  }
}

/** `runCommand` in small: a command is judged once by its id, and answers the same ever after. */
class Server {
  judged = new Map<string, Judged>()
  done: string[] = []
  judge(sent: Sent): Judged {
    const earlier = this.judged.get(sent.id)
    if (earlier) return earlier
    const { n, odd } = sent.input as { n: number; odd: boolean } // true: made above
    const verdict: Judged =
      n % 5 === 4 && !odd ? { kind: 'refused', refusal: { code: 'case.changed-since', count: 1 } } : { kind: 'done' }
    if (verdict.kind === 'done') this.done.push(sent.id)
    this.judged.set(sent.id, verdict)
    return verdict
  }
}

const Fault = fc.constantFrom('none', 'request lost', 'reply lost', 'doubled', 'short reply', 'server broke')
const Act = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), full: fc.boolean() }),
  fc.record({
    ...{
      do: fc.constant('sync' as const),
      faults: fc.array(Fault, { maxLength: 4 }),
      tabs: fc.integer({ min: 1, max: 2 }),
    },
    fullAt: fc.option(fc.integer({ min: 0, max: 5 })),
  }),
  fc.record({ do: fc.constant('clock' as const), by: fc.constantFrom(-year, year, -60_000, 10 * 60_000) }),
  fc.record({ do: fc.constant('stray' as const), at: fc.nat() }),
)

describe('the outbox', () => {
  it('loses no answer and sends none twice: requests and replies lost, doubled, late, the clock wrong by a year, the device full, two tabs', () =>
    fc.assert(
      fc.asyncProperty(fc.array(Act, { maxLength: 40 }), async (acts) => {
        const [device, server] = [new Device(), new Server()]
        let [now, made] = [Date.parse('2026-11-02'), 0]
        /** Copies that are still under way somewhere and may arrive at any time. */
        const underWay: Sent[] = []
        const kept: string[] = []

        const post =
          (faults: string[]): Post =>
          async (items: readonly Waiting[]) => {
            const fault = faults.shift() ?? 'none'
            await Promise.resolve()
            const sent = items.map((it) => it.sent)
            if (fault === 'request lost') return 'no answer'
            if (fault === 'server broke') return 'no answer'
            if (fault === 'doubled') underWay.push(...sent)
            const verdicts = sent.map((it) => server.judge(it))
            if (fault === 'reply lost') return 'no answer'
            return fault === 'short reply' ? verdicts.slice(0, -1) : verdicts
          }
        const nothingLost = () => {
          for (const id of kept) {
            const item = device.items.get(id)
            const there = server.done.includes(id)
            assert.ok(item, `${id} vanished`)
            assert.ok(item.state !== 'done' || there, `${id} is shown as done and is not`)
          }
          assert.equal(new Set(server.done).size, server.done.length)
        }

        for (const act of acts) {
          switch (act.do) {
            case 'answer': {
              const item = toItem(aSent(made), `case-${made}`, made)
              made += 1
              device.full = () => act.full
              try {
                device.put(item)
                kept.push(item.id)
              } catch (error) {
                assert.ok(error instanceof Full)
              }
              break
            }
            case 'sync': {
              let writes = 0
              device.full = () => act.fullAt !== null && writes++ >= act.fullAt
              const one = () =>
                push(device, post([...act.faults]), () => now).catch((error) => assert.ok(error instanceof Full))
              await Promise.all(Array.from({ length: act.tabs }, one))
              break
            }
            case 'clock':
              now += act.by
              break
            case 'stray': {
              const [stray] = underWay.splice(act.at % Math.max(underWay.length, 1), 1)
              if (stray) server.judge(stray)
            }
          }
          nothingLost()
        }
        device.full = () => false
        now += longestPause
        await push(device, post([]), () => now)
        nothingLost()
        for (const id of kept) {
          const { state } = device.items.get(id) ?? {}
          assert.equal(state, server.done.includes(id) ? 'done' : 'refused')
        }
      }),
      { numRuns: 300 },
    ))

  it('waits longer from try to try, and never longer than five minutes', () =>
    assert.deepEqual([0, 1, 5, 20, 900].map(pause), [1_000, 2_000, 32_000, longestPause, longestPause]))

  it('keeps the order: what pauses holds up what came after it, until a person asks', () => {
    const paused = after(toItem(aSent(1), 'a', 1), 'no answer', 0)
    const items = [toItem(aSent(2), 'b', 2), paused]
    assert.deepEqual(nextToSend(items, 500, 9, false), [])
    assert.deepEqual(
      nextToSend(items, 500, 9, true).map((it) => it.order),
      [1, 2],
    )
    assert.equal(nextToSend(items, 1_000, 9, false).length, 2)
  })

  it('goes on after the clock of the device was put back by a year', () => {
    const paused = after(toItem(aSent(1), 'a', 1), 'no answer', year)
    assert.equal(nextToSend([paused], 0, 9, false).length, 1)
  })

  it('goes on after a refusal, keeps it with its reason, and finds the one that makes a whole request refused', async () => {
    const device = new Device()
    for (const n of [3, 4, 5, 6]) device.put(toItem(aSent(n, n === 6), `case-${n}`, n))
    const server = new Server()
    const post: Post = async (items) =>
      items.some((it) => it.order === 5)
        ? { refusal: { code: 'input.invalid', path: 'madeAt' } }
        : items.map((it) => server.judge(it.sent))
    assert.equal(await push(device, post, () => 0), 'sent')
    assert.deepEqual(
      [...device.items.values()].map((it) => (it.state === 'refused' ? it.refusal.code : it.state)),
      ['done', 'case.changed-since', 'input.invalid', 'done'],
    )
  })
})

describe('what is carried of the server', () => {
  it('is asked from where it was left, and taken in only there', async () => {
    const log: unknown[] = []
    const carried = {
      next: () => Promise.resolve('a'),
      apply: async (it: Pulled, asked: string | undefined) => void log.push([it.next, asked]),
    }
    const answer = { next: 'b', whole: false, ground: null, cases: [], gone: [], today: CivilDate.parse('2026-11-02') }
    assert.equal(await pull(carried, async (from) => (from === 'a' ? answer : 'no answer')), 'read')
    assert.equal(await pull(carried, async () => 'no answer'), 'no answer')
    assert.deepEqual(log, [['b', 'a']])
  })
})
