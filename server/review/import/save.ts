import { sql } from 'kysely'
import { isMinority, unknownEthnicity } from '../../../domain/household/ethnicity.ts'
import { searchText, sortName } from '../../../domain/household/search-text.ts'
import { foldText } from '../../../domain/kernel/text.ts'
import { pairPeople } from '../../../domain/review/match.ts'
import { newId } from '../../db/new-id.ts'
import { recordset } from '../../db/recordset.ts'
import type { Tx } from '../../db/types.ts'
import {
  addListedHouseholds,
  type Listed,
  type ListedPerson,
  nameListed,
  putListedPeople,
} from '../../household/from-list.ts'
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
  const households = ready.map((one) => toListed(one, it))
  await addListedHouseholds(tx, households, draft.review_date, commandId)
  const left = ready.flatMap((one) => one.left.map((person) => person.id))
  await putListedPeople(tx, ready.flatMap(toListedPeople), left, draft.review_date)
  await nameListed(tx, households)
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

const toListed = ({ householdId, decision, staged, people }: Ready, it: Import): Listed => {
  const head = staged.members[0]?.name ?? ''
  const ethnicity = staged.members[0]?.ethnicity ?? staged.ethnicity ?? unknownEthnicity
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
    minority: staged.flags.minority ?? isMinority(ethnicity) ?? false,
    class: it.kind === 'escaped' ? 'neither' : staged.class,
    b1: staged.incomePoints,
    b2: staged.deprivationPoints,
    causes: staged.causes,
    list_no: staged.listNo,
    remark: staged.note,
  }
}

const toListedPeople = ({ householdId, staged: household, people }: Ready): readonly ListedPerson[] =>
  people.map(({ staged, recorded, memberId, ordinal }) => ({
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
  }))

/** The entry of the list and its people, put anew when the household stood on the draft before. Which deprivations: from this year's interview. */
async function addEntries(tx: Tx, it: Import, draft: Draft, ready: readonly Ready[], households: readonly Listed[]) {
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
