import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { Capital, Source } from '../../../domain/money/kinds.ts'
import type { ActivityKind, ActivityState } from '../../../domain/support/activity-kinds.ts'
import type { StatusGroup, SupportKind } from '../../../domain/support/kinds.ts'
import type { Person } from '../people/person.ts'
import type { Home } from '../years/home.ts'

/** A place rows can stand in: province, commune of 2024 or village. */
export type Place = { readonly id: number; readonly area: string; readonly name: string }

export type Staff = {
  readonly id: string
  readonly place: Place
  readonly name: string
  readonly level: 'province' | 'district' | 'commune' | 'village'
  readonly post: string
  readonly field: 'poverty-reduction' | 'legal-aid' | 'social-work' | 'gender-equality'
  readonly since: CivilDate
  readonly until: CivilDate | null
}

export type Activity = {
  readonly id: string
  readonly place: Place
  readonly year: number
  readonly kind: ActivityKind
  readonly topic: string
  readonly name: string
  /** Number of the component project: "4.1". Null: not of the programme's money. */
  readonly project: string | null
  readonly responsible: string
  readonly audience: string
  readonly documentNo: string
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate | null
  readonly state: ActivityState
  plannedCost: number | null
  readonly details: object
  readonly stages: Stage[]
  readonly participants: Participant[]
  readonly outputs: Output[]
  readonly reach: Reach[]
}
export type Stage = {
  readonly name: string
  readonly plannedOn: CivilDate
  readonly doneOn: CivilDate | null
  readonly cost: number | null
}
export type Output = { readonly kind: string; readonly amount: number; readonly unit: string }
export type Reach = {
  readonly place: Place
  readonly on: CivilDate
  readonly households: number | null
  readonly people: number | null
}
export type Participant = {
  readonly id: string
  readonly who: { readonly home: Home; readonly person: Person | null; readonly group: StatusGroup } | Staff
  readonly joinedOn: CivilDate
  readonly finishedOn: CivilDate | null
  readonly outcome: 'finished' | 'dropped' | null
  readonly contribution: number | null
  readonly result: object
}

export type Delivery = {
  readonly id: string
  readonly home: Home
  readonly person: Person | null
  readonly kind: SupportKind
  readonly policy: string | null
  readonly on: CivilDate
  readonly validUntil: CivilDate | null
  readonly amount: number | null
  readonly goods: string
  readonly topic: string
  readonly details: object
  readonly allocation: Allocation | null
  readonly contribution: Contribution | null
  readonly activity: Activity | null
  readonly source: 'recorded' | 'list' | 'elsewhere'
  readonly documentNo: string
}

/** A need an officer wrote down. Those of interviews are opened by the database. */
export type OfficerNeed = {
  readonly id: string
  readonly home: Home
  readonly person: Person | null
  readonly kind: SupportKind
  readonly since: CivilDate
  readonly note: string
  /** Known to have answered it, where it is written down afterwards. */
  readonly answer: Delivery | null
}

export type Line = {
  readonly id: string
  readonly planYear: number
  readonly executionYear: number
  /** Null: not split yet. */
  readonly project: string | null
  readonly capital: Capital | null
  readonly source: Source
  readonly carriedFrom: Line | null
  readonly spendBy: CivilDate
  readonly note: string
}
export type LineEntry = Decided & {
  readonly line: Line
  readonly kind: 'estimate' | 'adjustment' | 'split' | 'carry-over'
  readonly otherLine: Line | null
}
/** Amounts are whole đồng. */
export type Decided = {
  readonly id: string
  readonly on: CivilDate
  readonly amount: number
  readonly decisionNo: string
  readonly reason: string
}
export type Holder = {
  readonly id: string
  readonly place: Place
  readonly kind: 'department' | 'commune' | 'other'
  readonly name: string
}
export type Allocation = { readonly id: string; readonly line: Line; readonly holder: Holder }
export type AllocationEntry = Decided & {
  readonly allocation: Allocation
  readonly kind: 'allocation' | 'adjustment' | 'return'
}
export type Disbursement = {
  readonly id: string
  readonly allocation: Allocation
  readonly on: CivilDate
  readonly amount: number
  readonly activity: Activity | null
  readonly documentNo: string
  readonly content: string
}

export type Donor = {
  readonly id: string
  readonly place: Place
  readonly kind: 'person' | 'household' | 'organisation' | 'enterprise' | 'unit'
  readonly name: string
  readonly address: string
}
export type Contribution = {
  readonly id: string
  readonly donor: Donor
  readonly year: number
  readonly purpose: SupportKind | 'general'
  readonly form: 'money' | 'goods' | 'labour'
  readonly what: string
  readonly pledgedOn: CivilDate
  readonly pledged: number
  readonly receipts: { readonly id: string; readonly no: number; readonly on: CivilDate; readonly amount: number }[]
  readonly uses: Use[]
}
export type Use = {
  readonly id: string
  readonly on: CivilDate
  readonly amount: number
  readonly activity: Activity | null
  readonly home: Home | null
  readonly content: string
}
