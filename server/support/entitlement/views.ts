import {
  entitlementCounts,
  entitlementFile,
  entitlementList,
  householdEntitlements,
  policyList,
  rulePreview,
} from '../../../contract/entitlement.ts'
import { reach } from '../../../domain/account/may.ts'
import { show, showFile } from '../../http/show.ts'
import { downloadEntitled } from './download.ts'
import { findEntitlements } from './household.ts'
import { countEntitled, listEntitled } from './list.ts'
import { listPolicies } from './policies.ts'
import { previewRule } from './preview.ts'

export const entitlementViews = [
  show(policyList, { reach: reach.standards, read: listPolicies }),
  show(householdEntitlements, { reach: reach.households, read: findEntitlements }),
  show(entitlementList, { reach: reach.households, read: listEntitled, logged: ({ rows }) => rows.length }),
  show(entitlementCounts, { reach: reach.figures, read: countEntitled, kept: true }),
  showFile(entitlementFile, { reach: reach.households, read: downloadEntitled }),
  show(rulePreview, {
    reach: reach.households,
    read: previewRule,
    logged: ({ firstAdded, firstDropped }) => firstAdded.length + firstDropped.length,
  }),
]
