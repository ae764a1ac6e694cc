import { allocationCommands } from './allocation-commands.ts'
import { contributionCommands } from './contribution-commands.ts'
import { disbursementCommands } from './disbursement-commands.ts'
import { lineCommands } from './line-commands.ts'

export const moneyCommands = [...lineCommands, ...allocationCommands, ...disbursementCommands, ...contributionCommands]
