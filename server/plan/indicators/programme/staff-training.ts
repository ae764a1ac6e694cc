import { sql } from 'kysely'
import type { Answers } from '../../../../domain/plan/questions.ts'
import { inPost, type StaffSum } from '../../facts/staff.ts'
import type { Sums } from '../../sums.ts'
import { type Part, rowsOf, type Source, share, total } from '../source.ts'

/** Q05: village heads and reviewers are staff only where the province says so; else they stand beside. */
export const countedLevels = ({ staff }: Answers): readonly StaffSum['level'][] =>
  staff === 'with-villages' ? ['province', 'district', 'commune', 'village'] : ['province', 'district', 'commune']

const own = ({ staff }: Sums) => staff.filter((it) => it.field === 'poverty-reduction')

/** Cán bộ làm công tác giảm nghèo in post on the day, who finished a course in the year (T08). */
export const staffTraining: Source = {
  code: 'staff-training',
  reads: ['staff'],
  needs: [],
  dated: true,
  tally: (sums, answers) => {
    const rows = own(sums).filter((it) => countedLevels(answers).includes(it.level))
    // Staff without one course: nobody knows whether there was none or none was entered.
    if (total(own(sums), (it) => it.enrolled) === 0) return undefined
    return { numerator: total(rows, (it) => it.trained), denominator: total(rows, (it) => it.staff), unknown: 0 }
  },
  beside: (sums, answers) => {
    const village = own(sums).filter((it) => it.level === 'village')
    const known = own(sums).length > 0
    return [
      share(
        'Cán bộ đang học, chưa xong',
        'Staff taking part, not finished',
        known ? total(own(sums), (it) => it.enrolled - it.trained) : null,
        'people',
      ),
      ...(answers.staff === 'with-villages' || village.length === 0
        ? []
        : [
            share(
              'Trưởng thôn, rà soát viên',
              'Village heads and reviewers',
              total(village, (it) => it.staff),
              'people',
            ),
            share(
              'trong đó đã học xong',
              'of these trained',
              total(village, (it) => it.trained),
              'people',
            ),
          ]),
    ]
  },
  rows: (scope, part) => {
    const counts = sql`s.level = any (${countedLevels(scope.answers)}::text[])`
    const which: Readonly<Record<Part, ReturnType<typeof sql>>> = {
      counted: sql`${counts} and s.finished_on is not null`,
      rest: sql`${counts} and s.finished_on is null`,
      unknown: sql`not ${counts}`,
    }
    return rowsOf(
      {
        kind: 'staff',
        id: sql`s.id`,
        name: sql`s.name`,
        beside: sql`s.post`,
        unit: sql`s.unit_id`,
        on: sql`s.finished_on`,
        note: sql`case when not ${counts} then 'level-beside' when s.finished_on is not null then 'trained' when s.enrolled then 'in-course' else 'untrained' end`,
      },
      sql`(with ${inPost(scope)} select * from post) s where s.field = 'poverty-reduction' and ${which[part]}`,
    )
  },
}
