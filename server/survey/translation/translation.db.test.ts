import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Pulled } from '../../../contract/phone.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { addActor, newId } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSeason, aRound } from '../../../test/review-season.ts'
import { readWorkbook } from '../../sheet/read-workbook.ts'
import { writeWorkbook } from '../../sheet/write.ts'

const code = (verdict: { kind: string; refusal?: { code: string } }) => verdict.refusal?.code ?? verdict.kind
type Listed = { of: number; rows: { id: string; version: number; state: string; said: number }[] }
const tay = { code: 'tyz', name: 'Tày' }

describe('a translation of the sheets', () => {
  let t: TestDatabase
  let s: Awaited<ReturnType<typeof addSeason>>
  let auditor: Actor
  const round = aRound()
  const first = newId()
  const second = newId()

  before(async () => {
    t = await freshDatabase()
    s = await addSeason(t)
    auditor = await addActor(t, 'auditor', '/1/', 'Trịnh Văn Sơn')
    const house = await s.live(111)
    await s.recognise(11, 2023, [{ id: house, class: 'poor', was: 'neither' }])
    await s.doneBy(s.province, 'review.open-round', round, '2024-08-20')
    await s.doneBy(s.officer, 'review.build-list', { roundId: round.id, communeId: 11, on: '2024-09-03' }, '2024-09-03')
    const { id, version } = await s.caseOf(round.id, house)
    const given = { cases: [{ id, seenVersion: version }], to: s.reviewer.id, on: '2024-09-04' }
    await s.doneBy(s.officer, 'review.assign', given, '2024-09-04')
    await pointTable('Số người trong hộ')
  })
  after(() => t.drop())

  const pointTable = (text: string) =>
    asOwner(
      t.name,
      `delete from point_table where owner_id = 1;
       insert into point_table (id, owner_id, standard_id, version, state, valid_from, source, body)
       values ('${newId()}', 1, '${round.standards[0]}', 1, 'in-force', '2024-01-01', '', '${JSON.stringify({
         items: [
           { code: '1', text, choice: 'exactly-one', answers: [{ code: 'a', text: 'Từ 7 người', points: points }] },
         ],
       })}')`,
    )
  const points = { NT1: 0, NT2: 0, NT3: 0, NT4: 0, NT5: 0, NT6: 0, TT: 0 }

  /** A downloaded spreadsheet as rows of text. */
  async function rowsOf(path: string, query: Record<string, string>, who = s.province) {
    const { body } = await s.read<{ body: Uint8Array }>(who, path, query)
    const book = readWorkbook(body)
    assert.ok(book.ok)
    const [sheet] = book.value.sheets
    const columns = Array.from({ length: sheet?.columnCount ?? 0 }, (_, at) => at + 1)
    return Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
      columns.map((column) => sheet?.cell(row + 1, column)?.value ?? ''),
    )
  }
  const template = (who = s.province) => rowsOf('/api/sheet-translations/template.xlsx', tay, who)
  /** The template with some labels filled in, by name. */
  async function filled(labels: Record<string, string>) {
    const rows = (await template()).map((cells) =>
      labels[cells[0] ?? ''] ? cells.with(5, labels[cells[0] ?? ''] ?? '') : cells,
    )
    return t.files.put(await writeWorkbook([{ name: 'Phiếu rà soát', rows }]))
  }
  const add = async (file: string, who = s.province, id = newId()) =>
    code(await s.act(who, 'survey.add-translation', { id, file, fileName: 'tay.xlsx' }, '2024-09-05'))
  const list = async (who = s.province) => s.read<Listed>(who, '/api/sheet-translations', {})
  async function onPhone() {
    const { ground } = await s.read<Pulled>(s.reviewer, '/api/phone/pull', {})
    return ground?.sheetWords?.find((it) => it.code === 'tyz')?.words
  }

  it('begins with a spreadsheet of every text, of the point table too, for an officer of the province', async () => {
    const rows = await template()
    assert.deepEqual(rows[0]?.slice(5), ['Câu chữ::Tày (tyz)', 'Gợi ý::Tày (tyz)'])
    const textOf = (name: string) => rows.find(([it]) => it === name)?.slice(1, 4)
    assert.deepEqual(textOf('waterSource/tap'), ['B2', 'Trả lời', 'Nước máy'])
    assert.deepEqual(textOf(`B1/${round.standards[0]}/1/a`), ['B1', 'Trả lời', 'Từ 7 người'])
    assert.equal((await list()).of, rows.length - 1)
    for (const who of [s.officer, s.reviewer, auditor]) await assert.rejects(template(who))
  })

  it('is read before anything is kept, and every mistake is named by its cell', async () => {
    const preview = (file: string, who = s.province) =>
      s.read<{ found: { texts: unknown[] } | null; problems: unknown[]; refusal: { code: string } | null }>(
        who,
        '/api/sheet-translations/preview',
        { file, fileName: 'a.xlsx' },
      )
    const good = await preview(await filled({ sex: '(tyz) 1' }))
    assert.deepEqual(good.found?.texts, [
      { name: 'sex', kind: 'question', of: 'Giới tính', label: '(tyz) 1', hint: null },
    ])
    const rows = (await template()).map((cells) => (cells[0] === 'sex' ? cells.with(3, 'Khác').with(5, 'x') : cells))
    const wrong = await t.files.put(await writeWorkbook([{ name: 'Phiếu rà soát', rows }]))
    assert.deepEqual((await preview(wrong)).problems, [
      { sheet: 'Phiếu rà soát', cell: 'D3', wrong: 'vietnamese-changed', now: 'Giới tính' },
    ])
    assert.equal(await add(wrong), 'questions.file')
    assert.equal((await preview(await t.files.put(Buffer.from('%PDF-1.7')))).refusal?.code, 'sheet.not-a-spreadsheet')
    assert.deepEqual((await list()).rows, [])
  })

  it('is the province officer’s to put in use, and goes to the phones with our own hints', async () => {
    assert.equal(await onPhone(), undefined)
    const file = await filled({ sex: '(tyz) 1', [`B1/${round.standards[0]}/1`]: '(tyz) 2' })
    for (const who of [s.officer, s.reviewer, auditor]) assert.equal(await add(file, who), 'access.denied')
    assert.equal(await add(file, s.province, first), 'done')
    assert.deepEqual(await onPhone(), {
      sex: { label: '(tyz) 1' },
      [`B1/${round.standards[0]}/1`]: { label: '(tyz) 2' },
    })
    const { ground } = await s.read<Pulled>(s.reviewer, '/api/phone/pull', {})
    const [vi, en] = ground?.sheetWords ?? []
    assert.deepEqual([vi?.code, vi?.words.sex?.hint, en?.code], ['vi', 'Ghi theo giấy tờ.', 'en'])
  })

  it('says nothing to an item of the point table that reads otherwise by now', async () => {
    await pointTable('Số người đang ở')
    assert.deepEqual(await onPhone(), { sex: { label: '(tyz) 1' } })
    assert.deepEqual(
      (await list(auditor)).rows.map(({ said, state }) => [said, state]),
      [[1, 'now']],
    )
  })

  it('is kept by version: the next is filled in over it, and withdrawn the one before holds again', async () => {
    assert.ok((await template()).some((cells) => cells[0] === 'sex' && cells[5] === '(tyz) 1'))
    assert.equal(await add(await filled({ 'sex/male': '(tyz) 3' }), s.province, second), 'done')
    assert.deepEqual(await onPhone(), { sex: { label: '(tyz) 1' }, 'sex/male': { label: '(tyz) 3' } })
    const states = async () => (await list()).rows.map(({ version, state }) => [version, state])
    assert.deepEqual(await states(), [
      [2, 'now'],
      [1, 'replaced'],
    ])
    const withdraw = async (id: string, who = s.province) =>
      code(await s.act(who, 'survey.withdraw-translation', { id }, '2024-09-06'))
    assert.equal(await withdraw(second, s.officer), 'access.denied')
    assert.equal(await withdraw(second), 'done')
    assert.equal(await withdraw(second), 'questions.translation-withdrawn')
    assert.deepEqual(await onPhone(), { sex: { label: '(tyz) 1' } })
    assert.deepEqual(await states(), [
      [2, 'withdrawn'],
      [1, 'now'],
    ])
    const kept = await rowsOf('/api/sheet-translations/{id}/words.xlsx', { id: second })
    assert.ok(kept.some((cells) => cells[0] === 'sex/male' && cells[5] === '(tyz) 3'))
    await assert.rejects(
      asOwner(t.name, `update sheet_translation set language = 'nut' where id = '${second}'`),
      /a translation that is or was asked by/,
    )
  })
})
