import { todayInVietNam } from '../../domain/kernel/date.ts'
import { AreaPath } from '../../domain/kernel/ids.ts'
import { seeWithin } from '../db/see-within.ts'
import type { Task } from '../job/work.ts'
import { lockUnits, placeUnits } from './unit-store.ts'

/** Every night: units and what lies in them go where they are from today. Does nothing where nothing changed. */
export const placeUnitsTask: Task = ({ db, now }) =>
  db.transaction().execute(async (tx) => {
    await seeWithin(tx, AreaPath.parse('/'))
    await lockUnits(tx)
    await placeUnits(tx, todayInVietNam(now()))
  })
