import type { CivilDate } from '../kernel/date.ts'
import type { Grid } from '../kernel/grid.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { FileRow, RowReason } from './refusal.ts'
import { type Refusals, type Row, readRows, twice } from './table.ts'
import { type Level, levelOfCode, wrongRow } from './unit.ts'

type Coded = Exclude<Level, 'village'>

/** A unit by its code; of a village, which has none, the code of its commune and its name. '' is not said. */
export type Named = { readonly level: Coded; readonly code: string; readonly name: string; readonly village: string }

/** Sáp nhập, chia tách: one old unit and one new unit that got it, or a part of it. */
export type LineageRow = {
  readonly no: number
  readonly old: Named
  readonly now: Named
  /** whole: all of it went into this one new unit; part: it was divided. */
  readonly share: 'whole' | 'part'
  /** Which households went there. Land may move without people. */
  readonly people: 'all' | 'some' | 'none'
  /** The part of the households, 0 to 1; null where nobody knows. */
  readonly householdShare: number | null
  readonly act: string
}

export const lineageColumns = ['old_code', 'new_code', 'old_name', 'new_name'] as const

/**
 * Reads a lineage (columns: `lineageColumns`; `share`, `people`, `household_share`, `act` where known; without `share`
 * a unit that is named once went whole; `old_village` and `new_village` where villages of these communes are meant).
 */
export function readLineageFile(grid: Grid): Result<readonly LineageRow[], Refusals> {
  const timesOld = new Map<string, number>()
  const counted = readRows(grid, lineageColumns, ({ get }) => {
    timesOld.set(oldKey(get), (timesOld.get(oldKey(get)) ?? 0) + 1)
    return {}
  })
  if (!counted.ok) return counted
  const rows = readRows(grid, lineageColumns, (row) => readLineage(row, timesOld.get(oldKey(row.get)) === 1))
  if (!rows.ok) return rows
  const wrong = [...divided(rows.value), ...again(rows.value), ...tooLarge(rows.value)]
  return wrong.length > 0 ? refuse(wrong) : ok(rows.value)
}

const oldKey = (get: Row['get']) => keyOf({ code: get('old_code'), village: get('old_village') })
const keyOf = ({ code, village }: Pick<Named, 'code' | 'village'>) => `${code} ${village.toLowerCase()}`

function readLineage({ no, get }: Row, alone: boolean): LineageRow | RowReason {
  const [old, now] = [readNamed(get, 'old'), readNamed(get, 'new')]
  if (!old || !now) return 'code-shape'
  if ((old.village === '') !== (now.village === '')) return 'name-missing'
  const share = get('share') || (alone ? 'whole' : 'part')
  if (share !== 'whole' && share !== 'part') return 'share-unknown'
  const people = get('people') || (share === 'whole' ? 'all' : 'some')
  if (people !== 'all' && people !== 'some' && people !== 'none') return 'people-unknown'
  if (share === 'whole' && people !== 'all') return 'people-unknown'
  const householdShare = readHouseholdShare(get('household_share'), people)
  if (householdShare === undefined) return 'number-shape'
  return { no, old, now, share, people, householdShare, act: get('act') }
}

function readNamed(get: Row['get'], which: 'old' | 'new'): Named | undefined {
  const [code, name, village] = [get(`${which}_code`), get(`${which}_name`), get(`${which}_village`)]
  const level = levelOfCode(code)
  return level && (village === '' || level === 'commune') ? { level, code, name, village } : undefined
}

/** All is 1 and none is 0; some is known only where the file says how many. Undefined for what is no part of 1. */
function readHouseholdShare(text: string, people: LineageRow['people']): number | null | undefined {
  const told = text === '' ? null : Number(text.replace(',', '.'))
  const [least, most] = { all: [1, 1], some: [0, 1], none: [0, 0] }[people] as [number, number] // true: each has two
  if (told === null) return least === most ? least : null
  return told >= least && told <= most ? told : undefined
}

/** Whole and divided at once: one of the rows is wrong. */
function divided(rows: readonly LineageRow[]): readonly FileRow[] {
  const byOld = Map.groupBy(rows, ({ old }) => keyOf(old))
  return [...byOld.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.filter(({ share }) => share === 'whole'))
    .map(({ no }) => wrongRow(no, 'whole-divided'))
}

const again = (rows: readonly LineageRow[]) =>
  twice(rows, ({ old, now }) => `${keyOf(old)}>${keyOf(now)}`).map(({ no }) => wrongRow(no, 'row-twice'))

function tooLarge(rows: readonly LineageRow[]): readonly FileRow[] {
  const sums = new Map<string, number>()
  return rows.flatMap(({ no, old, householdShare }) => {
    const sum = (sums.get(keyOf(old)) ?? 0) + (householdShare ?? 0)
    sums.set(keyOf(old), sum)
    return sum > 1.000_001 ? [wrongRow(no, 'shares-too-large')] : []
  })
}

/** A lineage between two units of ours. */
export type Link = Pick<LineageRow, 'share' | 'people' | 'householdShare' | 'act'> & {
  readonly from: number
  readonly into: number
  readonly on: CivilDate
}
