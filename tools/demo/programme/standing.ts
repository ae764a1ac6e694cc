import { addMonths, type CivilDate } from '../../../domain/kernel/date.ts'
import type { Account } from '../../../domain/movement/ledger.ts'
import { isListed } from '../../../domain/movement/ledger.ts'
import type { StatusGroup } from '../../../domain/support/kinds.ts'
import type { Village } from '../places.ts'
import type { Movement } from '../years/book.ts'
import type { Home } from '../years/home.ts'
import type { World } from '../years/world.ts'

export type Standing = {
  /** Group of a household on a day (question Q14); undefined: not in the register then. */
  readonly groupOn: (home: Home, on: CivilDate) => StatusGroup | undefined
  /** Where it lived that day. */
  readonly villageOn: (home: Home, on: CivilDate) => Village
  /** Split, merged, moved or ended in these years: what chance gives to people leaves them alone. */
  readonly isSteady: (home: Home) => boolean
}

/** The same few days are asked about again and again. */
const windows = new Map<CivilDate, CivilDate>()
function newSince(on: CivilDate): CivilDate {
  const since = windows.get(on) ?? addMonths(on, -newFor)
  windows.set(on, since)
  return since
}
/** QĐ 24/2021: an escape is new for 36 months; for near-poverty as the plan's default has it. */
const newFor = 36
const unsteady = new Set(['split', 'merge', 'move-in', 'move-out', 'death'])

/** Reads the ledger of the demo the way the product does, in plain loops. */
export function standingOf({ book, homes, geography }: World): Standing {
  const moves = new Map<Home, Movement[]>()
  for (const it of book.movements.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    if (it.households !== 1) continue
    moves.set(it.home, [...(moves.get(it.home) ?? []), it])
  }
  const villages = new Map(geography.villages.map((it) => [it.id, it]))
  const moved = new Set(homes.filter((it) => (moves.get(it) ?? []).some(({ cause }) => cause === 'move-out')))
  // As they stand now: years that follow later change nothing of what was.
  const last = new Map(homes.map((it) => [it, { ...it }]))
  const restless = new Set(book.events.filter((it) => unsteady.has(it.kind)).map((it) => it.home))
  return {
    groupOn: (home, on) => groupOf(last.get(home) ?? home, moves.get(home) ?? [], on),
    villageOn: (home, on) => {
      const next = moved.has(home) ? (moves.get(home) ?? []).find((it) => it.on > on) : undefined
      return (next && villages.get(next.village.id)) ?? last.get(home)?.village ?? home.village
    },
    isSteady: (home) => !restless.has(home) && home.endedOn === null,
  }
}

function groupOf(home: Home, moves: readonly Movement[], on: CivilDate): StatusGroup | undefined {
  if (home.endedOn !== null && home.endedOn <= on) return undefined
  const account: Account = moves.find((it) => it.on > on)?.from ?? home.position.account
  if (account === 'elsewhere') return undefined
  if (isListed(account)) return account
  const since = newSince(on)
  const left = (last: CivilDate | null, list: Account) => {
    if (last === null || last <= on) return last
    const escapes = moves.filter(
      (it) => it.on <= on && it.cause === 'recognition' && it.from === list && (list === 'poor' || it.to !== 'poor'),
    )
    return escapes.at(-1)?.on ?? null
  }
  const poorUntil = left(home.escapedOn, 'poor')
  if (poorUntil !== null && poorUntil >= since) return 'newly-escaped'
  const nearUntil = left(home.escapedNearOn, 'near-poor')
  return nearUntil !== null && nearUntil >= since ? 'newly-escaped-near-poor' : 'neither'
}
