import { planList, targetDetail, targetList, targetRows } from '../../contract/plan.ts'
import { reach } from '../../domain/account/may.ts'
import { show } from '../http/show.ts'
import { findTarget } from './target-detail.ts'
import { listPlans, listTargets } from './target-list.ts'
import { listTargetRows } from './target-rows.ts'

export const planViews = [
  show(planList, { reach: reach.plan, read: (tx) => listPlans(tx) }),
  show(targetList, { reach: reach.plan, read: listTargets, kept: true }),
  show(targetDetail, { reach: reach.plan, read: findTarget, kept: true }),
  // People by name: who may read figures only does not get here, and every page is on the log.
  show(targetRows, { reach: reach.households, read: listTargetRows, logged: ({ rows }) => rows.length }),
]
