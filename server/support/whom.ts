import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { needList } from '../../contract/support.ts'
import type { CivilDate } from '../../domain/kernel/date.ts'

type Whole = z.infer<typeof needList.answer>['rows'][number]
export type Whom = Pick<Whole, 'household' | 'member' | 'village' | 'commune'>

const personOf = sql`case when m.id is not null then json_build_object('id', m.id, 'name', m.name, 'birthDate', m.birth_date, 'birthYear', m.birth_year) end as member`

/** Whose a row of `x` (household_id, member_id) is, with the names its village and commune had on a day. */
export const whomColumns = sql`
  json_build_object('id', h.id, 'head', h.head_name) as household, ${personOf},
  json_build_object('id', v.unit_id, 'code', v.code, 'name', v.name) as village,
  json_build_object('id', c.unit_id, 'code', c.code, 'name', c.name) as commune`
export const whomJoins = (village: RawBuilder<unknown>, day: RawBuilder<unknown>) => sql`
  join household h on h.id = x.household_id
  left join member m on m.id = x.member_id
  left join lateral (select unit_id, code, name, parent_id from unit_version where unit_id = ${village}
    order by (valid_from <= ${day}) desc, valid_from desc limit 1) v on true
  left join lateral (select unit_id, code, name from unit_version where unit_id = v.parent_id
    order by (valid_from <= ${day}) desc, valid_from desc limit 1) c on true`
export const member = { columns: personOf, join: sql`left join member m on m.id = x.member_id` }

/** The commune of today a row lies in, by the end of its area: for counts, after rows were added up by area. */
export const communeOf = (area: RawBuilder<unknown>, day: CivilDate) => sql`
  join village_at(${day}::date) va on va.village_id = substring(${area}, '([0-9]+)/$')::int
  join unit_version cu on cu.unit_id = va.commune_id and cu.valid_from <= ${day}::date and (cu.valid_until is null or cu.valid_until > ${day}::date)`
