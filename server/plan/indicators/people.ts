import { type RawBuilder, sql } from 'kysely'

/** People of the population by the latest interview; a household without one is one row, with its people as amount. */
export const peopleRows = (which: RawBuilder<unknown>, note: RawBuilder<unknown>, asked: RawBuilder<unknown>) => sql`
  select p.household_id, m.member_id, person.name, p.head_name as head, p.village_id, p.class::text as class, ${note} as note,
         case when s.id is null then p.people end as amount
    from population p
    left join latest s on s.household_id = p.household_id
    left join survey_member m on m.survey_id = s.id
    left join member person on person.id = m.member_id
   where (s.id is null or m.member_id is not null and ${asked}) and (${which})`
