import {
  earlyWarningCounts,
  earlyWarningExport,
  earlyWarningList,
  householdWarning,
} from '../../../contract/early-warning.ts'
import { reach } from '../../../domain/account/may.ts'
import { show, showFile } from '../../http/show.ts'
import { exportWarnings } from './export.ts'
import { countWarnings, findWarning, listWarnings } from './list.ts'

export const earlyWarningViews = [
  show(earlyWarningList, { reach: reach.households, read: listWarnings, logged: (it) => it.rows.length }),
  showFile(earlyWarningExport, { reach: reach.households, read: exportWarnings }),
  show(earlyWarningCounts, { reach: reach.figures, read: countWarnings, kept: true }),
  show(householdWarning, { reach: reach.households, read: findWarning }),
]
