import { sql } from 'kysely'
import type { z } from 'zod'
import type { placeDetail } from '../../contract/place.ts'
import type { AreaPath } from '../../domain/kernel/ids.ts'
import { inside } from '../db/inside.ts'
import type { Tx } from '../db/types.ts'
import { holds, unitColumns } from './list.ts'

type Detail = z.infer<typeof placeDetail.answer>
type Link = Detail['formedFrom'][number]

/** One unit with all that is dated about it; undefined outside the reader's area. */
export async function findPlace(tx: Tx, within: AreaPath, { id }: { id: number }): Promise<Detail | undefined> {
  const unit = await tx
    .selectFrom('unit')
    .select('id')
    .where('id', '=', id)
    .where(inside('area', within))
    .executeTakeFirst()
  if (!unit) return undefined
  const versions = await sql<Detail['versions'][number]>`
    select ${unitColumns}
      from unit_version v left join unit_version p on p.unit_id = v.parent_id and ${holds('p', sql`v.valid_from`)}
     where v.unit_id = ${id} order by v.valid_from`.execute(tx)
  const lists = await sql<Detail['specialLists'][number]>`
    select m.list, l.name_vi as "nameVi", l.name_en as "nameEn", m.valid_from as from, m.valid_until as until, m.act
      from special_membership m join special_list l on l.code = m.list
     where m.unit_id = ${id} order by m.valid_from desc, m.list`.execute(tx)
  const residents = await sql<Detail['residents'][number]>`
    select year, setting, households, people, minority_households as "minorityHouseholds", minority_people as "minorityPeople",
           counted_on as "countedOn", source
      from resident_total where unit_id = ${id} order by year desc, setting desc`.execute(tx)
  return {
    versions: versions.rows,
    formedFrom: await findLinks(tx, id, 'old'),
    wentInto: await findLinks(tx, id, 'new'),
    specialLists: lists.rows,
    residents: residents.rows,
  }
}

/** The units at the other end of the lineage, by their names of that time; a unit that went on as itself has none. */
async function findLinks(tx: Tx, id: number, other: 'old' | 'new'): Promise<Link[]> {
  const [there, here] = other === 'old' ? ['old_unit_id', 'new_unit_id'] : ['new_unit_id', 'old_unit_id']
  const time = other === 'old' ? sql`l.on_date - 1` : sql`l.on_date`
  const { rows } = await sql<Link>`
    select json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) as unit, l.on_date as on, l.share, l.people,
           l.household_share as "householdShare"
      from lineage l join unit_version v on v.unit_id = ${sql.ref(`l.${there}`)} and ${holds('v', time)}
     where ${sql.ref(`l.${here}`)} = ${id} and l.old_unit_id <> l.new_unit_id
     order by l.on_date, v.code, v.name`.execute(tx)
  return rows
}
