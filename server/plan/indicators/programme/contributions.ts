import { sql } from 'kysely'
import { inside } from '../../../db/inside.ts'
import { daysOf } from '../../facts/area.ts'
import type { Scope } from '../../facts/load.ts'
import type { ContributionSum } from '../../facts/money.ts'
import type { Sums } from '../../sums.ts'
import { type Beside, million, nobody, type Part, rowsOf, type Source, share, total } from '../source.ts'

const isRecorded = (rows: readonly ContributionSum[]) => total(rows, (it) => it.contributions) > 0

/** Huy động, xã hội hóa: what was received in the year, in money, kind or labour (B04). */
export const contributions: Source = {
  code: 'contributions',
  reads: ['contributions'],
  needs: [],
  dated: true,
  tally: ({ contributions: rows }) => {
    if (!isRecorded(rows)) return undefined
    const lastYear = {
      sameDay: total(rows, (it) => it.receivedSameDay),
      whole: total(rows, (it) => it.receivedLastYear),
    }
    return { numerator: million(total(rows, (it) => it.received)), denominator: 0, unknown: 0, lastYear }
  },
  beside: besideOf,
  rows: contributionRows,
}

/** The same by gift: how many contributions came in (M03). */
export const mobilisedResources: Source = {
  code: 'mobilised-resources',
  reads: ['contributions'],
  needs: [],
  dated: true,
  tally: ({ contributions: rows }) => {
    if (!isRecorded(rows)) return undefined
    const lastYear = { sameDay: total(rows, (it) => it.giversSameDay), whole: total(rows, (it) => it.giversLastYear) }
    return { numerator: total(rows, (it) => it.givers), denominator: 0, unknown: 0, lastYear }
  },
  beside: besideOf,
  rows: contributionRows,
}

function besideOf({ contributions: rows }: Sums): readonly Beside[] {
  if (!isRecorded(rows)) return []
  const of = (form: ContributionSum['form']) =>
    million(
      total(
        rows.filter((it) => it.form === form),
        (it) => it.received,
      ),
    )
  return [
    share('Cam kết trong năm', 'Pledged in the year', million(total(rows, (it) => it.pledged)), 'million-dong'),
    share('Đã nhận bằng tiền', 'Received in money', of('money'), 'million-dong'),
    share('Đã nhận bằng hiện vật', 'Received in kind', of('goods'), 'million-dong'),
    share('Đã nhận bằng ngày công', 'Received in labour', of('labour'), 'million-dong'),
    share(
      'trong đó dành cho nhà ở',
      'of these for housing',
      million(
        total(
          rows.filter((it) => it.housing),
          (it) => it.received,
        ),
      ),
      'million-dong',
    ),
    share('Đã sử dụng', 'Used', million(total(rows, (it) => it.used)), 'million-dong'),
  ]
}

/** `counted`: with what came in this year. `rest`: pledged for the year, nothing came in yet. */
function contributionRows(scope: Scope, part: Part) {
  if (part === 'unknown') return nobody
  const { first, last } = daysOf(scope)
  return rowsOf(
    {
      kind: 'contribution',
      id: sql`c.id`,
      name: sql`d.name`,
      beside: sql`c.what`,
      unit: sql`(select u.id from unit u where u.area = c.area limit 1)`,
      on: part === 'counted' ? sql`r.since` : sql`c.pledged_on`,
      amount: part === 'counted' ? sql`r.received / 1000000.0` : sql`c.pledged / 1000000.0`,
      amountUnit: 'million-dong',
      note: sql`${part === 'counted' ? 'received' : 'pledged'}`,
    },
    sql`contribution c join donor d on d.id = c.donor_id
      left join lateral (select sum(amount) as received, min(on_date) as since from contribution_receipt
                          where contribution_id = c.id and on_date between ${first} and ${last}) r on true
     where ${inside('c.area', scope.within)}
       and ${part === 'counted' ? sql`r.received is not null` : sql`r.received is null and c.year = ${scope.year}`}`,
  )
}
