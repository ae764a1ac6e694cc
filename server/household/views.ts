import { householdDetail, householdExport, householdList, nationalIdReveal } from '../../contract/household.ts'
import { reach } from '../../domain/account/may.ts'
import { inside } from '../db/inside.ts'
import { inBulk, show, showFile } from '../http/show.ts'
import { findHousehold } from './detail.ts'
import { exportHouseholds } from './export.ts'
import { listHouseholds } from './list.ts'

export const householdViews = [
  show(householdList, { reach: reach.households, read: listHouseholds, logged: inBulk }),
  show(householdDetail, { reach: reach.households, read: findHousehold }),
  showFile(householdExport, { reach: reach.households, read: exportHouseholds }),
  show(nationalIdReveal, {
    reach: reach.numbers,
    logged: () => 1,
    async read(tx, within, { id }, { vault }) {
      const row = await tx
        .selectFrom('member')
        .select('national_id_sealed')
        .where('id', '=', id)
        .where(inside('area', within))
        .executeTakeFirst()
      return row?.national_id_sealed ? { nationalId: vault.open(row.national_id_sealed) } : undefined
    },
  }),
]
