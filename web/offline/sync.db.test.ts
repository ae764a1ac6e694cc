import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { interviewCase } from '../../contract/review-case.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import { hashPassword } from '../../server/account/passwords.ts'
import { makeApp } from '../../server/http/app.ts'
import { handlers, views } from '../../server/subjects.ts'
import { aPhoto, digestOf } from '../../test/a-photo.ts'
import { addActor } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addSeason, aRound, interviewOf } from '../../test/review-season.ts'
import { faults, Network } from '../../test/sync/network.ts'
import { fillUp, isFull, Phone } from '../../test/sync/phone.ts'
import { newId, toSend } from '../api.ts'
import { probableToday } from './device-clock.ts'
import { dayIn, fromRefused, newDraft, toInput } from './draft.ts'
import { type Item, type Refused, toItem } from './outbox.ts'
import { takePhoto } from './photos.ts'
import { newKeyring } from './seal.ts'

/** More of them to hunt: SYNC_RUNS=2000. A failure prints its seed and the shortest schedule that shows it. */
const runs = Number(process.env.SYNC_RUNS ?? 12)
const today = CivilDate.parse('2024-09-20')
const noon = Date.parse(`${today}T05:00:00Z`)
const year = 365 * 86_400_000
const part = 64 << 10
const reason = 'Lần thử trước đã xong, hộ không còn phải rà soát.'

const on = { phone: fc.nat(2), house: fc.nat(1) }
const Full = fc.option(fc.nat(6), { freq: 6 })
const Act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('interview' as const), ...on, full: Full }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('photo' as const), ...on, full: Full }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      /** Who meets the server at the same time: one phone, some of its tabs, or all phones at once. */
      phones: fc.subarray([0, 1, 2], { minLength: 1 }),
      tabs: fc.integer({ min: 1, max: 2 }),
      faults: fc.array(fc.constantFrom(...faults), { maxLength: 7 }),
      urgent: fc.boolean(),
      full: Full,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('late arrival' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clock' as const), by: fc.constantFrom(-year, year, 60_000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('put right' as const), phone: on.phone }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sent back' as const), house: on.house }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('given to' as const), house: on.house, to: fc.nat(1) }) },
)
type Act = typeof Act extends fc.Arbitrary<infer T> ? T : never

/** What somebody finished on a phone: it must be found again, there or on the server. */
type Finished = {
  readonly phone: number
  readonly kind: 'interview' | 'photo'
  readonly item: string
  readonly order: number
  /** The survey or the photo as the server names it, and what is in it. */
  readonly id: string
  readonly content: string
  /** A person opened it again after it was refused. */
  takenOut: boolean
}

describe('a phone and the server over a network that does everything wrong', () => {
  let t: TestDatabase
  let s: Awaited<ReturnType<typeof addSeason>>
  let app: Hono
  const round = aRound()
  const people: { readonly actor: Actor; readonly cookie: string }[] = []
  const made = newKeyring('482913')
  const outside = globalThis.fetch
  const outsideDate = Date

  before(async () => {
    t = await freshDatabase()
    s = await addSeason(t)
    await s.doneBy(s.province, 'review.open-round', round, '2024-08-20')
    const report = (error: unknown) => assert.fail(String(error))
    app = makeApp({ ...t, handlers, views, version: 'test', demo: false, now: () => noon, report }) as unknown as Hono // true: its environment is of no use here
    for (const account of ['hoa', 'lan']) {
      const actor = await addActor(t, 'reviewer', '/1/11/')
      const password = `mật khẩu của ${account}`
      const password_hash = await hashPassword(password)
      await t.db.updateTable('account').set({ account, password_hash }).where('id', '=', actor.id).execute()
      const answer = await app.request('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ account, password }),
      })
      people.push({ actor, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' })
    }
  })
  after(async () => {
    globalThis.fetch = outside
    globalThis.Date = outsideDate
    await t.drop()
  })

  /** The clock of the phones; the server has its own. */
  function setClock(at: number) {
    globalThis.Date = class extends outsideDate {
      constructor(...how: [] | [number | string]) {
        super(...((how.length === 0 ? [at] : how) as [number])) // true: the constructor takes both
      }
      static override now = () => at
    } as DateConstructor // true: what is called of it is there
  }

  const actorOf = (at: number) => {
    const one = people[at]
    assert.ok(one)
    return one.actor
  }

  async function play(acts: readonly Act[]) {
    const { keyring, key } = await made
    const network = new Network(async (path, init) => {
      const owner = new Headers(init.headers).get('chungtay-account')
      const { cookie } = people.find(({ actor }) => actor.id === owner) ?? {}
      return app.request(path, { ...init, headers: { ...(cookie && { cookie }), ...init.headers } as HeadersInit }) // true: plain objects of text, both
    })
    globalThis.fetch = network.fetch as typeof fetch // true: the engine asks by text addresses only
    let now = noon
    setClock(now)

    // What the run before left, a failed one too, is in nobody's hands any more.
    for (const { id, version, state } of await s.casesOf(round.id))
      if (state !== 'closed')
        await s.doneBy(s.officer, 'review.close-case', { id, seenVersion: version, on: today, reason }, today)

    // Hòa has two phones, Lan one; two households are given to Hòa.
    const owners = [0, 0, 1]
    const phones = owners.map((at) => new Phone({ id: actorOf(at).id, keyring, key }, network))
    for (const phone of phones) await phone.start()
    const cases: string[] = []
    for (const _ of [0, 1]) {
      const householdId = await s.live(111)
      const id = newId()
      const day = '2024-09-03'
      await s.doneBy(
        s.officer,
        'review.add-case',
        { id, roundId: round.id, householdId, source: 'asked', on: day },
        day,
      )
      cases.push(id)
      await office('review.assign', id, { to: actorOf(0).id })
    }
    for (const phone of phones) await phone.sync([])

    const finished: Finished[] = []
    let counted = 0

    async function interview(at: number, house: number) {
      const phone = phones[at]
      const it = (await phone?.store.cases())?.find(({ id }) => id === cases[house])
      const ground = await phone?.store.ground()
      const [first] = ground?.rounds ?? []
      if (!phone || !it || !first || !['assigned', 'returned'].includes(it.state)) return
      const standing = await phone.store.standing()
      const day = dayIn(first, probableToday(Date.now(), standing))
      const { answers } = interviewOf('near-poor', it.members[0]?.id ?? '')
      counted += 1
      const draft = { ...newDraft(it, day, Date.now()), answers, income: { kind: 'by-hand', points: counted } } as const
      await phone.store.saveDraft(draft as never) // true: the answers pass `interviewCase` on their way out
      await finish(at, it.id, toInput(it, draft as never, newId()))
    }
    async function finish(at: number, caseId: string, input: ReturnType<typeof toInput>) {
      const phone = phones[at]
      if (!phone) return
      const item = toItem(toSend(interviewCase, input), caseId, await phone.store.nextOrder())
      await phone.store.send(item)
      const content = String(input.income.kind === 'by-hand' ? input.income.points : '')
      finished.push({
        ...{ phone: at, kind: 'interview', item: item.id, order: item.order, id: input.surveyId, content },
        takenOut: false,
      })
    }
    async function photo(at: number, house: number) {
      const phone = phones[at]
      const caseId = cases[house]
      if (!phone || !caseId) return
      counted += 1
      const bytes = aPhoto(part + 5_000 * (counted % 20), counted)
      const order = await phone.store.nextOrder()
      const item = await takePhoto({ caseId, head: 'Trần Văn Lực', bytes, takenOn: today, position: null, order })
      await phone.store.keepPhoto(item, bytes)
      const { id } = item.sent.input as { id: string } // true: made by takePhoto
      finished.push({
        ...{ phone: at, kind: 'photo', item: item.id, order, id, content: digestOf(bytes), takenOut: false },
      })
    }

    for (const act of acts) {
      const disk = 'full' in act && act.full !== null ? fillUp(act.full) : undefined
      try {
        switch (act.do) {
          case 'interview':
            await interview(act.phone, act.house)
            break
          case 'photo':
            await photo(act.phone, act.house)
            break
          case 'sync':
            await Promise.all(act.phones.map((at) => phones[at]?.sync(act.faults, act.tabs, act.urgent)))
            break
          case 'late arrival':
            await network.arrive(act.at)
            break
          case 'clock':
            now += act.by
            setClock(now)
            break
          case 'put right': {
            const phone = phones[act.phone]
            const refused = (await phone?.store.outbox.list())?.find((it): it is Refused => it.state === 'refused')
            const it = (await phone?.store.cases())?.find(({ id }) => id === refused?.caseId)
            if (!phone || !refused || !it || !['assigned', 'returned'].includes(it.state)) break
            const draft = fromRefused(refused.sent, it.version, Date.now())
            assert.ok(draft)
            await phone.store.reopen(refused.id, draft)
            const was = finished.find(({ item }) => item === refused.id)
            if (was) was.takenOut = true
            await finish(act.phone, it.id, toInput(it, draft, newId()))
            break
          }
          case 'sent back':
            await office('review.return', cases[act.house] ?? '', { comment: 'Đo lại diện tích sàn nhà ở.' })
            break
          case 'given to':
            await office('review.assign', cases[act.house] ?? '', { to: actorOf(act.to).id })
        }
      } catch (error) {
        // The screen says that the phone is full; what is on it is what was there before.
        if (!isFull(error)) throw error
      } finally {
        disk?.free()
      }
      if (act.do === 'sync' || act.do === 'late arrival') await nothingLost()
    }

    // The network is good again, the clocks right, there is room: everything has its fate, and all see the same.
    now = noon + 10 * 60_000
    setClock(now)
    await network.arriveAll()
    // Photos wait for the interview they belong to; one that was never finished is given up.
    for (const { store } of phones) for (const { caseId } of await store.drafts()) await store.dropDraft(caseId)
    for (const phone of [...phones, ...phones]) assert.equal(await phone.sync([]), 'reached')
    await nothingLost()
    for (const it of finished)
      if (!it.takenOut) assert.notEqual((await itemOf(it))?.state, 'waiting', `${it.kind} ${it.order} has no fate`)
    for (const [at, phone] of phones.entries()) {
      const theirs = await t.see((tx) =>
        sql<{ id: string; version: number }>`
          select id, version from review_case where id = any (${cases}::uuid[]) and assigned_to = ${actorOf(owners[at] ?? 0).id} order by id`.execute(
          tx,
        ),
      )
      const carried = (await phone.store.cases()).map(({ id, version }) => ({ id, version }))
      assert.deepEqual(
        carried.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        theirs.rows,
      )
    }
    async function itemOf(it: Finished): Promise<Item | undefined> {
      const store = phones[it.phone]?.store
      const items = await (it.kind === 'photo' ? store?.photos.list() : store?.outbox.list())
      return items?.find(({ id }) => id === it.item)
    }
    /** Every answer is on its phone with its fate, and on the server exactly once where it is said to be there. */
    async function nothingLost() {
      const there = await onServer(cases)
      for (const it of finished) {
        const item = await itemOf(it)
        const told = `${it.kind} ${it.order} of phone ${it.phone}`
        const kept = there[it.kind].filter(({ id }) => id === it.id)
        if (it.takenOut) {
          assert.deepEqual(kept, [], `${told} was refused, and is there`)
          continue
        }
        assert.ok(item, `${told} vanished`)
        if (item.state === 'done')
          assert.deepEqual(kept, [{ id: it.id, content: it.content }], `${told} is shown as done`)
        if (item.state === 'refused') assert.deepEqual(kept, [], `${told} is shown as refused`)
        if (it.kind === 'photo' && item.state !== 'done') {
          const bytes = await phones[it.phone]?.store.photos.bytes(it.item)
          assert.equal(bytes && digestOf(bytes), it.content, `${told} lost its picture`)
        }
      }
      // Nothing is there that nobody gave, nothing twice, and each step was taken once.
      for (const kind of ['interview', 'photo'] as const) {
        const given = new Set(finished.filter((it) => it.kind === kind).map(({ id }) => id))
        assert.deepEqual(
          there[kind].filter(({ id }) => !given.has(id)),
          [],
        )
        assert.equal(new Set(there[kind].map(({ id }) => id)).size, there[kind].length)
      }
      assert.equal(there.steps, there.interview.length)
      assert.deepEqual(there.blind, [])
      // Judged in the order in which they were finished on their phone.
      for (const at of phones.keys()) {
        const judged = finished.filter((it) => it.phone === at && there.judged.has(it.item))
        const orders = judged
          .filter(({ kind }) => kind === 'interview')
          .toSorted((a, b) => (there.judged.get(a.item) ?? 0) - (there.judged.get(b.item) ?? 0))
          .map(({ order }) => order)
        assert.deepEqual(
          orders,
          orders.toSorted((a, b) => a - b),
          `phone ${at} is judged out of order`,
        )
      }
    }
  }

  async function office(name: string, id: string, over: object) {
    const { rows } = await t.see((tx) =>
      sql<{ id: string; version: number }>`select id, version from review_case where id = ${id}`.execute(tx),
    )
    const seen = rows.map((it) => ({ id: it.id, seenVersion: it.version }))
    // What the state does not allow is refused, and changes nothing: the office may always try.
    await s.act(s.officer, name, { cases: seen, on: today, ...over }, today)
  }

  const onServer = (cases: readonly string[]) =>
    t.see(async (tx) => {
      const surveys = await sql<{ id: string; content: string }>`
        select s.id, s.income_points::text as content from survey s
         where s.household_id in (select household_id from review_case where id = any (${cases}::uuid[]))`.execute(tx)
      const photos = await sql<{ id: string; content: string }>`
        select id, digest as content from photo where case_id = any (${cases}::uuid[])`.execute(tx)
      const steps = await sql<{ n: number }>`
        select count(*)::int as n from review_step where step = 'interview' and case_id = any (${cases}::uuid[])`.execute(
        tx,
      )
      // Whoever asked on what another had changed meanwhile wrote over it: each step makes one version.
      const blind = await sql<{ id: string }>`
        select l.id from review_step s join command_log l on l.id = s.command_id
         where s.step = 'interview' and s.case_id = any (${cases}::uuid[])
           and (l.input ->> 'seenVersion')::int <> 1 + (select count(*) from review_step b where b.case_id = s.case_id and b.id < s.id)`.execute(
        tx,
      )
      const log = await sql<{ id: string; seq: string }>`
        select id, seq from command_log where name = 'review.interview' and input ->> 'id' = any (${cases}::text[])`.execute(
        tx,
      )
      return {
        ...{ interview: surveys.rows, photo: photos.rows, steps: steps.rows[0]?.n ?? 0, blind: blind.rows },
        judged: new Map(log.rows.map(({ id, seq }) => [id, Number(seq)])),
      }
    })

  it('brings each answer in exactly once, or keeps it in sight with its fate', () =>
    fc.assert(fc.asyncProperty(fc.array(Act, { minLength: 4, maxLength: 25 }), play), {
      numRuns: runs,
    }))
})
