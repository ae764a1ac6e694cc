import { ok, type Result, refuse } from '../kernel/result.ts'
import type { MoneyRefusal } from './refusal.ts'

/** What a sum may be shared by. Weights are data: dated rows (`share-weight.<code>`), changed by the officer for one decision. */
export const criteria = [
  'poverty-rate',
  'poor-households',
  'near-poor-households',
  'difficult-commune',
  'minority-households',
  'resident-households',
] as const
export type Criterion = (typeof criteria)[number]

export type Weights = Readonly<Partial<Record<Criterion, number>>>
/** What is known of a place; null or left out is not known, never 0. */
export type Known = Readonly<Partial<Record<Criterion, number | null>>>

export type Asked = {
  /** Whole đồng. */
  readonly amount: number
  /** Parts are whole steps (1,000,000 đồng); what is left over goes to the largest part. */
  readonly step: number
  readonly weights: Weights
  readonly places: readonly { readonly id: number; readonly known: Known }[]
}

/** What one criterion gives to one place: its value, of the sum of all values, in đồng before rounding. */
export type Working = { readonly criterion: Criterion; readonly value: number; readonly exact: number }
export type Part = { readonly id: number; readonly amount: number; readonly working: readonly Working[] }
export type Missing = { readonly id: number; readonly criteria: readonly Criterion[] }
export type Share =
  | { readonly kind: 'shared'; readonly totals: readonly Total[]; readonly parts: readonly Part[] }
  | { readonly kind: 'missing'; readonly missing: readonly Missing[] }
/** One criterion over all places: its part of the amount, and the sum it is handed out by. */
export type Total = {
  readonly criterion: Criterion
  readonly weight: number
  readonly sum: number
  readonly exact: number
}

/** Values and weights are counted exactly, as whole numbers of this many parts. */
const fine = 1_000_000
const whole = (value: number) => BigInt(Math.round(value * fine))

/**
 * Shares a sum by weighted criteria: each criterion hands out its weight's part of the sum in proportion to the places' values.
 * Rounding by largest remainder, so the parts add up to the đồng. A place of which a criterion is not known stops it: it is
 * named, not given nothing.
 */
export function share(asked: Asked): Result<Share, MoneyRefusal> {
  const used = criteria.filter((it) => (asked.weights[it] ?? 0) > 0)
  if (used.length === 0) return refuse({ code: 'money.no-criterion' })
  if (asked.places.length === 0) return refuse({ code: 'money.nobody-to-share-with' })

  const missing = missingIn(asked, used)
  if (missing.length > 0) return ok({ kind: 'missing', missing })

  const sums = used.map((it) => asked.places.reduce((sum, { known }) => sum + whole(known[it] ?? 0), 0n))
  const empty = used.find((_, at) => sums[at] === 0n)
  if (empty) return refuse({ code: 'money.criterion-empty', criterion: empty })

  const weights = used.map((it) => whole(asked.weights[it] ?? 0))
  const quotas = quotasOf(asked, used, weights, sums)
  const amounts = roundedBy(asked, quotas)
  const all = weights.reduce((sum, it) => sum + it, 0n)
  const partOf = (at: number) => (asked.amount * Number(weights[at])) / Number(all)
  return ok({
    kind: 'shared',
    totals: used.map((criterion, at) => ({
      criterion,
      weight: asked.weights[criterion] ?? 0,
      sum: Number(sums[at]) / fine,
      exact: partOf(at),
    })),
    parts: asked.places.map(({ id, known }, place) => ({
      id,
      amount: amounts[place] ?? 0,
      working: used.map((criterion, at) => {
        const value = known[criterion] ?? 0
        return { criterion, value, exact: (partOf(at) * Number(whole(value))) / Number(sums[at]) }
      }),
    })),
  })
}

function missingIn({ places }: Asked, used: readonly Criterion[]): Missing[] {
  const of = ({ id, known }: Asked['places'][number]) => ({
    id,
    criteria: used.filter((it) => known[it] === null || known[it] === undefined),
  })
  return places.map(of).filter((it) => it.criteria.length > 0)
}

/** Each place's exact part of the amount, as a numerator over one common denominator. */
type Quotas = { readonly numerators: readonly bigint[]; readonly denominator: bigint }

function quotasOf(
  asked: Asked,
  used: readonly Criterion[],
  weights: readonly bigint[],
  sums: readonly bigint[],
): Quotas {
  const product = sums.reduce((all, it) => all * it, 1n)
  const factors = weights.map((weight, at) => weight * (product / (sums[at] ?? 1n)))
  return {
    numerators: asked.places.map(({ known }) =>
      used.reduce((sum, it, at) => sum + whole(known[it] ?? 0) * (factors[at] ?? 0n), 0n),
    ),
    denominator: product * weights.reduce((sum, it) => sum + it, 0n),
  }
}

/** Whole steps to everybody, the steps left over to the largest remainders, the rest of the last step to the largest part. */
function roundedBy({ amount, step }: Asked, { numerators, denominator }: Quotas): number[] {
  const steps = BigInt(Math.floor(amount / step))
  const exact = numerators.map((it) => it * steps)
  const floors = exact.map((it) => it / denominator)
  const left = Number(steps - floors.reduce((sum, it) => sum + it, 0n))
  const byRemainder = ranked(exact.map((it) => it % denominator))
  const given = floors.map((it) => Number(it) * step)
  for (const at of byRemainder.slice(0, left)) given[at] = (given[at] ?? 0) + step
  const [largest = 0] = ranked(numerators)
  given[largest] = (given[largest] ?? 0) + (amount % step)
  return given
}

/** Places by a number, the largest first; equal ones in their own order. */
const ranked = (numbers: readonly bigint[]) =>
  numbers
    .map((number, at) => ({ number, at }))
    .toSorted((a, b) => (a.number === b.number ? a.at - b.at : a.number < b.number ? 1 : -1))
    .map(({ at }) => at)
