import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { z } from 'zod'
import { reportForm } from '../../contract/report.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { look } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { addReviewedProvince } from '../../test/reviewed-province.ts'

let t: TestDatabase
let hanh: Actor
before(async () => {
  t = await freshDatabase()
  const made = await addReviewedProvince(t)
  hanh = made.province
  const { register, recognise } = made
  const [a, b, c, d] = [await register(111, 3), await register(131, 4), await register(121, 2), await register(112, 5)]
  const poor = { class: 'poor', was: 'neither' } as const
  await recognise(11, 2024, [
    { id: a, ...poor },
    { id: d, ...poor },
  ])
  await recognise(13, 2024, [{ id: b, ...poor }])
  await recognise(12, 2024, [{ id: c, ...poor }])
  await asOwner(
    t.name,
    `insert into resident_total (unit_id, year, setting, households, people, minority_households, minority_people, counted_on)
     values (11, 2024, 'rural', 100, 400, 10, 40, '2024-11-01'), (13, 2024, 'rural', 50, 200, 30, 120, '2024-11-01'),
            (12, 2024, 'urban', 200, 800, null, null, '2024-11-01');
     -- 1 July 2025: xã 11 and 13 whole into the new xã 21; xã 14, which has no list of 2024, into phường 12 with its name kept.
     insert into unit (id, level, area) overriding system value values (21, 'commune', '/1/21/');
     update unit_version set valid_until = '2025-07-01' where unit_id in (11, 13, 14, 111, 112, 131, 141);
     insert into unit_version (unit_id, level, valid_from, code, name, kind, parent_id, setting) values
       (21, 'commune', '2025-07-01', '90011', 'Xã Hải Đá', 'xã', 1, 'rural'),
       (111, 'village', '2025-07-01', null, 'Thôn Phước Tân', 'thôn', 21, null),
       (112, 'village', '2025-07-01', null, 'Thôn Bến Đáy', 'thôn', 21, null),
       (131, 'village', '2025-07-01', null, 'Thôn Đá Bạc', 'thôn', 21, null),
       (141, 'village', '2025-07-01', null, 'Thôn Ba Khe', 'thôn', 12, 'rural');
     insert into lineage (old_unit_id, new_unit_id, on_date, share, people, household_share) values
       (11, 21, '2025-07-01', 'whole', 'all', 1), (13, 21, '2025-07-01', 'whole', 'all', 1), (14, 12, '2025-07-01', 'whole', 'all', 1);
     update unit set area = '/1/21/' where id in (11, 13);
     update unit set area = '/1/12/' where id = 14;
     update unit u set area = '/1/' || v.parent_id || '/' || u.id || '/' from unit_version v where v.unit_id = u.id and u.level = 'village' and v.valid_until is null;
     update household h set area = u.area from unit u where u.id = h.village_id;
     update member m set area = h.area from household h where h.id = m.household_id;
     update poverty_list_entry e set area = u.area from unit u where u.id = e.village_id;
     update poverty_list l set area = u.area from unit u where u.id = l.unit_id;`,
  )
  await recognise(21, 2025, [
    { id: a, class: 'poor', was: 'poor' },
    { id: b, class: 'near-poor', was: 'poor' },
    { id: d, class: 'neither', was: 'poor' },
  ])
})
after(() => t.drop())

const ask = async (form: string, query: Record<string, unknown>) => {
  const answer = await look(t, hanh, reportForm.path, { form, ...query })
  assert.ok(answer.ok, JSON.stringify(answer))
  return reportForm.answer.parse(answer.value)
}
type Answer = z.infer<typeof reportForm.answer>
const cells = (form: Answer, unit: number, line = 'households') =>
  form.blocks.flatMap(({ rows }) => rows).find((row) => row.unit?.id === unit && row.line === line)?.cells
const missing = ({ missing: units }: Answer) => units.map(({ unit, what }) => [unit.id, ...what])
const namesIn = (form: Answer) =>
  new Set(form.blocks.flatMap(({ rows }) => rows.flatMap((row) => row.unit?.name ?? [])))
/** The reform lies ahead of the day the tests ask on, so "today" is the end of a year after it. */
const laid = { year: 2025 }

describe('a year in which communes merged', () => {
  it('starts with the lists of the old communes in the rows of the new one, and balances', async () => {
    const form = await ask('7.2', laid)
    assert.deepEqual(namesIn(form), new Set(['Phường Mẫu Thành', 'Xã Hải Đá']))
    assert.deepEqual(cells(form, 21), [3, 1, 1, 0, 0, 0, 0, 0, 1])
    assert.deepEqual(cells(form, 21, 'people'), [12, 4, 5, 0, 0, 0, 0, 0, 3])
    assert.deepEqual(form.withheld, [])
  })
  it('X15: its start is the end of the year before, after re-mapping', async () => {
    const { checks } = await ask('7.2', laid)
    const start = checks.find(({ id }) => id === 'X15')
    assert.equal(start?.ok, true)
    assert.ok((start?.compared ?? 0) >= 2)
    const before = await ask('7.2', { year: 2024 })
    assert.deepEqual(namesIn(before), new Set(['Xã Vĩnh Hải', 'Phường Mẫu Thành', 'Xã Đá Bạc', 'Xã Ba Khe']))
  })
  it('is missing of a commune that took in one without a list', async () => {
    assert.deepEqual(missing(await ask('7.2', laid)), [[12, 'opening-list', 'closing-list']])
  })
  it('has the rows of today’s villages for one commune, the year before too', async () => {
    const form = await ask('7.2', { ...laid, place: 21 })
    assert.deepEqual(namesIn(form), new Set(['Thôn Bến Đáy', 'Thôn Đá Bạc', 'Thôn Phước Tân']))
    assert.deepEqual(cells(form, 131), [1, 1, 0, 0, 0, 0, 0, 0, 0])
    const before = await ask('7.1', { year: 2024, place: 21 })
    const rural = before.blocks[1]?.rows[0]?.cells
    assert.deepEqual(rural?.slice(0, 4), [150, 600, 3, 2])
    const groups = await ask('7.8', { year: 2024, place: 21 })
    assert.deepEqual(
      groups.blocks[1]?.rows.slice(0, 2).map((row) => row.cells.slice(0, 2)),
      [
        [150, 40],
        [600, 160],
      ],
    )
  })
})

describe('a village of a divided commune that nobody has given a new one', () => {
  it('makes the start of every heir unknown: nobody may be lost', async () => {
    await asOwner(
      t.name,
      `update unit_version set valid_until = '2025-07-01' where unit_id = 131 and valid_until is null and valid_from < '2025-07-01';
       delete from unit_version where unit_id = 131 and valid_from = '2025-07-01';
       delete from lineage where old_unit_id = 13;
       insert into lineage (old_unit_id, new_unit_id, on_date, share, people, household_share)
         values (13, 21, '2025-07-01', 'part', 'some', null), (13, 12, '2025-07-01', 'part', 'some', null);`,
    )
    const form = await ask('7.2', laid)
    // Its own household stands on the list of 2025 too, in no commune: that list is not whole either.
    assert.deepEqual(missing(form), [
      [21, 'opening-list', 'closing-list'],
      [12, 'opening-list', 'closing-list'],
    ])
    assert.deepEqual(
      cells(form, 21),
      Array.from({ length: 9 }, () => null),
    )
  })
})
