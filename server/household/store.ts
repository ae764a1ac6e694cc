import { sql } from 'kysely'
import type { z } from 'zod'
import type { NewMember } from '../../contract/household.ts'
import { searchText, sortName } from '../../domain/household/search-text.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { foldText } from '../../domain/kernel/text.ts'
import type { Account, Position } from '../../domain/movement/ledger.ts'
import { recordset } from '../db/recordset.ts'
import type { Tx } from '../db/types.ts'
import type { Vault } from '../file/vault.ts'

export type Member = z.infer<typeof NewMember>

/** The household, kept still until the command is over; undefined where it is not there or out of reach. */
export const lockHousehold = (tx: Tx, id: string) =>
  tx.selectFrom('household').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The households of cases of the review season, likewise and in one order for every writer, by the ids of their cases. */
export async function lockHouseholdsOfCases(tx: Tx, caseIds: readonly string[]) {
  const rows = await tx
    .selectFrom('household')
    .innerJoin('review_case', 'review_case.household_id', 'household.id')
    .selectAll('household')
    .select('review_case.id as caseId')
    .where('review_case.id', '=', sql<string>`any (${caseIds}::uuid[])`)
    .orderBy('review_case.id')
    .forUpdate('household')
    .execute()
  return new Map<string, Household>(rows.map(({ caseId, ...household }) => [caseId, household]))
}

export type Household = NonNullable<Awaited<ReturnType<typeof lockHousehold>>>

export const positionOf = (it: Household): Position => ({
  account: it.account as Account, // true: the column's check allows nothing else
  headcount: it.headcount,
  everPoor: it.ever_poor,
  everNearPoor: it.ever_near_poor,
})

const classOf = (account: Account) => (account === 'poor' || account === 'near-poor' ? account : 'neither')

/** Writes where the ledger now has the household. Events and corrections are no escape: only recognition says who escaped. */
export async function setPosition(
  tx: Tx,
  before: Household,
  { account, headcount, everPoor, everNearPoor }: Position,
  on: CivilDate,
) {
  const was = before.class
  const now = classOf(account)
  await tx
    .updateTable('household')
    .set((eb) => ({
      account,
      class: now,
      headcount: account === 'elsewhere' ? before.headcount : headcount,
      ever_poor: everPoor,
      ever_near_poor: everNearPoor,
      ...(was === now ? {} : { class_since: on }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', before.id)
    .execute()
}

export type Scores = {
  readonly incomePoints: number | null
  readonly deprivationPoints: number | null
  readonly deprived: number
  readonly known: number
}

/**
 * Scores of interviews, unless a later one or a list recognised from a later review has spoken. What the interview left
 * open is open again; B1, asked apart, stays where it was not asked. The class stays: only recognition moves it.
 */
export const setScores = (tx: Tx, scored: readonly (Scores & { readonly id: string; readonly on: CivilDate })[]) =>
  sql`update household h set income_points = coalesce(x."incomePoints", h.income_points), deprivation_points = x."deprivationPoints",
             deprived = x.deprived, known = x.known, version = version + 1
        from ${recordset(scored, 'id uuid, "on" date, "incomePoints" smallint, "deprivationPoints" smallint, deprived smallint, known smallint')}
       where h.id = x.id
         and not exists (select from survey s where s.household_id = h.id and s.on_date > x."on")
         and not exists (select from poverty_list_entry e join poverty_list l on l.id = e.list_id
                          where e.household_id = h.id and l.state = 'recognised' and l.review_date > x."on"
                            and coalesce(e.income_points, e.deprivation_points, e.known) is not null)`.execute(tx)

/** A new household; members come by `addMembers`, which also makes its search text. */
export const addHousehold = (
  tx: Tx,
  it: {
    id: string
    villageId: number
    area: AreaPath
    address: string
    position: Position
    class_since: CivilDate | null
  },
) =>
  tx
    .insertInto('household')
    .values({
      id: it.id,
      village_id: it.villageId,
      area: it.area,
      address: it.address,
      head_name: '',
      sort_name: '',
      search_text: '',
      ethnicity: 'unknown',
      account: it.position.account,
      class: classOf(it.position.account),
      headcount: it.position.headcount,
      ever_poor: it.position.everPoor,
      ever_near_poor: it.position.everNearPoor,
      class_since: it.class_since,
    })
    .execute()

export type Joining = {
  readonly householdId: string
  readonly area: AreaPath
  readonly on: CivilDate | null
  readonly by: string | null
  readonly from: number
}

/** Adds people to a household, their numbers sealed. `from`: the ordinal of the first. */
export const addMembers = (tx: Tx, vault: Vault, members: readonly Member[], it: Joining) =>
  tx
    .insertInto('member')
    .values(
      members.map((member, index) => ({
        id: member.id,
        household_id: it.householdId,
        area: it.area,
        ordinal: it.from + index,
        joined_on: it.on,
        joined_by: it.by,
        ...personColumns(vault, member),
      })),
    )
    .execute()

const personColumns = (vault: Vault, { nationalId, birthDate, birthYear, ...member }: Member) => ({
  name: member.name,
  folded_name: foldText(member.name),
  relation: member.relation,
  sex: member.sex,
  birth_date: birthDate,
  birth_year: birthYear ?? (birthDate ? Number(birthDate.slice(0, 4)) : null),
  ethnicity: member.ethnicity,
  national_id_sealed: nationalId ? vault.seal(nationalId) : null,
  national_id_hash: nationalId ? vault.index(nationalId) : null,
  national_id_tail: nationalId?.slice(-4) ?? null,
})

/** Corrects what is recorded of a person. A number left out stays as it is. */
export const setMember = (tx: Tx, vault: Vault, member: Member) => {
  const { national_id_sealed, national_id_hash, national_id_tail, ...plain } = personColumns(vault, member)
  const number = member.nationalId ? { national_id_sealed, national_id_hash, national_id_tail } : {}
  return tx
    .updateTable('member')
    .set({ ...plain, ...number })
    .where('id', '=', member.id)
    .execute()
}

export const listMembers = (tx: Tx, householdId: string) =>
  tx
    .selectFrom('member')
    .select(['id', 'name', 'relation', 'ethnicity', 'ordinal'])
    .where('household_id', '=', householdId)
    .where('left_on', 'is', null)
    .orderBy('ordinal')
    .execute()

/** The people present, as somebody tells them apart. */
export const findPresent = (tx: Tx, householdId: string) =>
  tx
    .selectFrom('member')
    .select(['name', 'birth_year as birthYear'])
    .where('household_id', '=', householdId)
    .where('left_on', 'is', null)
    .execute()

export const removeMembers = (tx: Tx, ids: readonly string[], on: CivilDate, by: string) =>
  tx.updateTable('member').set({ left_on: on, left_by: by }).where('id', 'in', ids).execute()

/** Members who go with a household, or into another one. */
export const moveMembers = (
  tx: Tx,
  ids: readonly string[],
  to: { householdId: string; area: AreaPath; from: number },
) =>
  sql`update member m set household_id = ${to.householdId}, area = ${to.area}, ordinal = ${to.from} + moved.place - 1
        from unnest(${ids}::uuid[]) with ordinality as moved (id, place) where m.id = moved.id`.execute(tx)

export const setRelation = (tx: Tx, memberId: string, relation: string) =>
  tx.updateTable('member').set({ relation }).where('id', '=', memberId).execute()

/** Head, sort name and search text follow from the members present, the village and the numbers it is known by. */
export async function refreshNames(tx: Tx, householdId: string, on: CivilDate) {
  const members = await listMembers(tx, householdId)
  const head = members.find((it) => it.relation === 'head') ?? members[0]
  if (!head) return
  const { rows } = await sql<{ words: string[] }>`
    select array(select name from unit_version v join household h on h.village_id = v.unit_id
                  where h.id = ${householdId} and v.valid_from <= ${on} and (v.valid_until is null or v.valid_until > ${on})
                 union all select value from household_alias where household_id = ${householdId}) as words`.execute(tx)
  const others = members.filter((it) => it !== head).map((it) => it.name)
  await tx
    .updateTable('household')
    .set({
      head_name: head.name,
      sort_name: sortName(head.name),
      ethnicity: head.ethnicity,
      search_text: searchText([head.name, ...others, ...(rows[0]?.words ?? [])]),
    })
    .where('id', '=', householdId)
    .execute()
}

export type Happening = {
  readonly householdId: string
  readonly area: AreaPath
  readonly on: CivilDate
  readonly kind: string
  readonly details: object
  readonly commandId: string
}

export const addEvent = (tx: Tx, it: Happening) =>
  tx
    .insertInto('household_event')
    .values({
      household_id: it.householdId,
      area: it.area,
      on_date: it.on,
      kind: it.kind,
      details: JSON.stringify(it.details),
      command_id: it.commandId,
    })
    .execute()

/** The day of the last thing booked for a household: nothing may be booked before it, or the ledger would not follow time. Hardship is no booking. */
export async function findLastEvent(tx: Tx, householdId: string): Promise<CivilDate | null> {
  const { rows } = await sql<{ last: CivilDate | null }>`
    select greatest((select max(on_date) from movement where household_id = ${householdId}),
                    (select max(on_date) from household_event where household_id = ${householdId} and kind <> 'hardship')) as last`.execute(
    tx,
  )
  return rows[0]?.last ?? null
}

/** A village of today, where the writer can reach it. */
export const findVillage = (tx: Tx, id: number) =>
  tx.selectFrom('unit').select(['id', 'area']).where('id', '=', id).where('level', '=', 'village').executeTakeFirst()

export const endHouseholdRow = (tx: Tx, id: string, on: CivilDate, by: string) =>
  tx.updateTable('household').set({ ended_on: on, ended_by: by }).where('id', '=', id).execute()

/** The household and its people in another village. What stands in lists and ledger keeps the place of its day. */
export async function setPlace(tx: Tx, id: string, villageId: number, area: AreaPath) {
  await tx.updateTable('household').set({ village_id: villageId, area }).where('id', '=', id).execute()
  await tx.updateTable('member').set({ area }).where('household_id', '=', id).execute()
}
