import type { CivilDate } from '../kernel/date.ts'
import type { Grid } from '../kernel/grid.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { RowReason } from './refusal.ts'
import { dayOf, type Refusals, type Row, readRows, twice } from './table.ts'
import { levelOfCode, wrongRow } from './unit.ts'

/** A unit on a special list (xã đặc biệt khó khăn vùng bãi ngang ven biển và hải đảo, huyện nghèo …) for a time. */
export type MembershipRow = {
  readonly no: number
  readonly list: string
  readonly code: string
  readonly from: CivilDate
  /** The first day it is no longer on the list; null: still on it. */
  readonly until: CivilDate | null
  readonly act: string
}

export const membershipColumns = ['list', 'code', 'from', 'until', 'act'] as const

export function readMembershipFile(grid: Grid): Result<readonly MembershipRow[], Refusals> {
  const rows = readRows(grid, membershipColumns, readMembership)
  if (!rows.ok) return rows
  const again = twice(rows.value, ({ list, code, from }) => `${list} ${code} ${from}`)
  return again.length > 0 ? refuse(again.map(({ no }) => wrongRow(no, 'row-twice'))) : ok(rows.value)
}

function readMembership({ no, get }: Row): MembershipRow | RowReason {
  const code = get('code')
  if (!levelOfCode(code)) return 'code-shape'
  const [from, until] = [dayOf(get('from')), get('until') === '' ? null : dayOf(get('until'))]
  if (!from || until === undefined) return 'day-shape'
  if (until !== null && until <= from) return 'period-backwards'
  if (get('list') === '') return 'list-unknown'
  return { no, list: get('list'), code, from, until, act: get('act') }
}
