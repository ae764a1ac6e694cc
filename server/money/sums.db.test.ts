import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Actor } from '../../domain/account/actor.ts'
import { addActor, addSmallProvince, give, look, newId } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aLine } from '../../test/money-builders.ts'

const year = 2023

/** What a run knows of: ids it may write to. */
type World = {
  readonly t: TestDatabase
  readonly minh: Actor
  readonly lines: string[]
  readonly allocations: string[]
  readonly paid: string[]
}
type Step = {
  readonly kind: number
  readonly which: number
  readonly other: number
  readonly amount: number
  readonly month: number
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(11),
  which: fc.nat(50),
  other: fc.nat(50),
  amount: fc.oneof(fc.integer({ min: 1, max: 60_000_001 }), fc.integer({ min: 1, max: 9 })),
  month: fc.integer({ min: 1, max: 12 }),
})
const projects = ['2021-2025/1.1', '2021-2025/4', '2021-2025/4.3', '2021-2025/6.2']
const sources = ['central', 'province', 'mobilised']

/** A command somebody could give next; many will be refused, and must then have changed nothing. */
function commandOf(
  { kind, which, other, amount, month }: Step,
  world: World,
): readonly [string, Record<string, unknown>] {
  const pick = (ids: readonly string[]) => ids[which % Math.max(1, ids.length)] ?? newId()
  const day = `${year}-${String(month).padStart(2, '0')}-15`
  const decided = { decisionNo: `${which}/QĐ`, decisionDate: `${year}-01-01`, on: day }
  const id = newId()
  const signed = other % 2 === 0 ? amount : -amount
  const allocated = { lineId: pick(world.lines), rows: [{ id, unitId: 11 + (other % 2), amount }], ...decided }
  if (kind <= 2) return ['money.allocate', allocated]
  if (kind <= 5)
    return [
      'money.disburse',
      { id, allocationId: pick(world.allocations), on: day, amount, documentNo: 'x', content: 'x' },
    ]
  if (kind === 6) return ['money.adjust-line', { lineId: pick(world.lines), amount: signed, ...decided }]
  if (kind === 7)
    return ['money.adjust-allocation', { allocationId: pick(world.allocations), amount: signed, ...decided }]
  if (kind === 8) return ['money.return-allocation', { allocationId: pick(world.allocations), amount, ...decided }]
  if (kind === 9) return ['money.carry-over', { lineId: pick(world.lines), newLineId: id, amount, ...decided }]
  if (kind === 10) {
    const part = { id, project: projects[other % projects.length], capital: 'recurrent', amount }
    return ['money.split-line', { lineId: pick(world.lines), parts: [part], ...decided }]
  }
  return [
    'money.correct-disbursement',
    {
      id,
      disbursementId: pick(world.paid),
      on: `${year}-12-31`,
      amount: other % 3 === 0 ? 0 : amount,
      documentNo: 'x',
      reason: 'x',
    },
  ]
}

/** A province of its own for every run: what fails can be played again. */
async function openWorld(t: TestDatabase): Promise<World> {
  await addSmallProvince(t)
  const minh = await addActor(t, 'province-officer', '/1/', 'Trần Văn Minh')
  for (const [at, source] of sources.entries()) {
    const over = { planYear: year, source, project: null, capital: null, amount: 90_000_007 + at }
    const line = aLine({ ...over, decisionDate: `${year}-01-01` })
    assert.equal((await give(t, minh, 'money.open-line', line)).kind, 'done')
  }
  return refreshed({ t, minh, lines: [], allocations: [], paid: [] })
}

const refreshed = (world: World): Promise<World> =>
  world.t.see(async (tx) => {
    const idsOf = async (table: 'money_line' | 'allocation') =>
      (await tx.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id)
    const paid = await tx.selectFrom('disbursement').select('id').where('corrects', 'is', null).orderBy('id').execute()
    return {
      ...world,
      lines: await idsOf('money_line'),
      allocations: await idsOf('allocation'),
      paid: paid.map(({ id }) => id),
    }
  })

async function read<T>({ t, minh }: World, path: string, query: Record<string, unknown> = {}): Promise<T> {
  const answer = await look(t, minh, path, { year, ...query })
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value as T
}

const total = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)

/** The ledger itself: entries, sums beside them, and how many of these are out of bounds. */
const ledgerOf = ({ t }: World) =>
  t.see(async (tx) => {
    const { rows } = await sql<Record<string, number>>`
      select (select sum(amount)::bigint from money_line_entry) as entries,
             (select sum(amount)::bigint from money_line_entry where kind in ('estimate', 'adjustment')) as decided,
             (select coalesce(sum(amount), 0)::bigint from allocation_entry) as allocated,
             (select coalesce(sum(amount), 0)::bigint from disbursement) as disbursed,
             (select count(*) from money_line where amount < allocated or allocated < 0) +
             (select count(*) from allocation where amount < spent or spent < 0) as wrong`.execute(tx)
    return rows[0]
  })

async function checkSums(world: World) {
  const { lines } = await read<{ lines: { amount: number; allocated: number; held: number; disbursed: number }[] }>(
    world,
    '/api/money/budget',
  )
  const amount = total(lines, (it) => it.amount)
  const allocated = total(lines, (it) => it.allocated)
  const disbursed = total(lines, (it) => it.disbursed)
  assert.equal(
    total(lines, (it) => it.held),
    allocated,
  )
  for (const by of ['holder', 'commune', 'month', 'project', 'source']) {
    const { rows } = await read<{ rows: { allocated: number; disbursed: number }[] }>(world, '/api/money/sums', { by })
    const sums = [total(rows, (it) => it.allocated), total(rows, (it) => it.disbursed)]
    assert.deepEqual(sums, [allocated, disbursed], by)
  }
  const list = await read<{ amount: number; spent: number }>(world, '/api/money/allocations')
  assert.deepEqual([list.amount, list.spent], [allocated, disbursed])
  assert.deepEqual(await ledgerOf(world), { entries: amount, decided: amount, allocated, disbursed, wrong: 0 })
  return disbursed
}

it('whatever is decided, paid and corrected, sums by any path agree to the đồng and none is negative', async () => {
  const kinds = new Map<string, number>()
  let moved = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 45 }), async (steps) => {
      const t = await freshDatabase()
      try {
        let world = await openWorld(t)
        for (const one of steps) {
          const [name, input] = commandOf(one, world)
          const verdict = await give(t, world.minh, name, input)
          if (verdict.kind === 'refused') continue
          kinds.set(name, (kinds.get(name) ?? 0) + 1)
          world = await refreshed(world)
        }
        moved += await checkSums(world)
      } finally {
        await t.drop()
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
  // A property that never gets anything done proves nothing.
  assert.ok(moved > 0 && kinds.size >= 5, JSON.stringify([...kinds]))
})
