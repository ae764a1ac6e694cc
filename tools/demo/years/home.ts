import type { Ethnicity } from '../../../domain/household/ethnicity.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { HouseholdId } from '../../../domain/kernel/ids.ts'
import { type Booking, isListed, type Position } from '../../../domain/movement/ledger.ts'
import type { PovertyClass } from '../../../domain/standard/classify.ts'
import type { Person } from '../people/person.ts'
import type { Village } from '../places.ts'
import type { Book, CommuneYear } from './book.ts'

/** A household as it stands at a moment of the demo's years. */
export type Home = {
  readonly id: HouseholdId
  readonly merit: boolean
  readonly address: string
  readonly phone: string | null
  /** Drawn up beforehand, year by year; chance leaves it alone. */
  readonly pinned?: Readonly<Record<number, Scored & { readonly class: PovertyClass }>>
  village: Village
  /** Present, head first. Who leaves later stands in `left`, who goes into another household stands there. */
  people: Person[]
  left: Person[]
  position: Position
  classSince: CivilDate | null
  escapedOn: CivilDate | null
  escapedNearOn: CivilDate | null
  endedOn: CivilDate | null
  endedBy: string | null
  /** Whom the register names of a household that is off the books: those it had last. */
  lastPeople: readonly Person[]
  scored: Scored | null
  causes: readonly number[]
  noLabour: boolean
  version: number
  aliases: { readonly kind: 'list-no' | 'certificate'; readonly value: string; readonly since: CivilDate }[]
}
/** B1, and the bits of the indicators it lacks: all twelve are known. */
export type Scored = { readonly incomePoints: number; readonly lacks: number }

export const classOf = ({ position: { account } }: Pick<Home, 'position'>): PovertyClass =>
  isListed(account) ? account : 'neither'
export const isPresent = (home: Home) => home.endedOn === null
export const ethnicityOf = (home: Home): Ethnicity => headOf(home).ethnicity
export function headOf(home: Home): Person {
  const head = home.people.find((it) => it.relation === 'head') ?? home.people[0] ?? home.lastPeople[0]
  if (!head) throw new Error('a household without anybody')
  return head
}

/** Off the books: the people it had last are remembered, in the order of the household. */
export function close(home: Home, on: CivilDate, by: string): readonly Person[] {
  const last = home.people
  Object.assign(home, { endedOn: on, endedBy: by, lastPeople: last, people: [] })
  return last
}

export type Told = {
  readonly on: CivilDate
  readonly cause: string
  /** What the history of the household says; without it nothing is added there. */
  readonly event?: { readonly kind: string; readonly details: object }
  readonly reason?: string
  readonly commune: CommuneYear
  readonly decisionNo?: string
  readonly listId?: string
}

/** Books what the ledger says and moves the household there, as the commands of the register do. */
export function book(ledger: Book, home: Home, { rows, position }: Booking, told: Told): void {
  const { year, commandId } = told.commune
  const { on, cause } = told
  for (const row of rows)
    ledger.movements.push({
      ...{ ...row, home, village: home.village, year, on, cause, commandId },
      ...{ reason: told.reason ?? '', decisionNo: told.decisionNo ?? null, listId: told.listId ?? null },
    })
  const was = classOf(home)
  home.position = position
  const now = classOf(home)
  const gone = position.account === 'elsewhere'
  if (was !== now) home.classSince = on
  if (was === 'poor' && now !== 'poor' && !gone) home.escapedOn = on
  if (was === 'near-poor' && now === 'neither' && !gone) home.escapedNearOn = on
  home.version += 1
  if (told.event) ledger.events.push({ home, village: home.village, on, commandId, ...told.event })
}
