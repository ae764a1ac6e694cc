import type { CivilDate } from '../kernel/date.ts'
import type { Grid } from '../kernel/grid.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { type Draft, holderOn } from './draft.ts'
import type { FileRow, RowReason } from './refusal.ts'
import { countOf, dayOf, type Refusals, type Row, readRows, twice } from './table.ts'
import { levelOfCode, type Setting, wrongRow } from './unit.ts'
import { readSetting } from './unit-file.ts'

/** Hộ dân cư, nhân khẩu of a commune at the time of a review: the denominator of every rate. */
export type ResidentRow = {
  readonly no: number
  readonly code: string
  readonly year: number
  readonly setting: Setting
  readonly households: number
  readonly people: number
  /** Of them in households of ethnic minorities (form 7.8); null where the file does not say. */
  readonly minorityHouseholds: number | null
  readonly minorityPeople: number | null
  readonly countedOn: CivilDate
  readonly source: string
}

export const residentColumns = ['code', 'year', 'setting', 'households', 'people', 'counted_on'] as const

/** Reads resident totals (columns: `residentColumns`; `minority_households`, `minority_people`, `source` where known). */
export function readResidentFile(grid: Grid): Result<readonly ResidentRow[], Refusals> {
  const rows = readRows(grid, residentColumns, readResidents)
  if (!rows.ok) return rows
  const again = twice(rows.value, ({ code, year, setting }) => `${code} ${year} ${setting}`)
  return again.length > 0 ? refuse(again.map(({ no }) => wrongRow(no, 'row-twice'))) : ok(rows.value)
}

function readResidents({ no, get }: Row): ResidentRow | RowReason {
  const [code, setting] = [get('code'), readSetting(get('setting'))]
  if (levelOfCode(code) !== 'commune') return 'code-shape'
  if (!setting) return 'setting-unknown'
  const countedOn = dayOf(get('counted_on'))
  if (!countedOn) return 'day-shape'
  const year = Number(get('year'))
  if (!/^\d{4}$/.test(get('year')) || year < 1990 || year > 2100) return 'number-shape'
  const [households, people] = [countOf(get('households')), countOf(get('people'))]
  if (households === undefined || people === undefined) return 'number-shape'
  if (people < households) return 'fewer-people-than-households'
  const [minorityHouseholds, minorityPeople] = [part(get('minority_households')), part(get('minority_people'))]
  if (minorityHouseholds === undefined || minorityPeople === undefined) return 'number-shape'
  if ((minorityHouseholds ?? 0) > households || (minorityPeople ?? 0) > people) return 'part-above-whole'
  const source = get('source')
  return { no, code, year, setting, households, people, minorityHouseholds, minorityPeople, countedOn, source }
}

const part = (text: string) => (text === '' ? null : countOf(text))

/** Finds the unit that held each code on the day of its row. */
export function withUnits<T extends { readonly no: number; readonly code: string }>(
  draft: Draft,
  rows: readonly T[],
  dayOfRow: (row: T) => CivilDate,
): Result<readonly (T & { readonly unitId: number })[], readonly FileRow[]> {
  const wrong: FileRow[] = []
  const found: (T & { readonly unitId: number })[] = []
  for (const row of rows) {
    const level = levelOfCode(row.code)
    const unit = level && holderOn(draft, level, row.code, dayOfRow(row))
    if (unit) found.push({ ...row, unitId: unit.id })
    else wrong.push(wrongRow(row.no, 'commune-unknown'))
  }
  return wrong.length > 0 ? refuse(wrong) : ok(found)
}
