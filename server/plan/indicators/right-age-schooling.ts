import { sql } from 'kysely'
import { peopleRows } from './people.ts'
import { onLists, type Source } from './source.ts'

/** Đi học đúng độ tuổi: children of school age of poor and near-poor households, on the day of the interview (Q09). */
export const rightAgeSchooling: Source = {
  code: 'right-age-schooling',
  reads: ['surveys'],
  needs: ['closing-list'],
  asks: { groups: onLists, what: 'people' },
  tally: (sums) => {
    const it = sums.surveys(onLists)
    return { numerator: it.rightAge, denominator: it.rightAgeKnown, unknown: it.children - it.rightAgeKnown }
  },
  rows: (_scope, part) => {
    const which =
      part === 'counted'
        ? sql`m.right_age`
        : part === 'rest'
          ? sql`m.right_age = false`
          : sql`s.id is null or m.right_age is null`
    return peopleRows(
      sql`p.class in ('poor', 'near-poor') and (${which})`,
      sql`case when s.id is null then 'no-interview' when m.right_age is null then 'school-unknown'
               when m.right_age then 'right-age' else 'not-right-age' end`,
      sql`m.school_age`,
    )
  },
}
