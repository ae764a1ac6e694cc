import type { HouseholdRefusal } from '../household/refusal.ts'
import { type CivilDate, yearOf } from '../kernel/date.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import {
  type Booking,
  type Found,
  isListed,
  type LedgerRow,
  neverListed,
  type Position,
  recount,
  settled,
} from './ledger.ts'

/** Why a row was booked. Everything but recognition is "other" in forms 7.2 and 7.3: neither escape nor new poverty. */
export const movementCauses = [
  'recognition',
  'split',
  'merge',
  'move-out',
  'move-in',
  'death',
  'member-joined',
  'member-left',
  'correction',
] as const
export type MovementCause = (typeof movementCauses)[number]

/**
 * The year whose forms a row belongs to. The ledger runs from recognition to recognition: what happens after the list of a
 * year is frozen belongs to the next one, whatever the calendar says, or the frozen list would no longer be its closing.
 */
export const ledgerYear = (on: CivilDate, lastRecognised: number | null): number =>
  lastRecognised === null ? yearOf(on) : lastRecognised + 1

const nothing: readonly LedgerRow[] = []

/** Off the books. A household on no list leaves without a row. */
function gone(position: Position): Booking {
  const { account, headcount } = position
  const rows = isListed(account)
    ? [{ from: account, to: 'elsewhere', households: 1, people: headcount } as const]
    : nothing
  return { rows, position: { ...position, account: 'elsewhere' } }
}

/** Onto the books with the class it carries. */
function arrived(position: Position): Booking {
  const { account, headcount } = position
  const rows = isListed(account)
    ? [{ from: 'elsewhere', to: account, households: 1, people: headcount } as const]
    : nothing
  return { rows, position }
}

const counted = (position: Position, headcount: number): Booking => ({
  rows: recount(position, headcount),
  position: { ...position, headcount },
})

/** Members join a household that stays: born, married in, come back. */
export const membersJoin = (position: Position, people: number) => counted(position, position.headcount + people)

/** Members leave a household that stays. The last one does not leave: the household ends or moves out. */
export const membersLeave = (position: Position, people: number): Result<Booking, HouseholdRefusal> =>
  people < position.headcount
    ? ok(counted(position, position.headcount - people))
    : refuse({ code: 'household.nobody-left' })

/**
 * Tách hộ. Those who leave found a household that carries class and memory of the old one until a review says otherwise:
 * the list gains a household and no people.
 */
export function split(
  position: Position,
  people: number,
): Result<{ readonly stays: Booking; readonly leaves: Booking }, HouseholdRefusal> {
  const stays = membersLeave(position, people)
  return stays.ok ? ok({ stays: stays.value, leaves: arrived({ ...position, headcount: people }) }) : stays
}

/** Nhập hộ. One household goes off the books, its people join the other, which keeps its own class and memory. */
export const merge = (into: Position, from: Position): { readonly into: Booking; readonly from: Booking } => ({
  into: membersJoin(into, from.headcount),
  from: gone(from),
})

/** Chuyển đi: the whole household leaves the place. It keeps its class where it arrives. */
export const moveOut = gone

/** Chuyển đến: a household arrives with the class it carries. */
export const moveIn = arrived

/** Death of a single person: the household goes off the books. Where others live, a member leaves instead. */
export const die = (position: Position): Result<Booking, HouseholdRefusal> =>
  position.headcount === 1 ? ok(gone(position)) : refuse({ code: 'household.not-alone' })

/**
 * Correction of a recognised list, which itself stays frozen: out of one list and into the other under "other", because
 * nobody escaped or fell. `truly` is what the household is and was without the error.
 */
export function correct(position: Position, found: Found, truly: Pick<Position, 'everPoor' | 'everNearPoor'>): Booking {
  const right = settled({ ...neverListed(found.headcount), ...truly, account: 'never-listed' }, found).position
  if (right.account === position.account) return { ...counted(position, found.headcount), position: right }
  return { rows: [...gone(position).rows, ...arrived(right).rows], position: right }
}
