import type { Grid } from '../kernel/grid.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { foldText } from '../kernel/text.ts'
import type { RowReason } from './refusal.ts'
import { type Refusals, type Row, readRows, twice } from './table.ts'
import { levelOfCode, type ScoreArea, type Setting, wrongRow } from './unit.ts'
import { readScoreArea, readSetting } from './unit-file.ts'

/** Thôn, ấp, bản, khóm, tổ dân phố: a village of a commune. Villages have no official code; `code` is the commune's own. */
export type VillageRow = {
  readonly no: number
  readonly communeCode: string
  readonly name: string
  readonly kind: string
  readonly code: string | null
  /** Null: as its commune. */
  readonly setting: Setting | null
  readonly scoreArea: ScoreArea | null
  /** Where it lay, and what it was called, before: '' where the file does not say. */
  readonly oldCommuneCode: string
  readonly oldName: string
}

export const villageColumns = ['commune_code', 'name', 'kind'] as const

/** Reads a file of villages (columns: `villageColumns`; `code`, `urban_rural`, `score_area`, `old_commune_code`, `old_name`). */
export function readVillageFile(grid: Grid): Result<readonly VillageRow[], Refusals> {
  const rows = readRows(grid, villageColumns, readVillage)
  if (!rows.ok) return rows
  const again = twice(rows.value, ({ communeCode, name }) => `${communeCode} ${name.toLowerCase()}`)
  return again.length > 0 ? refuse(again.map(({ no }) => wrongRow(no, 'row-twice'))) : ok(rows.value)
}

function readVillage({ no, get }: Row): VillageRow | RowReason {
  const [communeCode, oldCommuneCode] = [get('commune_code'), get('old_commune_code')]
  if (levelOfCode(communeCode) !== 'commune') return 'code-shape'
  if (oldCommuneCode !== '' && levelOfCode(oldCommuneCode) !== 'commune') return 'code-shape'
  const [name, kind] = [get('name'), get('kind').toLowerCase()]
  if (foldText(name) === '') return 'name-missing'
  if (kind === '') return 'kind-does-not-fit-level'
  const [setting, scoreArea] = [readSetting(get('urban_rural')), readScoreArea(get('score_area'))]
  if (setting === undefined) return 'setting-unknown'
  if (scoreArea === null) return 'score-area-unknown'
  const [code, oldName] = [get('code') || null, get('old_name')]
  return { no, communeCode, name, kind, code, setting, scoreArea: scoreArea ?? null, oldCommuneCode, oldName }
}
