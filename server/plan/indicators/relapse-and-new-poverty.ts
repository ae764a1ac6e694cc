import { sql } from 'kysely'
import { columnOf73, matrixRows } from '../../../domain/movement/matrix.ts'
import { inside } from '../../db/inside.ts'
import { movedIn72 } from './poor-households-fall.ts'
import { nobody, type Part, rowsOf, type Source, share } from './source.ts'

/** Tái nghèo and phát sinh nghèo: columns 6 and 7 of form 7.2; those of 7.3 beside. */
export const relapseAndNewPoverty: Source = {
  code: 'relapse-and-new-poverty',
  reads: ['ledger'],
  needs: ['closing-list', 'opening-list'],
  tally: (sums) => ({ numerator: movedIn72(sums, [6, 7]), denominator: 0, unknown: 0 }),
  beside: (sums) => {
    const in73 = (column: 6 | 7) =>
      sums.ledger.filter((it) => columnOf73(it.from, it.to) === column).reduce((sum, it) => sum + it.households, 0)
    const soon = sums.ledger.reduce((sum, it) => sum + it.soon, 0)
    return [
      share('Tái nghèo (biểu 7.2, cột 6)', 'Poor again (form 7.2, col 6)', movedIn72(sums, [6]), 'households'),
      share(
        'trong đó mới thoát nghèo chưa quá 36 tháng',
        'of these escaped within the last 36 months',
        soon,
        'households',
      ),
      share('Phát sinh nghèo (biểu 7.2, cột 7)', 'Newly poor (form 7.2, col 7)', movedIn72(sums, [7]), 'households'),
      share('Tái cận nghèo (biểu 7.3, cột 6)', 'Near-poor again (form 7.3, col 6)', in73(6), 'households'),
      share('Phát sinh cận nghèo (biểu 7.3, cột 7)', 'Newly near-poor (form 7.3, col 7)', in73(7), 'households'),
    ]
  },
  rows: ({ within, year }, part) => {
    const passages = passagesOf(part)
    if (passages.length === 0) return nobody
    return rowsOf(
      {
        kind: 'household',
        id: sql`m.household_id`,
        household: sql`m.household_id`,
        name: sql`h.head_name`,
        unit: sql`m.village_id`,
        class: sql`m.to_account`,
        on: sql`m.on_date`,
        note: sql`k.note`,
      },
      sql`movement m
        join unnest(${passages.map((it) => it.from)}::text[], ${passages.map((it) => it.to)}::text[],
                    ${passages.map((it) => it.note)}::text[]) as k (f, t, note) on k.f = m.from_account and k.t = m.to_account
        left join household h on h.id = m.household_id
       where m.year = ${year} and m.households = 1 and ${inside('m.area', within)}`,
    )
  },
}

/** `counted`: onto the list of the poor. `rest`: onto the list of the near-poor, shown beside. */
const passagesOf = (part: Part) =>
  matrixRows.flatMap(({ from, to, in72, in73 }) => {
    const column = part === 'counted' ? in72 : part === 'rest' ? in73 : null
    if (column !== 6 && column !== 7) return []
    const note = `${column === 6 ? 'relapse' : 'new'}${part === 'rest' ? '-near-poor' : ''}`
    return [{ from, to, note }]
  })
