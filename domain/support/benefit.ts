import type { Benefit } from './rule.ts'

/** Prices on a day that benefits are computed from, in đồng. Null: no row holds, so the amount is not known. */
export type Prices = {
  /** Giá điện bậc 1, đồng/kWh. */
  readonly electricity: number | null
  /** Mức đóng bảo hiểm y tế, đồng a person and year. */
  readonly premium: number | null
}

/** What a benefit is worth in whole đồng: of a loan its cap. Null where it has no amount or nobody has set one. */
export function amountOf(benefit: Benefit, prices: Prices): number | null {
  switch (benefit.kind) {
    case 'amount':
      return benefit.dong
    case 'electricity':
      return prices.electricity === null ? null : Math.round(benefit.kWh * prices.electricity)
    case 'premium-share':
      return prices.premium === null ? null : Math.round((prices.premium * benefit.percent) / 100)
    case 'loan':
      return benefit.cap
    case 'fee-share':
    case 'goods':
    case 'service':
    case 'unset':
      return null
  }
}

/** For how long the amount is: what is paid by the month is a month's. */
export function perOf(benefit: Benefit): 'once' | 'month' | 'quarter' | 'year' | null {
  switch (benefit.kind) {
    case 'amount':
    case 'loan':
      return benefit.per
    case 'electricity':
      return 'month'
    case 'premium-share':
      return 'year'
    case 'fee-share':
    case 'goods':
    case 'service':
    case 'unset':
      return null
  }
}
