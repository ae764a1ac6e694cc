import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import readWorkbook from 'read-excel-file/node'
import type { z } from 'zod'
import type { monthlyHouseholds, monthlyReports } from '../../../contract/monthly-report.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { addActor, look, newId } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSeason, aRound } from '../../../test/review-season.ts'

type Answer = z.infer<typeof monthlyReports.answer>
type Households = z.infer<typeof monthlyHouseholds.answer>

let t: TestDatabase
let s: Awaited<ReturnType<typeof addSeason>>
let leader: Actor
let joins: string
let leaves: string
let stays: string
before(async () => {
  t = await freshDatabase()
  s = await addSeason(t)
  leader = await addActor(t, 'province-leader')
  ;[joins, leaves, stays] = [await s.live(111), await s.live(111), await s.live(111)]
  await decide('2025-01', { [leaves]: 'poor' })
  await decide('2025-02', { [joins]: 'near-poor', [leaves]: 'neither', [stays]: 'neither' })
})
after(() => t.drop())

/** A monthly round from its list to its decisions, on the 28th. */
async function decide(month: string, found: Parameters<typeof s.review>[1]) {
  const day = (no: number) => `${month}-${no}`
  const days = {
    opensOn: day(15),
    listBy: day(16),
    interviewBy: day(20),
    meetingBy: day(24),
    postBy: day(25),
    closesOn: day(28),
  }
  const round = aRound({ kind: 'regular', year: 2025, ...days })
  await s.doneBy(s.province, 'review.open-round', round, day(15))
  await s.review(round, found, [15, 17, 18, 19, 20].map(day))
  const decision = {
    ...{ listId: newId(), roundId: round.id, communeId: 11, decisionNo: '9/QĐ-UBND', decisionDate: day(28) },
    ...{ signer: 'Bùi Văn Khoa', escapedDecisionNo: '10/QĐ-UBND', escapedDecisionDate: day(28) },
  }
  await s.doneBy(s.chair, 'review.recognise-commune', decision, day(28))
}

const on = (day: string) => CivilDate.parse(day)
const seen = async (who: Actor, day: string, query: object = {}) => {
  const answer = await look(t, who, '/api/monthly-reports', { year: 2025, ...query }, on(day))
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as Answer // true: as contract/ declares it
}
const named = async (who: Actor, query: object) => {
  const answer = await look(
    t,
    who,
    '/api/monthly-reports/households',
    { year: 2025, month: 3, ...query },
    on('2025-03-04'),
  )
  return answer.ok ? (answer.value as Households).rows : answer.error.code // true: as contract/ declares it
}
const send = async (who: Actor, day: string, over: object = {}) => {
  const input = {
    id: newId(),
    communeId: 11,
    year: 2025,
    month: 3,
    documentNo: '12/BC-UBND',
    signer: 'Bùi Văn Khoa',
    ...over,
  }
  const verdict = await s.act(who, 'report.send-monthly', input, day)
  return verdict.kind === 'refused' ? verdict.refusal.code : verdict.kind
}
const rowOf = ({ rows }: Answer, unit: number) => rows.find((it) => it.unit.id === unit)

describe('the report of a month', () => {
  it('counts what the decisions of the month before did, from the records', async () => {
    const row = rowOf(await seen(s.officer, '2025-03-04'), 11)
    assert.equal(row?.standing, 'waiting')
    assert.deepEqual(row.now['new-near-poor'], { households: 1, people: 1 })
    assert.equal(row.now['off-poor'].households, 1)
    assert.equal(row.now.none.households, 1)
    assert.equal(row.now['new-poor'].households, 0)
    const february = rowOf(await seen(s.officer, '2025-03-04', { month: 2 }), 11)
    assert.deepEqual([february?.now['new-poor'].households, february?.standing], [1, 'overdue'])
    const april = rowOf(await seen(s.officer, '2025-04-02', { month: 4 }), 11)
    assert.equal(april?.now['new-near-poor'].households, 0, 'decided in February: told of in March and nowhere else')
  })

  it('names the households with the decision that speaks of each, to who may read lists', async () => {
    const rows = await named(s.officer, { place: 11 })
    assert.ok(typeof rows !== 'string')
    const of = (id: string) => rows.filter((it) => it.householdId === id).map((it) => [it.change, it.decisionNo])
    assert.deepEqual(of(joins), [['new-near-poor', '9/QĐ-UBND']])
    assert.deepEqual(of(leaves), [['off-poor', '10/QĐ-UBND']])
    assert.deepEqual(of(stays), [['none', '9/QĐ-UBND']])
    assert.equal(await named(leader, {}), 'access.denied')
    assert.deepEqual(await named(s.neighbour, {}), [])
  })

  it('is sent by the commune, once the month is over; the province does not report to itself', async () => {
    assert.equal(await send(s.officer, '2025-02-28'), 'report.month-not-over')
    assert.equal(await send(s.officer, '2025-10-05', { month: 10 }), 'report.no-monthly')
    assert.equal(await send(s.province, '2025-03-04'), 'access.denied')
    assert.equal(await send(s.neighbour, '2025-03-04'), 'access.denied')
    assert.equal(await send(s.officer, '2025-03-04'), 'done')
    assert.equal(await send(s.chair, '2025-03-05'), 'report.month-sent')
    const [sent] = rowOf(await seen(s.province, '2025-03-04'), 11)?.sent ?? []
    assert.deepEqual([sent?.no, sent?.on, sent?.by, sent?.documentNo], [1, '2025-03-04', 'Võ Hoàng Nam', '12/BC-UBND'])
  })

  it('of nothing is a report too, and late is said to be late', async () => {
    assert.equal(await send(s.neighbour, '2025-03-06', { communeId: 12, documentNo: '' }), 'done')
    const answer = await seen(s.province, '2025-03-06')
    assert.deepEqual(
      answer.rows.map(({ unit, standing }) => [unit.id, standing]),
      [
        [11, 'sent'],
        [12, 'sent-late'],
        [13, 'overdue'],
        [14, 'overdue'],
      ],
    )
    assert.equal(answer.months.find(({ month }) => month === 3)?.waiting, 2)
    assert.equal(answer.total['off-poor'].households, 1)
    assert.deepEqual(
      (await seen(s.neighbour, '2025-03-06')).rows.map(({ unit }) => unit.id),
      [12],
    )
  })

  it('keeps what was sent; what the records say later is a version more', async () => {
    await assert.rejects(asOwner(t.name, `update monthly_report set signer = 'x'`), /does not change/)
    await assert.rejects(asOwner(t.name, 'delete from monthly_report_entry'), /does not change/)
    await asOwner(
      t.name,
      `update movement set people = people + 2 where household_id = '${joins}' and on_date = '2025-02-28'`,
    )
    const row = rowOf(await seen(s.officer, '2025-03-20'), 11)
    assert.equal(row?.sent.at(-1)?.figures['new-near-poor'].people, 1)
    assert.equal(row?.now['new-near-poor'].people, 3)
    assert.equal(await send(s.officer, '2025-03-20', { documentNo: '15/BC-UBND' }), 'done')
    const later = rowOf(await seen(s.officer, '2025-03-20'), 11)
    assert.deepEqual([later?.sent.length, later?.standing], [2, 'sent'], 'in time the first time')
    const sent = await named(s.officer, { version: 'sent' })
    assert.ok(typeof sent !== 'string')
    assert.deepEqual([sent.length, sent.find((it) => it.householdId === joins)?.people], [3, 3])
  })

  it('is a file: commune by commune, and the whole', async () => {
    const file = await look(t, leader, '/api/monthly-reports.xlsx', { year: 2025, month: 3 }, on('2025-03-20'))
    assert.ok(file.ok)
    const { body } = file.value as { body: Uint8Array } // true: the answer of every file view
    const rows = (await readWorkbook(Buffer.from(body)))[0]?.data ?? []
    const vinhHai = rows.find((row) => row[0] === 'Xã Vĩnh Hải')
    assert.ok(vinhHai?.includes('15/BC-UBND') && vinhHai.includes('Đã báo cáo'), JSON.stringify(vinhHai))
    assert.equal(rows.at(-1)?.[0], 'Cộng')
  })

  it('follows the day and the months of the law by their dates', async () => {
    await asOwner(
      t.name,
      `update legal_number set valid_until = '2025-06-01' where code = 'monthly-report-day';
       insert into legal_number (code, valid_from, value, unit, act, certainty) values ('monthly-report-day', '2025-06-01', 10, 'day', 'x', 'check')`,
    )
    const { months } = await seen(s.province, '2025-03-20')
    assert.deepEqual(
      months.map(({ dueOn }) => dueOn.slice(5)),
      ['02-05', '03-05', '04-05', '05-05', '06-10', '07-10', '08-10', '09-10'],
    )
  })
})
