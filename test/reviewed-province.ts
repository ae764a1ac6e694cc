import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Actor } from '../domain/account/actor.ts'
import { nationalStandards } from '../domain/standard/national.ts'
import {
  addActor,
  addNationalStandards,
  addSmallProvince,
  aHousehold,
  aMember,
  give,
  newHouseholdId,
  newListId,
} from './builders.ts'
import { asOwner, type TestDatabase } from './database.ts'

type Class = 'poor' | 'near-poor' | 'neither'
/** What a review found of a household. */
export type Reviewed = {
  readonly id: string
  readonly class: Class
  readonly was: Class
  readonly headcount?: number
  readonly ethnicity?: string
  readonly deprived?: readonly number[]
  readonly noLabour?: boolean
  readonly merit?: boolean
  readonly causes?: readonly number[]
  /** Only the points of the list are there, not which of the twelve. */
  readonly pointsOnly?: boolean
}

/**
 * The small province with two communes more: 13 "Xã Đá Bạc" (village 131), 14 "Xã Ba Khe" (village 141), and lists that
 * are recognised through the commands, so that the ledger is what the product books.
 */
export async function addReviewedProvince(t: TestDatabase) {
  await addSmallProvince(t)
  const more = [
    [13, 'commune', '/1/13/', `'90013'`, 'Xã Đá Bạc', 'xã', 1],
    [14, 'commune', '/1/14/', `'90014'`, 'Xã Ba Khe', 'xã', 1],
    [131, 'village', '/1/13/131/', 'null', 'Thôn Đá Bạc', 'thôn', 13],
    [141, 'village', '/1/14/141/', 'null', 'Thôn Ba Khe', 'thôn', 14],
  ] as const
  for (const [id, level, area, code, name, kind, parent] of more)
    await asOwner(
      t.name,
      `insert into unit (id, level, area) overriding system value values (${id}, '${level}', '${area}');
       insert into unit_version (unit_id, level, valid_from, code, name, kind, parent_id, setting, score_area)
       values (${id}, '${level}', '2020-01-01', ${code}, '${name}', '${kind}', ${parent}, 'rural', ${level === 'commune' ? "'NT3'" : 'null'})`,
    )
  await addNationalStandards(t)
  const province = await addActor(t, 'province-officer', '/1/', 'Lê Thị Minh Hạnh')
  return { province, ...actions(t, province) }
}

function actions(t: TestDatabase, officer: Actor) {
  const done = async (name: string, input: unknown) =>
    assert.deepEqual(await give(t, officer, name, input), { kind: 'done' }, name)

  /** Registers a household of so many people. */
  async function register(villageId: number, people: number, ethnicity = '01'): Promise<string> {
    const id = newHouseholdId()
    const members = Array.from({ length: people }, (_, index) =>
      aMember({ relation: index === 0 ? 'head' : 'child', ethnicity }),
    )
    await done('household.register', aHousehold({ id, villageId, members, on: '2021-10-01' }))
    return id
  }

  /** The list of a commune and year, with these households, recognised. */
  async function recognise(
    unitId: number,
    year: number,
    reviewed: readonly Reviewed[],
    standard = nationalStandards[1].id,
  ) {
    const id = newListId()
    await done('review.open-list', { id, unitId, year, standard, reviewDate: `${year}-11-20` })
    for (const it of reviewed) await t.see((tx) => enter(id, it).execute(tx))
    const decision = { decisionNo: `${year}/QĐ-UBND`, decisionDate: `${year}-12-10`, signer: 'Đặng Thị Hòa' }
    const escaped = { escapedDecisionNo: `${year}b/QĐ-UBND`, escapedDecisionDate: `${year}-12-10` }
    await done('review.recognise', { id, seenVersion: 1, ...decision, ...escaped, nobody: reviewed.length === 0 })
    return id
  }

  const versionOf = (id: string) =>
    t.see(async (tx) => {
      const { rows } = await sql<{ version: number }>`select version from household where id = ${id}`.execute(tx)
      assert.ok(rows[0])
      return rows[0].version
    })

  return { register, recognise, versionOf, done }
}

type Made = Awaited<ReturnType<typeof addReviewedProvince>>

/**
 * Lists of 2022 to 2024 in which everything happens once: stays, escapes, falls back, is new, passes the near-poor line,
 * splits, moves, leaves. Xã Đá Bạc has no list of 2023, Xã Ba Khe none of 2024.
 */
export async function reviewThreeYears(t: TestDatabase, { register, recognise, versionOf, done }: Made) {
  const stays = await register(111, 3, '05')
  const climbs = await register(111, 4)
  const escapes = await register(112, 2)
  const falls = await register(112, 5)
  const passes = await register(111, 3)
  const divides = await register(111, 4)
  const leaves = await register(112, 1)
  const relapses = await register(111, 2)
  const relapsesNear = await register(112, 6)
  const [fresh, freshNear] = [await register(112, 3), await register(111, 2)]
  const [ward1, ward2, ward3, ward4] = [
    await register(121, 4, '17'),
    await register(121, 3),
    await register(122, 2),
    await register(122, 5, '05'),
  ]
  const [early, late] = [await register(131, 3), await register(131, 2)]
  const gone = await register(141, 4)

  await recognise(11, 2022, [
    { id: relapses, class: 'poor', was: 'neither' },
    { id: relapsesNear, class: 'near-poor', was: 'neither' },
  ])
  await recognise(11, 2023, [
    ...[stays, climbs, escapes, divides, leaves].map((id) => ({ id, class: 'poor' as const, was: 'neither' as const })),
    ...[falls, passes].map((id) => ({ id, class: 'near-poor' as const, was: 'neither' as const })),
    { id: relapses, class: 'neither', was: 'poor' },
    { id: relapsesNear, class: 'neither', was: 'near-poor' },
  ])
  await recognise(12, 2023, [
    { id: ward1, class: 'poor', was: 'neither' },
    { id: ward2, class: 'near-poor', was: 'neither' },
    { id: ward3, class: 'near-poor', was: 'neither' },
  ])
  await recognise(14, 2023, [{ id: gone, class: 'poor', was: 'neither' }])

  const reason = 'theo đơn của hộ'
  const members = await t.see(async (tx) => {
    const { rows } = await sql<{
      id: string
    }>`select id from member where household_id = ${divides} order by ordinal`.execute(tx)
    return rows.map((row) => row.id)
  })
  const newId = newHouseholdId()
  const split = {
    id: divides,
    seenVersion: await versionOf(divides),
    newId,
    leaving: members.slice(2),
    newHead: members[2],
  }
  await done('household.split', { ...split, villageId: 112, on: '2024-05-01', reason })
  const end = { id: leaves, seenVersion: await versionOf(leaves), by: 'move-out', on: '2024-06-01', reason }
  await done('household.end', end)
  await done('household.move', {
    id: passes,
    seenVersion: await versionOf(passes),
    villageId: 112,
    on: '2024-07-01',
    reason,
  })

  await recognise(11, 2024, [
    { id: stays, class: 'poor', was: 'poor', headcount: 4, ethnicity: '05', deprived: [1, 2, 3, 5], causes: [1, 7] },
    { id: climbs, class: 'near-poor', was: 'poor', deprived: [9] },
    { id: escapes, class: 'neither', was: 'poor' },
    { id: falls, class: 'poor', was: 'near-poor', noLabour: true, merit: true, deprived: [8, 10, 12] },
    { id: passes, class: 'neither', was: 'near-poor' },
    { id: divides, class: 'poor', was: 'poor' },
    { id: newId, class: 'poor', was: 'poor', causes: [2, 3] },
    { id: relapses, class: 'poor', was: 'neither' },
    { id: relapsesNear, class: 'near-poor', was: 'neither', noLabour: true },
    { id: fresh, class: 'poor', was: 'neither', ethnicity: '17' },
    { id: freshNear, class: 'near-poor', was: 'neither', causes: [], deprived: [] },
  ])
  await recognise(12, 2024, [
    { id: ward1, class: 'poor', was: 'poor', ethnicity: '17', headcount: 2 },
    { id: ward2, class: 'poor', was: 'near-poor' },
    { id: ward3, class: 'neither', was: 'near-poor' },
    { id: ward4, class: 'near-poor', was: 'neither', ethnicity: '05' },
  ])
  await recognise(13, 2024, [
    { id: early, class: 'poor', was: 'neither' },
    { id: late, class: 'near-poor', was: 'neither', pointsOnly: true },
  ])
  await asOwner(
    t.name,
    `insert into resident_total (unit_id, year, setting, households, people, minority_households, minority_people, counted_on)
     values (11, 2024, 'rural', 150, 600, 40, 170, '2024-11-01'), (12, 2024, 'urban', 200, 810, 30, 120, '2024-11-01'),
            (13, 2024, 'rural', 60, 230, null, null, '2024-11-01')`,
  )
  return { fresh }
}

/** Bits 0 to 11 for indicators 1 to 12. */
const maskOf = (numbers: readonly number[]) => numbers.reduce((mask, no) => mask | (1 << (no - 1)), 0)

/** A household on a draft, as an import leaves it. */
function enter(list: string, it: Reviewed) {
  const ethnicity = it.ethnicity ?? '01'
  const deprived = it.deprived ?? (it.class === 'poor' ? [1, 2, 3] : it.class === 'near-poor' ? [4] : [])
  const [mask, known] = it.pointsOnly ? [null, null] : [maskOf(deprived), 4095]
  return sql`
    insert into poverty_list_entry (list_id, household_id, area, village_id, year, class, was, headcount, head_name, ethnicity,
                                    minority, no_labour, merit, income_points, deprivation_points, deprived, known, causes)
    select l.id, h.id, h.area, h.village_id, l.year, ${it.class}, ${it.was}, coalesce(${it.headcount ?? null}::smallint, h.headcount), h.head_name, ${ethnicity},
           ${ethnicity !== '01'}, ${it.noLabour ?? false}, ${it.merit ?? false}, ${it.class === 'neither' ? 150 : 120},
           ${deprived.length * 10}, ${mask}, ${known}, ${it.causes ?? [2]}::smallint[]
      from poverty_list l, household h where l.id = ${list} and h.id = ${it.id}`
}
