import { sql } from 'kysely'
import type { Source as MoneySource } from '../../../../domain/money/kinds.ts'
import type { IndicatorCode } from '../../../../domain/plan/indicator.ts'
import { percent } from '../../../../domain/plan/value.ts'
import { inside } from '../../../db/inside.ts'
import type { Scope } from '../../facts/load.ts'
import type { MoneySum } from '../../facts/money.ts'
import { million, nobody, type Part, rowsOf, type Source, share, total } from '../source.ts'

/** Kế hoạch vốn of some sources: for the province its lines, for a commune what was allocated to it (B01–B03). */
function budget(code: IndicatorCode, of: readonly MoneySource[]): Source {
  const own = ({ money }: { readonly money: readonly MoneySum[] }) => money.filter((it) => of.includes(it.source))
  return {
    code,
    reads: ['money'],
    needs: [],
    tally: (sums) => {
      const rows = own(sums)
      const planned = total(rows, (it) => it.lines) > 0
      if (!planned && total(rows, (it) => it.allocations) === 0) return undefined
      const dong = total(rows, (it) => (planned ? it.planned : it.allocated))
      return { numerator: million(dong), denominator: 0, unknown: 0 }
    },
    beside: (sums) => {
      const rows = own(sums)
      if (rows.length === 0) return []
      const [planned, allocated, disbursed] = [
        total(rows, (it) => it.planned),
        total(rows, (it) => it.allocated),
        total(rows, (it) => it.disbursed),
      ]
      return [
        share('Đã giao cho đơn vị, xã', 'Allocated', million(allocated), 'million-dong'),
        share('Đã giải ngân', 'Disbursed', million(disbursed), 'million-dong'),
        share('Tỷ lệ giải ngân so với đã giao', 'Disbursed of what was allocated', percent(disbursed, allocated)),
        ...(planned > 0
          ? [
              share('Chưa giao', 'Not allocated', million(planned - allocated), 'million-dong'),
              share(
                'Chưa phân khai theo dự án, loại vốn',
                'Not split by project and capital type',
                million(total(rows, (it) => it.unsplit)),
                'million-dong',
              ),
              share(
                'Chuyển nguồn sang năm sau',
                'Carried over',
                million(total(rows, (it) => it.carried)),
                'million-dong',
              ),
            ]
          : []),
      ]
    },
    rows: (scope, part) => budgetRows(scope, part, of),
  }
}

/** `counted`: lines, or what was allocated here. `rest`: what was allocated and is not disbursed. */
function budgetRows({ year, within, book }: Scope, part: Part, of: readonly MoneySource[]) {
  if (part === 'unknown') return nobody
  if (part === 'counted' && book.ofProvince)
    return rowsOf(
      {
        kind: 'money-line',
        id: sql`l.id`,
        name: sql`coalesce(p.no || ' ' || p.name_vi, '')`,
        beside: sql`l.source || '/' || coalesce(l.capital, '')`,
        unit: sql`coalesce((select id from unit where level = 'province' and ${inside('area', within)} order by id limit 1), 0)`,
        amount: sql`l.amount / 1000000.0`,
        amountUnit: 'million-dong',
        note: sql`case when l.execution_year > l.plan_year then 'line-carried' when l.project is null or l.capital is null then 'line-unsplit' else 'money-line' end`,
      },
      sql`money_line l left join project p on p.code = l.project where l.plan_year = ${year} and l.source = any (${of}::text[]) and l.amount > 0`,
    )
  const amount = part === 'counted' ? sql`a.amount` : sql`a.amount - a.spent`
  return rowsOf(
    {
      kind: 'allocation',
      id: sql`a.id`,
      name: sql`h.name`,
      beside: sql`coalesce(p.no || ' ' || p.name_vi, '')`,
      unit: sql`coalesce(h.unit_id, (select u.id from unit u where u.area = a.area limit 1))`,
      amount: sql`(${amount}) / 1000000.0`,
      amountUnit: 'million-dong',
      note: sql`${part === 'counted' ? 'allocated' : 'not-disbursed'}`,
    },
    sql`allocation a join money_line l on l.id = a.line_id join money_holder h on h.id = a.holder_id left join project p on p.code = l.project
     where l.plan_year = ${year} and l.source = any (${of}::text[]) and ${inside('a.area', within)} and ${amount} > 0`,
  )
}

/** B01 is the sum of B02 and B03, as the plan has it. */
export const stateBudget = budget('state-budget', ['central', 'province'])
export const centralBudget = budget('central-budget', ['central'])
export const provincialCounterpart = budget('provincial-counterpart', ['province'])
