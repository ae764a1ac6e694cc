import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Actor } from '../../../domain/account/actor.ts'
import { ok } from '../../../domain/kernel/result.ts'
import { look, newId, today } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSeason, aRound, interviewOf } from '../../../test/review-season.ts'
import { hashPassword } from '../../account/passwords.ts'
import { makeApp } from '../../http/app.ts'
import type { Download } from '../../http/show.ts'
import { readConfig } from '../../main.ts'
import { handlers, views } from '../../subjects.ts'
import { defaultTemplate } from './defaults/defaults.ts'
import { print } from './print.ts'

const code = (verdict: { kind: string; refusal?: { code: string } }) => verdict.refusal?.code ?? verdict.kind
const round = aRound()
let t: TestDatabase
let s: Awaited<ReturnType<typeof addSeason>>
let list: string
let [stays, leaves, objects]: string[] = []
const meeting = newId()
const publicAddress = 'https://chungtay.example.vn'

/** Bytes of a download; the refusal's code where there is none. */
async function fetched(who: Actor, path: string, query: Record<string, unknown>): Promise<Uint8Array | string> {
  const answer = await look(t, who, path, query)
  if (!answer.ok) return answer.error.code
  const { body } = answer.value as Download // true: every path here is a file
  const made = body instanceof Uint8Array ? ok(body) : await body()
  return made.ok ? made.value : made.error.code
}
async function words(who: Actor, path: string, query: Record<string, unknown>): Promise<string> {
  const bytes = await fetched(who, path, query)
  assert.ok(typeof bytes !== 'string', `${path}: ${String(bytes)}`)
  const parts = unzipSync(bytes)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const text = xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  assert.equal(text, text.normalize('NFC'))
  assert.doesNotMatch(text, /[{}]|undefined|null/)
  return text
}

before(async () => {
  t = await freshDatabase()
  s = await addSeason(t)
  ;[stays, leaves, objects] = [await s.live(111), await s.live(111), await s.live(111)]
  await s.recognise(11, 2023, [
    { id: stays ?? '', class: 'poor', was: 'neither' },
    { id: leaves ?? '', class: 'poor', was: 'neither' },
    { id: objects ?? '', class: 'near-poor', was: 'neither' },
  ])
  await s.doneBy(s.province, 'review.open-round', round, '2024-08-20')
  await s.doneBy(s.officer, 'review.build-list', { roundId: round.id, communeId: 11, on: '2024-09-03' }, '2024-09-03')
  const all = await s.casesOf(round.id)
  await s.doneBy(s.officer, 'review.assign', { cases: s.seen(all), to: s.reviewer.id, on: '2024-09-10' }, '2024-09-10')
  await s.interview(round.id, stays ?? '', 'poor', '2024-09-20')
  await s.interview(round.id, leaves ?? '', 'neither', '2024-09-20')
  await s.interview(round.id, objects ?? '', 'neither', '2024-09-20')
  const cases = s.seen(await s.casesOf(round.id))
  await s.doneBy(s.officer, 'review.check', { cases, on: '2024-10-01' }, '2024-10-01')
})
after(() => t.drop())

describe('papers of the season', () => {
  it('invites every household whose result is checked, one a page', async () => {
    const invited = {
      round: round.id,
      place: 111,
      on: '2024-10-05',
      at: '07:30',
      venue: 'nhà văn hóa',
      chair: 'Lê Văn An',
    }
    const text = await words(s.officer, '/api/papers/invitation.docx', invited)
    assert.equal(text.match(/GIẤY MỜI/g)?.length, 3)
    assert.match(text, /Thời gian: 07 giờ 30, ngày 05\/10\/2024\./)
    assert.equal(await fetched(s.neighbour, '/api/papers/invitation.docx', invited), 'access.denied')
  })

  it('writes the minutes twice, with what each household got', async () => {
    const all = await s.casesOf(round.id)
    await s.doneBy(
      s.officer,
      'review.hold-meeting',
      {
        ...{
          id: meeting,
          roundId: round.id,
          villageId: 111,
          on: '2024-10-10',
          place: 'Nhà văn hóa',
          chair: 'Lê Văn An',
        },
        ...{ secretary: 'Hà Thị Bé', present: 40, frontPresent: true, opinions: 'Đề nghị <xem> kỹ & đúng' },
        votes: all.map(({ id }) => ({ caseId: id, agreed: 33 })),
      },
      '2024-10-10',
    )
    const text = await words(s.officer, '/api/papers/minutes.docx', { round: round.id, meeting })
    assert.equal(text.match(/BIÊN BẢN/g)?.length, 2)
    assert.match(text, /82,5%/)
    assert.match(text, /Đề nghị <xem> kỹ & đúng/)
    assert.match(text, /Hộ thoát nghèo/)
    assert.equal(await fetched(s.neighbour, '/api/papers/minutes.docx', { round: round.id, meeting }), 'access.denied')
  })

  it('posts name, village and result, and nothing else of a household', async () => {
    const cases = s.seen(await s.casesOf(round.id))
    const posting = { id: newId(), cases, unitId: 111, places: 'Nhà văn hóa', on: '2024-10-14' }
    await s.doneBy(s.officer, 'review.post', posting, '2024-10-14')
    const text = await words(s.officer, '/api/papers/posting.docx', { round: round.id, posting: posting.id })
    assert.match(text, /từ ngày 14\/10\/2024 đến hết ngày 17\/10\/2024/)
    assert.match(text, /Hộ thoát cận nghèo/)
    assert.doesNotMatch(text, /1964|CCCD|\d{9}/)
    assert.equal(await fetched(s.neighbour, '/api/papers/posting.docx', { round: round.id }), 'access.denied')
  })

  it('answers an objection with what the re-check found', async () => {
    const one = await s.caseOf(round.id, objects ?? '')
    const objection = newId()
    const said = {
      caseId: one.id,
      seenVersion: one.version,
      byName: 'Ông Vàng A <b>Sùng</b>',
      content: 'Nhà tôi vẫn khó khăn',
    }
    await s.doneBy(s.officer, 'review.object', { id: objection, ...said, receivedOn: '2024-10-15' }, '2024-10-15')
    const paper = { round: round.id, objection }
    assert.equal(await fetched(s.officer, '/api/papers/objection-reply.docx', paper), 'access.denied')
    const again = await s.caseOf(round.id, objects ?? '')
    await s.doneBy(
      s.officer,
      'review.recheck',
      {
        ...{ id: again.id, seenVersion: again.version, on: '2024-10-18', reply: 'Đã rà soát lại theo quy trình.' },
        ...interviewOf('poor', s.personOf(objects ?? '')),
      },
      '2024-10-18',
    )
    const text = await words(s.officer, '/api/papers/objection-reply.docx', paper)
    assert.match(text, /Ông Vàng A <b>Sùng<\/b>/)
    assert.match(text, /Kết quả rà soát được thay đổi: .* là hộ nghèo\./)
    assert.equal(await fetched(s.neighbour, '/api/papers/objection-reply.docx', paper), 'access.denied')
  })

  it('writes both decisions: to be signed first, with their numbers afterwards', async () => {
    const one = await s.caseOf(round.id, objects ?? '')
    const posted = { id: newId(), cases: s.seen([one]), unitId: 11, places: 'UBND xã', on: '2024-10-21' }
    await s.doneBy(s.officer, 'review.repost', posted, '2024-10-21')
    const paper = { round: round.id, place: 11, of: 'recognised' }
    const draft = await words(s.officer, '/api/papers/decision.docx', paper)
    assert.match(draft, /Số: ……\/QĐ-UBND/)
    assert.match(draft, /Công nhận 2 hộ nghèo và 0 hộ cận nghèo năm 2024/)
    list = newId()
    await s.doneBy(
      s.chair,
      'review.recognise-commune',
      {
        ...{ listId: list, roundId: round.id, communeId: 11, decisionNo: '88/QĐ-UBND', decisionDate: '2024-11-01' },
        ...{ escapedDecisionNo: '89/QĐ-UBND', escapedDecisionDate: '2024-11-01', signer: 'Bùi Văn Khoa' },
      },
      '2024-11-01',
    )
    assert.match(await words(s.officer, '/api/papers/decision.docx', paper), /Số: 88\/QĐ-UBND[\s\S]*Bùi Văn Khoa/)
    for (const other of [1, 111])
      assert.notEqual(
        typeof (await fetched(s.province, '/api/papers/decision.docx', { ...paper, place: other })),
        'object',
      )
    const escaped = await words(s.officer, '/api/papers/decision.docx', { ...paper, of: 'escaped' })
    assert.match(escaped, /Số: 89\/QĐ-UBND/)
    assert.match(escaped, /1 hộ thoát nghèo và 0 hộ thoát cận nghèo/)
    assert.equal(await fetched(s.neighbour, '/api/papers/decision.docx', paper), 'access.denied')
    assert.equal(await fetched(s.reviewer, '/api/papers/decision.docx', paper), 'access.denied')
  })

  it('of one kind come in one file for a whole commune, and nothing of another commune is in it', async () => {
    const others = newId()
    await asOwner(
      t.name,
      `insert into village_meeting (id, round_id, village_id, area, no, on_date, place, chair, secretary, present, front_present, command_id) values
         (gen_random_uuid(), '${round.id}', 112, '/1/11/112/', 1, '2024-10-11', 'Nhà bà Ba', 'Chủ tọa khác', 'Thư ký', 20, true, gen_random_uuid()),
         (gen_random_uuid(), '${round.id}', 121, '/1/12/121/', 1, '2024-10-12', 'Chợ xã bên', 'Xã bên', 'Thư ký', 20, true, gen_random_uuid());
       insert into posting (id, round_id, unit_id, area, recheck, places, on_date, until, command_id) values
         ('${others}', '${round.id}', 121, '/1/12/121/', false, 'Chợ xã bên', '2024-10-14', '2024-10-17', gen_random_uuid())`,
    )
    const ofCommune = { round: round.id, place: 11 }
    const minutes = await words(s.province, '/api/papers/minutes.docx', ofCommune)
    assert.equal(minutes.match(/BIÊN BẢN/g)?.length, 4, 'two meetings, two copies of each')
    assert.match(minutes, /Nhà bà Ba/)
    const postings = await words(s.officer, '/api/papers/posting.docx', ofCommune)
    assert.equal(postings.match(/Hộ thoát nghèo/g)?.length, 1)
    assert.match(postings, /UBND xã/)
    const replies = await words(s.officer, '/api/papers/objection-reply.docx', ofCommune)
    assert.match(replies, /Đã rà soát lại theo quy trình\./)
    for (const text of [minutes, postings, replies]) assert.doesNotMatch(text, /xã bên/i)
    assert.equal(await fetched(s.neighbour, '/api/papers/minutes.docx', ofCommune), 'access.denied')
    await asOwner(
      t.name,
      `delete from posting where id = '${others}'; delete from village_meeting where area <> '/1/11/111/'`,
    )
  })

  it('of more than one file holds are refused plainly, before anything is printed', async () => {
    const many = [
      `insert into posting (id, round_id, unit_id, area, recheck, places, on_date, until, command_id)
       select gen_random_uuid(), '${round.id}', 111, '/1/11/111/', false, 'nhiều', '2024-10-14', '2024-10-17', gen_random_uuid() from generate_series(1, 3000)`,
      `insert into village_meeting (id, round_id, village_id, area, no, on_date, place, chair, secretary, present, front_present, command_id)
       select gen_random_uuid(), '${round.id}', 111, '/1/11/111/', 100 + n, '2024-10-11', 'nhiều', 'Chủ tọa', 'Thư ký', 20, true, gen_random_uuid() from generate_series(1, 3000) n`,
      `insert into objection (id, case_id, area, received_on, by_name, content, due_on, answered_on, changed, reply, command_id)
       select gen_random_uuid(), case_id, area, received_on, 'nhiều', content, due_on, answered_on, changed, reply, gen_random_uuid()
         from objection, generate_series(1, 3000)`,
    ]
    for (const one of many) await asOwner(t.name, one)
    for (const file of ['posting', 'minutes', 'objection-reply'])
      assert.equal(
        await fetched(s.officer, `/api/papers/${file}.docx`, { round: round.id, place: 11 }),
        'paper.too-much',
      )
    await asOwner(
      t.name,
      `delete from posting where places = 'nhiều'; delete from village_meeting where place = 'nhiều'; delete from objection where by_name = 'nhiều'`,
    )
  })

  it('prints certificates, each with its square, as Word and as PDF', async () => {
    const of = { kind: 'list', listId: list }
    const issued = { of, on: '2024-11-02', signer: 'Bùi Văn Khoa' }
    await s.doneBy(s.chair, 'review.issue-certificates', issued, '2024-12-20')
    const text = await words(s.officer, '/api/papers/certificates.docx', { list })
    assert.equal(text.match(/GIẤY CHỨNG NHẬN HỘ NGHÈO/g)?.length, 2)
    assert.match(text, /Số: 1\/GCN-HN\.HCN/)
    assert.match(text, /Kiểm tra giấy này tại chung-tay\.test\/c/)
    const bytes = await fetched(s.officer, '/api/papers/certificates.docx', { list })
    assert.ok(typeof bytes !== 'string')
    assert.deepEqual(Object.keys(unzipSync(bytes)).filter((name) => name.includes('media/qr')).length, 2)
    const pdf = await fetched(s.officer, '/api/papers/certificates.pdf', { list })
    assert.ok(typeof pdf !== 'string')
    assert.equal(strFromU8(pdf.subarray(0, 5)), '%PDF-')
    assert.equal(await fetched(s.neighbour, '/api/papers/certificates.pdf', { list }), 'access.denied')
    assert.equal(await fetched(s.neighbour, '/api/papers/certificates.docx', { list }), 'access.denied')
  })

  it('prints no certificate while nobody said where its square leads', async () => {
    for (const path of ['/api/papers/certificates.docx', '/api/papers/certificates.pdf']) {
      const view = views.find((one) => one.path === path)
      const reader = { actor: s.officer, today, vault: t.vault, files: t.files, demo: false, publicAddress: undefined }
      const answer = await view?.answerTo(t.db, reader, { list })
      assert.equal(answer?.ok === false && answer.error.code, 'paper.no-public-address')
    }
    for (const written of ['chungtay.example.vn', 'ftp://chungtay.example.vn', 'https://chungtay.example.vn/app'])
      assert.throws(() => readConfig({ PUBLIC_ADDRESS: written }), /PUBLIC_ADDRESS/)
    assert.equal(
      readConfig({ PUBLIC_ADDRESS: 'https://chungtay.example.vn/' }).publicAddress,
      'https://chungtay.example.vn',
    )
  })

  it('prints the certificates of one village of a list', async () => {
    assert.equal(await fetched(s.officer, '/api/papers/certificates.pdf', { list, place: 112 }), 'access.denied')
    const text = await words(s.officer, '/api/papers/certificates.docx', { list, place: 111 })
    assert.equal(text.match(/GIẤY CHỨNG NHẬN HỘ NGHÈO/g)?.length, 2)
  })

  it('of several communes are not put into one file; those of one are', async () => {
    await asOwner(t.name, `update certificate set commune_id = 12, area = '/1/12/121/' where no = 2`)
    for (const file of ['docx', 'pdf']) {
      assert.equal(
        await fetched(s.province, `/api/papers/certificates.${file}`, { round: round.id }),
        'paper.one-commune',
      )
      const ours = await fetched(s.province, `/api/papers/certificates.${file}`, { round: round.id, place: 11 })
      assert.ok(typeof ours !== 'string')
    }
  })

  it('that cannot be made say why, in place of half a file', async () => {
    const template = { template: new Uint8Array([1, 2, 3]), papers: [{}] }
    const broken = await print({ as: 'word', ...template })()
    assert.equal(!broken.ok && broken.error.code, 'paper.template-failed')
    const slow = await print({ as: 'word', ...template }, { milliseconds: 0, megabytes: 1_024 })()
    assert.equal(!slow.ok && slow.error.code, 'paper.too-much')
    const file = await t.files.put(strToU8('mẫu hỏng'))
    await asOwner(
      t.name,
      `insert into paper_template (id, province_id, kind, from_date, file, command_id)
       values (gen_random_uuid(), 1, 'certificate', '2024-01-01', '${file}', gen_random_uuid())`,
    )
    const report = (error: unknown) => assert.fail(String(error))
    const app = makeApp({ ...t, handlers, views, version: 'test', demo: false, now: Date.now, report, publicAddress })
    const account = await t.db.selectFrom('account').select('account').where('id', '=', s.officer.id).executeTakeFirst()
    const password_hash = await hashPassword('mật khẩu của Nam')
    await t.db.updateTable('account').set({ password_hash }).where('id', '=', s.officer.id).execute()
    const signedIn = await app.request('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: account?.account, password: 'mật khẩu của Nam' }),
    })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const path = `/api/papers/certificates.docx?list=${list}&place=11`
    const answer = await app.request(path, { headers: { cookie, host: 'evil.example' } })
    assert.equal(answer.status, 400)
    assert.equal(((await answer.json()) as { code: string }).code, 'paper.template-failed')
    await asOwner(t.name, 'delete from paper_template')
  })
})

describe('the templates of a province', () => {
  const set = async (over: object, who = s.province) =>
    s.act(who, 'review.set-paper-template', { id: newId(), kind: 'posting', from: '2026-11-28', ...over }, '2026-11-28')
  const withText = (change: (xml: string) => string) => {
    const parts = unzipSync(defaultTemplate('posting'))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    return t.files.put(zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) }))
  }

  it('are the province officer’s to change, from today on', async () => {
    const file = await withText((xml) => xml.replace('THÔNG BÁO', 'BẢN NIÊM YẾT'))
    assert.equal(code(await set({ file }, s.officer)), 'access.denied')
    assert.equal(code(await set({ file, from: '2026-11-27' })), 'input.invalid')
    assert.equal(code(await set({ file, fileName: 'niem-yet.docx' })), 'done')
    assert.equal(code(await set({ file: '0'.repeat(64) })), 'import.file-unknown')
  })

  it('with fields nobody knows, or unbalanced ones, are refused by name', async () => {
    const unknown = await set({
      file: await withText((xml) => xml.replace('{noi_niem_yet}', '{so_cccd} {ho.constructor}')),
    })
    assert.deepEqual(unknown.kind === 'refused' && unknown.refusal, {
      code: 'paper.tag-unknown',
      tags: ['so_cccd', 'ho.constructor'],
    })
    assert.equal(
      code(
        await set({
          file: await withText((xml) =>
            xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>{@noi_niem_yet}</w:t></w:r></w:p>'),
          ),
        }),
      ),
      'paper.tag-unknown',
    )
    assert.equal(code(await set({ file: await withText((xml) => xml.replace('{/ho}', '')) })), 'paper.tag-broken')
  })

  it('that run something, fetch something, blow up or are no Word files are refused', async () => {
    const parts = unzipSync(defaultTemplate('posting'))
    const put = (more: Record<string, string | Uint8Array>) =>
      t.files.put(
        zipSync({
          ...parts,
          ...Object.fromEntries(
            Object.entries(more).map(([name, it]) => [name, typeof it === 'string' ? strToU8(it) : it]),
          ),
        }),
      )
    assert.equal(code(await set({ file: await put({ 'word/vbaProject.bin': 'x' }) })), 'paper.macro')
    const link = '<Relationships><Relationship Id="r9" Target="http://x" TargetMode="External"/></Relationships>'
    assert.equal(code(await set({ file: await put({ 'word/_rels/footer1.xml.rels': link }) })), 'paper.external')
    const field = await withText((xml) =>
      xml.replace('<w:body>', '<w:body><w:p><w:r><w:instrText>DDEAUTO c:\\cmd</w:instrText></w:r></w:p>'),
    )
    assert.equal(code(await set({ file: field })), 'paper.external')
    assert.equal(
      code(await set({ file: await put({ 'word/big.xml': new Uint8Array(30 * 2 ** 20) }) })),
      'paper.too-large',
    )
    assert.equal(code(await set({ file: await t.files.put(strToU8('không phải Word')) })), 'paper.not-word')
  })

  it('are kept with their days, and the one of the product comes back', async () => {
    type Listed = {
      rows: { kind: string; current: string | null; history: { id: string; own: boolean; fileName: string }[] }[]
    }
    const posting = async () =>
      (await s.read<Listed>(s.officer, '/api/paper-templates', {})).rows.find(({ kind }) => kind === 'posting')
    const own = await posting()
    assert.equal(own?.history[0]?.fileName, 'niem-yet.docx')
    const id = own?.history[0]?.id
    assert.ok(
      typeof (await fetched(s.province, '/api/paper-templates/{kind}.docx', { kind: 'posting', id })) !== 'string',
    )
    assert.equal(code(await set({ file: null })), 'done')
    const back = await posting()
    assert.deepEqual([back?.current, back?.history.map((it) => it.own)], [null, [false, true]])
  })
})
