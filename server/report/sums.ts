import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { ListAccount } from '../../domain/movement/ledger.ts'
import {
  type Amount,
  type ListSum,
  type MovementSum,
  type ResidentSum,
  unknownEthnicity,
} from '../../domain/report/figures.ts'
import type { Setting } from '../../domain/standard/standard.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import { residentsAt } from '../place/at.ts'
import type { Seat } from './ground.ts'

/** A recognised list that is read: whose it is, and of which day's commune. */
export type List = { readonly id: string; readonly unit: number }
type Asked = { readonly within: AreaPath; readonly year: number; readonly seats: readonly Seat[] }
type Place = { readonly unit: number; readonly setting: Setting }

/** Villages and their rows of the forms, to join on. */
const land = (seats: readonly Seat[]) => sql`
  select * from unnest(${seats.map((it) => it.village)}::int[], ${seats.map((it) => it.unit)}::int[],
                       ${seats.map((it) => it.setting)}::text[]) as t (village, unit, setting)`
const onLists = (lists: readonly List[]) => sql`e.list_id = any (${lists.map((it) => it.id)}::uuid[])`
const households = sql`count(*)::int as households, sum(headcount)::int as people`

const countEach = (length: number, of: (index: number) => RawBuilder<unknown>) =>
  sql`array[${sql.join(
    Array.from({ length }, (_, index) => sql`count(*) filter (where ${of(index)})::int`),
    sql`, `,
  )}]`
const amountOf = (flag: string) =>
  sql`json_build_object('households', count(*) filter (where ${sql.ref(flag)}), 'people', coalesce(sum(headcount) filter (where ${sql.ref(flag)}), 0))`

/** What the closing lists hold, by row and class: all that forms 7.1 and 7.4 to 7.10 count. `indicators`: how many there are. */
export async function loadClosing(
  tx: Tx,
  { within, year, seats }: Asked,
  lists: readonly List[],
  indicators: number,
): Promise<ListSum[]> {
  const all = 2 ** indicators - 1
  const { rows } = await sql<Omit<ListSum, 'ethnic'> & { readonly ethnicity: string }>`
    with land as materialized (${land(seats)})
    select land.unit, land.setting, e.class, e.ethnicity, ${households},
           ${countEach(indicators, (index) => sql`e.deprived & ${sql.lit(2 ** index)} > 0`)} as deprived,
           count(*) filter (where (e.known & ${sql.lit(all)}) is distinct from ${sql.lit(all)} or e.deprived is null)::int as "unknownDeprivations",
           ${amountOf('e.minority')} as minority, ${amountOf('e.no_labour')} as "noLabour", ${amountOf('e.merit')} as merit,
           ${countEach(8, (index) => sql`${sql.lit(index + 1)} = any (e.causes)`)} as causes,
           count(*) filter (where cardinality(e.causes) = 0)::int as "noCause"
      from poverty_list_entry e join land on land.village = e.village_id
     where e.year = ${year} and ${onLists(lists)} and e.class <> 'neither' and ${inside('e.area', within)}
     group by 1, 2, 3, 4`.execute(tx)
  return addGroupsUp(rows)
}

/** The rows of the ethnic groups as one sum with its groups. */
function addGroupsUp(rows: readonly (Omit<ListSum, 'ethnic'> & { readonly ethnicity: string })[]): ListSum[] {
  const sums = new Map<string, ListSum>()
  for (const { ethnicity, ...row } of rows) {
    const group = ethnicity || unknownEthnicity
    const of = { households: row.households, people: row.people }
    const key = `${row.unit}/${row.setting}/${row.class}`
    const sum = sums.get(key)
    sums.set(key, sum ? added(sum, row, group, of) : { ...row, ethnic: { [group]: of } })
  }
  return [...sums.values()]
}

const plus = (a: Amount, b: Amount): Amount => ({
  households: a.households + b.households,
  people: a.people + b.people,
})
const plusEach = (a: readonly number[], b: readonly number[]) => a.map((count, index) => count + (b[index] ?? 0))

const added = (sum: ListSum, row: Omit<ListSum, 'ethnic'>, group: string, of: Amount): ListSum => ({
  ...sum,
  ...plus(sum, row),
  deprived: plusEach(sum.deprived, row.deprived),
  unknownDeprivations: sum.unknownDeprivations + row.unknownDeprivations,
  minority: plus(sum.minority, row.minority),
  noLabour: plus(sum.noLabour, row.noLabour),
  merit: plus(sum.merit, row.merit),
  causes: plusEach(sum.causes, row.causes),
  noCause: sum.noCause + row.noCause,
  ethnic: { ...sum.ethnic, [group]: plus(sum.ethnic[group] ?? { households: 0, people: 0 }, of) },
})

/** The opening lists by list and village: as they were printed, to be laid into the rows of this year. */
export type OpeningSum = Amount & { readonly list: string; readonly village: number; readonly class: ListAccount }

export const loadOpening = async (tx: Tx, within: AreaPath, year: number, lists: readonly List[]) =>
  (
    await sql<OpeningSum>`
      select e.list_id as list, e.village_id as village, e.class, ${households}
        from poverty_list_entry e
       where e.year = ${year} and ${onLists(lists)} and e.class <> 'neither' and ${inside('e.area', within)}
       group by 1, 2, 3`.execute(tx)
  ).rows

/** The ledger of the year, by row and passage. */
export const loadMovements = async (tx: Tx, { within, year, seats }: Asked) =>
  (
    await sql<MovementSum>`
      with land as materialized (${land(seats)})
      select land.unit, land.setting, m.from_account as from, m.to_account as to,
             sum(m.households)::int as households, sum(m.people)::int as people
        from movement m join land on land.village = m.village_id
       where m.year = ${year} and ${inside('m.area', within)}
       group by 1, 2, 3, 4`.execute(tx)
  ).rows

type ListRows = {
  readonly unit: number | null
  readonly setting: Setting | null
  /** The list whose rows lie in no row of the forms. */
  readonly stray: string | null
  readonly after: number
  readonly escaped: number
  readonly escapedNear: number
}

/** Rows of the lists as they are printed: after the review, of the escaped, of those who passed the near-poor line. */
export async function loadListRows(tx: Tx, { within, year, seats }: Asked, lists: readonly List[]) {
  const { rows } = await sql<ListRows>`
    with land as materialized (${land(seats)})
    select land.unit, land.setting, case when land.unit is null then e.list_id end as stray,
           count(*) filter (where e.class <> 'neither')::int as after,
           count(*) filter (where e.was = 'poor' and e.class <> 'poor')::int as escaped,
           count(*) filter (where e.was = 'near-poor' and e.class = 'neither')::int as "escapedNear"
      from poverty_list_entry e left join land on land.village = e.village_id
     where e.year = ${year} and ${onLists(lists)} and ${inside('e.area', within)}
     group by 1, 2, 3`.execute(tx)
  return {
    strays: rows.flatMap((it) => it.stray ?? []),
    printed: rows.flatMap(({ unit, setting, after, escaped, escapedNear }) =>
      unit === null || setting === null
        ? []
        : [
            { unit, setting, list: 'after-review' as const, rows: after },
            { unit, setting, list: 'escaped' as const, rows: escaped },
            { unit, setting, list: 'escaped-near-poor' as const, rows: escapedNear },
          ],
    ),
  }
}

type Resident = Place & {
  readonly households: number | null
  readonly people: number | null
  readonly minority: { readonly households: number | null; readonly people: number | null }
}

/** Residents of the communes among the rows. No row: not known. */
export async function loadResidents(tx: Tx, year: number, day: CivilDate, units: readonly number[]) {
  const { rows } = await sql<Resident>`
    select commune_id as unit, setting, households, people,
           json_build_object('households', minority_households, 'people', minority_people) as minority
      from ${residentsAt(year, day)} where commune_id = any (${units}::int[])`.execute(tx)
  return rows.flatMap(({ households, people, minority, ...place }): ResidentSum[] =>
    households === null || people === null ? [] : [{ ...place, households, people, minority: both(minority) }],
  )
}

const both = ({ households, people }: Resident['minority']): Amount | null =>
  households === null || people === null ? null : { households, people }
