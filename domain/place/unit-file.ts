import type { Grid } from '../kernel/grid.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { RowReason } from './refusal.ts'
import { type Refusals, type Row, readRows, twice } from './table.ts'
import { kindsOf, type Level, levelOfCode, levels, type ScoreArea, type Setting, scoreAreas, wrongRow } from './unit.ts'

/** Đơn vị hành chính as a file gives it: provinces, districts and communes as they were on a day. */
export type UnitRow = {
  readonly no: number
  readonly level: Exclude<Level, 'village'>
  readonly code: string
  readonly name: string
  readonly kind: string
  readonly parentCode: string | null
  readonly setting: Setting | null
  /** Undefined: the file does not say. */
  readonly scoreArea: ScoreArea | undefined
}

export const unitColumns = ['code', 'name', 'kind', 'level', 'parent_code', 'urban_rural'] as const

/** Reads a file of units (columns: `unitColumns`; `score_area` where the province knows it). */
export function readUnitFile(grid: Grid): Result<readonly UnitRow[], Refusals> {
  const rows = readRows(grid, unitColumns, readUnit)
  if (!rows.ok) return rows
  const again = twice(rows.value, ({ code }) => code)
  return again.length > 0 ? refuse(again.map(({ no }) => wrongRow(no, 'row-twice'))) : ok(rows.value)
}

function readUnit({ no, get }: Row): UnitRow | RowReason {
  const level = levels.find((one) => one === get('level'))
  if (!level || level === 'village') return 'level-unknown'
  const [code, name, kind] = [get('code'), get('name'), get('kind').toLowerCase()]
  if (levelOfCode(code) !== level) return 'code-shape'
  if (name === '') return 'name-missing'
  if (!kindsOf[level].includes(kind)) return 'kind-does-not-fit-level'
  const parentCode = get('parent_code') || null
  if (!parentFits(level, parentCode)) return 'parent-unknown'
  const setting = readSetting(get('urban_rural'))
  if (setting === undefined || (setting === null) !== (level !== 'commune')) return 'setting-unknown'
  const scoreArea = readScoreArea(get('score_area'))
  if (scoreArea === null) return 'score-area-unknown'
  return { no, level, code, name, kind, parentCode, setting, scoreArea }
}

function parentFits(level: UnitRow['level'], code: string | null): boolean {
  const above = code === null ? undefined : levelOfCode(code)
  if (level === 'province') return code === null
  if (level === 'district') return above === 'province'
  return above === 'province' || above === 'district'
}

/** Null where nothing stands there, undefined for what is neither. */
export function readSetting(text: string): Setting | null | undefined {
  if (text === '') return null
  return text === 'urban' || text === 'rural' ? text : undefined
}

/** Undefined where nothing stands there, null for what is none of the seven areas. */
export function readScoreArea(text: string): ScoreArea | undefined | null {
  return text === '' ? undefined : (scoreAreas.find((area) => area === text.toUpperCase()) ?? null)
}
