import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Hono } from 'hono'
import type { Actor } from '../domain/account/actor.ts'
import { nationalStandards } from '../domain/standard/national.ts'
import { hashPassword } from '../server/account/passwords.ts'
import { makeApp } from '../server/http/app.ts'
import { handlers, views } from '../server/subjects.ts'
import {
  aCommand,
  addActor,
  addNationalStandards,
  addSmallProvince,
  aHousehold,
  aMember,
  give,
  newId,
} from './builders.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

/** Somebody's name that stands nowhere else. */
const marker = 'Xyzabc'
const number = '999083000041'
const password = 'mật khẩu dài của Minh'

let t: TestDatabase
let app: Hono
let lan: Actor
let minh: Actor
let cookie: string
const known = {
  ...{ household: '', member: '', list: newId(), import: newId(), pointTable: newId(), survey: newId() },
  ...{ activity: newId(), staff: newId(), money: newId() },
}

before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'commune-officer', '/1/12/', 'Lê Văn Minh')
  const household = aHousehold({ members: [aMember({ name: `${marker} Văn Lực`, nationalId: number })] })
  assert.equal((await give(t, lan, 'household.register', household)).kind, 'done')
  known.household = household.id
  known.member = (household.members as { id: string }[])[0]?.id ?? ''
  const list = { id: known.list, unitId: 11, year: 2024, standard: nationalStandards[1].id, reviewDate: '2024-11-20' }
  assert.equal((await give(t, lan, 'review.open-list', list)).kind, 'done')
  const activity = {
    id: known.activity,
    unitId: 11,
    year: 2024,
    kind: 'workshop',
    name: `Hội thảo ${marker}`,
    startsOn: '2024-05-01',
  }
  assert.equal((await give(t, lan, 'activity.plan', activity)).kind, 'done')
  const staff = { id: known.staff, unitId: 11, name: `${marker} Thị Hà`, post: 'Công chức', since: '2022-01-01' }
  assert.equal((await give(t, lan, 'people.add-staff', staff)).kind, 'done')
  const file = await t.files.put(new TextEncoder().encode(`${marker},1\n`))
  const started = {
    id: known.import,
    file,
    fileName: `${marker}.csv`,
    unitId: 11,
    year: 2024,
    standard: nationalStandards[1].id,
  }
  assert.equal((await give(t, lan, 'review.start-import', started)).kind, 'done')

  await addContribution()

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
  await t.db
    .updateTable('account')
    .set({ account: 'minh', password_hash: await hashPassword(password) })
    .where('id', '=', minh.id)
    .execute()
  const signedIn = await app.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'minh', password }),
  })
  assert.equal(signedIn.status, 200)
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
})
after(() => t.drop())

/** Somebody of commune 11 gave something there, and it was received. */
async function addContribution() {
  const donor = { id: known.money, unitId: 11, kind: 'person', name: `${marker} Tài Trợ`, phone: '0912000041' }
  const promised = { year: 2024, purpose: 'housing', form: 'money', pledgedOn: '2024-11-01', pledged: 7 }
  const received = { on: '2024-11-02', amount: 5, receivedBy: marker }
  const steps = [
    ['money.add-donor', donor],
    ['money.pledge', { id: known.money, donorId: known.money, ...promised }],
    ['money.receive', { id: known.money, contributionId: known.money, ...received }],
  ] as const
  for (const [name, input] of steps) assert.deepEqual(await give(t, lan, name, input), { kind: 'done' }, name)
}

/** Every value a curious reader of another commune could put in the place of a parameter. */
const tries: Readonly<Record<string, readonly string[]>> = {
  id: [...[known.list, known.import, known.pointTable, known.money, known.activity, known.staff], ...['11', '111']],
  form: ['7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '7.7', '7.8', '7.9', '7.10'],
  year: ['2024'],
  from: ['2021'],
  code: ['T01', 'T03', 'T11', 'G01'],
}
const params = [
  '',
  '?place=11',
  '?place=111',
  '?place=1',
  `?q=${marker}`,
  `?q=${number}`,
  '?state=ended',
  '?part=unknown',
  '?part=counted',
]

describe('an officer of one commune and a household of another', () => {
  it('meet on no route of the OpenAPI document', async () => {
    const document = (await (await app.request('/api/openapi.json')).json()) as {
      paths: Record<string, { get?: unknown }>
    }
    const paths = Object.entries(document.paths)
      .filter(([, methods]) => methods.get)
      .map(([path]) => path)
    assert.ok(paths.length >= views.length)
    for (const path of paths)
      for (const filled of fill(path))
        for (const query of params) {
          const more = `${query}${query ? '&' : '?'}year=2024&purpose=kiem%20tra&kind=after-review&standard=${nationalStandards[1].id}`
          const answer = await app.request(`${filled}${more}`, { headers: { cookie } })
          const text = Buffer.from(await answer.arrayBuffer()).toString('utf8')
          assert.notEqual(answer.status, 500, `${filled}${more}: ${text}`)
          // His own questions stand in the log of what he read.
          const typed = path === '/api/reads' ? [] : [marker, number]
          for (const secret of [...typed, known.household, known.member, 'Phước Tân sealed'])
            assert.ok(!text.includes(secret), `${filled}${more} shows ${secret}`)
        }
  })

  it('forge no key and no text that breaks a route', async () => {
    const key = (it: unknown) => Buffer.from(JSON.stringify(it)).toString('base64url')
    const odd = ['x', '\u0000', 7, '9'.repeat(30)].flatMap((it) =>
      [1, 2, 3, 4].map((length) => `after=${key(Array.from({ length }, () => it))}`),
    )
    for (const { path } of views)
      for (const query of [...odd, 'after=%00', 'q=%00', 'q=%ED%A0%80', 'purpose=%00%00%00%00']) {
        const [filled = path] = fill(path)
        const answer = await app.request(`${filled}?${query}&year=2024&kind=after-review`, { headers: { cookie } })
        assert.notEqual(answer.status, 500, `${path} ${query}: ${await answer.text()}`)
      }
    const headers = { cookie, 'content-type': 'application/json' }
    for (const body of ['{"id": "a\\u0000"}', '{"a\\ud800": 1}', `${'['.repeat(50_000)}${']'.repeat(50_000)}`]) {
      const answer = await app.request('/api/commands', { method: 'POST', headers, body })
      assert.deepEqual([answer.status, await answer.json()], [400, { code: 'input.not-json' }], body.slice(0, 20))
    }
  })

  it('have no count in common', async () => {
    for (const query of ['', `?q=${marker}`, '?class=neither', '?place=12'])
      assert.equal(
        ((await (await app.request(`/api/households${query}`, { headers: { cookie } })).json()) as { count: number })
          .count,
        0,
        query,
      )
  })

  it('are not joined by any command, and nothing tells them from a household that is not there', async () => {
    const before = await everything()
    for (const name of handlers.keys())
      for (const input of inputsFor(known)) {
        const verdict = await give(t, minh, name, input)
        if (verdict.kind === 'done') assert.fail(`${name} was done by an officer of another commune`)
        assert.ok(['access.denied', 'input.invalid'].includes(verdict.refusal.code), `${name}: ${verdict.refusal.code}`)
      }
    assert.deepEqual(await everything(), before)
  })
})

function* fill(path: string): Generator<string> {
  const [whole, name = ''] = /\{(\w+)\}/.exec(path) ?? []
  if (!whole) return yield path
  for (const value of [...(tries[name] ?? []), ...(name === 'id' ? [known.household, known.member] : [])])
    yield* fill(path.replace(whole, value))
}

/** One input for every shape of command, about the household, the list and the import of the other commune. */
function inputsFor({ household, list, import: imported, member, activity, staff }: typeof known): readonly object[] {
  const shared = {
    ...{
      seenVersion: 1,
      on: '2024-12-01',
      reason: 'xem thử có được không',
      by: 'move-out',
      villageId: 111,
      unitId: 11,
      year: 2024,
      households: 5,
      people: 9,
    },
    ...{
      householdId: household,
      memberId: member,
      into: household,
      intoSeenVersion: 1,
      newId: newId(),
      leaving: [member],
      newHead: member,
      newId2: newId(),
    },
    ...{
      list,
      standard: nationalStandards[1].id,
      reviewDate: '2024-11-20',
      decisionNo: '1/QĐ',
      decisionDate: '2024-12-10',
      signer: 'Lê Văn Minh',
      class: 'poor',
    },
    ...{
      no: 1,
      decision: 'skip',
      from: 1,
      to: 2,
      convert: null,
      file: 'a'.repeat(64),
      fileName: 'x.xlsx',
      setting: 'rural',
      countedOn: '2024-11-01',
      source: '',
    },
    ...{
      topic: '',
      name: 'Hội thảo',
      startsOn: '2024-05-01',
      post: 'Công chức',
      until: '2024-12-01',
      details: {},
      stages: [],
      outputs: [],
      stageId: newId(),
      measure: 'height-for-age',
      sex: 'female',
    },
    ...{
      kind: 'other',
      since: '2024-12-01',
      how: 'withdrawn',
      rows: [{ id: newId(), householdId: household, memberId: null, kind: 'other', on: '2024-12-01' }],
    },
    ...{
      members: [aMember()],
      member: aMember({ relation: 'child' }),
      incomePoints: 10,
      answers: { household: {}, members: [] },
      chosen: {},
      income: { kind: 'not-asked' },
    },
    ...{
      ...{ donorId: known.money, contributionId: known.money, useId: known.money, allocationId: known.money },
      ...{
        lineId: known.money,
        newLineId: newId(),
        disbursementId: known.money,
        amount: 1,
        kind: 'person',
        name: marker,
      },
      ...{
        purpose: 'housing',
        form: 'money',
        pledgedOn: '2024-11-01',
        pledged: 1,
        receivedBy: marker,
        content: marker,
      },
      ...{ planYear: 2024, project: null, capital: null, documentNo: 'x', spendBy: '2024-12-31' },
    },
  }
  return [household, list, imported, known.money, activity, staff, newId()].map((id) => ({ id, ...shared }))
}

/** What the other commune has, as it stands. */
const everything = () =>
  t.see(async (tx) => [
    await tx.selectFrom('household').selectAll().execute(),
    await tx.selectFrom('member').select(['id', 'name', 'left_on']).execute(),
    await tx.selectFrom('survey').select('id').execute(),
    await tx.selectFrom('point_table').select(['id', 'state']).execute(),
    await tx.selectFrom('standard').select(['id', 'version']).execute(),
    await tx.selectFrom('poverty_list').selectAll().execute(),
    await tx.selectFrom('list_import').select(['id', 'state']).execute(),
    await tx.selectFrom('resident_total').selectAll().execute(),
    await tx.selectFrom('donor').selectAll().execute(),
    await tx.selectFrom('contribution').selectAll().execute(),
    await tx.selectFrom('money_line').selectAll().execute(),
    await tx.selectFrom('money_holder').selectAll().execute(),
    await tx.selectFrom('need').selectAll().execute(),
    await tx.selectFrom('delivery').selectAll().execute(),
    await tx.selectFrom('activity').selectAll().execute(),
    await tx.selectFrom('activity_participant').selectAll().execute(),
    await tx.selectFrom('staff').selectAll().execute(),
    await tx.selectFrom('child_measurement').selectAll().execute(),
  ])

describe('bad input', () => {
  const send = (path: string, body: string, headers: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', headers: { cookie, 'content-type': 'application/json', ...headers }, body })
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code?: string }).code]

  it('broken JSON, wrong shapes and unknown commands are refused with a code', async () => {
    assert.deepEqual(await codeOf(await send('/api/commands', '{"id":')), [400, 'input.not-json'])
    assert.deepEqual(await codeOf(await send('/api/commands', '[]')), [400, 'input.invalid'])
    assert.deepEqual(await codeOf(await send('/api/commands', '{"id":1}')), [400, 'input.invalid'])
    const unknown = await (await send('/api/commands', JSON.stringify(aCommand('drop.everything', {})))).json()
    assert.deepEqual(unknown, { kind: 'refused', refusal: { code: 'input.invalid', path: 'name' } })
    assert.deepEqual(await codeOf(await app.request('/api/households?limit=9999', { headers: { cookie } })), [
      400,
      'input.invalid',
    ])
    assert.deepEqual(await codeOf(await app.request('/api/nowhere', { headers: { cookie } })), [403, 'access.denied'])
  })
  it('a body past its size is refused before it is read', async () => {
    assert.deepEqual(await codeOf(await send('/api/commands', 'x'.repeat(5 << 20))), [413, 'input.too-large'])
    assert.deepEqual(await codeOf(await send('/api/files', '')), [400, 'sheet.empty'])
  })
  it('without a session there is nothing to see', async () => {
    for (const path of ['/api/me', '/api/households', '/api/reports/7.1?year=2024', '/api/anything'])
      assert.deepEqual(await codeOf(await app.request(path)), [401, 'session.required'], path)
    assert.deepEqual(
      await codeOf(await app.request('/api/households', { headers: { cookie: 'chungtay_session=forged' } })),
      [401, 'session.required'],
    )
  })
  it('SQL and HTML in a name are a name', async () => {
    const name = `Robert'); drop table household; -- <script>alert(1)</script>`
    const household = aHousehold({ villageId: 121, members: [aMember({ name })] })
    assert.deepEqual(await give(t, minh, 'household.register', household), { kind: 'done' })
    for (const q of [`Robert'); drop`, '%', '_', '\\', "' or 1=1 --"]) {
      const answer = await app.request(`/api/households?q=${encodeURIComponent(q)}`, { headers: { cookie } })
      assert.equal(answer.status, 200, q)
    }
    assert.deepEqual(await codeOf(await app.request('/api/households?q=%00', { headers: { cookie } })), [
      400,
      'input.invalid',
    ])
    const found = (await (await app.request('/api/households?q=robert%20script', { headers: { cookie } })).json()) as {
      rows: { head: string }[]
    }
    assert.deepEqual(
      found.rows.map((row) => row.head),
      [name],
    )
  })
  it('a request another site made in the person’s browser is refused', async () => {
    const answer = await send('/api/commands', '{}', { origin: 'https://evil.example', 'content-type': 'text/plain' })
    assert.equal(answer.status, 403)
  })
  it('too many pieces of one call are refused as a whole', async () => {
    const many = Array.from({ length: 501 }, () => aCommand('household.end', {}))
    assert.deepEqual(await codeOf(await send('/api/commands', JSON.stringify(many))), [400, 'input.invalid'])
  })
})
