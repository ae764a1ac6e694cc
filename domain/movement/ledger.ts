import type { PovertyClass } from '../standard/classify.ts'

/**
 * Where the ledger has a household. Two accounts are the lists of the forms (`poor`, `near-poor`); three say what a
 * household outside the lists was before; `elsewhere` is everything off the books: another household, another place, death.
 */
export const accounts = ['poor', 'near-poor', 'once-poor', 'once-near-poor', 'never-listed', 'elsewhere'] as const
export type Account = (typeof accounts)[number]

/** The two accounts that are lists: hộ nghèo (form 7.2), hộ cận nghèo (form 7.3). */
export type ListAccount = 'poor' | 'near-poor'
export const isListed = (account: Account): account is ListAccount => account === 'poor' || account === 'near-poor'

/**
 * Diễn biến, biến động: one household (or, with `households` 0, some people of a household that stays where it is)
 * passes from one account to another. Who books it adds household, day and cause.
 */
export type LedgerRow = {
  readonly from: Account
  readonly to: Account
  readonly households: 0 | 1
  /** Nhân khẩu, whole, never negative. */
  readonly people: number
}

/** Where one household stands, and what it remembers. `everPoor` and `everNearPoor` include today. */
export type Position = {
  readonly account: Account
  readonly headcount: number
  readonly everPoor: boolean
  readonly everNearPoor: boolean
}
/** What a review found, or a correction says: the class and the people as counted (at least one). */
export type Found = { readonly class: PovertyClass; readonly headcount: number }

/** Rows to book and where the household stands after them. */
export type Booking = { readonly rows: readonly LedgerRow[]; readonly position: Position }

/** A household nobody knew before. */
export const neverListed = (headcount: number): Position => ({
  account: 'never-listed',
  headcount,
  everPoor: false,
  everNearPoor: false,
})

/** A household on the very first list the system was given: an opening balance, nothing is booked. */
export const opened = (found: Found): Position => moved(neverListed(found.headcount), found)

/**
 * Kết quả công nhận: what recognition books. First the people who joined or left a household on a list, under "other",
 * then the change of class with the people of that day: so the people of 7.2 col 2 are the people of 7.3 col 5.
 */
export function settle(position: Position, found: Found): LedgerRow[] {
  const { account } = position
  const counted = recount(position, found.headcount)
  if (found.class === 'neither')
    return isListed(account)
      ? [...counted, { from: account, to: resting(position), households: 1, people: found.headcount }]
      : []
  if (account === found.class) return [...counted]
  return [
    ...counted,
    { from: comesFrom(position, found.class), to: found.class, households: 1, people: found.headcount },
  ]
}

/** Where the household stands once `settle` is booked. */
export const settled = (position: Position, found: Found): Booking => ({
  rows: settle(position, found),
  position: moved(position, found),
})

/** Members joined or left: people without a household, between the list and elsewhere. Nothing for who is on no list. */
export function recount({ account, headcount: before }: Position, now: number): readonly LedgerRow[] {
  if (!Number.isInteger(now) || now < 1) throw new RangeError(`a household has at least one person, not ${now}`)
  if (!isListed(account) || now === before) return []
  return now > before
    ? [{ from: 'elsewhere', to: account, households: 0, people: now - before }]
    : [{ from: account, to: 'elsewhere', households: 0, people: before - now }]
}

/**
 * Which account a household enters a list from. Law handbook, section 5: one that was once poor and once near-poor
 * relapses whichever list it returns to, so the row names the memory that counts for that list. (likely)
 */
function comesFrom({ account, everNearPoor }: Position, to: ListAccount): Account {
  return account === 'once-poor' && to === 'near-poor' && everNearPoor ? 'once-near-poor' : account
}

/** The account of a household on no list: what it was once. Poor outweighs near-poor. */
const resting = ({ everPoor, everNearPoor }: Pick<Position, 'everPoor' | 'everNearPoor'>) =>
  everPoor ? 'once-poor' : everNearPoor ? 'once-near-poor' : 'never-listed'

/** The position with this class and headcount; memory only grows. */
function moved(position: Position, found: Found): Position {
  const everPoor = position.everPoor || found.class === 'poor'
  const everNearPoor = position.everNearPoor || found.class === 'near-poor'
  const account = found.class === 'neither' ? resting({ everPoor, everNearPoor }) : found.class
  return { account, headcount: found.headcount, everPoor, everNearPoor }
}
