import { sql } from 'kysely'
import { columnOf72, type MovementColumn } from '../../../domain/movement/matrix.ts'
import { listIds } from '../facts/entries.ts'
import type { Scope } from '../facts/load.ts'
import type { Sums } from '../sums.ts'
import { households, nobody, type Part, type Source, share } from './source.ts'

/** Households of some columns of form 7.2. */
export const movedIn72 = ({ ledger }: Sums, columns: readonly MovementColumn[]) =>
  ledger
    .filter((it) => columns.some((column) => columnOf72(it.from, it.to) === column))
    .reduce((sum, it) => sum + it.households, 0)

/** Giảm ròng: escapes and other decrease less relapses, new cases and other increase. */
export const poorHouseholdsFall: Source = {
  code: 'poor-households-fall',
  reads: [],
  besideReads: ['ledger'],
  needs: ['closing-list', 'opening-list'],
  tally: ({ closing, opening }) => ({
    numerator: closing.poor.households,
    denominator: 0,
    before: { numerator: opening.poor.households, denominator: 0 },
    unknown: 0,
  }),
  beside: (sums) => [
    share('Hộ nghèo đầu năm', 'Poor households at the start', sums.opening.poor.households, 'households'),
    share(
      'Thoát nghèo (biểu 7.2, cột 2 và 3)',
      'Escaped (form 7.2, cols 2 and 3)',
      movedIn72(sums, [2, 3]),
      'households',
    ),
    share('Giảm khác (cột 4)', 'Other decrease (col 4)', movedIn72(sums, [4]), 'households'),
    share('Hộ cận nghèo thành hộ nghèo (cột 5)', 'Near-poor became poor (col 5)', movedIn72(sums, [5]), 'households'),
    share('Tái nghèo (cột 6)', 'Poor again (col 6)', movedIn72(sums, [6]), 'households'),
    share('Phát sinh (cột 7)', 'New (col 7)', movedIn72(sums, [7]), 'households'),
    share('Tăng khác (cột 8)', 'Other increase (col 8)', movedIn72(sums, [8]), 'households'),
  ],
  rows: changedRows,
}

/** `counted`: who left the list of the poor between the two lists. `rest`: who came onto it. */
export function changedRows({ ground, year, standard }: Scope, part: Part) {
  if (part === 'unknown') return nobody
  const opening = sql`(select household_id, class, head_name, village_id from poverty_list_entry
    where year = ${year - 1} and list_id = any (${listIds(ground, year - 1, standard)}::uuid[]))`
  const closing = sql`(select household_id, class, head_name, village_id from poverty_list_entry
    where year = ${year} and list_id = any (${listIds(ground, year, standard)}::uuid[]))`
  return part === 'counted'
    ? households(
        sql`case when other.class = 'near-poor' then 'left-near-poor' when other.class = 'neither' then 'left-neither' else 'left-lists' end`,
        sql`${opening} p left join ${closing} other on other.household_id = p.household_id
            where p.class = 'poor' and other.class is distinct from 'poor'`,
      )
    : households(
        sql`case when other.class = 'near-poor' then 'came-near-poor' else 'came-new' end`,
        sql`${closing} p left join ${opening} other on other.household_id = p.household_id
            where p.class = 'poor' and other.class is distinct from 'poor'`,
      )
}
