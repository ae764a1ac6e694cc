import { sql } from 'kysely'
import { essentialTopics } from '../../../../domain/plan/catalogue/measures.ts'
import { noCoastalCommune } from '../../../../domain/plan/missing.ts'
import type { Answers } from '../../../../domain/plan/questions.ts'
import { type CoastalCommune, coast, liesOnCoast, works } from '../../facts/coast.ts'
import { million, nobody, rowsOf, type Source, share, total } from '../source.ts'

/** Q02: what makes a work of the commune count as supported in the year. */
const isSupported = (it: CoastalCommune, { infrastructure }: Answers) =>
  ({ disbursed: it.disbursed, begun: it.begun, finished: it.finished })[infrastructure] > 0

/** Xã bãi ngang, ven biển, hải đảo được hỗ trợ đầu tư hạ tầng (T05). */
export const coastalInfrastructure: Source = {
  code: 'coastal-infrastructure',
  concerns: liesOnCoast,
  reads: ['coast'],
  needs: [],
  dated: true,
  tally: ({ coast: communes }, answers) => {
    if (total(communes, (it) => it.works + it.disbursed) === 0) return undefined
    const supported = communes.filter((it) => isSupported(it, answers)).length
    return { numerator: supported, denominator: communes.length, unknown: 0 }
  },
  lacks: ({ sums }) => (sums.coast.length === 0 ? [noCoastalCommune()] : []),
  beside: ({ coast: communes }) => [
    share(
      'Công trình đã khởi công trong năm',
      'Works begun in the year',
      countIf(communes, (it) => it.begun),
      'times',
    ),
    share(
      'Công trình hoàn thành trong năm',
      'Works finished in the year',
      countIf(communes, (it) => it.finished),
      'times',
    ),
    share(
      'Vốn đã giải ngân cho công trình',
      'Disbursed for works',
      communes.length > 0 ? million(total(communes, (it) => it.disbursed)) : null,
      'million-dong',
    ),
  ],
  rows: (scope, part) => {
    if (part === 'unknown') return nobody
    const supported = {
      disbursed: sql`w.disbursed > 0`,
      begun: sql`w.state <> 'planned' and w.starts_on between make_date(${scope.year}::int, 1, 1) and ${scope.asOf}::date`,
      finished: sql`w.state = 'done' and w.ends_on between make_date(${scope.year}::int, 1, 1) and ${scope.asOf}::date`,
    }[scope.answers.infrastructure]
    return rowsOf(
      {
        kind: 'commune',
        id: sql`x.unit`,
        name: sql`v.name`,
        unit: sql`x.unit`,
        on: sql`x.since`,
        amount: sql`x.disbursed / 1000000.0`,
        amountUnit: 'million-dong',
        note: sql`case when x.n > 0 then 'with-works' else 'without-works' end`,
        noteAmount: sql`x.n`,
      },
      sql`(with ${coast(scope)}, ${works(scope)}
           select c.unit, count(w.id) filter (where ${supported}) as n, sum(w.disbursed) as disbursed,
                  min(greatest(w.starts_on, make_date(${scope.year}::int, 1, 1))) filter (where ${supported}) as since
             from coast c left join work w on w.unit = c.unit group by c.unit) x
        join lateral (select name from unit_version where unit_id = x.unit order by valid_from <= ${scope.asOf}::date desc, valid_from desc limit 1) v on true
       where ${part === 'counted' ? sql`x.n > 0` : sql`x.n = 0`}`,
    )
  },
}

const countIf = (communes: readonly CoastalCommune[], of: (it: CoastalCommune) => number) =>
  communes.length > 0 ? total(communes, of) : null

/** Công trình thiết yếu ở các xã đó: roads, schools, health stations, irrigation (M01). */
export const essentialWorks: Source = {
  code: 'essential-works',
  concerns: liesOnCoast,
  reads: ['coast'],
  needs: [],
  dated: true,
  tally: ({ coast: communes }) => {
    if (total(communes, (it) => it.essential + it.essentialPlanned) === 0) return undefined
    const lastYear = {
      sameDay: total(communes, (it) => it.essentialSameDay),
      whole: total(communes, (it) => it.essentialLastYear),
    }
    return { numerator: total(communes, (it) => it.essential), denominator: 0, unknown: 0, lastYear }
  },
  lacks: ({ sums }) => (sums.coast.length === 0 ? [noCoastalCommune()] : []),
  beside: ({ coast: communes }) => [
    share(
      'Công trình thiết yếu chưa khởi công',
      'Essential works not begun',
      countIf(communes, (it) => it.essentialPlanned),
      'times',
    ),
    share(
      'Vốn đã giải ngân cho công trình ở các xã này',
      'Disbursed for works there',
      communes.length > 0 ? million(total(communes, (it) => it.disbursed)) : null,
      'million-dong',
    ),
  ],
  rows: (scope, part) => {
    if (part === 'unknown') return nobody
    const begun = sql`w.state <> 'planned' and w.starts_on <= ${scope.asOf}::date`
    return rowsOf(
      {
        kind: 'activity',
        id: sql`w.id`,
        name: sql`w.name`,
        beside: sql`w.responsible`,
        unit: sql`w.unit_id`,
        on: sql`w.starts_on`,
        amount: sql`w.disbursed / 1000000.0`,
        amountUnit: 'million-dong',
        note: sql`case when w.state = 'planned' or w.starts_on > ${scope.asOf}::date then 'planned' else w.state end`,
      },
      sql`(with ${coast(scope)}, ${works(scope)} select * from work) w
       where w.year = ${scope.year} and w.topic = any (${essentialTopics}::text[]) and ${part === 'counted' ? begun : sql`not (${begun})`}`,
    )
  },
}
