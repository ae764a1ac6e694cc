import { importReference, recordMeasurements } from '../../../contract/nutrition.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { dayFault, heightZ, type MeasurementReason } from '../../../domain/support/growth.ts'
import { readGrowthFile } from '../../../domain/support/growth-file.ts'
import { on } from '../../command/on.ts'
import { readSheetFile } from '../../sheet/read-file.ts'
import { lockProvince } from '../../standard/store.ts'
import { findUnit, lockActivity } from '../activity/store.ts'
import {
  addMeasurements,
  type KnownChild,
  listChildren,
  loadReference,
  type NewMeasurement,
  recompute,
  replaceReference,
} from './store.ts'

type Row = Parameters<typeof listChildren>[1][number]

export const nutritionCommands = [
  on(recordMeasurements, {
    about: (tx, input) => findUnit(tx, input.unitId),
    allow: may.recordSupport,
    async do(tx, unit, input, { today, commandId }) {
      if (unit.level !== 'commune' && unit.level !== 'village') return refuse({ code: 'place.not-a-commune' })
      if (input.on > today) return refuse({ code: 'input.invalid', path: 'on' })
      if (input.activityId !== null) {
        const activity = await lockActivity(tx, input.activityId)
        if (activity?.kind !== 'nutrition-session') return refuse({ code: 'nutrition.activity-does-not-fit' })
      }
      const known = await listChildren(tx, input.rows, input.on)
      const wrong: { row: number; reason: MeasurementReason }[] = []
      const good: Omit<NewMeasurement, 'z'>[] = []
      for (const [at, row] of input.rows.entries()) {
        const again = row.memberId !== null && input.rows.findIndex((one) => one.memberId === row.memberId) < at
        const it = again ? 'twice' : measurementOf(row, known[at], unit.area, input.on)
        if (typeof it === 'string') wrong.push({ row: at + 1, reason: it })
        else good.push(it)
      }
      if (wrong.length > 0) return refuse({ code: 'nutrition.rows', rows: wrong.slice(0, 50) })
      const reference = await loadReference(tx)
      const rows = good.map((it) => ({ ...it, z: heightZ(reference, it, input.on, it.heightMm) }))
      await addMeasurements(tx, rows, { ...input, area: unit.area, commandId })
      return ok(null)
    },
  }),

  on(importReference, {
    about: (tx, _input, given) => lockProvince(tx, given),
    allow: may.setRule,
    async do(tx, _province, { file, measure, sex, source }, { files }) {
      const bytes = await files.get(file)
      if (!bytes) return refuse({ code: 'import.file-unknown' })
      const book = readSheetFile(bytes)
      if (!book.ok) return book
      const sheet = book.value.sheets.find((one) => one.rowCount > 0)
      if (!sheet) return refuse({ code: 'sheet.empty' })
      const rows = readGrowthFile(sheet, { measure, sex })
      if (!rows.ok) return rows
      await replaceReference(tx, rows.value, source)
      await recompute(tx, await loadReference(tx))
      return ok(null)
    },
  }),
]

/** A row with what the register knows of the child filled in, or what is wrong with it. */
function measurementOf(
  row: Row,
  known: KnownChild | undefined,
  area: string,
  on: Parameters<typeof dayFault>[1],
): Omit<NewMeasurement, 'z'> | MeasurementReason {
  if (row.heightMm === null && row.weightG === null && row.finding === null) return 'nothing-measured'
  if (row.memberId !== null && !known?.area?.startsWith(area)) return 'unknown'
  if (row.memberId !== null && known?.measured) return 'already-measured'
  const child = known?.name ?? row.child
  const sex = known?.sex ?? row.sex
  const birthDate = known?.birthDate ?? row.birthDate
  if (child === '') return 'unknown'
  if (sex === null) return 'sex-missing'
  if (birthDate === null) return 'birth-missing'
  return dayFault(birthDate, on) ?? { ...row, child, sex, birthDate }
}
