import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AreaPath } from '../../domain/kernel/ids.ts'
import { addActor, give, today } from '../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addProgrammeYear } from '../../test/programme-year.ts'
import { plan2024 } from '../../tools/demo/plan-2024.ts'
import { seeWithin } from '../db/see-within.ts'
import type { Tx } from '../db/types.ts'
import type { Keep } from '../http/keep.ts'
import { openBook } from './book.ts'
import { type FactName, type Facts, loadFacts, scopeOf } from './facts/load.ts'
import { factReads } from './facts/reads.ts'
import { missingOf } from './missing.ts'
import { sources } from './sources.ts'
import { communesOf, wholePlace } from './sums.ts'
import { valueIn } from './targets.ts'

// The keys of records are exactly their names.
const codes = Object.keys(sources) as (keyof typeof sources)[]
const factNames = new Set(Object.keys(factReads) as FactName[])
const isFact = (name: string | symbol): name is FactName => (factNames as ReadonlySet<string | symbol>).has(name)

/** Stands for sums that may not be read: whatever is done with them says so. */
const refused = (name: FactName) =>
  new Proxy([], {
    get() {
      throw new Error(`reads ${name}, which it does not name`)
    },
  })

/** The same sums, of which only the named may be read. */
const guarded = <Of extends object>(of: Of, named: readonly FactName[]): Of =>
  new Proxy(of, {
    get(target, key) {
      if (isFact(key) && !named.includes(key)) return refused(key)
      const value: unknown = Reflect.get(target, key)
      return key === 'facts' ? guarded(value as Facts, named) : value // true: `facts` of an area are facts
    },
  })

describe('the sums a source of the plan names', () => {
  let t: TestDatabase
  let facts: Facts
  before(async () => {
    t = await freshDatabase()
    await addProgrammeYear(t)
    const officer = await addActor(t, 'province-officer')
    assert.deepEqual(await give(t, officer, 'plan.adopt', plan2024), { kind: 'done' })
    const keep: Keep = { ofPlace: ({ read }) => read(), byCommune: ({ read }) => read() }
    const within = AreaPath.parse('/1/')
    facts = await t.db.transaction().execute(async (tx: Tx) => {
      await seeWithin(tx, within)
      const book = await openBook(tx, keep, within, 2024)
      const scope = await scopeOf(tx, keep, { within, today, year: 2024, back: 1, book })
      return loadFacts(tx, keep, scope, factNames)
    })
  })
  after(() => t.drop())

  /** The value in the place and in each of its communes, and what is missing in them: the rows of the plan. */
  function readWith(code: keyof typeof sources, named: readonly FactName[]) {
    const place = guarded(wholePlace(facts), named)
    const communes = communesOf(facts).map((it) => guarded(it, named))
    for (const area of [place, ...communes]) {
      sources[code].concerns?.(area)
      missingOf(valueIn(area, code), area, area === place ? communes : [area])
    }
  }
  const besideWith = (code: keyof typeof sources, named: readonly FactName[]) =>
    sources[code].beside?.(valueIn(guarded(wholePlace(facts), named), code).sums, facts.scope.answers)

  it('are all it reads', () => {
    for (const code of codes) {
      const { reads, besideReads = [] } = sources[code]
      assert.doesNotThrow(() => readWith(code, reads), code)
      assert.doesNotThrow(() => besideWith(code, [...reads, ...besideReads]), code)
    }
  })

  it('are all read, and what only stands beside is named apart: the rows of a plan do not wait for it', () => {
    const refusedWithout = (read: () => unknown, name: FactName) => {
      try {
        read()
        return false
      } catch (error) {
        return String(error).includes(`reads ${name},`)
      }
    }
    const idle = codes.flatMap((code) => {
      const { reads, besideReads = [] } = sources[code]
      const without = (name: FactName) => [...reads, ...besideReads].filter((it) => it !== name)
      return [
        ...reads.filter((name) => !refusedWithout(() => readWith(code, without(name)), name)),
        ...besideReads.filter((name) => !refusedWithout(() => besideWith(code, without(name)), name)),
      ].map((name) => `${code} names ${name}`)
    })
    assert.deepEqual(idle, [])
  })
})
