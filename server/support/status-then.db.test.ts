import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { addMonths, CivilDate } from '../../domain/kernel/date.ts'
import { AreaPath } from '../../domain/kernel/ids.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addSmallYear } from '../../test/small-year.ts'
import { listStatusThen, statusOn } from './status.ts'

let t: TestDatabase
before(async () => {
  t = await freshDatabase()
  await addSmallYear(t)
})
after(() => t.drop())

const days = ['2019-12-09', '2022-12-10', '2024-12-09', '2024-12-10', '2025-12-10', '2027-12-10', '2027-12-11'].map(
  (it) => CivilDate.parse(it),
)

describe('the group of many households, each on a day of its own', () => {
  it('is what the list of one day says of each', async () => {
    const byDay = await t.see(async (tx) => {
      const all = await tx.selectFrom('household').select('id').execute()
      const found = []
      for (const day of days) {
        const since = addMonths(day, -36)
        const scope = { within: AreaPath.parse('/'), day, escapedSince: since, escapedNearSince: since }
        const { rows } = await sql<{ household_id: string; grp: string }>`
          with ${statusOn(scope)} select household_id, grp from status`.execute(tx)
        const groups = new Map(rows.map((row) => [row.household_id, row.grp]))
        found.push(...all.map(({ id }) => ({ householdId: id, day, grp: groups.get(id) ?? null })))
      }
      return found
    })
    const groups = await t.see((tx) => listStatusThen(tx, byDay))
    assert.deepEqual(
      groups,
      byDay.map((it) => it.grp),
    )
    assert.deepEqual(
      new Set(groups),
      new Set(['poor', 'near-poor', 'newly-escaped', 'newly-escaped-near-poor', 'neither']),
    )
  })
})
