import { sql } from 'kysely'
import type { IndicatorCode } from '../../../../domain/plan/indicator.ts'
import {
  abilityUnknown,
  lowIncomeWorkersMissing,
  type MissingNote,
  needsMissing,
  needsMissingIn,
  supportMissing,
} from '../../../../domain/plan/missing.ts'
import type { Scope } from '../../facts/load.ts'
import { type AnsweredNeed, answered, needy } from '../../facts/needs.ts'
import type { AreaFacts, Sums } from '../../sums.ts'
import { type Asked, type Part, rowsOf, type Source, share, total } from '../source.ts'

/**
 * Người có nhu cầu được hỗ trợ: of those whose need stood open in the year, who got it in the year. Without a recorded need 100 %
 * would be empty (Q04); without one recorded support nobody knows whether nothing was given or nothing was written down.
 */
function needMet(code: IndicatorCode, kind: AnsweredNeed, lowIncome = false): Source {
  const onlyAble = kind === 'production-support'
  const wanted = ({ needs }: Pick<Sums, 'needs'>) => needs.filter((it) => it.kind === kind)
  const people = (sums: Pick<Sums, 'needs'>) => total(wanted(sums), (it) => it.people)
  const given = ({ deliveries }: Sums) =>
    total(
      deliveries.filter((it) => answered[kind].by.some((by) => by === it.kind)),
      (it) => it.given,
    )
  const silent = ({ commune, needs }: AreaFacts): MissingNote[] =>
    commune && people({ needs }) === 0 ? [needsMissingIn(commune)] : []
  return {
    code,
    reads: ['needs', 'deliveries'],
    needs: [],
    dated: true,
    tally: (sums) => {
      const of = wanted(sums)
      if (people(sums) === 0 || given(sums) === 0) return undefined
      return onlyAble
        ? {
            numerator: total(of, (it) => it.ableSupported),
            denominator: total(of, (it) => it.able),
            unknown: total(of, (it) => it.abilityUnknown),
          }
        : { numerator: total(of, (it) => it.supported), denominator: people(sums), unknown: 0 }
    },
    lacks: ({ sums, communes }: Asked) => {
      const inNeed = people(sums)
      const unknown = onlyAble ? total(wanted(sums), (it) => it.abilityUnknown) : 0
      return [
        ...(inNeed === 0 ? [needsMissing()] : communes.flatMap(silent)),
        ...(inNeed > 0 && given(sums) === 0 ? [supportMissing(inNeed)] : []),
        ...(unknown > 0 ? [abilityUnknown(unknown)] : []),
        ...(lowIncome ? [lowIncomeWorkersMissing()] : []),
      ]
    },
    beside: (sums) => {
      const of = wanted(sums)
      const known = of.length > 0
      return [
        share(
          'Người có nhu cầu, mọi khả năng lao động',
          'People in need, able to work or not',
          known ? people(sums) : null,
          'people',
        ),
        share(
          'trong đó đã được hỗ trợ',
          'of these supported',
          known ? total(of, (it) => it.supported) : null,
          'people',
        ),
        share(
          'Người có nhu cầu không thuộc các nhóm hộ trên',
          'People in need of other households',
          known ? total(of, (it) => it.others) : null,
          'people',
        ),
      ]
    },
    rows: (scope, part) => needRows(scope, part, kind),
  }
}

function needRows(scope: Scope, part: Part, kind: AnsweredNeed) {
  const able = kind === 'production-support'
  const which = {
    counted: sql`n.given_on is not null ${able ? sql`and n.able` : sql``}`,
    rest: sql`n.given_on is null ${able ? sql`and n.able` : sql``}`,
    unknown: able ? sql`n.able is null` : sql`false`,
  }[part]
  const note = { counted: 'supported', rest: 'not-supported', unknown: 'ability-unknown' }[part]
  return rowsOf(
    {
      kind: 'member',
      id: sql`n.member_id`,
      household: sql`n.household_id`,
      name: sql`m.name`,
      beside: sql`h.head_name`,
      unit: sql`h.village_id`,
      class: sql`n.grp`,
      on: sql`n.given_on`,
      note: sql`${note}`,
    },
    sql`(with ${needy(scope, [kind])} select * from needy) n
        join member m on m.id = n.member_id join household h on h.id = n.household_id
       where n.counts and ${which}`,
  )
}

/** T07. The needs of a household as a whole are nobody's in particular and are not counted. */
export const productionCapacity = needMet('production-capacity', 'production-support')
/** T09. Help to find work is one of the services: who was placed was helped. */
export const jobCounselling = needMet('job-counselling', 'job-counselling')
/** T14. */
export const vocationalTraining = needMet('vocational-training', 'vocational-training', true)
