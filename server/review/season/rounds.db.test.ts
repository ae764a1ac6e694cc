import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { RoundId } from '../../../contract/review-round.ts'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import { newId, today } from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSeason, aRound } from '../../../test/review-season.ts'
import { decision as decisionPapers } from '../paper/decision-data.ts'

const code = (verdict: { kind: string; refusal?: { code: string } }) => verdict.refusal?.code ?? verdict.kind
type Season = Awaited<ReturnType<typeof addSeason>>
type Round = ReturnType<typeof aRound>

let t: TestDatabase
let s: Season
before(async () => {
  t = await freshDatabase()
  s = await addSeason(t)
})
after(() => t.drop())

const review = (...of: Parameters<Season['review']>) => s.review(...of)
const decision = (round: Round, on: string, over: Record<string, unknown> = {}) => ({
  ...{
    listId: newId(),
    roundId: round.id,
    communeId: 11,
    decisionNo: '9/QĐ-UBND',
    decisionDate: on,
    signer: 'Bùi Văn Khoa',
  },
  ...over,
})
const rowOf = async (id: string) =>
  (
    await t.see((tx) =>
      sql<{ class: string; since: string; escaped: string | null }>`
    select class, class_since as since, escaped_on as escaped from household where id = ${id}`.execute(tx),
    )
  ).rows[0]

describe('a round that asks for an opinion from above', () => {
  const round = aRound({ opinion: 'province' })
  it('waits for it: against it the cases go back to scoring, with it they are recognised', async () => {
    const home = await s.live(111)
    await s.doneBy(s.province, 'review.open-round', round, '2024-09-01')
    await review(round, { [home]: 'poor' }, ['2024-09-03', '2024-09-10', '2024-09-11', '2024-09-12', '2024-09-13'])
    const refer = (on: string) => ({ id: newId(), roundId: round.id, communeId: 11, on })
    assert.equal(code(await s.act(s.officer, 'review.refer', refer('2024-09-16'), '2024-09-16')), 'case.still-posted')
    assert.equal(
      code(await s.act(s.chair, 'review.recognise-commune', decision(round, '2024-09-20'), '2024-09-20')),
      'case.opinion-needed',
    )
    const sent = refer('2024-09-19')
    await s.doneBy(s.officer, 'review.refer', sent, '2024-09-19')
    assert.equal((await s.caseOf(round.id, home)).due, '2024-09-26')
    const answer = { id: sent.id, on: '2024-09-20', agrees: false, comment: 'Làm rõ thu nhập của hộ' }
    assert.equal(code(await s.act(s.officer, 'review.answer-opinion', answer, '2024-09-20')), 'access.denied')
    await s.doneBy(s.province, 'review.answer-opinion', answer, '2024-09-20')
    assert.deepEqual(
      [(await s.caseOf(round.id, home)).state, (await s.caseOf(round.id, home)).note],
      ['returned', answer.comment],
    )
    assert.equal(code(await s.act(s.province, 'review.answer-opinion', answer, '2024-09-20')), 'case.wrong-state')
    await review(round, { [home]: 'poor' }, ['2024-09-21', '2024-09-22', '2024-09-23', '2024-09-24', '2024-09-25'])
    const second = refer('2024-10-01')
    await s.doneBy(s.officer, 'review.refer', second, '2024-10-01')
    await s.doneBy(s.province, 'review.answer-opinion', { id: second.id, on: '2024-10-02', agrees: true }, '2024-10-02')
    await s.doneBy(s.chair, 'review.recognise-commune', decision(round, '2024-10-03'), '2024-10-03')
    assert.equal((await rowOf(home))?.class, 'poor')
  })
})

describe('a monthly round', () => {
  const round = aRound({
    kind: 'regular',
    year: 2025,
    opensOn: '2025-02-15',
    listBy: '2025-02-16',
    interviewBy: '2025-02-20',
    meetingBy: '2025-02-24',
    postBy: '2025-02-25',
    closesOn: '2025-03-02',
  })
  it('moves single households between two lists, in the ledger of the year, and the frozen list stays', async () => {
    const asking = { ...round, opinion: 'province' }
    assert.equal(code(await s.act(s.province, 'review.open-round', asking, '2025-02-15')), 'round.opinion-not-asked')
    await s.doneBy(s.province, 'review.open-round', round, '2025-02-15')
    const fallen = await s.live(111)
    const before = await s.read<{ rows: { poor: number }[] }>(s.officer, '/api/lists', { year: 2024 })
    const poor = (
      await t.see((tx) => sql<{ id: string }>`select id from household where class = 'poor'`.execute(tx))
    ).rows.map((it) => it.id)
    const [leaves] = poor
    assert.ok(leaves)
    await review(round, { [fallen]: 'near-poor', [leaves]: 'neither' }, [
      '2025-02-15',
      '2025-02-17',
      '2025-02-18',
      '2025-02-19',
      '2025-02-20',
    ])
    const early = decision(round, '2025-02-28')
    assert.equal(
      code(await s.act(s.chair, 'review.recognise-commune', early, '2025-02-28')),
      'review.escaped-decision-missing',
    )
    const escaped = { escapedDecisionNo: '10/QĐ-UBND', escapedDecisionDate: '2025-02-28' }
    await s.doneBy(s.chair, 'review.recognise-commune', decision(round, '2025-02-28', escaped), '2025-02-28')
    assert.deepEqual(await rowOf(fallen), { class: 'near-poor', since: '2025-02-28', escaped: null })
    assert.deepEqual(await rowOf(leaves), { class: 'neither', since: '2025-02-28', escaped: '2025-02-28' })
    const rows = await t.see((tx) =>
      sql<{ row: string }>`
      select from_account || ' → ' || to_account || ' ' || year || ' ' || cause as row from movement where on_date = '2025-02-28' order by 1`.execute(
        tx,
      ),
    )
    assert.deepEqual(
      rows.rows.map((it) => it.row),
      ['never-listed → near-poor 2025 recognition', 'poor → once-poor 2025 recognition'],
    )
    assert.deepEqual(await s.read<typeof before>(s.officer, '/api/lists', { year: 2024 }), before)
  })

  it('keeps number and signer of both decisions, and gives certificates of its own', async () => {
    const board = await s.read<{ decision: unknown }>(s.officer, '/api/rounds/{id}/board', { id: round.id, place: 11 })
    assert.deepEqual(board.decision, { on: '2025-02-28', signer: 'Bùi Văn Khoa' })
    for (const [of, no] of [
      ['recognised', '9/QĐ-UBND'],
      ['escaped', '10/QĐ-UBND'],
    ] as const) {
      const [paper] = await t.see((tx) =>
        decisionPapers(tx, AreaPath.parse('/1/11/'), { round: RoundId.parse(round.id), place: 11, of }, { today }),
      )
      assert.deepEqual([paper?.so, paper?.nguoi_ky, paper?.ngay], [no, 'Bùi Văn Khoa', '28'], of)
    }
    const of = { kind: 'round', roundId: round.id, communeId: 11 }
    await s.doneBy(s.chair, 'review.issue-certificates', { of, on: '2025-03-01', signer: 'Bùi Văn Khoa' }, '2025-03-01')
    const { rows } = await s.read<{ rows: { class: string; decisionNo: string }[] }>(s.officer, '/api/certificates', {
      ...{ round: round.id, place: 11 },
    })
    assert.deepEqual(
      rows.map((it) => [it.class, it.decisionNo]),
      [['near-poor', '9/QĐ-UBND']],
    )
  })
})

describe('a round that closes a year and opens the next under another standard', () => {
  const both = ['national-2021-nd07', 'national-2025-nd351']
  const ofYear = (year: number) =>
    aRound({
      ...{ year, opensOn: `${year}-09-01`, listBy: `${year}-09-15`, interviewBy: `${year}-10-20`, standards: both },
      ...{ meetingBy: `${year}-11-05`, postBy: `${year}-11-20`, closesOn: `${year}-12-14` },
    })
  const days = (year: number) => ['02', '10', '11', '12', '14'].map((day) => `${year}-09-${day}`)
  const found = async () => {
    const listed = await t.see((tx) =>
      sql<{ id: string }>`
        select id from household where account in ('poor', 'near-poor') and ended_on is null and area like '/1/11/%'`.execute(
        tx,
      ),
    )
    const ids = [...listed.rows.map(({ id }) => id), await s.live(111)]
    return Object.fromEntries(ids.map((id) => [id, 'poor' as const]))
  }
  const listsOf = async (year: number) => {
    const { rows } = await s.read<{ rows: { standard: string; state: string; poor: number; nearPoor: number }[] }>(
      s.officer,
      '/api/lists',
      { year },
    )
    return rows.map((it) => [it.standard, it.state, it.poor, it.nearPoor])
  }

  it('scores one interview by both; a list only some households have a class for is not made', async () => {
    const round = ofYear(2025)
    await s.doneBy(s.province, 'review.open-round', round, '2025-09-01')
    const homes = await found()
    await review(round, homes, days(2025))
    for (const one of await s.casesOf(round.id))
      assert.deepEqual(one.findings.map((it) => [it.standard, it.class]).toSorted(), [
        ['national-2021-nd07', 'poor'],
        // Points entered by hand belong to the table of the standard in force; the other has none yet.
        ['national-2025-nd351', null],
      ])
    await s.doneBy(s.chair, 'review.recognise-commune', decision(round, '2025-09-18'), '2025-09-18')
    assert.deepEqual(await listsOf(2025), [['national-2021-nd07', 'recognised', Object.keys(homes).length, 0]])
  })

  it('keeps a list of each, and the other one waits for its year', async () => {
    const round = ofYear(2026)
    await s.doneBy(s.province, 'review.open-round', round, '2026-09-01')
    const homes = await found()
    await review(round, homes, days(2026), async () => {
      for (const { id, version } of await s.casesOf(round.id)) {
        const reason = 'Theo thu nhập thực tế đã xác minh'
        const change = { id, seenVersion: version, standard: both[1], class: 'near-poor', reason, on: '2026-09-10' }
        await s.doneBy(s.officer, 'review.change-class', change, '2026-09-10')
      }
    })
    await s.doneBy(s.chair, 'review.recognise-commune', decision(round, '2026-09-18'), '2026-09-18')
    const count = Object.keys(homes).length
    assert.deepEqual(await listsOf(2026), [
      ['national-2021-nd07', 'recognised', count, 0],
      ['national-2025-nd351', 'draft', 0, count],
    ])
  })
})
