import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Pulled } from '../../../contract/phone.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { addActor, newId } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSeason, aRound, interviewOf } from '../../../test/review-season.ts'
import { choiceRows, settingRows, surveyRows } from '../../../test/xlsform.ts'
import { readWorkbook } from '../../sheet/read-workbook.ts'
import { writeWorkbook } from '../../sheet/write.ts'

const code = (verdict: { kind: string; refusal?: { code: string } }) => verdict.refusal?.code ?? verdict.kind
type Version = { id: string; version: number; validFrom: string; validUntil: string | null; answered: number }

describe("a province's own questions", () => {
  let t: TestDatabase
  let s: Awaited<ReturnType<typeof addSeason>>
  let auditor: Actor
  let house: string
  const round = aRound()
  const first = newId()

  before(async () => {
    t = await freshDatabase()
    s = await addSeason(t)
    auditor = await addActor(t, 'auditor', '/1/', 'Trịnh Văn Sơn')
    house = await s.live(111)
    await s.recognise(11, 2023, [{ id: house, class: 'poor', was: 'neither' }])
    await s.doneBy(s.province, 'review.open-round', round, '2024-08-20')
    await s.doneBy(s.officer, 'review.build-list', { roundId: round.id, communeId: 11, on: '2024-09-03' }, '2024-09-03')
    const { id, version } = await s.caseOf(round.id, house)
    const given = { cases: [{ id, seenVersion: version }], to: s.reviewer.id, on: '2024-09-04' }
    await s.doneBy(s.officer, 'review.assign', given, '2024-09-04')
  })
  after(() => t.drop())

  const fileOf = async (survey: readonly string[][] = surveyRows) =>
    t.files.put(
      await writeWorkbook([
        { name: 'survey', rows: survey },
        { name: 'choices', rows: choiceRows },
        { name: 'settings', rows: settingRows },
      ]),
    )
  const add = async (over: Record<string, unknown> = {}, who = s.province, on = '2024-08-25') =>
    code(
      await s.act(
        who,
        'survey.add-questions',
        { id: newId(), file: await fileOf(), fileName: 'vuon-rung.xlsx', validFrom: '2024-09-01', ...over },
        on,
      ),
    )
  const versions = async (who = s.province) => (await s.read<{ rows: Version[] }>(who, '/api/own-questions', {})).rows
  async function interview(own: unknown, on = '2024-09-20', receivedOn = on) {
    const { id, version } = await s.caseOf(round.id, house)
    const found = interviewOf('poor', s.personOf(house))
    return code(
      await s.act(s.reviewer, 'review.interview', { id, seenVersion: version, on, ...found, own }, receivedOn),
    )
  }
  async function sendBack(on = '2024-09-22') {
    const cases = s.seen([await s.caseOf(round.id, house)])
    await s.doneBy(s.officer, 'review.return', { cases, on, comment: 'Hỏi lại vườn rừng' }, on)
  }

  it('are read before anything is kept, and every mistake is named by its cell', async () => {
    const preview = (file: string, who = s.province) =>
      s.read<{ form: { questions: unknown[] } | null; problems: unknown[]; refusal: { code: string } | null }>(
        who,
        '/api/own-questions/preview',
        { file, fileName: 'a.xlsx' },
      )
    const good = await preview(await fileOf())
    assert.deepEqual([good.form?.questions.length, good.problems, good.refusal], [7, [], null])
    const wrong = [...surveyRows, ['geopoint', 'vi_tri', 'Vị trí nhà']]
    assert.deepEqual((await preview(await fileOf(wrong))).problems, [
      { sheet: 'survey', cell: 'A11', wrong: 'type-not-taken', type: 'geopoint' },
    ])
    const text = await preview(await t.files.put(Buffer.from('%PDF-1.7')))
    assert.equal(text.refusal?.code, 'sheet.not-a-spreadsheet')
    await assert.rejects(preview(await fileOf(), s.officer))
    assert.deepEqual(await versions(), [])
    assert.equal(await add({ file: await fileOf(wrong) }), 'questions.file')
    assert.equal(await add({ file: 'f'.repeat(64) }), 'import.file-unknown')
  })

  it('are the province officer’s to put in force, from today on, a version a time', async () => {
    for (const who of [s.officer, s.reviewer, auditor]) assert.equal(await add({}, who), 'access.denied')
    assert.equal(await add({ validFrom: '2024-08-24' }), 'questions.day-past')
    assert.equal(await add({ id: first }), 'done')
    assert.equal(await add({ validFrom: '2024-09-01' }), 'questions.not-after-current')
    assert.deepEqual(
      (await versions(s.reviewer)).map((it) => [it.id, it.version, it.validFrom, it.validUntil]),
      [[first, 1, '2024-09-01', null]],
    )
  })

  it('go to the phones with the rounds they are asked in', async () => {
    const { ground } = await s.read<Pulled>(s.reviewer, '/api/phone/pull', {})
    assert.deepEqual(
      ground?.ownForms?.map(({ id, from, until, form }) => [id, from, until, form.questions.length]),
      [[first, '2024-09-01', null, 7]],
    )
  })

  it('refuse what they do not ask, and keep nothing of such an interview', async () => {
    assert.equal(await interview({ form: first, answers: { tien: 5 } }), 'questions.unknown')
    assert.equal(await interview({ form: first, answers: { dien_tich: 5 } }), 'questions.not-asked')
    assert.equal(await interview({ form: first, answers: { trau_bo: -5 } }), 'questions.constraint')
    assert.equal(await interview({ form: newId(), answers: {} }), 'questions.not-served')
    assert.equal((await s.caseOf(round.id, house)).state, 'assigned')
  })

  it('are kept with the interview, seen on the case, carried to the next, and touch no score', async () => {
    const answers = { co_vuon: 'co', dien_tich: 2.5, cay_trong: ['keo', 'que'], trau_bo: 3 }
    assert.equal(await interview({ form: first, answers }), 'done')
    const one = await s.caseOf(round.id, house)
    assert.equal(one.findings[0]?.class, 'poor')
    const detail = await s.read<{ own: unknown }>(s.officer, '/api/cases/{id}', { id: one.id })
    assert.deepEqual(detail.own, { form: first, on: '2024-09-20', answers })
    await sendBack()
    const pulled = await s.read<Pulled>(s.reviewer, '/api/phone/pull', {})
    assert.deepEqual(pulled.cases[0]?.last?.own, { form: first, answers })
    // Answered otherwise, the same points: nothing of the law reads them.
    const before = (await s.caseOf(round.id, house)).findings
    assert.equal(await interview({ form: first, answers: { co_vuon: 'khong' } }, '2024-09-23'), 'done')
    assert.deepEqual((await s.caseOf(round.id, house)).findings, before)
  })

  it('leave as a file with the answers in words, of a reach and for a purpose', async () => {
    const file = async (who: Actor) => {
      const { body, rows } = await s.read<{ body: Uint8Array; rows: number }>(
        who,
        '/api/own-questions/{id}/answers.xlsx',
        {
          ...{ id: first, purpose: 'Lập kế hoạch trồng rừng' },
        },
      )
      const book = readWorkbook(body)
      assert.ok(book.ok)
      const [sheet] = book.value.sheets
      const cells = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
        [5, 6].map((column) => sheet?.cell(row + 1, column)?.value),
      )
      return { rows, cells }
    }
    const mine = await file(s.officer)
    assert.equal(mine.rows, 1)
    assert.ok(mine.cells.some(([, answer]) => answer === 'Không'))
    assert.equal((await file(s.neighbour)).rows, 0)
    await assert.rejects(file(s.reviewer))
    assert.deepEqual(
      (await versions(s.neighbour)).map((it) => it.answered),
      [0],
    )
  })

  it('are asked again in a recheck, and kept with it', async () => {
    const { id, version } = await s.caseOf(round.id, house)
    await asOwner(t.name, `update review_case set state = 'objected' where id = '${id}'`)
    const found = interviewOf('poor', s.personOf(house))
    const again = async (own: unknown) => {
      const input = { id, seenVersion: version, on: '2024-09-24', ...found, own, reply: 'Đã hỏi lại tại nhà' }
      return code(await s.act(s.officer, 'review.recheck', input, '2024-09-24'))
    }
    assert.equal(await again({ form: first, answers: { trau_bo: -1 } }), 'questions.constraint')
    assert.equal(await again({ form: first, answers: { trau_bo: 2 } }), 'done')
    const detail = await s.read<{ own: unknown }>(s.officer, '/api/cases/{id}', { id })
    assert.deepEqual(detail.own, { form: first, on: '2024-09-24', answers: { trau_bo: 2 } })
    await asOwner(t.name, `update review_case set state = 'interviewed' where id = '${id}'`)
  })

  it('of another day are not those of today: a phone that missed the change is told, and the answers wait there', async () => {
    const second = newId()
    assert.equal(await add({ id: second, validFrom: '2024-10-01' }, s.province, '2024-09-25'), 'done')
    await sendBack('2024-09-25')
    assert.equal(await interview({ form: first, answers: { co_vuon: 'co' } }, '2024-10-02'), 'questions.not-served')
    // Asked while it was in force, sent days later: taken.
    assert.equal(await interview({ form: first, answers: { co_vuon: 'co' } }, '2024-09-30', '2024-10-04'), 'done')
    assert.deepEqual(
      (await versions()).map((it) => [it.version, it.validUntil, it.answered]),
      [
        [2, null, 0],
        [1, '2024-10-01', 4],
      ],
    )
  })

  it('end on a day, are taken back before they begin, and never change', async () => {
    const [now] = await versions()
    const end = (id: string | undefined, validUntil: string, on: string, who = s.province) =>
      s.act(who, 'survey.end-questions', { id, validUntil }, on)
    assert.equal(code(await end(now?.id, '2024-12-01', '2024-10-05', s.officer)), 'access.denied')
    assert.equal(code(await end(now?.id, '2024-10-04', '2024-10-05')), 'questions.day-past')
    assert.equal(code(await end(now?.id, '2024-12-01', '2024-10-05')), 'done')
    assert.equal(code(await end(first, '2024-12-01', '2024-10-05')), 'questions.ended')
    const third = newId()
    assert.equal(await add({ id: third, validFrom: '2024-12-10' }, s.province, '2024-10-06'), 'done')
    assert.equal(code(await end(third, '2024-12-10', '2024-10-07')), 'done')
    assert.equal(await add({ validFrom: '2024-12-05' }, s.province, '2024-10-08'), 'done')
    await assert.rejects(
      asOwner(t.name, `update survey_form set title = 'khác' where id = '${first}'`),
      /questions that are or were asked/,
    )
  })
})
