import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { codeOf, notKnown, outcomeOf, settingCode } from './classify.ts'
import { nationalStandards } from './national.ts'
import type { Standard } from './standard.ts'
import { counted, type ListColumns, moved, moves, whatIf } from './what-if.ts'

const [, current, next] = nationalStandards
const higher: Standard = { ...current, id: 'higher', incomePointsLine: { rural: 160, urban: 190 } }

type Row = {
  readonly b1: number
  readonly b2: number
  readonly now: keyof typeof codeOf
  readonly people: number
  readonly group: number
}
const columns = (rows: readonly Row[], groups: number): ListColumns => ({
  setting: Uint8Array.from(rows, () => settingCode.rural),
  incomePoints: Int16Array.from(rows, ({ b1 }) => b1),
  deprivationPoints: Int16Array.from(rows, ({ b2 }) => b2),
  current: Uint8Array.from(rows, ({ now }) => codeOf[now]),
  people: Int16Array.from(rows, ({ people }) => people),
  group: Uint16Array.from(rows, ({ group }) => group),
  groups,
})
const list = columns(
  [
    { b1: 130, b2: 40, now: 'poor', people: 4, group: 0 },
    { b1: 150, b2: 40, now: 'neither', people: 3, group: 0 },
    { b1: 160, b2: 10, now: 'neither', people: 2, group: 1 },
    { b1: 161, b2: 90, now: 'neither', people: notKnown, group: 1 },
    { b1: notKnown, b2: 90, now: 'near-poor', people: 5, group: 1 },
  ],
  2,
)

it('shows who would move under a higher standard, in households and people, by group', () => {
  const answer = whatIf(list, higher)
  assert.deepEqual(moved(answer, 'neither', 'poor'), { households: 1, people: 3, uncounted: 0 })
  assert.deepEqual(moved(answer, 'neither', 'near-poor', 1), { households: 1, people: 2, uncounted: 0 })
  assert.deepEqual(moved(answer, 'neither', 'near-poor', 0), { households: 0, people: 0, uncounted: 0 })
  assert.deepEqual(counted(answer, 'now', 'poor'), { households: 1, people: 4, uncounted: 0 })
  assert.deepEqual(counted(answer, 'then', 'poor'), { households: 2, people: 7, uncounted: 0 })
  assert.deepEqual(moves(answer, 0), [
    { from: 'poor', to: 'poor', households: 1, people: 4, uncounted: 0 },
    { from: 'neither', to: 'poor', households: 1, people: 3, uncounted: 0 },
  ])
})

it('keeps a household it cannot classify apart, and members it cannot count apart from 0', () => {
  const answer = whatIf(list, higher)
  assert.deepEqual(moved(answer, 'near-poor', 'cannot'), { households: 1, people: 5, uncounted: 0 })
  assert.deepEqual(moved(answer, 'neither', 'neither'), { households: 1, people: 0, uncounted: 1 })
})

it('classifies nobody by a standard without a line in points', () => {
  assert.equal(counted(whatIf(list, next), 'then', 'cannot').households, 5)
})

it('loses no household and no person', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          b1: fc.integer({ min: -1, max: 200 }),
          b2: fc.integer({ min: -1, max: 120 }),
          now: fc.constantFrom(...outcomeOf),
          people: fc.integer({ min: -1, max: 15 }),
          group: fc.nat(4),
        }),
      ),
      (rows) => {
        const answer = whatIf(columns(rows, 5), higher)
        const people = rows.reduce((sum, it) => sum + Math.max(0, it.people), 0)
        for (const when of ['now', 'then'] as const) {
          const all = outcomeOf.map((outcome) => counted(answer, when, outcome))
          assert.equal(
            all.reduce((sum, it) => sum + it.households, 0),
            rows.length,
          )
          assert.equal(
            all.reduce((sum, it) => sum + it.people, 0),
            people,
          )
        }
        for (const outcome of outcomeOf)
          assert.equal(counted(answer, 'now', outcome).households, rows.filter(({ now }) => now === outcome).length)
      },
    ),
  ))
