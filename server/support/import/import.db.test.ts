import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import readXlsxFile from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import type { z } from 'zod'
import type { DeliveryImport, deliveryImportRows } from '../../../contract/delivery-import.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { addActor, addSmallProvince, aHousehold, aMember, give, look, newImportId } from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Job } from '../../job/work.ts'
import { handlers } from '../../subjects.ts'
import { readDeliveriesJob, saveDeliveriesJob } from './jobs.ts'

let t: TestDatabase
let lan: Actor
let minh: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  minh = await addActor(t, 'commune-officer', '/1/12/', 'Lê Văn Minh')
  await register(lan, 111, { nationalId: '999083000041' })
  await register(lan, 112, { name: 'Nguyễn Thị Điểu', sex: 'female', birthDate: null, birthYear: 1954 })
  await register(lan, 111, { name: 'Hồ Văn Ba', birthDate: '1970-01-01' })
  await register(lan, 111, { name: 'Hồ Văn Ba', birthDate: '1970-05-05' })
  await register(minh, 121, { name: 'Người Phường', nationalId: '999083000099' })
})
after(() => t.drop())

const done = { kind: 'done' }
async function register(by: Actor, villageId: number, over: Record<string, unknown>) {
  assert.deepEqual(await give(t, by, 'household.register', aHousehold({ villageId, members: [aMember(over)] })), done)
}
const heads = ['Số CCCD', 'Họ và tên', 'Năm sinh', 'Thôn', 'Loại hỗ trợ', 'Ngày nhận', 'Số tiền', 'Số chứng từ']
const luc = ['999083000041', 'Trần Văn Lực', '1983', 'Phước Tân', 'Tiền điện', '05/10/2024', '170.370', '12/PC']
const dieu = ['', 'NGUYỄN THỊ ĐIỂU', '1954', 'Thôn Bến Đáy', 'BHYT', '01/01/2024', '972000', '']
type Line = readonly string[]

const asText = (lines: readonly Line[]) =>
  new TextEncoder().encode(['DANH SÁCH CHI TRẢ', heads.join('\t'), ...lines.map((line) => line.join('\t'))].join('\n'))
const asExcel = async (lines: readonly Line[]) =>
  new Uint8Array(
    await writeExcelFile([['DANH SÁCH'], heads, ...lines].map((row) => row.map((value) => ({ value })))).toBuffer(),
  )
async function bring(bytes: Uint8Array, over: object = {}, by = lan) {
  const id = newImportId()
  const input = { id, file: await t.files.put(bytes), fileName: 'danh-sach.tsv', unitId: 11, ...over }
  const verdict = await give(t, by, 'support.start-import', input)
  if (verdict.kind === 'done') await work(readDeliveriesJob, id)
  return { id, verdict }
}
const now = () => Date.parse('2024-12-20T03:00:00Z')
const work = (job: Job, id: string) =>
  job.run({ db: t.db, planned: t.planned, files: t.files, vault: t.vault, handlers, now }, { actor: lan.id, id })
async function save(id: string) {
  const verdict = await give(t, lan, 'support.save-import', { id })
  if (verdict.kind === 'done') await work(saveDeliveriesJob, id)
  return verdict
}
const header = async (id: string) => {
  const answer = await look(t, lan, '/api/delivery-imports/{id}', { id })
  assert.ok(answer.ok)
  return answer.value as DeliveryImport // true: the view answers it
}
const rows = async (id: string) => {
  const answer = await look(t, lan, '/api/delivery-imports/{id}/rows', { id })
  assert.ok(answer.ok)
  return (answer.value as z.infer<typeof deliveryImportRows.answer>).rows // true: the view answers it
}
const counts = async (id: string) => {
  const { good, wrong, leftOut, saved, state } = await header(id)
  return { state, good, wrong, leftOut, saved }
}
const told = (all: Awaited<ReturnType<typeof rows>>) =>
  all.map((row) => [row.no, row.status, ...row.findings.map((it) => `${it.code} ${it.address}`)].join(' | '))
const deliveries = () =>
  t.see((tx) => tx.selectFrom('delivery').select(['kind', 'amount', 'source', 'document_no']).orderBy('kind').execute())

describe('a list of support an officer brings', () => {
  it('takes nobody for a name alone, and says what would tell who it is', async () => {
    const { id } = await bring(asText([['', 'Hồ Văn Ba', '', '', 'Tiền điện', '05/10/2024', '1', '']]))
    assert.deepEqual(told(await rows(id)), ['3 | wrong | name-alone A3'])
  })
  it('is only read at first; the good rows are saved when the officer says so, and nothing of the wrong ones', async () => {
    const { id } = await bring(
      asText([
        luc,
        dieu,
        ['', 'Hồ Văn Ba', '1970', 'Phước Tân', 'Tiền điện', '05/10/2024', '1', ''],
        ['', 'Không Ai Cả', '1980', 'Phước Tân', 'Tiền điện', '05/10/2024', '1', ''],
        ['999083000099', 'Người Phường', '', '', 'Tiền điện', '05/10/2024', '1', ''],
        [...luc.slice(0, 5), '05/10/2025', '1', ''],
        [...luc.slice(0, 6), '12,5', ''],
        luc,
      ]),
    )
    assert.deepEqual(await deliveries(), [])
    assert.deepEqual(told(await rows(id)), [
      '3 | good',
      '4 | good',
      '5 | wrong | person-ambiguous A5',
      '6 | wrong | person-unknown A6',
      '7 | wrong | person-unknown A7',
      '8 | wrong | refused F8',
      '9 | wrong | amount-not-whole G9',
      '10 | good | repeated-in-file A10',
    ])
    const take = (no: number, go: boolean, by = lan) => give(t, by, 'support.take-import-row', { id, no, take: go })
    assert.deepEqual(await take(10, false), done)
    assert.equal((await take(5, true)).kind, 'refused')
    assert.equal((await take(3, false, minh)).kind, 'refused')
    assert.deepEqual(await save(id), done)
    assert.deepEqual(await counts(id), { state: 'saved', good: 0, wrong: 5, leftOut: 1, saved: 2 })
    assert.deepEqual(await deliveries(), [
      { kind: 'electricity', amount: 170_370, source: 'list', document_no: '12/PC' },
      { kind: 'health-insurance', amount: 972_000, source: 'list', document_no: '' },
    ])
  })

  it('read again, as Excel, finds what is recorded already and saves nothing twice', async () => {
    const { id } = await bring(await asExcel([luc, dieu]))
    assert.deepEqual(told(await rows(id)), ['3 | wrong | already-recorded F3', '4 | wrong | already-recorded F4'])
    const verdict = await save(id)
    assert.deepEqual(verdict, { kind: 'refused', refusal: { code: 'import.nothing-to-save' } })
  })

  it('saved twice at once, or a chunk again, writes each row once', async () => {
    const before = (await deliveries()).length
    const { id } = await bring(asText([[...luc.slice(0, 5), '06/07/2024', '162.540', '']]))
    assert.deepEqual(await give(t, lan, 'support.save-import', { id }), done)
    await Promise.all([work(saveDeliveriesJob, id), work(saveDeliveriesJob, id)])
    await give(t, lan, 'support.save-import-rows', { id, from: 1, to: 100 })
    assert.equal((await deliveries()).length, before + 1)
  })

  it('warns where the number is of somebody else, and where the same was given in the period', async () => {
    const { id } = await bring(
      asText([['999083000041', 'Phan Thị Sương', '', '', 'Tiền điện', '20/12/2024', '170.370', '']]),
    )
    assert.deepEqual(told(await rows(id)), ['3 | good | name-differs A3 | same-period F3'])
  })

  it('of another body is noted as such; what the list does not say itself is said once for all', async () => {
    const bytes = new TextEncoder().encode('Họ tên,Năm sinh,Thôn\nNguyễn Thị Điểu,1954,Bến Đáy\n')
    const over = { kind: 'health-insurance', on: '2023-01-01', documentNo: 'BHXH 7', elsewhere: true }
    const { id } = await bring(bytes, over)
    assert.deepEqual(await save(id), done)
    const { kind, source, document_no } = (await deliveries()).at(-1) ?? {}
    assert.deepEqual([kind, source, document_no], ['health-insurance', 'elsewhere', 'BHXH 7'])
  })

  it('that is no list, or no spreadsheet, is refused as a whole with the reason', async () => {
    const refusal = async (bytes: Uint8Array, over: object = {}) =>
      (await header((await bring(bytes, over)).id)).refusal?.code
    const text = (it: string) => new TextEncoder().encode(it)
    assert.equal(await refusal(text('không,phải\ndanh,sách\n')), 'support.list-unknown')
    assert.equal(await refusal(text('Họ tên,Thôn\nA,B\n')), 'support.list-column-missing')
    assert.equal(await refusal(text('%PDF-1.7')), 'sheet.not-a-spreadsheet')
    assert.equal(await refusal(text('<html><table><tr><td>Họ tên</td></tr></table>')), 'sheet.not-a-spreadsheet')
  })

  it('belongs to its place: an officer of another commune sees, saves and discards nothing of it', async () => {
    const { id } = await bring(asText([luc]))
    for (const path of ['/api/delivery-imports/{id}', '/api/delivery-imports/{id}/findings.xlsx'])
      assert.equal((await look(t, minh, path, { id })).ok, false)
    const seen = await look(t, minh, '/api/delivery-imports/{id}/rows', { id })
    assert.deepEqual(seen, { ok: true, value: { rows: [], count: 0, next: null } })
    for (const name of ['support.save-import', 'support.discard-import'])
      assert.deepEqual(await give(t, minh, name, { id }), { kind: 'refused', refusal: { code: 'access.denied' } })
    const elsewhere = await bring(asText([luc]), {}, minh)
    assert.deepEqual(elsewhere.verdict, { kind: 'refused', refusal: { code: 'access.denied' } })
  })

  it('keeps no whole number between reading and saving, and its findings leave as text that computes nothing', async () => {
    const { id } = await bring(
      asText([['999083000077', '=HYPERLINK("http://xau")', '', '', 'Vàng', '05/10/2024', '', '']]),
    )
    const staged = await t.see((tx) =>
      tx.selectFrom('delivery_import_row').selectAll().where('import_id', '=', id).execute(),
    )
    assert.ok(!JSON.stringify(staged).includes('999083000077'))
    const answer = await look(t, lan, '/api/delivery-imports/{id}/findings.xlsx', { id })
    assert.ok(answer.ok)
    const [sheet] = await readXlsxFile(Buffer.from((answer.value as { body: Uint8Array }).body)) // true: a file view answers bytes
    const [, ...lines] = sheet?.data ?? []
    assert.deepEqual(
      lines.map((line) => line.slice(0, 4)),
      [
        ['3', '=HYPERLINK("http://xau")', 'Lỗi', 'E3'],
        ['3', '=HYPERLINK("http://xau")', 'Lỗi', 'A3'],
      ],
    )
  })
})
