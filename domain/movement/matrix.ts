import { type Account, accounts, type LedgerRow } from './ledger.ts'

/** What a passage from one account to another is called. */
export type MovementKind =
  | 'poor-to-near-poor'
  | 'near-poor-to-poor'
  | 'escape'
  | 'escape-near-poor'
  | 'relapse'
  | 'relapse-near-poor'
  | 'new'
  | 'other-decrease'
  | 'other-increase'

/** Columns 2 to 8 of forms 7.2 and 7.3; 1 is the start of the year, 9 its end. */
export type MovementColumn = 2 | 3 | 4 | 5 | 6 | 7 | 8

type Entry = {
  readonly kind: MovementKind
  readonly in72: MovementColumn | null
  readonly in73: MovementColumn | null
}
const entry = (kind: MovementKind, in72: Entry['in72'], in73: Entry['in73']): Entry => ({ kind, in72, in73 })

// biome-ignore format: a table is read in columns
/**
 * The matrix of movements (law handbook, section 5; inferred from the columns of the forms, "likely"): from → to, with the
 * column of form 7.2 and of form 7.3. The one mapping behind both forms, every screen and every query. Not in it: passages
 * between households on no list, and what cannot be (a poor household was at least once poor).
 */
const matrix: { readonly [From in Account]: { readonly [To in Account]?: Entry } } = {
  poor: {
    'near-poor':      entry('poor-to-near-poor', 2,    5),
    'once-poor':      entry('escape',            3,    null),
    elsewhere:        entry('other-decrease',    4,    null),
  },
  'near-poor': {
    poor:             entry('near-poor-to-poor', 5,    3),
    'once-poor':      entry('escape-near-poor',  null, 2),
    'once-near-poor': entry('escape-near-poor',  null, 2),
    elsewhere:        entry('other-decrease',    null, 4),
  },
  'once-poor': {
    poor:             entry('relapse',           6,    null), // tái nghèo
    'near-poor':      entry('new',               null, 7),    // once near-poor too: booked from there
  },
  'once-near-poor': {
    poor:             entry('new',               7,    null),
    'near-poor':      entry('relapse-near-poor', null, 6),    // tái cận nghèo
  },
  'never-listed': {
    poor:             entry('new',               7,    null), // phát sinh
    'near-poor':      entry('new',               null, 7),
  },
  elsewhere: {
    poor:             entry('other-increase',    8,    null),
    'near-poor':      entry('other-increase',    null, 8),
  },
}

/** Undefined where neither list is touched, or where no such passage can be. */
export const kindOf = (from: Account, to: Account): MovementKind | undefined => matrix[from][to]?.kind

/** The column of form 7.2, diễn biến hộ nghèo; null where the passage does not touch the poor list. */
export const columnOf72 = (from: Account, to: Account): MovementColumn | null => matrix[from][to]?.in72 ?? null

/** The column of form 7.3, diễn biến hộ cận nghèo; null where the passage does not touch the near-poor list. */
export const columnOf73 = (from: Account, to: Account): MovementColumn | null => matrix[from][to]?.in73 ?? null

/** Thoát nghèo: out of poor, to near-poor or past it. Near-poor → neither is thoát cận nghèo and no escape from poverty. */
export const isEscapeFromPoverty = (kind: MovementKind | undefined) => kind === 'escape' || kind === 'poor-to-near-poor'

/** The matrix as rows, for SQL that joins on it and for tests that read it whole. */
export const matrixRows: readonly (Pick<LedgerRow, 'from' | 'to'> & Entry)[] = accounts.flatMap((from) =>
  accounts.flatMap((to) => {
    const found = matrix[from][to]
    return found ? [{ from, to, ...found }] : []
  }),
)

/** Sign of a column in 9 = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8. */
export const signOf = (column: MovementColumn): 1 | -1 => (column <= 4 ? -1 : 1)
