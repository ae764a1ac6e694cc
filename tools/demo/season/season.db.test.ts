import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { caseStates } from '../../../domain/review/season/steps.ts'
import { checkOwn, type OwnAnswers } from '../../../domain/survey/own/answers.ts'
import { parseExpression } from '../../../domain/survey/own/expression.ts'
import { OwnForm } from '../../../domain/survey/own/form.ts'
import { connectAsOwner } from '../../../server/db/connect.ts'
import { makeVault } from '../../../server/file/vault.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { fillDemo } from '../fill.ts'
import { workdayBy } from './workdays.ts'

/** A Sunday two weeks before the round closes. */
const on = '2026-11-29' as CivilDate

describe('the demo rolled forward to a day in the review season', () => {
  let t: TestDatabase
  before(async () => {
    t = await freshDatabase()
    await fillDemo(t.url, makeVault(randomBytes(32)), { share: 0.06, on })
  })
  after(() => t.drop())

  async function rows<Row>(text: string): Promise<readonly Row[]> {
    const client = connectAsOwner(t.url)
    await client.connect()
    try {
      return (await client.query(text)).rows as Row[] // true: each caller names the columns it asks for
    } finally {
      await client.end()
    }
  }
  const inDemo = `u.area like (select v.area || '%' from unit v join unit_version n on n.unit_id = v.id
                                where n.name = 'Xã Vĩnh Hải' and n.valid_until is null)`

  it('has the monthly reports of the year, some late, and a few communes silent in the last month', async () => {
    const months = await rows<{ month: number; sent: number; late: number }>(
      `select month, count(*)::int as sent, count(*) filter (where on_date > due_on)::int as late from monthly_report where year = 2026 group by 1 order by 1`,
    )
    const [communes] = await rows<{ n: number }>(`select count(*)::int as n from commune_at('2026-09-05')`)
    const silent = months.map(({ month, sent }) => [month, (communes?.n ?? 0) - sent])
    assert.deepEqual(
      silent.slice(0, -1),
      [2, 3, 4, 5, 6, 7, 8].map((month) => [month, 0]),
    )
    assert.ok((silent.at(-1)?.[1] ?? 0) > 0, 'the last month')
    assert.ok(months.some(({ late }) => late > 0))
  })

  it('has a case in every state, those of the phone and the office in the commune of the accounts', async () => {
    const all = await rows<{ state: string }>('select distinct state from review_case')
    assert.deepEqual(
      caseStates.filter((it) => !all.some(({ state }) => state === it)),
      [],
    )
    const own = await rows<{ state: string }>(`select distinct state from review_case u where ${inDemo}`)
    const elsewhere = caseStates.filter((it) => !own.some(({ state }) => state === it))
    assert.deepEqual(elsewhere, ['referred', 'answered'])
    const [reviewer] = await rows<{ assigned: number; returned: number }>(
      `select count(*) filter (where state = 'assigned')::int as assigned, count(*) filter (where state = 'returned' and note <> '')::int as returned
         from review_case c join account a on a.id = c.assigned_to where a.account = 'reviewer'`,
    )
    assert.ok(reviewer && reviewer.assigned > 0 && reviewer.returned > 0)
  })

  it('asks the province’s own questions in the round, and some of its interviews answered them as they are asked', async () => {
    const [form] = await rows<{ id: string; body: unknown; from: CivilDate }>(
      'select id, body, valid_from as "from" from survey_form where valid_until is null',
    )
    const body = OwnForm.parse(form?.body)
    for (const rule of body.questions.flatMap(({ relevant, constraint }) => [relevant ?? [], constraint ?? []].flat()))
      assert.ok(parseExpression(rule).ok, rule)
    const said = await rows<{ on: CivilDate; own: OwnAnswers | null }>(
      `select s.on_date as on, s.own_answers as own from survey s join review_case c on c.survey_id = s.id join review_round r on r.id = c.round_id
        where r.kind = 'periodic'`,
    )
    const answered = said.flatMap(({ on, own }) => (own === null ? [] : [{ on, own }]))
    assert.ok(answered.length > said.length / 2 && answered.length < said.length)
    for (const { on, own } of answered) {
      assert.ok(form && on >= form.from)
      assert.deepEqual(checkOwn(body, own, on), { ok: true, value: null })
    }
  })

  it('has requests in every state on the desk of the commune of the accounts, of both kinds and ways', async () => {
    const asked = await rows<{ state: string; wants: string; way: string; late: boolean }>(
      `select u.state, u.wants, u.came_by as way, u.asked_on > '${on}' or u.decided_on > '${on}' as late from review_request u where ${inDemo}`,
    )
    const are = (of: 'state' | 'wants' | 'way') => [...new Set(asked.map((it) => it[of]))].toSorted()
    assert.deepEqual(
      [are('wants'), are('way')],
      [
        ['escape', 'review'],
        ['counter', 'public'],
      ],
    )
    assert.ok(['open', 'answered'].every((it) => are('state').includes(it)))
    assert.ok(asked.length >= 4 && asked.every(({ late }) => !late))
    const [taken] = await rows<{ wrong: number }>(
      `select count(*)::int as wrong from review_request q join review_case c on c.id = q.case_id where c.source <> 'asked' or c.asked_on < q.asked_on`,
    )
    assert.equal(taken?.wrong, 0)
  })

  it('takes every step on a working day, in the order of the procedure, none in the future', async () => {
    const taken = await rows<{ case: string; from: string; to: string; on: CivilDate }>(
      `select case_id as case, from_state as from, to_state as to, on_date as on from review_step order by id`,
    )
    const last = new Map<string, { to: string; on: CivilDate }>()
    for (const it of taken) {
      assert.equal(it.on, workdayBy(it.on))
      assert.ok(it.on <= on)
      const before = last.get(it.case)
      assert.equal(it.from, before?.to ?? 'listed')
      assert.ok(!before || before.on <= it.on)
      last.set(it.case, it)
    }
    const states = await rows<{ id: string; state: string }>('select id, state from review_case')
    for (const { id, state } of states) assert.equal(state, last.get(id)?.to ?? 'listed')
  })

  it('decides nothing before the posting is over, and puts everybody on a list into the round', async () => {
    const early = await rows(
      `select s.id from review_step s join posting_case pc on pc.case_id = s.case_id join posting p on p.id = pc.posting_id
        where s.step in ('recognise', 'refer') and s.on_date <= p.until`,
    )
    assert.deepEqual(early, [])
    const forgotten = await rows(
      `select h.id from household h where h.account in ('poor', 'near-poor') and h.ended_on is null
          and not exists (select from review_case c join review_round r on r.id = c.round_id where r.kind = 'periodic' and c.household_id = h.id)`,
    )
    assert.deepEqual(forgotten, [])
  })

  it('has the list of 2025 in the communes of today, and the ledger agrees with it', async () => {
    const [year] = await rows<{ communes: number; today: number; apart: number }>(
      `select count(*)::int as communes,
              count(*) filter (where exists (select from unit_version v where v.unit_id = l.unit_id and v.valid_until is null))::int as today,
              (select count(*)::int from poverty_list_entry e where e.year = 2025 and e.class <> coalesce(
                 (select m.to_account from movement m where m.household_id = e.household_id and m.cause = 'recognition' and m.year = 2025
                   and m.households = 1 order by m.id desc limit 1), e.was)
                 and e.class <> 'neither') as apart
         from poverty_list l where l.year = 2025 and l.state = 'recognised'`,
    )
    assert.ok(year)
    assert.equal(year.today, year.communes)
    assert.equal(year.apart, 0)
  })
})
