import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, give, look } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aLine, million } from '../../test/money-builders.ts'
import { addReviewedProvince } from '../../test/reviewed-province.ts'

type Shared = {
  listYear: number
  step: number
  weights: { criterion: string; weight: number; isDefault: boolean }[]
  communes: {
    unit: { id: number }
    values: (number | null)[]
    amount: number | null
    left: boolean
    exact: number[] | null
  }[]
  missing: { unit: { id: number }; criteria: string[] }[]
  refusal: { code: string; criterion?: string } | null
}
let t: TestDatabase
let minh: Actor
before(async () => {
  t = await freshDatabase()
  const { province, register, recognise } = await addReviewedProvince(t)
  minh = province
  const listed = async (unit: number, village: number, poor: number, near: number, ethnicity = '01') => {
    const entries = []
    for (let at = 0; at < poor + near; at += 1)
      entries.push({
        id: await register(village, 2, ethnicity),
        class: at < poor ? ('poor' as const) : ('near-poor' as const),
        was: 'neither' as const,
        ethnicity,
      })
    await recognise(unit, 2023, entries)
  }
  await listed(11, 111, 3, 1)
  await listed(12, 121, 1, 1, '02')
  await listed(13, 131, 0, 2)
  const residents = (unitId: number, households: number) => ({
    ...{ unitId, year: 2023, setting: unitId === 12 ? 'urban' : 'rural', households, people: households * 4 },
    countedOn: '2023-12-14',
  })
  for (const [unit, households] of [
    [11, 100],
    [12, 200],
    [13, 50],
  ] as const)
    assert.equal((await give(t, minh, 'place.set-residents', residents(unit, households))).kind, 'done')
  const coastal = { list: 'difficultCoastal', unitId: 11, from: '2022-03-15', until: null, act: 'QĐ 353/QĐ-TTg' }
  assert.equal((await give(t, minh, 'place.set-special-membership', coastal)).kind, 'done')
})
after(() => t.drop())

const shareOf = async (query: Record<string, unknown> = {}, actor = minh): Promise<Shared> => {
  const answer = await look(t, actor, '/api/money/share', { year: 2024, amount: 90 * million, ...query })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as Shared
}
const only = { 'poverty-rate': 0, 'near-poor-households': 0, 'difficult-commune': 0, 'minority-households': 0 }

describe('sharing money by criteria', () => {
  it('reads them from the recognised lists and residents of the year before and the special lists', async () => {
    const shared = await shareOf()
    assert.deepEqual([shared.listYear, shared.step], [2023, million])
    assert.deepEqual(
      shared.communes.map(({ unit, values }) => [unit.id, ...values]),
      [
        [11, 3, 3, 1, 1, 0, 100],
        [12, 0.5, 1, 1, 0, 2, 200],
        [13, 0, 0, 2, 0, 0, 50],
        [14, null, null, null, 0, null, null],
      ],
    )
    assert.deepEqual(
      shared.weights.map(({ weight }) => weight),
      [20, 40, 20, 10, 10, 0],
    )
  })
  it('names a commune without its list as missing and gives nobody anything until it is left out', async () => {
    const shared = await shareOf()
    assert.deepEqual(
      shared.missing.map(({ unit, criteria }) => [unit.id, criteria]),
      [[14, ['poverty-rate', 'poor-households', 'near-poor-households', 'minority-households']]],
    )
    assert.ok(shared.communes.every(({ amount }) => amount === null))
    const without = await shareOf({ without: '14', ...only })
    assert.deepEqual(
      without.communes.map(({ amount, left }) => [amount === null ? null : amount / million, left]),
      [
        [68, false],
        [22, false],
        [0, false],
        [null, true],
      ],
    )
    assert.deepEqual(without.missing, [])
  })
  it('takes the communes of a special list only, and says why nothing is shared', async () => {
    const coastal = await shareOf({ only: 'difficultCoastal', ...only })
    assert.deepEqual(
      coastal.communes.map(({ unit, amount }) => [unit.id, amount]),
      [[11, 90 * million]],
    )
    const empty = await shareOf({ only: 'difficultCoastal', 'minority-households': 5 })
    assert.deepEqual(empty.refusal, { code: 'money.criterion-empty', criterion: 'minority-households' })
    assert.deepEqual((await shareOf({ only: 'nowhere' })).refusal, { code: 'money.nobody-to-share-with' })
  })
  it('is of a whole province: a commune has nobody to share with', async () => {
    const lan = await addActor(t, 'commune-officer', '/1/11/')
    assert.deepEqual(await look(t, lan, '/api/money/share', { year: 2024, amount: million }), {
      ok: false,
      error: { code: 'access.denied' },
    })
  })
  it('becomes one allocation by decision', async () => {
    const line = aLine({ amount: 90 * million })
    assert.equal((await give(t, minh, 'money.open-line', line)).kind, 'done')
    const { communes } = await shareOf({ without: '14', ...only })
    const rows = communes.flatMap(({ unit, amount }, at) =>
      amount ? [{ id: `01a20000-0000-7000-8000-00000000000${at}`, unitId: unit.id, amount }] : [],
    )
    const allocated = { lineId: line.id, rows, decisionNo: '20/QĐ-UBND', decisionDate: '2024-02-01' }
    assert.deepEqual(await give(t, minh, 'money.allocate', allocated), { kind: 'done' })
    const lan = await addActor(t, 'commune-officer', '/1/11/')
    const answer = await look(t, lan, '/api/money/allocations', { year: 2024 })
    assert.ok(answer.ok)
    assert.equal((answer.value as { amount: number }).amount, 68 * million)
  })
})
