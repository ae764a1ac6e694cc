import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { CivilDate } from '../../../domain/kernel/date.ts'
import { AreaPath } from '../../../domain/kernel/ids.ts'
import { newId } from '../../../test/builders.ts'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { addSmallYear } from '../../../test/small-year.ts'
import { statementsOf } from '../../../test/statements.ts'
import { addDeliveries, cancelDeliveries, type NewDelivery } from './store.ts'

let t: TestDatabase
let homes: Awaited<ReturnType<typeof addSmallYear>>
before(async () => {
  t = await freshDatabase()
  homes = await addSmallYear(t)
})
after(() => t.drop())

const day = (text: string) => CivilDate.parse(text)
const home = (at: number) => {
  const found = homes[at]
  if (!found) throw new Error(`no household ${at}`)
  return found
}
const aDelivery = (at: number, over: Partial<NewDelivery> = {}): NewDelivery => ({
  id: newId(),
  householdId: home(at).id,
  kind: 'production-support',
  onDate: day('2024-06-01'),
  ...over,
})
const add = (rows: readonly NewDelivery[], within = '/') => t.see((tx) => addDeliveries(tx, rows, newId()), within)
const openNeed = (at: number, since: string, over: object = {}) =>
  t.see(async (tx) => {
    const id = newId()
    await tx
      .insertInto('need')
      .values({
        id,
        household_id: home(at).id,
        area: AreaPath.parse(`/1/${home(at).village < 120 ? 11 : 12}/${home(at).village}/`),
        kind: 'production-support',
        since: day(since),
        source: 'officer',
        ...over,
      })
      .execute()
    return id
  })
const need = (id: string) =>
  t.see((tx) =>
    tx
      .selectFrom('need')
      .select(['closed_on', 'closed_by', 'closing_id'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
const isOpen = { closed_on: null, closed_by: null, closing_id: null }

describe('deliveries', () => {
  it('keep the group the household had on the day of the support, not the one of today (Q14)', async () => {
    // Household 2 was poor until it escaped on 10 December 2024.
    const days = ['2024-12-09', '2024-12-10', '2027-12-10', '2027-12-11']
    const rows = days.map((on) => aDelivery(2, { onDate: day(on) }))
    await add(rows)
    const kept = await t.see((tx) =>
      tx
        .selectFrom('delivery')
        .select(['on_date', 'status_then', 'area', 'village_id'])
        .where('household_id', '=', home(2).id)
        .orderBy('on_date')
        .execute(),
    )
    assert.deepEqual(
      kept.map((it) => it.status_then),
      ['poor', 'newly-escaped', 'newly-escaped', 'neither'],
    )
    assert.deepEqual([kept[0]?.area, kept[0]?.village_id], ['/1/12/121/', 121])
  })

  it('are written once, however often they are sent', async () => {
    const row = aDelivery(3)
    assert.deepEqual(await add([row]), [row.id])
    assert.deepEqual(await add([row]), [])
  })

  it('a thousand of them cost two statements, besides those of the transaction', async () => {
    const rows = Array.from({ length: 1_000 }, (_, no) => aDelivery(no % 80, { kind: 'tet-gift' }))
    assert.equal(await statementsOf(t, () => add(rows)), 2 + 3)
  })

  it('close the need of their kind that was there on their day, and no other', async () => {
    const member = home(4).members[1] ?? ''
    const [household, person, other, later, kind] = [
      await openNeed(4, '2024-01-01'),
      await openNeed(4, '2024-01-01', { member_id: member }),
      await openNeed(4, '2024-01-01', { member_id: home(4).members[2] }),
      await openNeed(9, '2024-07-01'),
      await openNeed(9, '2024-01-01', { kind: 'housing' }),
    ]
    const row = aDelivery(4, { memberId: member })
    await add([row, aDelivery(9)])
    const closed = { closed_on: '2024-06-01', closed_by: 'delivery', closing_id: row.id }
    assert.deepEqual(await need(household), closed)
    assert.deepEqual(await need(person), closed)
    for (const id of [other, later, kind]) assert.deepEqual(await need(id), isOpen)
  })

  it('taken back open the need again, unless another answers it', async () => {
    const [alone, twice] = [await openNeed(14, '2024-01-01'), await openNeed(19, '2024-01-01')]
    const [one, first, second] = [aDelivery(14), aDelivery(19), aDelivery(19, { onDate: day('2024-08-01') })]
    await add([one, first, second])
    await t.see((tx) => cancelDeliveries(tx, [one.id, first.id], day('2024-09-01'), 'Ghi nhầm hộ'))
    assert.deepEqual(await need(alone), isOpen)
    assert.deepEqual(await need(twice), { closed_on: '2024-08-01', closed_by: 'delivery', closing_id: second.id })
    const row = await t.see((tx) =>
      tx
        .selectFrom('delivery')
        .select(['cancelled_on', 'cancel_reason'])
        .where('id', '=', one.id)
        .executeTakeFirstOrThrow(),
    )
    assert.deepEqual(row, { cancelled_on: '2024-09-01', cancel_reason: 'Ghi nhầm hộ' })
  })

  it('of a household of another commune are not written', async () => {
    const row = aDelivery(2)
    assert.deepEqual(await add([row], '/1/11/'), [])
  })
})
