import { sql } from 'kysely'
import type { z } from 'zod'
import type { listFile } from '../../contract/review.ts'
import { Ethnicity } from '../../domain/household/ethnicity.ts'
import { Relation } from '../../domain/household/relation.ts'
import { CivilDate } from '../../domain/kernel/date.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Birth } from '../../domain/review/list-row.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import type { Vault } from '../file/vault.ts'
import type { Download, Reader } from '../http/show.ts'
import { type ListFileHousehold, listSheet } from '../sheet/list-file.ts'
import { writeWorkbook } from '../sheet/write.ts'

type Class = ListFileHousehold['class']
type Header = {
  readonly unit_id: number
  readonly year: number
  readonly commune: string
  readonly code: string | null
  readonly district: string | null
  readonly districtCode: string | null
  readonly province: string | null
  readonly decisionNo: string | null
  readonly decisionDate: string | null
}
type Row = {
  readonly listNo: string
  readonly class: Class
  readonly was: Class
  readonly village: string
  readonly address: string
  readonly ethnicity: string
  readonly b1: number | null
  readonly b2: number | null
  readonly minority: boolean
  readonly noLabour: boolean
  readonly merit: boolean
  readonly causes: number[]
  readonly remark: string
  readonly members: readonly Person[]
}
type Person = {
  readonly name: string
  readonly relation: string
  readonly sex: 'male' | 'female' | null
  readonly date: string | null
  readonly year: number | null
  readonly ethnicity: string
  readonly sealed: string | null
}

/** The list as it stands, or stood when it was recognised, in the layout officers exchange. */
export async function downloadList(
  tx: Tx,
  within: AreaPath,
  query: z.infer<typeof listFile.query>,
  reader: Reader,
): Promise<Download | undefined> {
  const header = await findHeader(tx, within, query.id)
  if (!header) return undefined
  const entries = await listEntries(tx, query.id, query.kind)
  const who = await tx.selectFrom('account').select('name').where('id', '=', reader.actor.id).executeTakeFirst()
  const sheet = listSheet(
    {
      kind: query.kind,
      left: 'both',
      committee: `ỦY BAN NHÂN DÂN ${header.commune.toLocaleUpperCase('vi')}`,
      subtitle: `${header.commune}${header.province ? `, ${header.province.replace(/^T/, 't')}` : ''} – năm ${header.year}`,
      exported: `Người xuất: ${who?.name ?? ''}; ngày xuất: ${reader.today.split('-').reverse().join('/')}; mục đích: ${query.purpose}`,
    },
    entries.map((row) => householdOf(row, header, query.kind, reader.vault)),
  )
  return {
    name: `${query.kind === 'escaped' ? 'ho-thoat-ngheo' : 'sau-ra-soat'}-${header.code ?? header.unit_id}-${header.year}.xlsx`,
    body: await writeWorkbook([sheet]),
    rows: entries.length,
  }
}

async function findHeader(tx: Tx, within: AreaPath, id: string): Promise<Header | undefined> {
  const at = (alias: string) =>
    sql`${sql.ref(`${alias}.valid_from`)} <= l.review_date and (${sql.ref(`${alias}.valid_until`)} is null or ${sql.ref(`${alias}.valid_until`)} > l.review_date)`
  const { rows } = await sql<Header>`
    select l.unit_id, l.year, c.name as commune, c.code, l.decision_no as "decisionNo", l.decision_date as "decisionDate",
           case when p.level = 'district' then p.name end as district, case when p.level = 'district' then p.code end as "districtCode",
           coalesce(case when p.level = 'province' then p.name end, g.name) as province
      from poverty_list l
      join unit_version c on c.unit_id = l.unit_id and ${at('c')}
      left join unit_version p on p.unit_id = c.parent_id and ${at('p')}
      left join unit_version g on g.unit_id = p.parent_id and ${at('g')}
     where l.id = ${id} and ${inside('l.area', within)}`.execute(tx)
  return rows[0]
}

const listEntries = async (tx: Tx, id: string, kind: 'after-review' | 'escaped'): Promise<readonly Row[]> =>
  (
    await sql<Row>`
      select e.list_no as "listNo", e.class, e.was, v.name as village, h.address, e.ethnicity, e.income_points as b1, e.deprivation_points as b2,
             e.minority, e.no_labour as "noLabour", e.merit, e.causes, e.remark, m.members
        from poverty_list_entry e
        join household h on h.id = e.household_id
        join poverty_list l on l.id = e.list_id
        join unit_version v on v.unit_id = e.village_id and v.valid_from <= l.review_date and (v.valid_until is null or v.valid_until > l.review_date)
        join lateral (select json_agg(json_build_object('name', m.name, 'relation', m.relation, 'sex', m.sex, 'date', m.birth_date,
                        'year', m.birth_year, 'ethnicity', m.ethnicity, 'sealed', encode(m.national_id_sealed, 'base64')) order by m.ordinal) as members
                        from poverty_list_member m where m.list_id = e.list_id and m.household_id = e.household_id) m on m.members is not null
       where e.list_id = ${id} and ${kind === 'escaped' ? sql`e.class = 'neither' and e.was <> 'neither'` : sql`e.class <> 'neither'`}
       order by e.area, (e.list_no ~ '^\\d{1,9}$') desc, case when e.list_no ~ '^\\d{1,9}$' then e.list_no::int end, e.head_name`.execute(
      tx,
    )
  ).rows

const householdOf = (row: Row, header: Header, kind: 'after-review' | 'escaped', vault: Vault): ListFileHousehold => ({
  listNo: row.listNo,
  members: row.members.map((person) => ({
    name: person.name,
    relation: Relation.parse(person.relation),
    birth: birthOf(person),
    sex: person.sex,
    nationalId: person.sealed ? vault.open(Buffer.from(person.sealed, 'base64')) : null,
    ethnicity: ethnicityOf(person.ethnicity),
  })),
  place: {
    province: header.province ?? '',
    district: header.district ?? '',
    districtCode: header.districtCode ?? '',
    commune: header.commune,
    communeCode: header.code ?? '',
    village: row.village,
    address: row.address || row.village,
  },
  ethnicity: ethnicityOf(row.ethnicity),
  class: kind === 'escaped' ? row.was : row.class,
  decisionNo: header.decisionNo ?? '',
  decisionDate: header.decisionDate ? CivilDate.parse(header.decisionDate) : null,
  incomePoints: row.b1,
  deprivationPoints: row.b2,
  flags: { minority: row.minority, noLabour: row.noLabour, merit: row.merit },
  causes: row.causes,
  note: row.remark,
})

const ethnicityOf = (code: string) => {
  const known = Ethnicity.safeParse(code)
  return known.success ? known.data : null
}
const birthOf = ({ date, year }: Person): Birth =>
  date ? { kind: 'date', date: CivilDate.parse(date) } : year === null ? { kind: 'unknown' } : { kind: 'year', year }
