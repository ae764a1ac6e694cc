import { sql } from 'kysely'
import { percent } from '../../../domain/plan/value.ts'
import type { Scope } from '../facts/load.ts'
import type { Group } from '../facts/surveys.ts'
import { peopleRows } from './people.ts'
import { type Part, type Source, share } from './source.ts'

const groups: readonly Group[] = ['poor', 'near-poor', 'newly-escaped', 'newly-escaped-near-poor']

// biome-ignore format: a table of groups is read row by row
const names: Readonly<Record<Group, readonly [vi: string, en: string]>> = {
  poor: ['Hộ nghèo: tỷ lệ có thẻ', 'Poor: share insured'],
  'near-poor': ['Hộ cận nghèo: tỷ lệ có thẻ', 'Near-poor: share insured'],
  'newly-escaped': ['Hộ mới thoát nghèo: tỷ lệ có thẻ', 'Newly escaped: share insured'],
  'newly-escaped-near-poor': ['Hộ mới thoát cận nghèo: tỷ lệ có thẻ', 'Newly escaped near-poor: share insured'],
}

/** Bảo hiểm y tế of the four groups. Insured by work or pension counts as covered unless the province says no (Q07). */
export const healthInsurance: Source = {
  code: 'health-insurance',
  reads: ['surveys'],
  needs: ['closing-list'],
  asks: { groups, what: 'people' },
  tally: (sums, { insurance }) => {
    const it = sums.surveys(groups)
    return insurance.otherInsurance === 'counts'
      ? { numerator: it.insured, denominator: it.insuredKnown, unknown: it.people - it.insuredKnown }
      : { numerator: it.supported, denominator: it.supportedKnown, unknown: it.people - it.supportedKnown }
  },
  beside: (sums) => {
    const all = sums.surveys(groups)
    return [
      share(
        'Được ngân sách đóng hoặc hỗ trợ',
        'Paid or co-paid by the state',
        asKnown(all.supported, all.insuredKnown),
        'people',
      ),
      share(
        'Có thẻ theo nhóm khác hoặc chưa rõ nguồn đóng',
        'Insured otherwise, or payer not known',
        asKnown(all.insured - all.supported, all.insuredKnown),
        'people',
      ),
      ...groups.map((group) => {
        const it = sums.surveys([group])
        return share(...names[group], percent(it.insured, it.insuredKnown))
      }),
    ]
  },
  rows: insuredRows,
}

const asKnown = (count: number, known: number) => (known > 0 ? count : null)

function insuredRows({ answers }: Scope, part: Part) {
  const otherCounts = answers.insurance.otherInsurance === 'counts'
  const known = otherCounts ? sql`m.insured is not null` : sql`(not m.insured or m.supported is not null)`
  const counted = otherCounts ? sql`m.insured` : sql`m.insured and m.supported`
  const which =
    part === 'counted'
      ? sql`s.id is not null and ${counted}`
      : part === 'rest'
        ? sql`s.id is not null and ${known} and not (${counted})`
        : sql`s.id is null or (${known}) is not true`
  return peopleRows(
    which,
    sql`case when s.id is null then 'no-interview' when m.insured is null then 'insurance-unknown' when not m.insured then 'not-insured'
             when m.supported then 'insured-supported' when m.supported = false then 'insured-other' else 'insured' end`,
    sql`true`,
  )
}
