import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Hono } from 'hono'
import { newId } from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSeason } from '../../../test/review-season.ts'
import { makeApp } from '../../http/app.ts'
import { handlers, views } from '../../subjects.ts'

const code = (verdict: { kind: string; refusal?: { code: string } }) => verdict.refusal?.code ?? verdict.kind
type Certificate = { no: string; householdId: string; code: string; class: string; members: { name: string }[] }

let t: TestDatabase
let s: Awaited<ReturnType<typeof addSeason>>
let app: Hono
let list: string
let [poor, near, leaves]: string[] = []
before(async () => {
  t = await freshDatabase()
  s = await addSeason(t)
  ;[poor, near, leaves] = [await s.live(111), await s.live(112), await s.live(111)]
  await s.recognise(11, 2022, [{ id: leaves ?? '', class: 'poor', was: 'neither' }])
  list = await s.recognise(11, 2023, [
    { id: poor ?? '', class: 'poor', was: 'neither' },
    { id: near ?? '', class: 'near-poor', was: 'neither' },
    { id: leaves ?? '', class: 'neither', was: 'poor' },
  ])
  const report = (error: unknown) => assert.fail(String(error))
  const house = {
    ...t,
    handlers,
    views,
    version: 'test',
    demo: false,
    now: () => Date.parse('2024-12-20T03:00:00Z'),
    report,
  }
  app = makeApp(house) as unknown as Hono // true: the environment type of the app is of no use to a caller from outside
})
after(() => t.drop())

const issue = (who = s.chair, over: object = {}) =>
  s.act(
    who,
    'review.issue-certificates',
    { of: { kind: 'list', listId: list }, on: '2023-12-12', signer: 'Bùi Văn Khoa', ...over },
    '2024-12-20',
  )
const ask = async (typed: string) => {
  const answer = await app.request(`/api/public/certificates/${encodeURIComponent(typed)}`)
  return [answer.status, await answer.json()] as const
}
const certificates = async () =>
  (await s.read<{ rows: Certificate[]; count: number }>(s.officer, '/api/certificates', { list })).rows

describe('certificates', () => {
  it('are the chair’s to issue, of a recognised list, not before its decision', async () => {
    assert.equal(code(await issue(s.officer)), 'access.denied')
    assert.equal(code(await issue(s.neighbour)), 'access.denied')
    assert.equal(code(await issue(s.chair, { on: '2023-12-01' })), 'input.invalid')
    const draft = newId()
    await s.doneBy(
      s.officer,
      'review.open-list',
      { id: draft, unitId: 11, year: 2024, standard: 'national-2021-nd07', reviewDate: '2024-11-20' },
      '2024-12-20',
    )
    assert.equal(code(await issue(s.chair, { of: { kind: 'list', listId: draft } })), 'certificate.list-not-recognised')
  })

  it('go to every poor and near-poor household once, numbered without a gap however many issue at once', async () => {
    const verdicts = (await Promise.all([issue(), issue(), issue()])).map(code)
    assert.deepEqual(verdicts.toSorted(), ['certificate.none-missing', 'certificate.none-missing', 'done'])
    const all = await certificates()
    assert.deepEqual(
      all.map((it) => [it.no, it.householdId, it.class]),
      [
        ['1/GCN-HN.HCN', poor, 'poor'],
        ['2/GCN-HN.HCN', near, 'near-poor'],
      ],
    )
    assert.ok(all.every((it) => it.members.length === 1))
    assert.deepEqual((await s.read<{ rows: Certificate[] }>(s.neighbour, '/api/certificates', { list })).rows, [])
  })

  it('are checked without a session: class, validity, place, and nothing of the person', async () => {
    const [first] = await certificates()
    assert.ok(first)
    const [status, body] = await ask(first.code.toLowerCase().replace(/(.{5})/g, '$1 '))
    assert.deepEqual(
      [status, body],
      [
        200,
        {
          state: 'valid',
          class: 'poor',
          year: 2023,
          issuedOn: '2023-12-12',
          commune: 'Xã Vĩnh Hải',
          province: 'Tỉnh Mẫu',
        },
      ],
    )
    for (const forged of [
      '',
      'x',
      `${first.code.slice(0, -1)}${first.code.endsWith('0') ? '1' : '0'}`,
      "' or 1=1",
      '\u0000',
    ])
      assert.deepEqual(await ask(forged || ' '), [404, { code: 'certificate.unknown' }], forged)
  })

  it('no longer hold when a later review says otherwise', async () => {
    await s.recognise(11, 2025, [
      { id: poor ?? '', class: 'near-poor', was: 'poor' },
      { id: near ?? '', class: 'near-poor', was: 'near-poor' },
    ])
    const states = await Promise.all(
      (await certificates()).map(async (it) => ((await ask(it.code))[1] as { state: string }).state),
    )
    assert.deepEqual(states, ['ended', 'valid'])
  })

  it('do not come to life again with the household’s class: that takes a paper of its own', async () => {
    await s.recognise(11, 2026, [
      { id: poor ?? '', class: 'poor', was: 'near-poor' },
      { id: near ?? '', class: 'near-poor', was: 'near-poor' },
    ])
    const [first] = await certificates()
    assert.equal(first?.class, 'poor')
    assert.equal(((await ask(first?.code ?? ''))[1] as { state: string }).state, 'ended')
  })
})
