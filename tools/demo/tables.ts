import type pg from 'pg'
import type { CivilDate } from '../../domain/kernel/date.ts'
import { nationalStandards } from '../../domain/standard/national.ts'
import { connectAsOwner } from '../../server/db/connect.ts'
import type { Vault } from '../../server/file/vault.ts'
import { accountColumns, accountRows, demoAccounts } from './accounts.ts'
import { copyInto, indexOnce } from './copy.ts'
import { fictionalPointTable, fictionalSource } from './point-table.ts'
import { planYear } from './programme/scene.ts'
import {
  aliasColumns,
  aliasRows,
  eventColumns,
  eventRow,
  householdColumns,
  householdRow,
  makeSealer,
  memberColumns,
  memberRows,
  movementColumns,
  movementRow,
  type Sealer,
  surveyColumns,
  surveyMemberColumns,
  surveyMemberRows,
  surveyRow,
} from './rows/household-rows.ts'
import { entryColumns, entryRow, listColumns, listMemberColumns, listMemberRows, listRow } from './rows/list-rows.ts'
import {
  lineageRows,
  membershipRows,
  residentColumns,
  residentRows,
  shapeRows,
  unitRows,
  versionColumns,
  versionRows,
} from './rows/place-rows.ts'
import { planColumns, planRow, targetColumns, targetRows } from './rows/plan-rows.ts'
import { drawShapes } from './shapes.ts'
import type { CommuneYear, Event } from './years/book.ts'
import type { Home } from './years/home.ts'
import { type Numbering, type OldEntry, restOf } from './years/old-lists.ts'
import type { World } from './years/world.ts'

type Client = pg.ClientBase

/** Those with most rows, whose foreign keys are checked once at the end. */
export const longTables = [
  ...['household_alias', 'member', 'survey', 'survey_member', 'need', 'delivery', 'activity_participant'],
  ...['poverty_list_entry', 'poverty_list_member', 'movement', 'household_event'],
]

/** Each row made only when COPY asks for it. */
function* each<From, Row>(from: Iterable<From>, make: (it: From) => readonly Row[]): Generator<Row> {
  for (const it of from) yield* make(it)
}

export async function copyPlaces(client: Client, { geography, chance }: World) {
  await copyInto(client, 'unit', ['id', 'level', 'area'], unitRows(geography))
  await client.query(`select setval(pg_get_serial_sequence('unit', 'id'), (select max(id) from unit))`)
  await copyInto(client, 'unit_version', versionColumns, versionRows(geography))
  const lineageColumns = ['old_unit_id', 'new_unit_id', 'on_date', 'share', 'people', 'household_share', 'act']
  await copyInto(client, 'lineage', lineageColumns, lineageRows(geography))
  const membershipColumns = ['list', 'unit_id', 'valid_from', 'valid_until', 'act']
  await copyInto(client, 'special_membership', membershipColumns, membershipRows(geography))
  await copyInto(client, 'resident_total', residentColumns, residentRows(geography))
  const shapes = drawShapes(geography, chance.branch('shapes'))
  await copyInto(client, 'unit_shape', ['unit_id', 'valid_from', 'shape', 'source'], shapeRows(shapes))
}

/** The law's standards, and a point table that says of itself that it is made up. */
export async function copyStandards(client: Client, { geography, standard, newId }: World) {
  const columns = ['id', 'owner_id', 'valid_from', 'valid_until', 'body']
  const rows = nationalStandards.map((it) => [it.id, null, it.validFrom, it.validTo, { json: it }])
  await copyInto(client, 'standard', columns, rows)
  // The table keeps the first day that no longer holds, the law names the last that does.
  await client.query('update standard set valid_until = valid_until + 1')
  await copyInto(
    client,
    'point_table',
    ['id', 'owner_id', 'standard_id', 'version', 'state', 'valid_from', 'source', 'body'],
    [
      [
        ...[newId(), geography.province.id, standard.id, 1, 'in-force', standard.validFrom, fictionalSource],
        { json: fictionalPointTable },
      ],
    ],
  )
}

/** The reference plan of 2024, adopted: goals only, every value beside them is computed. */
export async function copyPlan(client: Client) {
  await copyInto(client, 'plan', planColumns, [planRow])
  await copyInto(client, 'plan_target', targetColumns, targetRows)
}

export const copyAccounts = async (client: Client, { geography, newId }: World) =>
  copyInto(client, 'account', accountColumns, await accountRows(geography, newId))

async function copyHomes(client: Client, homes: readonly Home[], sealer: Sealer) {
  const rows = each(homes, (it) => [householdRow(it, sealer.vault)])
  await indexOnce(client, 'household', () => copyInto(client, 'household', householdColumns, rows))
  await copyInto(client, 'household_alias', aliasColumns, each(homes, aliasRows))
  await copyInto(
    client,
    'member',
    memberColumns,
    each(homes, (it) => memberRows(it, sealer)),
  )
}

export async function copyRegister(client: Client, { homes }: World, vault: Vault) {
  const sealer = makeSealer(vault)
  await copyHomes(client, homes, sealer)
  return sealer
}

/** Interviews of some years. The database opens and closes needs with them, so earlier years come first. */
export async function copySurveys(client: Client, { book, standard }: World, years: (year: number) => boolean) {
  const some = book.surveys.filter((it) => years(it.year))
  await copyInto(
    client,
    'survey',
    surveyColumns,
    each(some, (it) => [surveyRow(it, standard)]),
  )
  await copyInto(
    client,
    'survey_member',
    surveyMemberColumns,
    each(some, (it) => surveyMemberRows(it, standard)),
  )
}

/** Lists come in as drafts; `recogniseLists` closes them by their decisions, as every list is closed. */
/** Of the year under way only what a commune has decided. */
const lists = ({ book: { communeYears } }: World) =>
  communeYears.filter(({ year, entries }) => year <= planYear || entries.length > 0)

export async function copyLists(client: Client, world: World, sealer: Sealer) {
  const communeYears = lists(world)
  await copyInto(client, 'poverty_list', listColumns, communeYears.map(listRow))
  const all = function* () {
    for (const commune of communeYears) for (const entry of commune.entries) yield { entry, commune }
  }
  await copyEntries(client, all, sealer)
}

async function copyEntries(client: Client, all: () => Iterable<OldEntry>, sealer: Sealer) {
  await copyInto(
    client,
    'poverty_list_entry',
    entryColumns,
    each(all(), ({ entry, commune }) => [entryRow(entry, commune)]),
  )
  await copyInto(
    client,
    'poverty_list_member',
    listMemberColumns,
    each(all(), ({ entry, commune }) => listMemberRows(entry, commune, sealer)),
  )
}

export async function recogniseLists(client: Client, world: World) {
  const communeYears = lists(world)
  const escaped = (it: CommuneYear) =>
    it.year < 2022 || it.entries.some(({ was, class: now }) => was !== 'neither' && now !== was)
  // Recognition sums every list and pairs it with its neighbours: without sizes that is planned as if the lists were empty.
  await client.query('analyze poverty_list, poverty_list_entry')
  await client.query(
    `update poverty_list l
        set state = 'recognised', decision_no = d.no, decision_date = d.day, escaped_decision_no = d.escaped_no,
            escaped_decision_date = case when d.escaped_no is not null then d.day end, signer = d.signer,
            recognised_at = d.day + time '09:00' at time zone 'Asia/Ho_Chi_Minh', version = 2
       from unnest($1::uuid[], $2::text[], $3::date[], $4::text[], $5::text[]) as d (id, no, day, escaped_no, signer)
      where l.id = d.id`,
    [
      communeYears.map((it) => it.listId),
      communeYears.map((it) => it.decisionNo),
      communeYears.map((it) => it.decisionDate),
      communeYears.map((it) => (escaped(it) ? it.escapedDecisionNo : null)),
      communeYears.map((it) => it.signer),
    ],
  )
}

/** The rest of the province, commune by commune, so that memory holds one of them at a time. */
export async function copyRest(
  client: Client,
  world: World,
  vault: Vault,
  old: readonly OldEntry[],
  number: Numbering,
) {
  await copyEntries(client, () => old, makeSealer(vault))
  for (const commune of world.geography.old) {
    // What the years 2022 to 2024 wrote has been copied: from here on the book holds one commune.
    world.book.movements.length = 0
    world.book.events.length = 0
    const homes: Home[] = []
    const entries: OldEntry[] = []
    for (const [home, listed] of restOf(world, commune, number)) {
      homes.push(home)
      entries.push(...listed)
    }
    const sealer = makeSealer(vault)
    await copyHomes(client, homes, sealer)
    await copyEntries(client, () => entries, sealer)
    await copyLedger(client, world)
  }
}

type Dated = { readonly on: CivilDate }
const byDay = (a: Dated, b: Dated) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** In the order of the days, as it would have been booked. `more`: what befell households besides. */
export async function copyLedger(client: Client, { book }: World, more: readonly Event[] = []) {
  await copyInto(
    client,
    'movement',
    movementColumns,
    each(book.movements.toSorted(byDay), (it) => [movementRow(it)]),
  )
  await copyInto(
    client,
    'household_event',
    eventColumns,
    each([...book.events, ...more].sort(byDay), (it) => [eventRow(it)]),
  )
}

/** The log says who did it and when: the demo itself, at the moment it was filled. One row a commune and year. */
export async function logFilling(client: Client, { book: { communeYears }, geography }: World) {
  const admin = demoAccounts.find((it) => it.role === 'admin')
  await client.query(
    `insert into command_log (id, actor, actor_name, area, name, input, made_at, verdict)
     select it.id, a.id, a.name, $1, 'demo.fill',
            jsonb_build_object('list', it.list, 'unitId', it.unit, 'year', it.year), now(), '{"kind": "done"}'
       from account a, unnest($3::uuid[], $4::uuid[], $5::int[], $6::int[]) as it (id, list, unit, year)
      where a.account = $2 order by it.id`,
    [
      geography.province.area,
      admin?.account,
      communeYears.map((it) => it.commandId),
      communeYears.map((it) => it.listId),
      communeYears.map((it) => it.commune.id),
      communeYears.map((it) => it.year),
    ],
  )
}

/** The programme of all years is one command more. */
export async function logProgramme(client: Client, { geography }: World, commandId: string) {
  const admin = demoAccounts.find((it) => it.role === 'admin')
  await client.query(
    `insert into command_log (id, actor, actor_name, area, name, input, made_at, verdict)
     select $3, a.id, a.name, $1, 'demo.fill', '{"programme": true}', now(), '{"kind": "done"}' from account a where a.account = $2`,
    [geography.province.area, admin?.account, commandId],
  )
}

/**
 * So that the first readers get good plans at once. What nobody searches by, names and answers above all, is left out. People and
 * programme side by side: nothing else is going on.
 */
export async function learnSizes(ownerUrl: string) {
  const people = `unit, unit_version, lineage, resident_total, household, poverty_list, poverty_list_entry, movement,
    list_count, list_change, survey_latest, command_log, household_alias (household_id, value),
    member (id, household_id, area, ordinal, national_id_hash, left_on), household_event (household_id, area, on_date),
    poverty_list_member (list_id, household_id, member_id, area)`
  const programme = `survey (id, household_id, area, village_id, on_date, year), survey_member (survey_id, member_id, household_id, area),
    need, delivery (household_id, member_id, area, village_id, status_then, kind, policy, on_date, activity_id),
    activity (id, area, unit_id, year, kind, topic, project, state, starts_on), activity_participant
    (activity_id, area, household_id, member_id, staff_id), activity_stage (activity_id), activity_output (activity_id, area),
    activity_reach (activity_id, area, unit_id), staff, child_measurement (area, unit_id, on_date), money_line, money_line_entry, money_holder,
    allocation, allocation_entry, disbursement (allocation_id, area, on_date, activity_id), donor, contribution, contribution_receipt,
    contribution_use, plan_cascade, reported_value`
  await Promise.all(
    [people, programme].map(async (tables) => {
      const client = connectAsOwner(ownerUrl)
      await client.connect()
      await client.query(`analyze ${tables}`).finally(() => client.end())
    }),
  )
}
