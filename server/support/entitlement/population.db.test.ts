import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import { nationalStandards } from '../../../domain/standard/national.ts'
import { entitled } from '../../../domain/support/entitled.ts'
import { statusGroups } from '../../../domain/support/kinds.ts'
import {
  type Beneficiary,
  type Condition,
  RuleBody,
  type RuleCase,
  type SimpleCondition,
} from '../../../domain/support/rule.ts'
import { ruleProblem } from '../../../domain/support/rule-check.ts'
import { addNationalStandards, addSmallProvince } from '../../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addHomes, type MadeAnswers, type MadeHome, type MadePerson, someHomes } from '../../../test/entitled-people.ts'
import { findHouseholdOnDay } from './facts.ts'
import { entitledTo, type ReadyRule } from './population.ts'
import { dayOf, entitlementScope, ready } from './rules.ts'

let t: TestDatabase
const homes = someHomes(150, 20_241_220)

/** Xã Vĩnh Hải left one list in 2023 and is on another; Khu phố 2 is on a list by itself. */
const memberships = [
  { list: 'difficultCoastal', unit: 11, from: '2021-01-01', until: '2023-06-15' },
  { list: 'poorCommune', unit: 11, from: '2024-01-01', until: null },
  { list: 'minorityArea', unit: 122, from: '2022-01-01', until: '2024-12-31' },
]

before(async () => {
  t = await freshDatabase()
  await addSmallProvince(t)
  await addNationalStandards(t)
  for (const { list, unit, from, until } of memberships)
    await asOwner(
      t.name,
      `insert into special_membership (list, unit_id, valid_from, valid_until) values ('${list}', ${unit}, '${from}', ${until ? `'${until}'` : 'null'})`,
    )
  await addHomes(t, homes)
})
after(() => t.drop())

const days = ['2023-06-14', '2023-06-15', '2024-06-14', '2024-06-15', '2024-12-10', '2025-02-28', '2026-06-15']

const span = (most: number) =>
  fc.tuple(fc.option(fc.integer({ min: 0, max: most })), fc.option(fc.integer({ min: 1, max: most + 1 })))
const yes = fc.boolean()
const listNames = fc.subarray(['difficultCoastal', 'poorCommune', 'minorityArea'], { minLength: 1 })
const common: fc.Arbitrary<SimpleCondition>[] = [
  yes.map((is) => ({ kind: 'minority', is })),
  yes.map((is) => ({ kind: 'merit', is })),
  yes.map((is) => ({ kind: 'no-labour', is })),
  fc.constantFrom('urban' as const, 'rural' as const).map((is) => ({ kind: 'setting', is })),
  fc.tuple(listNames, yes).map(([lists, is]) => ({ kind: 'listed', lists, is })),
  fc.tuple(listNames, fc.constantFrom(1, 12, 36)).map(([lists, months]) => ({ kind: 'left-list', lists, months })),
  fc
    .subarray(['housing-quality', 'water', 'waste', 'telecom'] as const, { minLength: 1 })
    .map((anyOf) => ({ kind: 'deprived', anyOf: [...anyOf] })),
  span(6).map(([from, under]) => ({ kind: 'size', from: from === null ? null : Math.max(1, from), under })),
]
const personal: fc.Arbitrary<SimpleCondition>[] = [
  span(80).map(([from, under]) => ({ kind: 'age', from, under })),
  fc.constantFrom(2, 15, 16, 70, 72, 73, 74, 76).map((from) => ({ kind: 'age', from, under: null })),
  fc.constantFrom('male' as const, 'female' as const).map((is) => ({ kind: 'sex', is })),
  fc
    .subarray(['primary', 'upper-secondary', 'university'] as const, { minLength: 1 })
    .map((levels) => ({ kind: 'studying', levels: [...levels] })),
  ...(['disabled', 'able-to-work', 'allowance', 'insured'] as const).map((kind) => yes.map((is) => ({ kind, is }))),
]
const needs = (kinds: readonly ('credit' | 'housing' | 'vocational-training' | 'production-support')[]) =>
  fc.constantFrom(...kinds).map((of): SimpleCondition => ({ kind: 'need', of }))
const simple: Record<Beneficiary, fc.Arbitrary<SimpleCondition>> = {
  person: fc.oneof(...common, ...personal, needs(['vocational-training', 'production-support'])),
  household: fc.oneof(...common, needs(['credit', 'housing', 'production-support'])),
}
const body = (of: Beneficiary): fc.Arbitrary<RuleBody> => {
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    { weight: 4, arbitrary: simple[of] },
    {
      weight: 1,
      arbitrary: fc
        .array(simple[of], { minLength: 1, maxLength: 3 })
        .map((it) => ({ kind: 'any-of' as const, of: it })),
    },
  )
  const one: fc.Arbitrary<RuleCase> = fc.record({
    groups: fc.subarray([...statusGroups], { minLength: 1 }),
    escapedMonths: fc.constantFrom(null, null, 12, 18),
    conditions: fc.array(condition, { maxLength: 3 }),
    benefit: fc.constantFrom(
      { kind: 'service' as const },
      { kind: 'amount' as const, dong: 150_000, per: 'month' as const },
    ),
  })
  return fc.record({ cases: fc.array(one, { minLength: 1, maxLength: 3 }), note: fc.constant({ vi: '', en: '' }) })
}
const rule = fc.constantFrom('person' as const, 'household' as const).chain((beneficiary) =>
  body(beneficiary)
    .filter((it) => ruleProblem(it, { kind: 'other', beneficiary }) === undefined)
    .map((it) => ({ beneficiary, body: RuleBody.parse(it) })),
)

describe('who is entitled', () => {
  it('is the same by rule over one household, by SQL over the province, and by a plain count of the rows', async () => {
    const met = { yes: 0, no: 0, unknown: 0 }
    await fc.assert(
      fc.asyncProperty(rule, fc.constantFrom(...days), async ({ beneficiary, body }, day) => {
        const found = await bySql(beneficiary, body, day)
        const sample = homes.filter((_, at) => at % 30 === 7)
        const read = await byRule(sample, beneficiary, body, day)
        for (const home of homes)
          for (const [id, person] of whom(home, beneficiary, day)) {
            const plain = plainly(home, person, body, day)
            const key = `${home.id}/${id}`
            const what = `${JSON.stringify(body)} on ${day}: ${JSON.stringify({ home, person })}`
            assert.deepEqual(found.get(key) ?? { is: false, case: null }, plain, what)
            if (sample.includes(home)) assert.deepEqual(read.get(key), plain, `by rule: ${what}`)
            met[plain.is === null ? 'unknown' : plain.is ? 'yes' : 'no'] += 1
            found.delete(key)
          }
        assert.deepEqual([...found.keys()], [], 'nobody else')
      }),
      { numRuns: 40 },
    )
    for (const count of Object.values(met)) assert.ok(count > 200, JSON.stringify(met))
  })

  it('is asked of a commune’s people only inside that commune', async () => {
    const body = RuleBody.parse({
      cases: [{ groups: [...statusGroups], conditions: [], benefit: { kind: 'service' } }],
    })
    const within = AreaPath.parse('/1/11/')
    const { rows } = await t.see(async (tx) => {
      const scope = await entitlementScope(tx, within, CivilDate.parse('2024-12-10'))
      return sql<{
        area: string
      }>`with ${entitledTo(scope, [readied('person', body)])} select area from entitled`.execute(tx)
    })
    assert.ok(rows.length > 50)
    assert.ok(rows.every(({ area }) => area.startsWith(within)))
  })

  it('comes with the amount of its case, and since when: the latest of group, rule, age and need', async () => {
    const [home] = someHomes(1, 7)
    assert.ok(home)
    const person = {
      ...home.people[0],
      id: newPersonId(home),
      birthDate: '1954-03-01',
      birthYear: null,
      joinedOn: null,
      leftOn: null,
    }
    const one = {
      ...home,
      history: [{ on: '2020-12-10', to: 'poor' }],
      people: [person as MadePerson],
      interviews: [],
      needs: [],
    }
    await addHomes(t, [one])
    const old: RuleCase = {
      groups: ['poor'],
      escapedMonths: null,
      conditions: [{ kind: 'age', from: 70, under: 75 }],
      benefit: { kind: 'amount', dong: 500_000, per: 'month' },
    }
    const rowOn = (day: string, validFrom: string) =>
      t.see(async (tx) => {
        const on = CivilDate.parse(day)
        const rule = {
          ...readied('person', RuleBody.parse({ cases: [old] })),
          validFrom: CivilDate.parse(validFrom),
          heldFrom: [CivilDate.parse(validFrom)],
        }
        const scope = await entitlementScope(tx, AreaPath.parse('/'), on)
        const priced = { ...rule, ...ready(rule.body, await dayOf(tx, on)) }
        const { rows } = await sql<{ state: string; amount: number; since: string }>`
          with ${entitledTo(scope, [priced], sql`h.id = ${one.id}`)} select state, amount, since from entitled`.execute(
          tx,
        )
        return rows[0]
      })
    assert.equal(await rowOn('2024-02-29', '2024-01-01'), undefined)
    assert.deepEqual(await rowOn('2024-03-01', '2024-01-01'), {
      state: 'entitled',
      amount: 500_000,
      since: '2024-03-01',
    })
    assert.deepEqual(await rowOn('2024-12-01', '2024-07-01'), {
      state: 'entitled',
      amount: 500_000,
      since: '2024-07-01',
    })
  })

  it('has been due to who stood on the first list, of which no movement tells, since that list', async () => {
    const [made] = someHomes(1, 11)
    assert.ok(made)
    const one = { ...made, history: [], people: [], interviews: [], needs: [] }
    await addHomes(t, [one])
    await asOwner(
      t.name,
      `update household set account = 'poor', class = 'poor' where id = '${one.id}';
       insert into poverty_list (id, unit_id, area, year, standard_id, review_date) values ('${one.id}', 11, '/1/11/', 2022, '${nationalStandards[1].id}', '2022-11-20');
       insert into poverty_list_entry (list_id, household_id, area, village_id, year, class, was, headcount, head_name, ethnicity, minority, no_labour, merit)
         select '${one.id}', id, area, village_id, 2022, 'poor', 'poor', 1, head_name, '01', false, false, false from household where id = '${one.id}';
       update poverty_list set state = 'recognised', decision_no = '1', decision_date = '2022-12-05' where id = '${one.id}'`,
    )
    const body = RuleBody.parse({ cases: [{ groups: ['poor'], conditions: [], benefit: { kind: 'service' } }] })
    const { rows } = await t.see(async (tx) => {
      const scope = await entitlementScope(tx, AreaPath.parse('/'), CivilDate.parse('2024-12-10'))
      return sql<{ since: string }>`
        with ${entitledTo(scope, [readied('household', body)], sql`h.id = ${one.id}`)} select since from entitled`.execute(
        tx,
      )
    })
    assert.deepEqual(rows, [{ since: '2022-12-05' }])
  })
})

const newPersonId = (home: MadeHome) => home.id.replace(/^.{8}/, '01950000')

const bits = Object.fromEntries(nationalStandards[1].indicators.map(({ code, no }) => [code, 1 << (no - 1)]))
const readied = (beneficiary: Beneficiary, body: RuleBody): ReadyRule => ({
  policy: 'tried',
  kind: 'other',
  beneficiary,
  period: 'once',
  body,
  validFrom: CivilDate.parse('2020-01-01'),
  heldFrom: body.cases.map(() => CivilDate.parse('2020-01-01')),
  amounts: body.cases.map(() => null),
  bits,
})
type Found = { readonly is: boolean | null; readonly case: number | null }

async function bySql(beneficiary: Beneficiary, body: RuleBody, day: string) {
  const { rows } = await t.see(async (tx) => {
    const scope = await entitlementScope(tx, AreaPath.parse('/'), CivilDate.parse(day))
    return sql<{ household_id: string; member_id: string | null; state: string; case_no: number | null }>`
      with ${entitledTo(scope, [readied(beneficiary, body)])} select * from entitled`.execute(tx)
  })
  return new Map<string, Found>(
    rows.map((row) => [
      `${row.household_id}/${row.member_id ?? ''}`,
      { is: row.state === 'entitled' ? true : null, case: row.case_no },
    ]),
  )
}

async function byRule(sample: readonly MadeHome[], beneficiary: Beneficiary, body: RuleBody, day: string) {
  const found = new Map<string, Found>()
  const on = CivilDate.parse(day)
  for (const { id } of sample) {
    const home = await t.see(async (tx) =>
      findHouseholdOnDay(tx, await entitlementScope(tx, AreaPath.parse('/'), on), bits, id),
    )
    if (!home) continue
    const asked = beneficiary === 'household' ? [{ id: '', facts: home.facts }] : home.people
    for (const one of asked) {
      const answer = entitled(body, one.facts, on)
      found.set(`${id}/${one.id}`, { is: answer.is, case: answer.case })
    }
  }
  return found
}

/* From here on: the rules once more, as plainly as they can be said, over the rows as they were made. */

function whom(home: MadeHome, beneficiary: Beneficiary, day: string): [string, MadePerson | null][] {
  if (beneficiary === 'household') return [['', null]]
  return home.people
    .filter((it) => (it.leftOn === null || it.leftOn > day) && (it.joinedOn === null || it.joinedOn <= day))
    .filter((it) => it.birthDate === null || it.birthDate <= day)
    .map((it) => [it.id, it])
}

function groupThen(home: MadeHome, day: string) {
  const steps = home.history.map((it, at) => ({ ...it, from: home.history[at - 1]?.to ?? 'never-listed' }))
  const past = steps.filter(({ on }) => on <= day)
  const account = past.at(-1)?.to ?? 'never-listed'
  if (account === 'poor' || account === 'near-poor') return { group: account, escaped: null }
  const leftPoor = past.findLast(({ from }) => from === 'poor')?.on ?? null
  const leftNear = past.findLast(({ from, to }) => from === 'near-poor' && to !== 'poor')?.on ?? null
  if (leftPoor && later(leftPoor, 36) >= day) return { group: 'newly-escaped', escaped: leftPoor }
  if (leftNear && later(leftNear, 36) >= day) return { group: 'newly-escaped-near-poor', escaped: leftNear }
  return { group: 'neither', escaped: null }
}

/** All dates of these tests have the day in every month they are moved to. */
function later(date: string, months: number) {
  const [year = 0, month = 0] = date.split('-').map(Number)
  const all = year * 12 + month - 1 + months
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}${date.slice(7)}`
}

function plainly(home: MadeHome, person: MadePerson | null, body: RuleBody, day: string): Found {
  const cases = body.cases.map((it) => {
    const { group, escaped } = groupThen(home, day)
    if (!it.groups.some((one) => one === group)) return false
    if (it.escapedMonths !== null && escaped && later(escaped, it.escapedMonths) < day) return false
    const parts = it.conditions.map((one) =>
      one.kind === 'any-of'
        ? orOf(one.of.map((part) => plain(part, home, person, day)))
        : plain(one, home, person, day),
    )
    return parts.includes(false) ? false : parts.includes(null) ? null : true
  })
  return { is: orOf(cases), case: cases.includes(true) ? cases.indexOf(true) + 1 : null }
}
const orOf = (all: readonly (boolean | null)[]) => (all.includes(true) ? true : all.includes(null) ? null : false)

/** Years of age by counting birthdays; the two an age may be where only the year is known. */
function ages(person: MadePerson | null, day: string): number[] {
  const on = (birth: string) =>
    Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)
  if (person?.birthDate) return [on(person.birthDate)]
  return person?.birthYear ? [on(`${person.birthYear}-01-01`), on(`${person.birthYear}-12-31`)] : []
}

function plain(it: SimpleCondition, home: MadeHome, person: MadePerson | null, day: string): boolean | null {
  const interview = home.interviews.filter(({ on }) => on <= day).at(-1)
  const told: MadeAnswers | undefined = person ? interview?.answers[home.people.indexOf(person)] : undefined
  const commune = Math.floor(home.village / 10)
  const here = memberships.filter(({ unit }) => unit === commune || unit === home.village)
  const on = (lists: readonly string[]) =>
    here.some(({ list, from, until }) => lists.includes(list) && from <= day && (until === null || until > day))
  const is = (fact: boolean | undefined, asked: boolean) => (fact === undefined ? null : fact === asked)
  switch (it.kind) {
    case 'age': {
      if (ages(person, day).length === 0) return null
      const fits = ages(person, day).map((age) => age >= (it.from ?? 0) && age < (it.under ?? 999))
      return fits.every((one) => one === fits[0]) ? (fits[0] ?? null) : null
    }
    case 'sex':
      return person?.sex ? person.sex === it.is : null
    case 'minority':
      return ((person ?? home).ethnicity !== '01') === it.is
    case 'studying':
      return told?.studying === undefined ? null : it.levels.some((one) => one === told.studying)
    case 'disabled':
      return is(told?.disabled, it.is)
    case 'able-to-work':
      return is(told?.ableToWork, it.is)
    case 'allowance':
      return is(told?.monthlyAllowance, it.is)
    case 'insured':
      return is(told?.insurance?.has, it.is)
    case 'merit':
      return home.merit === it.is
    case 'no-labour':
      return home.noLabour === it.is
    case 'setting':
      return (commune === 11 ? 'rural' : 'urban') === it.is
    case 'listed':
      return on(it.lists) === it.is
    case 'left-list':
      return (
        !on(it.lists) &&
        here.some(
          ({ list, until }) =>
            it.lists.includes(list) && until !== null && until <= day && later(until, it.months) > day,
        )
      )
    case 'need':
      return home.needs.some(
        (one) =>
          one.kind === it.of &&
          one.since <= day &&
          (one.closedOn === null || one.closedOn > day) &&
          (person === null || (one.person !== null && home.people[one.person] === person)),
      )
    case 'deprived': {
      const known = it.anyOf.map((code) => {
        const no = nationalStandards[1].indicators.find((one) => one.code === code)?.no
        if (no === undefined || !interview || !((interview.known >> (no - 1)) & 1)) return null
        return ((interview.deprived >> (no - 1)) & 1) === 1
      })
      return orOf(known)
    }
    case 'size':
      return home.people.length >= (it.from ?? 0) && home.people.length < (it.under ?? 999)
  }
}
