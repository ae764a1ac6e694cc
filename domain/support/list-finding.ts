import type { LegacyEncoding } from '../kernel/legacy-text.ts'
import type { CellFinding } from '../review/list-cell.ts'
import type { ListFinding } from '../review/list-finding.ts'
import type { DeliveryRefusal } from './delivery.ts'

/** What was found at one cell of a list of support. `error`: the row is not saved; `warning`: it can be, a person should look. */
export type DeliveryFinding = CellFinding | NumberFinding | OwnFinding
export type OwnFinding = Wrong | Odd
export type RowRefusal = DeliveryRefusal
export type NumberFinding = Extract<ListFinding, { readonly code: `national-id-${string}` }>

type At = { readonly address: string }
type Text = At & { readonly text: string }

type Wrong = { readonly severity: 'error' } & (
  | (Text & { readonly code: 'kind-unknown' })
  | (At & { readonly code: 'kind-missing' })
  | (At & { readonly code: 'day-missing' })
  | (Text & { readonly code: 'day-impossible' })
  | (Text & { readonly code: 'until-impossible' })
  | (Text & { readonly code: 'amount-not-whole' })
  | (At & { readonly code: 'who-missing' })
  /** Nobody of the register with this number, or this name, birth and village. */
  | (Text & { readonly code: 'person-unknown' })
  /** A name with neither number, birth nor village: nobody is guessed from it. */
  | (Text & { readonly code: 'name-alone' })
  | (Text & { readonly code: 'person-ambiguous'; readonly count: number })
  /** The same was recorded before: this row is nothing new. */
  | (At & { readonly code: 'already-recorded'; readonly on: string })
  /** Our rules let it through and the database did not take it. */
  | (At & { readonly code: 'not-saved' })
  /** Why `checkDelivery` refuses it. */
  | (At & { readonly code: 'refused'; readonly refusal: RowRefusal })
)
type Odd = { readonly severity: 'warning' } & (
  | (Text & { readonly code: 'name-differs'; readonly recorded: string })
  | (At & { readonly code: 'same-period'; readonly on: string })
  | (At & { readonly code: 'repeated-in-file'; readonly firstRow: number })
)

/** Why the whole sheet cannot be read. */
export type SheetProblem =
  | { readonly code: 'no-list' }
  | { readonly code: 'no-rows' }
  | { readonly code: 'who-missing' }
  | { readonly code: 'kind-missing' }
  | { readonly code: 'day-missing' }
  | { readonly code: 'legacy-text'; readonly encoding: LegacyEncoding; readonly example: string }
