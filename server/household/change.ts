import type { CivilDate } from '../../domain/kernel/date.ts'
import { covers } from '../../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { MovementCause } from '../../domain/movement/events.ts'
import type { Booking } from '../../domain/movement/ledger.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Given } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { addMovements, findLedgerYear } from '../movement/store.ts'
import { addEvent, findLastEvent, findVillage, type Household, lockHousehold, setPosition } from './store.ts'

/** What every event of a household says: whose, as seen in which version, on which day. */
export type Event = { readonly id: string; readonly seenVersion: number; readonly on: CivilDate }

/** May this event be booked at all? As the person saw it, still on the books, and not before what was booked last. */
export async function checkEvent(
  tx: Tx,
  household: Household,
  { seenVersion, on }: Pick<Event, 'seenVersion' | 'on'>,
): Promise<Result<null, Refusal>> {
  if (household.version !== seenVersion)
    return refuse({ code: 'household.changed-since', sent: seenVersion, now: household.version })
  if (household.ended_on) return refuse({ code: 'household.ended', on: household.ended_on })
  const last = await findLastEvent(tx, household.id)
  return last && on < last ? refuse({ code: 'household.before-last-event', last }) : ok(null)
}

export type Told = {
  readonly cause: MovementCause
  readonly kind: string
  readonly details: object
  readonly reason?: string
  readonly decisionNo?: string
}

/** Books what the ledger says of an event, moves the household there and writes the event to its history. */
export async function book(tx: Tx, given: Given, household: Household, booking: Booking, on: CivilDate, told: Told) {
  const { id, area, village_id: villageId } = household
  const commandId = given.commandId
  const year = await findLedgerYear(tx, villageId, on)
  const rows = booking.rows.map((row) => ({ ...row, householdId: id, area, villageId }))
  await addMovements(tx, rows, { year, on, commandId, cause: told.cause, ...pick(told) })
  await setPosition(tx, household, booking.position, on)
  await addEvent(tx, { householdId: id, area, on, kind: told.kind, details: told.details, commandId })
}

const pick = ({ reason, decisionNo }: Told) => ({
  ...(reason ? { reason } : {}),
  ...(decisionNo ? { decisionNo } : {}),
})

/** The household and the village it goes to, both inside the writer's reach. */
export async function householdAndVillage(tx: Tx, id: string, villageId: number, given: Given) {
  const [household, village] = [await lockHousehold(tx, id), await findVillage(tx, villageId)]
  return household && village && covers(given.actor.area, village.area) ? { ...household, village } : undefined
}
