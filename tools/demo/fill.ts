import type pg from 'pg'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { nationalStandards } from '../../domain/standard/national.ts'
import { connectAsOwner } from '../../server/db/connect.ts'
import type { Vault } from '../../server/file/vault.ts'
import { chanceOf } from './chance.ts'
import { checkKeysOnce } from './copy.ts'
import { makeGeography } from './places.ts'
import { copyProgramme } from './programme/copy.ts'
import { copyOldSupport } from './programme/old-support.ts'
import { makeProgramme, type Programme } from './programme/programme.ts'
import { planYear } from './programme/scene.ts'
import { copyReviewers, copySeason } from './season/copy.ts'
import { copyOwnForm } from './season/own-questions.ts'
import { lawNumbers, makeSeason } from './season/season.ts'
import {
  copyAccounts,
  copyLedger,
  copyLists,
  copyPlaces,
  copyPlan,
  copyRegister,
  copyRest,
  copyStandards,
  copySurveys,
  learnSizes,
  logFilling,
  longTables,
  recogniseLists,
} from './tables.ts'
import { liveOn, liveYears } from './years/history.ts'
import { giveOldYears, numbering } from './years/old-lists.ts'
import { makeWorld, type World } from './years/world.ts'

export type DemoOptions = {
  /** The same seed gives the same province on every machine. */
  readonly seed?: string
  /** Only so much of the province, for tests: 1 is all of it. */
  readonly share?: number
  /** `full`: every resident household as a record, and ten years of lists, for the bench. */
  readonly size?: 'demo' | 'full'
  /** The day it is: the years after the plan year follow, and the rounds of the year under way. Without it all ends with 2024. */
  readonly on?: CivilDate
}
export type Filled = { readonly households: number; readonly people: number; readonly communes: number }

/** The fictional province in memory, from the seed alone. */
export function makeProvince({ seed = '2024', share = 1, size = 'demo' }: DemoOptions = {}): World {
  const chance = chanceOf(seed)
  const geography = makeGeography(chance.branch('places'), share)
  const world = makeWorld(geography, nationalStandards[1], chance, size === 'full')
  liveYears(world, share)
  return world
}

/** Is there nothing in it yet? Only then may the demo be filled in. */
export async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    'select not exists (select from unit) and not exists (select from account) as empty',
  )
  return rows[0]?.empty ?? false
}

/** Is this the demo, filled now or by an earlier start? A province of somebody's own has no demo accounts. */
export async function isDemo(ownerUrl: string): Promise<boolean> {
  const client = connectAsOwner(ownerUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ demo: boolean }>(
      `select exists (select from command_log where name = 'demo.fill') as demo`,
    )
    return rows[0]?.demo ?? false
  } finally {
    await client.end()
  }
}

/**
 * Fills an empty, migrated database with Tỉnh Mẫu: its places before and after 1 July 2025, the households that stood on a
 * list of 2022 to 2024, lists, ledger, interviews, standards, plan, programme and accounts. All in one transaction: afterwards it is all
 * there, or nothing is. Nobody in it exists. Undefined: the database is not empty and was left alone.
 */
export async function fillDemo(ownerUrl: string, vault: Vault, options: DemoOptions = {}): Promise<Filled | undefined> {
  const client = connectAsOwner(ownerUrl)
  await client.connect()
  try {
    if (!(await isEmpty(client))) return undefined
    const world = makeProvince(options)
    const number = numbering()
    const isFull = options.size === 'full'
    const old = isFull ? giveOldYears(world, number) : []
    const programme = makeProgramme(world, { share: options.share ?? 1, isFull })
    const rolled = options.on && (await rollOn(client, world, programme, options.share ?? 1, options.on))
    await client.query('begin')
    await copyPlaces(client, world)
    await copyStandards(client, world)
    await copyPlan(client)
    await copyAccounts(client, world)
    if (rolled) {
      await copyReviewers(client, world)
      await copyOwnForm(client, world, rolled.season)
    }
    await checkKeysOnce(client, longTables, async () => {
      const sealer = await copyRegister(client, world, vault)
      await logFilling(client, world)
      await copyProgramme(client, world, rolled?.programme ?? programme)
      if (rolled) await copySurveys(client, world, (year) => year > planYear)
      await copyLists(client, world, sealer)
      await copyLedger(client, world, programme.hardships)
      if (!isFull) return
      await copyRest(client, world, vault, old, number)
      await copyOldSupport(client, programme.commandId)
    })
    await recogniseLists(client, world)
    if (rolled && options.on) await copySeason(client, world, rolled.season, options.on)
    await client.query('commit')
    await learnSizes(ownerUrl)
    return await countFilled(client)
  } finally {
    await client.end()
  }
}

/** The programme is that of the plan year: what policies pay is made before the years go on and households with them. */
async function rollOn(client: pg.ClientBase, world: World, programme: Programme, share: number, on: CivilDate) {
  const paid = [...programme.policyDeliveries()]
  liveOn(world, share, on)
  const season = makeSeason(world, share, await lawNumbers(client, on), on)
  return { programme: { ...programme, policyDeliveries: () => paid }, season }
}

async function countFilled(client: pg.ClientBase): Promise<Filled> {
  const { rows } = await client.query<Filled>(
    `select (select count(*) from household where ended_on is null) as households,
            (select count(*) from member m join household h on h.id = m.household_id where m.left_on is null and h.ended_on is null) as people,
            (select count(*) from unit_version where level = 'commune' and valid_until is null) as communes`,
  )
  return rows[0] ?? { households: 0, people: 0, communes: 0 }
}
