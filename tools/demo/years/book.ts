import type { Ethnicity } from '../../../domain/household/ethnicity.ts'
import type { Relation } from '../../../domain/household/relation.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { CommandId, ListId } from '../../../domain/kernel/ids.ts'
import type { LedgerRow } from '../../../domain/movement/ledger.ts'
import type { PovertyClass } from '../../../domain/standard/classify.ts'
import type { Answers } from '../../../domain/survey/answers.ts'
import type { DeprivationMask } from '../../../domain/survey/deprivation-mask.ts'
import type { OwnInterview } from '../../../domain/survey/own/answers.ts'
import type { Person } from '../people/person.ts'
import type { Commune, OldCommune, Village } from '../places.ts'
import type { Home, Scored } from './home.ts'

/** A commune in the review of a year: its list, decisions and clock. */
export type CommuneYear = {
  readonly commune: OldCommune | Commune
  readonly year: number
  readonly listId: ListId
  readonly commandId: CommandId
  readonly reviewDate: CivilDate
  readonly decisionDate: CivilDate
  readonly decisionNo: string
  readonly escapedDecisionNo: string
  readonly signer: string
  readonly entries: Entry[]
}

/** A household on a list, as it stood that day. */
export type Entry = {
  readonly home: Home
  readonly village: Village
  readonly class: PovertyClass
  readonly was: PovertyClass
  readonly headName: string
  readonly ethnicity: Ethnicity
  readonly noLabour: boolean
  readonly causes: readonly number[]
  /** Null on lists of the standard before: its points are not those of today. */
  readonly scored: Scored | null
  readonly people: readonly { readonly person: Person; readonly relation: Relation }[]
  /** Given once the list is complete. */
  listNo: string
}

export type Movement = LedgerRow & {
  readonly home: Home
  readonly village: Village
  readonly year: number
  readonly on: CivilDate
  readonly cause: string
  readonly commandId: CommandId
  readonly listId: string | null
  readonly decisionNo: string | null
  readonly reason: string
}
export type Event = {
  readonly home: Home
  readonly village: Village
  readonly on: CivilDate
  readonly kind: string
  readonly details: object
  readonly commandId: CommandId
}
export type Survey = {
  readonly id: string
  readonly home: Home
  readonly village: Village
  readonly on: CivilDate
  readonly year: number
  readonly answers: Answers
  /** What follows from the answers, under the standard of the year. */
  readonly mask: DeprivationMask
  readonly incomePoints: number | null
  /** Answers to the province's own questions, in a round that asks them. */
  readonly own?: OwnInterview
}

/** All that happened in the demo's years. */
export type Book = {
  readonly communeYears: CommuneYear[]
  readonly movements: Movement[]
  readonly events: Event[]
  readonly surveys: Survey[]
}
