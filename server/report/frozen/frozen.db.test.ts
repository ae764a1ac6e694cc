import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import readWorkbook from 'read-excel-file/node'
import type { FrozenReport } from '../../../contract/frozen-report.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { addActor, give, look, newId, today } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addReviewedProvince, reviewThreeYears } from '../../../test/reviewed-province.ts'

let t: TestDatabase
let officer: Actor
let chair: Actor
before(async () => {
  t = await freshDatabase()
  const made = await addReviewedProvince(t)
  officer = made.province
  chair = await addActor(t, 'commune-chair', '/1/11/', 'Bùi Văn Khoa')
  await reviewThreeYears(t, made)
})
after(() => t.drop())

const report = (over: object = {}) => ({
  ...{ id: newId(), year: 2024, kind: 'provisional', on: '2024-11-10', documentNo: '88/BC-UBND', signer: 'Lê Văn An' },
  ...over,
})
const freeze = (input: object, who = officer) => give(t, who, 'report.freeze', input, today)
const listed = async (who = officer) => {
  const answer = await look(t, who, '/api/frozen-reports', { year: 2024 })
  assert.ok(answer.ok)
  return answer.value as { rows: FrozenReport[]; years: number[]; dueBefore: Record<string, string> } // true: as contract/ declares it
}
const codeOf = (verdict: Awaited<ReturnType<typeof freeze>>) =>
  verdict.kind === 'refused' ? verdict.refusal.code : 'done'

it('keeps the ten forms of a day with who signed and who froze, and tells the days of the law', async () => {
  assert.equal(codeOf(await freeze(report())), 'done')
  const { rows, years, dueBefore } = await listed()
  assert.deepEqual(years, [2024])
  assert.deepEqual(dueBefore, { provisional: '2024-11-15', official: '2024-12-20' })
  const [one] = rows
  assert.ok(one)
  assert.equal(one.signer, 'Lê Văn An')
  assert.equal(one.by, 'Lê Thị Minh Hạnh')
  assert.ok(one.on < one.dueBefore)
})

it('never changes a frozen report: a correction is a version more', async () => {
  await assert.rejects(asOwner(t.name, `update frozen_report set signer = 'x'`), /does not change/)
  await assert.rejects(asOwner(t.name, 'delete from frozen_report'), /does not change/)
  assert.equal(codeOf(await freeze(report({ on: '2024-11-20', documentNo: '90/BC-UBND' }))), 'done')
  const { rows } = await listed()
  assert.deepEqual(
    rows.map(({ no, on, dueBefore }) => [no, on < dueBefore]),
    [
      [1, true],
      [2, false],
    ],
  )
})

it('shows what differs between two versions, on screen and as a file', async () => {
  const [from, to] = (await listed()).rows
  assert.ok(from && to)
  const query = { from: from.id, to: to.id, form: '7.2' }
  const same = await look(t, officer, '/api/frozen-reports/differences', query)
  assert.ok(same.ok)
  assert.deepEqual((same.value as { rows: unknown[] }).rows, []) // true: as contract/ declares it
  await asOwner(t.name, `update resident_total set households = households + 7 where year = 2024 and unit_id = 11`)
  assert.equal(codeOf(await freeze(report({ on: '2024-11-21', documentNo: '91/BC-UBND' }))), 'done')
  const later = (await listed()).rows.at(-1)
  assert.ok(later)
  const changed = { from: from.id, to: later.id, form: '7.1' }
  const found = await look(t, officer, '/api/frozen-reports/differences', changed)
  assert.ok(found.ok)
  const { rows } = found.value as { rows: { unit: { id: number } | null; from: number; to: number }[] } // true: as contract/ declares it
  assert.ok(
    rows.some(({ unit, from: was, to: is }) => unit?.id === 11 && is - was === 7),
    JSON.stringify(rows),
  )
  const file = await look(t, officer, '/api/frozen-reports/differences.xlsx', changed)
  assert.ok(file.ok)
  const { body } = file.value as { body: Uint8Array } // true: the answer of every file view
  const [sheet] = await readWorkbook(Buffer.from(body))
  assert.equal(sheet?.data.length, rows.length + 1)
  assert.ok(
    sheet?.data.some((row) => row[0] === 'Xã Vĩnh Hải' && row.at(-1) === 7),
    JSON.stringify(sheet?.data),
  )
  const denied = await look(t, chair, '/api/frozen-reports/differences', query)
  assert.ok(!denied.ok)
})

it('is the province’s alone: a commune neither freezes nor reads it', async () => {
  assert.equal(codeOf(await freeze(report(), chair)), 'access.denied')
  assert.deepEqual((await listed(chair)).rows, [])
  assert.deepEqual((await listed(chair)).years, [])
})

it('refuses a day to come, a year without lists, and an official report of half the communes', async () => {
  assert.equal(codeOf(await freeze(report({ on: '2099-01-01' }))), 'input.invalid')
  assert.equal(codeOf(await freeze(report({ year: 2026, on: today }))), 'report.nothing-there')
  await asOwner(
    t.name,
    `set session_replication_role = replica; update poverty_list set state = 'draft' where year = 2024 and unit_id = 12`,
  )
  assert.equal(codeOf(await freeze(report({ kind: 'official' }))), 'report.units-missing')
})
