import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { newId } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSeason, aRound, interviewOf } from '../../../test/review-season.ts'
import { statementsOf } from '../../../test/statements.ts'

const code = (verdict: { kind: string; refusal?: { code: string } }) => verdict.refusal?.code ?? verdict.kind
type Season = Awaited<ReturnType<typeof addSeason>>

describe('the periodic round of a commune', () => {
  let t: TestDatabase
  let s: Season
  const round = aRound()
  let [stays, climbs, falls, asks]: string[] = []
  before(async () => {
    t = await freshDatabase()
    s = await addSeason(t)
    ;[stays, climbs, falls, asks] = [await s.live(111), await s.live(111), await s.live(111), await s.live(112)]
    await s.recognise(11, 2023, [
      { id: stays ?? '', class: 'poor', was: 'neither' },
      { id: climbs ?? '', class: 'poor', was: 'neither' },
      { id: falls ?? '', class: 'near-poor', was: 'neither' },
    ])
  })
  after(() => t.drop())

  it('is opened by the province, once a year, inside the window of the law, under the standard in force', async () => {
    const open = (over: Record<string, unknown>, who = s.province) =>
      s.act(who, 'review.open-round', aRound(over), '2024-08-20')
    assert.equal(code(await open({}, s.officer)), 'access.denied')
    assert.equal(code(await open({ closesOn: '2024-12-15' })), 'round.outside-window')
    assert.equal(code(await open({ meetingBy: '2024-10-01' })), 'round.days-out-of-order')
    assert.equal(code(await open({ standards: ['national-2025-nd351'] })), 'review.no-standard')
    await s.doneBy(s.province, 'review.open-round', round, '2024-08-20')
    assert.equal(code(await open({ opensOn: '2024-09-02' })), 'round.exists')
  })

  it('reviews all on the lists, those who ask and those the village proposes, each once', async () => {
    const list = { roundId: round.id, communeId: 11, on: '2024-09-03' }
    assert.equal(
      code(await s.act(s.officer, 'review.build-list', { ...list, on: '2024-08-30' }, '2024-08-30')),
      'round.not-open-yet',
    )
    assert.equal(code(await s.act(s.neighbour, 'review.build-list', list, '2024-09-03')), 'access.denied')
    await s.doneBy(s.officer, 'review.build-list', list, '2024-09-03')
    const ask = { roundId: round.id, householdId: asks, source: 'asked', on: '2024-09-04' }
    await s.doneBy(s.officer, 'review.add-case', { id: newId(), ...ask }, '2024-09-04')
    assert.equal(code(await s.act(s.officer, 'review.add-case', { id: newId(), ...ask }, '2024-09-04')), 'case.exists')
    await s.doneBy(s.officer, 'review.build-list', list, '2024-09-05')
    const cases = await s.casesOf(round.id)
    assert.deepEqual(cases.map((it) => it.householdId).toSorted(), [stays, climbs, falls, asks].toSorted())
    assert.ok(cases.every((it) => it.state === 'listed' && it.due === '2024-09-15'))
    assert.deepEqual(await s.casesOf(round.id, s.neighbour), [])
  })

  it('is given to a reviewer of the village, who alone may interview, and only what is hers', async () => {
    const all = await s.casesOf(round.id)
    const give = (cases: typeof all, on = '2024-09-10') =>
      s.act(s.officer, 'review.assign', { cases: s.seen(cases), to: s.reviewer.id, on }, on)
    assert.equal(code(await give(all)), 'case.not-a-reviewer', 'one lives in another village')
    const hers = all.filter((it) => it.householdId !== asks && it.householdId !== falls)
    assert.equal(code(await give(hers.map((it) => ({ ...it, version: 9 })))), 'case.changed-since')
    assert.equal(code(await give(hers)), 'done')
    const one = await s.caseOf(round.id, falls ?? '')
    const asked = {
      id: one.id,
      seenVersion: one.version,
      on: '2024-09-20',
      ...interviewOf('poor', s.personOf(falls ?? '')),
    }
    assert.equal(code(await s.act(s.reviewer, 'review.interview', asked, '2024-09-20')), 'case.not-yours')
    const own = await s.caseOf(round.id, stays ?? '')
    const first = {
      id: own.id,
      seenVersion: own.version,
      on: '2024-09-20',
      ...interviewOf('poor', s.personOf(stays ?? '')),
    }
    await s.doneBy(s.reviewer, 'review.interview', first, '2024-09-20')
    assert.deepEqual(
      (await s.caseOf(round.id, stays ?? '')).findings.map((it) => it.class),
      ['poor'],
    )
    const rest = [await s.caseOf(round.id, falls ?? ''), await s.caseOf(round.id, asks ?? '')]
    const other = await s.act(s.officer, 'review.interview', { ...asked, surveyId: newId() }, '2024-09-20')
    assert.equal(code(other), 'case.wrong-state', 'nobody was given it yet')
    await asOwner(t.name, `update account set area = '/1/11/' where id = '${s.reviewer.id}'`)
    assert.equal(code(await give(rest)), 'done')
    for (const [id, found] of [
      [climbs, 'neither'],
      [falls, 'poor'],
      [asks, 'neither'],
    ] as const)
      await s.interview(round.id, id ?? '', found, '2024-09-25')
  })

  it('comes back with a comment, is asked again, and a class is changed only by name and with a reason', async () => {
    const before = await s.caseOf(round.id, climbs ?? '')
    const comment = 'Chưa hỏi diện tích nhà bếp'
    await s.doneBy(s.officer, 'review.return', { cases: s.seen([before]), on: '2024-09-26', comment }, '2024-09-26')
    const returned = await s.caseOf(round.id, climbs ?? '')
    assert.deepEqual([returned.state, returned.note], ['returned', comment])
    const again = async (on: string, today: string) => {
      const { id, version } = await s.caseOf(round.id, climbs ?? '')
      const asked = { id, seenVersion: version, on, ...interviewOf('neither', s.personOf(climbs ?? '')) }
      assert.equal(code(await s.act(s.reviewer, 'review.interview', asked, today)), 'done')
      const { rows } = await t.see((tx) =>
        sql<{ asked: string; taken: string }>`
          select v.on_date as asked, c.last_on as taken from review_case c join survey v on v.id = c.survey_id where c.id = ${id}`.execute(
          tx,
        ),
      )
      return rows[0]
    }
    // The clock of the phone ran ahead: nothing was asked after it came here.
    assert.deepEqual(await again('2024-12-01', '2024-09-28'), { asked: '2024-09-28', taken: '2024-09-28' })
    const twice = { cases: s.seen([await s.caseOf(round.id, climbs ?? '')]), on: '2024-09-29', comment }
    await s.doneBy(s.officer, 'review.return', twice, '2024-09-29')
    // Put right as it was asked, before it came back: that day stays, and the step comes after the return.
    assert.deepEqual(await again('2024-09-28', '2024-09-30'), { asked: '2024-09-28', taken: '2024-09-29' })
    await s.doneBy(
      s.officer,
      'review.check',
      { cases: s.seen(await s.casesOf(round.id)), on: '2024-10-01' },
      '2024-10-01',
    )
    const one = await s.caseOf(round.id, asks ?? '')
    const change = {
      id: one.id,
      seenVersion: one.version,
      standard: 'national-2021-nd07',
      class: 'near-poor',
      on: '2024-10-02',
    }
    assert.equal(
      code(await s.act(s.officer, 'review.change-class', { ...change, reason: 'ngắn' }, '2024-10-02')),
      'input.invalid',
    )
    const reason = 'Thu nhập thực tế thấp hơn nhiều so với tài sản'
    await s.doneBy(s.officer, 'review.change-class', { ...change, reason }, '2024-10-02')
    const changed = (await s.caseOf(round.id, asks ?? '')).findings[0]
    assert.deepEqual([changed?.class, changed?.scoredClass, changed?.changedBecause], ['near-poor', 'neither', reason])
    const { steps } = await s.read<{ steps: { step: string; by: string }[] }>(s.officer, '/api/cases/{id}', {
      id: one.id,
    })
    assert.deepEqual(
      steps.map((it) => it.step),
      ['assign', 'interview', 'check', 'change-class'],
    )
    assert.ok(steps.every((it) => it.by === 'Võ Hoàng Nam'))
  })

  const meeting = (votes: readonly { caseId: string; agreed: number }[], over: Record<string, unknown> = {}) => ({
    ...{
      id: newId(),
      roundId: round.id,
      villageId: 111,
      on: '2024-10-10',
      place: 'Nhà văn hóa thôn',
      chair: 'Đặng Thị Hòa',
    },
    ...{ secretary: 'Lê Thị Tư', present: 31, frontPresent: true, opinions: 'Hộ còn xe tải', votes, ...over },
  })

  it('is agreed on by half of those present; under that it goes back to scoring and meets again', async () => {
    const [one, two, three] = [
      await s.caseOf(round.id, stays ?? ''),
      await s.caseOf(round.id, climbs ?? ''),
      await s.caseOf(round.id, falls ?? ''),
    ]
    const votes = [
      { caseId: one.id, agreed: 31 },
      { caseId: two.id, agreed: 16 },
      { caseId: three.id, agreed: 15 },
    ]
    const hold = (input: object, who = s.reviewer) =>
      s.act({ ...who, area: s.officer.area }, 'review.hold-meeting', input, '2024-10-10')
    assert.equal(code(await hold(meeting([{ caseId: one.id, agreed: 32 }]))), 'meeting.more-agreed-than-present')
    assert.equal(code(await hold(meeting(votes, { villageId: 112 }))), 'case.other-village')
    assert.equal(code(await hold(meeting(votes), s.chair)), 'case.other-role')
    assert.equal(code(await hold(meeting(votes))), 'done')
    const states = async () => [one, two, three].map(({ id }) => id).map((id) => now.get(id))
    let now = new Map((await s.casesOf(round.id)).map((it) => [it.id, it.state]))
    assert.deepEqual(await states(), ['agreed', 'agreed', 'returned'])
    await s.interview(round.id, falls ?? '', 'poor', '2024-10-12')
    await s.doneBy(
      s.officer,
      'review.check',
      { cases: s.seen([await s.caseOf(round.id, falls ?? '')]), on: '2024-10-13' },
      '2024-10-13',
    )
    const again = meeting([{ caseId: three.id, agreed: 20 }], { on: '2024-10-15', present: 25 })
    await s.doneBy(s.officer, 'review.hold-meeting', again, '2024-10-15')
    const asked = await s.caseOf(round.id, asks ?? '')
    const other = meeting([{ caseId: asked.id, agreed: 9 }], { on: '2024-10-15', present: 9, villageId: 112 })
    await s.doneBy(s.officer, 'review.hold-meeting', other, '2024-10-15')
    now = new Map((await s.casesOf(round.id)).map((it) => [it.id, it.state]))
    assert.deepEqual(await states(), ['agreed', 'agreed', 'agreed'])
    const { agreePercent, rows } = await s.read<{
      agreePercent: number
      rows: { no: number; passed: number; failed: number }[]
    }>(s.chair, '/api/rounds/{id}/meetings', { id: round.id })
    assert.equal(agreePercent, 50)
    assert.deepEqual(rows.map((it) => [it.no, it.passed, it.failed]).toSorted(), [
      [1, 1, 0],
      [1, 2, 1],
      [2, 1, 0],
    ])
  })

  it('is not changed behind the village’s back: once agreed on it goes back, is asked again and met on again', async () => {
    const agreed = await s.caseOf(round.id, stays ?? '')
    const reason = 'Đề nghị của ban chỉ đạo sau cuộc họp'
    const change = { id: agreed.id, seenVersion: agreed.version, standard: 'national-2021-nd07', class: 'neither' }
    const changed = await s.act(s.officer, 'review.change-class', { ...change, reason, on: '2024-10-15' }, '2024-10-15')
    assert.equal(code(changed), 'case.wrong-state')
    const back = { cases: s.seen([agreed]), on: '2024-10-15', comment: 'Hộ mới mua xe, hỏi lại' }
    await s.doneBy(s.officer, 'review.return', back, '2024-10-15')
    await s.interview(round.id, stays ?? '', 'poor', '2024-10-15')
    const asked = await s.caseOf(round.id, stays ?? '')
    await s.doneBy(s.officer, 'review.check', { cases: s.seen([asked]), on: '2024-10-15' }, '2024-10-15')
    const again = meeting([{ caseId: asked.id, agreed: 30 }], { on: '2024-10-15' })
    await s.doneBy(s.officer, 'review.hold-meeting', again, '2024-10-15')
    assert.equal((await s.caseOf(round.id, stays ?? '')).state, 'agreed')
  })

  it('hangs out 3 working days, holidays left out; nothing is recognised before', async () => {
    await s.doneBy(
      s.province,
      'review.set-calendar',
      { year: 2024, days: [{ day: '2024-10-18', kind: 'holiday', name: 'Nghỉ bù' }] },
      '2024-10-01',
    )
    const here = (await s.casesOf(round.id)).filter((it) => it.householdId !== asks)
    const post = {
      id: newId(),
      cases: s.seen(here),
      unitId: 111,
      places: 'Nhà văn hóa thôn, trụ sở UBND xã',
      on: '2024-10-16',
    }
    assert.equal(
      code(await s.act(s.officer, 'review.post', { ...post, unitId: 112 }, '2024-10-16')),
      'case.other-village',
    )
    await s.doneBy(s.officer, 'review.post', post, '2024-10-16')
    const asked = await s.caseOf(round.id, asks ?? '')
    const other = { ...post, id: newId(), cases: s.seen([asked]), unitId: 112 }
    await s.doneBy(s.officer, 'review.post', other, '2024-10-16')
    assert.ok((await s.casesOf(round.id)).every((it) => it.state === 'posted' && it.clock === '2024-10-22'))
    const decided = {
      listId: newId(),
      roundId: round.id,
      communeId: 11,
      decisionNo: '1/QĐ',
      decisionDate: '2024-10-22',
      signer: 'Bùi Văn Khoa',
    }
    assert.equal(code(await s.act(s.chair, 'review.recognise-commune', decided, '2024-10-22')), 'case.still-posted')
  })

  it('is objected to while it hangs, re-checked within 7 working days, answered and posted again', async () => {
    const one = await s.caseOf(round.id, climbs ?? '')
    const objection = {
      id: newId(),
      caseId: one.id,
      seenVersion: one.version,
      receivedOn: '2024-10-21',
      byName: 'Trần Văn Lực',
      content: 'Gia đình tôi vẫn khó khăn',
    }
    assert.equal(
      code(await s.act(s.officer, 'review.object', { ...objection, receivedOn: '2024-10-23' }, '2024-10-23')),
      'case.posting-over',
    )
    await s.doneBy(s.officer, 'review.object', objection, '2024-10-21')
    const open = await s.caseOf(round.id, climbs ?? '')
    assert.deepEqual([open.state, open.due], ['objected', '2024-10-30'])
    const again = {
      id: open.id,
      seenVersion: open.version,
      on: '2024-10-24',
      ...interviewOf('near-poor', s.personOf(climbs ?? '')),
      reply: 'Đã phúc tra: hộ cận nghèo',
    }
    await s.doneBy(s.officer, 'review.recheck', again, '2024-10-24')
    const rechecked = await s.caseOf(round.id, climbs ?? '')
    const repost = { id: newId(), cases: s.seen([rechecked]), unitId: 11, places: 'Trụ sở UBND xã', on: '2024-10-25' }
    await s.doneBy(s.officer, 'review.repost', repost, '2024-10-25')
    const { objections } = await s.read<{ objections: { answeredOn: string; changed: boolean }[] }>(
      s.officer,
      '/api/cases/{id}',
      { id: one.id },
    )
    assert.deepEqual(
      objections.map((it) => [it.answeredOn, it.changed]),
      [['2024-10-24', true]],
    )
    assert.equal((await s.caseOf(round.id, climbs ?? '')).clock, '2024-10-30')
  })

  it('is on one board: where each commune stands, what is late, who has no list', async () => {
    type Board = {
      cases: number
      late: number
      counts: { state: string; cases: number }[]
      units: { unit: { id: number }; cases: number }[]
      missing: { id: number }[]
    }
    const board = await s.read<Board>(s.province, '/api/rounds/{id}/board', { id: round.id })
    assert.deepEqual([board.cases, board.late], [4, 4], 'the day the test looks is after the window')
    assert.deepEqual(
      board.units.map((it) => [it.unit.id, it.cases]),
      [[11, 4]],
    )
    assert.deepEqual(
      board.missing.map((it) => it.id),
      [12, 13, 14],
    )
    const own = await s.read<Board>(s.officer, '/api/rounds/{id}/board', { id: round.id })
    assert.deepEqual(own.units.map((it) => [it.unit.id, it.cases]).toSorted(), [
      [111, 3],
      [112, 1],
    ])
  })

  it('is recognised as a whole by the chair, once; the list freezes, the ledger balances, households move', async () => {
    const decided = {
      listId: newId(),
      roundId: round.id,
      communeId: 11,
      decisionNo: '88/QĐ-UBND',
      decisionDate: '2024-11-01',
      signer: 'Bùi Văn Khoa',
    }
    const recognise = (over: object = {}, who = s.chair) =>
      s.act(who, 'review.recognise-commune', { ...decided, ...over }, '2024-11-05')
    assert.equal(code(await recognise({}, s.officer)), 'access.denied')
    assert.equal(code(await recognise()), 'done')
    assert.equal(code(await recognise({ listId: newId() })), 'round.no-cases')
    const { rows } = await t.see((tx) =>
      sql<{ id: string; class: string }>`select id, class from household order by id`.execute(tx),
    )
    const now = new Map(rows.map((it) => [it.id, it.class]))
    assert.deepEqual(
      [stays, climbs, falls, asks].map((id) => now.get(id ?? '')),
      ['poor', 'near-poor', 'poor', 'near-poor'],
    )
    const booked = await t.see((tx) =>
      sql<{
        row: string
      }>`select from_account || ' → ' || to_account as row from movement where year = 2024 order by 1`.execute(tx),
    )
    assert.deepEqual(
      booked.rows.map((it) => it.row),
      ['near-poor → poor', 'never-listed → near-poor', 'poor → near-poor'],
    )
    const form = await s.read<{ balanced?: boolean }>(s.province, '/api/reports/{form}', { form: '7.2', year: 2024 })
    assert.ok(form)
    const list = await s.read<{ state: string; poor: number; nearPoor: number }>(s.chair, '/api/lists/{id}', {
      id: decided.listId,
    })
    assert.deepEqual([list.state, list.poor, list.nearPoor], ['recognised', 2, 2])
  })

  it('takes no household in once its list is recognised: who asks then waits for the next round', async () => {
    const late = { id: newId(), roundId: round.id, householdId: await s.live(111), source: 'asked', on: '2024-11-06' }
    assert.equal(code(await s.act(s.officer, 'review.add-case', late, '2024-11-06')), 'review.list-frozen')
    const list = { roundId: round.id, communeId: 11, on: '2024-11-06' }
    assert.equal(code(await s.act(s.officer, 'review.build-list', list, '2024-11-06')), 'review.list-frozen')
  })

  it('is closed when every case is over, and then takes no more', async () => {
    const close = { id: round.id, seenVersion: 1 }
    assert.equal(code(await s.act(s.officer, 'review.close-round', close, '2024-12-15')), 'access.denied')
    await s.doneBy(s.province, 'review.close-round', close, '2024-12-15')
    const more = {
      id: newId(),
      roundId: round.id,
      householdId: await s.live(111),
      source: 'proposed',
      on: '2024-12-16',
    }
    assert.equal(code(await s.act(s.officer, 'review.add-case', more, '2024-12-16')), 'round.closed')
  })

  it('is of one year; meetings written down at once are numbered one after the other', async () => {
    const regular = aRound({
      ...{ kind: 'regular', year: 2024, opensOn: '2024-12-15', listBy: '2024-12-16', interviewBy: '2024-12-20' },
      ...{ meetingBy: '2024-12-24', postBy: '2024-12-26', closesOn: '2024-12-30' },
    })
    await s.doneBy(s.province, 'review.open-round', regular, '2024-12-15')
    const homes: string[] = []
    for (let at = 0; at < 8; at++) homes.push(await s.live(111))
    for (const householdId of homes) {
      const ask = { id: newId(), roundId: regular.id, householdId, source: 'asked', on: '2024-12-16' }
      await s.doneBy(s.officer, 'review.add-case', ask, '2024-12-16')
    }
    const cases = s.seen(await s.casesOf(regular.id))
    await s.doneBy(s.officer, 'review.assign', { cases, to: s.reviewer.id, on: '2024-12-16' }, '2024-12-16')
    const one = await s.caseOf(regular.id, homes[0] ?? '')
    const late = {
      id: one.id,
      seenVersion: one.version,
      on: '2025-01-03',
      ...interviewOf('poor', s.personOf(homes[0] ?? '')),
    }
    assert.equal(code(await s.act(s.officer, 'review.interview', late, '2025-01-03')), 'case.other-year')
    assert.equal((await s.caseOf(regular.id, homes[0] ?? '')).state, 'assigned', 'nothing half-done')

    for (const id of homes) await s.interview(regular.id, id, 'poor', '2024-12-17')
    const now = await s.casesOf(regular.id)
    await s.doneBy(s.officer, 'review.check', { cases: s.seen(now), on: '2024-12-18' }, '2024-12-18')
    const atOnce = now.map(({ id }) =>
      s.act(
        s.officer,
        'review.hold-meeting',
        meeting([{ caseId: id, agreed: 20 }], { roundId: regular.id, on: '2024-12-19' }),
        '2024-12-19',
      ),
    )
    assert.deepEqual(
      (await Promise.all(atOnce)).map(code),
      homes.map(() => 'done'),
      'all written down at once',
    )
    const { rows } = await s.read<{ rows: { no: number }[] }>(s.chair, '/api/rounds/{id}/meetings', { id: regular.id })
    assert.deepEqual(
      rows.map((it) => it.no).toSorted(),
      homes.map((_, at) => at + 1),
    )
  })

  it('costs as many statements for a hundred cases as for one', async () => {
    const many = aRound({
      year: 2025,
      opensOn: '2025-09-01',
      listBy: '2025-09-15',
      interviewBy: '2025-10-20',
      meetingBy: '2025-11-05',
      postBy: '2025-11-20',
      closesOn: '2025-12-14',
    })
    await s.doneBy(s.province, 'review.open-round', many, '2025-09-01')
    await s.doneBy(s.officer, 'review.build-list', { roundId: many.id, communeId: 11, on: '2025-09-02' }, '2025-09-02')
    const cases = await s.casesOf(many.id)
    const assign = (some: typeof cases) =>
      statementsOf(t, () =>
        s.doneBy(
          s.officer,
          'review.assign',
          { cases: s.seen(some), to: s.reviewer.id, on: '2025-09-03' },
          '2025-09-03',
        ),
      )
    const [first, ...rest] = cases
    assert.ok(first && rest.length >= 3)
    assert.equal(await assign(rest), await assign([first]))
  })
})
