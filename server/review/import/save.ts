import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { searchText, sortName } from '../../../domain/household/search-text.ts'
import { uuid7 } from '../../../domain/kernel/ids.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { pairPeople } from '../../../domain/review/match.ts'
import type { Tx } from '../../db/types.ts'
import { findRecorded, type Recorded, type RecordedPerson, toPerson } from './register.ts'
import { Staged, type StagedMember } from './staged.ts'
import type { Import } from './store.ts'

type Draft = { readonly id: string; readonly review_date: string }
type Row = {
  readonly no: number
  readonly decision: 'new' | 'same'
  readonly sameAs: string | null
  readonly staged: Staged
}
type Pair = {
  readonly staged: StagedMember
  readonly recorded: RecordedPerson | undefined
  readonly memberId: string
  readonly ordinal: number
}
type Ready = Row & {
  readonly householdId: string
  readonly people: readonly Pair[]
  readonly left: readonly RecordedPerson[]
}

/**
 * Saves the good households of a chunk: into the register, and onto the draft list. A handful of statements however many
 * there are. What was saved before is not taken again, so the chunk can be repeated.
 */
export async function saveRows(
  tx: Tx,
  it: Import,
  draft: Draft,
  from: number,
  to: number,
  commandId: string,
): Promise<number> {
  const rows = await goodRows(tx, it.id, from, to)
  if (rows.length === 0) return 0
  const recorded = new Map(
    (
      await findRecorded(
        tx,
        rows.flatMap((row) => row.sameAs ?? []),
      )
    ).map((one) => [one.householdId, one]),
  )
  const ready = rows.map((row) => makeReady(row, recorded))
  const households = ready.map((one) => householdOf(one, it))
  await addHouseholds(tx, households, draft, commandId)
  await changeMembers(tx, ready, draft)
  await nameHouseholds(tx, households)
  await addEntries(tx, it, draft, ready, households)
  await sql`update list_import_row r set status = 'saved', saved_as = s.id
              from unnest(${ready.map((one) => one.no)}::int[], ${ready.map((one) => one.householdId)}::uuid[]) as s (no, id)
             where r.import_id = ${it.id} and r.no = s.no`.execute(tx)
  return ready.length
}

async function goodRows(tx: Tx, id: string, from: number, to: number): Promise<readonly Row[]> {
  const { rows } = await sql<Omit<Row, 'staged'> & { household: unknown }>`
    select no, decision, same_as as "sameAs", household from list_import_row
     where import_id = ${id} and no between ${from} and ${to} and status = 'good' and decision in ('new', 'same')
     order by no for update`.execute(tx)
  return rows.map(({ household, ...row }) => ({ ...row, staged: Staged.parse(household) }))
}

const newId = () => uuid7(Date.now(), randomBytes(10))

function makeReady(row: Row, register: ReadonlyMap<string, Recorded>): Ready {
  const recorded = row.sameAs ? register.get(row.sameAs) : undefined
  const listed = row.staged.members.map((staged) => ({ ...toPerson(staged), staged }))
  const { pairs, left } = pairPeople(listed, recorded?.people ?? [])
  const people = pairs.map(([one, found], index) => ({
    staged: one.staged,
    recorded: found,
    memberId: found?.id ?? newId(),
    ordinal: index + 1,
  }))
  return { ...row, householdId: recorded?.householdId ?? newId(), people, left }
}

const householdOf = ({ householdId, decision, staged, people }: Ready, it: Import) => {
  const head = staged.members[0]?.name ?? ''
  const ethnicity = staged.members[0]?.ethnicity ?? staged.ethnicity ?? 'unknown'
  return {
    id: householdId,
    fresh: decision === 'new',
    village: staged.villageId,
    head,
    sort: sortName(head),
    search: searchText([...staged.members.map((member) => member.name), staged.village, staged.listNo]),
    ethnicity,
    address: staged.address,
    headcount: people.length,
    no_labour: staged.flags.noLabour ?? false,
    merit: staged.flags.merit ?? false,
    minority: staged.flags.minority ?? (ethnicity !== '01' && ethnicity !== 'unknown'),
    class: it.kind === 'escaped' ? 'neither' : staged.class,
    b1: staged.incomePoints,
    b2: staged.deprivationPoints,
    causes: staged.causes,
    list_no: staged.listNo,
    remark: staged.note,
  }
}
type HouseholdColumns = ReturnType<typeof householdOf>

const recordset = (rows: readonly object[], columns: string) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (${sql.raw(columns)})`

/** New households stand in the register as on no list: only recognition gives a class. */
async function addHouseholds(tx: Tx, all: readonly HouseholdColumns[], draft: Draft, commandId: string) {
  const fresh = all.filter((one) => one.fresh)
  if (fresh.length > 0) {
    await sql`insert into household (id, area, village_id, head_name, sort_name, search_text, ethnicity, address, headcount, no_labour, merit)
      select x.id, u.area, x.village, x.head, x.sort, x.search, x.ethnicity, x.address, x.headcount, x.no_labour, x.merit
        from ${recordset(fresh, 'id uuid, village int, head text, sort text, search text, ethnicity text, address text, headcount smallint, no_labour bool, merit bool')}
        join unit u on u.id = x.village`.execute(tx)
    await sql`insert into household_event (household_id, area, on_date, kind, command_id)
      select id, area, ${draft.review_date}::date, 'listed', ${commandId}::uuid from household where id = any(${fresh.map((one) => one.id)}::uuid[])`.execute(
      tx,
    )
  }
  await sql`insert into household_alias (household_id, area, kind, value, since)
    select x.id, h.area, 'list-no', x.list_no, ${draft.review_date}::date
      from ${recordset(all, 'id uuid, list_no text')} join household h on h.id = x.id where x.list_no <> ''
      on conflict do nothing`.execute(tx)
}

async function changeMembers(tx: Tx, ready: readonly Ready[], draft: Draft) {
  const people = ready.flatMap(({ householdId, staged: household, people: all }) =>
    all.map(({ staged, recorded, memberId, ordinal }) => ({
      id: memberId,
      household: householdId,
      fresh: recorded === undefined,
      ordinal,
      name: staged.name,
      folded: foldText(staged.name),
      relation: staged.relation,
      sex: staged.sex,
      date: staged.birthDate,
      year: staged.birthYear,
      ethnicity: staged.ethnicity ?? household.ethnicity ?? 'unknown',
      sealed: staged.number?.sealed ?? null,
      hash: staged.number?.hash ?? null,
      tail: staged.number?.tail ?? null,
    })),
  )
  const columns =
    'id uuid, household uuid, fresh bool, ordinal smallint, name text, folded text, relation text, sex text, date date, year smallint, ethnicity text, sealed text, hash text, tail text'
  await sql`insert into member (id, household_id, area, ordinal, name, folded_name, relation, sex, birth_date, birth_year, ethnicity,
                                national_id_sealed, national_id_hash, national_id_tail, joined_on, joined_by)
    select x.id, x.household, h.area, x.ordinal, x.name, x.folded, x.relation, x.sex, x.date, x.year, x.ethnicity,
           decode(x.sealed, 'base64'), decode(x.hash, 'base64'), x.tail, ${draft.review_date}::date, 'list'
      from ${recordset(
        people.filter((one) => one.fresh),
        columns,
      )} join household h on h.id = x.household`.execute(tx)
  const known = people.filter((one) => !one.fresh)
  if (known.length > 0)
    await sql`update member m set ordinal = x.ordinal, name = x.name, folded_name = x.folded, relation = x.relation, sex = coalesce(x.sex, m.sex),
             birth_date = coalesce(x.date, m.birth_date), birth_year = coalesce(x.year, m.birth_year),
             ethnicity = case when x.ethnicity = 'unknown' then m.ethnicity else x.ethnicity end,
             national_id_sealed = coalesce(decode(x.sealed, 'base64'), m.national_id_sealed),
             national_id_hash = coalesce(decode(x.hash, 'base64'), m.national_id_hash), national_id_tail = coalesce(x.tail, m.national_id_tail)
        from ${recordset(known, columns)} where m.id = x.id`.execute(tx)
  const left = ready.flatMap((one) => one.left.map((person) => person.id))
  if (left.length > 0)
    await sql`update member set left_on = ${draft.review_date}::date, left_by = 'list' where id = any(${left}::uuid[])`.execute(
      tx,
    )
}

/** Names follow the list for households that were there already; the headcount moves at recognition, with the ledger. */
const nameHouseholds = (tx: Tx, all: readonly HouseholdColumns[]) =>
  sql`update household h set head_name = x.head, sort_name = x.sort, search_text = x.search, version = h.version + 1,
             ethnicity = case when x.ethnicity = 'unknown' then h.ethnicity else x.ethnicity end
        from ${recordset(
          all.filter((one) => !one.fresh),
          'id uuid, head text, sort text, search text, ethnicity text',
        )} where h.id = x.id`.execute(tx)

/** The entry of the list and its people, put anew when the household stood on the draft before. Which deprivations: from this year's interview. */
async function addEntries(
  tx: Tx,
  it: Import,
  draft: Draft,
  ready: readonly Ready[],
  households: readonly HouseholdColumns[],
) {
  const ids = households.map((one) => one.id)
  await sql`delete from poverty_list_member where list_id = ${draft.id} and household_id = any(${ids}::uuid[])`.execute(
    tx,
  )
  await sql`insert into poverty_list_entry (list_id, household_id, area, village_id, year, class, was, headcount, head_name, ethnicity, minority,
                                            no_labour, merit, income_points, deprivation_points, deprived, known, causes, list_no, remark)
    select ${draft.id}::uuid, x.id, u.area, u.id, ${it.year}::smallint, x.class, h.class, x.headcount, x.head, h.ethnicity, x.minority,
           x.no_labour, x.merit, x.b1, x.b2, s.deprived, s.known, coalesce(x.causes, '{}'), x.list_no, x.remark
      from ${recordset(households, 'id uuid, village int, class text, headcount smallint, head text, minority bool, no_labour bool, merit bool, b1 smallint, b2 smallint, causes smallint[], list_no text, remark text')}
      join household h on h.id = x.id
      join unit u on u.id = coalesce(x.village, h.village_id)
      left join lateral (select deprived, known from survey where household_id = x.id and year = ${it.year} order by on_date desc limit 1) s on true
      on conflict (list_id, household_id) do update set area = excluded.area, village_id = excluded.village_id, class = excluded.class, was = excluded.was,
         headcount = excluded.headcount, head_name = excluded.head_name, ethnicity = excluded.ethnicity, minority = excluded.minority,
         no_labour = excluded.no_labour, merit = excluded.merit, income_points = excluded.income_points, deprivation_points = excluded.deprivation_points,
         deprived = excluded.deprived, known = excluded.known, causes = excluded.causes, list_no = excluded.list_no, remark = excluded.remark`.execute(
    tx,
  )
  const people = ready.flatMap(({ householdId, people: all }) =>
    all.map(({ memberId, ordinal }) => ({ household: householdId, member: memberId, ordinal })),
  )
  await sql`insert into poverty_list_member (list_id, household_id, ordinal, member_id, area, name, relation, sex, birth_date, birth_year, ethnicity, national_id_sealed)
    select ${draft.id}::uuid, x.household, x.ordinal, m.id, m.area, m.name, m.relation, m.sex, m.birth_date, m.birth_year, m.ethnicity, m.national_id_sealed
      from ${recordset(people, 'household uuid, member uuid, ordinal smallint')} join member m on m.id = x.member`.execute(
    tx,
  )
}
