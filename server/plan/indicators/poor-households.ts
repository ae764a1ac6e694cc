import { povertyRate } from './poverty-rate.ts'
import { type Source, share } from './source.ts'

/** Số hộ nghèo cuối năm: column 3 of form 7.1, column 9 of form 7.2. */
export const poorHouseholds: Source = {
  code: 'poor-households',
  reads: [],
  needs: ['closing-list'],
  tally: ({ closing }) => ({ numerator: closing.poor.households, denominator: 0, unknown: 0 }),
  beside: ({ closing }) => [
    share('Nhân khẩu hộ nghèo', 'People of poor households', closing.poor.people, 'people'),
    share('Hộ cận nghèo', 'Near-poor households', closing['near-poor'].households, 'households'),
  ],
  rows: povertyRate.rows,
}
