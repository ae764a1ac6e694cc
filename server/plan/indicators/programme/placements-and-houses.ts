import { type RawBuilder, sql } from 'kysely'
import { housesUnknown } from '../../../../domain/plan/missing.ts'
import { type CountedKind, type DeliverySum, given, houses } from '../../facts/deliveries.ts'
import type { Scope } from '../../facts/load.ts'
import type { Sums } from '../../sums.ts'
import { nobody, type Part, rowsOf, type Source, share, total } from '../source.ts'

const of = ({ deliveries }: Sums, kind: CountedKind) => deliveries.filter((it) => it.kind === kind)

/** Different people or households that got it; undefined where no delivery of the kind is recorded at all. */
function reached(rows: readonly DeliverySum[]) {
  if (total(rows, (it) => it.given) === 0) return undefined
  return {
    numerator: total(rows, (it) => it.reached),
    denominator: 0,
    unknown: 0,
    lastYear: { sameDay: total(rows, (it) => it.reachedSameDay), whole: total(rows, (it) => it.reachedLastYear) },
  }
}

/** Lao động được kết nối việc làm thành công: different people, by the group of the day of support (T10, Q14). */
export const jobPlacement: Source = {
  code: 'job-placement',
  reads: ['deliveries'],
  needs: [],
  dated: true,
  tally: (sums) => reached(of(sums, 'job-placement')),
  beside: (sums) => [
    besideGiven('Lượt kết nối việc làm, mọi nhóm hộ', 'Placements, of any group', of(sums, 'job-placement')),
  ],
  rows: (scope, part) => peopleGiven(scope, part, 'job-placement', 'placed'),
}

/** Hộ được hỗ trợ nhà ở: each household once, however many works and donors (T15, Q11). */
export const housingSupport: Source = {
  code: 'housing-support',
  reads: ['deliveries'],
  needs: [],
  dated: true,
  tally: (sums) => reached(of(sums, 'housing')),
  beside: (sums) => {
    const rows = of(sums, 'housing')
    return [
      besideGiven('Lượt bàn giao nhà, mọi nhóm hộ', 'Hand-overs, of any group', rows),
      share(
        'Hộ được giúp từ khoản đóng góp',
        'Households helped from contributions',
        rows.length > 0 ? total(rows, (it) => it.contributed) : null,
        'households',
      ),
    ]
  },
  rows: (scope, part) => householdsGiven(scope, part, 'housing', 'house-built'),
}

/** G04, đổi mới phương thức sản xuất: people whose support came by a model, a project or technical training. */
export const newWaysOfProduction: Source = {
  code: 'new-ways-of-production',
  reads: ['deliveries'],
  needs: [],
  dated: true,
  tally: (sums) => {
    const rows = of(sums, 'production-support')
    if (total(rows, (it) => it.given) === 0) return undefined
    const lastYear = { sameDay: total(rows, (it) => it.newWaysSameDay), whole: total(rows, (it) => it.newWaysLastYear) }
    return { numerator: total(rows, (it) => it.newWays), denominator: 0, unknown: 0, lastYear }
  },
  beside: (sums) => [
    besideGiven('Lượt hỗ trợ sản xuất', 'Deliveries of production support', of(sums, 'production-support')),
  ],
  rows: (scope, part) => {
    if (part === 'unknown') return nobody
    const wanted = part === 'counted' ? sql`bool_or(g.new_way)` : sql`not coalesce(bool_or(g.new_way), false)`
    return membersOf(
      scope,
      'production-support',
      sql`g.counts and g.member_id is not null`,
      part === 'counted' ? 'new-way' : 'old-way',
      wanted,
    )
  },
}

/** G05: households that an interview after the work no longer finds deprived in housing (indicators 7 and 8). */
export const betterHouses: Source = {
  code: 'better-houses',
  reads: ['deliveries'],
  needs: [],
  tally: (sums) => {
    const rows = of(sums, 'housing')
    const known = total(rows, (it) => it.houseKnown)
    if (known === 0) return undefined
    const unknown = total(rows, (it) => it.reached) - known
    return { numerator: total(rows, (it) => it.houseSound), denominator: 0, unknown }
  },
  lacks: ({ sums }) => {
    const rows = of(sums, 'housing')
    const unknown = total(rows, (it) => it.reached) - total(rows, (it) => it.houseKnown)
    return unknown > 0 ? [housesUnknown(unknown)] : []
  },
  beside: (sums) => {
    const rows = of(sums, 'housing')
    return [
      share(
        'Hộ đã được khảo sát lại',
        'Households interviewed again',
        rows.length > 0 ? total(rows, (it) => it.houseKnown) : null,
        'households',
      ),
    ]
  },
  rows: (scope, part) => {
    const which = { counted: sql`x.sound`, rest: sql`not x.sound`, unknown: sql`x.sound is null` }[part]
    const note = { counted: 'house-sound', rest: 'house-weak', unknown: 'house-unknown' }[part]
    return rowsOf(
      {
        kind: 'household',
        id: sql`h.id`,
        household: sql`h.id`,
        name: sql`h.head_name`,
        unit: sql`h.village_id`,
        class: sql`h.class`,
        on: sql`x.on_date`,
        note: sql`${note}`,
      },
      sql`(with ${given(scope, ['housing'])}, ${houses(scope)} select * from house) x join household h on h.id = x.household_id where ${which}`,
    )
  },
}

const besideGiven = (vi: string, en: string, rows: readonly DeliverySum[]) =>
  share(vi, en, rows.length > 0 ? total(rows, (it) => it.given) : null, 'times')

/** `counted`: of the groups. `rest`: got it too, of a household of no group that counts. */
const partOf = (part: Part) => (part === 'counted' ? sql`bool_or(g.counts)` : sql`not bool_or(g.counts)`)
const noteOf = (part: Part, note: string) => (part === 'counted' ? note : 'other-group')

const peopleGiven = (scope: Scope, part: Part, kind: CountedKind, note: string) =>
  part === 'unknown' ? nobody : membersOf(scope, kind, sql`g.member_id is not null`, noteOf(part, note), partOf(part))

function membersOf(
  scope: Scope,
  kind: CountedKind,
  which: RawBuilder<unknown>,
  note: string,
  having: RawBuilder<unknown>,
) {
  return rowsOf(
    {
      kind: 'member',
      id: sql`m.id`,
      household: sql`h.id`,
      name: sql`m.name`,
      beside: sql`h.head_name`,
      unit: sql`h.village_id`,
      class: sql`x.grp`,
      on: sql`x.on_date`,
      note: sql`${note}`,
    },
    sql`(${oncePerBeneficiary(scope, kind, which, having)}) x join member m on m.id = x.who join household h on h.id = m.household_id`,
  )
}

function householdsGiven(scope: Scope, part: Part, kind: CountedKind, note: string) {
  if (part === 'unknown') return nobody
  return rowsOf(
    {
      kind: 'household',
      id: sql`h.id`,
      household: sql`h.id`,
      name: sql`h.head_name`,
      unit: sql`h.village_id`,
      class: sql`x.grp`,
      on: sql`x.on_date`,
      note: sql`${noteOf(part, note)}`,
    },
    sql`(${oncePerBeneficiary(scope, kind, sql`true`, partOf(part))}) x join household h on h.id = x.household_id`,
  )
}

/** Each once, on the day of the first delivery that counts. */
const oncePerBeneficiary = (
  scope: Scope,
  kind: CountedKind,
  which: RawBuilder<unknown>,
  having: RawBuilder<unknown>,
) => sql`
  with ${given(scope, [kind])}
  select g.who, (array_agg(g.household_id order by g.counts desc, g.on_date))[1] as household_id,
         (array_agg(g.grp order by g.counts desc, g.on_date))[1] as grp, (array_agg(g.on_date order by g.counts desc, g.on_date))[1] as on_date
    from given g where g.year = ${scope.year} and ${which} group by g.who having ${having}`
