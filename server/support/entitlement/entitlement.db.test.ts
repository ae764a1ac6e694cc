import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { z } from 'zod'
import {
  entitlementCounts,
  entitlementFile,
  entitlementList,
  householdEntitlements,
  policyList,
  rulePreview,
} from '../../../contract/entitlement.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import {
  addActor,
  addNationalStandards,
  addSmallProvince,
  aHousehold,
  aMember,
  give,
  look,
  newId,
} from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addHomes, someHomes } from '../../../test/entitled-people.ts'
import type { Download } from '../../http/show.ts'
import { readWorkbook } from '../../sheet/read-workbook.ts'

type AnswerOf<View extends { readonly answer: z.ZodType }> = z.infer<View['answer']>

let t: TestDatabase
let hanh: Actor
let lan: Actor
const homes = someHomes(120, 7_200_720)
const on = '2024-12-20'
const number = '999083000041'

before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  hanh = await addActor(t, 'province-officer', '/1/', 'Lê Thị Minh Hạnh')
  lan = await addActor(t, 'commune-officer', '/1/11/')
  await addHomes(t, homes)
})
after(() => t.drop())

async function read<View extends { readonly path: string; readonly answer: z.ZodType }>(
  view: View,
  query: Record<string, unknown>,
  who = hanh,
): Promise<AnswerOf<View>> {
  const answer = await look(t, who, view.path, query)
  assert.ok(answer.ok, JSON.stringify(answer))
  return view.answer.parse(answer.value) as AnswerOf<View>
}
const codeOf = async (who: Actor, name: string, input: unknown) => {
  const verdict = await give(t, who, name, input)
  return verdict.kind === 'done' ? 'done' : verdict.refusal.code
}
const tet = (over: object = {}) => ({
  id: newId(),
  policy: 'tet-gift',
  from: '2024-12-01',
  act: 'QĐ 99/QĐ-UBND',
  certainty: 'sure',
  body: {
    cases: [{ groups: ['poor', 'near-poor'], conditions: [], benefit: { kind: 'amount', dong: 500_000, per: 'once' } }],
  },
  ...over,
})

/** The list to its end, page by page. */
async function everyRow(query: Record<string, unknown>) {
  const rows: AnswerOf<typeof entitlementList>['rows'] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: AnswerOf<typeof entitlementList> = await read(entitlementList, { limit: 200, ...query, after })
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}

describe('who is entitled to a policy', () => {
  it('is listed page by page, each once, with the exact count and what came of it', async () => {
    const all = await read(entitlementList, { policy: 'health-insurance', on, limit: 200 })
    assert.ok(all.count > 40)
    const seen = (await everyRow({ policy: 'health-insurance', on, limit: 7 })).map(({ member }) => member?.id)
    assert.equal(seen.length, all.count)
    assert.equal(new Set(seen).size, all.count)

    const first = all.rows[0]
    assert.ok(first?.member)
    const card = {
      id: newId(),
      householdId: first.household.id,
      memberId: first.member.id,
      kind: 'health-insurance',
      on: '2024-02-01',
      elsewhere: true,
    }
    assert.equal(await codeOf(hanh, 'support.deliver', card), 'done')
    const got = await read(entitlementList, { policy: 'health-insurance', on, received: 'yes' })
    assert.deepEqual(
      got.rows.map(({ member, received }) => [member?.id, received]),
      [[first.member.id, { on: '2024-02-01', until: '2024-12-31', elsewhere: true }]],
    )
    const counts = await read(entitlementCounts, { policy: 'health-insurance', on })
    assert.deepEqual([counts.entitled, counts.received], [all.count, 1])
    assert.equal(
      counts.communes.reduce((sum, it) => sum + it.entitled, 0),
      all.count,
    )
    // What was given for a year that is over fulfils nothing of the next.
    assert.equal((await read(entitlementCounts, { policy: 'health-insurance', on: '2025-01-01' })).received, 0)
  })

  it('is told apart from who may be and of whom a fact is missing', async () => {
    const [yes, unknown] = [
      await read(entitlementCounts, { policy: 'learning-costs', on }),
      await read(entitlementList, { policy: 'learning-costs', on, state: 'unknown', limit: 200 }),
    ]
    assert.ok(yes.unknown > 5)
    assert.equal(unknown.count, yes.unknown)
    assert.ok(unknown.rows.every(({ worth }) => worth === null))
  })

  it('is a list of the reader’s own commune', async () => {
    const mine = await read(entitlementList, { policy: 'electricity', on, limit: 200 }, lan)
    assert.ok(mine.count > 3)
    assert.ok(mine.rows.every(({ commune }) => commune?.id === 11))
    assert.deepEqual(await look(t, lan, entitlementList.path, { policy: 'electricity', on, place: 12 }), {
      ok: false,
      error: { code: 'access.denied' },
    })
  })

  it('says nothing of a day no rule holds on', async () => {
    const none = await read(entitlementList, { policy: 'social-pension', on: '2025-06-30' })
    assert.deepEqual([none.rule, none.count], [null, 0])
  })
})

describe('one household', () => {
  it('is told for each policy and person whether, why, why not and what is not known', async () => {
    const home = homes.find(({ history }) => history.at(-1)?.to === 'poor')
    assert.ok(home)
    const answer = await read(householdEntitlements, { id: home.id, on })
    assert.equal(answer.group, 'poor')
    const insurance = answer.policies.find(({ code }) => code === 'health-insurance')
    assert.ok(insurance)
    assert.ok(insurance.answers.every((it) => it.is === true && it.case === 1))
    assert.equal(
      insurance.answers.length,
      answer.policies.find(({ code }) => code === 'learning-costs')?.answers.length,
    )
    for (const policy of answer.policies)
      for (const one of policy.answers)
        assert.equal(one.member === null, policy.beneficiary === 'household', policy.code)
  })

  it('agrees with the list of every policy', async () => {
    const policies = (await read(policyList, { on })).policies
    const listed = new Map<string, string>()
    for (const { code } of policies)
      for (const state of ['entitled', 'unknown'])
        for (const row of await everyRow({ policy: code, on, state }))
          listed.set(`${code}/${row.household.id}/${row.member?.id ?? ''}`, state)
    for (const home of homes.slice(0, 25)) {
      const answer = await read(householdEntitlements, { id: home.id, on })
      for (const { code, answers } of answer.policies)
        for (const { member, is } of answers)
          assert.equal(
            listed.get(`${code}/${home.id}/${member?.id ?? ''}`),
            is === null ? 'unknown' : is ? 'entitled' : undefined,
            `${code} ${home.id}`,
          )
    }
  })

  it('of another commune is not there', async () => {
    const ward = homes.find(({ village }) => village === 121)
    assert.deepEqual(await look(t, lan, householdEntitlements.path, { id: ward?.id, on }), {
      ok: false,
      error: { code: 'access.denied' },
    })
  })
})

describe('a rule', () => {
  const counts = async (day: string) => (await read(entitlementCounts, { policy: 'tet-gift', on: day })).entitled

  it('shows whom it adds and drops before it is saved, and then does just that', async () => {
    const body = { cases: [{ groups: ['poor', 'newly-escaped'], conditions: [], benefit: { kind: 'unset' } }] }
    const ask = { policy: 'tet-gift', from: '2024-12-15', body: JSON.stringify(body) }
    const preview = await read(rulePreview, ask)
    const [before, after] = [preview.before.households, preview.after.households]
    assert.ok(preview.added.households > 3 && preview.dropped.households > 3)
    assert.equal(before + preview.added.households - preview.dropped.households, after)
    assert.equal(
      preview.communes.reduce((sum, it) => sum + it.added, 0),
      preview.added.households,
    )
    assert.ok(preview.firstAdded.every(({ group }) => group === 'newly-escaped'))
    assert.ok(preview.firstDropped.every(({ group }) => group === 'near-poor'))
    assert.equal(await counts('2024-12-15'), before, 'nothing is saved by looking')

    assert.equal(await codeOf(hanh, 'support.set-rule', tet({ from: '2024-12-15', body })), 'done')
    assert.equal(await counts('2024-12-15'), after)
    assert.equal(await counts('2024-12-14'), before, 'the days before keep their rule')
  })

  it('is never edited: a version ends the one before, and none begins before another', async () => {
    const versions = async () =>
      (await read(policyList, {})).policies.find(({ code }) => code === 'legal-aid')?.versions ?? []
    const legal = (from: string) =>
      tet({
        policy: 'legal-aid',
        from,
        body: { cases: [{ groups: ['poor'], conditions: [], benefit: { kind: 'service' } }] },
      })
    assert.equal(await codeOf(hanh, 'support.set-rule', legal('2025-03-01')), 'done')
    const [second, first] = await versions()
    assert.deepEqual([first?.validUntil, second?.validFrom, second?.version], ['2025-03-01', '2025-03-01', 2])
    assert.equal(await codeOf(hanh, 'support.set-rule', legal('2025-03-01')), 'rule.not-after-current')
    assert.equal(await codeOf(hanh, 'support.end-rule', { id: first?.id, until: '2025-06-01' }), 'access.denied')
    assert.equal(
      await codeOf(hanh, 'support.end-rule', { id: second?.id, until: '2025-03-01' }),
      'rule.not-after-current',
    )
    assert.equal(await codeOf(hanh, 'support.end-rule', { id: second?.id, until: '2025-06-01' }), 'done')
    assert.equal((await versions())[0]?.validUntil, '2025-06-01')
    assert.equal(await codeOf(hanh, 'support.set-rule', legal('2025-05-01')), 'done')
    assert.deepEqual(
      (await versions()).map(({ validFrom, validUntil }) => [validFrom, validUntil]),
      [
        ['2025-05-01', null],
        ['2025-03-01', '2025-05-01'],
        ['2018-01-01', '2025-03-01'],
      ],
    )
  })

  it('that contradicts itself is refused with the place, and leaves nothing behind', async () => {
    const wrong = (conditions: object[], benefit: object = { kind: 'service' }) =>
      tet({
        policy: 'vocational-training',
        from: '2026-02-01',
        body: { cases: [{ groups: ['poor'], conditions, benefit }] },
      })
    const listed = (list: string) => [{ kind: 'listed', lists: [list], is: true }]
    assert.equal(await codeOf(hanh, 'support.set-rule', wrong([{ kind: 'age', from: 18, under: 15 }])), 'rule.span')
    assert.equal(await codeOf(hanh, 'support.set-rule', wrong([{ kind: 'need', of: 'housing' }])), 'rule.need-kind')
    assert.equal(await codeOf(hanh, 'support.set-rule', wrong(listed('nowhere'))), 'rule.unknown-list')
    assert.equal(
      await codeOf(hanh, 'support.set-rule', wrong([], { kind: 'amount', dong: 0.5, per: 'month' })),
      'rule.decimals',
    )
    assert.equal(await codeOf(hanh, 'support.set-rule', tet({ policy: 'nothing' })), 'policy.unknown')
    const preview = { policy: 'tet-gift', from: '2026-02-01', body: JSON.stringify({ cases: [] }) }
    assert.equal((await look(t, hanh, rulePreview.path, preview)).ok, false)
  })

  it('is the province’s: an officer of a commune sets and ends none', async () => {
    const [latest] = (await read(policyList, {})).policies.find(({ code }) => code === 'credit')?.versions ?? []
    assert.equal(await codeOf(lan, 'support.set-rule', tet({ from: '2026-02-01' })), 'access.denied')
    assert.equal(await codeOf(lan, 'support.end-rule', { id: latest?.id, until: '2026-02-01' }), 'access.denied')
    assert.equal(
      await codeOf(lan, 'support.set-price', {
        code: 'electricity-tier-1-price',
        from: '2026-01-01',
        value: 2_000,
        act: 'QĐ 1',
        certainty: 'sure',
      }),
      'access.denied',
    )
  })

  it('of a new policy entitles from its first version on', async () => {
    const policy = {
      code: 'rice',
      kind: 'other',
      nameVi: 'Hỗ trợ gạo',
      nameEn: 'Rice',
      beneficiary: 'household',
      period: 'year',
      responsibleVi: 'Ủy ban nhân dân xã',
      responsibleEn: 'Commune',
    }
    assert.equal(await codeOf(hanh, 'support.add-policy', policy), 'done')
    assert.equal(await codeOf(hanh, 'support.add-policy', policy), 'policy.exists')
    assert.equal(
      await codeOf(hanh, 'support.add-policy', { ...policy, code: 'cards', kind: 'health-insurance' }),
      'policy.beneficiary',
    )
    const body = { cases: [{ groups: ['poor'], conditions: [], benefit: { kind: 'goods', what: '15 kg gạo' } }] }
    assert.equal(await codeOf(hanh, 'support.set-rule', tet({ policy: 'rice', body })), 'done')
    assert.ok((await read(entitlementCounts, { policy: 'rice', on })).entitled > 3)
  })

  it('that counts in kWh follows the price of the day', async () => {
    const price = { code: 'electricity-tier-1-price', value: 2_100, act: 'QĐ 5/QĐ-BCT', certainty: 'sure' }
    assert.equal(await codeOf(hanh, 'support.set-price', { ...price, from: '2025-05-10' }), 'rule.not-after-current')
    assert.equal(await codeOf(hanh, 'support.set-price', { ...price, from: '2026-06-01' }), 'done')
    const worth = async (day: string) =>
      (await read(entitlementList, { policy: 'electricity', on: day })).rule?.worths[0]?.amount
    assert.deepEqual([await worth('2026-05-31'), await worth('2026-06-01')], [59_520, 63_000])
  })
})

describe('the list for those who carry a policy out', () => {
  const file = async (who: Actor, query: Record<string, unknown>) => {
    const answer = await look(t, who, entitlementFile.path, { purpose: 'cấp thẻ', on, ...query })
    assert.ok(answer.ok, JSON.stringify(answer))
    const { body, rows } = answer.value as Download
    const book = readWorkbook(body as Uint8Array) // true: a workbook is written whole
    const sheet = book.ok ? book.value.sheets[0] : undefined
    assert.ok(sheet)
    const line = (row: number) =>
      Array.from({ length: sheet.columnCount }, (_, at) => sheet.cell(row, at + 1)?.value ?? '')
    return { rows, cells: Array.from({ length: sheet.rowCount }, (_, at) => line(at + 1)) }
  }

  it('has for social insurance group code, share and number: the last digits, whole only where asked for and allowed', async () => {
    const household = aHousehold({ villageId: 111, members: [aMember({ name: 'Trần Văn Lực', nationalId: number })] })
    assert.equal(await codeOf(lan, 'household.register', household), 'done')
    await t.see((tx) =>
      sql`update household set account = 'poor', class = 'poor' where id = ${household.id}`.execute(tx),
    )
    const ask = { policy: 'health-insurance', place: 111 }
    const masked = await file(lan, ask)
    const row = masked.cells.find((cells) => cells.includes('Trần Văn Lực'))
    assert.ok(row?.includes('HN') && row.includes('100') && row.includes('••••••••0041'), String(row))
    assert.ok(!masked.cells.flat().includes(number))
    assert.ok((await file(lan, { ...ask, numbers: 'true' })).cells.flat().includes(number))

    const auditor = await addActor(t, 'auditor', '/1/')
    assert.deepEqual(
      await look(t, auditor, entitlementFile.path, { ...ask, on, purpose: 'thanh tra', numbers: 'true' }),
      {
        ok: false,
        error: { code: 'access.denied' },
      },
    )
    const logged = await t.see((tx) =>
      tx.selectFrom('read_log').select('rows').where('view', '=', entitlementFile.path).execute(),
    )
    assert.deepEqual(
      logged.map(({ rows }) => rows),
      [masked.rows, masked.rows],
    )
  })

  it('has for the electricity company the months of the quarter, each at its own price, and their sum', async () => {
    const { rows, cells } = await file(hanh, { policy: 'electricity' })
    const heading = cells.find((row) => row.includes('Chủ hộ'))
    assert.deepEqual(
      heading?.filter((it) => it.startsWith('Tháng')),
      ['Tháng 10/2024 (đồng)', 'Tháng 11/2024 (đồng)', 'Tháng 12/2024 (đồng)'],
    )
    const first = cells.find((row) => row[0] === '1')
    for (const amount of ['54180', '56790', String(54_180 + 56_790 + 56_790)])
      assert.ok(first?.includes(amount), `${amount}: ${first}`)
    assert.ok(cells.some((row) => row.includes('Cộng') && row.includes(String(rows * (54_180 + 56_790 + 56_790)))))
  })

  it('has for schools the pupil, the level and the head of the household', async () => {
    const { cells } = await file(hanh, { policy: 'learning-costs' })
    const heading = cells.find((row) => row.includes('Chủ hộ'))
    assert.ok(heading?.includes('Cấp học') && heading.includes('Họ và tên'))
    assert.ok(cells.some((row) => row.includes('Tiểu học')))
  })
})
