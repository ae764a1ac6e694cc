import {
  householdGaps,
  leftBehindCounts,
  leftBehindExport,
  leftBehindList,
  leftBehindPolicies,
  leftBehindTrend,
} from '../../../contract/left-behind.ts'
import { reach } from '../../../domain/account/may.ts'
import { show, showFile } from '../../http/show.ts'
import { countGaps } from './counts.ts'
import { exportGaps } from './export.ts'
import { listGaps } from './list.ts'
import { findGaps } from './of-household.ts'
import { countPolicies } from './policies.ts'
import { readTrend } from './trend.ts'

export const leftBehindViews = [
  show(leftBehindList, { reach: reach.households, read: listGaps, logged: (it) => it.rows.length }),
  showFile(leftBehindExport, { reach: reach.households, read: exportGaps }),
  show(leftBehindCounts, { reach: reach.figures, read: countGaps, kept: true }),
  show(leftBehindPolicies, { reach: reach.figures, read: countPolicies, kept: true }),
  show(leftBehindTrend, { reach: reach.figures, read: readTrend, kept: true }),
  show(householdGaps, { reach: reach.households, read: findGaps }),
]
