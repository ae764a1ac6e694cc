import {
  deliveryCounts,
  deliveryDetail,
  deliveryExport,
  deliveryList,
  householdSupport,
  supportCheck,
  supportMoney,
} from '../../../contract/support.ts'
import { reach } from '../../../domain/account/may.ts'
import { show, showFile } from '../../http/show.ts'
import { checkBefore } from './check.ts'
import { countDeliveries } from './counts.ts'
import { exportDeliveries } from './download.ts'
import { findDelivery, listDeliveries } from './list.ts'
import { findSupport, listMoney } from './of-household.ts'

export const deliveryViews = [
  show(deliveryList, { reach: reach.households, read: listDeliveries }),
  // Before the detail, whose address would take its last part for an id.
  show(deliveryCounts, { reach: reach.figures, read: countDeliveries, kept: true }),
  show(deliveryDetail, { reach: reach.households, read: findDelivery }),
  showFile(deliveryExport, { reach: reach.households, read: exportDeliveries }),
  show(householdSupport, { reach: reach.households, read: findSupport }),
  show(supportMoney, { reach: reach.money, read: listMoney }),
  show(supportCheck, { reach: reach.households, read: checkBefore }),
]
