import { sql } from 'kysely'
import type { IndicatorCode } from '../../../../domain/plan/indicator.ts'
import { listIds } from '../../facts/entries.ts'
import type { Sums } from '../../sums.ts'
import { healthInsurance } from '../health-insurance.ts'
import { households, nobody, onLists, rowsOf, type Source, total } from '../source.ts'

const listed = ({ poor, 'near-poor': near }: Sums['closing']) => poor.households + near.households
const fraction = (list: Sums['closing']) => ({ numerator: listed(list), denominator: list.residents?.households ?? 0 })
const listedRows: Source['rows'] = (_scope, part) =>
  part === 'counted' ? households(sql`'on-list'`, sql`listed p where p.class in ('poor', 'near-poor')`) : nobody

/** Tỷ lệ nghèo đa chiều: hộ nghèo và hộ cận nghèo. */
export const multidimensionalRate: Source = {
  code: 'multidimensional-rate',
  reads: [],
  needs: ['closing-list', 'closing-residents'],
  tally: ({ closing }) => ({ ...fraction(closing), unknown: 0 }),
  rows: listedRows,
}

export const multidimensionalRateFall: Source = {
  code: 'multidimensional-rate-fall',
  reads: [],
  needs: ['closing-list', 'closing-residents', 'opening-list', 'opening-residents'],
  tally: ({ closing, opening }) => ({ ...fraction(closing), before: fraction(opening), unknown: 0 }),
  rows: listedRows,
}

export const listedHouseholds: Source = {
  code: 'listed-households',
  reads: [],
  needs: ['closing-list'],
  tally: ({ closing }) => ({ numerator: listed(closing), denominator: 0, unknown: 0 }),
  rows: listedRows,
}

/** Hộ nghèo dân tộc thiểu số, of the minority households that live there; none where one commune has not entered them. */
function minorityOf({ minority, closing, opening }: Sums, of: 'closing' | 'opening') {
  const years = [...new Set(minority.map((it) => it.year))].sort((a, b) => b - a)
  const rows = minority.filter((it) => it.year === (of === 'closing' ? years[0] : years[1]))
  const lists = of === 'closing' ? closing : opening
  if (rows.length === 0 || listed(lists) === 0 || total(rows, (it) => it.missing) > 0) return undefined
  return { numerator: total(rows, (it) => it.poor), denominator: total(rows, (it) => it.residents) }
}
const minorityRows: Source['rows'] = ({ ground, year, standard }, part) =>
  part === 'counted'
    ? households(
        sql`'on-poor-list'`,
        sql`(select household_id, class, head_name, village_id from poverty_list_entry
              where list_id = any (${listIds(ground, year, standard)}::uuid[]) and class = 'poor' and minority) p`,
      )
    : nobody

export const minorityPovertyRate: Source = {
  code: 'minority-poverty-rate',
  reads: ['minority'],
  needs: ['closing-list'],
  tally: (sums) => {
    const now = minorityOf(sums, 'closing')
    return now && { ...now, unknown: 0 }
  },
  rows: minorityRows,
}

export const minorityPovertyRateFall: Source = {
  code: 'minority-poverty-rate-fall',
  reads: ['minority'],
  needs: ['closing-list', 'opening-list'],
  tally: (sums) => {
    const [now, before] = [minorityOf(sums, 'closing'), minorityOf(sums, 'opening')]
    return now && before && { ...now, before, unknown: 0 }
  },
  rows: minorityRows,
}

/** Of the poor and near-poor alone; T11 of a yearly plan counts who escaped lately, too. */
export const insuranceOfListed: Source = {
  code: 'insurance-of-listed',
  reads: ['surveys'],
  needs: ['closing-list'],
  asks: { groups: onLists, what: 'people' },
  tally: (sums) => {
    const it = sums.surveys(onLists)
    return { numerator: it.insured, denominator: it.insuredKnown, unknown: it.people - it.insuredKnown }
  },
  rows: (scope, part) =>
    sql`select * from (${healthInsurance.rows(scope, part)}) i where i.class in ('poor', 'near-poor')`,
}

/** Không thiếu hụt nguồn nước sinh hoạt, indicator 9. */
export const cleanWater: Source = {
  code: 'clean-water',
  reads: ['surveys'],
  needs: ['closing-list'],
  asks: { groups: onLists, what: 'households' },
  tally: (sums) => {
    const it = sums.surveys(onLists)
    return { numerator: it.cleanWater, denominator: it.cleanWaterKnown, unknown: it.households - it.cleanWaterKnown }
  },
  rows: ({ standards, standard }, part) => {
    const no = standards.find((it) => it.id === standard)?.indicators.find((it) => it.code === 'water')?.no ?? 9
    const [bit, from] = [
      1 << (no - 1),
      sql`population p left join latest s on s.household_id = p.household_id where p.class in ('poor', 'near-poor')`,
    ]
    const known = sql`coalesce(s.known & ${bit} > 0, false)`
    if (part === 'unknown')
      return households(
        sql`case when s.id is null then 'no-interview' else 'answer-unknown' end`,
        sql`${from} and not ${known}`,
      )
    return part === 'counted'
      ? households(sql`'water'`, sql`${from} and ${known} and s.deprived & ${bit} = 0`)
      : households(sql`'no-water'`, sql`${from} and ${known} and s.deprived & ${bit} > 0`)
  },
}

/** What another sector counts: of the whole place where it was reported for it, else the sum of its communes. */
function reported(code: IndicatorCode): Source {
  return {
    code,
    reads: ['reported'],
    needs: [],
    tally: ({ reported: all }) => {
      const rows = all.filter((it) => it.indicator === code)
      const whole = rows.filter((it) => it.whole)
      const counted = whole.length > 0 ? whole : rows
      if (counted.length === 0) return undefined
      return {
        numerator: total(counted, (it) => it.numerator),
        denominator: total(counted, (it) => it.denominator ?? 0),
        unknown: 0,
      }
    },
    rows: ({ year, asOf }, part) =>
      part === 'counted'
        ? rowsOf(
            {
              kind: 'commune',
              id: sql`r.unit_id`,
              name: sql`v.name`,
              beside: sql`r.reported_by`,
              unit: sql`r.unit_id`,
              on: sql`r.on_date`,
              amount: sql`r.numerator`,
              note: sql`'reported'`,
            },
            sql`(select distinct on (unit_id) * from reported_value where indicator = ${code} and year = ${year} and on_date <= ${asOf}::date
                  order by unit_id, on_date desc, recorded_at desc) r
              join lateral (select name from unit_version where unit_id = r.unit_id order by valid_from <= ${asOf}::date desc, valid_from desc limit 1) v on true`,
          )
        : nobody,
  }
}
export const trainedLabour = reported('trained-labour')
export const certifiedLabour = reported('certified-labour')
export const stuntingInPoorCommunes = reported('stunting-in-poor-communes')
export const coastalCommunesLeft = reported('coastal-communes-left')
export const newCountrysideCommunes = reported('new-countryside-communes')
