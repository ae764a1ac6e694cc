import { type RawBuilder, sql } from 'kysely'
import { rowsOf } from './source.ts'

/** People of the population by the latest interview; a household without one is one row. */
export const peopleRows = (which: RawBuilder<unknown>, note: RawBuilder<unknown>, asked: RawBuilder<unknown>) =>
  rowsOf(
    {
      kind: sql`case when m.member_id is null then 'household' else 'member' end`,
      id: sql`coalesce(m.member_id, p.household_id)`,
      household: sql`p.household_id`,
      name: sql`coalesce(person.name, p.head_name)`,
      beside: sql`p.head_name`,
      unit: sql`p.village_id`,
      class: sql`p.class`,
      note,
    },
    sql`population p
    left join latest s on s.household_id = p.household_id
    left join survey_member m on m.survey_id = s.id
    left join member person on person.id = m.member_id
   where (s.id is null or m.member_id is not null and ${asked}) and (${which})`,
  )
