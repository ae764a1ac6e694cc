import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { correct, die, membersJoin, membersLeave, merge, moveIn, moveOut, split } from './events.ts'
import { type Booking, type LedgerRow, type ListAccount, neverListed, type Position, settled } from './ledger.ts'
import { columnOf72, columnOf73, type MovementColumn, signOf } from './matrix.ts'

const found = fc.record({
  class: fc.constantFrom('poor' as const, 'near-poor' as const, 'neither' as const),
  headcount: fc.integer({ min: 1, max: 12 }),
})
const which = fc.nat(30)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('review' as const), which, found }) },
  fc.record({ do: fc.constant('join' as const), which, people: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('leave' as const), which, people: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('split' as const), which, people: fc.integer({ min: 1, max: 5 }) }),
  fc.record({ do: fc.constant('merge' as const), which, other: which }),
  fc.record({ do: fc.constant('move-out' as const), which }),
  fc.record({ do: fc.constant('move-in' as const), which }),
  fc.record({ do: fc.constant('die' as const), which }),
  fc.record({ do: fc.constant('register' as const), found }),
  fc.record({ do: fc.constant('correct' as const), which, found, everPoor: fc.boolean(), everNearPoor: fc.boolean() }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** A small world: where every household stands, and all that was booked. */
type World = { readonly households: Position[]; readonly rows: LedgerRow[] }
type Booked = readonly (readonly [at: number, booking: Booking])[]

function take(world: World, it: Step): void {
  for (const [at, booking] of bookings(world.households, it)) {
    world.households[at] = booking.position
    world.rows.push(...booking.rows)
  }
}

function bookings(households: readonly Position[], it: Step): Booked {
  if (it.do === 'register') return [[households.length, settled(neverListed(it.found.headcount), it.found)]]
  const at = it.which % (households.length || 1)
  const position = households[at]
  if (!position) return []
  // Who moved out and was once poor comes back poor; all the others stay away.
  if (position.account === 'elsewhere')
    return it.do === 'move-in' && position.everPoor ? [[at, moveIn({ ...position, account: 'poor' })]] : []
  return it.do === 'merge'
    ? mergeBookings(households, at, position, it.other % households.length)
    : bookingsHere(it, at, position, households.length)
}

function bookingsHere(
  it: Exclude<Step, { do: 'register' | 'merge' }>,
  at: number,
  position: Position,
  next: number,
): Booked {
  switch (it.do) {
    case 'review':
      return [[at, settled(position, it.found)]]
    case 'correct':
      return [[at, correct(position, it.found, it)]]
    case 'join':
      return [[at, membersJoin(position, it.people)]]
    case 'move-out':
      return [[at, moveOut(position)]]
    case 'move-in':
      return []
    case 'leave':
    case 'die': {
      const done = it.do === 'die' ? die(position) : membersLeave(position, it.people)
      return done.ok ? [[at, done.value]] : []
    }
    case 'split': {
      const done = split(position, it.people)
      return done.ok
        ? [
            [at, done.value.stays],
            [next, done.value.leaves],
          ]
        : []
    }
  }
}

function mergeBookings(households: readonly Position[], at: number, into: Position, other: number): Booked {
  const from = households[other]
  if (!from || other === at || from.account === 'elsewhere') return []
  const done = merge(into, from)
  return [
    [at, done.into],
    [other, done.from],
  ]
}

const sumOn = (households: readonly Position[], list: ListAccount) => {
  const on = households.filter((it) => it.account === list)
  return { households: on.length, people: on.reduce((sum, it) => sum + it.headcount, 0) }
}
type Columns = Record<MovementColumn, { households: number; people: number }>
function columnsOf(rows: readonly LedgerRow[], columnOf: typeof columnOf72): Columns {
  const empty = () => ({ households: 0, people: 0 })
  const sums: Columns = { 2: empty(), 3: empty(), 4: empty(), 5: empty(), 6: empty(), 7: empty(), 8: empty() }
  for (const row of rows) {
    const column = columnOf(row.from, row.to)
    if (column === null) continue
    sums[column].households += row.households
    sums[column].people += row.people
  }
  return sums
}
const closing = (opening: number, sums: Columns, line: 'households' | 'people') =>
  ([2, 3, 4, 5, 6, 7, 8] as const).reduce((sum, column) => sum + signOf(column) * sums[column][line], opening)

describe('forms 7.2 and 7.3 for any sequence of events over any number of households', () => {
  const property = (check: (before: readonly Position[], world: World, rows: readonly LedgerRow[]) => void) =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.array(step, { maxLength: 80 }), (earlier, year) => {
        const world: World = { households: [], rows: [] }
        for (const it of earlier) take(world, it)
        const before = [...world.households]
        const booked = world.rows.length
        for (const it of year) take(world, it)
        check(before, world, world.rows.slice(booked))
      }),
      { numRuns: 300 },
    )

  it('X01, X02: 9 = 1−2−3−4+5+6+7+8 in households and in people, and 9 is where the households stand', () =>
    property((before, world, rows) => {
      const forms = [
        ['poor', columnOf72],
        ['near-poor', columnOf73],
      ] as const
      for (const [list, columnOf] of forms)
        for (const line of ['households', 'people'] as const)
          assert.equal(
            closing(sumOn(before, list)[line], columnsOf(rows, columnOf), line),
            sumOn(world.households, list)[line],
            `${list}, ${line}`,
          )
    }))

  it('X03, X04: 7.2 col 2 = 7.3 col 5 and 7.2 col 5 = 7.3 col 3, households and people', () =>
    property((_, __, rows) => {
      const [of72, of73] = [columnsOf(rows, columnOf72), columnsOf(rows, columnOf73)]
      assert.deepEqual(of72[2], of73[5])
      assert.deepEqual(of72[5], of73[3])
    }))

  it('every booked row is a passage of the matrix that moves something', () =>
    property((_, __, rows) => {
      for (const row of rows) {
        assert.ok(columnOf72(row.from, row.to) !== null || columnOf73(row.from, row.to) !== null)
        assert.ok(row.people > 0 && (row.households === 1 || row.from === 'elsewhere' || row.to === 'elsewhere'))
      }
    }))

  it('memory agrees with the account', () =>
    property((_, world) => {
      for (const it of world.households) {
        if (it.account === 'poor' || it.account === 'once-poor') assert.ok(it.everPoor)
        if (it.account === 'near-poor' || it.account === 'once-near-poor') assert.ok(it.everNearPoor)
        if (it.account === 'never-listed') assert.ok(!it.everPoor && !it.everNearPoor)
        assert.ok(it.headcount >= 1)
      }
    }))
})
