import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import readXlsxFile from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import type { Actor } from '../../../domain/account/actor.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { nationalStandards } from '../../../domain/standard/national.ts'
import { addActor, addNationalStandards, addSmallProvince, give, look, newImportId } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import type { Job } from '../../job/work.ts'
import { handlers } from '../../subjects.ts'
import { readImportJob, saveImportJob } from './jobs.ts'

let t: TestDatabase
let lan: Actor
let chair: Actor
before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  lan = await addActor(t, 'commune-officer', '/1/11/')
  chair = await addActor(t, 'commune-chair', '/1/11/', 'Đặng Thị Hòa')
})
after(() => t.drop())

const standard = nationalStandards[1].id
const heads = [
  '',
  'Hộ số',
  'Họ và tên chủ hộ',
  'Họ và tên thành viên',
  'Quan hệ với chủ hộ',
  'Ngày sinh',
  'Giới tính',
  'Số CCCD',
  'Tỉnh',
  'Huyện',
  'Mã huyện',
  'Xã',
  'Mã xã',
  'Thôn',
  'Dân tộc',
  'Phân loại',
  'Số quyết định',
  'Ngày quyết định',
  'Điểm B1',
  'Điểm B2',
  'DTTS',
  'Không có khả năng lao động',
  'Người có công',
  'Nguyên nhân',
]
type Person = {
  no?: string
  head?: string
  member?: string
  relation: string
  born: string
  sex: string
  id?: string
  village?: string
  commune?: string
  cls?: string
  b1?: number
  b2?: number
}
const line = (it: Person) => [
  null,
  it.no ?? null,
  it.head ?? null,
  it.member ?? null,
  it.relation,
  it.born,
  it.sex,
  it.id ?? null,
  'Tỉnh Mẫu',
  null,
  null,
  it.commune ?? 'Xã Vĩnh Hải',
  '90011',
  it.village ?? 'Phước Tân',
  'Kinh',
  it.cls ?? null,
  it.cls ? '12/QĐ-UBND' : null,
  it.cls ? '10/12/2023' : null,
  it.b1 ?? null,
  it.b2 ?? null,
  null,
  null,
  null,
  it.cls ? '2' : null,
]
const luc: Person[] = [
  {
    no: '1',
    head: 'Trần Văn Lực',
    member: 'Trần Văn Lực',
    relation: 'Chủ hộ',
    born: '14/03/1983',
    sex: 'Nam',
    id: '999083000041',
    cls: '1',
    b1: 120,
    b2: 40,
  },
  { member: 'Phan Thị Sương', relation: 'Vợ', born: '02/11/1986', sex: 'Nữ' },
]
const dieu: Person[] = [
  {
    no: '2',
    head: 'Nguyễn Thị Điểu',
    member: 'Nguyễn Thị Điểu',
    relation: 'Chủ hộ',
    born: '20/05/1954',
    sex: 'Nữ',
    id: '999154000077',
    cls: '2',
    b1: 130,
    b2: 20,
  },
]

/** Written by an independent spreadsheet writer, in the layout officers exchange: title, heading in row 7, data from row 8. */
async function file(people: readonly Person[]) {
  const title = [[null, 'DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO SAU KHI RÀ SOÁT'], [], [], [], [], []]
  const blob = await writeExcelFile(
    [...title, heads, ...people.map(line)].map((row) =>
      row.map((value) => (value === null ? null : { value: String(value) })),
    ),
  ).toBuffer()
  return t.files.put(new Uint8Array(blob))
}
async function bring(people: readonly Person[], year: number, over: object = {}) {
  const id = newImportId()
  const input = { id, file: await file(people), fileName: 'danh-sach.xlsx', unitId: 11, year, standard, ...over }
  const verdict = await give(t, lan, 'review.start-import', input)
  if (verdict.kind === 'done') await work(readImportJob, id)
  return { id, verdict }
}
const workshop = () => ({
  db: t.db,
  planned: t.planned,
  files: t.files,
  vault: t.vault,
  handlers,
  now: () => Date.parse('2024-12-20T03:00:00Z'),
})
const work = (job: Job, id: string) => job.run(workshop(), { actor: lan.id, id })
const save = async (id: string) => {
  const verdict = await give(t, lan, 'review.save-import', { id })
  if (verdict.kind === 'done') await work(saveImportJob, id)
  return verdict
}
type Header = {
  state: string
  good: number
  doubtful: number
  wrong: number
  saved: number
  refusal: { code: string } | null
  rowsDone: number
  rowsTotal: number
}
const header = async (id: string) => {
  const answer = await look(t, lan, '/api/imports/{id}', { id })
  assert.ok(answer.ok)
  return answer.value as Header
}
type Row = {
  household?: unknown
  no: number
  status: string
  findings: { code: string; address: string }[]
  matches: { householdId: string; why: string[] }[]
  decision: string
}
const rows = async (id: string) => {
  const answer = await look(t, lan, '/api/imports/{id}/rows', { id })
  assert.ok(answer.ok)
  return (answer.value as { rows: Row[] }).rows
}
const households = () =>
  t.see((tx) => sql<{ n: number }>`select count(*) as n from household`.execute(tx)).then(({ rows: [row] }) => row?.n)
const recognise = async (year: number, over: object = {}) => {
  const {
    rows: [list],
  } = await t.see((tx) =>
    sql<{ id: string; version: number }>`select id, version from poverty_list where year = ${year}`.execute(tx),
  )
  return give(t, chair, 'review.recognise', {
    id: list?.id,
    seenVersion: list?.version,
    decisionNo: `${year}/QĐ`,
    decisionDate: `${year}-12-15`,
    signer: 'Đặng Thị Hòa',
    ...over,
  })
}

describe('a list an officer brings', () => {
  it('is only read at first; saved when the officer says so, the good households and nothing of the wrong ones', async () => {
    const minh = {
      no: '3',
      head: 'Lê Văn Minh',
      member: 'Lê Văn Minh',
      relation: 'Chủ hộ',
      sex: 'Nam',
      cls: '1',
      b1: 120,
      b2: 30,
    }
    const wrong: Person[] = [
      { ...minh, born: '01/02/1980', village: 'Thôn Không Có' },
      { ...minh, no: '4', head: 'Lê Văn Tư', member: 'Lê Văn Tư', born: '31/02/1980' },
    ]
    const { id } = await bring([...luc, ...dieu, ...wrong], 2023)
    assert.equal(await households(), 0)
    const read = await header(id)
    assert.deepEqual(
      [read.state, read.good, read.doubtful, read.wrong, read.rowsDone, read.rowsTotal],
      ['read', 2, 0, 2, 5, 5],
    )
    const [, , elsewhere, unborn] = await rows(id)
    assert.ok(elsewhere?.findings.some((it) => it.code === 'village-unknown' && it.address === 'N11'))
    assert.ok(unborn?.findings.some((it) => it.code === 'birth-impossible' && it.address === 'F12'))

    const found = await look(t, lan, '/api/imports/{id}/findings.xlsx', { id, lang: 'vi' })
    assert.ok(found.ok)
    const [sheet] = await readXlsxFile(Buffer.from((found.value as { body: Uint8Array }).body))
    assert.ok(sheet?.data.some((row) => row[3] === 'N11' && String(row[4]).includes('Thôn Không Có')))

    assert.deepEqual(await save(id), { kind: 'done' })
    assert.deepEqual([await households(), (await header(id)).saved, (await header(id)).state], [2, 2, 'saved'])
    assert.deepEqual(await save(id), { kind: 'refused', refusal: { code: 'import.wrong-state', state: 'saved' } })
  })

  it('that names another year of birth and no day takes the recorded day with it; the same year keeps it', async () => {
    const [first, wife] = luc
    assert.ok(first && wife)
    const born = () =>
      t.see((tx) =>
        tx
          .selectFrom('member')
          .select(['birth_date', 'birth_year'])
          .where('ordinal', '<', 3)
          .where('name', 'in', [first.member ?? '', wife.member ?? ''])
          .orderBy('ordinal')
          .execute(),
      )
    const { id } = await bring([{ ...first, born: '1985' }, { ...wife, born: '1986' }, ...dieu], 2023)
    assert.deepEqual(await save(id), { kind: 'done' })
    assert.deepEqual([(await header(id)).state, (await header(id)).saved], ['saved', 2])
    assert.deepEqual(await born(), [
      { birth_date: null, birth_year: 1985 },
      { birth_date: '1986-11-02', birth_year: 1986 },
    ])
  })

  it('brought again finds the same households, adds nobody, and writes nobody of whom it says nothing new', async () => {
    const written = () =>
      t.see((tx) =>
        sql`select id, xmin::text as by from member union all select id, xmin::text from household order by id`.execute(
          tx,
        ),
      )
    await save((await bring([...luc, ...dieu], 2023)).id)
    const before = await written()
    const { id } = await bring([...luc, ...dieu], 2023)
    assert.deepEqual(
      (await rows(id)).map((row) => [row.status, row.decision]),
      [
        ['good', 'same'],
        ['good', 'same'],
      ],
    )
    await save(id)
    assert.deepEqual((await written()).rows, before.rows)
    assert.equal(await households(), 2)
    const members = await t.see((tx) => sql<{ n: number }>`select count(*) as n from member`.execute(tx))
    assert.equal(members.rows[0]?.n, 3)
    assert.deepEqual(await recognise(2023), { kind: 'done' })
  })

  it('shows side by side a number that stands under another name, and saves it only after a decision', async () => {
    const [first] = luc
    assert.ok(first)
    const changed: Person = { ...first, head: 'Trần Văn Đực', member: 'Trần Văn Đực' }
    const { id } = await bring([changed, ...dieu], 2024)
    const [doubtful] = await rows(id)
    assert.deepEqual([doubtful?.status, doubtful?.matches[0]?.why], ['doubtful', ['head-number']])
    await save(id)
    assert.equal((await header(id)).saved, 1)
  })

  it('decided row by row, also after the others are saved: the same household keeps its id and takes the new name', async () => {
    const [first] = luc
    assert.ok(first)
    const { id } = await bring([{ ...first, head: 'Trần Văn Đực', member: 'Trần Văn Đực' }, ...dieu], 2024)
    const [row] = await rows(id)
    await save(id)
    assert.deepEqual([(await header(id)).state, (await header(id)).saved], ['saved', 1])
    const same = row?.matches[0]?.householdId
    assert.deepEqual(await give(t, lan, 'review.decide-import-row', { id, no: 1, decision: 'same', sameAs: same }), {
      kind: 'done',
    })
    await save(id)
    assert.deepEqual([(await header(id)).state, (await header(id)).saved], ['saved', 2])
    assert.equal(await households(), 2)
    const found = await t.see((tx) =>
      tx
        .selectFrom('household')
        .select('head_name')
        .where('id', '=', same ?? '')
        .executeTakeFirst(),
    )
    assert.equal(found?.head_name, 'Trần Văn Đực')
    // His wife is on no row of this list: she has left, and the ledger will say so.
    assert.deepEqual(await recognise(2024), { kind: 'done' })
    const ledger = await t.see((tx) =>
      tx.selectFrom('movement').select(['from_account', 'to_account', 'households', 'people']).execute(),
    )
    assert.deepEqual(ledger, [{ from_account: 'poor', to_account: 'elsewhere', households: 0, people: 1 }])
  })

  it('goes out again as a file in the same layout, with who took it and why, and comes back as the same households', async () => {
    const {
      rows: [list],
    } = await t.see((tx) => sql<{ id: string }>`select id from poverty_list where year = 2024`.execute(tx))
    const answer = await look(t, lan, '/api/lists/{id}.xlsx', {
      id: list?.id,
      kind: 'after-review',
      purpose: 'Gửi tỉnh',
    })
    assert.ok(answer.ok)
    const { body } = answer.value as { body: Uint8Array }
    const id = newImportId()
    const again = { id, file: await t.files.put(body), fileName: 'tai-ve.xlsx', unitId: 11, year: 2023, standard }
    // 2023 is recognised: reading the exported file for the year after shows that it is understood.
    await give(t, lan, 'review.start-import', { ...again, year: 2025 }, CivilDate.parse('2025-12-20'))
    await work(readImportJob, id)
    assert.deepEqual(
      (await rows(id)).map((row) => [row.status, row.decision]),
      [
        ['good', 'same'],
        ['good', 'same'],
      ],
    )
    assert.equal(
      (
        await look(t, await addActor(t, 'commune-officer', '/1/12/'), '/api/lists/{id}.xlsx', {
          id: list?.id,
          kind: 'after-review',
          purpose: 'Xem',
        })
      ).ok,
      false,
    )
  })

  it('with a household the database does not take saves the others, and says so of that one', async () => {
    await asOwner(t.name, `alter table member add constraint no_such_name check (name <> 'Lê Văn Lạ') not valid`)
    const others = [1, 2, 3, 4].map((no) => ({
      no: String(10 + no),
      head: `Lê Văn ${no === 3 ? 'Lạ' : 'Út Ba Tư Năm'.split(' ')[no]}`,
      relation: 'Chủ hộ',
      born: `0${no}/02/1981`,
      sex: 'Nam',
      cls: '1',
      b1: 120,
      b2: 30,
    }))
    const { id } = await bring(others, 2025)
    assert.equal((await header(id)).good, 4)
    await give(t, lan, 'review.save-import', { id })
    await assert.rejects(work(saveImportJob, id), { code: '23514' })
    const { state, saved, wrong, good } = await header(id)
    assert.deepEqual({ state, saved, wrong, good }, { state: 'saved', saved: 3, wrong: 1, good: 0 })
    const left = (await rows(id)).find((row) => row.status === 'wrong')
    assert.deepEqual(
      left?.findings.map((it) => [it.code, it.address]),
      [['not-saved', 'B10']],
    )
    await work(saveImportJob, id)
    assert.equal((await header(id)).saved, 3)
  })

  it('of another commune is refused household by household', async () => {
    const { id } = await bring(
      dieu.map((it) => ({ ...it, commune: 'Phường Mẫu Thành' })),
      2025,
    )
    assert.ok((await rows(id))[0]?.findings.some((it) => it.code === 'other-commune'))
    assert.deepEqual(await save(id), { kind: 'refused', refusal: { code: 'import.nothing-to-save' } })
  })

  it('for a year already recognised, or for a commune out of reach, is not taken', async () => {
    assert.deepEqual((await bring(luc, 2024)).verdict, { kind: 'refused', refusal: { code: 'review.list-frozen' } })
    assert.deepEqual((await bring(luc, 2025, { unitId: 12 })).verdict, {
      kind: 'refused',
      refusal: { code: 'access.denied' },
    })
  })

  it('typed in a TCVN3 font is not read as it stands; converted, it is', async () => {
    const heads = [
      '',
      'Hé sè',
      'Chñ hé',
      'Thµnh viªn',
      'Quan hÖ',
      'Ngµy sinh',
      'Giíi tÝnh',
      'CCCD',
      'TØnh',
      'HuyÖn',
      'M· huyÖn',
      'X·',
      'M· x·',
      'Th«n',
      'D©n téc',
      'Ph©n lo¹i',
      'Sè quyÕt ®Þnh',
      'Ngµy quyÕt ®Þnh',
      'B1',
      'B2',
      'DTTS',
      'Kh«ng cã kh¶ n¨ng lao ®éng',
      'Ng­êi cã c«ng',
      'Nguyªn nh©n',
    ]
    const row = [
      null,
      '1',
      'Hå ThÞ BÐ',
      'Hå ThÞ BÐ',
      'Chñ hé',
      '02/09/1975',
      'N÷',
      null,
      'TØnh MÉu',
      null,
      null,
      'X· VÜnh H¶i',
      null,
      'BÕn §¸y',
      'Kinh',
      '1',
      null,
      null,
      '118',
      '40',
      null,
      null,
      null,
      '2',
    ]
    const title = [[null, 'DANH S¸CH Hé NGHÌO, Hé CËN NGHÌO SAU RÀ SO¸T'], [], [], [], [], []]
    const sheet = [...title, heads, row].map((cells) => cells.map((value) => (value === null ? null : { value })))
    const id = newImportId()
    const legacy = await t.files.put(new Uint8Array(await writeExcelFile(sheet).toBuffer()))
    await give(t, lan, 'review.start-import', {
      id,
      file: legacy,
      fileName: 'phong-cu.xlsx',
      unitId: 11,
      year: 2025,
      standard,
    })
    await work(readImportJob, id)
    assert.deepEqual((await header(id)).refusal, { code: 'import.legacy-text', encoding: 'tcvn3' })
    assert.deepEqual(await give(t, lan, 'review.convert-import', { id, convert: 'tcvn3' }), { kind: 'done' })
    await work(readImportJob, id)
    const [read] = await rows(id)
    assert.deepEqual(
      [read?.status, (read?.household as { members: { name: string }[] } | undefined)?.members[0]?.name],
      ['good', 'Hồ Thị Bé'],
    )
  })

  it('that is no list says so, and nothing is left behind', async () => {
    const id = newImportId()
    const text = await t.files.put(new TextEncoder().encode('một,hai\n1,2\n'))
    await give(t, lan, 'review.start-import', { id, file: text, fileName: 'x.csv', unitId: 11, year: 2025, standard })
    await work(readImportJob, id)
    const { state, refusal } = await header(id)
    assert.deepEqual([state, refusal?.code], ['refused', 'import.layout-unknown'])
  })
})
