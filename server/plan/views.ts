import {
  partList,
  periodList,
  periodTargets,
  planList,
  targetDetail,
  targetList,
  targetRows,
  targetRowsFile,
} from '../../contract/plan.ts'
import { reach } from '../../domain/account/may.ts'
import { show, showFile } from '../http/show.ts'
import { listParts } from './parts.ts'
import { findPeriod, listPeriods } from './period.ts'
import { findTarget } from './target-detail.ts'
import { downloadTargetRows } from './target-file.ts'
import { listPlans, listTargets } from './target-list.ts'
import { listTargetRows } from './target-rows.ts'

export const planViews = [
  show(planList, { reach: reach.plan, read: (tx) => listPlans(tx) }),
  show(partList, { reach: reach.plan, read: listParts }),
  show(periodList, { reach: reach.plan, read: (tx) => listPeriods(tx) }),
  show(periodTargets, { reach: reach.plan, read: findPeriod, kept: true }),
  show(targetList, { reach: reach.plan, read: listTargets, kept: true }),
  show(targetDetail, { reach: reach.plan, read: findTarget, kept: true }),
  // Names of people are kept from who may read figures only, and every page is on the log.
  show(targetRows, { reach: reach.figures, read: listTargetRows, logged: ({ rows }) => rows.length }),
  showFile(targetRowsFile, { reach: reach.figures, read: downloadTargetRows }),
]
