import { sql } from 'kysely'
import { answeredRows } from './answered.ts'
import { onLists, type Source, share } from './source.ts'

/** Viễn thông, internet, of those with a recorded need. A household asked and not in need is not of the population (Q04). */
export const internetAccess: Source = {
  code: 'internet-access',
  reads: ['surveys'],
  needs: ['closing-list'],
  asks: { groups: onLists, what: 'households' },
  tally: (sums) => {
    const it = sums.surveys(onLists)
    const notAsked = it.households - it.needKnown
    return { numerator: it.access, denominator: it.accessKnown, unknown: notAsked + it.need - it.accessKnown }
  },
  noNeed: (sums) => sums.surveys(onLists).need === 0,
  beside: (sums) => {
    const it = sums.surveys(onLists)
    return [
      share(
        'Hộ đã ghi nhận có nhu cầu',
        'Households with a recorded need',
        it.needKnown > 0 ? it.need : null,
        'households',
      ),
      share(
        'Hộ đã hỏi, không có nhu cầu',
        'Households asked and not in need',
        it.needKnown > 0 ? it.needKnown - it.need : null,
        'households',
      ),
    ]
  },
  rows: (_scope, part) =>
    // A household asked and not in need is neither counted nor left out: it is not spoken of.
    answeredRows(
      part,
      sql`s.internet_access`,
      ['internet', 'no-internet'],
      sql`s.internet_need is distinct from false`,
    ),
}
