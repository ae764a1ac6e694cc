import { commandLog, logSeal, readLog } from '../../contract/log.ts'
import { reach } from '../../domain/account/may.ts'
import { show } from '../http/show.ts'
import { getSeal, listCommands, listReadings } from './list.ts'

export const logViews = [
  show(commandLog, { reach: reach.log, read: listCommands }),
  show(readLog, { reach: reach.log, read: listReadings }),
  show(logSeal, { reach: reach.log, read: (tx) => getSeal(tx) }),
]
