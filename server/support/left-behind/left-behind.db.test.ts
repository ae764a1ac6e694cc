import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { z } from 'zod'
import {
  householdGaps,
  leftBehindCounts,
  leftBehindExport,
  leftBehindList,
  leftBehindPolicies,
  leftBehindTrend,
} from '../../../contract/left-behind.ts'
import type { Actor } from '../../../domain/account/actor.ts'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import { entitled } from '../../../domain/support/entitled.ts'
import { supportKinds } from '../../../domain/support/kinds.ts'
import { addActor, addNationalStandards, addSmallProvince, give, look, newId } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addHomes, type MadeHome, someHomes } from '../../../test/entitled-people.ts'
import { statementsOf } from '../../../test/statements.ts'
import { findHouseholdOnDay } from '../entitlement/facts.ts'
import { type RuleOnDay, readyRules } from '../entitlement/rules.ts'
import { readGaps } from './list.ts'
import { groundOf } from './scope.ts'

let t: TestDatabase
let officer: Actor
const homes = someHomes(80, 7)
const days = ['2024-06-14', '2024-09-01', '2024-12-10'] as const

/** What somebody got, as it was meant. */
type Given = {
  readonly id: string
  readonly home: MadeHome
  readonly person: string | null
  readonly kind: string
  readonly on: string
  readonly validUntil: string | null
  readonly source: 'recorded' | 'elsewhere'
  readonly cancelled: boolean
}
const given: readonly Given[] = fc.sample(
  fc
    .record({
      home: fc.constantFrom(...homes),
      who: fc.option(fc.nat(2), { nil: null }),
      kind: fc.constantFrom(
        'health-insurance',
        'electricity',
        'tuition',
        'credit',
        'housing',
        'vocational-training',
        'tet-gift',
        'production-support',
      ),
      on: fc.constantFrom(
        '2021-03-01',
        '2023-09-01',
        '2024-01-05',
        '2024-05-31',
        '2024-08-31',
        '2024-10-02',
        '2025-07-01',
      ),
      long: fc.constantFrom(null, null, '2024-06-30', '2025-12-31'),
      source: fc.constantFrom('recorded' as const, 'recorded' as const, 'elsewhere' as const),
      cancelled: fc.constantFrom(false, false, false, true),
    })
    .map(({ who, long, ...it }) => ({
      ...it,
      id: newId(),
      person: who === null ? null : (it.home.people[who]?.id ?? null),
      validUntil: long !== null && long >= it.on ? long : null,
    })),
  { numRuns: 450, seed: 11 },
)

before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  await addHomes(t, homes)
  const rows = given.map((it) => ({
    id: it.id,
    household_id: it.home.id,
    member_id: it.person,
    area: `/1/${Math.floor(it.home.village / 10)}/${it.home.village}/`,
    village_id: it.home.village,
    status_then: 'poor',
    kind: it.kind,
    on_date: it.on,
    valid_until: it.validUntil,
    source: it.source,
    cancelled_on: it.cancelled ? '2025-01-01' : null,
    cancel_reason: it.cancelled ? 'ghi nhầm' : null,
    command_id: it.id,
  }))
  const columns =
    'id uuid, household_id uuid, member_id uuid, area text, village_id int, status_then text, kind text, on_date date, valid_until date, source text, cancelled_on date, cancel_reason text, command_id uuid'
  await asOwner(
    t.name,
    `insert into delivery (${columns.replaceAll(/ (uuid|text|int|date)/g, '')}) select * from jsonb_to_recordset('${JSON.stringify(rows)}') as x (${columns})`,
  )
  officer = await addActor(t, 'province-officer')
})
after(() => t.drop())

/* The list once more, as plainly as it can be said, over what was made up. */

/** Named by the period a day lies in: two days fulfil the same due where their names are the same. */
function periodOf(period: RuleOnDay['period'], day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  switch (period) {
    case 'once':
      return 'ever'
    case 'year':
      return String(year)
    case 'school-year':
      return String(month >= 9 ? year : year - 1)
    case 'quarter':
      return `${year}/${Math.ceil(month / 3)}`
    case 'month':
      return day.slice(0, 7)
  }
}
const fulfils = (it: Given, { kind, period }: RuleOnDay, day: string) =>
  !it.cancelled &&
  it.kind === kind &&
  it.on <= day &&
  (period !== 'once' && it.validUntil !== null
    ? it.validUntil >= day
    : periodOf(period, it.on) === periodOf(period, day))

async function plainly(day: CivilDate): Promise<Set<string>> {
  const rules = await t.see((tx) => readyRules(tx, day))
  const { scope, bits } = await t.see((tx) => groundOf(tx, AreaPath.parse('/'), day, day))
  const found = new Set<string>()
  for (const home of homes) {
    const there = await t.see((tx) => findHouseholdOnDay(tx, scope, bits, home.id))
    if (!there) continue
    const own = given.filter((it) => it.home === home)
    const missed = new Set<string>()
    for (const rule of rules) {
      const whom = rule.beneficiary === 'household' ? [{ id: null, facts: there.facts }] : there.people
      for (const { id, facts } of whom) {
        if (entitled(rule.body, facts, day).is !== true) continue
        if (own.some((it) => fulfils(it, rule, day) && (id === null || it.person === id))) continue
        missed.add(`${id ?? ''}/${rule.kind}`)
      }
    }
    for (const one of missed) found.add(`entitled ${home.id}/${one}`)
    for (const need of home.needs) {
      const person = need.person === null ? null : home.people[need.person]
      if (need.since > day || (need.closedOn !== null && need.closedOn <= day)) continue
      if (need.person !== null && (!person || (person.leftOn !== null && person.leftOn <= day))) continue
      const answers = own.some(
        (it) =>
          !it.cancelled &&
          it.kind === need.kind &&
          it.on >= need.since &&
          it.on <= day &&
          (!person || it.person === person.id),
      )
      if (answers || missed.has(`/${need.kind}`) || missed.has(`${person?.id ?? ''}/${need.kind}`)) continue
      found.add(`need ${home.id}/${person?.id ?? ''}/${need.kind}`)
    }
  }
  return found
}

const bySql = async (day: CivilDate, filters: Partial<Parameters<typeof readGaps>[1]> = {}) => {
  const { rows } = await t.see(async (tx) =>
    readGaps(tx, { of: 'support', ...filters }, await groundOf(tx, AreaPath.parse('/'), day, day)),
  )
  return rows.map((row) => `${row.why} ${row.household.id}/${row.member?.id ?? ''}/${row.kind}`)
}

describe('who was left behind', () => {
  it('is who was entitled or in need and received nothing, by a plain count of what was made up, on every day', async () => {
    for (const text of days) {
      const day = CivilDate.parse(text)
      const [listed, plain] = [await bySql(day), await plainly(day)]
      assert.ok(plain.size > 60, text)
      assert.deepEqual(listed.toSorted(), [...plain].toSorted(), text)
      assert.ok([...plain].some((it) => it.startsWith('need')) && listed.some((it) => it.startsWith('entitled')))
    }
  })

  it('is counted as it is listed: in all, by commune, kind, reason, group and wait', async () => {
    const counts = await figures(officer, { on: days[2] })
    const { rows, count, households } = await page(officer, { on: days[2], limit: 200 })
    assert.deepEqual([counts.all.cases, counts.all.households], [count, households])
    const all = await t.see(async (tx) =>
      readGaps(
        tx,
        { of: 'support' },
        await groundOf(tx, AreaPath.parse('/'), CivilDate.parse(days[2]), CivilDate.parse(days[2])),
      ),
    )
    assert.equal(all.rows.length, count)
    assert.equal(new Set(all.rows.map((row) => row.household.id)).size, households)
    for (const { unit, cases } of counts.communes)
      assert.equal(all.rows.filter((row) => row.commune?.id === unit?.id).length, cases)
    for (const { value, cases } of counts.choices.kind)
      assert.equal(all.rows.filter((row) => row.kind === value).length, cases)
    for (const list of Object.values(counts.choices))
      assert.equal(
        list.reduce((sum, { cases }) => sum + cases, 0),
        count,
      )
    assert.ok(rows.every((row) => row.days >= 0))
  })

  it('shows entitled, received, received elsewhere and missed side by side, and of whom it is not known', async () => {
    const found = await look(t, officer, leftBehindPolicies.path, { on: days[2] })
    assert.ok(found.ok)
    const { rows: policies } = leftBehindPolicies.answer.parse(found.value)
    const insurance = policies.find(({ code }) => code === 'health-insurance')
    assert.ok(insurance && insurance.elsewhere > 0 && insurance.received > 0 && insurance.missed > 0)
    for (const it of policies) assert.equal(it.entitled, it.received + it.elsewhere + it.missed)
    assert.ok(policies.some(({ unknown }) => unknown > 0))
  })

  it('is filtered by kind, reason, group, wait and policy, page after page without a gap', async () => {
    const { choices } = await figures(officer, { on: days[2] })
    for (const [name, list] of Object.entries(choices))
      for (const { value, cases } of list.slice(0, 2))
        assert.equal((await page(officer, { on: days[2], [name]: value, limit: 1 })).count, cases, `${name} ${value}`)
    const one = await page(officer, { on: days[2], policy: 'health-insurance', limit: 200 })
    assert.ok(one.rows.length > 0 && one.rows.every((row) => row.policy?.code === 'health-insurance'))

    const walked: string[] = []
    for (let after: string | undefined; ; ) {
      const next = await page(officer, { on: days[2], limit: 37, ...(after ? { after } : {}) })
      walked.push(...next.rows.map((row) => `${row.why} ${row.household.id}/${row.member?.id ?? ''}/${row.kind}`))
      if (next.next === null) break
      after = next.next
    }
    assert.deepEqual(walked, await bySql(CivilDate.parse(days[2])))
  })

  it('never holds somebody of another commune for its officer, in list, figures, export or household', async () => {
    const lan = await addActor(t, 'commune-officer', '/1/11/')
    const { rows } = await page(lan, { on: days[2], limit: 200 })
    assert.ok(rows.length > 30)
    assert.ok(rows.every((row) => row.commune?.id === 11))
    assert.deepEqual(
      (await figures(lan, { on: days[2] })).communes.map(({ unit }) => unit?.id),
      [11],
    )
    const stranger = homes.find(({ village }) => village > 120)
    assert.deepEqual(await look(t, lan, householdGaps.path, { id: stranger?.id }), {
      ok: false,
      error: { code: 'access.denied' },
    })
    assert.deepEqual(await look(t, lan, leftBehindList.path, { place: 12 }), {
      ok: false,
      error: { code: 'access.denied' },
    })
    const leader = await addActor(t, 'province-leader')
    assert.equal((await look(t, leader, leftBehindList.path)).ok, false)
    assert.equal((await look(t, leader, leftBehindCounts.path, { on: days[2] })).ok, true)
  })

  it('puts every page of names on the log', async () => {
    const before = await reads()
    const { rows } = await page(officer, { on: days[2], limit: 20 })
    assert.deepEqual((await reads()).slice(before.length), [rows.length])
  })

  it('is read in as many statements for two communes as for one', async () => {
    const lan = await addActor(t, 'commune-officer', '/1/11/')
    await page(officer, { on: days[2] })
    const [all, one] = [
      await statementsOf(t, () => page(officer, { on: days[2] })),
      await statementsOf(t, () => page(lan, { on: days[2] })),
    ]
    assert.equal(all, one)
  })

  it('goes out as a file with its purpose', async () => {
    const found = await look(t, officer, leftBehindExport.path, { on: days[2], purpose: 'lập danh sách hỗ trợ' })
    assert.ok(found.ok)
    assert.equal((found.value as { rows: number }).rows, (await page(officer, { on: days[2] })).count)
  })

  it('has a length now, three months ago and at the start of the year, each as the list of that day', async () => {
    const found = await look(t, officer, leftBehindTrend.path, { on: '2024-12-10' })
    assert.ok(found.ok)
    const { points, kinds } = found.value as z.infer<typeof leftBehindTrend.answer>
    assert.deepEqual(
      points.map(({ on }) => on),
      ['2024-01-01', '2024-09-10', '2024-12-10'],
    )
    for (const { on, cases } of points) assert.equal(cases, (await page(officer, { on })).count)
    assert.equal(
      kinds.reduce((sum, { cases }) => sum + cases, 0),
      points[2]?.cases,
    )
    assert.ok(kinds.every(({ value }) => supportKinds.includes(value)))
  })
})

const page = async (who: Actor, query: Record<string, unknown>) => {
  const found = await look(t, who, leftBehindList.path, query)
  assert.ok(found.ok, JSON.stringify(found))
  return leftBehindList.answer.parse(found.value)
}
const figures = async (who: Actor, query: Record<string, unknown>) => {
  const found = await look(t, who, leftBehindCounts.path, query)
  assert.ok(found.ok, JSON.stringify(found))
  return leftBehindCounts.answer.parse(found.value)
}
const reads = async () =>
  (await asOwner(t.name, `select rows from read_log where view = '${leftBehindList.path}' order by seq`)).rows.map(
    ({ rows }) => Number(rows),
  )

describe('a delivery takes somebody off the list, and back when it is cancelled', () => {
  const ofHousehold = async (id: string, on?: string) => {
    const found = await look(t, officer, householdGaps.path, { id, ...(on ? { on } : {}) })
    assert.ok(found.ok, JSON.stringify(found))
    return householdGaps.answer.parse(found.value).rows
  }
  it('of the very person and kind', async () => {
    const { rows } = await page(officer, { kind: 'health-insurance', limit: 200 })
    const one = rows.find((row) => row.member !== null)
    assert.ok(one?.member)
    const has = async () =>
      (await ofHousehold(one.household.id)).some(
        (row) => row.kind === 'health-insurance' && row.member?.id === one.member?.id,
      )
    assert.ok(await has())
    const id = newId()
    const delivery = {
      id,
      householdId: one.household.id,
      memberId: one.member.id,
      kind: 'health-insurance',
      on: '2024-12-15',
      validUntil: '2025-12-14',
    }
    assert.deepEqual(await give(t, officer, 'support.deliver', delivery), { kind: 'done' })
    assert.equal(await has(), false)
    assert.deepEqual(await give(t, officer, 'support.cancel-delivery', { id, reason: 'ghi nhầm người' }), {
      kind: 'done',
    })
    assert.ok(await has())
  })
  it('since the day after the last one ran out', async () => {
    const { rows } = await page(officer, { kind: 'tet-gift', limit: 200 })
    const one = rows[0]
    assert.ok(one)
    const id = newId()
    await give(t, officer, 'support.deliver', {
      id,
      householdId: one.household.id,
      memberId: null,
      kind: 'tet-gift',
      on: '2023-01-20',
    })
    const now = (await ofHousehold(one.household.id)).find((row) => row.kind === 'tet-gift')
    assert.ok(now && now.since >= '2024-01-01')
    assert.equal(now.days, Math.round((Date.parse('2024-12-20') - Date.parse(now.since)) / 86_400_000))
  })
  it('says who answers for it: the policy’s, for a need the commune', async () => {
    const { rows } = await page(officer, { limit: 200 })
    for (const row of rows) assert.equal(row.responsible === null, row.why === 'need')
    assert.equal(rows.find((row) => row.policy?.code === 'health-insurance')?.responsible?.vi, 'Bảo hiểm xã hội tỉnh')
  })
})

describe('what could serve', () => {
  const activity = (over: Record<string, unknown>) => {
    const row = {
      id: newId(),
      area: '/1/12/',
      unit_id: 12,
      year: 2024,
      kind: 'vocational-class',
      name: 'Lớp may',
      starts_on: '2025-01-10',
      state: 'planned',
      command_id: newId(),
      ...over,
    }
    return asOwner(
      t.name,
      `insert into activity (${Object.keys(row).join(', ')}) values (${Object.values(row)
        .map((it) => `'${it}'`)
        .join(', ')})`,
    )
  }
  const classFor = async (commune: number) => {
    const { rows } = await page(officer, { kind: 'vocational-training', place: commune, limit: 200 })
    assert.ok(rows.length > 0)
    const found = rows.map(({ serving }) => serving.find((it) => it.kind === 'activity'))
    return [
      ...new Set(found.map((it) => (it?.kind === 'activity' ? `${it.name} ${it.near ? 'near' : 'far'}` : 'none'))),
    ]
  }
  it('is a class of the commune before one elsewhere, and none that is over', async () => {
    await activity({
      name: 'Lớp đã xong',
      area: '/1/11/',
      unit_id: 11,
      state: 'done',
      starts_on: '2024-04-01',
      ends_on: '2024-05-01',
    })
    assert.deepEqual(await classFor(11), ['none'])
    await activity({ name: 'Lớp may', starts_on: '2025-01-05' })
    // The place asked for is how far the reading reaches: what lies elsewhere is found from the province.
    const { rows } = await page(officer, { kind: 'vocational-training', limit: 200 })
    const ofEleven = rows.find((row) => row.commune?.id === 11)?.serving[0]
    assert.ok(ofEleven?.kind === 'activity' && !ofEleven.near && ofEleven.unit.id === 12)
    await activity({ name: 'Lớp mộc', area: '/1/11/', unit_id: 11, starts_on: '2025-02-01' })
    assert.deepEqual(await classFor(11), ['Lớp mộc near'])
  })
})

describe('deprivations nobody has worked on', () => {
  it('are those the latest interview found, until something that works on them comes after it', async () => {
    const { rows } = await page(officer, { of: 'deprivation', limit: 200 })
    const one = rows.find((row) => row.kind === 'housing-quality')
    assert.ok(one && one.why === 'deprived' && one.responsible === null)
    const id = newId()
    const house = {
      id,
      householdId: one.household.id,
      memberId: null,
      kind: 'housing',
      on: '2024-12-16',
      topic: 'repair',
    }
    assert.deepEqual(await give(t, officer, 'support.deliver', house), { kind: 'done' })
    const left = await page(officer, { of: 'deprivation', limit: 200, kind: 'housing-quality' })
    assert.ok(!left.rows.some((row) => row.household.id === one.household.id))
  })
})
