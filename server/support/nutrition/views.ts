import {
  childrenToMeasure,
  growthReference,
  measurementFile,
  measurementList,
  nutritionByCommune,
} from '../../../contract/nutrition.ts'
import { reach } from '../../../domain/account/may.ts'
import { show, showFile } from '../../http/show.ts'
import { exportMeasurements } from './export.ts'
import { listChildrenToMeasure, listMeasurements, listReference, sumByCommune } from './list.ts'

const shown = (page: { readonly rows: readonly unknown[] }) => page.rows.length

export const nutritionViews = [
  show(nutritionByCommune, { reach: reach.activities, read: sumByCommune }),
  show(growthReference, { reach: reach.activities, read: listReference }),
  show(measurementList, { reach: reach.households, logged: shown, read: listMeasurements }),
  showFile(measurementFile, { reach: reach.households, read: exportMeasurements }),
  show(childrenToMeasure, { reach: reach.households, logged: shown, read: listChildrenToMeasure }),
]
