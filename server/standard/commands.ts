import { importPointTable, putInForce, savePointTable, setProvincialStandard } from '../../contract/standard.ts'
import { may } from '../../domain/account/may.ts'
import { ok, type Result, refuse } from '../../domain/kernel/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { parsePointSheets } from '../../domain/standard/point-grid.ts'
import { emptyCells, type PointTableBody } from '../../domain/standard/point-table.ts'
import type { Standard } from '../../domain/standard/standard.ts'
import { type Answer, type Given, on } from '../command/on.ts'
import type { Tx } from '../db/types.ts'
import { readSheetInWorker } from '../sheet/read-in-worker.ts'
import { findNewestDay, listScoreAreas, lockPointTable, saveDraft, setInForce } from './point-tables.ts'
import { saveProvincial } from './provincial.ts'
import { findStandard, lockProvince, type Province } from './store.ts'

export const standardCommands = [
  on(setProvincialStandard, {
    about: (tx, _, given) => lockProvince(tx, given),
    allow: may.setStandard,
    do: saveProvincial,
  }),

  on(savePointTable, {
    about: provinceAndTable,
    allow: may.setStandard,
    do: (tx, province, input) => save(tx, province, input, input.body),
  }),

  on(importPointTable, {
    about: provinceAndTable,
    allow: may.setStandard,
    async do(tx, province, input, given) {
      const body = await readPointTable(given, input.file)
      return body.ok ? save(tx, province, input, body.value) : body
    },
  }),

  on(putInForce, {
    about: async (tx, input, given) => {
      const it = await provinceAndTable(tx, input, given)
      return it?.table && { ...it, table: it.table }
    },
    allow: may.setStandard,
    async do(tx, { table, area }, { validFrom }) {
      if (table.state !== 'draft') return refuse({ code: 'points.not-a-draft' })
      const standard = await findStandard(tx, table.standard_id)
      if (!standard) return refuse({ code: 'standard.unknown' })
      const { validFrom: from, validTo: to } = standard
      if (validFrom < from || (to !== null && validFrom > to))
        return refuse({ code: 'points.outside-standard', from, to })
      const newest = await findNewestDay(tx, table)
      if (newest && newest >= validFrom) return refuse({ code: 'points.not-after-current', from: newest })

      const areas = await listScoreAreas(tx, area, validFrom)
      if (areas.length === 0) return refuse({ code: 'points.no-area' })
      const body = table.body as PointTableBody // true: only `save` writes bodies, and they came through PointTableBody
      const cells = areas.flatMap((it) => emptyCells(body, it)).length
      if (cells > 0) return refuse({ code: 'points.incomplete', cells })
      await setInForce(tx, table, validFrom)
      return ok(null)
    },
  }),
]

/** The writer's province, and the table of that id where there is one. Somebody else's table is not there. */
async function provinceAndTable(tx: Tx, { id }: { readonly id: string }, given: Given) {
  const province = await lockProvince(tx, given)
  const table = await lockPointTable(tx, id)
  return !province || (table && table.owner_id !== province.id) ? undefined : { ...province, table }
}

type Saving = { readonly id: string; readonly standard: string; readonly source: string }

async function save(
  tx: Tx,
  { table, ...province }: Province & { readonly table: Awaited<ReturnType<typeof lockPointTable>> },
  { id, standard: standardId, source }: Saving,
  body: PointTableBody,
): Answer {
  const standard = await findStandard(tx, table?.standard_id ?? standardId)
  if (!standard || standard.id !== standardId || !isScoredBy(standard, province))
    return refuse({ code: 'standard.unknown' })
  if (table && table.state !== 'draft') return refuse({ code: 'points.not-a-draft' })
  await saveDraft(tx, { id, owner: province.id, standard: standardId, source, body })
  return ok(null)
}

const isScoredBy = ({ owner, use }: Standard, province: Province) =>
  use === 'classify' && (owner === 'national' || owner.province === province.id)

async function readPointTable(given: Given, file: string): Promise<Result<PointTableBody, Refusal>> {
  const bytes = await given.files.get(file)
  if (!bytes) return refuse({ code: 'import.file-unknown' })
  const workbook = await readSheetInWorker(bytes)
  return workbook.ok ? parsePointSheets(workbook.value.sheets) : workbook
}
